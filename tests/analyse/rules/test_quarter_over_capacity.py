"""W801: a team that is asked for more than it can do."""

import pytest
from tests.analyse.two_needs import not_checked, only, told

CODE = "W801"
PLAN = ("quarters 2026Q1->2026Q2", "objective Goal")


def work(name: str, effort: str, team: str = "Crew", more: str = "") -> str:
    return f"initiative {name} [0.2, 0.8] (effort {effort}, team {team}, serves Goal{more})"


@pytest.mark.parametrize(
    ("efforts", "expected"),
    [
        (("8",), None),  # 80 % of two quarters of 5
        (("4.1", "4"), "low"),
        (("6", "4"), "low"),  # 100 % is not more than that
        (("6", "4.1"), "high"),
        ((), None),
    ],
)
def test_what_is_kept_is_held_against_all_quarters(efforts, expected):
    lines = [work(f"Work {n}", effort) for n, effort in enumerate(efforts)]
    found = told(CODE, *PLAN, "capacity Crew [5, 5]", *lines, work("Theirs", "1", "Others"))
    assert found == ({"Crew": expected} if expected else {})


def test_what_is_let_go_or_given_to_a_partner_asks_nothing():
    lines = [
        work("Work", "8"), work("Gone", "9"), "decision Gone (stop)",
        work("Later", "9"), "decision Later (defer)",
        "initiative Shared [0.8, 0.2] (effort 9, team Crew)",
    ]  # fmt: skip
    assert told(CODE, *PLAN, "capacity Crew [5, 5]", *lines) == {}


def test_a_team_without_time_is_asked_too_much_by_anything():
    finding = only(CODE, *PLAN, "capacity Crew [0, 0]", work("Work", "1"))
    assert finding.severity == "high"
    assert finding.message == (
        "what is kept asks 1 person-months of 'Crew', beyond the 0 that it has in 2026Q1 to 2026Q2"
    )
    assert finding.facts["load"] == {}


@pytest.mark.parametrize(
    ("load", "expected"),
    [("0.8", None), ("0.9", "low"), ("1", "low"), ("1.2", "high")],
)
def test_a_quarter_is_told_where_somebody_raised_what_may_be_planned(load, expected):
    lines = ("capacity Crew [5, 5]", work("Work", "6"), f"policy load [{load}]")
    assert told(CODE, *PLAN, *lines) == ({"Crew": expected} if expected else {})


def test_the_fullest_quarter_is_told_the_first_of_equals():
    finding = only(CODE, *PLAN, "capacity Crew [5, 5]", work("Work", "6"), "policy load [0.9]")
    assert finding.message == "'Crew' has 4.5 of 5 person-months planned in 2026Q1"
    assert finding.facts["load"] == {"2026Q1": 0.9, "2026Q2": 0.3}


def test_what_has_no_effort_is_said():
    lines = (work("Work", "11"), "initiative Vague [0.2, 0.8] (team Crew, serves Goal)")
    finding = only(CODE, *PLAN, "capacity Crew [5, 5]", *lines)
    assert finding.message == (
        "what is kept asks 11 person-months of 'Crew', 110 % of the 10 that it has in 2026Q1 to 2026Q2; "
        "1 of its initiatives has no effort"
    )
    assert finding.facts["without_effort"] == 1


TEAMS = ("capacity Crew [5, 5]", "capacity Data [3, 3]", "Work -> Base (first)")


def test_a_team_whose_work_waits_for_another_is_idle():
    finding = only(CODE, *PLAN, *TEAMS, work("Work", "1"), work("Base", "2.4", "Data"))

    assert finding.severity == "note"
    assert finding.subject.kind == "team"
    assert finding.message == "'Crew' has time in 2026Q1, and its 'Work' waits for 'Base' of 'Data'"
    assert finding.action == "lift 'Data', or give 'Crew' work that waits for nobody"
    assert finding.facts["waits"] == [
        {"quarter": "2026Q1", "initiative": "Work", "for": "Base", "team": "Data"}
    ]
    assert [place.line for place in finding.places] == [14]


@pytest.mark.parametrize(("effort", "expected"), [("1.4", {"Crew": "note"}), ("1.5", {})])
def test_with_three_tenths_of_its_time_planned_it_is_not(effort, expected):
    lines = (work("Work", "1"), work("Base", "2.4", "Data"), work("More", effort))
    assert told(CODE, *PLAN, *TEAMS, *lines) == expected


def test_waiting_for_its_own_work_is_not_idling():
    lines = (work("Work", "1"), work("Base", "2.4"), "Work -> Base (first)", "capacity Crew [15, 15]")
    assert told(CODE, *PLAN, *lines) == {}


def test_policy_moves_the_limits():
    full = ("capacity Crew [5, 5]", work("Work", "9"))
    assert told(CODE, *PLAN, *full, "policy busy-load [0.9]") == {}
    idle = (*TEAMS, work("Work", "1"), work("Base", "2.4", "Data"), "policy idle-load [0]")
    assert told(CODE, *PLAN, *idle) == {}


def test_without_a_draft_nothing_is_checked():
    assert not_checked(CODE, work("Work", "1")) == "no quarters are written"
    assert not_checked(CODE, *PLAN, work("Work", "1")) == "no team's capacity is written"
