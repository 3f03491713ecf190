"""What else was found."""

from collections.abc import Iterable

from wardley.analyse.rows import Row
from wardley.interfaces.page.markup import Markup, badge, joined, tag
from wardley.interfaces.page.outofline import codes, said

COLUMNS = ("Subject", "Codes", "What was found")


def table(told: Iterable[Row]) -> Markup:
    """*told* as a table; nothing where there is none."""
    bodies = [_body(row) for row in told]
    if not bodies:
        return Markup("")
    head = tag(
        "thead",
        tag("tr", *(tag("th", word, scope="col", role="columnheader") for word in COLUMNS), role="row"),
        role="rowgroup",
    )
    return tag("table", joined([head, *bodies]), class_="wide", role="table")


def _body(row: Row) -> Markup:
    findings = [finding for each in (row.folded or (row,)) for finding in each.findings]
    name = f"{len(row.folded)} alike" if row.folded else str(row.subject)
    return tag(
        "tbody",
        tag(
            "tr",
            tag("th", badge(row.severity), " ", name, scope="row", role="rowheader"),
            tag("td", codes(row.findings), data_label="Codes", role="cell"),
            tag("td", tag("ul", *map(said, findings)), class_="say", role="cell"),
            role="row",
        ),
        role="rowgroup",
    )
