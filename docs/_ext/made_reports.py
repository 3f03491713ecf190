"""The reports on a plan: their list, and pictures of them that are drawn when the site is built."""

from datetime import date
from pathlib import Path

from made_pictures import shown
from sphinx.application import Sphinx

import wardley
from wardley import registry
from wardley.drawing.plots.draw import draw_plot
from wardley.interfaces.pictured import pictured
from wardley.interfaces.sheets.svg import tell

REPORTS = "wardley.reporting.reports"

_TODAY = date(2026, 2, 1)
"""The day that the pictures of this site are made on, so that they are the same in every build."""


def reports() -> str:
    """Every report in the order of its name, with what it tells and whether there is a picture of it."""
    rows = ["| report | what it tells | picture |", "| --- | --- | --- |"]
    drawn = pictured()
    for name in registry.names(REPORTS):
        written = name.replace("_", "-")
        seen = "yes" if written in drawn else ""
        rows.append(f"| `{written}` | {registry.load(REPORTS, name).SUMMARY} | {seen} |")
    return "\n".join(rows)


def figures(app: Sphinx, argument: str) -> str:
    """The figures of a report, or the one page: its name, then the estate's files from the site's folder."""
    name, *paths = argument.split()
    maps = [wardley.read(Path(app.srcdir, path)) for path in paths]
    page = wardley.report(maps, name, today=_TODAY)
    if page.sheet is not None:
        return shown(app, f"{name}-{Path(paths[0]).stem}", tell(page), page.summary)
    drawn = [
        shown(app, f"{name}-{Path(paths[0]).stem}-{figure.name}", str(draw_plot(figure.plot)), figure.alt)
        for figure in page.figures
    ]
    return "\n\n".join(drawn)
