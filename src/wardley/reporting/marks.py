"""Matrices of marks: what serves what, in columns as narrow as a letter or two."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from wardley.model.names import normalised
from wardley.plan.alignment import Alignment
from wardley.plan.serving import Column, Mark
from wardley.reporting.page import Cell, Table

SIGNS: Mapping[Mark, str] = {"direct": "●", "whole": "◐", "through": "○"}

NONE = "·"
"""What stands where there is no mark, so that a long row can be followed."""

KEY = (
    "● is named by the request itself. ◐: the request names the objective as a whole. ○: it helps by way of"
    " another that needs it, was merged into it, or that its objective supports."
)

WIDE = 14
"""Columns of marks that stand side by side."""

_MOST = 2 * WIDE
"""Columns of a matrix that somebody can still follow; of more, each row lists what it marks."""

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_PREFIX = {"keyresult": "R", "capability": "C", "concern": "N"}

Line = tuple[Cell, Mapping[int, Mark]]
"""What a row is called, and its marks by number of the column."""

Ends = tuple[tuple[str, ...], Sequence[tuple[Cell | str, ...]]]
"""Heads of the columns behind the marks, and by row what stands in them."""


def marked(sign: str, number: float | None = None) -> Cell:
    """A cell with *sign*; without one, that there is no mark."""
    return Cell(sign or NONE, None if sign else "quiet", number=number)


def codes(columns: Iterable[Column]) -> dict[int, str]:
    """Short names by number: objectives ``1``, ``2``; their key results ``1a``, ``1b``; ``C1``, ``N1``."""
    objectives: dict[str, str] = {}
    counts: dict[str, int] = {}
    found = {}
    for column in columns:
        above = objectives.get(normalised(column.objective or ""))
        if column.kind == "objective":
            found[column.number] = objectives[normalised(column.name)] = str(len(objectives) + 1)
        elif above is not None:
            counts[above] = counts.get(above, 0) + 1
            found[column.number] = above + _letter(counts[above])
        else:
            prefix = _PREFIX[column.kind]
            counts[prefix] = counts.get(prefix, 0) + 1
            found[column.number] = f"{prefix}{counts[prefix]}"
    return found


def _letter(count: int) -> str:
    return _LETTERS[count - 1] if count <= len(_LETTERS) else f".{count}"


def echoes(matrix: Alignment) -> frozenset[int]:
    """The numbers of key results that no request names: they are served as their objective is."""
    return frozenset(
        column.number
        for column in matrix.of_kind("keyresult")
        if column.objective and not any(mark == "direct" for _, mark in matrix.serving(column))
    )


def matrices(
    name: str, head: str, lines: Sequence[Line], names: Mapping[int, str], ends: Ends
) -> tuple[Table, ...]:
    """The *lines* against the columns that *names* has, in one table or, side by side, two.

    *ends* stand behind the last column of the first table alone, a line for each of *lines*; one line more
    stands below, where counts do. Of too many columns to be followed, each line lists those that it marks.
    """
    if not lines or not names:
        return ()
    if len(names) > _MOST:
        return (_listed(name, head, lines, names, ends),)
    return tuple(_tables(name, head, lines, names, ends))


def _listed(name: str, head: str, lines: Sequence[Line], names: Mapping[int, str], ends: Ends) -> Table:
    more, cells = ends
    rows = tuple(
        (title, *(_having(marks, sign, names) for sign in SIGNS), *end)
        for (title, marks), end in zip(lines, cells, strict=False)
    )
    costs = frozenset({len(SIGNS) + 1} if more[:1] == ("Cost",) else ())
    return Table(f"{name}_1", (head, *SIGNS.values(), *more), rows, costs)


def _having(marks: Mapping[int, Mark], sign: Mark, names: Mapping[int, str]) -> Cell:
    return marked(", ".join(names[at] for at in sorted(marks) if marks[at] == sign and at in names))


def _tables(
    name: str, head: str, lines: Sequence[Line], names: Mapping[int, str], ends: Ends
) -> Iterator[Table]:
    order = list(names)
    tables = -(-len(order) // WIDE)
    size = -(-len(order) // tables)
    for at in range(tables):
        chunk = order[at * size : (at + 1) * size]
        more, cells = ends if at == 0 else ((), [()] * (len(lines) + 1))
        rows = [
            (title, *(marked(SIGNS[marks[one]] if one in marks else "") for one in chunk), *end)
            for (title, marks), end in zip(lines, cells, strict=False)
        ]
        if len(lines) > 1:
            rows.append((Cell("Together", strong=True), *(_count(lines, one) for one in chunk), *cells[-1]))
        costs = frozenset({len(chunk) + 1} if more[:1] == ("Cost",) else ())
        yield Table(f"{name}_{at + 1}", (head, *(names[one] for one in chunk), *more), tuple(rows), costs)


def _count(lines: Sequence[Line], column: int) -> Cell:
    count = sum(column in marks for _, marks in lines)
    return Cell(str(count), None if count else "poor", number=count)
