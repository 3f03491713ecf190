"""Where machines look for a diagnostic: the paths and addresses of files, and a place for what has none."""

import ntpath
import os
import posixpath
import re
from functools import lru_cache
from types import ModuleType
from urllib.parse import quote

from wardley.analyse.finding import Finding
from wardley.analyse.report import Report
from wardley.interfaces.reports.plain import encodable
from wardley.source.diagnostic import Diagnostic
from wardley.source.place import Place

_DRIVE = re.compile(r"[A-Za-z]:[\\/]")


class Places:
    """Places in the texts of *report*, for readers that cannot do without one."""

    def __init__(self, report: Report) -> None:
        self._charts = {chart.name: chart.source.name for chart in report.estate.charts}
        self._first = next((map_.source.name for map_ in report.estate.maps if map_.source), None)

    def of(self, diagnostic: Diagnostic) -> Place | None:
        """The place of *diagnostic*; where it has none, the first line of its map, or of the first text.

        None where there is no text at all.
        """
        if diagnostic.place:
            return diagnostic.place
        name = self._first
        if isinstance(diagnostic, Finding):
            name = self._charts.get(diagnostic.subject.map or "", name)
        return Place(name, 1, 1, 1) if name else None


def path(name: str) -> str:
    """The file *name* with forward slashes, relative to the current folder where it lies in it."""
    inside, whole = _located(name, _here())
    return inside or whole


def uri(name: str) -> tuple[str, bool]:
    """The address of the file *name*, percent-encoded, and whether it is relative to the current folder."""
    return _address(name, _here())


def _here() -> str:
    return os.getcwd()  # noqa: PTH109 - as text: on Windows it is written otherwise


@lru_cache(maxsize=1024)
def _address(name: str, here: str) -> tuple[str, bool]:
    inside, _ = _located(name, here)
    return (quote(inside), True) if inside else (_absolute(name, here), False)


@lru_cache(maxsize=1024)
def _located(name: str, here: str) -> tuple[str, str]:
    """*name* relative to *here* (empty where it does not lie in it), and *name* as it is, tidied."""
    flavour = _flavour(name, here)
    root = _slashes(flavour, flavour.normpath(here)).rstrip("/") + "/"
    whole = _slashes(flavour, flavour.normpath(flavour.join(here, name)))
    inside = flavour.normcase(whole).startswith(flavour.normcase(root))
    return encodable(whole[len(root) :] if inside else ""), encodable(
        _slashes(flavour, flavour.normpath(name))
    )


def _absolute(name: str, here: str) -> str:
    flavour = _flavour(name, here)
    whole = encodable(_slashes(flavour, flavour.normpath(flavour.join(here, name))))
    if whole.startswith("//"):  # a share
        return f"file:{quote(whole)}"
    return f"file://{quote(whole)}" if whole.startswith("/") else f"file:///{quote(whole, safe='/:')}"


def _flavour(name: str, here: str) -> ModuleType:
    """How the path *name* is to be read: as Windows does where it, or the folder, looks like one of there."""
    return ntpath if "\\" in name or _DRIVE.match(name) or _DRIVE.match(here) else posixpath


def _slashes(flavour: ModuleType, name: str) -> str:
    return name.replace("\\", "/") if flavour is ntpath else name
