"""Very many dots, as few: those with about the same scores are drawn as one."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from math import isfinite

from wardley.drawing.plots.quadrant import Dot, Quadrant
from wardley.source.shown import one_line

MANY = 250
"""With more dots than this they are heaped."""

_STEPS, _TOLD = 20, 5


def heaped(plot: Quadrant) -> tuple[Quadrant, Mapping[Dot, int]]:
    """*plot* with a dot for each heap, and how many are in it; as it is, and nothing, where they are few."""
    if len(plot.dots) <= MANY:
        return plot, {}
    heaps: dict[tuple[float, float, bool, bool], list[Dot]] = defaultdict(list)
    for dot in plot.dots:
        place = round(dot.across * _STEPS) / _STEPS, round(dot.up * _STEPS) / _STEPS
        heaps[(*place, dot.across >= plot.half, dot.up >= plot.half)].append(dot)
    counts = {}
    for dots in heaps.values():
        counts[_heap(plot, dots)] = len(dots)
    return replace(plot, dots=tuple(counts), hollow="", strong="", largest=""), counts


def _heap(plot: Quadrant, dots: list[Dot]) -> Dot:
    """One dot for *dots*, at the middle of them, as large as what is known of all."""
    count = len(dots)
    sizes = [dot.size for dot in dots if dot.size is not None and isfinite(dot.size)]
    names = sorted(one_line(dot.name) for dot in dots)
    rest = f" and {count - _TOLD} more" if count > _TOLD else ""
    return Dot(
        f"{count} {plot.noun}{'' if count == 1 else 's'}",
        sum(dot.across for dot in dots) / count, sum(dot.up for dot in dots) / count,
        sum(sizes) if sizes else None, said=", ".join(names[:_TOLD]) + rest,
    )  # fmt: skip
