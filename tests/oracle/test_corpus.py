"""The public maps mean to us what they mean to OnlineWardleyMaps, save for listed reasons."""

from pathlib import Path

from oracle.compare import ONLY_THEIRS
from oracle.readings import lines_by_reason, of_corpus, told

MAPS, EQUAL = 316, 271
LINES = {
    # Texts copied out of other programs' tests, where each backslash is written twice.
    "escapes-in-order": 31,
    # Manuals and tests of older versions, and one line of a map drawn by a person.
    "market-and-ecosystem": 13,
    "build-buy-outsource": 7,
    # One template with {placeholders}.
    "braces-in-name": 12,
    "link-from-keyword": 12,
    "evolve-to-a-place": 9,
    "label-without-offset": 5,
    "label-without-blank": 4,
    # Arrows of sequence diagrams, in texts of the converter's own tests.
    "link-odd-arrow": 3,
    "title-indented": 3,
    "decorators-in-name": 2,
    "comment-in-address": 1,
    "deaccelerator-indented": 1,
    "evolve-quoted": 1,
    "quotes-inside-note": 1,
    "y-axis": 1,
}
"""How many lines differ, for each reason. A new figure is judged line by line before it is written here."""

LINES_BY_PEOPLE = {
    "link-from-keyword": 12,
    "label-without-blank": 4,
    "evolve-quoted": 1,
    "market-and-ecosystem": 1,
    "quotes-inside-note": 1,
    "y-axis": 1,
}
"""The same for the maps that people drew for their own ends: in each of these lines we read more."""


def test_every_difference_has_its_reason_on_the_line(corpus: Path):
    unexplained = [reading for reading in of_corpus(corpus) if None in reading.codes]

    assert not unexplained, told(unexplained)


def test_the_differences_are_those_that_were_judged(corpus: Path):
    readings = of_corpus(corpus)

    assert lines_by_reason(readings) == LINES, told(readings)
    assert (sum(not reading.unequal for reading in readings), len(readings)) == (EQUAL, MAPS)


def test_what_people_drew_differs_only_where_more_is_read(corpus: Path):
    drawn = [reading for reading in of_corpus(corpus) if reading.kind == "human-map"]

    assert len(drawn) == 143
    assert lines_by_reason(drawn) == LINES_BY_PEOPLE, told(drawn)


def test_no_map_that_people_drew_loses_anything(corpus: Path):
    """The converter's link from 'y-axis' to nothing is the one thing we do not have: it is the axis."""
    drawn = [reading for reading in of_corpus(corpus) if reading.kind == "human-map"]

    lost = [
        f"{reading.name}:{one.line}: {one.section} {one.theirs}"
        for reading in drawn
        for code, one in reading.unequal
        if one.field == ONLY_THEIRS and code != "y-axis"
    ]

    assert not lost


def test_every_answer_has_its_map(corpus: Path):
    answers = {path.stem for path in (corpus / "expected").glob("*.json")}
    maps = {path.stem for path in (corpus / "maps").glob("*.owm")}

    assert answers == maps
