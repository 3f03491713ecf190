"""How one thing comes to rest on another."""

import pytest
from tests.graph.estates import BAKERY, INN, LIGHT, MILL, estate

from wardley.graph.meant import NameUnknown
from wardley.graph.paths import route


def steps(found):
    return [
        (step.kind, step.chart.name, step.source.name, step.target.name, step.place.line)
        for step in found.steps
    ]


def test_a_path_is_told_line_by_line():
    found = route(estate(bakery=BAKERY), "guest", "HEAT")

    assert (found.source.name, found.target.name) == ("Guest", "Heat")
    assert steps(found) == [
        ("need", "bakery", "Guest", "Bread", 8), ("need", "bakery", "Bread", "Oven", 10),
        ("need", "bakery", "Oven", "Heat", 11),
    ]  # fmt: skip
    assert [chart.name for chart in found.charts] == ["bakery"]


def test_the_shortest_path_is_taken():
    found = route(estate(bakery=f"{BAKERY}Guest->Oven\n"), "Guest", "Heat")

    assert [step.target.name for step in found.steps] == ["Oven", "Heat"]


def test_there_is_no_path_upwards_nor_between_what_is_apart():
    assert route(estate(bakery=BAKERY), "Heat", "Guest") is None
    assert route(estate(bakery=BAKERY), "Records", "Heat") is None


def test_a_flow_is_no_path():
    assert route(estate(bakery=f"{BAKERY}Records+<>Heat\n"), "Records", "Heat") is None


def test_a_path_leads_to_a_form_by_the_line_of_the_form():
    found = route(estate(hall=LIGHT), "Hall", "Lamp oil")

    assert steps(found) == [
        ("need", "hall", "Hall", "Light", 6), ("form", "hall", "Light", "Candle", 9),
        ("need", "hall", "Candle", "Lamp oil", 12),
    ]  # fmt: skip


def test_one_thing_has_no_steps_to_itself():
    found = route(estate(mill=MILL, inn=INN), "flour", "Flour")

    assert (found.steps, found.source.name) == ((), "Flour")
    assert [chart.name for chart in found.charts] == ["mill"]


def test_a_path_changes_maps_through_one_thing():
    found = route(estate(inn=INN, mill=MILL), "Guest", "Water wheel")

    assert steps(found) == [
        ("need", "inn", "Guest", "Supper", 5), ("need", "inn", "Supper", "flour", 6),
        ("same", "mill", "flour", "Flour", 3), ("need", "mill", "Flour", "Water wheel", 6),
    ]  # fmt: skip
    assert [chart.name for chart in found.charts] == ["inn", "mill"]


def test_a_path_begins_on_whichever_map_shows_its_start():
    found = route(estate(mill=MILL, inn=INN.replace("Supper", "Bread")), "flour", "Water wheel")

    assert steps(found) == [("need", "mill", "Flour", "Water wheel", 6)]


def test_a_path_on_one_map_is_preferred_to_a_shorter_one_over_several():
    long = "component A [1, 0.5]\ncomponent X [0.8, 0.5]\ncomponent Y [0.6, 0.5]\ncomponent Z [0.5, 0.5]\n"
    long += "component B [0.4, 0.5]\nA->X\nX->Y\nY->Z\nZ->B\n"
    left = "component A [1, 0.5]\ncomponent M [0.5, 0.5]\nA->M\n"
    right = "component M [1, 0.5]\ncomponent B [0.5, 0.5]\nM->B\n"

    assert len(route(estate(left=left, right=right), "A", "B").steps) == 3
    assert [step.chart.name for step in route(estate(left=left, right=right, long=long), "A", "B").steps] == [
        "long"
    ] * 4


def test_of_several_maps_the_one_with_the_shortest_path_is_taken_and_the_first_of_equals():
    short = "component A [1, 0.5]\ncomponent B [0.5, 0.5]\nA->B\n"
    long = "component A [1, 0.5]\ncomponent X [0.7, 0.5]\ncomponent B [0.5, 0.5]\nA->X\nX->B\n"

    assert route(estate(long=long, short=short), "A", "B").chart.name == "short"
    assert route(estate(one=short, two=short), "A", "B").chart.name == "one"


def test_a_thing_that_one_map_shows_twice_is_passed_through():
    text = "component A [1, 0.5]\ncomponent M [0.7, 0.5]\ncomponent m [0.6, 0.5]\n"
    text += "component B [0.5, 0.5]\nA->M\nm->B\n"
    found = route(estate(one=text), "A", "B")

    assert steps(found) == [
        ("need", "one", "A", "M", 5), ("same", "one", "M", "m", 3), ("need", "one", "m", "B", 6)
    ]  # fmt: skip


def test_what_is_said_to_need_a_user_does_not_rest_on_what_the_user_needs_elsewhere():
    odd = "anchor Guest [0.9, 0.6]\ncomponent Bell [0.5, 0.5]\nBell->Guest\n"

    assert route(estate(bell=odd, inn=INN), "Bell", "Supper") is None
    assert route(estate(bell=odd, inn=INN), "Guest", "Supper") is not None


def test_a_cycle_ends():
    assert route(estate(bakery=f"{BAKERY}Heat->Guest\n"), "Guest", "Records") is None


@pytest.mark.parametrize("ends", [("Guest", "Steam"), ("Steam", "Guest")])
def test_an_unknown_end_is_told(ends):
    with pytest.raises(NameUnknown, match="'Steam'"):
        route(estate(bakery=BAKERY), *ends)
