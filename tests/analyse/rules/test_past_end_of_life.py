"""W408: a component past its end of life, or soon to be."""

import pytest
from tests.analyse.two_needs import MAP, not_checked, only, told

CODE = "W408"
WORK = ("initiative Renewal [0.1, 0.9]", "Renewal -> Lone")


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ("2025", "medium"),
        ("2026-01-31", "medium"),
        ("2026-02-01", "low"),
        ("2026-02", "low"),
        ("2027-02-01", "low"),
        ("2027-02-02", None),
        ("2027", None),
    ],
)
def test_in_the_past_it_is_medium_and_within_twelve_months_low(end, expected):
    assert told(CODE, f"estate Lone (in-house, end-of-life {end})") == (
        {"Lone": expected} if expected else {}
    )


def test_in_the_past_it_is_high_where_it_is_vital():
    assert told(CODE, "estate Wide (end-of-life 2025)") == {"Wide": "high"}
    assert told(CODE, "estate Lone (critical, end-of-life 2025)") == {"Lone": "high"}
    assert told(CODE, "estate Wide (end-of-life 2025)", "policy reach [1.1]") == {"Wide": "medium"}
    assert told(CODE, "estate Wide (critical, end-of-life 2026-06)") == {"Wide": "low"}


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("quarters 2026Q1->2026Q2", {}),
        ("quarters 2026Q1->2026Q3", {"Lone": "low"}),
        ("policy horizon [6]", {}),
    ],
)
def test_the_horizon_is_what_is_planned_or_set(statement, expected):
    assert told(CODE, "estate Lone (end-of-life 2026-09)", statement) == expected


def test_work_under_way_settles_what_is_to_come():
    assert told(CODE, "estate Lone (end-of-life 2026-09)", *WORK) == {}
    assert told(CODE, "estate Lone (end-of-life 2026-09)", *WORK, "decision Renewal (defer)") == {
        "Lone": "low"
    }
    assert told(CODE, "estate Lone (end-of-life 2026-09, retiring 2026-08)") == {}


def test_work_under_way_does_not_undo_what_has_passed():
    finding = only(CODE, "estate Lone (end-of-life 2025)", *WORK)
    assert finding.severity == "medium"
    assert finding.facts["initiative"] == "Renewal"


def test_the_finding_counts_the_days_past():
    finding = only(CODE, "estate Lone (in-house, end-of-life 2025-12)")

    assert finding.message == "'Lone' reached its end of life 2025-12"
    assert (
        finding.action
        == "move off it, extend its support and write the later date, or cut it off from the rest"
    )
    assert finding.facts == {
        "evolution": 0.6, "stage": "product", "who": "in-house", "needs_above": 1, "needs": 2,
        "end_of_life": "2025-12", "days_past": 32,
    }  # fmt: skip
    assert finding.threshold == {"reach": 0.5, "horizon": "2027-02-01"}
    assert [(place.line, place.column) for place in finding.places] == [(6, 11), (12, 28)]
    assert (finding.subject.kind, finding.subject.map, finding.name) == (
        "component",
        "map",
        "past-end-of-life",
    )


def test_the_finding_counts_the_days_left():
    finding = only(CODE, "estate Lone (in-house, end-of-life 2026-02-11)")
    assert finding.message == "'Lone' reaches its end of life 2026-02-11, and nothing is under way"
    assert finding.facts["days_left"] == 10
    assert only(CODE, "estate Lone (end-of-life 2026-02-01)").facts["days_left"] == 0


@pytest.mark.parametrize(
    ("end", "fact", "message"),
    [
        ("2026-01-31", ("days_past", 1), "'Lone' reached its end of life 2026-01-31"),
        (
            "2026-02-01", ("days_left", 0),
            "'Lone' reaches its end of life 2026-02-01, and nothing is under way",
        ),
    ],
)  # fmt: skip
def test_the_last_day_of_support_has_not_passed(end, fact, message):
    finding = only(CODE, f"estate Lone (end-of-life {end})")

    assert finding.message == message
    assert fact in finding.facts.items()
    assert ("days_past" in finding.facts) + ("days_left" in finding.facts) == 1


def test_work_under_way_settles_the_last_day_too():
    assert told(CODE, "estate Lone (end-of-life 2026-02-01)", *WORK) == {}


def test_what_is_retired_and_not_needed_is_left_out():
    drawn = MAP + "component Apart [0.3, 0.6]\n"
    statements = ("estate Apart (end-of-life 2025, retiring 2025)", "estate Lone (end-of-life 2030)")
    assert told(CODE, *statements, drawn=drawn) == {}


def test_without_an_end_of_life_it_is_not_checked():
    assert not_checked(CODE, "estate Lone (in-house)") == "no end of life is written"
    assert not_checked(CODE, "estate Lone (end-of-life 2030)") is None


def test_what_is_long_supported_does_not_hide_what_follows():
    statements = (
        "estate Near (end-of-life 2030)",
        "estate Other (in-house)",
        "estate Lone (end-of-life 2025)",
    )
    assert told(CODE, *statements) == {"Lone": "medium"}
