"""The needs that links draw between components, for rules that compare their two ends."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from wardley.graph.chart import Chart
from wardley.graph.placement import Placement
from wardley.model.relations import Link
from wardley.source.diagnostic import Severity
from wardley.source.place import Place

THRESHOLDS = {"links-shown": (5.0,)}
"""How many links of a map are told one by one, the largest first; the rest are counted."""

_KINDS = frozenset({"activity", "practice", "data", "form"})


class Need(NamedTuple):
    """``upper`` needs ``lower``, as ``link`` draws it."""

    link: Link
    upper: Placement
    lower: Placement
    upper_evolution: float
    lower_evolution: float


Measure = Callable[[float, float], float]
"""How much there is to a need, from a figure of its upper end and one of its lower end."""

Figure = Callable[[Placement], float | None]
"""A figure of a placement; None where it has none."""


class Scale(NamedTuple):
    """How needs are measured: a figure of either end, and the two together."""

    upper: Figure
    lower: Figure
    measure: Measure


def drawn_needs(chart: Chart, scale: Scale, least: float) -> Iterator[Need]:
    """The needs between components of *chart* that measure about *least* or more, as often as they are drawn.

    Users, needs and what stands where they would are left out: how evolved a person is says nothing.
    Knowledge is too: labour, regulation and a brand are not built upon as a machine is.
    """
    placements, measure = chart.placements, scale.measure
    heads = {anchor.number for anchor in chart.anchors}
    ends = [one if one.kind in _KINDS and one.evolution is not None else None for one in placements]
    uppers = [None if one is None or one.number in heads else scale.upper(one) for one in ends]
    lowers = [None if one is None else scale.lower(one) for one in ends]
    least -= 1e-6  # whoever asks rounds; here only what is far below is left out, before it costs anything
    for link, source, target in chart.links:
        above, below = uppers[source], lowers[target]
        if above is None or below is None or measure(above, below) < least or link.flow != "none":
            continue
        upper, lower = placements[source], placements[target]
        yield Need(link, upper, lower, upper.evolution or 0.0, lower.evolution or 0.0)


def places(chart: Chart, need: Need) -> tuple[Place, ...]:
    """Where *need* is drawn, and where its two ends are declared."""
    drawn = chart.source.place_of(need.link.line, need.link.target)
    return (drawn, need.upper.place, need.lower.place)


class Weighed(NamedTuple):
    """A need that a rule speaks of: how much there is to it, and how severe that is."""

    need: Need
    measure: float
    severity: Severity


def largest(weighed: Iterable[Weighed], mild: Severity, shown: int) -> Iterator[tuple[Weighed, int]]:
    """The needs of one map that are told, the largest first: of *mild* ones no more than are *shown*.

    With the last of these comes how many more there are, with all others 0. What is drawn twice is told once.
    """
    once = {(one.need.upper.number, one.need.lower.number): one for one in weighed}
    ordered = sorted(once.values(), key=lambda one: -one.measure)
    for one in ordered:
        if one.severity != mild:
            yield one, 0
    milder = [one for one in ordered if one.severity == mild]
    for number, one in enumerate(milder[:shown], 1):
        yield one, max(len(milder) - shown, 0) if number == shown else 0


def more_said(more: int) -> str:
    """What the message on the last need that is told says of the *more* that are not."""
    return f"; {more} more on this map are smaller" if more else ""
