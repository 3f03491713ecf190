"""W406: a contract that ends, and nobody has decided what then."""

from datetime import date

import pytest
from tests.analyse.two_needs import MAP, not_checked, only, told

CODE = "W406"


def lot(words: str) -> tuple[str, str]:
    return f"contract Lot A (vendor Acme, {words})", "Lot A -> Wide"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("ends 2026-05-02", "medium"),
        ("ends 2026-05-01", "high"),
        ("ends 2026-08-02, notice 3m", "medium"),
        ("ends 2026-08-01, notice 3m", "high"),
        ("ends 2026-02-01", "high"),
        ("ends 2026-01-31", None),
        ("ends 2026-02, notice 3m", "high"),
        ("ends 2027-02-01", "medium"),
        ("ends 2027-02-02", None),
        ("ends 2027-05-01, notice 3m", "medium"),
        ("ends 2027-05-02, notice 3m", None),
        ("ends 2026-05, rolling", None),
        ("notice 3m", None),
    ],
)
def test_ninety_days_before_the_last_day_to_act_it_is_high(words, expected):
    assert told(CODE, *lot(words)) == ({"Lot A": expected} if expected else {})


@pytest.mark.parametrize(("days", "expected"), [(89, "medium"), (90, "high")])
def test_policy_moves_the_days_of_notice(days, expected):
    assert told(CODE, *lot("ends 2026-05-01"), f"policy notice-days [{days}]") == {"Lot A": expected}


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("quarters 2026Q1->2026Q2", {}),
        ("quarters 2026Q1->2026Q3", {"Lot A": "medium"}),
        ("policy horizon [6]", {}),
        ("policy horizon [8]", {"Lot A": "medium"}),
        ("quarters 2025Q1->2025Q4", {"Lot A": "medium"}),
    ],
)
def test_the_horizon_is_what_is_planned_or_twelve_months(statement, expected):
    assert told(CODE, *lot("ends 2026-09"), statement) == expected


@pytest.mark.parametrize("verdict", ["renew", "leave", "keep", "stop"])
@pytest.mark.parametrize("subject", ["Lot A", "Wide"])
def test_a_decision_settles_it(subject, verdict):
    assert told(CODE, *lot("ends 2026-05, notice 6m"), f"decision {subject} ({verdict})") == {}


def test_a_decision_put_off_or_without_a_verdict_does_not():
    assert told(CODE, *lot("ends 2026-09"), "decision Lot A (defer)") == {"Lot A": "medium"}
    assert told(CODE, *lot("ends 2026-09"), "decision Lot A (by Ada)") == {"Lot A": "medium"}
    assert told(CODE, *lot("ends 2026-09"), "decision Lone (renew)") == {"Lot A": "medium"}


WORK = ("initiative Renewal [0.1, 0.9]", "Renewal -> Wide")


def test_work_on_what_it_covers_settles_it_up_to_the_last_day_to_act():
    assert told(CODE, *lot("ends 2026-05, notice 3m"), *WORK) == {}
    assert told(CODE, *lot("ends 2026-05-01, notice 3m"), *WORK) == {}


def test_after_the_last_day_to_act_work_makes_it_medium():
    finding = only(CODE, *lot("ends 2026-04, notice 3m"), *WORK)

    assert finding.severity == "medium"
    assert finding.softened_by == ("changed by the kept initiative 'Renewal'",)
    assert only(CODE, *lot("ends 2026-04, notice 3m")).softened_by == ()
    assert only(CODE, *lot("ends 2026-04, notice 3m")).severity == "high"


@pytest.mark.parametrize("verdict", ["stop", "defer", "merge into Big"])
def test_work_that_is_not_kept_settles_nothing(verdict):
    statements = (*lot("ends 2026-09"), *WORK, f"decision Renewal ({verdict})", "initiative Big [0.5, 0.5]")
    assert told(CODE, *statements) == {"Lot A": "medium"}


def test_work_on_one_of_several_components_settles_it():
    assert told(CODE, *lot("ends 2026-09"), "Lot A -> Lone", "initiative R [0.1, 0.9]", "R -> Lone") == {}


def test_what_covers_only_what_is_being_left_is_decided():
    assert told(CODE, *lot("ends 2026-09"), "estate Wide (retiring 2026-08)") == {}
    assert told(CODE, *lot("ends 2026-09"), "Lot A -> Lone", "estate Wide (retiring 2026-08)") == {
        "Lot A": "medium"
    }


