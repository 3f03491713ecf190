"""W702: an objective that nothing works for."""

import pytest
from tests.analyse.two_needs import not_checked, only, told

CODE = "W702"
GOAL = ("objective Goal (owner Ada)", "keyresult One (objective Goal)", "keyresult Two (objective Goal)")
PLAN = ("quarters 2026Q1->2026Q2", "capacity Desk [3.75, 3.75]")  # 6 person-months at a load of 0.8


@pytest.mark.parametrize(
    ("work", "expected"),
    [
        ("initiative W [0.1, 0.9] (serves Goal)", {}),
        ("initiative W [0.9, 0.1] (serves Goal)", {}),
        ("initiative W [0.1, 0.1] (serves Goal)", {"Goal": "high"}),
        ("initiative W [0.1, 0.9]", {"Goal": "high"}),
        ("initiative W [0.1, 0.9] (serves One)", {"Two": "medium"}),
        ("initiative W [0.1, 0.9] (serves One, serves Two)", {}),
        ("initiative W [0.1, 0.9] (serves One, serves Goal)", {}),
    ],
)
def test_an_objective_wants_work_that_goes_on_and_so_do_its_key_results(work, expected):
    assert told(CODE, *GOAL, work) == expected


def test_where_the_objective_is_bare_its_key_results_are_not_told_as_well():
    assert told(CODE, *GOAL, "initiative W [0.1, 0.1] (serves One)") == {"Goal": "high"}


def test_a_key_result_of_no_objective_stands_alone():
    work = ("keyresult Stray", "initiative W [0.1, 0.9] (serves Goal)")

    assert told(CODE, *GOAL, *work) == {"Stray": "medium"}
    assert told(CODE, *GOAL, *work, "initiative V [0.1, 0.9] (serves Stray)") == {}


@pytest.mark.parametrize(("effort", "expected"), [("6", {}), ("6.1", {"Goal": "high"})])
def test_work_that_does_not_fit_is_no_work(effort, expected):
    work = f"initiative W [0.1, 0.9] (serves Goal, team Desk, effort {effort})"

    assert told(CODE, *GOAL, *PLAN, work) == expected


def test_one_that_fits_is_enough():
    work = (
        "initiative W [0.1, 0.9] (serves Goal, team Desk, effort 60)",
        "initiative V [0.1, 0.9] (serves Goal, team Desk, effort 1)",
    )

    assert told(CODE, *GOAL, *PLAN, *work) == {}


def test_a_partner_does_it_in_its_own_time():
    assert told(CODE, *GOAL, *PLAN, "initiative W [0.9, 0.1] (serves Goal, effort 60)") == {}


def test_what_nobody_estimated_softens_it():
    planned = "initiative V [0.1, 0.9] (compliance, team Desk, effort 1)"
    finding = only(CODE, *GOAL, *PLAN, "initiative W [0.1, 0.9] (serves Goal, team Desk)", planned)

    assert (finding.severity, finding.softened_by) == ("medium", ("some of the work is not estimated",))
    assert "W" in finding.facts["left_out"]


def test_without_quarters_it_counts_that_the_work_goes_on():
    assert told(CODE, *GOAL, "initiative W [0.1, 0.9] (serves Goal, team Desk, effort 600)") == {}


def test_an_objective_below_serves_the_one_above():
    below = ("objective Below", "Below -> Goal", "initiative W [0.1, 0.9] (serves Below)")

    assert told(CODE, *GOAL, *below) == {}


def test_merged_work_serves_on_in_what_took_it_over():
    work = (
        "objective Second", "initiative W [0.1, 0.9] (serves Goal)", "decision W (merge into V)",
        "initiative V [0.1, 0.9] (serves Second)",
    )  # fmt: skip

    assert told(CODE, *GOAL, *work) == {}


def test_the_message_says_what_is_missing():
    bare = only(CODE, *GOAL, "initiative W [0.1, 0.9]")
    assert bare.message == "the objective 'Goal' is served by no work"
    assert bare.action == "give it work that fits, or drop it"
    assert bare.facts == {"objective": "Goal", "owner": "Ada"}

    stopped = only(CODE, *GOAL, "initiative W [0.1, 0.1] (serves Goal)")
    assert stopped.message == "the objective 'Goal' is served by no work that goes on; 'W' does not"
    assert stopped.facts["not_kept"] == {"W": "stop"}

    result = only(CODE, *GOAL, "initiative W [0.1, 0.9] (serves One)")
    assert result.message == "the key result 'Two' is served by no work"
    assert (result.subject.kind, result.subject.name) == ("keyresult", "Two")


def test_the_message_says_why_the_only_work_is_not_in_the_draft():
    finding = only(CODE, *GOAL, *PLAN, "initiative W [0.1, 0.9] (serves Goal, team Desk, effort 9)")

    assert finding.message.startswith(
        "the objective 'Goal' is served only by 'W', which is not in the draft plan: "
    )
    assert "Desk" in finding.message
    assert finding.facts["left_out"].keys() == {"W"}
    assert [place.line for place in finding.places] == [12, 17]


def test_without_work_or_objectives_it_is_not_checked():
    assert not_checked(CODE, *GOAL) == "no initiative is written"
    assert not_checked(CODE, "initiative W [0.1, 0.9]") == "no objective is written"
    assert not_checked(CODE, "keyresult K", "initiative W [0.1, 0.9]") is None
