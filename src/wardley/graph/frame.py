"""An estate as plain rows: a dictionary a component, for tests and tables."""

from typing import Any

from wardley.graph.chart import Chart
from wardley.graph.estate import Estate
from wardley.graph.placement import Placement
from wardley.model.axes import STAGES

_FACTS = (
    "owner", "team", "people", "cost", "customised", "capability", "system", "exit", "sells",
    "differentiating", "parity", "critical", "mandated", "retiring",
)  # fmt: skip


def frame(estate: Estate) -> list[dict[str, Any]]:
    """Every component of *estate*, a dictionary each with the same keys, in the order of the maps.

    ``map``, ``name``, ``kind``; ``visibility``, ``evolution`` (0..1) and ``stage`` (its name); ``who``,
    ``how`` and ``supplier``; what ``estate`` lines say, as in `wardley.model.estate.Facts`; ``needs``,
    ``needed_by`` (names) and ``needs_above`` (how many users' needs stand on it); ``line``. What is not
    known is None.
    """
    return [row(chart, placement) for chart in estate.charts for placement in chart.placements]


def row(chart: Chart, placement: Placement) -> dict[str, Any]:
    """The row of *placement*."""
    facts = placement.facts
    number = placement.number
    return {
        "map": chart.name,
        "name": placement.name,
        "kind": placement.kind,
        "visibility": placement.visibility,
        "evolution": placement.evolution,
        "stage": None if placement.stage is None else STAGES[placement.stage],
        "who": placement.who,
        "how": placement.how,
        "supplier": placement.supplier,
        **{name: getattr(facts, name) if facts else None for name in _FACTS},
        "alternatives": list(placement.alternatives),
        "needs": [chart.placements[n].name for n in chart.needs[number]],
        "needed_by": [chart.placements[n].name for n in chart.needed_by[number]],
        "needs_above": chart.reach.counts[number],
        "line": placement.line,
    }
