"""What sets us apart gets too little, or comes too late.

The little that wins customers is what the rest is done for. It starves quietly: everything else is urgent,
and nobody rings to complain about what was never begun.

```owm
anchor Guest [0.95, 0.60]
component Booking [0.80, 0.60]
Guest -> Booking
//@ quarters 2026Q1->2026Q2
//@ capacity Digital [3, 3]
//@ capacity Front [3, 3]
//@ objective Fuller house
//@ initiative Choose your very room [0.9, 0.8] (cost 20k, effort 9, team Digital) ; W605 medium
//@ initiative Scent by season [0.8, 0.6] (cost 5k, effort 1, team Front) ; W605 medium
//@ initiative Room sensors [0.2, 0.6] (cost 5k, effort 1, team Digital)
//@ initiative New desk [0.1, 0.9] (cost 9k, effort 1, team Front)
//@ initiative Hotel magazine [0.1, 0.2] (cost 70k, effort 3, team Front) ; W605 medium
//@ Scent by season -> Room sensors (first)
//@ Choose your very room -> Fuller house
//@ Scent by season -> Fuller house
//@ Room sensors -> Fuller house
//@ New desk -> Fuller house
```

The first asks whether differentiating work that is kept has less cost than all that was asked for and is
neither differentiating nor critical; where a cost of its own is not known, the effort is compared. The others
ask the draft plan: differentiating work that did not fit or waits for people, or that its team begins after
parity work which it does not need. Where all of that parity work has a deadline or is asked for by law, it is
a `note`. What people decided to stop, defer or merge is left out.

Instead:

```owm
anchor Guest [0.95, 0.60]
component Booking [0.80, 0.60]
Guest -> Booking
//@ quarters 2026Q1->2026Q2
//@ capacity Digital [6, 6]
//@ capacity Front [3, 3]
//@ objective Fuller house
//@ initiative Choose your very room [0.9, 0.8] (cost 20k, effort 6, team Digital)
//@ initiative Scent by season [0.8, 0.6] (cost 5k, effort 1, team Front)
//@ initiative New desk [0.1, 0.9] (cost 9k, effort 1, team Front)
//@ initiative Hotel magazine [0.1, 0.2] (cost 10k, effort 3, team Front)
//@ Choose your very room -> Fuller house
//@ Scent by season -> Fuller house
//@ New desk -> Fuller house
```

Accept it where this is a year for law or for debts, and say in which quarter it ends.

Source: under-investing in what differentiates weakens the share of the market; the purpose alignment model
in *Stand Back and Deliver*, 2009.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from wardley.analyse.drafted import quarter
from wardley.analyse.finding import Finding
from wardley.analyse.initiatives import ESTATE, evidence, places, subject, unscored
from wardley.analyse.initiatives import names as names_of
from wardley.analyse.listing import listed
from wardley.analyse.rule import Found
from wardley.graph.estate import Estate
from wardley.model.names import normalised
from wardley.model.quantities import money
from wardley.plan.demand.merging import settled
from wardley.plan.draft.schedule import Draft, Placed
from wardley.plan.exact import sum_of
from wardley.plan.plan import plan_of
from wardley.plan.portfolio import Portfolio
from wardley.plan.verdicts import Judged

CODE = "W605"
unchecked = unscored

_NAMED = 4
"""So many of what comes before are looked for: one more than is shown."""


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """Differentiating work that gets less than what does neither, and what the plan leaves or puts late."""
    plan = plan_of(estate)
    apart = [one for one in plan.portfolio.in_quadrant("differentiating") if not settled(one)]
    if plan.portfolio.in_quadrant("differentiating"):
        yield from _outspent(plan.portfolio)
    if apart and plan.draft.not_planned is None:
        yield from _late(plan.portfolio, plan.draft, apart)


def _outspent(portfolio: Portfolio) -> Iterator[Finding]:
    kept = [one for one in portfolio.in_quadrant("differentiating") if one.goes_on]
    neither = portfolio.in_quadrant("neither")
    cost = sum_of(one.initiative.cost for one in kept), sum_of(one.initiative.cost for one in neither)
    effort = sum_of(one.initiative.effort for one in kept), sum_of(one.initiative.effort for one in neither)
    said = []
    costed = not cost[0].unknown
    if costed and cost[0].total < cost[1].total:
        said.append(f"{money(cost[0].total) if cost[0].total else '0'} against {money(cost[1].total)}")
    # What money says is not gainsaid by months: they are counted with it, or where it is not known.
    if (said or not costed) and not effort[0].unknown and effort[0].total < effort[1].total:
        said.append(f"{effort[0].total:g} person-months against {effort[1].total:g}")
    if not said:
        return
    yield Finding(
        CODE, "differentiator-starved", "medium",
        "differentiating work that is kept gets less than was asked for what is neither differentiating nor"
        f" critical: {', and '.join(said)}",
        places(*(one.initiative for one in neither), *(one.initiative for one in kept)),
        "stop what is neither, and give its people and money to what sets us apart",
        {
            "differentiating": names_of(kept), "neither": names_of(neither),
            "differentiating_cost": cost[0].total, "neither_cost": cost[1].total,
            "differentiating_effort": effort[0].total, "neither_effort": effort[1].total,
            "costs_known": cost[0].known + cost[1].known, "efforts_known": effort[0].known + effort[1].known,
        },
        ESTATE,
    )  # fmt: skip


class _Parity(NamedTuple):
    """Parity work of one team, as (month of its start, name) in order; ``bound`` is what is due by a day."""

    free: list[tuple[int, str]]
    bound: list[tuple[int, str]]


def _late(portfolio: Portfolio, draft: Draft, apart: list[Judged]) -> Iterator[Finding]:
    left = {normalised(one.name): one.reason for one in draft.unplaced}
    parity = _parity_by_team(draft)
    for judged in apart:
        placed = draft.find(judged.name)
        if placed is not None:
            yield from _overtaken(portfolio, draft, placed, parity)
        elif normalised(judged.name) in left:
            reason = left[normalised(judged.name)]
            yield _starved(portfolio, judged, f"did not fit in this draft: {reason}", {"reason": reason})
        elif judged.verdict in ("hold", "challenge"):
            yield _starved(
                portfolio, judged, f"is in no quarter, because it waits for people: {judged.reason}",
                {"reason": judged.reason},
            )  # fmt: skip


def _parity_by_team(draft: Draft) -> Mapping[str, _Parity]:
    found: dict[str, _Parity] = defaultdict(lambda: _Parity([], []))
    for placed in draft.placed:
        purpose, team = placed.judged.purpose, placed.team
        if purpose is None or purpose.quadrant != "parity" or team is None or not placed.months:
            continue
        due = placed.judged.compliance or placed.judged.initiative.deadline is not None
        group = found[normalised(team)]
        (group.bound if due else group.free).append((placed.first, placed.name))
    for group in found.values():
        group.free.sort()
        group.bound.sort()
    return found


def _overtaken(
    portfolio: Portfolio, draft: Draft, placed: Placed, parity: Mapping[str, _Parity]
) -> Iterator[Finding]:
    group = parity.get(normalised(placed.team or ""))
    if group is None:
        return
    free, bound = (_before(portfolio, placed, work) for work in group)
    names = free or bound
    if not names:
        return
    said = f"begins in {quarter(draft, placed.start)}, after the parity work {listed(names[: _NAMED - 1])}"
    more = " and others" if len(names) >= _NAMED else ""
    softened = () if free else ("what comes before it has a deadline, or is asked for by law",)
    yield _starved(
        portfolio, placed.judged, f"{said}{more} of the same team",
        {"start": quarter(draft, placed.start), "before": names[: _NAMED - 1]}, softened,
    )  # fmt: skip


def _before(portfolio: Portfolio, placed: Placed, work: list[tuple[int, str]]) -> list[str]:
    """The first few of *work*, in the order of their starts, that start before *placed* needlessly."""
    found: list[str] = []
    needed: set[str] | None = None
    for _, name in work[: bisect_left(work, (placed.first, ""))]:
        needed = _needed(portfolio, placed.judged) if needed is None else needed
        if normalised(name) not in needed:
            found.append(name)
        if len(found) == _NAMED:
            break
    return found


def _needed(portfolio: Portfolio, judged: Judged) -> set[str]:
    """All that *judged* needs, by way of others too."""
    found: set[str] = set()
    waiting = [judged]
    while waiting:
        for need in waiting.pop().initiative.needs:
            below = portfolio.find(need.name)
            if below is not None and normalised(below.name) not in found:
                found.add(normalised(below.name))
                waiting.append(below)
    return found


def _starved(
    portfolio: Portfolio,
    judged: Judged,
    said: str,
    facts: dict[str, object],
    softened: tuple[str, ...] = (),
) -> Finding:
    return Finding(
        CODE, "differentiator-starved", "note" if softened else "medium",
        f"'{judged.name}' is to set us apart, and {said}", places(judged.initiative),
        "move it first, or say what it waits for", evidence(portfolio, judged) | facts, subject(judged), {},
        softened,
    )  # fmt: skip
