"""Which work serves which objective, key result, capability and concern, and what serves none."""

from wardley.analyse.report import Report
from wardley.plan.alignment import Alignment, Row
from wardley.plan.departments import Department, Departments
from wardley.plan.exact import sum_of
from wardley.plan.plan import Plan
from wardley.plan.serving import Column
from wardley.reporting.marks import KEY, codes, echoes, marked, matrices
from wardley.reporting.page import Block, Cell, Page, Table, Tone, Words, section, sections, some
from wardley.reporting.said import UNKNOWN, amount, counted, footnotes, known, number, part, summed

SUMMARY = "which work serves which objective, key result, capability and concern, and what serves none"

_KINDS = {
    "objective": "objective", "keyresult": "key result", "capability": "capability", "concern": "concern",
}  # fmt: skip

_WAITING = ("hold", "challenge", "unscored")
_ENDED = ("stop", "merge", "defer")

_COLUMNS = 8
"""Objectives that departments are held against side by side."""


def page(plan: Plan, report: Report) -> Page:
    """The alignment matrix."""
    matrix = plan.alignment
    every = codes(matrix.columns)
    names = {number: name for number, name in every.items() if number not in echoes(matrix)}
    goes_on = tuple(row for row in matrix.rows if row.judged.goes_on)
    waits = tuple(row for row in matrix.rows if row.judged.verdict in _WAITING)
    ended = tuple(row for row in matrix.rows if row.judged.verdict in _ENDED)
    return Page(
        "alignment", "What serves what", _summary(matrix),
        sections(
            section("What is to be served", _served(matrix, every), Words(_echoed(matrix, every))),
            section(
                "What goes on", *_matrices("goes_on", goes_on, matrix, names),
                Words(KEY if goes_on and names else ""),
            ),
            section("What waits for people", *_matrices("waits", waits, matrix, names)),
            section(
                "What was stopped, merged or deferred, and would have served",
                *_matrices("ended", tuple(row for row in ended if row.marks), matrix, names),
                Words(_serves_nothing(ended)),
            ),
            section("Departments", _departments(plan.departments, matrix, names)),
        ),
        footnotes(report, "W701", "W702", "W706", "W707"),
        _data(plan),
    )  # fmt: skip


def _summary(matrix: Alignment) -> str:
    if not matrix.columns:
        return "No objective, key result, capability or concern is written, so nothing can be served."
    if not matrix.rows:
        return f"No initiative is written; {counted(len(matrix.columns), 'goal')} wait for one."
    empty = [
        f"{_plural(kind, len(names))} {some(names, 3)}"
        for kind in _KINDS
        if (names := [one.name for one in matrix.empty_columns if one.kind == kind])
    ]  # fmt: skip
    first = f"Nothing that goes on serves the {', nor the '.join(empty)}" if empty else "Every goal is served"
    if not matrix.of_kind("objective"):
        return f"{first}. No objective is written."
    orphans = [row.name for row in matrix.orphans]
    if not orphans:
        return f"{first}. All that goes on serves an objective, or is asked for by law."
    return f"{first}. No objective is served by {some(orphans)}."


def _plural(kind: str, count: int) -> str:
    word = _KINDS[kind]
    return word if count == 1 else "capabilities" if kind == "capability" else f"{word}s"


def _echoed(matrix: Alignment, names: dict[int, str]) -> str:
    """Which key results have no column of their own below."""
    found = [names[number] for number in sorted(echoes(matrix))]
    if not found:
        return ""
    return f"No request names {some(found, 3)}: they are served as their objectives are, and stand with them."


def _served(matrix: Alignment, names: dict[int, str]) -> Table:
    rows = tuple(
        (
            names[column.number], Cell(column.name, strong=column.kind == "objective"), _kind(column),
            column.owner or column.department or UNKNOWN, *_totals(matrix, column),
        )
        for column in matrix.columns
    )  # fmt: skip
    return Table(
        "columns", ("As", "Goal", "Is", "Owner", "Served by", "Known cost"), rows, frozenset({4, 5}),
        note="Served by so many requests that go on, in any way. One request may serve several.",
    )  # fmt: skip


def _kind(column: Column) -> str:
    if column.kind != "capability":
        return _KINDS[column.kind]
    return "capability, gap " + number(column.gap)


def _totals(matrix: Alignment, column: Column) -> tuple[Cell, Cell]:
    kept = matrix.totals[column.number].kept
    return (
        Cell(str(kept.count) if kept.count else "nothing", None if kept.count else "poor", number=kept.count),
        Cell(known(kept), number=kept.total if kept.known else None),
    )  # fmt: skip


