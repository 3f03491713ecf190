"""A table as it stands in its file: cells in rows, numbered as spreadsheet programs number them."""

import re
import sys
from pathlib import Path

from wardley.interfaces.arguments import Refused
from wardley.interfaces.reports.cells import restored
from wardley.source.limits import Limits
from wardley.source.record import record

WORKBOOKS = frozenset({".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"})

_PACKED = b"PK\x03\x04"
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069]")
_NO_BREAK = str.maketrans("\t", " ")


@record
class Row:
    """One row; ``number`` is the one that spreadsheet programs show beside it."""

    number: int
    cells: tuple[str, ...]

    def cell(self, index: int) -> str:
        """The cell in the column *index*, from 0; empty where the row ends before it."""
        return self.cells[index] if index < len(self.cells) else ""


@record
class Grid:
    """The rows of the table ``name`` that hold anything; ``remarks`` are (what to tell, what helps)."""

    name: str
    rows: tuple[Row, ...]
    remarks: tuple[tuple[str, str | None], ...] = ()


def read_grid(path: str, sheet: str | None, limits: Limits) -> Grid:
    """The table in the file at *path*; *sheet* names one of a workbook's, None takes the first.

    Raises `Refused` where the file cannot be read as a table.
    """
    raw = _bytes(path, limits)
    path = "<stdin>" if path == "-" else path
    if Path(path).suffix.lower() in WORKBOOKS or raw.startswith(_PACKED):
        from wardley.interfaces.tables.workbook import read_workbook  # noqa: PLC0415 - an extra reads them

        return _kept(path, *read_workbook(raw, path, sheet, limits))
    if sheet is not None:
        raise Refused(f"'{path}' is a text and has no sheets", "leave out --sheet")
    from wardley.interfaces.tables.delimited import read_delimited  # noqa: PLC0415 - as above

    return _kept(path, *read_delimited(raw, path))


def _bytes(path: str, limits: Limits) -> bytes:
    try:
        if path == "-":
            raw = sys.stdin.buffer.read(limits.file_bytes + 1)
        else:
            with Path(path).open("rb") as file:
                raw = file.read(limits.file_bytes + 1)
    except (OSError, ValueError) as problem:
        reason = getattr(problem, "strerror", None) or str(problem)
        raise Refused(f"the table '{path}' cannot be read: {reason.lower()}") from None
    if len(raw) > limits.file_bytes:
        raise Refused(f"the table '{path}' is larger than {limits.file_bytes:,} bytes",
                      "raise the limit file_bytes")  # fmt: skip
    return raw


def _kept(name: str, rows: list[list[str]], remarks: list[tuple[str, str | None]]) -> Grid:
    made = (Row(number, tuple(map(tidied, cells))) for number, cells in enumerate(rows, 1))
    return Grid(name, tuple(row for row in made if any(row.cells)), tuple(remarks))


def tidied(cell: str) -> str:
    """*cell* as it is read: without blanks around it, and without the apostrophe of `harmless`."""
    text = restored(cell).replace("\r\n", "\n").replace("\r", "\n").translate(_NO_BREAK)
    return (text if text.isprintable() else _UNSEEN.sub("", text)).strip().removeprefix("\ufeff")
