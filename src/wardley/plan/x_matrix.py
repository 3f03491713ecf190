"""The X-matrix of Hoshin planning: four lists round an X, and what of one bears on what of the next.

Left are the long-term choices (how to win), on top the objectives, right the work that goes on, below the key
results; far right who owns them. A mark is made only where people wrote a link. After Yoji Akao, *Hoshin
Kanri* (1991).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from wardley.model.names import normalised
from wardley.model.strategy import Choice
from wardley.plan.alignment import Alignment, Row
from wardley.plan.serving import Column, Mark

Corner = Mapping[tuple[int, int], Mark]
"""By index of a line in the one list and in the other: how the first bears on the second."""


@dataclass(frozen=True)
class XMatrix:
    """``wins``, ``objectives``, ``work`` and ``results``, each in its order, and who owns some of them."""

    alignment: Alignment
    wins: tuple[Choice, ...]
    objectives: tuple[Column, ...]
    work: tuple[Row, ...]
    results: tuple[Column, ...]

    @cached_property
    def objectives_wins(self) -> Corner:
        """By (objective, way to win): a direct mark where it supports it, else through what it supports."""
        spot = {normalised(win.name): number for number, win in enumerate(self.wins)}
        lines = {normalised(one.name): one for one in self.alignment.portfolio.estate.strategy.objectives}
        found: dict[tuple[int, int], Mark] = {}
        for number, column in enumerate(self.objectives):
            seen: set[str] = set()
            ring, mark = [normalised(column.name)], "direct"
            while ring:
                above = [normalised(name) for one in ring if one in lines for name in lines[one].supports]
                for name in above:
                    if name in spot:
                        found.setdefault((number, spot[name]), "direct" if mark == "direct" else "through")
                ring = [name for name in dict.fromkeys(above) if name not in seen]
                seen.update(ring)
                mark = "through"
        return dict(sorted(found.items()))

    @cached_property
    def work_objectives(self) -> Corner:
        """By (work, objective): its mark in the alignment matrix."""
        return self._corner(self.objectives)

    @cached_property
    def work_results(self) -> Corner:
        """By (work, key result): its mark in the alignment matrix."""
        return self._corner(self.results)

    @cached_property
    def results_wins(self) -> Corner:
        """By (key result, way to win): through its objective, where that supports it."""
        spot = {normalised(one.name): number for number, one in enumerate(self.objectives)}
        bears: dict[int, list[int]] = {}
        for objective, win in self.objectives_wins:
            bears.setdefault(objective, []).append(win)
        return {
            (number, win): "through"
            for number, column in enumerate(self.results)
            for win in bears.get(spot.get(normalised(column.objective or ""), -1), ())
        }

    @cached_property
    def owners(self) -> tuple[str, ...]:
        """Who owns an objective, a key result or work that goes on, in that order, each once."""
        found: dict[str, str] = {}
        lines: tuple[Column | Row, ...] = (*self.objectives, *self.results, *self.work)
        for owner in map(_owner, lines):
            if owner:
                found.setdefault(normalised(owner), owner)
        return tuple(found.values())

    def owner_of(self, line: Column | Row) -> int | None:
        """The index of who owns *line*, or None."""
        return self._number.get(normalised(_owner(line) or ""))

    @cached_property
    def _number(self) -> dict[str, int]:
        return {normalised(owner): number for number, owner in enumerate(self.owners)}

    def _corner(self, columns: tuple[Column, ...]) -> Corner:
        spot = {column.number: index for index, column in enumerate(columns)}
        return {
            (number, spot[column]): mark
            for number, row in enumerate(self.work)
            for column, mark in sorted(row.marks.items())
            if column in spot
        }


def _owner(line: Column | Row) -> str | None:
    return line.owner if isinstance(line, Column) else line.judged.initiative.owner


def x_matrix(alignment: Alignment) -> XMatrix:
    """The X-matrix of *alignment*."""
    strategy = alignment.portfolio.estate.strategy
    choices = (choice for cascade in strategy.cascades for choice in cascade.choices)
    wins = tuple(choice for choice in choices if choice.kind == "win")
    return XMatrix(
        alignment, wins, alignment.of_kind("objective"),
        tuple(row for row in alignment.rows if row.judged.goes_on), alignment.of_kind("keyresult"),
    )  # fmt: skip
