"""Diagnostics for people."""

import io

import pytest

from wardley.interfaces.reports import text
from wardley.source.diagnostic import Diagnostic
from wardley.source.source import Source


def said_about(line: str, words: str, **changes: object) -> str:
    source = Source("tea.owm", "title Tea\n\n" + line)
    facts = {"code": "E101", "name": "a-name", "severity": "error", "message": "a sentence"}
    facts["places"] = (source.place_of(3, words),)
    return text.report([Diagnostic(**(facts | changes))], source)


def test_a_diagnostic_shows_its_place_its_line_a_caret_and_what_would_help():
    source = Source("tea.owm", "\n" * 6 + "Cup of Tea -> Watr")
    diagnostic = Diagnostic(
        "W101",
        "undeclared-component",
        "high",
        "no component is called 'Watr'",
        (source.place_of(7, "Watr"),),
        "'Water' is declared on line 4",
    )

    assert text.report([diagnostic], source) == (
        "tea.owm:7:15: W101 no component is called 'Watr'\n"
        "7 | Cup of Tea -> Watr\n"
        "  |               ^^^^\n"
        "  help: 'Water' is declared on line 4\n"
    )


def test_carets_stand_below_the_words_after_tabs():
    _, line, marks = said_about("\tcomponent\tTea", "Tea").splitlines()

    assert line == "3 |     component   Tea"
    assert marks == "  |                 ^^^"


def test_carets_stand_below_the_words_after_wide_and_combining_characters():
    _, line, marks = said_about("茶 cafe\u0301 -> Watr", "Watr").splitlines()

    assert line == "3 | 茶 cafe\u0301 -> Watr"
    # 茶 takes two columns and the accent none: 2 + 1 + 4 + 4 columns stand before 'Watr'.
    assert marks == "  | " + " " * 11 + "^^^^"


def test_wide_characters_get_a_caret_for_each_of_their_columns():
    assert said_about("Tea -> 茶碗", "茶碗").splitlines()[2].count("^") == 4


def test_a_missing_thing_gets_one_caret_where_it_is_missing():
    source = Source("tea.owm", "component")
    place = source.place(1, 9, 9)

    lines = text.report(
        [Diagnostic("E101", "n", "error", "a name is missing", (place,))], source
    ).splitlines()

    assert lines[0].startswith("tea.owm:1:10: ")
    assert lines[2] == "  |          ^"


@pytest.mark.parametrize("at", [0, 60, 99, 100, 101, 150, 1000, 19_000])
def test_a_long_line_is_cut_around_the_caret(at):
    words = "Watr"
    line = "x" * at + words + "y" * (20_000 - at)

    _, shown, marks = said_about(line, words).splitlines()

    assert len(shown) <= text.WIDTH + len("3 | ") + 2
    start = marks.index("^")
    assert shown[start : start + marks.count("^")] == words
    assert shown.endswith(text.CUT)
    assert (shown[4] == text.CUT) == (at > text.WIDTH // 2)


def test_a_line_of_just_the_width_is_shown_whole():
    line = "x" * (text.WIDTH - 4) + "Watr"

    assert said_about(line, "Watr").splitlines()[1] == f"3 | {line}"


def test_a_mark_longer_than_the_line_shown_ends_with_it():
    _, shown, marks = said_about("Tea -> " + "x" * 500, "x" * 500).splitlines()

    assert len(marks) <= len(shown)


@pytest.mark.parametrize("evil", ["\x1b[2J", "\x07", "\x9b31m", "\r", "\x00", "\u202e", "\u2028", "\ud800"])
def test_a_map_cannot_drive_the_terminal(evil):
    shown = said_about(f"component Te{evil}a [", "[", message=f"'{evil}' is odd", help=f"take '{evil}' away")

    for character in evil:
        assert character not in shown or (character.isascii() and character.isprintable())
    assert "\N{REPLACEMENT CHARACTER}" in shown
    assert shown.splitlines()[2].endswith("^")


def test_a_fault_of_a_whole_file_has_no_line_to_show():
    source = Source("tea.owm", "")
    diagnostic = Diagnostic(
        "E001", "file-missing", "error", "no such file", (source.place(1),), "check the name"
    )

    assert text.report([diagnostic]) == "tea.owm:1:1: E001 no such file\n  help: check the name\n"


def test_line_numbers_of_any_width_keep_the_caret_in_its_column():
    source = Source("tea.owm", "\n" * 1233 + "Tea -> Watr")

    shown = text.report(
        [Diagnostic("W101", "n", "high", "no such name", (source.place_of(1234, "Watr"),))], source
    ).splitlines()

    assert shown[1] == "1234 | Tea -> Watr"
    assert shown[2] == "     |        ^^^^"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("stream", "environment", "wanted"),
    [
        (Terminal(), {}, True),
        (Terminal(), {"NO_COLOR": "1"}, False),
        (Terminal(), {"NO_COLOR": ""}, True),
        (Terminal(), {"TERM": "dumb"}, False),
        (io.StringIO(), {}, False),
        (io.StringIO(), {"FORCE_COLOR": "1"}, True),
        (io.StringIO(), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    ],
)
def test_colours_are_for_terminals_unless_the_environment_says_otherwise(
    stream, environment, wanted, monkeypatch
):
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    assert text.colour_wanted(stream) is wanted


def test_colours_change_nothing_but_the_colour():
    source = Source("tea.owm", "Tea -> Watr")
    diagnostic = Diagnostic("W101", "n", "high", "a sentence", (source.place_of(1, "Watr"),), "a hint")

    plain, coloured = (text.report([diagnostic], source, colour=colour) for colour in (False, True))

    import re

    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain


def test_what_stands_in_several_places_names_the_other_lines():
    source = Source("tea.owm", "Tea -> Watr\n" * 12)
    places = tuple(source.place_of(line, "Watr") for line in range(1, 13))

    def also(count: int) -> str:
        said = text.report([Diagnostic("W101", "n", "high", "a sentence", places[:count])], source)
        return said.partition("also: ")[2].strip()

    assert also(1) == ""
    assert also(2) == "line 2"
    assert also(3) == "lines 2, 3"
    assert also(12) == "lines 2, 3, 4, 5, 6, 7, 8, 9 and 3 more"
