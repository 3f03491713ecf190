"""What the shapes of a plot gather on."""

from collections.abc import Iterable

from wardley.drawing.canvas import Canvas, extent
from wardley.drawing.options import Options
from wardley.drawing.scene import Scene
from wardley.drawing.shapes import Anchoring, Area, Dash, Form, Line, Mark, Text
from wardley.drawing.theme import Style, Theme
from wardley.layout.letters import width, wrap
from wardley.source.record import record
from wardley.source.shown import one_line

AIR = 14.0
"""Between the outermost shapes and the edge of the picture, px."""

TITLE, WORDS, SMALL = 20.0, 13.0, 12.0
"""Sizes of letters, px."""

LONGEST = 120
"""Letters of a name that are written; of a longer one, the beginning."""


@record
class Written:
    """How a text is set."""

    size: float = WORDS
    bold: bool = False
    italic: bool = False
    anchor: Anchoring = "start"
    leading: float = 15.0


PLAIN = Written()


@record
class Paint:
    """How a figure is painted."""

    fill: str
    stroke: str
    width: float = 1.0
    dash: Dash = ""
    rounded: bool = False


def shortened(name: str) -> str:
    """*name* on one line, and not beyond `LONGEST`."""
    line = one_line(name)
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"


class Board:
    """The look of a plot on one side; the shapes so far, and what is said of them, on the other."""

    def __init__(self, style: Style, theme: Theme) -> None:
        self.style, self.theme = style, theme
        self.title = self.description = self.role = ""
        self.areas: list[Area] = []
        self.lines: list[Line] = []
        self.marks: list[Mark | Text] = []
        self.spoken: list[tuple[str, str]] = []
        self.left_out: list[str] = []
        """The names for which there was no room."""

    def entitle(self, title: str, role: str) -> str:
        """Note what the picture is called, and what a screen reader takes it for; the *title* to write."""
        self.title, self.role = one_line(title) or role, role
        return self.title

    def wide(self, words: str, how: Written = PLAIN) -> float:
        """The width of *words* in one line, px."""
        return width(words, how.size, self.theme.face, bold=how.bold)

    def wrapped(self, words: str, room: float, how: Written = PLAIN) -> tuple[str, ...]:
        """*words* in lines as wide as *room* px, as far as their blanks allow."""
        return wrap(one_line(words), room, how.size, self.theme.face, bold=how.bold)

    def fitted(self, word: str, room: float, how: Written = PLAIN) -> str:
        """*word*, shortened so that it is no wider than *room* px."""
        line = one_line(word)
        if self.wide(line, how) <= room:
            return line
        while line and self.wide(f"{line}…", how) > room:
            line = line[:-1]
        return f"{line.rstrip()}…"

    def write(
        self,
        id_: str,
        kind: str,
        lines: Iterable[str],
        at: tuple[float, float],
        how: Written = PLAIN,
        name: str = "",
    ) -> Text:
        """Write *lines*, the first with its baseline *at* that point; *name* is what they belong to."""
        text = Text(
            id_, kind, tuple(lines), *at, how.size, self._ink(kind), how.anchor, how.bold, how.italic,
            how.leading, name=name,
        )  # fmt: skip
        self.marks.append(text)
        return text

    def _ink(self, kind: str) -> str:
        """The colour of words of *kind*, as `wardley.drawing.paints` has it."""
        words, theme = kind.split(), self.theme
        if "late" in words or "odd" in words:
            return theme.mark_text[0]
        if "title" in words:
            return theme.title
        soft = {"axis-label", "legend"}.intersection(words)
        return theme.axis_text if soft else theme.label

    def mark(
        self,
        id_: str,
        kind: str,
        form: Form,
        box: tuple[float, float, float, float],
        paint: Paint,
        name: str = "",
    ) -> Mark:
        """A figure with its centre, width and height in *box*; *name* is what it belongs to."""
        made = Mark(
            id_, kind, form, *box, paint.fill, paint.stroke, paint.width, name=name, dash=paint.dash,
            rounded=paint.rounded,
        )  # fmt: skip
        self.marks.append(made)
        return made

    def line(
        self,
        id_: str,
        kind: str,
        ends: tuple[float, float, float, float],
        stroke: str,
        width_: float = 1,
        dash: Dash = "",
    ) -> Line:
        """A straight line between two points."""
        made = Line(id_, kind, *ends, stroke, width=width_, dash=dash)
        self.lines.append(made)
        return made

    def say(self, id_: str, words: str) -> None:
        """Let *words* be heard at the shape with that id."""
        self.spoken.append((id_, one_line(words)))

    def scene(self, options: Options) -> Scene:
        """All of it, on a sheet that holds it."""
        return Scene(
            self.title, self.description, self.theme, self._canvas(), self.areas, self.lines, self.marks,
            options, prefix=options.prefix, spoken=tuple(self.spoken),
            style=self.style if options.scheme == "auto" else None, role=self.role,
        )  # fmt: skip

    def _canvas(self) -> Canvas:
        boxes = [self._extent(mark) for mark in self.marks]
        boxes += [(area.left, area.top, area.right, area.bottom) for area in self.areas]
        boxes += [_around(line) for line in self.lines]
        lefts, tops, rights, bottoms = zip(*boxes, strict=True) if boxes else ((0.0,),) * 4
        # Margins hold all of it: a plot has its origin where that is handy.
        return Canvas(0, 0, AIR - min(lefts), AIR - min(tops), max(rights) + AIR, max(bottoms) + AIR)

    def _extent(self, mark: Mark | Text) -> tuple[float, float, float, float]:
        if isinstance(mark, Text):
            left, top, right, bottom = extent(mark, self.theme.face)
            if not mark.angle:
                return left, top, right, bottom
            # Only words along an upright axis are turned.
            half = (right - left) / 2
            return mark.x - mark.size, mark.y - half, mark.x + mark.size, mark.y + half
        half, tall = mark.width / 2, mark.height / 2
        return mark.x - half, mark.y - tall, mark.x + half, mark.y + tall


def _around(line: Line) -> tuple[float, float, float, float]:
    return (
        min(line.x1, line.x2), min(line.y1, line.y2), max(line.x1, line.x2), max(line.y1, line.y2)
    )  # fmt: skip
