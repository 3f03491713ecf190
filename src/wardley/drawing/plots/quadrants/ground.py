"""What the dots stand on: axes, lines between low and high, bands, and the words in the corners."""

from dataclasses import replace

from wardley.drawing.plots.board import SMALL, TITLE, WORDS, Board, Written
from wardley.drawing.plots.quadrant import Corner
from wardley.drawing.plots.quadrants.field import CORNERS, Field
from wardley.drawing.shapes import Anchoring, Area

_TICK = Written(SMALL, anchor="middle")
_AXIS = Written(WORDS, bold=True, anchor="middle")


def draw(board: Board, field: Field, title: str) -> None:
    """Draw it."""
    how = Written(TITLE, bold=True, leading=26)
    lines = board.wrapped(title, field.box.right, how)
    board.write("title", "title", lines, (0, -30 - how.leading * (len(lines) - 1)), how)
    _bands(board, field)
    _axes(board, field)
    for number, corner in enumerate(field.plot.corners):
        _corner(board, field, corner, number)


def _bands(board: Board, field: Field) -> None:
    if field.plot.band <= 0:
        return
    left, top, right, bottom = field.band()
    _, _, east, south = field.box
    for number, sides in enumerate(
        ((left, 0.0, right, south), (0.0, top, left, bottom), (right, top, east, bottom)), 1
    ):
        board.areas.append(Area(f"band_{number}", "plot-band", *sides, board.theme.plot_band))


def _axes(board: Board, field: Field) -> None:
    (x, y), (left, top, right, bottom) = field.middle, field.box
    board.line("across", "axis", (left, y, right, y), board.theme.axis, 1.25)
    board.line("up", "axis", (x, top, x, bottom), board.theme.axis, 1.25)
    edges = (left, top, right, top), (right, top, right, bottom), (right, bottom, left, bottom)
    for number, ends in enumerate((*edges, (left, bottom, left, top)), 1):
        board.line(f"edge_{number}", "grid", ends, board.theme.boundary)
    for number, score in enumerate((0.0, field.plot.half, 1.0), 1):
        x, y = field.place(score, score)
        word = (f"{score:g}",)
        board.write(f"tick_across_{number}", "axis-label", word, (x, bottom + 17), _TICK)
        board.write(f"tick_up_{number}", "axis-label", word, (left - 7, y + 4), replace(_TICK, anchor="end"))
    (x, _), (_, y) = field.place(0.75, 0), field.place(0, 0.75)
    word = (board.fitted(field.plot.across, field.wide / 2 - 60, _AXIS),)
    board.write("across_word", "axis-label", word, (x, bottom + 17), _AXIS)
    # Where words are not turned, this one stands above the field.
    word = (board.fitted(field.plot.up, field.high / 2 - 60, _AXIS),)
    text = board.write("up_word", "axis-label", word, (-9.0, y), _AXIS)
    board.marks[-1] = replace(text, angle=-90, level=replace(text, x=0.0, y=-7.0, anchor="start"))


def _corner(board: Board, field: Field, corner: Corner, number: int) -> None:
    is_right, is_above = CORNERS[number]
    left, _, right, _ = field.band()
    room = (field.box.right - right if is_right else left) - 18
    anchor: Anchoring = "end" if is_right else "start"
    x, y = (field.box.right - 11 if is_right else 11.0), (23.0 if is_above else field.box.bottom - 43)
    name, how = Written(WORDS + 3, bold=True, anchor=anchor), Written(WORDS, anchor=anchor, leading=17)
    id_ = f"part_{number + 1}"
    board.write(id_, "heading", (board.fitted(corner.name, room, name),), (x, y), name)
    lines = [board.fitted(words, room, how) for words in (corner.treatment, corner.said) if words.strip()]
    board.write(f"{id_}_words", "axis-label", lines, (x, y + 18), how)
    board.say(id_, "; ".join(filter(None, (corner.name, corner.treatment, corner.said))))
