"""A map that leaves open who runs its components.

Where nobody says who runs a component, or how it is treated, nothing can be held against its place: that
no mismatch is found there means nothing. What is not known is therefore told before anything else.

```owm
title Ferry // W200 medium
anchor Passenger [0.95, 0.60]
component Crossing [0.80, 0.50] (build)
component Timetable [0.60, 0.70]
component Payments [0.40, 0.90]
Passenger -> Crossing -> Timetable
Crossing -> Payments
```

A map has one such finding, with the names: `medium` where fewer than 60 of 100 components are known
(`policy coverage [0.8]` asks for more), and else a `note`. It is a `note` too on a map of which nobody
has begun to say it: most maps are drawn for another purpose, and theirs is no mistake. Anchors, needs,
data, knowledge, practices, submaps and the forms of a pipeline are not counted: nobody runs them.

Instead:

```owm
title Ferry
anchor Passenger [0.95, 0.60]
component Crossing [0.80, 0.50] (build)
component Timetable [0.60, 0.70] (buy)
component Payments [0.40, 0.90]
Passenger -> Crossing -> Timetable
Crossing -> Payments
//@ estate Payments (partner Harbour Bank)
```

Accept it where the map is a sketch, or where the rest is another unit's and drawn for orientation.

Source: Simon Wardley, *Wardley Maps*, chapter 4 (be transparent); one of 146 public maps says who runs
what.
"""

from collections.abc import Iterator

from wardley.analyse.finding import Finding, Subject
from wardley.analyse.rule import Found
from wardley.graph.estate import Estate
from wardley.graph.placement import Placement

CODE = "W200"
THRESHOLDS = {"coverage": (0.6,)}


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """The maps with components of which nobody says who runs them."""
    wanted = estate.policy.number("coverage")
    for chart in estate.charts:
        components = [placement for placement in chart.placements if placement.sourced]
        unknown = [placement for placement in components if placement.who is None]
        if not unknown:
            continue
        share = 1 - len(unknown) / len(components)
        begun = any(placement.who or placement.facts for placement in chart.placements)
        yield Finding(
            CODE, "sourcing-unknown", "medium" if begun and round(share, 9) < wanted else "note",
            f"of {len(components)} components on '{chart.title}', {len(unknown)} leave open who runs them",
            (chart.place,),
            "ask their owners, and write who runs each, as in estate My component (vendor Acme, configured)",
            {
                "components": len(components), "unknown": len(unknown), "coverage": round(share, 3),
                "names": [placement.name for placement in unknown], **_spent(components),
            },
            Subject("map", chart.name, chart.name), {"coverage": wanted},
        )  # fmt: skip


def _spent(components: list[Placement]) -> dict[str, object]:
    """The yearly cost that is known, and how much of it goes to components whose supplier is known."""
    costed = [(placement.cost, placement.who) for placement in components if placement.cost is not None]
    cost = sum(cost for cost, _ in costed)
    if not cost:
        return {}
    known = sum(cost for cost, who in costed if who is not None)
    return {"cost": cost, "known_cost": known, "cost_coverage": round(known / cost, 3)}
