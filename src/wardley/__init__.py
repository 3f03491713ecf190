"""Wardley maps as text: read, hold as a graph, check, draw, plan.

import wardley

tea = wardley.read("tea.owm")
tea.graph()                     # networkx
wardley.check(tea)              # what is wrong with the estate
wardley.render(tea, "svg")      # the drawn map
wardley.draft(tea)              # what becomes of the work that is asked for, and when
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from wardley.analyse.finding import Finding
    from wardley.analyse.report import Report
    from wardley.api import WardleyMap, convert, diff, format, parse, read, render, schema
    from wardley.drawing.engine import EngineError
    from wardley.drawing.layers.marks import Marking
    from wardley.estates import check, draft, report
    from wardley.graph.changes.change import Change, Difference
    from wardley.layout.lines import place
    from wardley.plan.plan import Plan
    from wardley.reporting.page import Page
    from wardley.source.diagnostic import Diagnostic
    from wardley.source.errors import SourceError
    from wardley.source.limits import Limits
    from wardley.syntax.format import FormatRefused

__version__ = "0.1.0"

_ROOMS = {
    "wardley.analyse.finding": ("Finding",),
    "wardley.analyse.report": ("Report",),
    "wardley.api": ("WardleyMap", "convert", "diff", "format", "parse", "read", "render", "schema"),
    "wardley.drawing.engine": ("EngineError",),
    "wardley.drawing.layers.marks": ("Marking",),
    "wardley.estates": ("check", "draft", "report"),
    "wardley.graph.changes.change": ("Change", "Difference"),
    "wardley.layout.lines": ("place",),
    "wardley.plan.plan": ("Plan",),
    "wardley.reporting.page": ("Page",),
    "wardley.source.diagnostic": ("Diagnostic",),
    "wardley.source.errors": ("SourceError",),
    "wardley.source.limits": ("Limits",),
    "wardley.syntax.format": ("FormatRefused",),
}

__all__ = [
    "Change", "Diagnostic", "Difference", "EngineError", "Finding", "FormatRefused", "Limits", "Marking",
    "Page", "Plan", "Report", "SourceError", "WardleyMap",
    "check", "convert", "diff", "draft", "format", "parse", "place", "read", "render", "report", "schema",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    # What is asked for is imported when it is asked for: `wardley --version` needs none of it.
    import importlib  # noqa: PLC0415

    for room, names in _ROOMS.items():
        if name in names:
            return getattr(importlib.import_module(room), name)
    raise AttributeError(f"module 'wardley' has no attribute '{name}'")


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
