"""What `wardley plan` was asked, done: texts and settings in, a page out."""

import sys
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from wardley import registry
from wardley.interfaces import checking
from wardley.interfaces.arguments import Refused
from wardley.interfaces.reports.text import colour_wanted, report
from wardley.plan.plan import plan_of
from wardley.reporting.too_much import TooMuch
from wardley.source.limits import Limits

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from wardley.analyse.report import Report
    from wardley.model.map import WardleyMap
    from wardley.plan.plan import Plan
    from wardley.reporting.page import Page


@dataclass(frozen=True, slots=True)
class Asked:
    """The ``paths`` of the estate, the ``report`` that is wanted, and the day that dates are held against.

    ``beside`` reads what is no file of the estate, tables, when the maps are known; ``instead`` writes
    something of the plan other than a report.
    """

    paths: tuple[str, ...]
    report: str
    today: date | None = None
    limits: Limits = field(default_factory=Limits)
    beside: "Callable[[Sequence[WardleyMap]], Sequence[WardleyMap]] | None" = None
    instead: "Callable[[Plan], str | bytes] | None" = None


@dataclass(frozen=True, slots=True)
class Answer:
    """The ``page``, or what was ``written`` instead; both None where nothing could be read.

    ``unread`` tells of lines that could not be.
    """

    page: "Page | None"
    problems: tuple[tuple[str, str | None], ...] = ()
    unread: str = ""
    written: str | bytes | None = None


def planned(asked: Asked) -> Answer:
    """The answer to *asked*; raises `Refused` where the settings cannot be used."""
    found = checking.checked(
        checking.Asked(asked.paths, today=asked.today, limits=asked.limits, beside=asked.beside)
    )
    if found.report is None:
        return Answer(None, found.problems)
    if asked.instead is not None:
        written = asked.instead(plan_of(found.report.estate))
        return Answer(None, found.problems, _unread(found.report), written)
    name = asked.report.replace("-", "_")
    try:
        page = registry.load("wardley.reporting.reports", name).page(
            plan_of(found.report.estate), found.report
        )
    except TooMuch as much:
        raise Refused(str(much), much.help) from None
    return Answer(page, found.problems, _unread(found.report))


def _unread(found: "Report") -> str:
    """What could not be read, or contradicts itself, for people: it is missing from every count."""
    texts = {map_.source.name: map_.source for map_ in found.estate.maps if map_.source}
    told = []
    for diagnostic in found.diagnostics:
        if diagnostic.severity == "error":
            source = texts.get(diagnostic.place.file) if diagnostic.place else None
            told.append(report([diagnostic], source, colour=colour_wanted(sys.stderr)))
    return "".join(told)
