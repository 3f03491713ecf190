"""Who needs whom, and which shapes are whose."""

import re

import pytest
from tests.drawing.interactive.ferry import FERRY

import wardley
from wardley.drawing.draw import draw
from wardley.drawing.interactive.network import network_of
from wardley.drawing.layers.marks import Marking
from wardley.drawing.options import Options
from wardley.drawing.scene import scene_of


def network(text: str, **asked):
    return network_of(scene_of(wardley.parse(text), Options(**asked)))


def needs(found) -> dict[str, list[str]]:
    return {node.name: [found.nodes[other].name for other in node.needs] for node in found.nodes}


def shapes(found, name: str) -> tuple[str, ...]:
    return next(node.shapes for node in found.nodes if node.name == name)


def test_nodes_come_in_reading_order_with_what_each_needs():
    assert needs(network(FERRY)) == {
        "Passenger": ["Ticket", "Crossing"],
        "Ticket": ["Timetable"],
        "Crossing": ["Timetable", "Boat"],
        "Timetable": [],
        "Café": [],
        "Boat": ["Engine"],
        "Engine": ["Fuel"],
        "Fuel": [],
    }


def test_a_flow_is_drawn_between_two_and_is_no_need():
    found = network(FERRY)
    (flow,) = (tie for tie in found.ties if not tie.need)

    assert (found.nodes[flow.source].name, found.nodes[flow.target].name) == ("Café", "Boat")
    assert set(flow.shapes) == {"link_8", "link_8_flow", "link_8_forward"}


def test_a_figure_comes_first_and_brings_along_all_that_is_drawn_of_it():
    found = network(FERRY, marks=(Marking("Boat", None, None, "high", "W201"),))

    assert shapes(found, "Ticket") == ("component_1", "component_1_ring", "component_1_label")
    assert shapes(found, "Passenger") == ("anchor_1", "anchor_1_label")
    assert set(shapes(found, "Timetable")) == {
        "component_3", "component_3_label", "evolved_1", "evolved_1_label", "evolved_1_arrow",
    }  # fmt: skip
    assert {"mark_1", "mark_1_label"} < set(shapes(found, "Boat"))


def test_a_pipeline_needs_its_forms_and_its_box_is_its_own():
    text = "component Power [0.5, 0.6]\npipeline Power\n{\ncomponent Sun [0.3]\ncomponent Coal [0.9]\n}\n"
    found = network(text)

    assert needs(found) == {"Power": ["Sun", "Coal"], "Sun": [], "Coal": []}
    assert "pipeline_1" in shapes(found, "Power")
    assert shapes(found, "Coal") == ("pipeline_1_form_2", "pipeline_1_form_2_label")


def test_what_a_new_name_needs_is_needed_by_what_it_was():
    text = "component Till [0.6, 0.3]\ncomponent Net [0.2, 0.9]\nevolve Till->App 0.7\nApp->Net\n"

    assert needs(network(text)) == {"Till": ["Net"], "Net": []}


def test_links_in_a_circle_and_to_nowhere_are_no_trouble():
    text = "component A [0.6, 0.3]\ncomponent B [0.2, 0.9]\nA->B\nB->A\nA->A\nA->Nowhere\n"

    assert needs(network(text)) == {"A": ["B"], "B": ["A"]}


def test_a_name_in_two_lines_is_whole():
    found = network("component Hot Water and the Kettle that makes it [0.5, 0.5]")

    (node,) = found.nodes
    assert len([shape for shape in node.shapes if "label" in shape]) > 1


@pytest.mark.parametrize("name", ["online-training", "support-division"])
def test_every_shape_is_in_the_picture_and_belongs_to_one(examples, name):
    map_ = wardley.read(examples / f"{name}.owm")
    found = network_of(scene_of(map_))
    named = [shape for part in (*found.nodes, *found.ties) for shape in part.shapes]
    svg = str(draw(map_))
    drawn = re.findall(r'<g id="([^"]*)" class="(?:component|anchor|evolved|link|ring|evolve)', svg)

    assert len(named) == len(set(named))
    assert set(drawn) <= set(named)
    assert all(f'<g id="{shape}"' in svg for shape in named)


def test_an_empty_map_has_none():
    assert network("").nodes == ()
