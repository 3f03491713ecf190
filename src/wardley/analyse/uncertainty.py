"""How sure the place of a component on the evolution axis is."""

from dataclasses import dataclass
from statistics import fmean, pstdev

from wardley.graph.chart import Chart
from wardley.graph.placement import Placement
from wardley.model.policy import Policy

THRESHOLDS = {"placement-gap": (0.15,), "placement-spread": (0.18,)}
"""How far the cheat sheet's mean may lie from the component, and how far its rows may scatter (deviation)."""


@dataclass(frozen=True, slots=True)
class Uncertainty:
    """Why a placement is uncertain: ``mean`` and ``spread`` of its cheat-sheet rows (evolution 0..1)."""

    reasons: tuple[str, ...]
    mean: float | None
    spread: float | None


def evolution_of_rows(chart: Chart, placement: Placement) -> list[float]:
    """The middle of the stage that each scored row of the cheat sheet speaks for."""
    rows = placement.signs.rows if placement.signs else ()
    edges = (0.0, *chart.boundaries, 1.0)
    return [(edges[stage - 1] + edges[stage]) / 2 for _, stage in rows]


def uncertainty(policy: Policy, chart: Chart, placement: Placement) -> Uncertainty | None:
    """What makes the place of *placement* uncertain, or None."""
    reasons = []
    middles = evolution_of_rows(chart, placement)
    mean = spread = None
    if middles and placement.evolution is not None:
        mean, spread = round(fmean(middles), 3), round(pstdev(middles), 3)
        if round(abs(placement.evolution - mean), 9) > policy.number("placement-gap"):
            reasons.append("signs differ")
        if spread > policy.number("placement-spread"):
            reasons.append("signs scatter")
    if placement.facts and placement.facts.confidence == "low":
        reasons.append("confidence is low")
    return Uncertainty(tuple(reasons), mean, spread) if reasons else None
