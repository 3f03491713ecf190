"""What became of components, anchors, submaps and forms."""

import pytest
from tests.graph.changes.told import compared, short

from wardley.graph.changes.change import Standing


def test_what_came_and_went_is_told_with_what_is_known_of_it():
    old = "component Web [0.5, 0.2] (build) inertia\n//@ estate Web (owner Ann, cost 10k)"
    (added, removed) = compared(old, "anchor Guest [0.9, 0.5]")

    assert (added.what, added.subject.kind, added.after) == ("added", "anchor", Standing(0.9, 0.5, None))
    assert (removed.what, removed.subject.kind) == ("removed", "component")
    assert removed.before == Standing(0.5, 0.2, 1)
    assert dict(removed.facts)["owner"] == "Ann"
    assert dict(removed.facts)["cost"] == 10_000
    assert dict(removed.facts)["inertia"] is True
    assert dict(removed.facts)["sourcing"].decorator == "build"
    assert (removed.old_place.line, removed.new_place) == (1, None)


def test_a_move_into_another_stage_is_the_news():
    (change,) = compared("component A [0.5, 0.30]", "component A [0.6, 0.50]")

    assert (change.what, change.group) == ("moved", "stage")
    assert change.facts["by"] == {"visibility": pytest.approx(0.1), "evolution": pytest.approx(0.2)}


def test_a_move_within_its_stage_is_told_later():
    changes = compared(
        "component A [0.5, 0.41]\ncomponent B [0.5, 0.1]", "component A [0.5, 0.69]\ncomponent B [0.5, 0.2]"
    )

    assert [(change.subject.name, change.group) for change in changes] == [("B", "stage"), ("A", "moved")]


def test_a_nudge_is_no_move_even_over_a_line():
    assert short(compared("component A [0.5, 0.398]", "component A [0.502, 0.402]")) == []
    assert short(compared("component A [0.5, 0.398]", "component A [0.5, 0.404]")) != []


def test_the_tolerance_is_what_is_asked_for():
    old, new = "component A [0.5, 0.50]", "component A [0.5, 0.53]"

    assert short(compared(old, new, tolerance=0.03)) == []
    assert short(compared(old, new, tolerance=0.02)) == [("moved", "A", "place", 0.5, 0.53)]
    assert short(compared(old, "component A [0.5, 0.501]", tolerance=0)) != []


def test_an_anchor_moves_through_no_stages():
    (change,) = compared("anchor A [0.9, 0.1]", "anchor A [0.9, 0.9]")

    assert change.group == "moved"


def test_a_place_that_was_not_written_may_be_now():
    (change,) = compared("component A", "component A [0.5, 0.4]")

    assert (change.what, change.before, change.after.evolution) == ("moved", Standing(), 0.4)
    assert change.group == "moved"
    assert change.facts["by"] == {"visibility": None, "evolution": None}


def test_where_the_stages_moved_that_is_why():
    stages = "evolution A@{}->B@0.4->C@0.7->D\ncomponent X [0.5, 0.3]"
    (first, second) = compared(stages.format(0.2), stages.format(0.35))

    assert (first.field, first.reason, first.group) == ("stage", "the stages begin elsewhere", "stage")
    assert (first.before.stage, first.after.stage) == (1, 0)
    assert (second.subject.kind, second.field) == ("map", "boundaries")


def test_a_stage_that_is_written_by_name_does_not_move_with_its_numbers():
    stages = "evolution A@{}->B@0.4->C@0.7->D\ncomponent X [0.5, B]"

    assert [change.field for change in compared(stages.format(0.2), stages.format(0.3))] == ["boundaries"]


def test_the_stages_of_the_policy_win_over_those_of_the_axis():
    policy = "//@ policy stages [0.1, 0.2, 0.3]\n"
    (change,) = compared(f"{policy}component X [0.5, 0.15]", f"{policy}component X [0.5, 0.25]")

    assert (change.before.stage, change.after.stage) == (1, 2)


def test_what_reached_its_target_arrived():
    old = "component A [0.5, 0.3]\nevolve A 0.6"
    (change,) = compared(old, "component A [0.5, 0.59]")

    assert (change.what, change.facts["target"], change.group) == ("arrived", 0.6, "stage")


@pytest.mark.parametrize(
    ("evolution", "what"), [(0.59, "arrived"), (0.75, "arrived"), (0.57, "moved"), (0.2, "moved")]
)
def test_near_the_target_and_beyond_it_is_there(evolution, what):
    old = "component A [0.5, 0.3]\nevolve A 0.6"
    changes = compared(old, f"component A [0.5, {evolution}]")

    # A plan that was not fulfilled is told as given up.
    assert sorted(change.what for change in changes) == ([what, "removed"] if what == "moved" else [what])


def test_what_goes_back_as_planned_arrives_too():
    (change,) = compared("component A [0.5, 0.6]\nevolve A 0.3", "component A [0.5, 0.31]")

    assert change.what == "arrived"


def test_of_two_targets_the_furthest_that_is_reached_counts():
    old = "component A [0.5, 0.3]\nevolve A 0.5\nevolve A 0.8"
    (change, rest) = compared(old, "component A [0.5, 0.55]")

    assert (change.what, change.facts["target"]) == ("arrived", 0.5)
    assert (rest.subject.kind, rest.what, rest.before.evolution) == ("evolution", "removed", 0.8)


def test_decorators_are_told_where_they_change():
    changes = compared("component A [0.5, 0.5] (build)", "component A [0.5, 0.5] (outsource, market) inertia")

    assert [(c.field, c.group) for c in changes] == [
        ("sourcing", "sourcing"), ("market", "estate"), ("inertia", "estate"),
    ]  # fmt: skip
    assert [(c.before, c.after) for c in changes][1:] == [(False, True), (False, True)]


def test_how_a_map_is_drawn_makes_no_difference():
    look = "style plain\nsize [800, 600]\nannotations [0.1, 0.1]\n// a remark\n"
    old = f"{look}component A [0.5, 0.5] label [1, 2]"

    assert short(compared(old, "\n\ncomponent A [0.50, 0.5]")) == []
