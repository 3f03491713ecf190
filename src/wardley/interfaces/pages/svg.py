"""A report as one picture that follows the light and dark of the page around it: its first figure."""

from wardley.interfaces.pictured import drawn
from wardley.reporting.page import Page

SUFFIX = "svg"


def tell(page: Page) -> str:
    """The sheet of *page*, or its first figure, as SVG; raises `Refused` where it has neither."""
    if page.sheet is not None:
        from wardley.interfaces.sheets.svg import tell as tell_sheet  # noqa: PLC0415 - one report has a sheet

        return tell_sheet(page)
    return str(drawn(page, "svg"))
