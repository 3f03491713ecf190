"""Rows of requests: work with all that is said of it, and what people decided about it."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from wardley.interfaces.arguments import listed
from wardley.interfaces.statements import Unwritable, inside
from wardley.interfaces.tables import values
from wardley.interfaces.tables.faults import Fault, unreadable
from wardley.interfaces.tables.grid import Row
from wardley.interfaces.tables.heads import Column, Heads
from wardley.model.portfolio import Decision, Initiative
from wardley.source.record import record

_SOURCINGS = ("build", "buy", "outsource", "partner")
_VERDICTS = ("keep", "stop", "defer", "partner", "renew", "leave")
_WRITTEN = frozenset({"team", "owner", "department", "decided_by"})
_OF_DECISIONS = {"decision": "verdict", "decided_by": "by", "decided_on": "on", "decision_reason": "reason"}


@record
class Request:
    """The work that ``row`` asks for, and what was decided about it, or None."""

    row: int
    work: Initiative
    decision: Decision | None = None


class RequestReader:
    """Reads *rows* under *heads*; what is wrong with them goes to ``faults``.

    *known* says whether anything in the estate has a name.
    """

    def __init__(self, heads: Heads, rows: Iterable[Row], known: Callable[[str], bool]) -> None:
        self.faults: list[Fault] = []
        self._heads = heads
        self._rows = tuple(rows)
        self._known = known
        self._comma = values.decimal_commas(
            row.cell(column.index)
            for columns in heads.columns.values()
            for column in columns
            if column.field.reading in ("amount", "money", "score")
            for row in self._rows
        )

    def requests(self) -> list[Request]:
        """The requests, in the order of their rows; one whose name cannot be read is left out and told."""
        return [request for row in self._rows if (request := self._request(row)) is not None]

    def _request(self, row: Row) -> Request | None:
        said: dict[str, Any] = {}
        for field, columns in self._heads.columns.items():
            for column in columns:
                value = self._value(row, column)
                if value is not None and isinstance(value, tuple):
                    said[field] = (*said.get(field, ()), *value)
                elif value is not None:
                    said[field] = value
        name = said.pop("name", None)
        if name is None:
            self._miss_name(row)
            return None
        self._check_scores(row, said)
        settled = {_OF_DECISIONS[word]: said.pop(word) for word in _OF_DECISIONS if word in said}
        said["text"] = said.pop("remark", None)
        verdict, into = settled.pop("verdict", (None, None))
        decided = Decision(name, verdict, into, **settled) if verdict or settled else None
        return Request(row.number, Initiative(name, **said), decided)

    def _miss_name(self, row: Row) -> None:
        column = self._heads.columns["name"][0]
        if not row.cell(column.index):
            there = [f"'{values.short(cell)}'" for cell in row.cells if cell][:4]
            self.faults.append(
                Fault("E402", row.number, f"{column.shown} is empty, and the row says {listed(there)}",
                      "give the request a name, or clear the row")
            )  # fmt: skip

    def _check_scores(self, row: Row, said: dict[str, Any]) -> None:
        both = ("differentiating", "critical")
        if len(given := [word for word in both if word in said]) == 1:
            del said[given[0]]
            other = next(word for word in both if word not in given)
            if any(row.cell(column.index) for column in self._heads.columns.get(other, ())):
                return  # it is there and cannot be read, which is told already
            self.faults.append(
                Fault("E402", row.number, f"the request is scored for {given[0]} and not for {other}",
                      "score both, or none")
            )  # fmt: skip

    def _value(self, row: Row, column: Column) -> Any:
        """What the cell of *row* in *column* says; None where it is empty, or cannot be read and is told."""
        text = row.cell(column.index)
        if not text or column.field.reading == "told":
            return None
        try:
            value = self._read(column, text)
            if column.field.name in _WRITTEN:
                inside(value)
        except values.Unreadable as problem:
            self.faults.append(unreadable(row.number, column, str(problem), problem.help, text))
            return None
        except Unwritable as problem:
            self.faults.append(unreadable(row.number, column, str(problem), "write ' instead", text))
            return None
        return None if value is False or value == () else value

    def _read(self, column: Column, text: str) -> Any:
        match column.field.reading:
            case "names":
                return values.names(text, self._known)
            case "needs":
                return values.needs(text, self._known)
            case "score":
                return values.score(text, comma=self._comma)
            case "amount" | "money":
                scale = column.scale if column.field.reading == "money" else 1
                return values.amount(text, comma=self._comma, scale=scale)
            case reading:
                return _READERS[reading](text)


def _word(text: str, known: tuple[str, ...]) -> str:
    word = text.casefold()
    if word in known:
        return word
    raise values.Unreadable(f"'{values.short(text)}' is no word for it", f"write {listed(known, 'or')}")


def _verdict(text: str) -> tuple[str | None, str | None]:
    """``stop``, or ``merge into Another request``: the verdict, and what it is merged into."""
    word, _, rest = values.name(text).partition(" ")
    if word.casefold() == "merge" and rest.casefold().startswith("into "):
        return "merge", rest[5:].strip()
    return _word(text, _VERDICTS), None


_READERS: Mapping[str, Callable[[str], Any]] = {
    "name": values.name,
    "date": values.day,
    "mark": values.mark,
    "text": values.remark,
    "sourcing": lambda text: _word(text, _SOURCINGS),
    "verdict": _verdict,
}
