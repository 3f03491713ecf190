"""An estate as one networkx graph."""

import networkx
import pytest

import wardley
from wardley.graph.estate import Estate
from wardley.graph.frame import frame
from wardley.graph.whole import whole

SHOP = """\
title Shop
anchor Guest [0.95, 0.6]
component Till [0.6, 0.8] (build)
component Oven [0.5, 0.3]
Guest -> Till -> Oven
pipeline Oven
{
  component Deck oven [0.4]
}
//@ estate Till (vendor Kassa, team Front, cost 3k)
"""

DEPOT = "component Kasse [0.5, 0.8]\n//@ same Till (Kasse)\n"

PLAN = """\
team Front (department Sales)
contract Lease
initiative New till [0.2, 0.8] (serves Growth)
initiative Training
objective Growth
Lease->Till
New till->Till
new till->Training
"""


@pytest.fixture
def estate() -> Estate:
    texts = {"shop.owm": SHOP, "depot.owm": DEPOT, "work.plan": PLAN}
    found = Estate([wardley.parse(text, name=name) for name, text in texts.items()])
    assert (found.faults, found.unknown) == ([], [])
    return found


@pytest.fixture
def graph(estate) -> networkx.MultiDiGraph:
    return whole(estate)


TILL = ("component", "shop", "Till")


def edges(graph, kind: str) -> set[tuple]:
    return {(source, target) for source, target, facts in graph.edges(data=True) if facts["kind"] == kind}


def test_components_are_nodes_of_their_map_with_what_is_known_of_them(graph):
    assert graph.nodes[TILL]["cost"] == 3_000
    assert graph.nodes[TILL]["stage"] == "commodity"
    assert ("component", "depot", "Kasse") in graph


def test_needs_and_forms_are_edges_within_a_map(graph):
    guest, oven = ("component", "shop", "Guest"), ("component", "shop", "Oven")

    assert edges(graph, "need") == {(guest, TILL), (TILL, oven)}
    assert edges(graph, "form") == {(oven, ("component", "shop", "Deck oven"))}


def test_one_thing_on_several_maps_is_joined_both_ways(graph):
    kasse = ("component", "depot", "Kasse")

    assert edges(graph, "same") == {(TILL, kasse), (kasse, TILL)}


def test_statements_are_joined_as_their_kinds_say(graph):
    new_till = ("initiative", None, "New till")

    assert edges(graph, "changes") == {(new_till, TILL)}
    assert edges(graph, "covers") == {(("contract", None, "Lease"), TILL)}
    assert edges(graph, "serves") == {(new_till, ("objective", None, "Growth"))}
    assert edges(graph, "needs") == {(new_till, ("initiative", None, "Training"))}
    assert edges(graph, "runs") == {(("team", None, "Front"), TILL)}
    assert edges(graph, "supplies") == {(("vendor", None, "Kassa"), TILL)}


def test_what_an_initiative_touches_is_one_descent(graph):
    touched = networkx.descendants(graph, ("initiative", None, "New till"))

    assert ("component", "shop", "Oven") in touched
    assert ("component", "shop", "Guest") not in touched


def test_every_node_is_known_by_kind_map_and_name(graph):
    assert {kind for kind, _, _ in graph} == {
        "component",
        "contract",
        "initiative",
        "objective",
        "team",
        "vendor",
    }
    assert all((map_ is None) == (kind != "component") for kind, map_, _ in graph)


def test_rows_have_the_same_keys_and_leave_open_what_is_not_known(estate):
    rows = frame(estate)
    by_name = {row["name"]: row for row in rows}

    assert len({tuple(row) for row in rows}) == 1
    assert by_name["Till"]["who"] == "vendor"
    assert by_name["Till"]["needs"] == ["Oven"]
    assert by_name["Till"]["needed_by"] == ["Guest"]
    assert by_name["Till"]["needs_above"] == 1
    assert by_name["Oven"]["cost"] is None
    assert by_name["Oven"]["alternatives"] == []
    assert by_name["Deck oven"]["kind"] == "form"
