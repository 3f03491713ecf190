"""W306: an assessment that has aged."""

from datetime import date

import pytest
from tests.analyse.two_needs import MAP, TODAY, findings, not_checked, only, told

CODE = "W306"


@pytest.mark.parametrize(
    ("reviewed", "expected"),
    [
        ("2026-01", {}),
        ("2025-08-01", {}),
        ("2025-07-31", {"Lone": "note"}),
        ("2025-07", {"Lone": "note"}),
        ("2025-08", {}),
        ("2025-02-01", {"Lone": "note"}),
        ("2025-01-31", {"Lone": "low"}),
        ("2019", {"Lone": "low"}),
    ],
)
def test_half_a_year_is_a_note_and_a_year_low(reviewed, expected):
    assert told(CODE, f"estate Lone (in-house, reviewed {reviewed})") == expected


@pytest.mark.parametrize(
    ("reviewed", "expected"),
    [("2025-11-01", {}), ("2025-10-31", {"Lone": "note"}), ("2025-09-30", {"Lone": "low"})],
)
def test_policy_moves_both_limits(reviewed, expected):
    assert told(CODE, f"estate Lone (in-house, reviewed {reviewed})", "policy stale [3, 4]") == expected


@pytest.mark.parametrize(
    ("reviewed", "expected"), [("2025-07-31", None), ("2025-02-01", None), ("2025-01-31", "note")]
)
def test_a_commodity_is_left_alone_for_a_year(reviewed, expected):
    drawn = MAP.replace("Lone [0.40, 0.60]", "Lone [0.40, 0.70]")
    found = findings(CODE, f"estate Lone (utility, reviewed {reviewed})", drawn=drawn)

    assert [f.severity for f in found] == ([expected] if expected else [])
    assert [f.softened_by for f in found] == ([("a commodity changes slowly",)] if expected else [])


def test_a_commodity_that_moves_ages_like_the_rest():
    drawn = MAP.replace("Lone [0.40, 0.60]", "Lone [0.40, 0.70]") + "evolve Lone 0.9\n"
    assert told(CODE, "estate Lone (utility, reviewed 2025-07)", drawn=drawn) == {"Lone": "note"}
    assert told(CODE, "estate Lone (utility, reviewed 2025-01)", drawn=drawn) == {"Lone": "low"}


def test_what_was_never_reviewed_is_not_old():
    assert told(CODE, "estate Lone (in-house, reviewed 2026-01)", "estate Wide (in-house)") == {}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("ends 2026-01", {"Lot A": "low"}),
        ("ends 2026-02-01", {}),
        ("ends 2026-01-31", {"Lot A": "low"}),
        ("ends 2026-01, rolling", {}),
        ("vendor Acme", {}),
    ],
)
def test_a_contract_that_has_ended_is_low(words, expected):
    assert told(CODE, f"contract Lot A ({words})", "estate Lone (reviewed 2026-01)") == expected


def test_the_finding_on_a_contract_says_since_when():
    finding = only(CODE, "contract Lot A (vendor Acme, ends 2026-01)")

    assert finding.message == "the contract 'Lot A' ended 2026-01"
    assert finding.action == "write when it ends now, mark it as rolling, or take it out"
    assert finding.facts == {"contract": "Lot A", "ends": "2026-01", "days_past": 1}
    assert (finding.subject.kind, finding.subject.map) == ("contract", None)
    assert [place.line for place in finding.places] == [12]


@pytest.mark.parametrize(
    ("day", "expected"), [(date(2026, 3, 31), {}), (date(2026, 4, 1), {"estate": "low"})]
)
def test_planned_quarters_that_have_passed_are_low(day, expected):
    assert told(CODE, "quarters 2025Q4->2026Q1", today=day) == expected


def test_the_finding_on_the_plan_says_since_when():
    finding = only(CODE, "quarters 2025Q1->2025Q4")

    assert finding.message == "the planned quarters ended with 2025Q4"
    assert finding.action == "plan the next quarters"
    assert finding.facts == {"last": "2025Q4", "days_past": 32}
    assert [place.line for place in finding.places] == [12]


def test_the_finding_shows_the_age():
    finding = only(CODE, "estate Lone (in-house, reviewed 2025-06)")

    assert finding.message == "'Lone' was last reviewed 2025-06, 7 months ago"
    assert finding.action == "confirm where it stands and who runs it, or move it"
    assert finding.facts["reviewed"] == "2025-06"
    assert finding.facts["months"] == 7
    assert finding.facts["needs_above"] == 1
    assert (finding.threshold, finding.softened_by) == ({"stale": 6}, ())
    assert only(CODE, "estate Lone (in-house, reviewed 2024)").threshold == {"stale": 12}
    assert [(place.line, place.column) for place in finding.places] == [(6, 11), (12, 28)]
    assert (finding.subject.kind, finding.name) == ("component", "assessment-stale")


def test_without_any_date_it_is_not_checked():
    assert date(2026, 2, 1) == TODAY
    reason = "nothing says when it was reviewed, and no contract or plan has an end"
    assert not_checked(CODE) == reason
    assert not_checked(CODE, "contract Lot A (vendor Acme)", "estate Lone (in-house)") == reason
    assert not_checked(CODE, "contract Lot A (ends 2027)") is None
    assert not_checked(CODE, "quarters 2026Q1->2026Q4") is None
    assert not_checked(CODE, "estate Lone (reviewed 2026-01)") is None
