"""`wardley fmt`: files are tidied whole or left alone."""

import pytest

from wardley.syntax import format as formatter

UNTIDY = "title   Tea\n\n\n\ncomponent Tea [0.5,0.5]   // hot\nTea->Water\ncomponent Water [ 0.3 , 0.7 ]\n"


@pytest.fixture
def untidy(folder):
    (folder / "untidy.owm").write_text(UNTIDY, encoding="utf-8")
    return folder / "untidy.owm"


def test_a_file_is_tidied_where_it_stands_and_once_is_enough(wardley, untidy):
    assert wardley("fmt", "untidy.owm") == (0, "untidy.owm: tidied\n", "")
    tidied = untidy.read_text(encoding="utf-8")
    assert tidied != UNTIDY
    assert "// hot" in tidied

    assert wardley("fmt", "untidy.owm") == (0, "", "")
    assert untidy.read_text(encoding="utf-8") == tidied


def test_check_changes_nothing_and_ends_with_1_where_something_would(wardley, untidy):
    assert wardley("fmt", "--check", "untidy.owm") == (1, "untidy.owm: would change\n", "")
    assert untidy.read_text(encoding="utf-8") == UNTIDY

    wardley("fmt", "untidy.owm")

    assert wardley("fmt", "--check", "untidy.owm") == (0, "", "")


def test_diff_shows_what_would_change_and_changes_nothing(wardley, untidy):
    status, out, err = wardley("fmt", "--diff", "untidy.owm")

    assert (status, err) == (0, "")
    assert out.startswith("--- untidy.owm\n+++ untidy.owm (tidied)\n@@ ")
    assert "-title   Tea\n" in out
    assert "+title Tea\n" in out
    assert untidy.read_text(encoding="utf-8") == UNTIDY


def test_check_and_diff_together_show_and_judge(wardley, untidy):
    status, out, _ = wardley("fmt", "--check", "--diff", "untidy.owm")

    assert status == 1
    assert out.startswith("--- ")


def test_standard_input_is_tidied_to_standard_output(program, wardley, untidy):
    status, out, err = program("fmt", "-", given=UNTIDY.encode())
    wardley("fmt", "untidy.owm")

    assert (status, err) == (0, "")
    assert out == untidy.read_text(encoding="utf-8")


def test_a_refusal_of_the_formatter_leaves_the_file_as_it_is(wardley, untidy, monkeypatch):
    def refuse(source):
        raise formatter.FormatRefused("line 5 would mean something else")

    monkeypatch.setattr(formatter, "tidy", refuse)
    status, out, err = wardley("fmt", "untidy.owm")

    assert (status, out) == (2, "")
    assert err == "wardley: 'untidy.owm' is left as it is: line 5 would mean something else\n"
    assert untidy.read_text(encoding="utf-8") == UNTIDY


@pytest.mark.parametrize("content", [None, b"title Caf\xe9\n", b"title \x00\n"])
def test_a_file_that_is_no_map_is_told_left_alone_and_the_others_are_tidied(wardley, untidy, folder, content):
    if content is not None:
        (folder / "odd.owm").write_bytes(content)
    status, out, err = wardley("fmt", "odd.owm", "untidy.owm")

    assert (status, out) == (2, "untidy.owm: tidied\n")
    assert err.startswith("odd.owm:")
    if content is not None:
        assert (folder / "odd.owm").read_bytes() == content


def test_tidying_leaves_nothing_else_in_the_folder(wardley, untidy, folder):
    wardley("fmt", "untidy.owm")

    assert sorted(path.name for path in folder.iterdir()) == ["tea.owm", "untidy.owm"]
