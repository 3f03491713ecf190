"""Reports for tests, made of texts."""

from datetime import date
from functools import cache
from pathlib import Path

import wardley
from wardley import registry
from wardley.analyse.report import Report
from wardley.plan.plan import Plan, plan_of
from wardley.reporting.page import Cell, Page, Table

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
TODAY = date(2026, 2, 1)
NAMES = registry.names("wardley.reporting.reports")
FORMATS = registry.names("wardley.interfaces.pages")

SHOP = """\
title Tea shop
anchor Guest [0.95, 0.6]
component Ordering [0.8, 0.5] (build)
component Till [0.6, 0.75] (build)
component Cellar [0.5, 0.8] (build)
component Power [0.2, 0.95] (outsource)
Guest -> Ordering -> Till -> Cellar -> Power
"""


def checked(plan: str = "", text: str = SHOP) -> tuple[Plan, Report]:
    """The plan of the map *text* with the lines *plan*, and what is found on both."""
    maps = [wardley.parse(text, name="shop.owm")]
    if plan:
        maps.append(wardley.parse(plan, name="shop.plan"))
    report = wardley.check(maps, today=TODAY)
    return plan_of(report.estate), report


@cache
def example(*files: str) -> tuple[Plan, Report]:
    """The plan of these *files* among the examples, and what is found on them."""
    report = wardley.check([wardley.read(EXAMPLES / file) for file in files], today=TODAY)
    return plan_of(report.estate), report


def training() -> tuple[Plan, Report]:
    """The scale-up that trains people."""
    return example("online-training.owm")


def support() -> tuple[Plan, Report]:
    """The division that supports customers, with its 94 requests."""
    return example("support-division.owm", "support-division.plan")


def page(name: str, made: tuple[Plan, Report]) -> Page:
    """The report *name* on what was *made*."""
    answer: Page = registry.load("wardley.reporting.reports", name).page(*made)
    return answer


def told(name: str, format_: str, made: tuple[Plan, Report]) -> str | bytes:
    """The same, told in *format_*."""
    answer: str | bytes = registry.load("wardley.interfaces.pages", format_).tell(page(name, made))
    return answer


def table(page_: Page, name: str) -> Table:
    """The table *name* of a page."""
    return next(table for table in page_.tables if table.name == name)


def column(table_: Table, head: str) -> list[str]:
    """What stands under *head*, from above."""
    return [str(row[table_.heads.index(head)]) for row in table_.rows]


def numbers(table_: Table, head: str) -> list[float | None]:
    """The same, as programs see it."""
    cells = [row[table_.heads.index(head)] for row in table_.rows]
    return [cell.number if isinstance(cell, Cell) else None for cell in cells]


def words(page_: Page) -> str:
    """All that a page says, on one line."""
    from wardley.interfaces.pages.text import tell

    return " ".join(tell(page_).split())
