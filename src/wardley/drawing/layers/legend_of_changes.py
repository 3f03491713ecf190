"""What the signs of changes on a map mean, below its axis."""

from collections.abc import Collection
from typing import Literal

from wardley.drawing.layers.legend import Pen
from wardley.drawing.shapes import Dash, Line, Mark, Text
from wardley.drawing.sheet import Sheet
from wardley.layout.letters import width

ADDED, REMOVED, MOVED, SOURCED = range(4)
"""The colours of `wardley.drawing.theme.Theme.change`, in their order."""

KINDS = ("change-new", "change-gone", "change-moved", "change-sourced")
"""The classes of shapes in these colours."""

Sign = Literal["stage", "added", "removed", "renamed", "sourced", "moved", "linked", "unlinked"]

WORDS: dict[Sign, str] = {
    "stage": "into another stage",
    "added": "new",
    "removed": "gone",
    "renamed": "was …: another name",
    "sourced": "sourcing, owner or cost",
    "moved": "moved within its stage",
    "linked": "new link",
    "unlinked": "link gone",
}
"""From the news to the details."""

HEADING = "Changes"

_SAMPLE, _SIZE, _UP = 24.0, 12.0, 4.2
_LINES: dict[Sign, tuple[int, float, Dash, float]] = {
    "stage": (MOVED, 2.75, "", 0.9),
    "moved": (MOVED, 1.5, "", 0.9),
    "linked": (ADDED, 2.75, "", 0),
    "unlinked": (REMOVED, 1.25, "dashed", 0),
}
"""Colour, width, dash and head of the signs that are lines."""


def draw_legend(sheet: Sheet, signs: Collection[Sign]) -> None:
    """Write what *signs* mean."""
    pen = Pen(sheet)
    pen.write("legend_changes", HEADING, bold=True)
    for sign, words in WORDS.items():
        if sign not in signs:
            continue
        wide = 0.0 if sign == "renamed" else _SAMPLE + 6
        pen.room(wide + width(words, _SIZE, sheet.theme.face))
        if wide:
            _sample(sheet, sign, pen.x, pen.y - _UP)
        pen.x += wide
        pen.write(f"legend_{sign}", words)


def _sample(sheet: Sheet, sign: Sign, x: float, y: float) -> None:
    id_, middle = f"legend_{sign}_sign", x + _SAMPLE / 2
    if sign in _LINES:
        which, width_, dash, head = _LINES[sign]
        ends, colour = (x, y, x + _SAMPLE, y), sheet.theme.change[which]
        kind = f"legend-sign {KINDS[which]}"
        sheet.lines.append(Line(id_, kind, *ends, colour, width=width_, dash=dash, head=head))
    elif sign == "sourced":
        _ring(sheet, f"{id_}_1", SOURCED, (middle, y), 9)
        _ring(sheet, f"{id_}_2", SOURCED, (middle, y), 16)
    elif sign == "added":
        _ring(sheet, id_, ADDED, (middle, y), 14)
        _letter(sheet, id_, ADDED, "+", (middle - 10, y - 2))
    else:
        _ring(sheet, id_, REMOVED, (middle, y), 12, "dashed")
        _letter(sheet, id_, REMOVED, "×", (middle, y + 4.6))


def _ring(sheet: Sheet, id_: str, which: int, at: tuple[float, float], size: float, dash: Dash = "") -> None:
    kind, colour = f"legend-sign {KINDS[which]}", sheet.theme.change[which]
    sheet.marks.append(Mark(id_, kind, "circle", *at, size, size, "none", colour, 1.5, dash=dash))


def _letter(sheet: Sheet, id_: str, which: int, letter: str, at: tuple[float, float]) -> None:
    kind, colour = f"legend-sign {KINDS[which]}", sheet.theme.change[which]
    sheet.marks.append(Text(f"{id_}_letter", kind, (letter,), *at, 13, colour, "middle", bold=True))
