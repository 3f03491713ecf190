"""One map, as lists that are walked in linear time."""

import time

import pytest

import wardley
from wardley.graph.chart import Chart


def chart(*lines, name="map.owm", boundaries=None):
    return Chart(wardley.parse("\n".join(lines), name=name), "map", boundaries)


def names(placements):
    return [placement.name for placement in placements]


def test_links_without_a_flow_are_needs():
    found = chart(
        "component A [0.9, 0.5]",
        "component B [0.5, 0.5]",
        "component C [0.1, 0.5]",
        "A->B",
        "A->C",
        "B+>C",
        "C+'oil'<>A",
    )

    assert found.needs == [[1, 2], [], []]
    assert found.needed_by == [[], [0], [0]]
    assert [(link.line, source, target) for link, source, target in found.links] == [
        (4, 0, 1),
        (5, 0, 2),
        (6, 1, 2),
        (7, 2, 0),
    ]


def test_a_link_whose_end_nothing_declares_joins_nothing():
    found = chart("component A [0.9, 0.5]", "A->Nowhere", "Nowhere->A", "Nowhere->Elsewhere")

    assert (found.needs, found.needed_by, found.links) == ([[]], [[]], [])


def test_an_end_may_differ_in_case_and_blanks():
    found = chart(
        "component Card Store [0.9, 0.5]", "component B [0.5, 0.5]", "card  store->b", "B->CARD STORE"
    )

    assert found.needs == [[1], [0]]


def test_the_identical_name_wins_over_one_in_another_case():
    found = chart("component tea [0.9, 0.5]", "component Tea [0.5, 0.5]", "Tea->tea", "TEA->Tea")

    assert found.needs == [[1], [0]]


def test_the_new_name_of_what_evolves_means_the_component():
    found = chart("component A [0.9, 0.5]", "component B [0.5, 0.3]", "evolve B->New B 0.8", "A->new b")

    assert found.needs == [[1], []]
    assert found.find("NEW B").name == "B"


def test_a_pipeline_needs_its_forms_and_a_form_may_be_an_end():
    found = chart(
        "component Power [0.5, 0.6]",
        "component Sun [0.2, 0.5]",
        "pipeline power",
        "{",
        "component Solar [0.4]",
        "component Grid [0.8]",
        "}",
        "Solar->Sun",
    )

    assert names(found.placements) == ["Power", "Sun", "Solar", "Grid"]
    assert found.needs == [[2, 3], [], [1], []]
    assert found.needed_by == [[], [2], [0], [0]]
    assert [placement.kind for placement in found.placements] == ["activity", "activity", "form", "form"]


def test_the_forms_of_a_pipeline_that_nobody_declares_stand_alone():
    found = chart("component A [0.5, 0.6]", "pipeline Power", "{", "component Solar [0.4]", "}")

    assert found.needs == [[], []]


def test_what_each_placement_is_follows_from_its_statement():
    found = chart("component A [0.5, 0.5]", "anchor B [0.5, 0.5]", "submap C [0.5, 0.5]")

    assert [placement.kind for placement in found.placements] == ["activity", "anchor", "submap"]


def test_a_name_is_found_as_people_write_it():
    found = chart("component Card Store [0.9, 0.5]", "anchor Guest [0.95, 0.5]")

    assert found.find("card store").number == 0
    assert found.find("Guest").kind == "anchor"
    assert found.find("Nobody") is None
    assert found.find("Nobody") is None


def test_the_first_evolution_of_a_component_counts():
    found = chart("component A [0.9, 0.3]", "evolve a 0.6", "evolve A 0.8", "evolve Nowhere 0.5")

    assert found.find("A").evolves.to == 0.6


@pytest.mark.parametrize(
    ("evolution", "stage"),
    [(0.0, 0), (0.174, 0), (0.175, 1), (0.399, 1), (0.4, 2), (0.699, 2), (0.7, 3), (1.0, 3)],
)
def test_a_value_on_a_boundary_belongs_to_the_later_stage(evolution, stage):
    found = chart(f"component A [0.9, {evolution}]")

    assert found.stage_of(evolution) == stage
    assert found.find("A").stage == stage


def test_the_boundaries_are_the_maps_own_unless_others_are_given():
    lines = ("evolution A@0.25->B@0.5->C@0.75->D", "component A [0.9, 0.72]")

    assert chart(*lines).find("A").stage == 2
    assert chart(*lines).boundaries == (0.25, 0.5, 0.75)
    assert chart(*lines, boundaries=(0.1, 0.2, 0.71)).find("A").stage == 3


def test_a_stage_that_is_written_by_name_is_kept():
    found = chart("component A [0.5, product]", "component B [0.5]").find("A")

    assert (found.stage, found.evolution) == (2, 0.55)


