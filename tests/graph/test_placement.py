"""One component as one map places it."""

from datetime import date

import pytest

import wardley
from wardley.graph.estate import Estate


def placed(*lines, name="A"):
    estate = Estate([wardley.parse("\n".join(lines), name="map.owm")], today=date(2026, 2, 1))
    (chart,) = estate.charts
    return chart.find(name)


@pytest.mark.parametrize(
    ("decorator", "who", "how", "treatment"),
    [
        ("build", "in-house", "bespoke", 1),
        ("buy", "vendor", "configured", 2),
        ("outsource", "vendor", "utility", 3),
    ],
)
def test_a_decorator_says_who_runs_it_and_how_it_is_treated(decorator, who, how, treatment):
    found = placed(f"component A [0.5, 0.5] ({decorator})")

    assert (found.who, found.how, found.treatment, found.stated) == (who, how, treatment, "decorator")
    assert (found.facts, found.supplier, found.entries) == (None, None, ())


@pytest.mark.parametrize(("evolution", "how", "treatment"), [(0.17, "experiment", 0), (0.18, "bespoke", 1)])
def test_what_is_built_in_genesis_is_an_experiment(evolution, how, treatment):
    found = placed(f"component A [0.5, {evolution}] (build)")

    assert (found.how, found.treatment) == (how, treatment)


def test_what_is_bought_in_genesis_is_not():
    assert placed("component A [0.5, 0.1] (buy)").how == "configured"


def test_without_a_word_nothing_is_known():
    found = placed("component A [0.5, 0.5]")

    assert (found.who, found.how, found.treatment, found.stated) == (None, None, None, None)
    assert (found.cost, found.people, found.alternatives) == (None, None, ())
    assert (found.kind, found.sourced, found.evolves) == ("activity", True, None)


def test_an_estate_line_overrides_the_decorator():
    found = placed("component A [0.5, 0.5] (build)", "//@ estate A (vendor Acme, standard)")

    assert (found.who, found.supplier, found.how, found.treatment) == ("vendor", "Acme", "standard", 2)
    assert found.stated == "estate"


def test_another_hand_leaves_open_how_it_is_treated():
    found = placed("component A [0.5, 0.5] (build)", "//@ estate A (shared Group IT)")

    assert (found.who, found.supplier, found.how, found.treatment) == ("shared", "Group IT", None, None)
    assert found.stated == "estate"


def test_the_same_hand_keeps_how_the_decorator_treats_it():
    found = placed("component A [0.5, 0.5] (build)", "//@ estate A (in-house)")

    assert (found.who, found.how, found.treatment, found.stated) == ("in-house", "bespoke", 1, "estate")


def test_a_treatment_alone_leaves_whose_it_is():
    found = placed("component A [0.5, 0.5] (buy)", "//@ estate A (utility)")

    assert (found.who, found.how, found.treatment, found.stated) == ("vendor", "utility", 3, "estate")


def test_a_line_that_says_neither_leaves_the_decorator():
    found = placed("component A [0.5, 0.5] (buy)", "//@ estate A (cost 5k, people 2, alternatives X / Y)")

    assert (found.who, found.how, found.stated) == ("vendor", "configured", "decorator")
    assert (found.cost, found.people, found.alternatives) == (5000, 2, ("X", "Y"))


def test_only_a_component_takes_the_kind_that_a_line_gives_it():
    anchor = placed("anchor A [0.9, 0.5]", "//@ estate A (data)")
    component = placed("component A [0.9, 0.5]", "//@ estate A (data)")

    assert (anchor.kind, anchor.sourced) == ("anchor", False)
    assert (component.kind, component.sourced) == ("data", False)


def test_submaps_and_forms_keep_their_kinds():
    submap = placed("submap A [0.5, 0.5]", "//@ estate A (practice)")
    form = placed(
        "component B [0.5, 0.5]", "pipeline B", "{", "component A [0.3]", "}", "//@ estate A (data)"
    )

    assert (submap.kind, form.kind) == ("submap", "form")
    assert (form.visibility, form.evolution, form.stage) == (None, 0.3, 1)


def test_a_place_is_where_the_name_is_declared():
    found = placed("title T", "component A [0.5, 0.5]")

    assert (found.line, str(found.place), found.place.end_column) == (2, "map.owm:2:11", 12)


def test_a_fact_stands_where_it_is_written_and_else_where_the_component_is():
    found = placed("component A [0.5, 0.5]", "//@ estate A (cost 5k)", "//@ estate A (people 2)")

    assert str(found.place_of("cost")) == "map.owm:2:15"
    assert str(found.place_of("people")) == "map.owm:3:15"
    assert found.place_of("owner") == found.place


def test_places_are_told_once_each_the_declaration_first():
    found = placed("component A [0.5, 0.5]", "//@ estate A (cost 5k, people 2)")

    assert [str(place) for place in found.places("people", "owner", "cost", "people")] == [
        "map.owm:1:11",
        "map.owm:2:24",
        "map.owm:2:15",
    ]
    assert found.places() == (found.place,)
