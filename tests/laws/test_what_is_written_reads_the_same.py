"""A map that is written and read again is the same map."""

from dataclasses import fields, is_dataclass
from typing import Any

from hypothesis import given
from tests.laws.maps import MAPS

import wardley
from wardley.exchange import json as json_form
from wardley.model.document import MapDocument
from wardley.model.map import WardleyMap

PLACES = {"line", "lines", "source", "diagnostics", "unresolved"}


def said(value: Any) -> Any:
    """*value* without line numbers."""
    if is_dataclass(value):
        return {
            item.name: said(getattr(value, item.name)) for item in fields(value) if item.name not in PLACES
        }
    if isinstance(value, tuple):
        return [said(item) for item in value]
    return value


@given(MAPS)
def test_text_reads_back(map_: WardleyMap) -> None:
    text = wardley.convert(map_, "owm")
    read = wardley.parse(text)
    assert said(read) == said(map_), text
    assert {diagnostic.code for diagnostic in read.diagnostics} <= {"W101"}, text


@given(MAPS)
def test_text_survives_the_formatter(map_: WardleyMap) -> None:
    text = wardley.convert(map_, "owm")
    assert said(wardley.parse(wardley.format(text))) == said(map_)


@given(MAPS)
def test_json_reads_back_and_fits_its_schema(map_: WardleyMap) -> None:
    text = wardley.convert(map_, "json")
    MapDocument.model_validate_json(text, strict=False)
    assert json_form.read(text) == map_


@given(MAPS)
def test_the_graph_has_a_node_an_element_and_an_edge_a_link(map_: WardleyMap) -> None:
    graph = wardley.parse(wardley.convert(map_, "owm")).graph()
    forms = sum(len(pipeline.components) for pipeline in map_.pipelines)
    declared = [kind for _, kind in graph.nodes(data="kind") if kind != "undeclared"]
    assert len(declared) == len(map_.components) + len(map_.anchors) + len(map_.submaps) + forms
    assert sum(kind == "need" for _, _, kind in graph.edges(data="kind")) == len(map_.links)
