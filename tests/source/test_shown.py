"""What of people's words can be shown."""

import pytest

from wardley.source.shown import columns, is_hidden, one_line, shown


@pytest.mark.parametrize(
    "letter", ["\x00", "\x1b", "\n", "\x85", "\x9b", "\u2028", "\u202e", "\u2067", "\ud800"]
)
def test_what_would_drive_a_terminal_is_replaced(letter: str) -> None:
    assert is_hidden(letter)
    assert shown(f"a{letter}b") == "a\N{REPLACEMENT CHARACTER}b"


@pytest.mark.parametrize("text", ["", "plain", "é", "茶", "🫖", "שלום", "e\u0301"])
def test_letters_stay_as_they_are(text: str) -> None:
    assert shown(text) == text


def test_words_on_several_lines_are_put_on_one() -> None:
    assert one_line("  Cup\r\n of\u2028\ttea \x1b[2J ") == "Cup of tea \N{REPLACEMENT CHARACTER}[2J"


@pytest.mark.parametrize(
    ("letter", "wide"), [("a", 1), ("é", 1), ("茶", 2), ("\u0301", 0), ("\u200d", 0), ("\x1b", 1)]
)
def test_a_letter_takes_its_columns(letter: str, wide: int) -> None:
    assert columns(letter) == wide
