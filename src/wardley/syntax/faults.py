"""One diagnostic for a line that cannot be read."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wardley.source.diagnostic import Diagnostic, Severity
from wardley.source.source import Source
from wardley.syntax.expectations import WORDS, expectation
from wardley.syntax.mistakes import recognise

if TYPE_CHECKING:
    from lark import UnexpectedInput

CODES = {
    "E010": "line-too-long",
    "E011": "comment-not-closed",
    "E012": "block-not-closed",
    "E013": "block-without-pipeline",
    "E014": "brace-without-block",
    "E015": "too-many-faults",
    "E100": "line-unreadable",
    "E135": "text-left-over",
}
"""The faults of reading that are no row of the table of mistakes."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A stretch of one line that the grammar of rule ``kind`` refuses; it begins at ``column``.

    ``kept`` tells whether something of it was read nevertheless: the severity is then medium.
    """

    line: int
    column: int
    text: str
    kind: str
    kept: bool


def fault(source: Source, refused: Refused, problem: "UnexpectedInput") -> Diagnostic:
    """What to say of *refused*."""
    line, column, text, kind = refused.line, refused.column, refused.text, refused.kind
    severity: Severity = "medium" if refused.kept else "error"
    known = recognise(kind, text)
    if known:
        mistake, match = known
        message, help_ = mistake.say(match)
        start, end = match.span("at")
        place = source.place(line, column - 1 + start, column - 1 + end)
        return Diagnostic(mistake.code, mistake.name, severity, message, (place,), help_)
    start, terminals, behind = _where(problem, text)
    place = source.place(line, column - 1 + start, column - 1 + len(text))
    if "$END" in terminals and start < len(text):
        return Diagnostic(
            "E135", CODES["E135"], severity, f"'{shortened(text[start:])}' stands behind the statement's end",
            (place,), "take it out, or put it behind //",
        )  # fmt: skip
    help_ = expectation(terminals, behind)
    return Diagnostic("E100", CODES["E100"], severity, "the line cannot go on like this", (place,), help_)


def _where(problem: "UnexpectedInput", text: str) -> tuple[int, set[str], str]:
    """The offset of the fault, the terminals that could stand there, and the words before it."""
    token = getattr(problem, "token", None)
    at = len(text) if token is not None and token.type == "$END" else max(0, problem.column - 1)
    terminals = set(getattr(problem, "accepts", None) or getattr(problem, "expected", None) or ())
    terminals |= set(getattr(problem, "allowed", None) or ())
    history = getattr(problem, "token_history", None) or []
    last = history[-1] if history else None
    behind = "" if last is None else WORDS.get(last.type, str(last))
    return at, terminals, behind


def whole(source: Source, code: str, line: int, column: int, message: str, help_: str) -> Diagnostic:
    """A fault of the text's shape rather than of one statement."""
    return Diagnostic(code, CODES[code], "error", message, (source.place(line, column - 1),), help_)


def shortened(text: str) -> str:
    """*text*, cut where it would fill a message."""
    return text if len(text) <= 60 else text[:57] + "..."
