"""Dependencies that point up the value chain.

What a component needs stands below it. A link that climbs is drawn the wrong way round, or one of its ends
stands at the wrong height; where there are many, height on the map means nothing.

```owm
anchor Passenger [0.95, 0.60] // W105 low
component Crossing [0.80, 0.50]
component Ticket [0.75, 0.60]
component Engine [0.30, 0.70]
component Fuel [0.20, 0.90]
Passenger -> Crossing -> Engine -> Fuel
Engine -> Ticket
Fuel -> Engine
```

A link climbs that rises by more than 0.05. Few of them say nothing, for people draw both ways round. It is
one `note` a map on which more than 25 % of the links climb, or one climbs by more than 0.30; where both are
so, it is `low`. Links along which something flows are not counted.

Instead:

```owm
anchor Passenger [0.95, 0.60]
component Crossing [0.80, 0.50]
component Ticket [0.75, 0.60]
component Engine [0.30, 0.70]
component Fuel [0.20, 0.90]
Passenger -> Crossing -> Engine -> Fuel
Passenger -> Ticket
```

Accept it where height is used for something else than how visible a component is to the user.

Source: Simon Wardley, *Wardley Maps*, chapter 2. Own count: 14 % of the links that people drew climb.
"""

from collections.abc import Iterator
from typing import NamedTuple

from wardley.analyse.finding import Finding, Subject
from wardley.analyse.rule import Found
from wardley.graph.chart import Chart
from wardley.graph.estate import Estate
from wardley.model.faults import place_of_end
from wardley.model.relations import Link
from wardley.source.place import Place

CODE = "W105"
THRESHOLDS = {"climb": (0.05, 0.30), "climbing-links": (0.25,)}
"""Above which difference of visibility a link climbs, and climbs far; which share of the links may climb."""

_SHOWN = 5


class _Climb(NamedTuple):
    link: Link
    gap: float


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """Maps on which many links climb, or one climbs far; one finding a map."""
    least, far = estate.policy.numbers("climb")
    share = estate.policy.number("climbing-links")
    for chart in estate.charts:
        climbs, links = _climbs(chart, least)
        if climbs and (climbs[0].gap > far or len(climbs) > share * links):
            yield _finding(chart, climbs, links, (least, far, share))


def _climbs(chart: Chart, least: float) -> tuple[list[_Climb], int]:
    """The links that climb by more than *least*, the steepest first; and how many links there are in all."""
    heights = [placement.visibility for placement in chart.placements]
    climbs, links = [], 0
    for link, source, target in chart.links:
        low, high = heights[source], heights[target]
        if link.flow != "none" or low is None or high is None:
            continue
        links += 1
        if high > low and (gap := round(high - low, 9)) > least:
            climbs.append(_Climb(link, gap))
    # Links stand in the order of their lines, and sorting keeps that among equals.
    return sorted(climbs, key=lambda climb: -climb.gap), links


def _finding(chart: Chart, climbs: list[_Climb], links: int, held: tuple[float, float, float]) -> Finding:
    least, far, share = held
    steepest = climbs[0]
    many = len(climbs) > share * links
    facts = {
        "links": links, "climbing": len(climbs), "share": round(len(climbs) / links, 3),
        "steepest": [
            {"source": c.link.source, "target": c.link.target, "gap": round(c.gap, 3)}
            for c in climbs[:_SHOWN]
        ],
    }  # fmt: skip
    return Finding(
        CODE, "dependency-points-up", "low" if many and steepest.gap > far else "note",
        f"{len(climbs)} of {links} links {'points' if len(climbs) == 1 else 'point'} up, the steepest from"
        f" '{steepest.link.source}' to '{steepest.link.target}'",
        (chart.place, *(_place(chart, c.link) for c in climbs[:_SHOWN])),
        "swap the ends of such a link, or move the components; draw what merely flows as a flow",
        facts, Subject("map", chart.name, chart.name), {"climb": [least, far], "climbing-links": share},
    )  # fmt: skip


def _place(chart: Chart, link: Link) -> Place:
    return place_of_end(chart.source, link.line, link.target, is_source=False)
