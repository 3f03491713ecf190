"""A report as a picture for slides and mails: its first figure."""

from wardley.interfaces.arguments import Refused
from wardley.interfaces.pictured import drawn
from wardley.reporting.page import Page

SUFFIX = "png"


def tell(page: Page) -> bytes:
    """The first figure of *page* as PNG; raises `Refused` where it has none."""
    if page.sheet is not None:
        raise Refused(f"{page.title} is not drawn as png", "ask for svg, pdf, html or pptx")
    made = drawn(page, "png")
    return made if isinstance(made, bytes) else made.encode()