def _matrices(
    name: str, rows: tuple[Row, ...], matrix: Alignment, names: dict[int, str]
) -> tuple[Table, ...]:
    orphans = frozenset(row.name for row in matrix.orphans)
    lines = [(_named(row, orphans), row.marks) for row in rows]
    ends: list[tuple[Cell | str, ...]] = [
        (
            Cell(amount(row.judged.initiative.cost), number=row.judged.initiative.cost),
            row.judged.initiative.owner or UNKNOWN,
        )
        for row in rows
    ]
    cost = sum_of(row.judged.initiative.cost for row in rows)
    last = (Cell(known(cost), number=cost.total if cost.known else None), "")
    return matrices(name, "Request", lines, names, (("Cost", "Owner"), [*ends, last]))


def _named(row: Row, orphans: frozenset[str]) -> Cell:
    """What a row is called, with its verdict, where that is not simply to keep it."""
    told: list[str] = [] if row.judged.verdict == "keep" else [row.judged.verdict]
    if row.duty:
        told.append("by law")
    orphan = row.name in orphans
    if orphan:
        told.append("serves no objective")
    return Cell(row.name + (f" ({', '.join(told)})" if told else ""), "poor" if orphan else None)


def _serves_nothing(ended: tuple[Row, ...]) -> str:
    none = [row.name for row in ended if not row.marks]
    if not none:
        return ""
    return f"{len(none)} more of these would have served nothing here: {some(none, 3)}."


def _departments(found: Departments, matrix: Alignment, names: dict[int, str]) -> Block | None:
    """Which department's work serves which objective; those with no objective, work or voice stand out."""
    if not found.named:
        return None
    if not any(one.kept.count for one in found.named):
        return Words("Which department asks for it is not known of any of the work that goes on.")
    goals = matrix.of_kind("objective")[:_COLUMNS]
    heads = ("Department", *(names[goal.number] for goal in goals), "Goes on", "Known cost", "Share", "Heard")
    rows = tuple(_department_row(found, one, [goal.number for goal in goals]) for one in found.every)
    return Table(
        "departments", heads, rows, frozenset(range(1, len(heads) - 1)),
        note="How many of a department's requests that go on serve each objective. Heard: it ranked the work,"
        " or its people scored some.",
    )  # fmt: skip


def _department_row(found: Departments, one: Department, goals: list[int]) -> tuple[Cell | str, ...]:
    share = found.share(one)
    return (
        Cell(one.name or "nobody says whose", _tone(one), strong=one.name is not None),
        *(_heat(one, goal) for goal in goals), Cell(str(one.kept.count), number=one.kept.count),
        Cell(known(one.kept), number=one.kept.total if one.kept.known else None),
        UNKNOWN if share is None else part(float(share)), _heard(one),
    )  # fmt: skip


def _tone(one: Department) -> Tone | None:
    return "poor" if one.outside else None


def _heat(one: Department, number_: int) -> Cell:
    sum_ = one.served.get(number_)
    return marked(str(sum_.count), sum_.count) if sum_ else marked("")


def _heard(one: Department) -> str:
    told = ["ranked"] if one.ranked else []
    if one.votes:
        told.append(counted(one.votes, "score"))
    return ", ".join(told) or "no"


def _data(plan: Plan) -> dict[str, object]:
    matrix = plan.alignment
    return {
        "columns": [
            {
                "kind": column.kind, "name": column.name, "owner": column.owner, "gap": column.gap,
                "objective": column.objective, "kept": summed(matrix.totals[column.number].kept),
                "asked": summed(matrix.totals[column.number].asked),
            }
            for column in matrix.columns
        ],
        "rows": [
            {
                "name": row.name, "verdict": row.judged.verdict, "owner": row.judged.initiative.owner,
                "cost": row.judged.initiative.cost, "by_law": row.duty,
                "marks": [
                    {"kind": column.kind, "name": column.name, "mark": row.marks[column.number]}
                    for column in matrix.columns
                    if column.number in row.marks
                ],
            }
            for row in matrix.rows
        ],
        "orphans": [row.name for row in matrix.orphans],
        "unserved": [{"kind": one.kind, "name": one.name} for one in matrix.empty_columns],
        "departments": [_department(one, matrix) for one in plan.departments.every],
    }  # fmt: skip


def _department(one: Department, matrix: Alignment) -> dict[str, object]:
    return {
        "name": one.name, "declared": one.declared, "objectives": list(one.objectives),
        "kept": summed(one.kept),
        "serves": {matrix.columns[at].name: summed(sum_) for at, sum_ in one.served.items()},
        "scores": one.votes, "ranked": one.ranked, "outside": one.outside,
    }  # fmt: skip
