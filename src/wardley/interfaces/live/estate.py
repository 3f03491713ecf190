"""The maps that are watched, as one estate: what is shown of each, and what is out of line on it."""

from collections.abc import Sequence

from wardley.drawing.layers.tints import tints_of
from wardley.graph.estate import Estate
from wardley.interfaces.checking import Asked as AskedOfCheck
from wardley.interfaces.checking import judged
from wardley.interfaces.live.asked import Asked
from wardley.interfaces.live.remarks import Remark, of_diagnostic
from wardley.interfaces.questions import policy_of
from wardley.interfaces.settings import settings_for
from wardley.interfaces.viewing import Seen, seen
from wardley.model.map import WardleyMap
from wardley.reporting.marked import Marked, marked


def parts(maps: Sequence[WardleyMap], asked: Asked) -> tuple[dict[int, Seen], list[Remark]]:
    """By the identity of each of *maps*: what is shown of it; and what contradicts itself in their estate.

    A map of which nothing is shown is missing. Raises `wardley.interfaces.arguments.Refused`.
    """
    settings = settings_for(asked.files[0])
    if asked.findings:
        report, _ = judged(maps, AskedOfCheck(asked.files, limits=asked.limits), settings)
        estate, drawn = report.estate, list(marked(report))
    else:
        estate = Estate(maps, policy_of(settings))
        drawn = [Marked(chart.source.name, chart.map, ()) for chart in estate.charts]
    sources = {map_.source.name: map_.source for map_ in maps if map_.source}
    told = [
        of_diagnostic(fault, sources.get(fault.place.file) if fault.place else None)
        for fault in estate.faults
        if fault.severity == "error"
    ]
    shown = [Seen(*one) for one in drawn]
    if asked.wanted is not None and drawn:
        shown, _ = seen(estate, asked.wanted, drawn)
    if asked.colour_by is not None:
        shown = _tinted(shown, estate, asked.colour_by)
    number = {chart.source.name: id(chart.map) for chart in estate.charts}
    return {number[one.source]: one for one in shown}, told


def _tinted(shown: list[Seen], estate: Estate, word: str) -> list[Seen]:
    tints = {chart.source.name: own for chart, own in zip(estate.charts, tints_of(estate, word), strict=True)}
    return [one._replace(tints=tints[one.source]) for one in shown]