def test_a_component_without_a_place_has_no_stage():
    assert chart("component A", boundaries=(0.1, 0.2, 0.3)).find("A").stage is None


def test_anchors_are_those_that_are_written_and_needs():
    found = chart("component Top [0.99, 0.5]", "anchor Guest [0.2, 0.5]", "component A [0.1, 0.5]", "Top->A")
    found.find("A").kind = "need"

    assert names(found.anchors) == ["A", "Guest"]
    assert names(found.implied) == ["Top"]


def test_where_no_anchor_is_written_what_stands_at_the_top_and_nothing_needs_is_one():
    found = chart(
        "component Low [0.84, 0.5]",
        "component High [0.85, 0.5]",
        "component Higher [0.99, 0.5]",
        "component Alone [0.99, 0.5]",
        "component Needed [0.95, 0.5]",
        "Low->Needed",
        "High->Needed",
        "Higher->Needed",
        "Needed->Low",
    )

    assert names(found.anchors) == ["High", "Higher"]


def test_what_has_no_place_stands_at_the_bottom():
    found = chart(
        "component Unplaced", "component A [0.3, 0.5]", "component B [0.1, 0.5]", "Unplaced->B", "A->B"
    )

    assert names(found.anchors) == ["A"]


def test_a_written_anchor_is_not_implied_too():
    found = chart("component Top [0.9, 0.5]", "anchor Guest [0.9, 0.5]", "Top->A", "component A", "Guest->A")

    assert (names(found.anchors), names(found.implied)) == (["Guest"], ["Top"])


def test_where_nothing_stands_so_high_the_highest_are():
    found = chart(
        "component A [0.6, 0.5]",
        "component B [0.6, 0.5]",
        "component C [0.59, 0.5]",
        "component D [0.1, 0.5]",
        "A->D",
        "B->D",
        "C->D",
    )

    assert names(found.anchors) == ["A", "B"]


def test_a_map_without_places_or_without_links_has_anchors_or_none():
    assert names(chart("component A", "component B", "A->B").anchors) == ["A"]
    assert chart("component A [0.9, 0.5]").anchors == []
    assert chart("title T").anchors == []


def test_a_form_at_the_top_is_no_anchor():
    found = chart(
        "component P [0.9, 0.5]",
        "component B [0.1, 0.5]",
        "pipeline Q",
        "{",
        "component F [0.4]",
        "}",
        "P->B",
        "F->B",
    )

    assert names(found.anchors) == ["P"]


def test_finding_anchors_takes_linear_time():
    heads = 20_000
    lines = [f"component H{n} [0.{n % 80 + 10:02}, 0.5]" for n in range(heads)]
    found = chart(*lines, "component Base [0.01, 0.5]", *(f"H{n}->Base" for n in range(heads)))
    start = time.process_time()

    assert len(found.anchors) == heads * 1 // 80 * 5
    assert time.process_time() - start < 2


def test_reach_counts_the_anchors_above():
    found = chart(
        "anchor G [0.9, 0.5]",
        "anchor H [0.9, 0.7]",
        "component A [0.5, 0.5]",
        "component B [0.1, 0.5]",
        "G->A",
        "A->B",
        "H->B",
    )

    assert [found.reach.counts[found.find(name).number] for name in "GHAB"] == [1, 1, 1, 2]
    assert found.reach.total == 2


def test_below_and_above_come_nearest_first_and_once():
    found = chart(
        *(f"component {name} [0.5, 0.5]" for name in "ABCDE"), "A->B", "A->C", "B->D", "C->D", "D->E", "E->A"
    )

    assert names(found.below(found.find("A"))) == ["B", "C", "D", "E"]
    assert names(found.above(found.find("E"))) == ["D", "B", "C", "A"]
    assert list(chart("component A [0.5, 0.5]").below(found.find("A"))) == []


def test_cycles_are_sets_of_two_or_more():
    found = chart(
        *(f"component {name} [0.5, 0.5]" for name in "ABCDEF"), "F->E", "E->F", "A->A", "C->B", "B->D", "D->C"
    )

    assert found.cycles == [[1, 2, 3], [4, 5]]


def test_a_map_is_pointed_at_by_its_title_or_its_first_words():
    assert str(chart("", "component A [0.5, 0.5]", "title T").place) == "map.owm:3:1"
    assert str(chart("", "  ", "component A [0.5, 0.5]").place) == "map.owm:3:1"
    assert str(chart("").place) == "map.owm:1:1"


def test_a_map_is_titled_by_its_title_or_its_name():
    assert chart("title Tea").title == "Tea"
    assert (chart("component A [0.5, 0.5]").title, chart("").name) == ("map", "map")
