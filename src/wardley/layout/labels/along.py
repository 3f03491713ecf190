"""The places that words may have beside a line, and near where their author put them."""

from itertools import product
from math import atan2, cos, degrees, hypot, radians, sin

from wardley.layout.labels.around import Look
from wardley.layout.labels.spot import ASCENT, DESCENT, Anchoring, Box, Ends, Listed, Spot
from wardley.layout.letters import width

_SHARES = (0.5, 0.43, 0.57, 0.36, 0.64, 0.29, 0.71, 0.22, 0.78, 0.15, 0.85)
_GAPS = (2.0, 9.0)
_PER_SHARE, _OTHER_SIDE, _PER_PX = 2.0, 0.2, 0.06
_STEPS = (8.0, 14.0, 22.0, 32.0, 45.0, 60.0)
_MOVED = 0.6
_INSET, _PER_CORNER = 7.0, 0.15
_EIGHTHS = (0, 180, 270, 90, 315, 45, 225, 135)


def along(key: str, ends: Ends, lines: tuple[str, ...], look: Look, air: float = 0) -> Listed:
    """Places for *lines* beside the line with these *ends*, *air* px away from it, cheapest first."""
    x1, y1, x2, y2 = ends if ends[0] <= ends[2] else (*ends[2:], *ends[:2])
    length = hypot(x2 - x1, y2 - y1) or 1.0
    across, down = (y2 - y1) / length, -(x2 - x1) / length
    wide, high = _size(lines, look)
    found = []
    for share in _SHARES:
        for side in (1, -1):
            for gap in _GAPS:
                off = side * (abs(across) * wide / 2 + abs(down) * high / 2 + gap + air)
                cost = _cost(share, gap, beyond=side < 0)
                x, y = x1 + (x2 - x1) * share + across * off, y1 + (y2 - y1) * share + down * off
                found.append(_spot(cost, (x - wide / 2, y - high / 2), lines, look, "middle"))
    return Listed(key, found)


def upon(key: str, ends: Ends, line: str, look: Look) -> Listed:
    """Places for one *line* of words that runs along the line with these *ends*, cheapest first."""
    x1, y1, x2, y2 = ends if ends[0] <= ends[2] else (*ends[2:], *ends[:2])
    turn = atan2(y2 - y1, x2 - x1)
    wide = width(line, look.size, look.face, bold=look.bold)
    found = []
    for share in _SHARES:
        for above, gap in product((True, False), _GAPS):
            off = DESCENT * look.size + gap if above else -ASCENT * look.size - gap
            x, y = x1 + (x2 - x1) * share + off * sin(turn), y1 + (y2 - y1) * share - off * cos(turn)
            first, *more = turned_boxes(x, y, turn, wide, look.size)
            cost = _cost(share, gap, beyond=not above)
            found.append(
                Spot(cost, first, (line,), x, y, "middle", more=tuple(more), angle=round(degrees(turn), 2))
            )
    return Listed(key, found)


def turned_boxes(x: float, y: float, turn: float, wide: float, size: float) -> list[Box]:
    """Boxes about as large as a letter, along words centred on (x, y) and turned by *turn* radians."""
    across, down = cos(turn), sin(turn)
    half, rise = 0.42 * size, (ASCENT - DESCENT) / 2 * size
    steps = max(1, round(wide / (1.6 * half)))
    boxes = []
    for step in range(steps + 1):
        along_it = (wide - 2 * half) * (step / steps - 0.5)
        at_x, at_y = x + across * along_it + down * rise, y + down * along_it - across * rise
        boxes.append(Box(at_x - half, at_y - half, at_x + half, at_y + half))
    return boxes


def _cost(share: float, gap: float, *, beyond: bool) -> float:
    return abs(share - 0.5) * _PER_SHARE + beyond * _OTHER_SIDE + (gap - _GAPS[0]) * _PER_PX


def nearby(key: str, x: float, y: float, lines: tuple[str, ...], look: Look) -> Listed:
    """Places for *lines* whose author had them begin at (x, y): there, and ever further off."""
    left, top = x, y - ASCENT * look.size
    found = [_spot(0, (left, top), lines, look, "start")]
    for step, turn in product(_STEPS, _EIGHTHS):
        moved = left + step * cos(radians(turn)), top + step * sin(radians(turn))
        found.append(_spot(_MOVED + step * _PER_PX, moved, lines, look, "start"))
    return Listed(key, found)


def within(key: str, frame: Box, lines: tuple[str, ...], look: Look) -> Listed:
    """Places for *lines* inside of *frame*: its corners, and the middles of its upper and lower edge."""
    wide, high = _size(lines, look)
    left, right = frame.left + _INSET, frame.right - _INSET - wide
    top, bottom = frame.top + _INSET / 2, frame.bottom - _INSET / 2 - high
    middle = (left + right) / 2
    corners = (left, top), (right, top), (left, bottom), (right, bottom), (middle, top), (middle, bottom)
    return Listed(
        key,
        (_spot(number * _PER_CORNER, corner, lines, look, "start") for number, corner in enumerate(corners)),
    )


def _size(lines: tuple[str, ...], look: Look) -> tuple[float, float]:
    wide = max((width(line, look.size, look.face, bold=look.bold) for line in lines), default=0.0)
    return wide, (ASCENT + DESCENT) * look.size + look.leading * (len(lines) - 1)


def _spot(
    cost: float, corner: tuple[float, float], lines: tuple[str, ...], look: Look, anchor: Anchoring
) -> Spot:
    left, top = corner
    wide, high = _size(lines, look)
    at = left + (wide / 2 if anchor == "middle" else 0.0)
    return Spot(cost, Box(left, top, left + wide, top + high), lines, at, top + ASCENT * look.size, anchor)
