"""How far along the forms of a pipeline stand."""

from collections import Counter

from wardley.layout.written import LEAST, MOST, reach
from wardley.model.axes import EvolutionAxis
from wardley.model.relations import Pipeline

_APART, _AT_MOST = 0.06, 0.1
"""How far forms are apart that nothing places, and at most those of one stage."""


def evolutions(pipeline: Pipeline, axis: EvolutionAxis, owner: float | None) -> list[float | None]:
    """The evolution of each form: as written, spread within its stage, or around the *owner's* evolution.

    None where nothing places a form, and neither is the owner's known.
    """
    spans = [reach(axis, form) for form in pipeline.components]
    waiting = Counter(spans)
    done = dict.fromkeys(waiting, 0)
    found: list[float | None] = []
    for span in spans:
        at, count = done[span], waiting[span]
        done[span] += 1
        if span is None:
            along = None if owner is None else owner + _APART * (at - (count - 1) / 2)
        else:
            low, high = span
            gap = min(_AT_MOST, (high - low) / max(count - 1, 1))
            along = (low + high) / 2 + gap * (at - (count - 1) / 2)
        found.append(None if along is None else round(min(max(along, LEAST), MOST), 4))
    return found


def extent(pipeline: Pipeline, axis: EvolutionAxis) -> tuple[float, float] | None:
    """From where to where *pipeline* reaches by what is written, or None where nothing is."""
    if pipeline.components:
        placed = [along for along in evolutions(pipeline, axis, None) if along is not None]
        return (min(placed), max(placed)) if placed else None
    start, end = pipeline.start, pipeline.end
    if start is None or end is None or not (LEAST <= start <= MOST and LEAST <= end <= MOST):
        return None
    return min(start, end), max(start, end)
