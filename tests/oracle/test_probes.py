"""Odd lines are read as OnlineWardleyMaps reads them, or better, and then for a listed reason."""

from pathlib import Path

from oracle.readings import lines_by_reason, of_probes, told

PROBES, EQUAL = 307, 188
LINES = {
    "link-from-keyword": 19,
    "every-decorator-group": 8,
    "evolve-number": 8,
    "brace-with-text": 7,
    "quotes-protect": 6,
    "label-without-offset": 5,
    "comment-on-one-line": 4,
    "evolve-quoted": 4,
    "link-with-decorator": 4,
    "market-and-ecosystem": 4,
    "whole-map-refused": 4,
    "braces-in-name": 3,
    "bracket-not-closed": 3,
    "link-chain": 3,
    "link-odd-arrow": 3,
    "name-missing": 3,
    "pipeline-with-brace": 3,
    "pipeline-without-range": 3,
    "block-in-block": 2,
    "brackets-in-name": 2,
    "decorators-are-whole-words": 2,
    "decorators-in-name": 2,
    "flow-label-not-closed": 2,
    "label-before-place": 2,
    "link-with-one-end": 2,
    "pipeline-beyond-the-scale": 2,
    "place-without-blank": 2,
    "braces-without-pipeline": 1,
    "build-buy-outsource": 1,
    "carriage-return": 1,
    "comment-closed-twice": 1,
    "comment-in-address": 1,
    "context-behind-end": 1,
    "escapes-in-order": 1,
    "evolve-rename-alone": 1,
    "evolve-to-a-place": 1,
    "form-without-evolution": 1,
    "inertia-in-name": 1,
    "keyword-and-tab": 1,
    "label-without-blank": 1,
    "link-long-arrow": 1,
    "title-in-title": 1,
    "title-indented": 1,
}
"""How many lines differ, for each reason. A new figure is judged line by line before it is written here."""


def test_every_difference_has_its_reason_on_the_line(probes: Path):
    unexplained = [reading for reading in of_probes(probes) if None in reading.codes]

    assert not unexplained, told(unexplained)


def test_the_differences_are_those_that_were_judged(probes: Path):
    readings = of_probes(probes)

    assert lines_by_reason(readings) == LINES, told(readings)
    assert (sum(not reading.unequal for reading in readings), len(readings)) == (EQUAL, PROBES)


def test_a_text_that_they_refuse_is_a_map_to_us(probes: Path):
    refused = [reading for reading in of_probes(probes) if reading.codes == {"whole-map-refused"}]

    assert [reading.text for reading in refused] == ["titleFoo", "title", "title: Foo", "titles->B"]
