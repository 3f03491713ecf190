"""The columns that tables may have, from the fields that are read."""

from wardley.interfaces.tables.fields import FIELDS, WANTED


def columns() -> str:
    """By kind of table: every column with the other words for it, and how its cells are read."""
    parts = []
    for kind in ("requests", "votes", "rankings"):
        rows = [f"In a table of **{kind}**:", "", "| column | also called | holds |", "| --- | --- | --- |"]
        for field in FIELDS[kind]:
            must = " (must be there)" if field.name in WANTED[kind] else ""
            rows.append(f"| {field.head}{must} | {', '.join(field.words)} | {_HOLDS[field.reading]} |")
        parts.append("\n".join(rows))
    return "\n\n".join(parts)


_HOLDS = {
    "name": "a name",
    "names": "names",
    "needs": "names, perhaps with `(first)`",
    "score": "a score",
    "amount": "a number",
    "money": "an amount of money",
    "date": "a date",
    "mark": "yes or nothing",
    "sourcing": "build, buy, outsource or partner",
    "text": "any words",
    "verdict": "keep, stop, defer, partner, renew, leave or merge into a name",
    "rank": "1 for the best, 2 for the next",
    "told": "passed over: the program says it",
}
