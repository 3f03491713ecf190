"""Tables in the files of spreadsheet programs, by way of python-calamine."""

import io
import zipfile
from datetime import date, datetime
from typing import Any

from wardley.interfaces.arguments import Refused, listed, suggestion
from wardley.interfaces.tables.values import digits
from wardley.source.limits import Limits

_SWELLS = 20
"""How much larger than a text may be its packed parts, unpacked: a spreadsheet's markup is wordy."""


def read_workbook(
    raw: bytes, path: str, sheet: str | None, limits: Limits
) -> tuple[list[list[str]], list[tuple[str, str | None]]]:
    """The rows of *sheet*, or of the first with anything in it, and what is to be told.

    Of a formula it is the value that its program last saw. Raises `Refused` where there is no such sheet.
    """
    try:
        import python_calamine as calamine  # noqa: PLC0415 - an extra, and heavy
    except ImportError:
        raise Refused(
            f"'{path}' is read by python-calamine, which is not installed",
            "pip install 'wardley[xlsx]', or save the sheet as CSV UTF-8",
        ) from None
    _refuse_swelling(raw, path, limits)
    try:
        book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(raw))
        names = book.sheet_names
        if sheet is not None and sheet not in names:
            raise Refused(f"'{path}' has no sheet '{sheet}'", suggestion(sheet, names))
        rows: list[list[Any]] = []
        for name in names if sheet is None else [sheet]:
            rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
            if any(cell != "" for row in rows for cell in row):
                others = [other for other in names if other != name]
                return [[_text(cell) for cell in row] for row in rows], _left(path, name, others, sheet)
    except calamine.CalamineError as problem:
        raise Refused(
            f"the table '{path}' cannot be read: {problem}", "save it anew, or as CSV UTF-8"
        ) from None
    return [], []


def _left(path: str, name: str, others: list[str], asked: str | None) -> list[tuple[str, str | None]]:
    if asked is not None or not others:
        return []
    return [(f"{path}: read is the sheet '{name}'", f"--sheet takes another: {listed(others, 'or')}")]


def _refuse_swelling(raw: bytes, path: str, limits: Limits) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as packed:
            size = sum(part.file_size for part in packed.infolist())
    except zipfile.BadZipFile:
        return  # an .xls is none; what is no workbook at all, its reader says
    if size > _SWELLS * limits.file_bytes:
        raise Refused(f"the table '{path}' unpacks to {size:,} bytes", "raise the limit file_bytes")


def _text(cell: object) -> str:
    """*cell* as somebody would have typed it."""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, int | float):
        return digits(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    return cell.isoformat() if isinstance(cell, date) else str(cell)
