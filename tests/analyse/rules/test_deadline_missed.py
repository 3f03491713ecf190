"""W807: a day that the draft does not keep."""

from datetime import date

import pytest
from tests.analyse.two_needs import findings, not_checked, only, told

CODE = "W807"
PLAN = ("quarters 2026Q1->2026Q2", "objective Goal", "capacity Crew [3, 3]")
"""0.8 person-months in a month."""


def work(effort: str, more: str, name: str = "Work") -> str:
    return f"initiative {name} [0.2, 0.8] (effort {effort}, team Crew, serves Goal, {more})"


@pytest.mark.parametrize(
    ("deadline", "expected"),
    [
        ("2026-02", None),  # 1.6 are done at the end of February
        ("2026-02-28", None),
        ("2026-02-27", "high"),
        ("2026-01", "high"),
        ("2025", "high"),
        ("2026Q1", None),
    ],
)
def test_what_finishes_after_its_deadline_is_late(deadline, expected):
    found = told(CODE, *PLAN, work("1.6", f"deadline {deadline}"))
    assert found == ({"Work": expected} if expected else {})


def test_the_finding_names_both_days():
    finding = only(CODE, *PLAN, work("1.6", "deadline 2026-01"))
    assert finding.message == "'Work' is due by 2026-01, and the draft finishes it in 2026-02"
    assert finding.facts == {"deadline": "2026-01", "finishes": "2026-02", "team": "Crew"}
    assert (finding.subject.kind, [place.line for place in finding.places]) == ("initiative", [15])


@pytest.mark.parametrize(("deadline", "expected"), [("2026Q2", {"Work": "high"}), ("2026-07", {})])
def test_what_did_not_fit_is_late_if_it_is_due_within_the_draft(deadline, expected):
    assert told(CODE, *PLAN, work("5", f"deadline {deadline}")) == expected


def test_why_it_did_not_fit_is_said():
    finding = only(CODE, *PLAN, work("5", "deadline 2026Q2"))
    assert finding.message.startswith(
        "'Work' is due by 2026Q2, and it did not fit in this draft: Crew is short by 0.2 person-months"
    )


@pytest.mark.parametrize("verdict", ["stop", "defer"])
def test_what_is_let_go_misses_nothing(verdict):
    assert told(CODE, *PLAN, work("5", "deadline 2026-01"), f"decision Work ({verdict})") == {}


def lot(words: str) -> tuple[str, ...]:
    return f"contract Lot (vendor Acme, {words})", "Lot -> Wide"


SWAP = work("3.2", "buy, changes Wide", "Swap")
"""Done at the end of April."""


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("ends 2026-03", "high"),
        ("ends 2026-04-29", "high"),
        ("ends 2026-04", None),
        ("ends 2026-04, notice 1d", "medium"),
        ("ends 2026-06, notice 2m", None),
        ("ends 2026-06, notice 3m", "medium"),
        ("ends 2026-06, notice 4m", "medium"),
        ("ends 2026-06, notice 6m", None),  # that day has passed, and W406 tells of it
        ("ends 2026-01", None),  # it has ended
        ("notice 3m", None),
        ("ends 2026-03, rolling", "medium"),
        ("ends 2026-04, rolling", None),
        ("ends 2026-06, rolling, notice 3m", "medium"),
    ],
)
def test_a_contract_ends_or_wants_an_answer_before_it_is_replaced(words, expected):
    found = told(CODE, *PLAN, *lot(words), SWAP)
    assert found == ({"Lot": expected} if expected else {})


@pytest.mark.parametrize("subject", ["Lot", "Wide"])
@pytest.mark.parametrize(
    ("verdict", "gap", "answer"),
    [
        ("leave", "high", None), ("stop", "high", None), ("renew", None, None), ("keep", None, None),
        ("defer", "high", "medium"),
    ],
)  # fmt: skip
def test_a_decision_is_the_answer_and_to_go_on_leaves_no_gap(subject, verdict, gap, answer):
    def severity(words: str) -> str | None:
        return told(CODE, *PLAN, *lot(words), SWAP, f"decision {subject} ({verdict})").get("Lot")

    assert severity("ends 2026-03") == gap
    assert severity("ends 2026-06, notice 3m") == answer


@pytest.mark.parametrize("how", ["build", "better"])
def test_other_work_on_what_it_covers_does_not_replace_it(how):
    assert told(CODE, *PLAN, *lot("ends 2026-03"), SWAP.replace("buy", how)) == {}


def test_of_several_that_replace_one_component_the_first_to_finish_counts():
    quick = work("0.8", "outsource, changes Wide", "Quick")
    assert told(CODE, *PLAN, *lot("ends 2026-03"), SWAP, quick) == {}


def test_all_that_is_covered_must_be_replaced():
    lines = (*lot("ends 2026-03"), "Lot -> Lone", work("0.8", "outsource, changes Lone", "Quick"))
    finding = only(CODE, *PLAN, *lines, SWAP)
    assert finding.facts["initiative"] == "Swap"


def test_the_finding_on_a_contract_names_its_days():
    finding = only(CODE, *PLAN, *lot("ends 2026-06, notice 3m"), SWAP)

    assert finding.message == (
        "the last day to act on the contract 'Lot' is 2026-03-30, and 'Swap', which changes what it covers, "
        "is finished in 2026-04"
    )
    assert finding.action == "decide by that day whether to renew or to leave; else begin the work earlier"
    assert finding.facts == {
        "contract": "Lot", "ends": "2026-06", "notice": 3, "last_day": "2026-03-30", "initiative": "Swap",
        "finishes": "2026-04-30",
    }  # fmt: skip
    assert [place.line for place in finding.places] == [15, 17]


def test_what_did_not_fit_replaces_nothing_in_time():
    finding = only(CODE, *PLAN, *lot("ends 2026-12"), work("99", "buy, changes Wide", "Swap"))
    assert finding.severity == "high"
    assert finding.message == (
        "the contract 'Lot' ends 2026-12, and 'Swap', which changes what it covers, did not fit in this draft"
    )


def test_the_day_of_looking_decides_what_has_passed():
    lines = (*PLAN, *lot("ends 2026-06, notice 3m"), SWAP)
    assert findings(CODE, *lines, today=date(2026, 3, 30)) != []
    assert findings(CODE, *lines, today=date(2026, 3, 31)) == []


def test_without_days_nothing_is_checked():
    no_days = "no deadline and no contract with an end is written"
    assert not_checked(CODE, *PLAN, work("1", "buy")) == no_days
    assert not_checked(CODE, work("1", "deadline 2026-03"), "objective Goal") == "no quarters are written"
