"""The tables of a report for spreadsheets: each under its name, with an empty line between two."""

import csv
import io
from collections.abc import Iterator
from decimal import Decimal
from math import isfinite

from wardley.interfaces.reports.cells import harmless
from wardley.reporting.page import Cell, Page, Table

SUFFIX = "csv"


def tell(page: Page) -> str:
    """The tables of *page*; one alone stands without its name, so that programs read it as it is.

    Where there is none, what the page says instead.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    tables = page.tables
    if not tables:
        writer.writerow([harmless(page.title), harmless(page.summary)])
    for number, table in enumerate(tables):
        if len(tables) > 1:
            if number:
                writer.writerow([])
            writer.writerow([harmless(table.caption or table.name)])
        writer.writerow([harmless(head) for head in table.heads])
        writer.writerows(_rows(table))
    return out.getvalue()


def _rows(table: Table) -> Iterator[list[str]]:
    for row in table.rows:
        yield [_written(cell) for cell in row]


def _written(cell: Cell | str) -> str:
    if isinstance(cell, Cell) and cell.number is not None and isfinite(cell.number):
        return f"{Decimal(repr(cell.number)).normalize():f}"
    return harmless(str(cell))
