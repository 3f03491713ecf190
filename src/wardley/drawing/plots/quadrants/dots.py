"""The dots: how large, where, and how they are painted and spoken of."""

from collections.abc import Iterator, Mapping, Sequence
from math import isfinite, sqrt

from wardley.drawing.plots.board import Board, Paint, shortened
from wardley.drawing.plots.dodge import Disc, apart
from wardley.drawing.plots.legend import BARE, Categories, colour_of
from wardley.drawing.plots.named import figure
from wardley.drawing.plots.quadrant import Dot
from wardley.drawing.plots.quadrants.field import ENDS, Field
from wardley.drawing.shapes import Form
from wardley.layout.labels.spot import Box

LEAST, UNKNOWN = 4.0, 4.0
"""The radius of the smallest dot, and half the side of the mark of one whose size is not known, px."""

RING = 2.25
"""How wide an outline is, px; as much is free within it."""

_LARGEST = ((30, 21.0), (60, 18.0), (250, 15.0))


class Dots:
    """The dots on *field*, in the order in which they are read: from the top, and in a row from the left.

    ``counts`` says how many things a dot stands for, where each is a heap; else it is empty.
    """

    def __init__(self, field: Field, counts: Mapping[Dot, int]) -> None:
        plot = field.plot
        self.field, self.plot, self.counts = field, plot, counts
        self.fills = Categories((dot.fill for dot in plot.dots), plot.no_fill)
        self.outlines = Categories((dot.outline for dot in plot.dots), plot.no_outline)
        self.dots = sorted(plot.dots, key=lambda dot: (-dot.up, dot.across, -(dot.size or 0), dot.name))
        most = max((size for dot in self.dots if (size := _size(dot)) is not None), default=0.0)
        largest = next((radius for count, radius in _LARGEST if len(self.dots) <= count), _LARGEST[-1][1])
        self._around = 2 * RING if self.outlines else RING
        wanted = []
        for dot in self.dots:
            size = _size(dot)
            inner = UNKNOWN if size is None else max(LEAST, largest * sqrt(size / most) if most else LEAST)
            wanted.append(Disc(*field.place(dot.across, dot.up), round(inner + self._around, 2)))
        self.discs = apart(wanted, self._may_stand)
        self.moved = self.discs != wanted

    def _may_stand(self, wanted: Disc, moved: Disc) -> bool:
        """Whether a dot stays in its quadrant, and clear of the words in the corners."""
        x, y = self.field.middle
        if (moved.x >= x) != (wanted.x >= x) or (moved.y <= y) != (wanted.y <= y):
            return False
        right, bottom = self.field.box[2:]
        across = moved.radius <= moved.x <= right - moved.radius
        ends = min(ENDS - 14, wanted.y), max(bottom - ENDS + 14, wanted.y)
        return across and ends[0] <= moved.y <= ends[1]

    def boxes(self) -> Iterator[Box]:
        """What the dots take."""
        return map(figure, self.discs)

    def draw(self, board: Board) -> None:
        """Draw them, each with its votes and what is said of it."""
        for number, (dot, disc) in enumerate(zip(self.dots, self.discs, strict=True), 1):
            self._votes(board, dot, disc, number)
            sign(
                board,
                f"dot_{number}",
                dot,
                disc,
                (self.fills.kind(dot.fill), self.outlines.kind(dot.outline)),
            )
            board.say(f"dot_{number}", self.said(dot))

    def _votes(self, board: Board, dot: Dot, disc: Disc, number: int) -> None:
        ink = board.theme.axis
        for at, vote in enumerate(dot.votes, 1):
            x, y = self.field.place(*vote)
            board.line(f"vote_{number}_{at}_line", "vote", (disc.x, disc.y, x, y), ink, 0.9)
            box, name = (x, y, 3.5, 3.5), shortened(dot.name)
            board.mark(f"vote_{number}_{at}", "vote", "circle", box, Paint(ink, ink), name)

    def said(self, dot: Dot) -> str:
        """What is said of *dot*."""
        plot = self.plot
        parts = [
            shortened(dot.name), f"{plot.up.lower()} {dot.up:.3g}, {plot.across.lower()} {dot.across:.3g}",
            f"{plot.fill}: {dot.fill}" if dot.fill else "",
            f"{plot.outline}: {dot.outline}" if dot.outline else "",
            plot.hollow.rpartition(": ")[2] if dot.hollow else "", dot.said,
        ]  # fmt: skip
        return "; ".join(filter(None, parts))

    def described(self) -> Iterator[str]:
        """What the colours say, in sentences."""
        for title, scale in ((self.plot.fill, self.fills), (self.plot.outline, self.outlines)):
            steps = [f"{step.words} {step.count}" for step in scale.steps()]
            if scale:
                yield f"{title}: {'; '.join(steps)}."


def sign(board: Board, id_: str, dot: Dot, disc: Disc, kinds: tuple[str, str]) -> None:
    """The figure of *dot*; *kinds* are the classes of its fill and its outline."""
    fill, outline = kinds
    form: Form = "box" if _size(dot) is None else "circle"
    name, paper = shortened(dot.name), board.theme.paper
    colour, inner = colour_of(board, fill), disc.radius
    if outline != BARE:
        ring, side = colour_of(board, outline), 2 * disc.radius - RING
        box, ringed = (disc.x, disc.y, side, side), Paint(paper, ring, RING)
        board.mark(f"{id_}_ring", f"team {outline}", form, box, ringed, name)
        inner -= 2 * RING
    else:
        side = 2 * disc.radius
        box = disc.x, disc.y, side, side
        board.mark(f"{id_}_back", "backing", form, box, Paint(paper, paper, 0.5), name)
        inner -= RING
    stroke = 2.0 if dot.hollow else 1.0
    box = disc.x, disc.y, 2 * inner - stroke, 2 * inner - stroke
    kind = f"dot {'hollow ' if dot.hollow else ''}{fill}"
    board.mark(id_, kind, form, box, Paint(paper if dot.hollow else colour, colour, stroke), name)


def _size(dot: Dot) -> float | None:
    """What the area shows; nothing where that is no number."""
    return max(0.0, dot.size) if dot.size is not None and isfinite(dot.size) else None


def by_weight(dots: Sequence[Dot]) -> list[int]:
    """The indexes of *dots*, first of those whose names matter most: what goes on, then what is large."""
    return sorted(
        range(len(dots)), key=lambda at: (dots[at].hollow, not dots[at].strong, -(dots[at].size or 0), at)
    )
