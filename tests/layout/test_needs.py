"""Which elements need which."""

import wardley
from wardley.layout.needs import joined, needs
from wardley.model.names import Names


def test_each_need_counts_once_and_none_of_itself() -> None:
    map_ = wardley.parse("component A\ncomponent B\nA->B\nA->B\nB->B\nB->Nothing\n")

    assert needs(map_, Names(map_), map_.components) == [[1], []]


def test_what_a_form_needs_counts_as_its_owners() -> None:
    text = "component P\ncomponent Q\npipeline P\n{\ncomponent F [0.3]\n}\nF->Q\n"
    map_ = wardley.parse(text)

    assert needs(map_, Names(map_), map_.components) == [[1], []]


def test_what_stands_inside_the_box_of_another_counts_as_this() -> None:
    map_ = wardley.parse("component A\ncomponent B\ncomponent C\nB->C\nC->A\n")

    assert needs(map_, Names(map_), map_.components) == [[], [2], [0]]
    assert needs(map_, Names(map_), map_.components, {1: 0}) == [[2], [], [0]]


def test_what_is_joined_is_joined_both_ways() -> None:
    assert joined([[1, 2], [2], []]) == [[1, 2], [0, 2], [0, 1]]
