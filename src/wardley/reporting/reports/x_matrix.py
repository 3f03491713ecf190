"""The X-matrix: how we win, objectives, work and key results, what bears on what, and who owns how much."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from wardley.analyse.report import Report
from wardley.plan.alignment import Row
from wardley.plan.exact import sum_of
from wardley.plan.plan import Plan
from wardley.plan.serving import Column, Mark
from wardley.plan.x_matrix import Corner, XMatrix
from wardley.reporting.marks import KEY, Line, codes, echoes, matrices
from wardley.reporting.page import Cell, Page, Table, Words, section, sections, some
from wardley.reporting.said import UNKNOWN, counted, footnotes, known

SUMMARY = "how we win, objectives, work and key results: what bears on what, and who owns how much"


def page(plan: Plan, report: Report) -> Page:
    """The X-matrix, its sides one below the other."""
    matrix = plan.x_matrix
    short = codes(plan.alignment.columns)
    work = _work(matrix, short)
    return Page(
        "x-matrix", "X-matrix", _summary(matrix),
        sections(
            section("In the long term: how we win", _wins(matrix)),
            section("Objectives, and which way to win they support", *_above(
                matrix, "objectives", matrix.objectives, matrix.objectives_wins, short,
            )),
            section("Work that goes on, and what it serves", *work, Words(KEY if work else "")),
            section("Key results, and which way to win they tell of", *_above(
                matrix, "results", matrix.results, matrix.results_wins, short,
            )),
            section("Who owns how much", _owners(matrix)),
        ),
        footnotes(report, "W701", "W702", "W705"),
        _data(matrix),
    )  # fmt: skip


def _summary(matrix: XMatrix) -> str:
    """What of it hangs in the air: the long-term choices and objectives that nothing supports."""
    if not (matrix.wins or matrix.objectives or matrix.results):
        return "No way to win, no objective and no key result is written, so there is nothing to cross."
    first = (
        f"{counted(len(matrix.wins), 'way')} to win, {counted(len(matrix.objectives), 'objective')},"
        f" {counted(len(matrix.work), 'request')} that {'goes' if len(matrix.work) == 1 else 'go'} on and"
        f" {counted(len(matrix.results), 'key result')}."
    )
    told = []
    bare = _untouched([win.name for win in matrix.wins], [at for _, at in matrix.objectives_wins])
    if bare:
        told.append(f"No objective supports {_quoted(bare)}")
    idle = _untouched([one.name for one in matrix.objectives], [at for _, at in matrix.work_objectives])
    if idle:
        told.append(f"Nothing that goes on serves {_quoted(idle)}")
    return " ".join((first, *(f"{one}." for one in told)))


def _untouched(names: Sequence[str], touched: Sequence[int]) -> list[str]:
    seen = frozenset(touched)
    return [name for at, name in enumerate(names) if at not in seen]


def _quoted(names: Sequence[str]) -> str:
    return some([f"'{name}'" for name in names], 3)


def _wins(matrix: XMatrix) -> Table:
    rows = tuple((f"W{at}", Cell(win.name, strong=True)) for at, win in enumerate(matrix.wins, 1))
    return Table("wins", ("As", "How we win"), rows)


def _above(
    matrix: XMatrix, name: str, columns: tuple[Column, ...], corner: Corner, short: dict[int, str]
) -> tuple[Table, ...]:
    """*columns* (objectives or key results) against the ways to win; a list of them where there is none."""
    titles = [Cell(f"{short[one.number]} {one.name}") for one in columns]
    owners = [(_owner(one),) for one in columns]
    if not matrix.wins:
        rows = tuple((title, *owner) for title, owner in zip(titles, owners, strict=True))
        return (Table(name, ("Goal", "Owner"), rows),)
    lines = _lines(titles, corner, {at: at for at in range(len(matrix.wins))})
    names = {at: f"W{at + 1}" for at in range(len(matrix.wins))}
    return matrices(name, "Goal", lines, names, (("Owner",), [*owners, ("",)]))


def _lines(titles: Sequence[Cell], corner: Corner, columns: dict[int, int]) -> list[Line]:
    marks: list[dict[int, Mark]] = [{} for _ in titles]
    for (row, column), mark in corner.items():
        marks[row][columns[column]] = mark
    return list(zip(titles, marks, strict=True))


def _work(matrix: XMatrix, short: dict[int, str]) -> tuple[Table, ...]:
    """The work against objectives, and against the key results that some of it names."""
    left = echoes(matrix.alignment)
    shown = [one for one in (*matrix.objectives, *matrix.results) if one.number not in left]
    numbers = frozenset(one.number for one in shown)
    lines: list[Line] = [
        (Cell(row.name), {at: mark for at, mark in row.marks.items() if at in numbers}) for row in matrix.work
    ]
    owners = [(_owner(row),) for row in matrix.work]
    names = {one.number: short[one.number] for one in shown}
    return matrices("work", "Work", lines, names, (("Owner",), [*owners, ("",)]))


def _owner(line: Column | Row) -> str:
    owner = line.owner if isinstance(line, Column) else line.judged.initiative.owner
    return owner or UNKNOWN


def _owners(matrix: XMatrix) -> Table:
    """How much each owner has; the review of the matrix looks for those who have too much."""
    goals, results = (Counter(map(matrix.owner_of, lines)) for lines in (matrix.objectives, matrix.results))
    work: dict[int | None, list[float | None]] = defaultdict(list)
    for row in matrix.work:
        work[matrix.owner_of(row)].append(row.judged.initiative.cost)
    rows = []
    for at, owner in enumerate(matrix.owners):
        cost = sum_of(work[at])
        rows.append(
            (
                Cell(owner, strong=True),
                *(Cell(str(n), number=n) for n in (goals[at], results[at], cost.count)),
                Cell(known(cost), number=cost.total if cost.known else None),
            )
        )  # fmt: skip
    nobody = [row.name for row in matrix.work if matrix.owner_of(row) is None]
    return Table(
        "owners", ("Owner", "Objectives", "Key results", "Work that goes on", "Known cost"), tuple(rows),
        frozenset({1, 2, 3, 4}), note=f"Nobody is written as owner of {some(nobody, 3)}." if nobody else "",
    )  # fmt: skip


def _data(matrix: XMatrix) -> dict[str, object]:
    return {
        "wins": [win.name for win in matrix.wins],
        "objectives": [{"name": one.name, "owner": one.owner} for one in matrix.objectives],
        "work": [
            {
                "name": row.name, "owner": row.judged.initiative.owner, "cost": row.judged.initiative.cost,
                "verdict": row.judged.verdict,
            }
            for row in matrix.work
        ],
        "results": [
            {"name": one.name, "objective": one.objective, "owner": one.owner} for one in matrix.results
        ],
        "owners": list(matrix.owners),
        "corners": {
            "objectives_wins": _marks(matrix.objectives_wins),
            "work_objectives": _marks(matrix.work_objectives),
            "work_results": _marks(matrix.work_results), "results_wins": _marks(matrix.results_wins),
        },
    }  # fmt: skip


def _marks(corner: Corner) -> list[list[object]]:
    """By line: the index in the one list, the index in the other, and the mark."""
    return [[row, column, mark] for (row, column), mark in sorted(corner.items())]
