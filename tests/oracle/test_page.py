"""The page of differences: a heading for every reason, and its examples are read as it says."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import wardley
from oracle.differences import DIFFERENCES

PAGE = Path(__file__).resolve().parents[2] / "docs" / "differences-from-owm.md"
SECTION = re.compile(r"^### (\S+)\n\n```wardley\n(.*?)^```$", re.MULTILINE | re.DOTALL)
EXAMPLES = dict(SECTION.findall(PAGE.read_text(encoding="utf-8")))

UNSEEN = {"carriage-return"}
"""Headings whose example could not be seen on a page."""


def places(read: Any) -> list[tuple[Any, ...]]:
    return [(one.name, one.visibility, one.evolution) for one in read.components]


def names(read: Any) -> list[str]:
    return [one.name for one in read.components]


def links(read: Any) -> list[tuple[str, str]]:
    return [(one.source, one.target) for one in read.links]


def evolutions(read: Any) -> list[tuple[Any, ...]]:
    return [(one.name, one.rename, one.to) for one in read.evolutions]


def forms(read: Any) -> list[tuple[Any, ...]]:
    return [(one.name, one.start, one.end, [form.name for form in one.components]) for one in read.pipelines]


def notes(read: Any) -> list[tuple[Any, ...]]:
    return [(one.text, one.visibility, one.evolution) for one in read.notes]


def labels(read: Any) -> list[Any]:
    return [one.label_offset for one in (*read.components, *read.evolutions) if one.label_offset]


def decorators(read: Any) -> list[tuple[Any, ...]]:
    return [(one.name, one.sourcing, one.market, one.ecosystem) for one in read.components]


def unresolved(read: Any) -> list[str]:
    return [one.name for one in read.unresolved]


CLAIMS: dict[str, list[tuple[Callable[[Any], Any], Any]]] = {
    "comment-on-one-line": [(places, [("Oven", 0.5, 0.6), ("Flour", 0.3, 0.8)])],
    "comment-in-address": [(lambda m: m.submaps[0].url, "https://example.org/map")],
    "comment-in-quotes": [(places, [("Flour // rye", 0.3, 0.8)])],
    "comment-closed-twice": [(places, [("Oven */", 0.5, 0.6)])],
    "keyword-and-tab": [(places, [("Oven", 0.5, 0.6)])],
    "title-indented": [(lambda m: m.title, "Bakery")],
    "title-in-title": [(lambda m: m.title, "A title deed")],
    "whole-map-refused": [(links, [("titles", "Shop")]), (names, ["Shop"])],
    "place-without-blank": [(places, [("Oven", 0.5, 0.6)])],
    "decorators-in-name": [
        (decorators, [("Mill", None, True, False), ("Baker", "build", False, False)]),
        (unresolved, []),
    ],
    "name-missing": [(names, ["Component 1"]), (lambda m: len(m.diagnostics), 1)],
    "escapes-in-order": [(names, ["Oven\\north"])],
    "quotes-protect": [
        (places, [("Oven [gas]", 0.5, 0.6)]),
        (links, [("Oven [gas]", "Gas; or coal")]),
    ],
    "quotes-inside-note": [(notes, [('"rye" = "dark bread"', 0.2, 0.1)])],
    "brackets-in-note": [(notes, [("see [1] and [2]", 0.2, 0.1)])],
    "label-before-place": [(places, [("Oven", 0.5, 0.6)]), (labels, [(10, -20)])],
    "brackets-in-name": [(places, [("Oven [gas] north", 0.5, 0.6)])],
    "bracket-not-closed": [(places, [("Oven", 0.5, 0.6)]), (lambda m: len(m.diagnostics), 1)],
    "label-without-blank": [(labels, [(10, -20)])],
    "label-without-offset": [(places, [("White label bread", 0.5, 0.6)]), (labels, [])],
    "every-decorator-group": [(decorators, [("Bread (rye)", "buy", True, False)])],
    "decorators-are-whole-words": [(decorators, [("Wall (rebuild)", None, False, False)])],
    "inertia-in-name": [(lambda m: [one.inertia for one in m.components], [False])],
    "market-and-ecosystem": [(decorators, [("Grain", None, True, False), ("Farms", None, False, True)])],
    "build-buy-outsource": [(decorators, [("Oven", "buy", False, False)])],
    "y-axis": [
        (links, []),
        (
            lambda m: (m.value_chain.label, m.value_chain.minimum, m.value_chain.maximum),
            ("Value", "Hidden", "Seen"),
        ),
    ],
    "deaccelerator-indented": [(lambda m: m.accelerators[0].decelerates, True)],
    "attitude-in-pixels": [(lambda m: (m.attitudes[0].bottom, m.attitudes[0].right), (0.8, 0.3))],
    "evolve-to-a-place": [(evolutions, [("Oven", None, 0.8)])],
    "evolve-number": [(evolutions, [("Web 2.0", None, 0.8), ("Layer 1", None, None)])],
    "evolve-rename-alone": [(evolutions, [("Oven", "Combi oven", None)])],
    "evolve-quoted": [(evolutions, [("Oven", None, 0.8)]), (labels, [(10, -20)])],
    "pipeline-with-brace": [(forms, [("Bread", 0.4, 0.6, ["White", "Rye"])]), (names, ["Bread"])],
    "brace-with-text": [(forms, [("Bread", 0.4, 0.6, ["White", "Rye"])])],
    "braces-in-name": [(names, ["{Product}"]), (links, [("{Product}", "Flour")])],
    "braces-without-pipeline": [(names, ["Oven"]), (lambda m: bool(m.diagnostics), True)],
    "block-in-block": [(forms, [("Bread", None, None, []), ("Rye", 0.4, 0.4, ["Dark"])])],
    "pipeline-without-range": [(forms, [("Bread", None, None, [])]), (lambda m: m.pipelines[0].hidden, True)],
    "pipeline-beyond-the-scale": [(forms, [("Bread", 1.2, 1.2, ["White"])])],
    "form-without-evolution": [(forms, [("Bread", 0.5, 0.6, ["White", "Rye", "Spelt"])])],
    "link-from-keyword": [(links, [("building", "Land"), ("market place", "Town")])],
    "link-with-decorator": [(links, [("Bread", "Oven (build)")]), (unresolved, [])],
    "link-chain": [(links, [("Bread", "Oven"), ("Oven", "Gas")])],
    "link-long-arrow": [(links, [("Bread", "Oven")])],
    "link-odd-arrow": [
        (links, [("Bread", "Oven"), ("Oven", "Gas"), ("Gas", "Well")]),
        (lambda m: [one.code for one in m.diagnostics if one.code[0] == "E"], ["E132"] * 3),
    ],
    "link-with-one-end": [(links, []), (lambda m: len(m.diagnostics), 1)],
    "link-by-new-name": [(unresolved, [])],
    "flow-label-not-closed": [(links, [("Bread+'2 a day", "Oven")])],
    "context-behind-end": [(links, [("Bread; rye", "Oven")]), (lambda m: m.links[0].context, None)],
    "annotation-places": [
        (lambda m: len(m.annotations[0].places), 2),
        (lambda m: m.annotations[0].text, "Bought ready-made [since May]"),
    ],
    "annotation-without-place": [
        (lambda m: (m.annotations[0].text, m.annotations[0].places), ("Bought ready-made", ()))
    ],
    "stage-names": [
        (lambda m: places(m)[0], ("Oven", 0.5, 0.55)),
        (evolutions, [("Oven", None, 0.85), ("Digital Product", None, None)]),
    ],
    "stage-boundaries": [
        (lambda m: m.evolution.boundaries, (0.2, 0.4, 0.7)),
        (lambda m: m.evolution.labels, ("Genesis", "Custom", "Product", "Commodity")),
    ],
    "places-not-written": [(places, [("Oven", None, None)])],
    "records": [(lambda m: [one.keyword for one in m.records], ["estate", "team"])],
    "addresses-refused": [(lambda m: m.urls[0].address, None)],
}
"""What the page says that we read in its examples."""


def test_every_reason_has_its_heading():
    assert {reason.code for reason in DIFFERENCES} <= EXAMPLES.keys() | UNSEEN


def test_every_heading_has_an_example_that_is_tried():
    headings = re.findall(r"^### (.+)$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)

    assert len(headings) == len(set(headings))
    assert set(headings) - UNSEEN == EXAMPLES.keys() == CLAIMS.keys()


def test_a_carriage_return_ends_a_line():
    read = wardley.parse("component Oven [0.5, 0.6]\rcomponent Flour [0.3, 0.8]\r")

    assert [(one.name, one.line) for one in read.components] == [("Oven", 1), ("Flour", 2)]


@pytest.mark.parametrize("code", EXAMPLES)
def test_the_example_is_read_as_the_page_says(code):
    read = wardley.parse(EXAMPLES[code])

    assert [claim(read) for claim, _ in CLAIMS[code]] == [want for _, want in CLAIMS[code]]
