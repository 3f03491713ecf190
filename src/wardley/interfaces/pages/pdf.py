"""A report as a page to print: its first figure."""

from wardley.interfaces.pictured import drawn
from wardley.reporting.page import Page

SUFFIX = "pdf"


def tell(page: Page) -> bytes:
    """The sheet of *page*, or its first figure, as PDF; raises `Refused` where it has neither."""
    if page.sheet is not None:
        from wardley.interfaces.sheets.pdf import tell as tell_sheet  # noqa: PLC0415 - one report has a sheet

        return tell_sheet(page)
    made = drawn(page, "pdf")
    return made if isinstance(made, bytes) else made.encode()
