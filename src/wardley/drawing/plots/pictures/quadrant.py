"""Four quadrants with their dots.

Scores are few and round, so that many dots share a place: they stand side by side around it, and never beyond
the line between low and high. Names stand where they cover nothing; what has no room for its name has a
number, and a line in the list below.
"""

from wardley.drawing.plots.board import Board
from wardley.drawing.plots.quadrant import Quadrant
from wardley.drawing.plots.quadrants import ground, key, names
from wardley.drawing.plots.quadrants.dots import Dots
from wardley.drawing.plots.quadrants.field import CORNERS, Field
from wardley.drawing.plots.quadrants.heaps import heaped
from wardley.source.shown import one_line


def draw(board: Board, plot: Quadrant) -> None:
    """See the room's docstring."""
    shown, counts = heaped(plot)
    field = Field(shown)
    ground.draw(board, field, board.entitle(plot.title, "Quadrant"))
    dots = Dots(field, counts)
    dots.draw(board)
    key.write(board, dots, names.write(board, dots))
    if counts:
        board.left_out += [dot.name for dot in plot.dots]
    board.description = _described(plot, dots)


def _described(plot: Quadrant, dots: Dots) -> str:
    """The plot in words, for those who cannot see it."""
    count = len(plot.dots)
    things = f"{count} {plot.noun}{'' if count == 1 else 's'}"
    parts = [f"{things} by how {plot.up.lower()} (up) and how {plot.across.lower()} (to the right) they are."]
    for corner, (is_right, is_above) in zip(plot.corners, CORNERS, strict=True):
        where = f"{'Top' if is_above else 'Bottom'} {'right' if is_right else 'left'}"
        rest = "; ".join(filter(None, (corner.treatment, corner.said)))
        parts.append(f"{where}: {corner.name}" + (f" ({rest})." if rest else "."))
    return one_line(" ".join([*parts, *dots.described()]))
