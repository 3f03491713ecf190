"""The alignment matrix: which work serves which objective, key result, capability and concern."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from wardley.model.names import normalised
from wardley.model.strategy import Strategy
from wardley.plan.concerns import Board
from wardley.plan.exact import Sum, sum_of
from wardley.plan.portfolio import Portfolio
from wardley.plan.serving import Column, ColumnKind, Mark, Serving
from wardley.plan.verdicts import VERDICTS, Judged
from wardley.source.record import record


@record
class Row:
    """An initiative with its ``marks``, by number of the column; ``duty`` where law asks for it."""

    judged: Judged
    marks: dict[int, Mark]
    duty: bool = False

    @property
    def name(self) -> str:
        """The initiative's name."""
        return self.judged.name


@record
class Total:
    """Over the rows that mark one column: ``kept`` counts what goes on, ``asked`` all of them."""

    kept: Sum
    asked: Sum


@dataclass(frozen=True)
class Alignment:
    """The matrix. ``columns`` are objectives, key results, capabilities, then the gravest concerns.

    ``rows`` are grouped by verdict, in each group by the first column that they mark, then by name. A key
    result of no objective is a column too.
    """

    portfolio: Portfolio
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    @cached_property
    def by_verdict(self) -> dict[str, tuple[Row, ...]]:
        """The rows of each verdict that there is, in the order of verdicts."""
        found: dict[str, list[Row]] = defaultdict(list)
        for row in self.rows:
            found[row.judged.verdict].append(row)
        return {verdict: tuple(found[verdict]) for verdict in VERDICTS if verdict in found}

    def of_kind(self, kind: ColumnKind) -> tuple[Column, ...]:
        """The columns of *kind*."""
        return tuple(column for column in self.columns if column.kind == kind)

    def column(self, kind: ColumnKind, name: str) -> Column | None:
        """The column of *name*, or None."""
        return self._by_name.get((kind, normalised(name)))

    def serving(self, column: Column) -> tuple[tuple[Row, Mark], ...]:
        """The rows that mark *column*, whatever becomes of them."""
        return self._by_column[column.number]

    def kept(self, column: Column) -> tuple[tuple[Row, Mark], ...]:
        """The rows that go on and mark *column*."""
        return tuple((row, mark) for row, mark in self.serving(column) if row.judged.goes_on)

    @cached_property
    def totals(self) -> tuple[Total, ...]:
        """By number of the column: how many rows mark it, and what they cost."""
        return tuple(
            Total(
                _cost(row for row, _ in self.kept(column)), _cost(row for row, _ in self.serving(column))
            )
            for column in self.columns
        )  # fmt: skip

    @cached_property
    def empty_columns(self) -> tuple[Column, ...]:
        """The columns that nothing which goes on marks."""
        return tuple(column for column in self.columns if not self.totals[column.number].kept.count)

    @cached_property
    def orphans(self) -> tuple[Row, ...]:
        """What goes on, or matters and waits to be challenged, and serves no objective in any way.

        What law asks for needs no objective, nor does what enables it. Empty where no objective is written.
        """
        if not self.of_kind("objective"):
            return ()
        return tuple(
            row
            for row in self.rows
            if (row.judged.goes_on or row.judged.verdict == "challenge")
            and not row.duty
            and not any(self.columns[number].kind in ("objective", "keyresult") for number in row.marks)
        )

    @cached_property
    def _by_name(self) -> dict[tuple[str, str], Column]:
        return {(column.kind, normalised(column.name)): column for column in self.columns}

    @cached_property
    def _by_column(self) -> tuple[tuple[tuple[Row, Mark], ...], ...]:
        found: list[list[tuple[Row, Mark]]] = [[] for _ in self.columns]
        for row in self.rows:
            for number, mark in row.marks.items():
                found[number].append((row, mark))
        return tuple(map(tuple, found))


def _cost(rows: Iterable[Row]) -> Sum:
    return sum_of(row.judged.initiative.cost for row in rows)


def alignment(portfolio: Portfolio, board: Board) -> Alignment:
    """The matrix of what *portfolio* asks for, with the concerns that stand on top of *board*."""
    columns = tuple(
        Column(number, *rest)
        for number, rest in enumerate(_columns(portfolio.estate.strategy, board))
    )  # fmt: skip
    serving = Serving(portfolio.estate, portfolio.judged, columns)
    rows = [
        Row(one, serving.marks[name], name in serving.duty)
        for one in portfolio.judged
        for name in [normalised(one.name)]
    ]
    order = {verdict: number for number, verdict in enumerate(VERDICTS)}
    rows.sort(key=lambda row: (order[row.judged.verdict], _first(row, len(columns)), row.name))
    return Alignment(portfolio, columns, tuple(rows))


def _first(row: Row, none: int) -> tuple[int, int]:
    """Where *row* marks first: what it names itself before what it only helps."""
    own = [number for number, mark in row.marks.items() if mark != "through"]
    return min(own, default=none), min(row.marks, default=none)


def _columns(
    strategy: Strategy, board: Board
) -> Iterator[tuple[ColumnKind, str, str | None, str | None, float | None, str | None]]:
    for one in strategy.objectives:
        yield "objective", one.name, one.owner, one.department, None, None
    owner = {normalised(one.name): one for one in strategy.objectives}
    for result in strategy.key_results:
        above = owner.get(normalised(result.objective or ""))
        yield (
            "keyresult", result.name, result.owner or (above.owner if above else None),
            result.department or (above.department if above else None), None, result.objective,
        )  # fmt: skip
    for cascade in strategy.cascades:
        for capability in cascade.capabilities:
            yield "capability", capability.name, capability.owner, None, capability.gap, None
    for standing in board.top:
        yield "concern", standing.concern.name, standing.concern.owner, None, None, None
