"""Words that commands take, and what is said of those that they do not."""

import pytest

from wardley.interfaces.arguments import Parser, Refused, listed, one_of, suggestion


@pytest.mark.parametrize(
    ("words", "text"),
    [(["svg"], "svg"), (["svg", "png"], "svg and png"), (["dot", "svg", "png"], "dot, svg and png")],
)
def test_words_are_listed_as_in_a_sentence(words, text):
    assert listed(words) == text


def test_the_nearest_word_is_suggested_whatever_its_case():
    assert suggestion("Colur", ["plain", "colour"]) == "did you mean 'colour'?"


def test_where_no_word_is_near_all_are_named():
    assert suggestion("zebra", ["plain", "dark"]) == "there are plain and dark"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ([], "the following arguments are required: FILE"),
        (["a", "--to"], "argument --to: expected one argument"),
        (["a", "--to", "jsn"], "argument --to: no form is called 'jsn'; did you mean 'json'?"),
        (["a", "--too", "json"], "'wardley brew' takes no '--too'"),
        (["a", "--t=json"], "'wardley brew' takes no '--t'"),
        (["a", "b"], "'wardley brew' takes no 'b'"),
    ],
)
def test_what_a_command_does_not_take_is_refused(words, message):
    parser = Parser("brew", "make tea", "wardley brew tea.owm")
    parser.add_argument("file", metavar="FILE")
    parser.add_argument("--to", type=one_of("form", ["json", "owm"]))

    with pytest.raises(Refused) as refused:
        parser.read(words)

    assert str(refused.value) == message
    assert refused.value.help
