"""Reports of which there is a picture."""

from wardley import registry
from wardley.interfaces.arguments import Refused, listed
from wardley.reporting.page import Page

REPORTS = "wardley.reporting.reports"


def pictured() -> tuple[str, ...]:
    """The reports that are drawn where there is something to draw: their files have ``PICTURED``."""
    # Names of reports are written with '-', those of files with '_'.
    names = registry.names(REPORTS)
    return tuple(
        name.replace("_", "-") for name in names if getattr(registry.load(REPORTS, name), "PICTURED", False)
    )


def drawn(page: Page, format_: str) -> str | bytes:
    """The first figure of *page* in *format_*.

    Raises `Refused` where it has none, and where it cannot be drawn here.
    """
    from wardley.drawing.engine import EngineError  # noqa: PLC0415 - most reports are not drawn
    from wardley.drawing.plots.draw import draw_plot  # noqa: PLC0415

    if not page.figures:
        name = page.name.replace("_", "-")
        known = pictured()
        if name in known:
            raise Refused(f"there is nothing to draw in the report {name}", "ask for text, markdown or html")
        raise Refused(
            f"the report {name} has no picture, which {format_} would be",
            f"there is one of {listed(known)}; or ask for text, markdown or html",
        )
    try:
        return draw_plot(page.figures[0].plot, format_)
    except EngineError as problem:
        raise Refused(str(problem)) from None
