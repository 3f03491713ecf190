"""A report for programs: its data as JSON."""

from wardley.interfaces.reports.plain import json_text, plain
from wardley.reporting.page import Page

SUFFIX = "json"


def tell(page: Page) -> str:
    """The data of *page*, with its ``report``, ``title``, ``summary`` and ``footnotes``."""
    return json_text(
        {
            "report": page.name, "title": page.title, "summary": page.summary,
            **{key: plain(value) for key, value in page.data.items()}, "footnotes": list(page.footnotes),
        }
    )  # fmt: skip
