"""One thing as several maps show it: what a person wants to see beside a finding on it."""

from collections.abc import Iterable

from wardley.graph.chart import Chart
from wardley.graph.estate import Estate
from wardley.graph.placement import Placement
from wardley.graph.words import Thing
from wardley.model.axes import STAGES
from wardley.source.place import Place

Spot = tuple[Chart, Placement]
"""A placement and the chart that it stands on."""


def held(thing: Thing) -> list[Spot]:
    """Where *thing* is what somebody must run or supply; without where it is what we sell or are leaving."""
    return [
        (chart, placement)
        for chart, placement in thing.placements
        if placement.sourced and not (placement.facts and (placement.facts.sells or placement.facts.retiring))
    ]


def maps_of(spots: Iterable[Spot]) -> list[str]:
    """The names of the maps of *spots*, each once, in order."""
    return list(dict.fromkeys(chart.name for chart, _ in spots))


def several(estate: Estate) -> Iterable[Thing]:
    """The things of *estate* that more than one map shows."""
    for thing in estate.things:
        if len(thing.placements) > 1 and len(thing.charts) > 1:
            yield thing


def profile(spots: list[Spot]) -> dict[str, object]:
    """What is known of *spots*: each of them, on how many maps they stand, what they cost and carry together.

    An amount that one line says of several maps counts once. Needs are counted over all of their maps.
    """
    charts = list(dict.fromkeys(chart for chart, _ in spots))
    costs = {
        placement.place_of("cost"): placement.cost for _, placement in spots if placement.cost is not None
    }
    found: dict[str, object] = {
        "maps": len(charts),
        "placements": [_shown(chart, placement) for chart, placement in spots],
    }
    if costs:
        found["cost"] = sum(costs.values())
    found["needs_above"] = sum(chart.reach.counts[placement.number] for chart, placement in spots)
    found["needs"] = sum(chart.reach.total for chart in charts)
    return found


def places(spots: Iterable[Spot], *fields: str) -> tuple[Place, ...]:
    """Where *spots* are declared and *fields* of their facts are written, each place once."""
    return tuple(dict.fromkeys(place for _, spot in spots for place in spot.places(*fields)))


def _shown(chart: Chart, placement: Placement) -> dict[str, object]:
    facts = placement.facts
    known = {
        "map": chart.name,
        "name": placement.name,
        "evolution": placement.evolution,
        "stage": STAGES[placement.stage] if placement.stage is not None else None,
        "who": placement.who,
        "supplier": placement.supplier,
        "how": placement.how,
        "system": facts and facts.system,
        "team": facts and facts.team,
        "owner": facts and facts.owner,
        "cost": placement.cost,
    }
    return {name: value for name, value in known.items() if value is not None}
