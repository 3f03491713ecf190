"""W805: more work open at once than people can see through."""

import pytest
from tests.analyse.two_needs import not_checked, only, told

CODE = "W805"
PLAN = ("quarters 2026Q1->2026Q2", "objective Goal", "capacity Base [3]", "capacity Crew [9]")
BASE = "initiative Ground [0.1, 0.8] (effort 4, team Base, serves Goal)"
"""Done in five months; Crew can do 2.4 person-months in each."""


def waiting(count: int, more: str = "", team: str = "Crew") -> list[str]:
    """So many that are begun at once, and wait for the ground."""
    return [
        f"initiative Work {n} [0.8, 0.8] (effort 0.2, team {team}, serves Goal, needs Ground{more})"
        for n in range(count)
    ]


@pytest.mark.parametrize(("count", "expected"), [(2, {}), (3, {"Crew": "low"})])
def test_three_people_can_see_two_things_through(count, expected):
    assert told(CODE, *PLAN, BASE, *waiting(count)) == expected


def test_what_is_done_one_after_the_other_is_not_open_at_once():
    small = [f"initiative Work {n} [0.8, 0.8] (effort 1, team Crew, serves Goal)" for n in range(9)]
    assert told(CODE, *PLAN, *small) == {}


@pytest.mark.parametrize(("people", "limit"), [(1, 2), (3, 2), (4, 4), (6, 4), (7, 6)])
def test_a_begun_three_counts_whole(people, limit):
    team = f"team Crew (people {people})"
    assert told(CODE, *PLAN, team, BASE, *waiting(limit)) == {}
    assert told(CODE, *PLAN, team, BASE, *waiting(limit + 1)) == {"Crew": "low"}


def test_people_are_counted_before_capacity():
    assert told(CODE, *PLAN, "team Crew (people 9)", BASE, *waiting(6)) == {}
    assert told(CODE, *PLAN, "team Crew (department D)", BASE, *waiting(6)) == {"Crew": "low"}


@pytest.mark.parametrize(("count", "expected"), [(3, {}), (4, {"Ada": "low"})])
def test_an_owner_can_see_three_through_over_all_teams(count, expected):
    teams = [f"capacity Crew {n} [9]" for n in range(count)]
    work = [
        line.replace("team Crew", f"team Crew {n}") for n, line in enumerate(waiting(count, ", owner Ada"))
    ]
    assert told(CODE, *PLAN, *teams, BASE, *work) == expected


@pytest.mark.parametrize("policy", ["policy open-per-three [3]", "policy open-per-owner [4]"])
def test_policy_moves_the_limits(policy):
    found = told(CODE, *PLAN, BASE, *waiting(3 if "three" in policy else 4, ", owner Ada"), policy)
    assert "Crew" not in found if "three" in policy else "Ada" not in found


def test_the_finding_names_the_month_and_the_work():
    finding = only(CODE, *PLAN, BASE, *waiting(3))

    assert finding.message == (
        "the team 'Crew' has 3 initiatives open at the end of 2026-01, where 2 can be seen through, and too "
        "many in 3 more months"
    )
    assert finding.facts["work"] == ["Work 0", "Work 1", "Work 2"]
    assert (finding.facts["month"], finding.facts["quarter"]) == ("2026-01", "2026Q1")
    assert finding.places[0].line == 15  # its capacity
    assert finding.threshold == {"open-per-three": 2}


def test_without_a_draft_nothing_is_checked():
    assert not_checked(CODE, "objective Goal", *waiting(3)) is not None
