"""Rows of votes and of rankings: what people think of the work."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from wardley.interfaces.statements import Unwritable, ranking
from wardley.interfaces.tables import values
from wardley.interfaces.tables.faults import Fault, unreadable
from wardley.interfaces.tables.fields import WANTED
from wardley.interfaces.tables.grid import Row
from wardley.interfaces.tables.heads import Heads
from wardley.interfaces.tables.values import short
from wardley.model.names import normalised
from wardley.model.portfolio import Ranking, Vote
from wardley.syntax.nearest import nearest

_RANK = re.compile(r"#?\s*(\d+)(?:\.0*|st|nd|rd|th)?", re.IGNORECASE)


class OpinionReader:
    """Reads *rows* under *heads*, each whole or not at all; what is wrong with them goes to ``faults``."""

    def __init__(self, heads: Heads, rows: tuple[Row, ...]) -> None:
        self.faults: list[Fault] = []
        self._heads = heads
        self._rows = rows
        scores = (
            row.cell(column.index)
            for columns in heads.columns.values()
            for column in columns
            if column.field.reading == "score"
            for row in rows
        )
        self._comma = values.decimal_commas(scores)

    def votes(self, works: Iterable[str]) -> Iterator[tuple[int, Vote]]:
        """Each vote with the number of its row; *works* are the initiatives."""
        known = {normalised(work): work for work in works}
        for row, said in self._said():
            work = self._known(row, said["initiative"], known)
            if work is not None:
                yield row.number, Vote(said["who"], work, said["differentiating"], said["critical"])

    def rankings(self, works: Iterable[str]) -> list[tuple[int, Ranking]]:
        """Each department's ranking with the number of its first row; *works* are the initiatives."""
        known = {normalised(work): work for work in works}
        ranks: dict[str, dict[int, list[str]]] = {}
        first: dict[str, tuple[int, str]] = {}
        seen: dict[tuple[str, str], int] = {}
        for row, said in self._said():
            work = self._known(row, said["initiative"], known)
            department = normalised(said["department"])
            if work is None or not self._fits(row, said, work, seen.get((department, work))):
                continue
            seen[department, work] = row.number
            first.setdefault(department, (row.number, said["department"]))
            ranks.setdefault(department, defaultdict(list))[said["rank"]].append(work)
        return [
            (number, Ranking(name, tuple(tuple(ranks[key][rank]) for rank in sorted(ranks[key]))))
            for key, (number, name) in first.items()
        ]

    def _known(self, row: Row, name: str, known: Mapping[str, str]) -> str | None:
        """The initiative *name* as it is declared; None and told where it is not."""
        work = known.get(normalised(name))
        if work is None:
            near = nearest(name, known.values())
            help_ = f"did you mean '{near}'?" if near else "declare it, or import its request too"
            column = self._heads.columns["initiative"][0]
            message = f"no initiative is called '{short(name)}'"
            self.faults.append(unreadable(row.number, column, message, help_, name))
        return work

    def _fits(self, row: Row, said: dict[str, Any], work: str, before: int | None) -> bool:
        if before is not None:
            message = f"'{said['department']}' has ranked '{said['initiative']}' already, in row {before}"
            self.faults.append(Fault("E403", row.number, message, "keep one of the two", said["initiative"]))
            return False
        try:
            ranking(Ranking(said["department"], ((work,),)))
        except Unwritable as problem:
            column, help_ = self._heads.columns["initiative"][0], "write ' instead, here and there"
            self.faults.append(unreadable(row.number, column, str(problem), help_, work))
            return False
        return True

    def _said(self) -> Iterator[tuple[Row, dict[str, Any]]]:
        """The rows that are complete and readable, with what they say by field."""
        for row in self._rows:
            said: dict[str, Any] = {}
            before = len(self.faults)
            for field in WANTED[self._heads.kind]:
                column = self._heads.columns[field][0]
                text = row.cell(column.index)
                if not text:
                    self.faults.append(
                        Fault("E402", row.number, f"{column.shown} is empty", "fill it in, or clear the row")
                    )
                    continue
                try:
                    said[field] = self._read(column.field.reading, text)
                except values.Unreadable as problem:
                    self.faults.append(unreadable(row.number, column, str(problem), problem.help, text))
            if len(self.faults) == before:
                yield row, said

    def _read(self, reading: str, text: str) -> str | float | int:
        if reading == "score":
            return values.score(text, comma=self._comma)
        if reading == "rank":
            found = _RANK.fullmatch(text)
            if found is None:
                raise values.Unreadable(
                    f"'{short(text)}' is no rank", "write 1 for the best, 2 for the next, and so on"
                )
            return int(found[1])
        return values.name(text)
