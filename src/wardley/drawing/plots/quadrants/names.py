"""The names of the dots: beside them where there is room, else a number there and the name in a list."""

from dataclasses import replace
from math import inf

from wardley.drawing.plots.board import SMALL, Board, Written, shortened
from wardley.drawing.plots.named import Tag, write_beside
from wardley.drawing.plots.quadrants.dots import Dots, by_weight
from wardley.drawing.plots.quadrants.field import FEW, Field
from wardley.drawing.shapes import Text
from wardley.layout.labels.room import FIGURE, LINK, RULE, TEXT, Room
from wardley.layout.labels.search import settle
from wardley.layout.labels.spot import ASCENT, DESCENT, Box, Listed, Spot
from wardley.source.record import record
from wardley.source.shown import one_line

MOST = 40
"""Of more dots than are few, so many get their names at most, and the others numbers."""

_NEAR = 26.0
"""Where dots are many, a name further away than this would be taken for another's, px."""

_FAR = 400.0
_NAME = Written(SMALL + 0.5, leading=14)
_NUMBER = Written(10.5, leading=12)
_ASIDE = Written(SMALL, italic=True)


@record
class Numbered:
    """The ``name`` that stands for ``number`` on the picture; None where even that had no room."""

    number: int | None
    name: str
    strong: bool = False


def write(board: Board, dots: Dots) -> list[Numbered]:
    """Write them; what is left for a list."""
    room = _room(board, dots)
    _argue(board, dots.field, room)
    if dots.counts:
        _counts(board, dots, room)
        return []
    order = by_weight(dots.dots)
    chosen = order if len(order) <= FEW else order[:MOST]
    tags = {f"name_{at + 1}": _tag(dots, at) for at in chosen}
    left = {
        tag.id for tag in write_beside(board, room, list(tags.values()), inf if len(order) <= FEW else _NEAR)
    }
    rest = sorted({*range(len(order))} - {at for at in chosen if f"name_{at + 1}" not in left})
    numbers = [
        Tag(f"number_{at + 1}", dots.discs[at], str(number), shortened(dots.dots[at].name), _NUMBER)
        for number, at in enumerate(rest, 1)
    ]
    unseen = {tag.id for tag in write_beside(board, room, numbers)}
    return [
        Numbered(None if f"number_{at + 1}" in unseen else number, dots.dots[at].name, dots.dots[at].strong)
        for number, at in enumerate(rest, 1)
    ]


def _tag(dots: Dots, at: int) -> Tag:
    dot = dots.dots[at]
    name = shortened(dot.name)
    return Tag(f"name_{at + 1}", dots.discs[at], name, name, replace(_NAME, bold=dot.strong))


def _counts(board: Board, dots: Dots, room: Room) -> None:
    """Say at each heap how many it is."""
    tags = [
        Tag(f"count_{at}", disc, str(dots.counts[dot]), dot.name, _NUMBER)
        for at, (dot, disc) in enumerate(zip(dots.dots, dots.discs, strict=True), 1)
    ]
    write_beside(board, room, tags)


def _room(board: Board, dots: Dots) -> Room:
    """What is in the way of names."""
    room = Room()
    left, top, right, bottom = dots.field.box
    for slab in (
        Box(left - _FAR, top - _FAR, left, bottom + _FAR),
        Box(right, top - _FAR, right + _FAR, bottom + _FAR),
        Box(left, top - _FAR, right, top),
        Box(left, bottom, right, bottom + _FAR),
    ):
        room.take(slab, FIGURE)
    for mark in board.marks:
        if isinstance(mark, Text) and not mark.angle:
            room.take(_box(board, mark), TEXT)
    for line in board.lines:
        if line.kind in ("axis", "vote"):
            room.cross(line.x1, line.y1, line.x2, line.y2, RULE if line.kind == "axis" else LINK)
    for box in dots.boxes():
        room.take(box, FIGURE)
    return room


def _box(board: Board, text: Text) -> Box:
    wide = max((board.wide(line, Written(text.size, text.bold)) for line in text.lines), default=0.0)
    start = text.x - {"start": 0.0, "middle": wide / 2, "end": wide}[text.anchor]
    last = text.y + text.leading * (len(text.lines) - 1)
    return Box(start, text.y - ASCENT * text.size, start + wide, last + DESCENT * text.size)


def _argue(board: Board, field: Field, room: Room) -> None:
    """Say in each band what it is for, where nothing stands."""
    word = one_line(field.plot.argue)
    if field.plot.band <= 0 or not word:
        return
    wide, x = board.wide(word, _ASIDE), field.middle[0]
    left, top, right, bottom = field.band()
    east, south = field.box[2:]
    level = [(at, y) for at in (east - wide - 8, 8.0) for y in (top + 15, bottom - 7)]
    level += [((right + east - wide) / 2, y) for y in (top + 15, bottom - 7)]
    upright = [(at, y) for y in (18.0, south - 9) for at in (left + 6, x + 6)]
    labels = [
        Listed(key, [_spot(cost, at, word, wide) for cost, at in enumerate(spots)])
        for key, spots in (("argue_1", level), ("argue_2", upright))
    ]
    for key, placed in settle(labels, room).items():
        if not placed.covers:
            board.write(key, "axis-label", (word,), (placed.spot.x, placed.spot.y), _ASIDE)
            room.take(placed.spot.box, TEXT)


def _spot(cost: float, at: tuple[float, float], word: str, wide: float) -> Spot:
    x, y = at
    return Spot(cost, Box(x, y - ASCENT * SMALL, x + wide, y + DESCENT * SMALL), (word,), x, y, "start")
