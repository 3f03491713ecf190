"""Where two answers to one text are not equal, field by field, each with the line that it comes from."""

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from oracle.legacy import SINGLE, Answer, Entry
from oracle.lines import Seen, element_lines, link_lines, seen


@dataclass(frozen=True)
class Unequal:
    """*field* of an entry is not the same; or the whole entry is missing, and *field* says from which side.

    *line* is the number of the line as the author wrote it, *written* its text; 0 and empty where the
    value does not come from one line (a title that is not there).
    """

    section: str
    field: str
    ours: Any
    theirs: Any
    line: int = 0
    written: str = ""


ONLY_OURS, ONLY_THEIRS = "only ours", "only theirs"


def compare(ours: Answer, theirs: Answer, text: str) -> list[Unequal]:
    """All that differs, in the order of the sections and lines."""
    left = seen(text)
    found: list[Unequal] = []
    for section, mine in ours.items():
        yours = theirs[section]
        if section in SINGLE:
            found += _fields(section, mine[0], yours[0])
        else:
            found += _by_line(section, mine, _traced(section, yours, left), text)
    return found


def _traced(section: str, entries: list[Entry], left: Seen) -> list[Entry]:
    """*entries* with the numbers of the author's own lines."""
    if section == "links":
        return [one | {"line": line} for one, line in zip(entries, link_lines(left), strict=True)]
    numbers = element_lines(left) if section == "elements" else [number for number, _ in left]
    return [one | {"line": numbers[one["line"] - 1]} for one in entries]


def _by_line(section: str, ours: list[Entry], theirs: list[Entry], text: str) -> list[Unequal]:
    """Entries of one line are laid side by side in their order; lines in theirs."""
    lines = re.split(r"\r\n|\r|\n", text)
    mine, yours = _grouped(ours), _grouped(theirs)
    found: list[Unequal] = []
    for number in sorted({*mine, *yours}):
        a, b = mine[number], yours[number]
        place = (number, lines[number - 1].strip() if number else "")
        for one, other in zip(a, b, strict=False):
            found += _fields(section, one, other, *place)
        found += [Unequal(section, ONLY_OURS, one, None, *place) for one in a[len(b) :]]
        found += [Unequal(section, ONLY_THEIRS, None, one, *place) for one in b[len(a) :]]
    return found + _disorder(section, ours) + _disorder(section, theirs)


def _grouped(entries: list[Entry]) -> dict[int, list[Entry]]:
    groups: dict[int, list[Entry]] = defaultdict(list)
    for one in entries:
        groups[one["line"]].append(one)
    return groups


def _disorder(section: str, entries: list[Entry]) -> list[Unequal]:
    """Entries come in the order of the text; that they do not would hide behind grouping by line."""
    lines = [one["line"] for one in entries]
    return [] if lines == sorted(lines) else [Unequal(section, "order", lines, sorted(lines))]


def _fields(section: str, ours: Entry, theirs: Entry, line: int = 0, written: str = "") -> list[Unequal]:
    assert ours.keys() == theirs.keys()
    return [
        Unequal(section, name, ours[name], theirs[name], line, written)
        for name in ours
        if ours[name] != theirs[name]
    ]
