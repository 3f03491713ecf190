"""What falls when something goes."""

import pytest
from tests.graph.estates import BAKERY, INN, LIGHT, MILL, estate

from wardley.graph.impact import impact, impact_of_supplier
from wardley.graph.meant import NameUnknown


def rows(part):
    return [
        (item.depth, item.placement.name, item.through.name, item.place.line, item.falls)
        for item in part.standing
    ]


def names(placements):
    return [placement.name for placement in placements]


def only(found):
    assert len(found.maps) == 1
    return found.maps[0]


def test_what_stands_on_a_component_is_told_nearest_first_with_the_lines_that_say_so():
    part = only(impact(estate(bakery=BAKERY), "Heat"))

    assert names(part.gone) == ["Heat"]
    assert rows(part) == [
        (1, "Oven", "Heat", 11, True),
        (2, "Bread", "Oven", 10, True),
        (3, "Guest", "Bread", 8, True),
    ]
    assert part.standing[0].place.file == "bakery.owm"


def test_only_the_needs_above_fall_and_all_are_counted():
    part = only(impact(estate(bakery=BAKERY), "heat "))

    assert (names(part.falling), part.leaning, part.needs) == (["Guest"], (), 2)


def test_a_need_that_goes_is_itself_a_need_that_falls():
    part = only(impact(estate(bakery=BAKERY), "Inspector"))

    assert (names(part.gone), part.standing, names(part.falling)) == (["Inspector"], (), ["Inspector"])


def test_of_two_ways_the_shorter_counts():
    part = only(impact(estate(bakery=f"{BAKERY}Bread->Heat\n"), "Heat"))

    assert [(item.depth, item.placement.name) for item in part.standing] == [
        (1, "Bread"),
        (1, "Oven"),
        (2, "Guest"),
    ]


def test_a_cycle_ends_and_each_is_named_once():
    part = only(impact(estate(bakery=f"{BAKERY}Heat->Bread\n"), "Oven"))

    assert [(item.depth, item.placement.name) for item in part.standing] == [
        (1, "Bread"),
        (2, "Heat"),
        (2, "Guest"),
    ]


def test_what_only_flows_is_no_need():
    assert (
        only(impact(estate(bakery=f"{BAKERY}Records+<>Heat\n"), "Heat")).standing[0].placement.name == "Oven"
    )
    assert len(only(impact(estate(bakery=f"{BAKERY}Records+<>Heat\n"), "Heat")).standing) == 3


def test_a_pipelines_owner_stands_while_another_form_does():
    part = only(impact(estate(hall=LIGHT), "Lamp oil"))

    assert rows(part) == [
        (1, "Candle", "Lamp oil", 12, True), (2, "Light", "Candle", 9, False), (3, "Hall", "Light", 6, False),
        (4, "Guest", "Hall", 5, False),
    ]  # fmt: skip
    assert (part.falling, names(part.leaning), part.needs) == ((), ["Guest"], 1)


def test_a_pipelines_owner_falls_with_its_last_form():
    part = only(impact(estate(hall=f"{LIGHT}Bulb->Lamp oil\n"), "Lamp oil"))

    assert all(item.falls for item in part.standing)
    assert (names(part.falling), part.leaning) == (["Guest"], ())


def test_a_pipelines_owner_falls_with_what_it_needs_itself():
    part = only(impact(estate(hall=f"{LIGHT}Light->Lamp oil\n"), "Lamp oil"))

    assert [(item.placement.name, item.falls) for item in part.standing if item.depth == 1] == [
        ("Light", True), ("Candle", True)
    ]  # fmt: skip
    assert names(part.falling) == ["Guest"]


def test_a_pipelines_owner_that_is_linked_to_its_form_too_has_the_same_choice():
    part = only(impact(estate(hall=f"{LIGHT}Light->Candle\n"), "Lamp oil"))

    assert (part.falling, names(part.leaning)) == ((), ["Guest"])


def test_who_needs_one_form_has_no_choice():
    part = only(impact(estate(hall=f"{LIGHT}Guest->Candle\n"), "Lamp oil"))

    assert {item.placement.name: item.falls for item in part.standing} == {
        "Candle": True, "Light": False, "Guest": True, "Hall": False
    }  # fmt: skip
    assert (names(part.falling), part.leaning) == (["Guest"], ())


def test_one_thing_goes_on_every_map():
    found = impact(estate(mill=MILL, inn=INN), "FLOUR")

    assert (found.name, found.things) == ("Flour", ("Flour",))
    assert [(part.chart.name, names(part.gone), names(part.falling)) for part in found.maps] == [
        ("mill", ["Flour"], ["Miller"]), ("inn", ["flour"], ["Guest"])
    ]  # fmt: skip


def test_a_fall_comes_over_to_other_maps_through_one_thing():
    first, second = impact(estate(inn=INN, mill=MILL), "Water wheel").maps

    assert (first.chart.name, first.gone) == ("inn", ())
    assert rows(first) == [
        (1, "flour", "Flour", 4, True),
        (2, "Supper", "flour", 6, True),
        (3, "Guest", "Supper", 5, True),
    ]
    assert first.standing[0].elsewhere is second.chart
    assert first.standing[1].elsewhere is None
    assert names(second.gone) == ["Water wheel"]


