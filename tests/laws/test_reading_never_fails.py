"""Reading any text ends, raises nothing, and points only into the text."""

from hypothesis import given
from tests.laws.texts import TEXTS

import wardley


@given(TEXTS)
def test_any_text_is_a_map(text: str) -> None:
    wardley.parse(text)
    wardley.parse(text, name="any.plan")
    wardley.parse(text, name="any.mmd")


@given(TEXTS)
def test_every_place_lies_inside_its_text(text: str) -> None:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for diagnostic in wardley.parse(text).diagnostics:
        assert diagnostic.places, diagnostic
        for place in diagnostic.places:
            assert 1 <= place.line <= len(lines)
            assert 1 <= place.column <= place.end_column <= len(lines[place.line - 1]) + 1


@given(TEXTS)
def test_every_record_stands_on_a_line_of_its_text(text: str) -> None:
    count = len(text.splitlines()) + 1
    map_ = wardley.parse(text)
    everything = (
        *map_.components,
        *map_.anchors,
        *map_.submaps,
        *map_.links,
        *map_.evolutions,
        *map_.pipelines,
    )
    assert all(1 <= item.line <= count for item in everything)
