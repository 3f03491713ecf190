"""The draft of the next quarters.

A heuristic, and a draft: it shows what would fit, so that people can argue about it.

1. What is kept is planned, unless its effort or its team's capacity is not known. What a partner does takes
   no capacity of our own, and neither its time nor its cost is planned here.
2. Each initiative has a class and a score (`wardley.plan.draft.scoring`): deadlines first, then what is
   differentiating, then the rest.
3. In the lowest class, the initiative whose closure, itself and what it needs and is not yet placed, has the
   largest score by effort is taken (`wardley.plan.draft.closures`), again and again; of equals, the first by
   name. All of its closure is placed, or none of it.
4. Work is placed by the month, as early as its team has room: a third of the quarter's capacity, times the
   share that may be planned (``policy load``). It may pause. What it needs *first* has finished before it
   starts; what it otherwise needs finishes no later.
5. The budget is for all quarters together. What would exceed it does not fit. A cost that is not known counts
   as nothing; `Draft.cost` says how many are known. A deadline that is missed does not keep work out.
6. At last, whatever still fits is placed.

A need for something that does not go on (stopped, deferred, or left to people to decide), or that a partner
does, is no reason to wait here: W808 tells of the first, and nobody knows when a partner finishes. A need for
what was merged is a need for what it was merged into.

How good it is: let each initiative that is placed count its score once for every quarter at whose end it is
done. On 200 random plans of up to 8 initiatives and 3 teams, half of the drafts come within 1 % of the best
plan there is, and three quarters within 9 %. Those that fall behind do so where a deadline, or what is
differentiating, comes first and takes the budget or the team that much small work would have used: with
``policy order (wsjf)``, which puts nothing first, half are the best plan, and three quarters within 4 %.
The tests measure it.

The draft depends on no order of lines. Numbers are exact until they are told.
"""

from wardley.model.portfolio import Horizon
from wardley.model.quantities import When
from wardley.plan.draft.everything import everything_of
from wardley.plan.draft.fill import fill
from wardley.plan.draft.months import months_of
from wardley.plan.draft.placed import loads_of, placed_of, spend_of
from wardley.plan.draft.reasons import unplaced_of
from wardley.plan.draft.releases import releases_of
from wardley.plan.draft.schedule import Draft, Unplaced
from wardley.plan.draft.waiting import idle_of
from wardley.plan.draft.work import work_of
from wardley.plan.portfolio import Portfolio
from wardley.source.collector import collector_paused

_QUARTERS = 80
"""Quarters of the longest draft: twenty years, which is more than anybody can plan."""


def draft(portfolio: Portfolio) -> Draft:
    """A draft plan of what is kept of *portfolio*, over the quarters of its estate."""
    why_not = _not_planned(portfolio)
    if why_not is not None:
        return _nothing(portfolio, why_not)
    horizon = portfolio.estate.horizon
    assert horizon is not None
    months = months_of(horizon.quarters)
    with collector_paused():
        work = work_of(portfolio, months)
        placing = fill(work)
        return Draft(
            horizon.quarters, placed_of(placing, months), unplaced_of(placing, months),
            portfolio.of("partner"), loads_of(placing), spend_of(placing), horizon.budget, _order(portfolio),
            portfolio.estate.policy.number("load"), idle_of(placing), releases_of(placing),
            everything=everything_of(placing),
        )  # fmt: skip


def _not_planned(portfolio: Portfolio) -> str | None:
    """Why there can be no draft at all; None where there can."""
    estate = portfolio.estate
    if estate.horizon is None:
        return "no quarters are written"
    if _count(estate.horizon) > _QUARTERS:
        return f"a draft covers up to {_QUARTERS} quarters, and here are {_count(estate.horizon)}"
    if not estate.capacities:
        return "no team's capacity is written"
    if not portfolio.kept:
        return "nothing is kept that our own teams would do"
    return None


def _count(horizon: Horizon) -> int:
    """How many quarters *horizon* has, without making each of them."""
    first, last = horizon.first.first, horizon.last.last
    return (last.year - first.year) * 4 + (last.month - 1) // 3 - (first.month - 1) // 3 + 1


def _nothing(portfolio: Portfolio, why_not: str) -> Draft:
    horizon = portfolio.estate.horizon
    quarters: tuple[When, ...] = ()
    if horizon is not None and _count(horizon) <= _QUARTERS:
        quarters = horizon.quarters
    return Draft(
        quarters, (), tuple(Unplaced(one, why_not) for one in portfolio.kept), portfolio.of("partner"),
        (), (), horizon.budget if horizon else None, _order(portfolio),
        portfolio.estate.policy.number("load"), not_planned=why_not,
    )  # fmt: skip


def _order(portfolio: Portfolio) -> str:
    return str(portfolio.estate.policy.values["order"])
