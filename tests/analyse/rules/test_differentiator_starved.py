"""W605: what sets us apart gets too little, or comes too late."""

import pytest
from tests.analyse.two_needs import findings, not_checked, only, told

CODE = "W605"
GOAL = "objective Goal"


def apart(words: str = "", name: str = "Apart") -> str:
    return f"initiative {name} [0.9, 0.9] (serves Goal{f', {words}' if words else ''})"


def neither(words: str) -> str:
    return f"initiative Mugs [0.1, 0.1] ({words})"


@pytest.mark.parametrize(
    ("first", "second", "told_"),
    [
        ("cost 5k", "cost 5k", False),
        ("cost 4999", "cost 5k", True),
        ("effort 2", "effort 2", False),
        ("effort 1.9", "effort 2", True),
        ("cost 9k, effort 1", "cost 5k, effort 2", False),  # the money says otherwise
        ("owner Ann", "cost 5k, effort 2", False),  # unknown is not nothing
        ("cost 9k", "effort 9", False),
    ],
)
def test_less_cost_or_effort_than_what_does_neither_is_told(first, second, told_):
    assert told(CODE, GOAL, apart(first), neither(second)) == ({"estate": "medium"} if told_ else {})


def test_stopped_mugs_were_asked_for_all_the_same():
    statements = (GOAL, apart("cost 1k"), neither("cost 5k"), "decision Mugs (stop)")
    assert told(CODE, *statements) == {"estate": "medium"}


def test_only_what_is_kept_counts_as_fed():
    statements = (GOAL, apart("cost 9k"), neither("cost 5k"))
    assert told(CODE, *statements) == {}
    assert told(CODE, *statements, "decision Apart (defer)") == {"estate": "medium"}


def test_where_nothing_is_to_set_us_apart_nothing_starves():
    assert told(CODE, neither("cost 5k")) == {}


def test_the_finding_says_both_figures():
    finding = only(CODE, GOAL, apart("cost 1k, effort 1"), neither("cost 5k, effort 2"))

    assert finding.message.endswith("nor critical: 1k against 5k, and 1 person-months against 2")
    assert finding.facts == {
        "differentiating": ["Apart"], "neither": ["Mugs"], "differentiating_cost": 1000,
        "neither_cost": 5000, "differentiating_effort": 1, "neither_effort": 2, "costs_known": 2,
        "efforts_known": 2,
    }  # fmt: skip


PLAN = (GOAL, "quarters 2026Q1->2026Q2", "capacity Hall [3, 3]", "capacity Far [1, 1]")
SLOW = "initiative Slow [0.1, 0.9] (serves Goal, team Far, effort 1)"
PAR = "initiative Par [0.1, 0.9] (serves Goal, team Hall, effort 1)"
LATE = apart("team Hall, effort 1")
FIRST = "Apart -> Slow (first)"


def test_what_did_not_fit_is_told():
    finding = only(CODE, *PLAN, apart("team Hall, effort 9"))
    assert (finding.severity, finding.subject.name) == ("medium", "Apart")
    assert finding.message.startswith("'Apart' is to set us apart, and did not fit in this draft: ")


def test_what_waits_for_people_is_told():
    (finding,) = findings(CODE, *PLAN, "initiative Apart [0.9, 0.9] (team Hall, effort 1)", PAR)
    assert finding.message == (
        "'Apart' is to set us apart, and is in no quarter, because it waits for people:"
        " differentiating, and serves no objective"
    )


@pytest.mark.parametrize("verdict", ["stop", "defer", "merge into Par"])
def test_what_people_put_aside_does_not_starve(verdict):
    assert told(CODE, *PLAN, apart("team Hall, effort 9"), PAR, f"decision Apart ({verdict})") == {}


def test_after_parity_work_of_its_team_that_it_does_not_need_it_comes_late():
    finding = only(CODE, *PLAN, LATE, SLOW, PAR, FIRST)

    assert finding.message == (
        "'Apart' is to set us apart, and begins in 2026Q2, after the parity work 'Par' of the same team"
    )
    assert (finding.facts["start"], finding.facts["before"]) == ("2026Q2", ["Par"])


def test_what_it_needs_may_come_before_it():
    assert told(CODE, *PLAN, LATE, SLOW, PAR, FIRST, "Slow -> Par") == {}


def test_work_of_another_team_overtakes_nobody():
    assert told(CODE, *PLAN, LATE, SLOW, FIRST, PAR.replace("team Hall", "team Far")) == {}


@pytest.mark.parametrize("words", ["deadline 2026-03", "compliance"])
def test_what_is_due_may_come_first_and_is_a_note(words):
    finding = only(CODE, *PLAN, LATE, SLOW, FIRST, PAR.replace("effort 1)", f"effort 1, {words})"))
    assert (finding.severity, finding.softened_by) == (
        "note", ("what comes before it has a deadline, or is asked for by law",)
    )  # fmt: skip


def test_of_many_that_come_before_three_are_named():
    many = [f"initiative Par {n} [0.1, 0.9] (serves Goal, team Hall, effort 0.2)" for n in range(5)]
    finding = only(CODE, *PLAN, LATE, SLOW, FIRST, *many)
    assert "'Par 0', 'Par 1' and 'Par 2' and others of the same team" in finding.message


def test_without_quarters_only_the_sums_are_held_against_each_other():
    assert told(CODE, GOAL, apart("team Hall, effort 9"), PAR) == {}


def test_without_a_score_it_is_not_checked():
    assert not_checked(CODE, "initiative Bare") == "no initiative is scored"
    assert not_checked(CODE, GOAL, apart()) is None
