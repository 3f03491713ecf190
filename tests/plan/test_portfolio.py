"""Before and after, counted honestly."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.plan.estates import estate, support, training

from wardley.plan.plan import plan_of
from wardley.plan.portfolio import portfolio
from wardley.plan.verdicts import VERDICTS


def test_the_training_company_keeps_15_of_22():
    counts = portfolio(training()).counts

    assert (counts.before.count, counts.before.total) == (22, 1_037_000)
    assert (counts.after.count, counts.after.total) == (15, 735_000)
    assert (counts.by_verdict["stop"].count, counts.by_verdict["stop"].total) == (6, 212_000)
    assert (counts.by_verdict["defer"].count, counts.by_verdict["defer"].total) == (1, 90_000)
    assert round(counts.share(212_000) * 100, 1) == 20.4
    assert round(counts.share(90_000) * 100, 1) == 8.7


def test_the_support_division_goes_from_94_to_30_and_says_what_is_only_deferred():
    counts = portfolio(support()).counts
    spent = counts.share(counts.after.total)

    assert (counts.before.count, counts.before.total) == (94, 13_675_000)
    assert (counts.after.count, counts.after.total) == (30, 5_470_000)
    assert [counts.by_verdict[one].count for one in ("stop", "merge", "defer")] == [48, 8, 8]
    assert round((1 - spent) * 100, 1) == 60.0
    assert round(counts.share(counts.released) * 100, 1) == 49.0
    assert round(counts.share(counts.by_verdict["defer"].total) * 100, 1) == 11.0


def test_what_is_committed_is_not_released():
    counts = portfolio(estate("initiative Steam [0.1, 0.1] (cost 100k, committed 30k)\n")).counts

    assert (counts.released, counts.committed) == (70_000, 30_000)


def test_what_has_no_figure_is_counted_and_not_taken_for_nothing():
    counts = portfolio(estate("initiative Steam [0.1, 0.1] (cost 10k)\ninitiative Pipes [0.1, 0.1]\n")).counts

    assert (counts.before.count, counts.before.known, counts.before.unknown) == (2, 1, 1)


def test_what_waits_for_people_is_told_apart():
    counts = portfolio(estate("initiative Steam [0.9, 0.9] (cost 10k)\ninitiative Pipes\n")).counts

    assert (counts.undecided.count, counts.undecided.known) == (2, 1)
    assert counts.after.count == 0


def test_without_a_known_cost_there_are_no_shares():
    assert portfolio(estate("initiative Steam [0.1, 0.1]\n")).counts.share(0.0) is None


def test_an_initiative_belongs_to_its_own_department_or_that_of_its_team():
    found = portfolio(
        estate(
            "team Kitchen (department Food)\ninitiative Steam (team Kitchen)\n"
            "initiative Pipes (team Kitchen, department Works)\ninitiative Ditch\n"
        )
    )

    assert [found.department_of(one) for one in found.judged] == ["Food", "Works", None]


def test_a_plan_is_worked_out_once():
    one = estate("initiative Steam\n")

    assert plan_of(one) is plan_of(one)
    assert plan_of(one).portfolio is plan_of(one).portfolio
    assert plan_of(one) is not plan_of(estate("initiative Steam\n"))


words = st.sampled_from(["", "[0.9, 0.9]", "[0.1, 0.9]", "[0.9, 0.1]", "[0.1, 0.1]"])
decisions = st.sampled_from(["", "keep", "stop", "defer", "partner", "merge into First"])
costs = st.sampled_from(["", "10k", "0.1", "33.3"])


@settings(max_examples=80, deadline=None)
@given(st.lists(st.tuples(words, decisions, costs), max_size=12))
def test_every_request_is_counted_once_and_all_of_its_cost(drawn):
    lines = ["initiative First [0.9, 0.9]"]
    for number, (scores, decision, cost) in enumerate(drawn):
        lines.append(f"initiative Work {number} {scores}" + (f" (cost {cost})" if cost else ""))
        if decision:
            lines.append(f"decision Work {number} ({decision})")
    found = portfolio(estate("\n".join(lines)))
    counts = found.counts

    assert sum(total.count for total in counts.by_verdict.values()) == counts.before.count == len(drawn) + 1
    assert sum(total.total for total in counts.by_verdict.values()) == pytest.approx(counts.before.total)
    assert counts.after.count == len(found.going_on)
    assert set(counts.by_verdict) == set(VERDICTS)
    in_quadrants = sum(total.count for total in found.by_quadrant.values())
    assert in_quadrants + len(found.in_quadrant(None)) == counts.before.count
