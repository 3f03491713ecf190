"""Diagnostics for people: the place, the sentence, the line with a caret under it, and what would help."""

import os
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate
from typing import TYPE_CHECKING, TextIO

from wardley.source.shown import columns, shown

if TYPE_CHECKING:
    from wardley.source.diagnostic import Diagnostic
    from wardley.source.place import Place
    from wardley.source.source import Source

WIDTH = 100
"""Columns of the line that are shown at most."""

TAB = 4
CUT = "\N{HORIZONTAL ELLIPSIS}"

_LINES_LISTED = 8
_COLOURS = {"place": "1", "error": "1;31", "other": "1;33", "gutter": "2", "help": "36"}


def report(
    diagnostics: Iterable["Diagnostic"], source: "Source | None" = None, *, colour: bool = False
) -> str:
    """*diagnostics* as text, one below the other; lines are shown where *source* has them."""
    return "".join(_one(diagnostic, source, colour=colour) for diagnostic in diagnostics)


def colour_wanted(stream: TextIO) -> bool:
    """Whether *stream* shows colours: a terminal does, unless NO_COLOR is set; FORCE_COLOR makes any."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def printable(text: str) -> str:
    """*text* without what would drive a terminal: control characters stand as U+FFFD."""
    return shown(text)


def _one(diagnostic: "Diagnostic", source: "Source | None", *, colour: bool) -> str:
    place = diagnostic.place
    mark = "error" if diagnostic.severity == "error" else "other"
    start = _painted(printable(f"{place}:"), "place", colour=colour) if place else "wardley:"
    code = _painted(diagnostic.code, mark, colour=colour)
    rows = [f"{start} {code} {printable(diagnostic.message)}"]
    if place and source:
        rows += excerpt(place, source, mark, colour=colour)
    if len(diagnostic.places) > 1:
        rows.append(f"  also: {_lines(diagnostic)}")
    if diagnostic.help:
        rows.append(f"  {_painted('help:', 'help', colour=colour)} {printable(diagnostic.help)}")
    return "\n".join(rows) + "\n"


def excerpt(place: "Place", source: "Source", mark: str = "other", *, colour: bool = False) -> list[str]:
    """The line of *source* at *place*, with carets under what is meant; nothing where the line is blank.

    *mark* is ``error`` or ``other``: the colour of the carets.
    """
    if not source.line(place.line).strip():
        return []
    text, blanks, carets = _excerpt(source.line(place.line), place.column - 1, place.end_column - 1)
    gutter = f"{place.line} |"
    bar = f"{'|':>{len(gutter)}}"
    underline = " " * blanks + _painted("^" * carets, mark, colour=colour)
    return [
        f"{_painted(gutter, 'gutter', colour=colour)} {text}",
        f"{_painted(bar, 'gutter', colour=colour)} {underline}",
    ]


def _lines(diagnostic: "Diagnostic") -> str:
    """The lines of the places behind the first, as many as one takes in."""
    lines = list(dict.fromkeys(str(place.line) for place in diagnostic.places[1:]))
    more = f" and {len(lines) - _LINES_LISTED} more" if len(lines) > _LINES_LISTED else ""
    return f"line{'s' if len(lines) > 1 else ''} {', '.join(lines[:_LINES_LISTED])}{more}"


def _excerpt(line: str, start: int, end: int) -> tuple[str, int, int]:
    """What is shown of *line*, the columns before the carets, and how many they are.

    *start* and *end* are the offsets of what is marked. A long line is cut on either side of it.
    """
    if len(line) <= WIDTH and line.isascii() and line.isprintable():
        return line.rstrip(), start, max(1, end - start)
    skipped = max(0, start - WIDTH)  # a line may be very long, and further away nothing is shown
    cells = _cells(line[skipped : max(end, start) + WIDTH])
    edges = list(accumulate((width for _, width in cells), initial=0))
    at = min(start - skipped, len(cells))
    long = skipped > 0 or edges[-1] > WIDTH
    first = bisect_left(edges, edges[at] - WIDTH // 2) if long else 0
    last = bisect_right(edges, edges[first] + WIDTH) - 1
    lead = CUT if first or skipped else ""
    tail = CUT if last < len(cells) else ""
    text = "".join(glyph for glyph, _ in cells[first:last])
    stop = max(at, min(end - skipped, last))
    before, marked = edges[at] - edges[first], edges[stop] - edges[at]
    return f"{lead}{text.rstrip()}{tail}", len(lead) + before, max(1, marked)


def _cells(line: str) -> list[tuple[str, int]]:
    """Every character of *line* as it is shown, with the columns that it takes."""
    cells: list[tuple[str, int]] = []
    column = 0
    for character in line:
        if character == "\t":
            width = TAB - column % TAB
            cells.append((" " * width, width))
        else:
            width = columns(character)
            cells.append((shown(character), width))
        column += width
    return cells


def _painted(text: str, part: str, *, colour: bool) -> str:
    return painted(text, _COLOURS[part], colour=colour)


def painted(text: str, code: str, *, colour: bool) -> str:
    """*text* in the terminal's colour *code*, as in ``1;31``, where *colour* is wanted."""
    return f"\x1b[{code}m{text}\x1b[0m" if colour else text
