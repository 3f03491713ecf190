"""What `wardley plan` was asked, done: texts and settings in, a page out."""

import sys
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from wardley import registry
from wardley.interfaces import checking
from wardley.interfaces.reports.text import colour_wanted, report
from wardley.plan.plan import plan_of
from wardley.source.limits import Limits

if TYPE_CHECKING:
    from wardley.analyse.report import Report
    from wardley.reporting.page import Page


@dataclass(frozen=True, slots=True)
class Asked:
    """The ``paths`` of the estate, the ``report`` that is wanted, and the day that dates are held against."""

    paths: tuple[str, ...]
    report: str
    today: date | None = None
    limits: Limits = field(default_factory=Limits)


@dataclass(frozen=True, slots=True)
class Answer:
    """The ``page``; None where nothing could be read. ``unread`` tells of lines that could not be."""

    page: "Page | None"
    problems: tuple[tuple[str, str | None], ...] = ()
    unread: str = ""


def planned(asked: Asked) -> Answer:
    """The answer to *asked*; raises `Refused` where the settings cannot be used."""
    found = checking.checked(checking.Asked(asked.paths, today=asked.today, limits=asked.limits))
    if found.report is None:
        return Answer(None, found.problems)
    name = asked.report.replace("-", "_")
    page = registry.load("wardley.reporting.reports", name).page(plan_of(found.report.estate), found.report)
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
