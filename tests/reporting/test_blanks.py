"""Lines to fill in."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

import wardley
from wardley.analyse.check import Choice, check
from wardley.model.map import WardleyMap
from wardley.reporting.blanks import QUESTION, blank
from wardley.syntax.quoted import quoted


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Till", "Till"),
        ("Sign-in", "Sign-in"),
        ("Café de l'Est & Co", "Café de l'Est & Co"),
        ("Email, chat", '"Email, chat"'),
        ("Search (old)", '"Search (old)"'),
        ("Lot [3]", '"Lot [3]"'),
        ('The "best" one', '"The \\"best\\" one"'),
        ("a -> b", '"a -> b"'),
        ("a // b", '"a // b"'),
        ("a\\b", '"a\\\\b"'),
        ("two\nlines", '"two\\nlines"'),
        ("a; b", '"a; b"'),
        ("my label", '"my label"'),
    ],
)
def test_a_name_is_quoted_where_the_language_wants_it(name: str, written: str) -> None:
    assert quoted(name) == written


def test_the_line_asks_who_and_how() -> None:
    assert blank("Till") == f"//@ estate Till () ; {QUESTION}"


def _reads_as(name: str) -> list[str]:
    """What a map with the line says it knows of the component *name*, and what is wrong."""
    text = f"component {quoted(name)} [0.5, 0.5]\n{blank(name)}\n".replace(
        "() ; in", "(in-house, utility) ; in"
    )
    report = check([wardley.parse(text, name="a.owm")], Choice(("W201",)))
    (placement,) = report.estate.charts[0].placements
    return [
        placement.name,
        str(placement.who),
        str(placement.how),
        *(one.message for one in report.diagnostics),
    ]


@pytest.mark.parametrize(
    "name", ["Till", "a, b (c) [d]", 'q"q', "a -> b", "a // b", "//@ x", "label", "1.5", "{", "x\ny", "+<>"]
)
def test_the_line_can_be_pasted_and_filled_in(name: str) -> None:
    assert _reads_as(name) == [name, "in-house", "utility"]


# Blanks in a name are joined when it is read.
NAMES = st.text("abcé \\\"'()[]{};:,/->+<@&.\n", min_size=1, max_size=12)


@given(NAMES.map(lambda name: re.sub(" +", " ", name).strip()).filter(bool))
def test_whatever_a_component_is_called_its_line_is_read(name: str) -> None:
    assert _reads_as(name) == [name, "in-house", "utility"]


def test_pasted_as_it_is_the_line_does_no_harm() -> None:
    map_ = wardley.parse(f"component Till [0.5, 0.5]\n{blank('Till')}\n", name="a.owm")
    report = check([map_], Choice(("W201",)))

    assert isinstance(map_, WardleyMap)
    assert report.diagnostics == ()
    assert report.coverage.unknown == (("a", "Till"),)
