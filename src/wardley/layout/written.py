"""What its author wrote of the place of an element."""

from math import ceil, floor, isnan
from typing import NamedTuple

from wardley.model.axes import EvolutionAxis
from wardley.model.elements import Component
from wardley.model.relations import PipelineComponent

LEAST, MOST = -2.0, 3.0
"""What is written beyond these is drawn at them; the map itself runs from 0 to 1."""


class Spot(NamedTuple):
    """A point of the map, both numbers finite and between `LEAST` and `MOST`."""

    visibility: float
    evolution: float


CLEAR = 0.055
"""How far from the ends of a stage an element stands whose author named the stage.

The checks call a component borderline within 0.05, and a name is not meant so.
"""

_EDGE_LEFT, _EDGE_RIGHT = 0.03, 0.94
_SHARE = 0.3


def finite(value: float | None) -> float | None:
    """*value* between `LEAST` and `MOST`; None where there is none, or it is no number."""
    if value is None or isnan(value):
        return None
    return min(max(float(value), LEAST), MOST)


def stretch(axis: EvolutionAxis, stage: int) -> tuple[float, float]:
    """From where to where the inside of *stage* (0..3) runs, clear of its ends; in hundredths if wide."""
    edges = (0.0, *axis.boundaries, 1.0)
    low, high = edges[stage], edges[stage + 1]
    if not 0 <= low < high <= 1:
        middle = finite(axis.middle_of(stage)) or 0.0
        return middle, middle
    clear = min(CLEAR, (high - low) * _SHARE)
    left = max(low + clear, _EDGE_LEFT) if stage == 0 else low + clear
    right = min(high - clear, _EDGE_RIGHT) if stage == 3 else high - clear
    rounded = ceil(left * 100 - 1e-9) / 100, floor(right * 100 + 1e-9) / 100
    if rounded[0] < rounded[1]:
        return rounded
    return (left, right) if left < right else ((low + high) / 2,) * 2


def reach(axis: EvolutionAxis, item: Component | PipelineComponent) -> tuple[float, float] | None:
    """From where to where *item* may stand by what is written: a stage, one evolution twice, or None."""
    evolution = finite(item.evolution)
    if evolution is None:
        return None
    stage = item.stage
    if stage is not None and 0 <= stage <= 3 and item.evolution == axis.middle_of(stage):
        return stretch(axis, stage)
    return evolution, evolution
