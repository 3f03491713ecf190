"""The one page as sections and tables, for the formats that have no paper."""

from wardley.reporting.page import Cell, Section, Table, section, sections
from wardley.reporting.sheet import NOT_WRITTEN, Listed, Sheet


def summary_of(sheet: Sheet) -> str:
    """The page in two sentences."""
    before, after = sheet.requests
    if before == "0":
        return sheet.split
    cost = f", {sheet.cost[1]} of {sheet.cost[0]} known cost" if sheet.cost[0] != "unknown" else ""
    return f"As of {sheet.as_of}, {after} of {before} requests go on{cost}. {sheet.split}"


def sections_of(sheet: Sheet) -> tuple[Section, ...]:
    """All that stands on *sheet*, in its order."""
    return sections(
        section("Choices", Table("choices", ("Choice", "What was chosen"), sheet.choices())),
        section("Objectives", _goals(sheet)),
        section("Quarters", _columns(sheet)),
        section(
            "Before and after", _counts(sheet), _said("in-short", "In short", sheet.split, sheet.decided)
        ),
        section(sheet.stopped.title, _reasons(sheet.stopped)),
        section(sheet.risks.title, _risks(sheet.risks)),
        section("Notes", _said("notes", "Note", *sheet.notes)),
    )


def _said(name: str, head: str, *sentences: str) -> Table:
    """*sentences* as a table, so that spreadsheets have them, too."""
    return Table(name, (head,), tuple((one,) for one in sentences if one))


def _goals(sheet: Sheet) -> Table:
    rows: list[tuple[Cell | str, ...]] = []
    for goal in sheet.goals:
        results = [(one.name, one.move, one.by) for one in goal.results]
        for number, told in enumerate(results or [(NOT_WRITTEN,) * 3]):
            rows.append((Cell(goal.name, strong=not number), *told, goal.who))
    heads = ("Objective", "Key result", "Now → target", "By", "Who")
    return Table("objectives", heads, tuple(rows or [(NOT_WRITTEN,) * 5]))


def _columns(sheet: Sheet) -> Table:
    rows = [row for column in (*sheet.columns, *sheet.beside) for row in _listed(column)]
    return Table("quarters", ("Quarter", "Work", "Differentiating"), tuple(rows))


def _listed(listed: Listed) -> list[tuple[Cell | str, ...]]:
    rows: list[tuple[Cell | str, ...]] = [
        (listed.title, Cell(entry.text, strong=entry.strong), "yes" if entry.strong else "no")
        for entry in listed.entries
    ]
    if listed.rest or not listed.count:
        rows.append((listed.title, listed.rest or listed.empty, "–"))
    return rows


def _counts(sheet: Sheet) -> Table:
    rows: list[tuple[Cell | str, ...]] = [
        ("before", Cell(sheet.requests[0], number=int(sheet.requests[0])), sheet.cost[0], "–"),
        ("after", Cell(sheet.requests[1], number=int(sheet.requests[1])), sheet.cost[1], "–"),
    ]
    for one in sheet.tallies:
        cost = f"{one.cost} {one.without}".rstrip()
        rows.append((one.name, Cell(str(one.requests), number=one.requests), cost, one.share))
    return Table(
        "counts", ("What", "Requests", "Known cost", "Share"), tuple(rows), frozenset({1, 2, 3}),
        note=f"Known cost {sheet.no_figure}." if sheet.no_figure else "",
    )  # fmt: skip


def _reasons(listed: Listed) -> Table:
    rows = [(entry.text, entry.figure, entry.why) for _, group in listed.grouped for entry in group]
    if listed.rest or not listed.count:
        rows.append((listed.rest or listed.empty, "–", "–"))
    return Table("not-doing", ("Work", "Cost", "Why"), tuple(rows), frozenset({1}))


def _risks(listed: Listed) -> Table:
    rows = [(entry.text, entry.figure) for entry in listed.entries]
    if listed.rest or not listed.count:
        rows.append((listed.rest or listed.empty, "–"))
    return Table("risks", ("What", "How grave, and its rule"), tuple(rows))
