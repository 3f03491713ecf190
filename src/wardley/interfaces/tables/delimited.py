"""Tables in texts: CSV, with whatever encoding and separator the program of their author chose."""

import codecs
import csv
import io
import re

from wardley.interfaces.arguments import Refused
from wardley.interfaces.tables.fields import keys

SEPARATORS = (",", ";", "\t")

_NAMED = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_SAMPLE = 20

Remarks = list[tuple[str, str | None]]


def read_delimited(raw: bytes, path: str) -> tuple[list[list[str]], Remarks]:
    """The rows of the text in *raw*, and what is to be told of it. Raises `Refused` where it is no text."""
    text, remarks = _decoded(raw, path)
    separator = None
    named = _NAMED.match(text)
    if named:  # Excel's own hint, which it does not show as a row
        separator, text = named[1], text[named.end() :]
    rows = _rows(text, separator or _separator(text), path)
    return rows, remarks


def _decoded(raw: bytes, path: str) -> tuple[str, Remarks]:
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _strictly(raw, "utf-16", path), []
    if b"\0" in raw[:200]:
        return _strictly(raw, "utf-16-le" if raw[1:2] == b"\0" else "utf-16-be", path), []
    try:
        return raw.decode("utf-8-sig"), []
    except UnicodeDecodeError as problem:
        row = raw.count(b"\n", 0, problem.start) + 1
        text = _strictly(raw, "cp1252", path)
        return text, [
            (
                f"{path} is not UTF-8 (line {row}) and was read as Windows-1252",
                "if letters look wrong, save it as CSV UTF-8",
            )
        ]


def _strictly(raw: bytes, encoding: str, path: str) -> str:
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        raise Refused(f"the table '{path}' is no text", "save it as CSV UTF-8, or as .xlsx")
    return text


def _separator(text: str) -> str:
    """Which of `SEPARATORS` parts the cells: the one that finds most known names, then most columns."""
    sample = "".join(text.splitlines(keepends=True)[:_SAMPLE])

    def found(separator: str) -> tuple[int, int]:
        try:
            rows = list(csv.reader(io.StringIO(sample, newline=""), delimiter=separator))
        except csv.Error:
            return 0, 0
        known = max((sum(1 for cell in row if keys(cell) is not None) for row in rows), default=0)
        return known, max(map(len, rows), default=0)

    return max(SEPARATORS, key=found)  # of equals the first


def _rows(text: str, separator: str, path: str) -> list[list[str]]:
    rows: list[list[str]] = []
    csv.field_size_limit(2**31 - 1)  # the file's own size is what is limited
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        rows.extend(reader)  # what was read before a fault stays
    except csv.Error as problem:
        if "end of data" in str(problem):
            raise Refused(
                f"{path}: a double quote is opened in row {len(rows) + 1} and never closed",
                'close it, and write a double quote within a cell twice, as in "19"" rack"',
            ) from None
        # Programs that double no quotes within a cell: what they mean can be read all the same.
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    return rows
