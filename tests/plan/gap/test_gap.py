"""The roadmap, key results and capabilities: who closes which gap, and in which quarter."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.plan.estates import estate, support, training

from wardley.plan.plan import plan_of

PLAN = """\
objective Goal
keyresult Days (objective Goal, from 9, to 3, by 2026Q2)
keyresult Hours (objective Goal, from 8, to 4)
capability Baking [1, 4]
capability Selling [2, 3]
capability Dreaming
Baking -> Till
quarters 2026Q1->2026Q3
capacity Desk [3.75, 3.75, 3.75]
initiative Early [0.1, 0.9] (effort 3, team Desk, serves Goal, changes Till, changes Cellar)
initiative Late [0.1, 0.9] (effort 5, team Desk, serves Days, changes Till)
initiative Never [0.1, 0.9] (effort 30, team Desk, serves Goal, changes Ordering)
initiative Unknown [0.1, 0.9] (team Desk, serves Goal, changes Ordering)
initiative Shared [0.9, 0.1] (serves Goal, changes Power)
initiative Stopped [0.1, 0.1] (serves Goal, changes Till)
"""


def gap(plan: str = PLAN):
    return plan_of(estate(plan)).gap


def test_each_piece_of_work_is_done_in_its_quarter_or_why_not():
    found = gap()
    told = {
        finish.name: (finish.state, str(finish.quarter) if finish.quarter else None)
        for finish in found.finishes.of(plan_of(estate(PLAN)).portfolio.judged)
    }

    assert told == {
        "Early": ("planned", "2026Q1"), "Late": ("planned", "2026Q3"), "Shared": ("partner", None),
        "Never": ("did not fit", None), "Unknown": ("not estimated", None),
    }  # fmt: skip


def test_without_quarters_nothing_has_one_and_the_reason_is_kept():
    plan = "\n".join(line for line in PLAN.splitlines() if not line.startswith("quarters"))
    found = gap(plan.replace("[3.75, 3.75, 3.75]", "[3.75]"))

    assert found.draft.not_planned
    assert {f.state for move in found.moves for f in move.work} == {"no plan", "partner"}
    assert all(f.scheduled for move in found.moves for f in move.work)
    assert [(stage.number, len(stage.steps)) for stage in found.roadmap] == [(None, 5)]


def test_the_roadmap_has_every_quarter_then_what_has_none():
    stages = [
        (str(stage.quarter) if stage.quarter else None, [step.finish.name for step in stage.steps])
        for stage in gap().roadmap
    ]

    assert stages == [
        ("2026Q1", ["Early"]), ("2026Q2", []), ("2026Q3", ["Late"]), (None, ["Never", "Shared", "Unknown"]),
    ]  # fmt: skip


def test_a_step_names_all_that_its_work_changes():
    (early,) = gap().roadmap[0].steps

    assert [move.component for move in early.moves] == ["Till", "Cellar"]


def test_a_key_result_has_the_work_on_it_and_the_last_of_it():
    days, hours = gap().results

    assert [one.name for one in days.work] == ["Early", "Late", "Never", "Shared", "Unknown"]
    assert [one.name for one in hours.work] == ["Early", "Never", "Shared", "Unknown"]
    assert (days.last.name, str(days.last.quarter)) == ("Late", "2026Q3")
    assert [one.name for one in days.left] == ["Stopped"]


def test_what_is_done_only_after_the_day_is_told():
    days, hours = gap().results

    assert ([one.name for one in days.after], days.nothing_in_time) == (["Late"], False)
    assert (hours.after, hours.nothing_in_time) == ((), False)


def test_where_all_of_it_comes_too_late_that_is_told():
    plan = PLAN.replace("initiative Early", "initiative Earlier").replace("serves Goal", "serves Hours")
    days, _ = gap(plan).results

    assert ([one.name for one in days.work], days.nothing_in_time) == (["Late"], True)


def test_key_results_follow_their_objectives():
    plan = (
        "keyresult Lone\nobjective A\nobjective B\n"
        "keyresult Of B (objective B)\nkeyresult Of A (objective A)\n"
    )

    assert [one.key_result.name for one in gap(plan).results] == ["Of A", "Of B", "Lone"]


def test_work_is_unscheduled_where_none_of_it_is_in_the_draft():
    assert not gap().results[0].unscheduled
    plan = PLAN.replace("serves Goal", "serves Hours")
    assert not gap(plan).results[0].unscheduled
    assert gap(plan.replace("effort 5", "effort 50")).results[0].unscheduled
    assert not gap("keyresult K\n").results[0].unscheduled


def test_capabilities_come_widest_first_with_who_closes_them():
    found = gap().capabilities

    assert [(one.capability.name, [f.name for f in one.work], one.nobody) for one in found] == [
        ("Baking", ["Early", "Late"], False), ("Selling", [], True), ("Dreaming", [], True),
    ]  # fmt: skip
    assert (found[0].last.name, [one.name for one in found[0].left]) == ("Late", ["Stopped"])


def test_an_objective_that_supports_a_capability_brings_its_work():
    found = {one.capability.name: one for one in gap(PLAN + "Goal -> Selling\n").capabilities}

    assert [f.name for f in found["Selling"].work] == ["Early", "Late", "Never", "Shared", "Unknown"]
    # Who works on it directly stands alone.
    assert [f.name for f in found["Baking"].work] == ["Early", "Late"]


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ("win Baking that nobody copies", "how we win names 'Baking'"),
        ("win A faster till for all", "how we win names 'Till'"),
        ("win Tillers of the soil", None),
        ("win Smile\nGoal -> Smile\nGoal -> Baking", "the objective 'Goal' supports it and how we win"),
        ("win Smile\nGoal -> Baking", None),
        ("estate Till (differentiating)", "'Till' is marked as differentiating"),
        ("play Baking for the town", None),
    ],
)
def test_how_we_win_hangs_on_what_it_names_or_what_differs(more, reason):
    found = {one.capability.name: one for one in gap(f"{PLAN}{more}\n").capabilities}

    assert found["Baking"].wins == reason


@settings(max_examples=25)
@given(st.permutations(PLAN.splitlines()))
def test_the_order_of_lines_changes_no_quarter(lines):
    def told(plan: str):
        found = gap(plan)
        return (
            {(move.component, f.name): (f.state, f.number) for move in found.moves for f in move.work},
            {(one.key_result.name, f.name) for one in found.results for f in one.work},
            {(one.capability.name, f.name) for one in found.capabilities for f in one.work},
        )

    assert told("\n".join(lines)) == told(PLAN)


def test_the_training_company_closes_one_of_its_four_gaps():
    found = {
        one.capability.name: (one.capability.gap, [(f.name, str(f.quarter)) for f in one.work])
        for one in plan_of(training()).gap.capabilities
    }

    assert found == {
        "Adaptive engine": (3, [("Adaptive practice beta", "2026Q4")]), "Team sales": (3, []),
        "Cohort design": (2, []), "Hiring at pace": (2, []),
    }  # fmt: skip


def test_quarters_of_the_training_company_are_those_of_the_draft():
    plan = plan_of(training())
    steps = {step.finish.name: str(stage.quarter) for stage in plan.gap.roadmap for step in stage.steps}

    assert steps["Adopt a sign-on service"] == "2026Q1"
    assert steps["Move video to a streaming service"] == "2026Q2"
    assert steps["Team-licence product"] == "2026Q3"
    assert steps["Replace home-grown LMS"] == "2026Q4"
    for name, quarter in steps.items():
        assert plan.draft.quarters[plan.draft.find(name).finish].text == quarter


@pytest.mark.parametrize("read", [training, support])
def test_every_key_result_of_the_examples_has_work(read):
    assert all(one.work for one in plan_of(read()).gap.results)
