"""What holds for every draft, whatever people ask for."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st
from tests.plan.draft.asked import portfolio_of
from tests.plan.draft.feasible import broken, decimal
from tests.plan.draft.plans import plans

from wardley.plan.draft.draft import draft

A_BIT = 1e-6  # what a sum of floats may be off


@given(plans())
def test_a_draft_breaks_nothing(lines):
    work = portfolio_of("\n".join(lines))

    assert broken(work, draft(work)) == []


@given(plans(), st.data())
def test_the_order_of_lines_means_nothing(lines, data):
    mixed = data.draw(st.permutations(lines))

    assert told(draft(portfolio_of("\n".join(mixed)))) == told(draft(portfolio_of("\n".join(lines))))


@given(plans())
def test_spending_by_quarter_is_the_cost_of_what_is_placed(lines):
    plan = draft(portfolio_of("\n".join(lines)))

    assert abs(sum(quarter.total for quarter in plan.spend) - plan.cost.total) < A_BIT
    for one in plan.placed:
        cost = one.judged.initiative.cost
        if cost is None:
            assert set(one.spend) == {None}
        else:
            assert abs(sum(one.spend) - cost) < A_BIT
    for number, quarter in enumerate(plan.spend):
        worked = [one for one in plan.placed if number in quarters_of(one)]
        assert quarter.count == len(worked)
        assert quarter.known == sum(one.judged.initiative.cost is not None for one in worked)
        there = [one.spend[number] for one in plan.placed]
        assert abs(sum(filter(None, there)) - quarter.total) < A_BIT


@given(plans())
def test_loads_add_up_to_the_effort_of_what_is_placed(lines):
    plan = draft(portfolio_of("\n".join(lines)))

    planned = sum((load.planned for load in plan.loads), Fraction())
    assert planned == sum((decimal(one.judged.initiative.effort) for one in plan.placed), Fraction())


@given(plans())
def test_what_is_left_out_has_a_reason_that_holds(lines):
    plan = draft(portfolio_of("\n".join(lines)))

    placed = {one.name for one in plan.placed}
    for one in plan.unplaced:
        assert one.reason
        assert not placed & {*one.waiting_for}
        assert one.short is None or one.short > 0
        assert one.over_budget is None or plan.cost.total + (one.judged.initiative.cost or 0) > plan.budget


@given(plans())
def test_more_capacity_lets_in_only_what_was_out(lines):
    plan = draft(portfolio_of("\n".join(lines)))

    out = {one.name for one in plan.unplaced}
    for release in plan.releases:
        assert {*release.lets_in} <= out
        assert len({*release.lets_in}) == len(release.lets_in)


def quarters_of(one):
    """The quarters in which *one* is worked, or stands if it takes no work."""
    return {month // 3 for month, _ in one.months} or {one.finish}


def told(plan):
    """All that *plan* says, without the places of the lines and what follows from their order."""
    return (
        [(one.name, one.months, one.first, one.last, one.rank, one.score, one.spend) for one in plan.placed],
        [
            (one.name, one.reason, one.short, one.waiting_for, one.free, one.over_budget)
            for one in plan.unplaced
        ],
        sorted(one.name for one in plan.partners),
        (plan.loads, plan.spend, plan.idle, plan.releases, plan.everything, plan.not_planned),
    )
