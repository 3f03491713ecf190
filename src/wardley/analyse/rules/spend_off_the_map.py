"""Much money for what is on no map.

What it changes, and what stands above and below that, has not been drawn. Without it nobody can see whether
it is done twice, custom-built without need, or built on what is about to go.

```owm
anchor Guest [0.95, 0.60]
component Booking [0.80, 0.60]
Guest -> Booking
//@ policy map-above [50000]
//@ initiative Guest app [0.6, 0.6] (cost 180k, effort 12, owner Ida) ; W608 medium
//@ initiative Lobby lights (cost 50k, owner Bo) ; W608 medium
//@ initiative Door mats (cost 2k)
```

From the cost at which a map is asked for (`policy map-above`, 100 000 unless set) work must change at least
one component that a map shows. It is silent on what people decided to stop or merged; what is deferred can
be drawn in the meantime. What costs nobody knows how much is not told here.

Instead:

```owm
anchor Guest [0.95, 0.60]
component Booking [0.80, 0.60]
component Lighting [0.30, 0.85]
Guest -> Booking
Guest -> Lighting
//@ policy map-above [50000]
//@ initiative Guest app [0.6, 0.6] (cost 180k, effort 12, owner Ida, changes Booking)
//@ initiative Lobby lights (cost 50k, owner Bo)
//@ Lobby lights -> Lighting
//@ initiative Door mats (cost 2k)
```

Accept it where it changes nothing that could be drawn, such as a move to another house.

Source: spend control, Simon Wardley, *Wardley Maps*, chapter 6: above a limit no project without a map.
"""

from collections.abc import Iterator

from wardley.analyse.finding import Finding
from wardley.analyse.initiatives import evidence, left, places, subject, unasked
from wardley.analyse.rule import Found
from wardley.graph.estate import Estate
from wardley.model.quantities import money
from wardley.plan.plan import plan_of

CODE = "W608"


def unchecked(estate: Estate) -> str | None:
    """Why nothing could be held against a map, or None."""
    if not estate.charts:
        return "no map was read beside the plan"
    if any(one.cost is not None for one in estate.initiatives):
        return None
    return unasked(estate) or "no initiative has a cost"


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """Dear work that changes no component of any map."""
    portfolio, limit = plan_of(estate).portfolio, estate.policy.number("map-above")
    for judged in portfolio.judged:
        cost = judged.initiative.cost
        if cost is None or cost < limit or left(judged):
            continue
        if any(estate.thing(name) for name in judged.initiative.changes):
            continue
        yield Finding(
            CODE, "spend-off-the-map", "medium",
            f"'{judged.name}' costs {money(cost)} and changes nothing that is on a map",
            places(judged.initiative), "draw what it changes before it gets its money",
            evidence(portfolio, judged), subject(judged), {"map-above": limit},
        )  # fmt: skip
