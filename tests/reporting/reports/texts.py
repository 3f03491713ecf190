"""Pages of reports from the texts of several maps and plans, and what their tables say."""

from tests.reporting import made
from tests.reporting.made import SHOP, TODAY, example, table, words

import wardley
from wardley.analyse.report import Report
from wardley.plan.plan import Plan, plan_of
from wardley.reporting.page import Page

TRAINING = ("online-training.owm",)
SUPPORT = ("support-division.owm", "support-division.plan")


def checked(*texts: tuple[str, str]) -> tuple[Plan, Report]:
    """The plan and the findings of (name, text) pairs."""
    report = wardley.check([wardley.parse(text, name=name) for name, text in texts], today=TODAY)
    return plan_of(report.estate), report


def page(name: str, plan: str = "", text: str = SHOP) -> Page:
    """The report *name* on the map *text* and the *plan*."""
    return told(name, *checked(("shop.owm", text), ("shop.plan", plan)))


def told(name: str, plan: Plan, report: Report) -> Page:
    """The report *name*."""
    return made.page(name, (plan, report))


def rows(page_: Page, name: str) -> dict[str, tuple[str, ...]]:
    """By the words of their first cell: the other cells of the table *name*, as words."""
    return {str(first): tuple(map(str, rest)) for first, *rest in table(page_, name).rows}


__all__ = ["SUPPORT", "TRAINING", "checked", "example", "page", "rows", "table", "told", "words"]
