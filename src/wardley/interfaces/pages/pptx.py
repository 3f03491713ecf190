"""A report as a slide for PowerPoint: the one page, which was made for it."""

from wardley.interfaces.arguments import Refused
from wardley.reporting.page import Page

SUFFIX = "pptx"


def tell(page: Page) -> bytes:
    """*page* as a presentation of one slide; raises `Refused` where it is not made to fit on one."""
    if page.sheet is None:
        raise Refused(
            f"the report '{page.name}' is not made to fit on a slide",
            "say --report one-page, or --format html",
        )
    from wardley.interfaces.sheets.pptx import tell as tell_sheet  # noqa: PLC0415 - one report has a sheet

    return tell_sheet(page)
