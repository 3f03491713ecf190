"""Components that need one another in a circle.

If each is needed by the other, neither comes first: what stops one stops all, and no order of work keeps
clear of the circle. Mostly it is influence or a flow that was drawn as a need.

```owm
anchor Guest [0.95, 0.60] // W106 note
component Booking [0.80, 0.50]
component Rooms [0.60, 0.60]
component Prices [0.40, 0.70]
Guest -> Booking -> Rooms
Rooms -> Prices -> Booking
```

It is one `note` a map, and shows the shortest circle that was seen. Where what needs itself is supplied by
two or more vendors it is `medium`: no contract with one of them can keep what it promises without the
other.

Instead:

```owm
anchor Guest [0.95, 0.60]
component Booking [0.80, 0.50]
component Rooms [0.60, 0.60]
component Prices [0.40, 0.70]
Guest -> Booking -> Rooms
Booking -> Prices
Rooms +'demand'> Prices
```

Accept it where two things really cannot do without each other, and say how they are started after a failure.

Source: own reasoning. Own count: 39 of 146 maps that people drew have a circle.
"""

from collections.abc import Iterator
from typing import NamedTuple

from wardley.analyse.finding import Finding, Subject
from wardley.analyse.listing import listed
from wardley.analyse.rule import Found
from wardley.graph.chart import Chart
from wardley.graph.estate import Estate
from wardley.graph.rings import way_round
from wardley.model.names import normalised
from wardley.source.place import Place

CODE = "W106"

_SHOWN = 8


class _Knot(NamedTuple):
    """A set of placements that all need one another: a short ``circle`` in it, and its ``vendors``."""

    circle: list[int]
    vendors: list[str]


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """Maps with a circle of needs; one finding a map."""
    for chart in estate.charts:
        knots = [_Knot(_circle(chart, group), _vendors(chart, group)) for group in chart.cycles]
        if knots:
            yield _finding(chart, knots)


def _vendors(chart: Chart, group: list[int]) -> list[str]:
    """The vendors that are named for the placements of *group*, each once."""
    found: dict[str, str] = {}
    for number in group:
        placement = chart.placements[number]
        if placement.who == "vendor" and placement.supplier:
            found.setdefault(normalised(placement.supplier), placement.supplier)
    return list(found.values()) if len(found) > 1 else []


def _circle(chart: Chart, group: list[int]) -> list[int]:
    """A pair of *group* that need each other, or else the shortest way from its first one back to it."""
    inside = set(group)
    back = {target: set(chart.needs[target]) for target in group}
    for source in group:
        pairs = [
            target for target in chart.needs[source] if source < target and source in back.get(target, ())
        ]
        if pairs:
            return [source, min(pairs)]
    return way_round(group[0], inside, chart.needs.__getitem__)


def _finding(chart: Chart, knots: list[_Knot]) -> Finding:
    crossing = [knot for knot in knots if knot.vendors]
    shown = min(crossing or knots, key=lambda knot: (len(knot.circle), knot.circle))
    names = [chart.placements[number].name for number in shown.circle]
    facts: dict[str, object] = {"circles": len(knots), "shortest": names}
    message = _message(names, len(knots))
    if crossing:
        facts["vendors"] = shown.vendors
        message = f"{message}; it crosses {listed(shown.vendors)}"
    return Finding(
        CODE, "dependency-cycle", "medium" if crossing else "note", message,
        (chart.place, *_places(chart, shown.circle)),
        "ask of each link which end needs the other; draw what merely flows or influences as a flow",
        facts, Subject("map", chart.name, chart.name),
    )  # fmt: skip


def _message(names: list[str], circles: int) -> str:
    if len(names) == 2:
        message = f"'{names[0]}' and '{names[1]}' need each other"
    else:
        message = f"'{names[0]}' needs itself by way of '{names[1]}' and {len(names) - 2} more"
    return message if circles == 1 else f"{message}, one of {circles} such circles"


def _places(chart: Chart, circle: list[int]) -> list[Place]:
    """Where the links of *circle* are written, in its order; what joins a form to its pipeline is in none."""
    steps = list(zip(circle, [*circle[1:], circle[0]], strict=True))[:_SHOWN]
    wanted = set(steps)
    written: dict[tuple[int, int], Place] = {}
    for link, source, target in chart.links:
        if link.flow == "none" and (source, target) in wanted:
            written.setdefault((source, target), chart.source.place(link.line))
    return [written[step] for step in steps if step in written]
