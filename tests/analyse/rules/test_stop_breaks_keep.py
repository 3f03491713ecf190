"""W808: work that is let go, and what is kept needs it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.analyse.two_needs import findings, not_checked, only, told

CODE = "W808"
GOAL = "objective Goal"
KEPT = "initiative Kept [0.2, 0.8] (cost 10k, serves Goal, needs Base)"
BASE = "initiative Base [0.1, 0.2] (cost 4k)"


@pytest.mark.parametrize(("verdict", "word"), [("stop", "stopped"), ("defer", "deferred")])
def test_what_is_kept_needs_what_is_let_go(verdict, word):
    finding = only(CODE, GOAL, KEPT, BASE, f"decision Base ({verdict}, by Ada) ; no time")

    assert finding.severity == "high"
    assert finding.message == f"'Base' is {word}, and 'Kept', which is kept, needs it"
    assert (finding.subject.kind, finding.subject.name, finding.subject.map) == ("initiative", "Base", None)
    assert finding.facts == {
        "verdict": verdict, "decided_by": "Ada", "reason": "no time", "needed_by": ["Kept"], "cost": 4000,
    }  # fmt: skip
    assert [place.line for place in finding.places] == [15, 14, 13]


def test_without_a_decision_what_is_needed_is_kept():
    assert told(CODE, GOAL, KEPT, BASE) == {}
    assert told(CODE, GOAL, KEPT, BASE, "decision Base (keep)") == {}


def test_what_nobody_keeps_may_need_it():
    assert told(CODE, GOAL, KEPT, BASE, "decision Base (stop)", "decision Kept (defer)") == {}


def test_what_a_partner_does_needs_it_as_well():
    partner = "initiative Shared [0.8, 0.2] (needs Base)"
    assert told(CODE, partner, BASE, "decision Base (stop)") == {"Base": "high"}


def test_several_that_need_it_are_listed():
    others = [f"initiative Other {n} [0.2, 0.8] (serves Goal, needs Base)" for n in range(4)]
    finding = only(CODE, GOAL, *others, BASE, "decision Base (stop)")

    assert finding.message == (
        "'Base' is stopped, and 'Other 0', 'Other 1', 'Other 2' and 1 more, which are kept, need it"
    )


@pytest.mark.parametrize(
    ("line", "decision", "expected"),
    [
        ("initiative Into [0.2, 0.8] (serves Goal)", "", None),
        ("initiative Into [0.8, 0.2]", "", None),  # a partner takes it
        ("initiative Into [0.2, 0.8] (serves Goal)", "decision Into (stop)", "high"),
        ("initiative Into [0.2, 0.8] (serves Goal)", "decision Into (defer)", "high"),
        ("initiative Into [0.1, 0.2]", "", "high"),  # neither: nobody would keep it
        ("initiative Into [0.2, 0.8]", "", "medium"),  # it serves nothing, and is challenged
        ("initiative Into", "", "medium"),  # nobody scored it
    ],
)
def test_merged_work_needs_a_survivor_that_goes_on(line, decision, expected):
    statements = filter(None, (GOAL, BASE, line, "decision Base (merge into Into)", decision))
    assert told(CODE, *statements) == ({"Base": expected} if expected else {})


def test_a_chain_of_merges_is_followed_to_its_end():
    chain = ["initiative One", "initiative Two", "initiative End [0.2, 0.8] (serves Goal)"]
    merged = ["decision One (merge into Two)", "decision Two (merge into End)"]
    assert told(CODE, GOAL, *chain, *merged) == {}

    assert told(CODE, GOAL, *chain, *merged, "decision End (stop)") == {"One": "high", "Two": "high"}


def test_the_end_of_a_chain_is_named():
    chain = ["initiative One", "initiative Two [0.2, 0.8] (serves Goal)", "initiative End [0.1, 0.1]"]
    merged = ["decision One (merge into Two)", "decision Two (merge into End)"]
    messages = {f.subject.name: f.message for f in findings(CODE, GOAL, *chain, *merged)}
    assert messages == {
        "One": "'One' is merged into 'Two' and with it into 'End', which is not kept: "
        "neither differentiating nor critical",
        "Two": "'Two' is merged into 'End', which is not kept: neither differentiating nor critical",
    }


def test_merging_in_a_circle_leaves_nobody_to_do_it():
    circle = ["initiative One", "initiative Two", "initiative Three"]
    merged = [
        "decision One (merge into Two)", "decision Two (merge into Three)", "decision Three (merge into Two)",
    ]  # fmt: skip
    assert told(CODE, *circle, *merged) == dict.fromkeys(("One", "Two", "Three"), "high")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("cost 20k, committed 20k", "low"),
        ("cost 20k, committed 25k", "low"),
        ("cost 20k, committed 19.9k", None),
        ("cost 0, committed 0", None),
        ("committed 5k", None),
        ("cost 20k", None),
    ],
)
@pytest.mark.parametrize("verdict", ["stop", "merge into Kept alone", "defer"])
def test_stopping_what_is_paid_for_releases_nothing(words, expected, verdict):
    statements = (GOAL, "initiative Kept alone [0.2, 0.8] (serves Goal)", f"initiative Half done ({words})")
    found = told(CODE, *statements, f"decision Half done ({verdict})")
    assert found == ({"Half done": expected} if expected and verdict != "defer" else {})


LOT = ("contract Lot (vendor Acme, type {type}, ends {ends})", "Lot -> Wide")


@pytest.mark.parametrize(
    ("type_", "ends", "committed", "expected"),
    [
        ("fixed-spec", "2026-02-01", "", "note"),
        ("time-and-material", "2027", "", "note"),
        ("outcome", "2027", "", "note"),
        ("fixed-spec", "2026-01-31", "", None),
        ("subscription", "2027", "", None),
        ("fixed-spec", "2027", ", committed 0", None),
    ],
)
def test_a_running_contract_for_the_work_may_cost_all_the_same(type_, ends, committed, expected):
    lot = [line.format(type=type_, ends=ends) for line in LOT]
    work = f"initiative Rework (cost 5k, changes Wide{committed})"
    found = told(CODE, *lot, work, "decision Rework (stop)")
    assert found == ({"Rework": expected} if expected else {})


def test_without_work_nothing_is_checked():
    assert not_checked(CODE) == "no initiative is written"
    assert not_checked(CODE, BASE) is None


@given(st.lists(st.integers(0, 11), min_size=12, max_size=12), st.sets(st.integers(0, 11)))
def test_merged_work_is_told_exactly_where_following_it_leads_to_nothing_that_goes_on(into, merged):
    names = [f"W{n}" for n in range(12)]
    lines = [f"initiative {name} [0.2, 0.8] (serves Goal)" for name in names]
    lines += [f"decision W{n} (merge into W{into[n]})" for n in sorted(merged)]

    def lost(number: int) -> bool:
        for _ in range(13):
            if number not in merged:
                return False
            number = into[number]
        return True

    assert told(CODE, GOAL, *lines) == {f"W{n}": "high" for n in sorted(merged) if lost(n)}
