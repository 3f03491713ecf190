"""Moving the list of annotations aside where it would cover something."""

from dataclasses import replace
from typing import NamedTuple

from wardley.drawing.parts.names import room_of
from wardley.drawing.parts.remarks import box_at, place_of_box
from wardley.drawing.shapes import Mark, Text
from wardley.drawing.sheet import Sheet
from wardley.layout.labels.room import EDGE, Near
from wardley.layout.labels.spot import Box

PARTS = frozenset({"annotations", "annotations_heading", "annotations_list"})

_STEP = 40.0
_PER_PX = 0.01
_ROOMS = (520.0, 400.0, 300.0)
"""How wide its lines may be where it finds no place as its author wrote it, px."""
_PER_BREAK = 1.5


class _Way(NamedTuple):
    """A place for the list: what it costs, its parts as they were made, and how far they move."""

    cost: float
    parts: tuple[Mark, Text, Text]
    across: float
    down: float


def draw(sheet: Sheet) -> None:
    """Move it where it covers the least, and break its lines for that, if it covers something where it is."""
    if not sheet.map.annotations:
        return
    near = room_of(sheet, without=PARTS).everything()
    x, y = place_of_box(sheet)
    as_written = box_at(sheet, x, y, sheet.canvas.width + sheet.canvas.right - x - 12)
    if near.cost(_box(as_written[0])) < EDGE:
        return
    made = [as_written, *(box_at(sheet, x, y, room) for room in _ROOMS)]
    ways = (
        way for number, parts in enumerate(made) for way in _ways(sheet, near, parts, number * _PER_BREAK)
    )
    best = min(ways, key=lambda way: way.cost)
    moved = {part.id: replace(part, x=part.x + best.across, y=part.y + best.down) for part in best.parts}
    sheet.marks = [moved.get(mark.id, mark) for mark in sheet.marks]


def _ways(sheet: Sheet, near: Near, parts: tuple[Mark, Text, Text], cost: float) -> list[_Way]:
    """The places on the map for *parts*, which *cost* something by themselves."""
    canvas, box = sheet.canvas, _box(parts[0])
    lefts = _steps(box.left, 4.0, canvas.width + canvas.right - 8 - (box.right - box.left))
    tops = _steps(box.top, 4.0, canvas.height - 6 - (box.bottom - box.top))
    found = []
    for left in lefts:
        for top in tops:
            across, down = left - box.left, top - box.top
            moved = Box(left, top, box.right + across, box.bottom + down)
            price = cost + near.cost(moved) + _PER_PX * (abs(across) + abs(down))
            found.append(_Way(price, parts, across, down))
    return found


def _steps(now: float, least: float, most: float) -> list[float]:
    count = int(max(0.0, most - least) // _STEP)
    return [now, *(least + _STEP * number for number in range(count + 1))]


def _box(frame: Mark) -> Box:
    half, tall = frame.width / 2, frame.height / 2
    return Box(frame.x - half, frame.y - tall, frame.x + half, frame.y + tall)
