"""All requests as a table: what was said of them, what people decided, and what becomes of them.

Importing the table gives the same requests. Text in cells is never taken for a formula.
"""

import csv
import io
from collections.abc import Iterator

from wardley.interfaces.arguments import Refused
from wardley.interfaces.reports.cells import harmless
from wardley.interfaces.tables.fields import FIELDS
from wardley.interfaces.tables.values import digits, listed, listed_needs
from wardley.model.portfolio import Decision
from wardley.plan.portfolio import Portfolio
from wardley.plan.verdicts import Judged

FORMATS = ("csv", "xlsx")

Value = str | float | None


def exported(portfolio: Portfolio, format_: str) -> str | bytes:
    """The table of *portfolio* as ``csv`` text or the bytes of an ``xlsx``.

    Raises `Refused` where the package that writes that is not installed.
    """
    rows = list(_rows(portfolio))
    return _csv(rows) if format_ == "csv" else _xlsx(rows)


def heads() -> tuple[str, ...]:
    """The names of the columns, in their order."""
    return tuple(field.head for field in FIELDS["requests"])


def _rows(portfolio: Portfolio) -> Iterator[list[Value]]:
    for judged in portfolio.judged:
        values = _values(judged)
        yield [values.get(field.name) for field in FIELDS["requests"]]


def _values(judged: Judged) -> dict[str, Value]:
    work = judged.initiative
    values: dict[str, Value] = {
        field.name: getattr(work, field.name)
        for field in FIELDS["requests"]
        if field.reading in ("name", "score", "amount", "money", "sourcing") and hasattr(work, field.name)
    }
    values |= {mark: "yes" if getattr(work, mark) else None for mark in ("better", "bridge", "compliance")}
    values |= {field: listed(getattr(work, field)) for field in ("changes", "serves", "because", "addresses")}
    values["deadline"] = str(work.deadline) if work.deadline is not None else None
    values["needs"] = listed_needs(work.needs)
    values["remark"] = work.text
    values |= {"verdict": judged.verdict, "verdict_reason": None if judged.decision else judged.reason}
    return values | (_decided(judged.decision) if judged.decision is not None else {})


def _decided(made: Decision) -> dict[str, Value]:
    merged = made.verdict == "merge" and made.into is not None
    return {
        "decision": f"merge into {made.into}" if merged else made.verdict,
        "decided_by": made.by,
        "decided_on": str(made.on) if made.on is not None else None,
        "decision_reason": made.reason,
    }


def _csv(rows: list[list[Value]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(heads())
    for row in rows:
        writer.writerow(["" if cell is None else _text(cell) for cell in row])
    return out.getvalue()


def _text(cell: str | float) -> str:
    return harmless(cell) if isinstance(cell, str) else digits(cell)


def _xlsx(rows: list[list[Value]]) -> bytes:
    try:
        import xlsxwriter  # noqa: PLC0415 - an extra
    except ImportError:
        raise Refused(
            "an .xlsx is written by XlsxWriter, which is not installed",
            "pip install 'wardley[xlsx]', or say --export csv",
        ) from None
    from datetime import UTC, datetime  # noqa: PLC0415 - for this alone

    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    book.set_properties({"created": datetime(1980, 1, 1, tzinfo=UTC)})  # the same bytes every day
    sheet, bold = book.add_worksheet("Requests"), book.add_format({"bold": True})
    sheet.freeze_panes(1, 1)
    sheet.write_row(0, 0, heads(), bold)
    for number, row in enumerate(rows, 1):
        for index, cell in enumerate(row):
            left_out = 0
            if isinstance(cell, str) and cell:
                left_out = sheet.write_string(number, index, cell)  # never as a formula or a link
            elif isinstance(cell, int | float):
                left_out = sheet.write_number(number, index, cell)
            if left_out:
                raise Refused("an .xlsx has no room for all that", "say --export csv")
    sheet.autofit()
    book.close()
    return out.getvalue()
