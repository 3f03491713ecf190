"""Parity work that is custom-built.

It has to be as good as everybody's and no better, and there is no product for it yet. What is built above
that level is built for nobody, and has to be thrown away when the product comes.

```owm
anchor Reader [0.95, 0.60]
component Lending [0.80, 0.55] (buy)
component Fines [0.60, 0.30] (build) // W211 low
component Room Plan [0.50, 0.25] (build) // W211 low
Reader -> Lending -> Fines
Lending -> Room Plan
//@ estate Fines (parity)
//@ initiative Nicer room plan [0.2, 0.6] (changes Room Plan)
```

Parity is what is marked `parity`, or what only such initiatives change as are scored below one half as
differentiating and have not been stopped. From the line to product on it is W201's and W202's, and they
say so.

Instead:

```owm
anchor Reader [0.95, 0.60]
component Lending [0.80, 0.55] (buy)
component Fines [0.60, 0.45] (buy)
component Room Plan [0.50, 0.25] (build)
Reader -> Lending -> Fines
Lending -> Room Plan
//@ estate Fines (parity)
//@ initiative Reading circles [0.7, 0.6] (changes Room Plan)
```

Accept it where the least is built already and the market is being watched. A score that only its owner
gave is worth a second opinion. It is silent where you sell the component (`sells`) or have no choice
(`mandated`).

Source: Pixton, Nickolaisen, Little and McDonald, *Stand Back and Deliver* (2009): parity is simplified
and standardised.
"""

from collections.abc import Iterator

from wardley.analyse.finding import Finding
from wardley.analyse.mismatch import Case, changing, judged, parity
from wardley.analyse.rule import Found
from wardley.graph.estate import Estate

CODE = "W211"


def unchecked(estate: Estate) -> str | None:
    """That nobody wrote what is parity."""
    if any(
        initiative.changes and initiative.differentiating is not None for initiative in estate.initiatives
    ):
        return None
    if any(placement.facts and placement.facts.parity for _, placement in estate.sourced):
        return None
    return "no component is marked as parity, and no initiative that changes one is scored"


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """What is custom-built, on a map and by us, and need not be better than the market's will be."""
    for chart, placement in estate.sourced:
        treatment = placement.treatment
        if placement.stage != 1 or treatment is None or treatment > 1 or not parity(estate, placement):
            continue
        initiatives = [initiative for initiative in changing(estate, placement) if not initiative.stopped]
        case = Case(
            CODE, "parity-custom-built", "low",
            f"'{placement.name}' is custom-built, and is parity work at most",
            "build the least, copy what others do, and watch the market for a product",
            ("parity", "how", "cost"),
            {"parity": True, **({"initiatives": [i.name for i in initiatives]} if initiatives else {})},
            {"product": chart.boundaries[1]},
            tuple(initiative.place for initiative in initiatives if initiative.place),
        )  # fmt: skip
        finding = judged(estate, chart, placement, case)
        if finding:
            yield finding
