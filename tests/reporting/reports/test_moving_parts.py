"""The moving parts of each initiative."""

import pytest
from tests.reporting.reports.texts import SUPPORT, TRAINING, checked, example, page, rows, table, told

PLAN = """\
objective Tea in a minute
initiative New till [0.2, 0.9] (effort 1, team Floor, owner Ida, serves Tea in a minute, changes Till)
initiative Better song [0.2, 0.9] (effort 1, team Floor, serves Tea in a minute)
initiative Neon sign [0.1, 0.1] (changes Ordering)
quarters 2026Q1->2026Q2
capacity Floor [3, 3]
"""


def test_it_says_what_stands_on_what_is_changed_and_what_that_rests_on():
    assert rows(page("moving_parts", PLAN), "moving_parts") == {
        "New till (2026Q1)": ("Till", "1 of 1", "Ordering", "Cellar and Power")
    }


def test_what_does_not_go_on_moves_nothing_and_what_changes_nothing_is_named():
    made = page("moving_parts", PLAN)

    assert made.data["change_nothing"] == ["Better song"]
    assert made.sections[-1].blocks[0].points == ("Better song changes no component.",)
    assert "Neon sign" not in str(made.data)


def test_teams_suppliers_systems_and_practices_that_it_touches_are_named():
    text = """\
anchor Guest [0.95, 0.6]
component Till [0.6, 0.75]
component Counting [0.5, 0.5]
component Power [0.2, 0.95]
Guest -> Till -> Power
Counting -> Till
//@ estate Till (in-house, bespoke, team Shop, system TX)
//@ estate Counting (practice)
//@ estate Power (vendor Volt, utility)
"""
    made = page("moving_parts", PLAN, text)

    assert table(made, "whose").heads[-2:] == ("Systems", "Practices")
    assert rows(made, "whose")["New till"] == ("Ida", "Floor, Shop and Volt", "TX", "Counting")
    assert "Systems" not in table(page("moving_parts", PLAN), "whose").heads


def test_a_component_that_no_need_rests_on_has_none():
    made = page("moving_parts", PLAN, "anchor Guest [0.9, 0.5]\ncomponent Till [0.6, 0.75]\n")

    assert rows(made, "moving_parts")["New till (2026Q1)"] == (
        "Till", "0 of 1", "nothing that is drawn", "nothing that is drawn"
    )  # fmt: skip


def test_a_circle_of_needs_is_told_once():
    made = page(
        "moving_parts", PLAN, "component Till [0.6, 0.7]\ncomponent Oven [0.5, 0.7]\nTill -> Oven -> Till\n"
    )

    (one,) = made.data["initiatives"]
    assert (one["changes"], one["above"], one["below"]) == (["Till"], ["Oven"], [])


def test_where_nothing_moves_it_says_so():
    song = "initiative Song [0.9, 0.9] (serves Goal)\nobjective Goal\n"

    assert page("moving_parts").summary == "No initiative is written, so nothing moves."
    assert told("moving_parts", *checked(("shop.plan", song))).summary == (
        "1 initiative that goes on, and none changes a component of a map."
    )


@pytest.mark.parametrize("files", [TRAINING, SUPPORT])
def test_every_kept_initiative_is_told_and_the_needs_are_those_of_the_map(files: tuple[str, ...]):
    plan, report = example(*files)
    made = told("moving_parts", plan, report)

    told_of = [one["initiative"] for one in made.data["initiatives"]] + made.data["change_nothing"]
    assert sorted(told_of) == sorted(one.name for one in plan.portfolio.going_on)
    (chart,) = plan.estate.charts
    for one in made.data["initiatives"]:
        assert not set(one["changes"]) & {*one["above"], *one["below"]}
        if len(one["changes"]) == 1:
            assert one["needs"] == chart.reach.counts[chart.find(one["changes"][0]).number]
