"""Whether a draft keeps to what people wrote, judged from the draft and the statements alone."""

from collections import defaultdict
from fractions import Fraction

from wardley.model.names import normalised
from wardley.plan.draft.schedule import Draft
from wardley.plan.portfolio import Portfolio


def decimal(number: float | None) -> Fraction:
    """The decimal that was written; unknown counts as nothing."""
    return Fraction(repr(number or 0))


def broken(work: Portfolio, plan: Draft) -> list[str]:
    """What in *plan* goes against the capacity, the budget, the needs or the decisions of *work*."""
    return [
        *_capacity(work, plan),
        *_budget(work, plan),
        *_needs(work, plan),
        *_effort(plan),
        *_left(work, plan),
    ]


def _capacity(work: Portfolio, plan: Draft) -> list[str]:
    load = decimal(work.estate.policy.number("load"))
    there = {normalised(one.team): one.quarters for one in work.estate.capacities}
    used: dict[tuple[str, int], Fraction] = defaultdict(Fraction)
    for one in plan.placed:
        for month, amount in one.months:
            used[normalised(one.team or ""), month] += amount
    return [
        f"{team} works {amount} in month {month}"
        for (team, month), amount in used.items()
        if amount > decimal(there[team][month // 3]) * load / 3
    ]


def _budget(work: Portfolio, plan: Draft) -> list[str]:
    if plan.budget is None:
        return []
    cost = sum(decimal(one.judged.initiative.cost) for one in plan.placed)
    return [f"{float(cost)} is over the budget"] if cost > decimal(plan.budget) else []


def _needs(work: Portfolio, plan: Draft) -> list[str]:
    found = []
    for one in plan.placed:
        for need in one.judged.initiative.needs:
            needed = work.find(need.name)
            if needed is None or needed.verdict != "keep":
                continue
            below = plan.find(need.name)
            if below is None:
                found.append(f"{one.name} is placed without {need.name}")
            elif below.last > one.last or (need.first and below.last >= one.first):
                found.append(f"{one.name} comes before {need.name}")
    return found


def _effort(plan: Draft) -> list[str]:
    months = 3 * len(plan.quarters)
    found = []
    for one in plan.placed:
        asked = one.judged.initiative.effort
        at = [month for month, _ in one.months]
        if asked is None or sum(amount for _, amount in one.months) != decimal(asked):
            found.append(f"{one.name} gets other than its effort")
        if at != sorted(set(at)) or not all(amount > 0 for _, amount in one.months):
            found.append(f"{one.name} has odd months")
        if not 0 <= one.first <= one.last < months or (at and (one.first != at[0] or one.last < at[-1])):
            found.append(f"{one.name} has its months outside of its time")
    return found


def _left(work: Portfolio, plan: Draft) -> list[str]:
    """That each initiative that goes on is told of once, and nothing else is."""
    told = [one.name for one in (*plan.placed, *plan.unplaced, *plan.partners)]
    if sorted(told) != sorted(one.name for one in work.going_on):
        return [f"told of are {sorted(told)}"]
    return [f"{one.name} is placed" for one in plan.placed if one.judged.verdict != "keep"]
