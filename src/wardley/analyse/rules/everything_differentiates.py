"""Too much is said to set us apart.

Only a few things win customers. Where every second piece of work is called differentiating the question was
understood as *is it important*, and the answer does not help to choose.

```owm
anchor Diner [0.95, 0.60]
component Menu [0.80, 0.50]
component Kitchen [0.60, 0.60]
Diner -> Menu -> Kitchen
//@ initiative Open fire [0.9, 0.8] (cost 90k) ; W603 low
//@ initiative Herb garden [0.8, 0.6] (cost 20k)
//@ initiative Table booking [0.7, 0.9] (cost 30k)
//@ initiative Card reader [0.6, 0.9] (cost 5k)
//@ initiative Payroll move [0.1, 0.9] (cost 10k)
//@ initiative Cold store [0.2, 0.9] (cost 40k)
//@ initiative Till upgrade [0.1, 0.8] (cost 15k)
//@ initiative Window signs [0.3, 0.2] (cost 3k)
```

One of three is enough, with two such initiatives at least: more than 20 % of what is scored, where eight or
more are; more than 40 % of its known cost; or more than one objective in three is served by one, with three
such objectives at least, and more than 10 % of what is scored. All four numbers are in
`policy few [0.2, 0.4, 3, 8]`. All the work that was written down counts, stopped work too.

Instead:

```owm
anchor Diner [0.95, 0.60]
component Menu [0.80, 0.50]
component Kitchen [0.60, 0.60]
Diner -> Menu -> Kitchen
//@ initiative Open fire [0.9, 0.8] (cost 60k)
//@ initiative Herb garden [0.4, 0.6] (cost 20k)
//@ initiative Table booking [0.2, 0.9] (cost 30k)
//@ initiative Card reader [0.1, 0.9] (cost 5k)
//@ initiative Payroll move [0.1, 0.9] (cost 10k)
//@ initiative Cold store [0.2, 0.9] (cost 40k)
//@ initiative Till upgrade [0.1, 0.8] (cost 15k)
//@ initiative Window signs [0.3, 0.2] (cost 3k)
```

Accept it where the company is young and has little else yet. That customers see a thing does not make it
differentiating: quoting, ordering and paying are seen by all of them.

Source: Niel Nickolaisen, *Stand Back and Deliver*, 2009: the vast majority is parity work; would you put it
on a billboard? The limits are this program's own.
"""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from wardley.analyse.finding import Finding
from wardley.analyse.initiatives import ESTATE, names, places, unscored
from wardley.analyse.listing import listed
from wardley.analyse.rule import Found
from wardley.graph.estate import Estate
from wardley.model.names import normalised
from wardley.plan.exact import Sum, exact
from wardley.plan.plan import plan_of
from wardley.plan.verdicts import Judged

CODE = "W603"
THRESHOLDS = {"few": (0.2, 0.4, 3.0, 8.0)}
unchecked = unscored

_SEVERAL = 2
"""One alone cannot be everything."""

_GOALS = 3
"""Of fewer objectives, one in three says nothing."""


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """All the work together, where too much of it is called differentiating."""
    portfolio = plan_of(estate).portfolio
    few, dear, one_in, least = map(exact, estate.policy.numbers("few"))
    apart = portfolio.in_quadrant("differentiating")
    scored = sum(one.count for one in portfolio.by_quadrant.values())
    cost, total = portfolio.by_quadrant["differentiating"], _total(portfolio.by_quadrant.values())
    carrying, objectives = _carrying(estate, apart), len(estate.strategy.objectives)
    said = []
    if scored >= least and len(apart) > few * scored:
        said.append(f"is {len(apart)} of {scored} scored initiatives")
    if exact(cost.total) > dear * total:
        said.append(f"has {float(exact(cost.total) / total):.0%} of the known cost")
    if len(carrying) * one_in > objectives and len(carrying) >= _GOALS and 2 * len(apart) > few * scored:
        said.append(f"stands under {len(carrying)} of {objectives} objectives")
    if len(apart) < _SEVERAL or not said:
        return
    yield Finding(
        CODE, "everything-differentiates", "low",
        f"what is called differentiating {' and '.join(said)}: {listed(names(apart))}",
        places(*(one.initiative for one in apart)),
        "ask of each whether you would put it on a billboard, and score again what you would not",
        {
            "differentiating": len(apart), "scored": scored, "initiatives": names(apart),
            "differentiating_cost": cost.total, "costs_known": cost.known, "known_cost": float(total),
            "objectives_carrying": list(carrying), "objectives": objectives,
        },
        ESTATE, {"few": list(estate.policy.numbers("few"))},
    )  # fmt: skip


def _total(sums: Iterable[Sum]) -> Fraction:
    return sum((exact(one.total) for one in sums), Fraction())


def _carrying(estate: Estate, apart: Iterable[Judged]) -> tuple[str, ...]:
    """The objectives that something of *apart* serves, directly or by a key result, by name."""
    of = {normalised(one.name): one.objective for one in estate.strategy.key_results if one.objective}
    served = {
        normalised(of.get(normalised(name), name)) for judged in apart for name in judged.initiative.serves
    }
    return tuple(sorted(one.name for one in estate.strategy.objectives if normalised(one.name) in served))
