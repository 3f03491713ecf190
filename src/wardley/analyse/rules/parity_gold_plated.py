"""Parity work that is done better than it need be.

It must work, and no customer chooses us because it works better than elsewhere. Being as good as the market
is enough; all beyond that is paid for and not rewarded.

```owm
anchor Guest [0.95, 0.60]
component Booking [0.80, 0.60]
component Payments [0.50, 0.90]
component Laundry [0.40, 0.60]
component Keys [0.40, 0.50]
component Menu [0.60, 0.30]
Guest -> Booking -> Payments
Guest -> Laundry
Guest -> Keys
Guest -> Menu
//@ initiative Own payment page [0.2, 0.9] (build, cost 60k, effort 3, changes Payments) ; W604 medium
//@ initiative Finest linen [0.3, 0.6] (better, cost 20k, effort 1, changes Laundry) ; W604 medium
//@ initiative Key cabinet [0.1, 0.6] (cost 40k, effort 9, changes Keys) ; W604 medium
//@ initiative Menu cards [0.2, 0.6] (build, cost 2k, effort 2, changes Menu)
```

One of three is enough: it is to be built (`build`) while all that it changes is a product or a commodity; it
aims above the market (`better`); it takes more than twice the effort of parity work in the median (`policy
parity-effort`). It is silent on what people decided to stop or merged.

Instead:

```owm
anchor Guest [0.95, 0.60]
component Booking [0.80, 0.60]
component Payments [0.50, 0.90]
component Laundry [0.40, 0.60]
component Keys [0.40, 0.50]
component Menu [0.60, 0.30]
Guest -> Booking -> Payments
Guest -> Laundry
Guest -> Keys
Guest -> Menu
//@ initiative A payment service [0.2, 0.9] (buy, cost 20k, effort 3, changes Payments)
//@ initiative Good linen [0.3, 0.6] (cost 10k, effort 1, changes Laundry)
//@ initiative Card locks [0.1, 0.6] (buy, cost 15k, effort 3, changes Keys)
//@ initiative Menu cards [0.2, 0.6] (build, cost 2k, effort 2, changes Menu)
```

Accept it where catching up costs more at once than staying level will, and say until when.

Source: Niel Nickolaisen, in *Stand Back and Deliver*, 2009: there is no benefit in performing parity
activities better than others do.
"""

from collections.abc import Iterator
from fractions import Fraction

from wardley.analyse.finding import Finding
from wardley.analyse.initiatives import evidence, left, places, subject, unscored
from wardley.analyse.rule import Found
from wardley.graph.estate import Estate
from wardley.plan.crossing import Crossed
from wardley.plan.exact import exact
from wardley.plan.plan import plan_of
from wardley.plan.portfolio import Portfolio

CODE = "W604"
THRESHOLDS = {"parity-effort": (2.0,)}
unchecked = unscored


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """Parity work that is built where it could be bought, aims too high, or takes much."""
    plan = plan_of(estate)
    median = _median_effort(plan.portfolio)
    times = estate.policy.number("parity-effort")
    for judged in plan.portfolio.in_quadrant("parity"):
        crossed = plan.crossing.find(judged.name)
        if left(judged) or crossed is None:
            continue
        said = dict(_tests(crossed, median, times))
        if said:
            yield Finding(
                CODE, "parity-gold-plated", "medium",
                f"'{judged.name}' is parity work, and {' and '.join(said.values())}",
                places(judged.initiative),
                "cut it down to what is as good as the market: copy, buy, or take the standard",
                evidence(plan.portfolio, judged) | {
                    "because": list(said),
                    "evolutions": {stand.name: stand.evolution for stand in crossed.stands},
                    "median_effort": None if median is None else float(median),
                },
                subject(judged), {"parity-effort": times},
            )  # fmt: skip


def _tests(crossed: Crossed, median: Fraction | None, times: float) -> Iterator[tuple[str, str]]:
    work, stands = crossed.judged.initiative, crossed.stands
    if work.sourcing == "build" and stands and all((stand.stage or 0) >= 2 for stand in stands):
        yield "build", "is to be built where the market sells it"
    if work.better:
        yield "better", "aims above the market"
    if work.effort is not None and median is not None and exact(work.effort) > exact(times) * median:
        yield "effort", f"takes {work.effort:g} person-months where parity work takes {float(median):g}"


def _median_effort(portfolio: Portfolio) -> Fraction | None:
    """The median effort of parity work, as far as it is known."""
    known = sorted(
        exact(judged.initiative.effort)
        for judged in portfolio.in_quadrant("parity")
        if judged.initiative.effort is not None
    )
    half = len(known) // 2
    return (known[half] + known[-half - 1]) / 2 if known else None
