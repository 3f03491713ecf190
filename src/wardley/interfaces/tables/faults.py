"""What is wrong with a row: told at its place, the other cells and rows being read all the same."""

from wardley.interfaces.tables.heads import Column
from wardley.interfaces.tables.values import short
from wardley.source.record import record

CODES = {
    "E401": "cell-unreadable",
    "E402": "cell-missing",
    "E403": "row-repeated",
}
"""What a table says that cannot be read."""


@record
class Fault:
    """Something at ``row``: the ``words`` of a cell that it is about, and what would ``help``."""

    code: str
    row: int
    message: str
    help: str | None = None
    words: str = ""


def unreadable(row: int, column: Column, message: str, help_: str | None, words: str) -> Fault:
    """The fault of a cell in *column*, which holds *words*."""
    return Fault("E401", row, f"{column.shown}: {message}", help_, short(words))
