"""What a component needs, and what needs it."""

import pytest

import wardley
from wardley.graph.walk import layers, needed_by, needs

GRAPH = wardley.parse(
    "anchor U\ncomponent A\ncomponent B\ncomponent C\ncomponent D\nU->A\nA->B\nB->C\nC->B\nC->D\nU->D"
).graph()


def test_needs_are_told_nearest_first() -> None:
    assert needs(GRAPH, "A") == ["B", "C", "D"]
    assert needed_by(GRAPH, "D") == ["C", "U", "B", "A"]


def test_a_cycle_does_not_hold_the_walk_nor_count_the_start() -> None:
    assert needs(GRAPH, "B") == ["C", "D"]


def test_a_cycle_shares_a_layer() -> None:
    assert layers(GRAPH) == {"U": 0, "A": 1, "B": 2, "C": 2, "D": 3}


def test_an_unknown_name_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        needs(GRAPH, "Moon")
