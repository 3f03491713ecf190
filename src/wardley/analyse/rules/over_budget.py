"""What is kept costs more than there is money for.

A list that costs more than the budget is no choice: somebody chooses later, by what runs out first.

```plan
quarters 2026Q1->2026Q4 (budget 100k) // W804 high
objective Trains on time
initiative New signals [0.2, 0.9] (cost 80k, serves Trains on time)
initiative Longer platforms [0.3, 0.7] (cost 30k, serves Trains on time)
initiative Waiting rooms [0.1, 0.2] (cost 15k)
```

What is kept, and what a partner does, is summed with its whole cost and held against the budget of all
quarters together. Above it the finding is `high`. Where the known costs are within it and of more than 20 %
of that work (`policy cost-unknown`) no cost is known, it is a `note`: nobody can tell. What is owed for
stopped work (`committed`) stands in the before and after, and is not summed here.

```plan
quarters 2026Q1->2026Q4 (budget 100k) // W804 note
objective Trains on time
initiative New signals [0.2, 0.9] (cost 80k, serves Trains on time)
initiative Longer platforms [0.3, 0.7] (serves Trains on time)
```

Instead:

```plan
quarters 2026Q1->2026Q4 (budget 120k)
objective Trains on time
initiative New signals [0.2, 0.9] (cost 80k, serves Trains on time)
initiative Longer platforms [0.3, 0.7] (cost 30k, serves Trains on time)
initiative Waiting rooms [0.1, 0.2] (cost 15k)
```

Accept it where the budget grows when the first work has paid for itself, and say when that is looked at.

Source: plain arithmetic; the share of unknown costs is a convention.
"""

from collections.abc import Iterator

from wardley.analyse.finding import Finding, Subject
from wardley.analyse.rule import Found
from wardley.graph.estate import Estate
from wardley.model.portfolio import Horizon
from wardley.model.quantities import money
from wardley.plan.exact import Sum, exact, sum_of
from wardley.plan.plan import plan_of
from wardley.source.diagnostic import Severity

CODE = "W804"
THRESHOLDS = {"cost-unknown": (0.2,)}

NAMED = 5
"""How many of the largest, and of those without a figure, are named."""


def unchecked(estate: Estate) -> str | None:
    """Why nothing could be checked, or None."""
    if estate.horizon is None or estate.horizon.budget is None:
        return "no budget is written"
    return None if estate.initiatives else "no initiative is written"


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """The budget, where what goes on costs more, or much of it has no cost."""
    horizon = estate.horizon
    work = [one.initiative for one in plan_of(estate).portfolio.going_on]
    if horizon is None or horizon.budget is None or not work:
        return
    cost = sum_of(one.cost for one in work)
    over = exact(cost.total) - exact(horizon.budget)
    limit = estate.policy.number("cost-unknown")
    if over <= 0 and cost.unknown <= exact(limit) * cost.count:
        return
    severity: Severity = "high" if over > 0 else "note"
    known = [(one.cost, one.name) for one in work if one.cost is not None]
    largest = sorted(known, key=lambda pair: (-pair[0], pair[1]))[:NAMED]
    yield Finding(
        CODE, "over-budget", severity, _message(horizon, horizon.budget, cost, float(over)),
        (horizon.place,) if horizon.place else (),
        f"stop or defer some of it, or ask for {money(float(over))} more" if over > 0
        else "ask for the missing figures first, those of the largest work before the rest",
        {
            "kept": cost.count, "cost_known": cost.known, "cost": cost.total, "budget": horizon.budget,
            "largest": [name for _, name in largest],
            "without_cost": [one.name for one in work if one.cost is None][:NAMED],
            **({"over": float(over)} if over > 0 else {}),
        },
        Subject("budget", _span(horizon)), {"cost-unknown": limit},
    )  # fmt: skip


def _span(horizon: Horizon) -> str:
    """The quarters of *horizon* as people write them."""
    first, last = str(horizon.first), str(horizon.last)
    return first if first == last else f"{first}->{last}"


def _message(horizon: Horizon, budget: float, cost: Sum, over: float) -> str:
    told = f"the budget of {money(budget)} for {_span(horizon).replace('->', ' to ')}"
    without = f"{cost.unknown} of {cost.count} {'has' if cost.unknown == 1 else 'have'} no figure"
    if over > 0:
        also = f"; {without}" if cost.unknown else ""
        return f"what is kept costs {money(cost.total)}, {money(over)} more than {told}{also}"
    return f"of what is kept {without}, so nobody can tell whether {told} is enough"
