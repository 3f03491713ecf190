"""The boxes of pipelines, and what stands in them."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import wardley
from wardley.layout.boxes import DROP, Box, boxes, spaced, within
from wardley.layout.forms import extent
from wardley.layout.place import Spot, place
from wardley.model.axes import EvolutionAxis
from wardley.model.elements import Component
from wardley.model.map import WardleyMap
from wardley.model.names import Names

STAGES = ("genesis", "custom", "product", "commodity")

HEATING = """\
component Heating [product]
component Warm room [commodity]
Warm room->Heating
pipeline Heating [0.30, 0.72]
component Stove [custom]
component Boiler [product]
component Heat pump [commodity]
"""


def elements_of(map_: WardleyMap) -> list[Component]:
    return [*map_.components, *map_.anchors, *map_.submaps]


def found(text: str) -> dict[str, list[str]]:
    """By owner: the forms that are found in its boxes."""
    map_ = wardley.parse(text)
    elements = elements_of(map_)
    return {
        elements[box.owner].name: [elements[form.element].name for form in box.forms]
        for box in boxes(map_, Names(map_), elements)
    }


def spots(text: str) -> dict[str, Spot]:
    map_ = wardley.parse(text)
    placement = place(map_)
    return {item.name: placement.of(item) for item in elements_of(map_)}


def test_what_is_listed_after_a_pipeline_and_joined_to_nothing_is_a_form_of_it() -> None:
    assert found(HEATING) == {"Heating": ["Stove", "Boiler", "Heat pump"]}


def test_forms_stand_in_the_middle_of_the_box_from_end_to_end() -> None:
    at = spots(HEATING)

    for name in ("Stove", "Boiler", "Heat pump"):
        assert at[name].visibility == pytest.approx(at["Heating"].visibility - DROP / 700, abs=0.001)
    assert at["Stove"].evolution == 0.30
    assert 0.46 <= at["Boiler"].evolution <= 0.64
    assert at["Heat pump"].evolution == 0.72


def test_a_lone_form_stands_at_the_end_that_its_stage_reaches() -> None:
    text = "component P [product]\ncomponent Q\nQ->P\npipeline P [0.30, 0.60]\n"

    assert spots(text + "component A [custom]\n")["A"].evolution == 0.30
    assert spots(text + "component A [product]\n")["A"].evolution == 0.60


def test_the_list_ends_at_an_empty_line_at_another_owner_and_where_a_stage_lies_elsewhere() -> None:
    text = "component P [product]\npipeline P [0.45, 0.65]\ncomponent A [product]\n"

    assert found(f"{text}\ncomponent B [product]\n") == {"P": ["A"]}
    assert found(f"{text}component B [genesis]\ncomponent C [product]\n") == {"P": ["A"]}
    assert found(f"{text}component Q [product]\npipeline Q [0.50, 0.60]\n") == {"P": ["A"], "Q": []}


def test_of_several_the_first_two_are_forms_even_if_links_join_them() -> None:
    text = HEATING + "component Wood\nStove->Wood\nBoiler->Wood\nHeat pump->Wood\n"

    assert found(text) == {"Heating": ["Stove", "Boiler"]}


def test_what_its_owner_needs_is_no_form_of_it() -> None:
    assert found(HEATING + "Heating->Stove\n") == {"Heating": []}


def test_what_its_list_hangs_from_is_no_form() -> None:
    text = HEATING + "component Wood\nStove->Boiler\nStove->Wood\nStove->Warm room\n"

    assert found(text) == {"Heating": ["Boiler", "Heat pump"]}


def test_what_has_a_place_is_left_there() -> None:
    text = HEATING.replace("Stove [custom]", "Stove [0.5, 0.35]").replace(
        "Boiler [product]", "Boiler [0.2, product]"
    )

    assert found(text) == {"Heating": ["Heat pump"]}
    assert spots(text)["Stove"] == (0.5, 0.35)
    assert spots(text)["Boiler"].visibility == 0.2


def test_a_pipeline_with_a_block_has_its_forms_there() -> None:
    text = "component P\npipeline P\n{\ncomponent F [0.4]\ncomponent G [0.6]\n}\ncomponent A [product]\n"

    assert found(text) == {"P": []}


def test_what_a_form_needs_stands_below_its_owner() -> None:
    at = spots(HEATING + "component Wood [custom]\nStove->Wood\n")

    assert at["Wood"].visibility < at["Heating"].visibility < at["Warm room"].visibility


def test_forms_for_which_a_box_has_no_room_are_none() -> None:
    many = "".join(f"component F{number} [product]\n" for number in range(20))
    inside = found(f"component P [product]\npipeline P [0.50, 0.60]\n{many}")["P"]
    at = spots(f"component P [product]\npipeline P [0.50, 0.60]\n{many}")

    assert 2 <= len(inside) < 10
    assert all(one != other for one, other in combinations(at.values(), 2))


def test_an_owner_stands_in_its_box_though_its_stage_begins_near_the_end() -> None:
    at = spots("component P [commodity]\npipeline P [0.61, 0.74]\ncomponent Q [product]\nQ->P\n")

    assert 0.70 < at["P"].evolution <= 0.74


def test_an_owner_of_another_stage_keeps_its_stage() -> None:
    assert spots("component P [genesis]\npipeline P [0.61, 0.74]\n")["P"].evolution < 0.175


@pytest.mark.parametrize("span", [(0.2, 0.35), (0.5, 0.9), (0.35, 0.45)])
def test_what_lies_within_is_in_the_stage_and_in_the_span(span: tuple[float, float]) -> None:
    axis = EvolutionAxis()
    for stage in range(4):
        item = Component("C", None, axis.middle_of(stage), stage=stage)
        inside = within(axis, item, span)
        edges = (0.0, *axis.boundaries, 1.0)
        if inside is None:
            assert edges[stage] >= span[1] - 0.006 or edges[stage + 1] <= span[0] + 0.006
        else:
            assert span[0] <= inside[0] <= inside[1] <= span[1]
            assert [axis.stage_of(value) for value in inside] == [stage, stage]


def test_an_owner_stands_over_neither_end_of_a_wide_box() -> None:
    assert Box(0, 0.2, 0.6).held((0.2, 0.6)) == (0.23, 0.57)
    assert Box(0, 0.2, 0.25).held((0.2, 0.25)) == (0.2, 0.25)
    assert Box(0, 0.2, 0.6).held((0.59, 0.6)) == (0.59, 0.6)


def test_a_form_that_evolves_out_of_its_box_takes_its_arrow_along() -> None:
    text = HEATING + "evolve Heat pump 0.95\n"
    map_ = wardley.parse(text)
    (box,) = boxes(map_, Names(map_), elements_of(map_))
    arrow, goal = box.goals({box.forms[-1].element: [950.0]}, 1000.0)

    assert (arrow.left, arrow.right) == (720.0, 950.0)
    assert goal.left < 950 < goal.right
    assert goal.top < DROP < goal.bottom


def test_boxes_above_one_another_give_way_by_halves() -> None:
    places = {0: 300.0, 1: 300.0, 2: 300.0}
    apart = spaced(places, [(0, 0.2, 0.5), (1, 0.4, 0.7), (2, 0.8, 0.9)], 650.0)

    assert apart[1] - apart[0] >= 50
    assert apart[0] + apart[1] == pytest.approx(600)
    assert apart[2] == 300


ROWS = st.lists(st.tuples(st.floats(100, 600), st.floats(0, 0.7), st.floats(0.05, 0.3)), max_size=8)


@given(ROWS)
def test_boxes_are_apart_in_the_order_that_they_had(rows: list[tuple[float, float, float]]) -> None:
    rows.sort()
    spans = [(at, low, low + wide) for at, (_, low, wide) in enumerate(rows)]
    apart = spaced({at: row[0] for at, row in enumerate(rows)}, spans, 640.0)

    for (one, low, high), (other, left, right) in combinations(spans, 2):
        assert max(apart.values()) <= 640
        if left <= high and low <= right:
            assert apart[other] - apart[one] >= 50


PIPED = st.integers(3, 8).flatmap(
    lambda count: st.tuples(
        st.lists(st.sampled_from(STAGES), min_size=count, max_size=count),
        st.lists(st.tuples(st.integers(0, count - 1), st.integers(0, count - 1)), max_size=10),
        st.lists(
            st.tuples(st.integers(0, count - 1), st.integers(5, 60), st.integers(5, 35)),
            min_size=1, max_size=3, unique_by=lambda row: row[0],
        ),
        st.lists(st.sampled_from(STAGES), max_size=3),
    )
)  # fmt: skip


@given(PIPED)
@settings(max_examples=60)
def test_no_stranger_stands_in_a_box_and_each_owner_in_its_own(case: tuple) -> None:
    stages, links, ranges, listed = case
    lines = [f"component C{number} [{stage}]" for number, stage in enumerate(stages)]
    lines += [f"C{one}->C{other}" for one, other in links]
    lines += [f"pipeline C{at} [{low / 100:.2f}, {(low + wide) / 100:.2f}]" for at, low, wide in ranges]
    lines += [f"component F{number} [{stage}]" for number, stage in enumerate(listed)]
    map_ = wardley.parse("\n".join(lines) + "\n")
    elements, placement = elements_of(map_), place(map_)
    forms = {
        (box.owner, form.element) for box in boxes(map_, placement.names, elements) for form in box.forms
    }
    for pipeline in map_.pipelines:
        owner = placement.names.find(pipeline.name)
        low, high = extent(pipeline, map_.evolution)
        at, top = elements.index(owner), (1 - placement.of(owner).visibility) * 700
        for number, other in enumerate(elements):
            spot = placement.of(other)
            x, y = spot.evolution * 1000, (1 - spot.visibility) * 700
            inside = low * 1000 - 20 < x < high * 1000 + 20 and top - 5 < y < top + 30
            assert not inside or number == at or (at, number) in forms
        edges = (0.0, *map_.evolution.boundaries, 1.0)
        if edges[owner.stage] + 0.01 < high and low < edges[owner.stage + 1] - 0.01:
            assert low <= placement.of(owner).evolution <= high


def test_boxes_of_one_place_are_drawn_apart() -> None:
    names = "ABCD"
    text = "component Root [product]\n" + "".join(
        f"component {name} [product]\nRoot->{name}\npipeline {name} [0.42, 0.68]\n\n" for name in names
    )
    at = spots(text)
    rows = sorted((1 - at[name].visibility) * 700 for name in names)

    assert all(low - high >= 40 for high, low in pairwise(rows))
