"""What a check found, as marks for the maps that it found it on."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from wardley.analyse.exposure import Misfit, misfits
from wardley.analyse.report import Report
from wardley.drawing.layers.marks import Grade, Marking
from wardley.model.map import WardleyMap


class Marked(NamedTuple):
    """A map of an estate, the name of its text, and what is to be marked on it."""

    source: str
    map: WardleyMap
    marks: tuple[Marking, ...]


def marked(report: Report) -> Iterator[Marked]:
    """Every map of *report*, with marks on what is out of line."""
    found = misfits(report)
    for chart in report.estate.charts:
        own = [misfit for misfit in found if misfit.chart is chart]
        yield Marked(chart.source.name, chart.map, markings(own))


def markings(found: Iterable[Misfit]) -> tuple[Marking, ...]:
    """The marks for *found*: what is softened, or low, is marked as low."""
    return tuple(
        Marking(
            misfit.placement.name, misfit.treated_at, misfit.placement.evolution, _grade(misfit),
            " ".join(misfit.codes),
        )
        for misfit in found
    )  # fmt: skip


def _grade(misfit: Misfit) -> Grade:
    if misfit.softened or misfit.severity not in ("high", "medium"):
        return "low"
    return "high" if misfit.severity == "high" else "medium"