def test_same_lines_join_maps():
    found = impact(
        estate(mill=MILL, inn=INN.replace("flour", "Meal"), words_plan="same Flour (Meal)\n"), "Water wheel"
    )

    assert [part.chart.name for part in found.maps] == ["mill", "inn"]


def test_people_whose_need_falls_on_one_map_are_untouched_on_another():
    found = impact(estate(bakery=BAKERY, inn=INN), "Heat")

    assert [part.chart.name for part in found.maps] == ["bakery"]


def test_a_component_that_a_map_declares_to_be_a_need_is_untouched_too():
    text = BAKERY + "component Warmth [0.9, 0.5]\nWarmth->Heat\n//@ estate Warmth (need)\n"
    other = INN + "component Warmth [0.9, 0.5]\n//@ estate Warmth (need)\n"

    assert [part.chart.name for part in impact(estate(bakery=text, inn=other), "Heat").maps] == ["bakery"]


def test_a_team_that_is_somebodys_user_takes_down_what_needs_it():
    """Its needs stand on one map, and what needs it on another."""
    found = impact(
        estate(mill=MILL, town="component Town [0.9, 0.5]\ncomponent Miller [0.5, 0.5]\nTown->Miller\n"),
        "Flour",
    )

    assert [(part.chart.name, [item.placement.name for item in part.standing]) for part in found.maps] == [
        ("mill", ["Miller"]), ("town", ["Miller", "Town"])
    ]  # fmt: skip


def test_a_thing_that_one_map_shows_twice_goes_twice():
    part = only(impact(estate(bakery=f"{BAKERY}component heat [0.1, 0.9]\nRecords->heat\n"), "Heat"))

    assert names(part.gone) == ["Heat", "heat"]
    assert names(part.falling) == ["Guest", "Inspector"]


def test_a_fall_comes_over_on_one_map_too():
    part = only(impact(estate(bakery=f"{BAKERY}component oven [0.2, 0.9]\n"), "Heat"))
    nearest = [item for item in part.standing if item.depth == 1]

    assert [(item.placement.name, item.through.name, item.elsewhere) for item in nearest] == [
        ("Oven", "Heat", None), ("oven", "Oven", part.chart)
    ]  # fmt: skip


def test_what_nothing_declares_is_unknown_and_the_nearest_is_named():
    with pytest.raises(NameUnknown, match="no component is called 'Heet'") as caught:
        impact(estate(bakery=BAKERY), "Heet")

    assert (caught.value.near, caught.value.other, caught.value.kind) == ("Heat", None, "component")


def test_a_name_that_is_something_else_is_told_as_such():
    with pytest.raises(NameUnknown) as caught:
        impact(estate(bakery=f"{BAKERY}//@ team Night shift\n//@ initiative New oven\n"), "New oven")

    assert caught.value.other == "initiative"


SUPPLIED = f"{BAKERY}//@ estate Oven (vendor Hearth)\n//@ estate Records (partner hearth)\n"


def test_everything_of_a_supplier_goes_at_once():
    found = impact_of_supplier(estate(bakery=SUPPLIED), "HEARTH")

    assert (found.name, found.things) == ("Hearth", ("Oven", "Records"))
    assert names(only(found).gone) == ["Oven", "Records"]
    assert names(only(found).falling) == ["Guest", "Inspector"]


def test_what_a_contract_covers_comes_from_its_vendor():
    text = f"{BAKERY}//@ contract Gas (vendor Hearth)\n//@ Gas->Heat\n"

    assert impact_of_supplier(estate(bakery=text), "Hearth").things == ("Heat",)
    text = text.replace("Gas->Heat", "Gas->Warmth") + "evolve Heat->Warmth 0.9\n"
    assert impact_of_supplier(estate(bakery=text), "Hearth").things == ("Heat",)


def test_a_supplier_of_nothing_takes_nothing_away():
    found = impact_of_supplier(estate(bakery=f"{BAKERY}//@ contract Gas (vendor Hearth)\n"), "Hearth")

    assert (found.things, found.maps) == ((), ())


def test_what_one_map_says_of_a_supplier_holds_on_the_others():
    text = MILL + "//@ estate Flour (vendor Stones)\n"

    assert [part.chart.name for part in impact_of_supplier(estate(mill=text, inn=INN), "Stones").maps] == [
        "mill",
        "inn",
    ]


def test_a_supplier_that_is_unknown_is_told():
    with pytest.raises(NameUnknown, match="no supplier is called 'Harth'") as caught:
        impact_of_supplier(estate(bakery=SUPPLIED), "Harth")
    assert (caught.value.near, caught.value.other) == ("Hearth", None)

    with pytest.raises(NameUnknown) as caught:
        impact_of_supplier(estate(bakery=SUPPLIED), "Heat")
    assert caught.value.other == "component"

    with pytest.raises(NameUnknown) as caught:
        impact(estate(bakery=SUPPLIED), "hearth")
    assert caught.value.other == "supplier"
