"""How much of an estate is known: what a report says first."""

from wardley.analyse.report import Coverage
from wardley.graph.estate import Estate


def coverage(estate: Estate) -> Coverage:
    """How many components are sourced, treated and costed, over all maps of *estate*."""
    components = sourced = treated = costed = 0
    cost = sourced_cost = 0.0
    unknown: list[tuple[str, str]] = []
    mandated: list[tuple[str, str, str | None]] = []
    for chart in estate.charts:
        for placement in chart.placements:
            if not placement.sourced:
                continue
            components += 1
            treated += placement.how is not None
            spent = placement.cost
            if spent is not None:
                costed += 1
                cost += spent
            if placement.who is None:
                unknown.append((chart.name, placement.name))
            else:
                sourced += 1
                sourced_cost += spent or 0.0
            if placement.facts and placement.facts.mandated:
                mandated.append((chart.name, placement.name, placement.facts.text))
    return Coverage(components, sourced, treated, costed, cost, sourced_cost, tuple(unknown), tuple(mandated))
