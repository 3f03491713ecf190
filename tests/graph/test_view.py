"""What a focus reaches, and what is left after choosing and hiding."""

import pytest
from tests.graph.estates import BAKERY, INN, LIGHT, MILL, estate

from wardley.graph.selector import ViewRefused
from wardley.graph.view import Wanted, chosen

CHAIN = "".join(f"component {name} [0.5, 0.5]\n" for name in "ABCDE") + "A->B\nB->C\nC->D\nD->E\n"


def names(wanted: Wanted, *, of: str | None = None, **texts: str) -> list[str]:
    """The names of what is left of the map *of*, in order of the alphabet."""
    made = estate(**texts)
    found = chosen(made, wanted).numbers
    chart = next(chart for chart in made.charts if of in (None, chart.name))
    return sorted(chart.placements[number].name for number in found[chart])


def focus(*texts: str, depth: int | None = None) -> Wanted:
    return Wanted(focus=texts, depth=depth)


def test_a_focus_is_what_a_component_needs_and_what_needs_it():
    assert names(focus("oven"), bakery=BAKERY) == ["Bread", "Guest", "Heat", "Oven"]
    assert names(focus("Records"), bakery=BAKERY) == ["Inspector", "Records"]


@pytest.mark.parametrize(
    ("depth", "left"), [(0, "C"), (1, "BCD"), (2, "ABCDE"), (9, "ABCDE"), (None, "ABCDE")]
)
def test_a_focus_goes_no_further_than_its_depth(depth, left):
    assert names(focus("C", depth=depth), chain=CHAIN) == [*left]


def test_several_focuses_are_one_view():
    assert names(focus("Heat", "Records", depth=1), bakery=BAKERY) == ["Heat", "Inspector", "Oven", "Records"]


def test_a_circle_of_needs_is_walked_once():
    assert names(focus("C"), chain=CHAIN + "E->A\n") == [*"ABCDE"]


def test_a_flow_is_no_need():
    assert names(focus("A"), shop="component A [0.5, 0.5]\ncomponent B [0.4, 0.4]\nA+>B\n") == ["A"]


def test_what_a_form_needs_its_owner_and_those_above_need():
    assert names(focus("Hall"), light=LIGHT) == ["Bulb", "Candle", "Guest", "Hall", "Lamp oil", "Light"]
    assert names(focus("Lamp oil"), light=LIGHT) == ["Candle", "Guest", "Hall", "Lamp oil", "Light"]


def test_a_form_serves_whom_its_owner_serves_and_needs_what_it_needs():
    text = LIGHT + "component Room [0.2, 0.2]\nLight->Room\n"

    assert names(focus("Bulb"), light=text) == ["Bulb", "Guest", "Hall", "Light", "Room"]
    assert names(focus("Room"), light=text) == ["Bulb", "Candle", "Guest", "Hall", "Light", "Room"]


def test_a_step_to_a_pipeline_reaches_its_forms():
    assert names(focus("Hall", depth=1), light=LIGHT) == ["Bulb", "Candle", "Guest", "Hall", "Light"]


def test_an_owner_serves_whom_its_forms_serve():
    text = LIGHT + "component Reading [0.9, 0.9]\nReading->Bulb\n"

    assert "Reading" in names(focus("Light"), light=text)
    assert "Reading" not in names(focus("Candle"), light=text)


def test_only_is_what_fits_one_of_several():
    assert names(Wanted(only=("Oven", "kind=anchor")), bakery=BAKERY) == ["Guest", "Inspector", "Oven"]


def test_hidden_is_what_fits_one_of_several():
    left = names(Wanted(hide=("Oven", "kind=anchor")), bakery=BAKERY)

    assert left == ["Bread", "Heat", "Records"]


def test_only_and_hide_choose_in_a_focus_and_its_own_component_stays():
    wanted = Wanted(("oven",), ("kind=component",), ("Heat", "Oven"))

    assert names(wanted, bakery=BAKERY) == ["Bread", "Oven"]


def test_forms_come_with_their_owner_and_it_with_one_of_them():
    assert names(Wanted(only=("Light",)), light=LIGHT) == ["Bulb", "Candle", "Light"]
    assert names(Wanted(only=("Bulb",)), light=LIGHT) == ["Bulb", "Light"]


def test_forms_go_with_their_owner_and_it_stays_without_them():
    assert names(Wanted(hide=("Light",)), light=LIGHT) == ["Guest", "Hall", "Lamp oil"]
    assert names(Wanted(hide=("Bulb", "candle")), light=LIGHT) == ["Guest", "Hall", "Lamp oil", "Light"]


def test_a_form_in_focus_keeps_its_owner_though_that_be_hidden():
    assert names(Wanted(("Candle",), (), ("Light",)), light=LIGHT) == [
        "Candle", "Guest", "Hall", "Lamp oil", "Light",
    ]  # fmt: skip


def test_a_map_that_shows_nothing_of_it_has_nothing_left():
    assert names(focus("Water wheel"), of="inn", mill=MILL, inn=INN) == []
    assert names(focus("Water wheel"), of="mill", mill=MILL, inn=INN) == ["Flour", "Miller", "Water wheel"]


def test_a_thing_on_two_maps_is_in_focus_on_both():
    assert names(focus("flour"), of="inn", mill=MILL, inn=INN) == ["Guest", "Supper", "flour"]


def test_nothing_left_is_told_with_what_each_choice_fits():
    with pytest.raises(ViewRefused) as told:
        chosen(estate(bakery=BAKERY), Wanted(only=("Oven", "Heat"), hide=("*e*",)))

    assert told.value.message == "nothing is left to show"
    assert told.value.help == "only fits 2, hide fits 6 of 6 components"


@pytest.mark.parametrize(
    ("wanted", "message"),
    [(Wanted(("Oven",), depth=-1), "not -1"), (Wanted(only=("Oven",), depth=2), "none is named")],
)
def test_a_depth_that_means_nothing_is_refused(wanted, message):
    with pytest.raises(ViewRefused, match=message):
        chosen(estate(bakery=BAKERY), wanted)


def test_a_plan_alone_has_nothing_to_show():
    with pytest.raises(ViewRefused, match="name a map beside the plans"):
        chosen(estate(notes_plan="estate Oven (owner Ada)\n"), focus("Oven"))


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        (focus("oven"), "what 'Oven' needs and serves"),
        (focus("oven", "heat", depth=1), "what 'Oven' and 'Heat' need and serve, up to 1 step away"),
        (Wanted(only=("kind=anchor", "B*", "Oven")), "only kind=anchor, 'B*' or 'Oven'"),
        (Wanted(hide=("Heat",)), "all but what is hidden"),
        (Wanted(("Oven",), ("kind=component",), ("Heat",)),
         "what 'Oven' needs and serves, only kind=component, without what is hidden"),
    ],
)  # fmt: skip
def test_a_view_says_what_it_shows(wanted, words):
    assert chosen(estate(bakery=BAKERY), wanted).words == words
