"""All that is known of one thing."""

import pytest
from tests.graph.estates import BAKERY, INN, LIGHT, MILL, estate

from wardley.graph.about import about
from wardley.graph.meant import NameUnknown

KNOWN = """\
component Oven [0.6, 0.7] (inertia)
component Bread [0.8, 0.6] (buy)
component Heat [0.4, 0.8]
Bread->Oven
Oven->Heat
Oven+'smoke'>Heat
evolve Oven->Steam oven 0.9
//@ estate Oven (in-house, bespoke, cost 12k, team Night shift, retiring 2027, capability Baking) ; hand-built
//@ signs Oven (ubiquity 3, market 2, technology yes)
//@ team Night shift (attitude settlers, people 3)
//@ capability Baking [2, 4]
//@ capability Warm rooms [1, 2]
//@ capability Waiting [1, 2]
//@ Warm rooms->Oven
//@ contract Upkeep (vendor Hearth)
//@ Upkeep->oven
//@ contract Gas (vendor Hearth)
//@ Gas->Heat
//@ initiative New oven (changes Oven)
//@ initiative Steam (changes Steam oven)
//@ initiative New sign
//@ decision Oven (defer, by Ada)
//@ accept W203 oven (until 2027) ; it is ours
//@ accept W203 Heat ; not it
"""


def facts(part):
    return [
        (fact.field, fact.value if not hasattr(fact.value, "text") else fact.value.text, fact.place.line)
        for fact in part.facts
    ]


def test_the_facts_are_told_each_with_its_line():
    (part,) = about(estate(bakery=KNOWN), "oven").maps

    assert facts(part) == [
        ("who", "in-house", 8), ("how", "bespoke", 8), ("team", "Night shift", 8), ("cost", 12000.0, 8),
        ("capability", "Baking", 8), ("retiring", "2027", 8), ("text", "hand-built", 8),
        ("signs", ("ubiquity", 3), 9), ("signs", ("market", 2), 9), ("signs", ("technology", True), 9),
        ("inertia", True, 1),
    ]  # fmt: skip
    assert part.facts[3].place.column == 37


def test_what_a_decorator_says_stands_on_the_line_of_the_component():
    (part,) = about(estate(bakery=KNOWN), "Bread").maps

    assert facts(part) == [("who", "vendor", 2), ("how", "configured", 2)]


def test_neighbours_and_flows_are_told_with_their_lines():
    (part,) = about(estate(bakery=KNOWN), "Oven").maps

    assert [(item.placement.name, item.place.line) for item in part.needed_by] == [("Bread", 4)]
    assert [(item.placement.name, item.place.line) for item in part.needs] == [("Heat", 5)]
    assert [(f.other.name, f.direction, f.label, f.place.line) for f in part.flows] == [
        ("Heat", "out", "smoke", 6)
    ]
    (below,) = about(estate(bakery=KNOWN), "Heat").maps
    assert [(f.other.name, f.direction) for f in below.flows] == [("Oven", "in")]


@pytest.mark.parametrize(
    ("arrow", "ways"), [("+>", ("out", "in")), ("+<", ("in", "out")), ("+<>", ("both", "both"))]
)
def test_a_flow_has_a_direction_from_either_end(arrow, ways):
    text = f"component A [0.5, 0.5]\ncomponent B [0.4, 0.5]\nA{arrow}B\n"

    assert tuple(about(estate(one=text), name).maps[0].flows[0].direction for name in "AB") == ways


def test_how_many_needs_stand_on_it_is_counted():
    (part,) = about(estate(bakery=BAKERY), "Heat").maps

    assert (part.above, part.anchors) == (1, 2)


def test_a_form_is_needed_by_its_owner():
    (part,) = about(estate(hall=LIGHT), "Bulb").maps

    assert [(item.placement.name, item.place.line) for item in part.needed_by] == [("Light", 10)]


def test_what_the_estate_says_of_it_is_gathered():
    found = about(estate(bakery=KNOWN), "Oven")

    assert [item.name for item in found.contracts] == ["Upkeep"]
    assert [item.name for item in found.initiatives] == ["New oven", "Steam"]
    assert [item.name for item in found.capabilities] == ["Baking", "Warm rooms"]
    assert [item.name for item in found.teams] == ["Night shift"]
    assert [item.verdict for item in found.decisions] == ["defer"]
    assert [item.reason for item in found.waivers] == ["it is ours"]


def test_it_is_found_by_the_name_that_it_will_have():
    found = about(estate(bakery=KNOWN), "steam oven")

    assert (found.name, found.names) == ("Oven", ("Steam oven",))


def test_other_words_for_it_are_told_with_the_line_that_joins_them():
    found = about(
        estate(mill=MILL, inn=INN.replace("flour", "Meal"), words_plan="same Grain (Flour, Meal)\n"), "meal"
    )

    assert (found.name, found.names) == ("Grain", ("Flour", "Meal"))
    assert [same.place.line for same in found.same] == [1]
    assert [(part.chart.name, part.placement.name) for part in found.maps] == [
        ("mill", "Flour"),
        ("inn", "Meal"),
    ]


def test_what_is_said_of_one_word_is_said_of_all():
    plan = "same Flour (Meal)\ncontract Sacks (vendor Miller and sons)\nSacks->Meal\n"
    found = about(estate(mill=MILL, inn=INN.replace("flour", "Meal"), words_plan=plan), "Flour")

    assert [item.name for item in found.contracts] == ["Sacks"]


def test_another_spelling_is_not_another_word():
    found = about(estate(mill=MILL, inn=INN), "Flour")

    assert (found.name, found.names, len(found.maps)) == ("Flour", (), 2)


def test_where_nothing_is_said_nothing_is_told():
    found = about(estate(bakery=BAKERY), "Heat")

    assert found.maps[0].facts == ()
    assert (found.contracts, found.initiatives, found.capabilities, found.teams) == ((), (), (), ())
    assert (found.decisions, found.waivers, found.same, found.maps[0].flows) == ((), (), (), ())


def test_an_unknown_name_is_told():
    with pytest.raises(NameUnknown, match="no component is called 'Kiln'"):
        about(estate(bakery=BAKERY), "Kiln")


def test_a_word_that_no_map_shows_is_a_word_for_it_too():
    plan = "same Flour (Meal, FLOUR)\nestate Flour (vendor Stones)\n"
    found = about(estate(mill=MILL, words_plan=plan), "meal")

    assert (found.name, found.names) == ("Flour", ("Meal",))
    assert [fact[:2] for fact in facts(found.maps[0])] == [("who", "vendor"), ("supplier", "Stones")]