def test_a_contract_that_covers_nothing_is_told_too():
    finding = only(CODE, "contract Lot A (ends 2026-09)")
    assert finding.severity == "medium"
    assert finding.facts["covers"] == []
    assert "needs" not in finding.facts
    assert "cost" not in finding.facts


def test_the_finding_says_by_when():
    finding = only(
        CODE, *lot("type subscription, ends 2026-09, notice 2m"), "Lot A -> Lone", "estate Lone (cost 9k)"
    )

    assert finding.message == (
        "the contract 'Lot A' ends 2026-09, the last day to act on it is 2026-07-30,"
        " and nothing is decided or under way"
    )
    assert finding.action == "decide whether to renew or to leave, and put the work in the quarter before"
    assert finding.facts == {
        "contract": "Lot A", "vendor": "Acme", "ends": "2026-09", "notice": 2, "last_day": "2026-07-30",
        "days_left": 179, "covers": ["Wide", "Lone"], "needs_above": 2, "needs": 2, "cost": 9000,
        "costs_known": 1,
    }  # fmt: skip
    assert finding.threshold == {"notice-days": 90, "horizon": "2027-02-01"}
    assert [(place.line, place.column) for place in finding.places] == [(12, 5)]
    assert (finding.subject.kind, finding.subject.map) == ("contract", None)
    assert finding.name == "contract-lapses-unplanned"


def test_the_last_day_itself_has_not_passed():
    statements = lot("ends 2026-09, notice 2m")
    assert only(CODE, *statements, today=date(2026, 7, 30)).message == (
        "the contract 'Lot A' ends 2026-09, the last day to act on it is 2026-07-30,"
        " and nothing is decided or under way"
    )
    finding = only(CODE, *statements, today=date(2026, 7, 31))
    assert finding.message == (
        "the contract 'Lot A' ends 2026-09, and the last day to act on it, 2026-07-30,"
        " has passed with nothing decided"
    )
    assert finding.facts["days_left"] == -1


def test_the_component_that_most_stands_on_is_shown():
    drawn = MAP + "component Apart [0.2, 0.6]\n"
    covers = ("contract Lot A (ends 2026-09)", "Lot A -> Apart", "Lot A -> Lone")
    assert only(CODE, *covers, drawn=drawn).facts["needs_above"] == 1
    assert only(CODE, *covers, "Lot A -> Wide", drawn=drawn).facts["needs_above"] == 2


def test_without_a_contract_that_ends_it_is_not_checked():
    assert not_checked(CODE) == "no contract with an end is written"
    assert not_checked(CODE, "contract Lot A (vendor Acme)") == "no contract with an end is written"
    assert not_checked(CODE, *lot("ends 2030")) is None


def test_what_is_settled_does_not_hide_what_follows():
    settled = ("contract Lot B (ends 2026-09)", "Lot B -> Lone", "initiative R [0.1, 0.9]", "R -> Lone")
    decided = ("contract Lot C (ends 2026-09)", "decision Lot C (leave)")
    assert told(CODE, *settled, *decided, *lot("ends 2026-09")) == {"Lot A": "medium"}


def test_a_contract_that_is_left_alone_hides_no_other():
    statements = ("contract Open (vendor Acme)", "contract Far (ends 2031)", *lot("ends 2026-05-02"))

    assert told(CODE, *statements) == {"Lot A": "medium"}


NEXT = MAP + "evolve Wide->Wider 0.8\n"


def test_what_is_covered_by_the_name_that_it_will_have_is_known():
    statements = ("contract Lot A (ends 2026-09)", "Lot A -> Wider", "estate Wide (cost 9k)")
    finding = only(CODE, *statements, drawn=NEXT)

    assert finding.facts["covers"] == ["Wider"]
    assert (finding.facts["needs_above"], finding.facts["cost"]) == (2, 9000)


@pytest.mark.parametrize(
    "statements",
    [
        ("decision Wide (leave)",), ("decision Wider (leave)",), ("estate Wide (retiring 2026-08)",),
        ("initiative Renewal", "Renewal -> Wide"), ("initiative Renewal", "Renewal -> Wider"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("covered", ["Wide", "Wider"])
def test_what_is_settled_of_either_name_is_settled(covered, statements):
    lot_a = ("contract Lot A (ends 2026-09)", f"Lot A -> {covered}")

    assert told(CODE, *lot_a, *statements, drawn=NEXT) == {}
