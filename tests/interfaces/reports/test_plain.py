"""Values as JSON takes them."""

import json
from datetime import date
from types import MappingProxyType

import pytest

from wardley.interfaces.reports.plain import encodable, json_text, plain
from wardley.model.quantities import when


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, None), (True, True), (0, 0), (1.5, 1.5), ("ä", "ä"), (float("nan"), None),
        (float("-inf"), None),
        (date(2026, 6, 1), "2026-06-01"), (when("2026Q2"), "2026Q2"), ((1, (2,)), [1, [2]]),
        ({"b", "a"}, ["a", "b"]), ("\ud800x", "?x"), ({"\ud800": "\udfff"}, {"?": "?"}),
        (MappingProxyType({1: {"x": {2.5}}}), {"1": {"x": [2.5]}}),
    ],
)  # fmt: skip
def test_a_value_is_one_that_json_knows(value, expected):
    found = plain(value)

    assert found == expected
    assert type(found) is type(expected)


def test_half_a_surrogate_pair_stands_as_a_question_mark():
    assert encodable("a\ud83e🥐") == "a?🥐"


def test_json_is_indented_and_ends_with_its_line():
    assert json_text({"a": [1], "b": {}}) == '{\n  "a": [\n    1\n  ],\n  "b": {}\n}\n'


def test_json_that_has_no_bytes_is_made_to_have_some():
    assert json.loads(json_text({"\ud800": ["\ud800", 1]})) == {"?": ["?", 1]}
