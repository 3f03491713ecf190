"""Putting names where they cover nothing, when everything else on the sheet has its place."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from math import cos, radians, sin

from wardley.drawing.canvas import MARGINS
from wardley.drawing.shapes import Line, Mark, Text
from wardley.drawing.sheet import Crowded, Sheet, Symbol, Wanted
from wardley.layout.labels.along import turned_boxes
from wardley.layout.labels.around import LEAD, Point, led
from wardley.layout.labels.room import EDGE, FIGURE, LINK, RULE, TEXT, Room
from wardley.layout.labels.search import settle
from wardley.layout.labels.spot import ASCENT, DESCENT, Box, Spot
from wardley.layout.letters import width

MANY = 5000
"""With more names than this there is no room to look for, and each takes its usual place."""

_LINES = {"link": LINK, "evolve": LINK, "flow": LINK, "boundary": RULE, "axis": 4.0, "change-moved": LINK}
_FIGURES = frozenset({"form", "annotation", "accelerator", "deaccelerator", "change-gone", "change-moved"})
_BAR = FIGURE - 1
"""What it costs to cover a bar of inertia, which no name could be taken for."""
_OUTSIDE, _BELOW = 20.0, 3.0
_FAR = 400.0
_STROKE = 1.5
_TOUCHING = 3.0
"""So close to its figure, a name is read with it whatever else is near, px."""


def draw(sheet: Sheet) -> None:
    """Write every name that waits for a place, and note which of them cover something."""
    wanted = sheet.wanted
    if not wanted:
        return
    if len(wanted) > MANY:
        for want in wanted:
            for offer in islice(want.label.offers(), 1):
                _write(sheet, want, want.label.spot(offer))
        return
    room = room_of(sheet)
    placed = settle([want.label for want in wanted], room)
    for want in wanted:
        found = placed.get(want.text.id)
        if found is not None:
            _write(sheet, want, found.spot, room)
            if found.covers:
                line = want.symbol.element.line if want.symbol else None
                sheet.crowded.append(Crowded(want.text.name, line))


def _write(sheet: Sheet, want: Wanted, spot: Spot, room: Room | None = None) -> None:
    text = replace(want.text, lines=spot.lines, x=spot.x, y=spot.y, anchor=spot.anchor)
    if spot.angle:
        text = replace(text, angle=spot.angle, level=text)
    if want.symbol is not None and (spot.gap >= LEAD or (room and _is_unclear(room, want, spot))):
        _lead(sheet, want.symbol, text, spot.box)
    sheet.marks.append(text)


def _is_unclear(room: Room, want: Wanted, spot: Spot) -> bool:
    """Whether the name might be taken for that of another figure."""
    left, top, right, bottom = spot.box
    near = Box(left - LEAD, top - LEAD, right + LEAD, bottom + LEAD)
    return spot.gap > _TOUCHING and room.near(near).another(spot.box, want.label.own, spot.gap)


def _lead(sheet: Sheet, symbol: Symbol, text: Text, box: Box) -> None:
    """A hairline from the figure to the name that stands away from it."""
    ends = led(Point(symbol.x, symbol.y, symbol.reach), box)
    if ends is not None:
        id_, kind = f"{text.id}_lead", f"lead {text.kind.partition(' ')[0]}-lead"
        line = Line(id_, kind, *ends, text.colour, symbol.id, width=0.75, dash="dotted", name=text.name)
        sheet.lines.append(line)


def room_of(sheet: Sheet, without: frozenset[str] = frozenset()) -> Room:
    """What is in the way on *sheet*, *without* the marks of these ids."""
    room = Room()
    _edges(room, sheet)
    for symbol in sheet.symbols.values():
        if symbol.reach:
            room.take(_square(symbol.x, symbol.y, symbol.reach), FIGURE)
    for area in sheet.areas:
        if area.rounded:
            _frame(room, Box(area.left, area.top, area.right, area.bottom), 2 * LINK)
    for line in sheet.lines:
        weight = _LINES.get(line.kind.partition(" ")[0])
        if weight:
            room.cross(line.x1, line.y1, line.x2, line.y2, weight)
    marks = [mark for mark in (*sheet.marks, sheet.title) if mark is not None and mark.id not in without]
    for mark in marks:
        if isinstance(mark, Text):
            for box in boxes_of(mark, sheet.theme.face):
                room.take(box, TEXT)
        else:
            _mark(room, mark)
    return room


def _edges(room: Room, sheet: Sheet) -> None:
    """Keep names on the sheet, and above its axis."""
    canvas = sheet.canvas
    left, top, right, bottom = MARGINS
    west, north, east, south = -left, -top, canvas.width + right, canvas.height + bottom
    for slab in (
        Box(west - _FAR, north - _FAR, west, south + _FAR),
        Box(east, north - _FAR, east + _FAR, south + _FAR),
        Box(west, north - _FAR, east, north),
        Box(west, south, east, south + _FAR),
    ):
        room.take(slab, _OUTSIDE)
    room.take(Box(west, canvas.height + 2, east, south), _BELOW)


def _mark(room: Room, mark: Mark) -> None:
    kind = mark.kind.partition(" ")[0]
    box = Box(
        mark.x - mark.width / 2, mark.y - mark.height / 2, mark.x + mark.width / 2, mark.y + mark.height / 2
    )
    if kind == "pipeline":
        _frame(room, box, EDGE)
    elif kind == "annotations":
        room.take(box, TEXT)
    elif kind == "inertia":
        room.take(box, _BAR)
    elif kind in _FIGURES:
        room.take(box, FIGURE)


def _frame(room: Room, box: Box, weight: float) -> None:
    left, top, right, bottom = box
    for ends in (
        (left, top, right, top), (left, bottom, right, bottom),
        (left, top, left, bottom), (right, top, right, bottom),
    ):  # fmt: skip
        x1, y1, x2, y2 = ends
        room.take(Box(x1 - _STROKE, y1 - _STROKE, x2 + _STROKE, y2 + _STROKE), weight)


def _square(x: float, y: float, reach: float) -> Box:
    return Box(x - reach, y - reach, x + reach, y + reach)


def boxes_of(text: Text, face: str) -> Iterator[Box]:
    """The boxes that *text* covers, as it is set by formats that turn text and by those that cannot."""
    if text.level is not None:
        yield from boxes_of(text.level, face)
    wide = [width(line, text.size, face, bold=text.bold) for line in text.lines]
    if text.angle:
        yield from _turned(text, max(wide, default=0.0))
        return
    for number, across in enumerate(wide):
        start = text.x - {"start": 0.0, "middle": across / 2, "end": across}[text.anchor]
        y = text.y + number * text.leading
        if across:
            yield Box(start, y - ASCENT * text.size, start + across, y + DESCENT * text.size)


def _turned(text: Text, wide: float) -> Iterator[Box]:
    turn = radians(text.angle)
    middle = {"start": wide / 2, "middle": 0.0, "end": -wide / 2}[text.anchor]
    x, y = text.x + cos(turn) * middle, text.y + sin(turn) * middle
    yield from turned_boxes(x, y, turn, wide, text.size)
