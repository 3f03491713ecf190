"""What the marks on a map mean, below its axis."""

from collections.abc import Iterable
from typing import NamedTuple

from wardley.drawing.shapes import Dash, Line, Mark, Text
from wardley.drawing.sheet import Sheet
from wardley.drawing.theme import Theme
from wardley.layout.letters import width

GRADES = ("high", "medium", "low")
"""From the worst to the least."""

WORDS = {"high": "high", "medium": "medium", "low": "low or softened"}
HEADING = "Out of line"
ARROW = "arrow: from how it is treated to where the market is"
RING = "ring: out of line in another way"

_BELOW, _LEADING, _SIZE = 52.0, 18.0, 12.0
_SAMPLE, _AFTER = 34.0, 22.0


class Look(NamedTuple):
    """How a grade is drawn: no two differ by colour alone."""

    stroke: str
    text: str
    width: float
    dash: Dash


def look_of(theme: Theme, grade: str) -> Look:
    """The look of *grade* in *theme*."""
    at = GRADES.index(grade)
    width_, dash = ((2.5, ""), (2.25, "dashed"), (2, "dotted"))[at]
    return Look(theme.mark_stroke[at], theme.mark_text[at], width_, dash)  # type: ignore[arg-type]


def draw(sheet: Sheet, grades: Iterable[str], *, arrows: bool, rings: bool) -> None:
    """Write the legend for *grades*, in rows as wide as the map."""
    pen = Pen(sheet)
    pen.write("legend", HEADING, bold=True)
    shown = set(grades)
    for grade in (grade for grade in GRADES if grade in shown):
        pen.sample(grade)
    if arrows:
        pen.write("legend_arrow", ARROW)
    if rings:
        pen.write("legend_ring", RING)


class Pen:
    """Writes a legend from left to right, on the next row where the map ends, and below one that is there."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.x, self.y = 0.0, sheet.canvas.height + _BELOW
        self.left = 0.0
        """Where further rows begin: beside the heading, where there is room for that."""
        above = [mark.y for mark in sheet.marks if isinstance(mark, Text) and mark.kind == "legend"]
        if above:
            self.y = max(above) + _LEADING

    def sample(self, grade: str) -> None:
        """An arrow in the look of *grade*, and what that means."""
        words = WORDS[grade]
        self.room(_SAMPLE + 6 + width(words, _SIZE, self.sheet.theme.face))
        look, middle = look_of(self.sheet.theme, grade), self.y - 0.35 * _SIZE
        kind, box = f"legend {grade}", (self.x, middle, 1, 9)
        tick = Mark(f"legend_{grade}_from", kind, "box", *box, look.stroke, look.stroke)
        self.sheet.marks.append(tick)
        ends = self.x, middle, self.x + _SAMPLE, middle
        line = Line(
            f"legend_{grade}",
            kind,
            *ends,
            look.stroke,
            tick.id,
            width=look.width,
            dash=look.dash,
            head=0.9,
        )
        self.sheet.lines.append(line)
        self.x += _SAMPLE + 6
        self.write(f"legend_{grade}_label", words)

    def write(self, id_: str, words: str, *, bold: bool = False) -> None:
        """Write *words* under the id *id_*."""
        theme = self.sheet.theme
        wide = width(words, _SIZE, theme.face, bold=bold)
        self.room(wide)
        self.sheet.marks.append(
            Text(id_, "legend", (words,), self.x, self.y, _SIZE, theme.axis_text, bold=bold, name=words)
        )
        self.x += wide + _AFTER
        if bold and self.x < self.sheet.canvas.width / 4:
            self.left = self.x

    def room(self, wide: float) -> None:
        """Go on to the next row where *wide* px would leave the map."""
        canvas = self.sheet.canvas
        if self.x > self.left and self.x + wide > canvas.width + canvas.right - 8:
            self.x, self.y = self.left, self.y + _LEADING
