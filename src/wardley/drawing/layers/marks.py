"""What is out of line, marked on the map: an arrow from how it is treated to where the market is."""

from collections.abc import Sequence
from math import hypot, sqrt
from typing import Literal, NamedTuple

from wardley.drawing.canvas import fraction
from wardley.drawing.layers import legend
from wardley.drawing.layers.lanes import FIGURE, NAME, NEAR, STROKE, Box, Crowd, gaps
from wardley.drawing.shapes import Anchoring, Line, Mark, Text
from wardley.drawing.sheet import Sheet, Symbol
from wardley.layout.letters import width
from wardley.source.record import record

Grade = Literal["high", "medium", "low"]


@record
class Marking:
    """A mark on the component ``name``: how bad it is, and a short ``label``, such as the codes of findings.

    ``from_evolution`` is where its treatment would stand on the axis, ``to_evolution`` where the market is
    (0..1). Where either is None, or they fall together, a ring stands in place of the arrow.
    """

    name: str
    from_evolution: float | None
    to_evolution: float | None
    severity: Grade
    label: str = ""


LANES = (0.0, 9.0, -9.0, 17.0, -17.0, 25.0, -25.0)
"""How far from its component's middle an arrow may run to leave names readable, px, the best first."""

_HEAD = 12.0
_SHORTEST = 14.0
_PER_PX = 5.0
"""What a px off the middle costs, in px of what would be hidden, by its weight."""
_SIZE = 10.0
_TICK = 10.0
_AIR = 4.0
_APART = 8.0
_ROUNDS = 3
_MANY = 150
"""With more arrows there is no room that one could make for another, and looking for it takes minutes."""
_ELBOW = 26.0
"""How far before the figure an arrow leaves its lane for it, px."""

Spot = tuple[float, float, Anchoring]


class _Way(NamedTuple):
    """From ``start`` along the height ``y`` to ``bend``, and from there to (``x``, ``to``): px."""

    start: float
    y: float
    bend: float
    x: float
    to: float

    @property
    def strip(self) -> Box:
        return min(self.start, self.x), self.y - _AIR, max(self.start, self.x), self.y + _AIR

    def boxes(self) -> tuple[tuple[Box, float], ...]:
        """What the arrow takes, and what a px of that weighs."""
        left, _, right, _ = self.strip
        near = left, self.y - _APART, right, self.y + _APART
        return (self.strip, STROKE), (near, NEAR), (self.elbow, STROKE), (self.tail, FIGURE)

    @property
    def elbow(self) -> Box:
        xs, ys = sorted((self.bend, self.x)), sorted((self.y, self.to))
        return xs[0], ys[0] - _AIR / 2, xs[1], ys[1] + _AIR / 2

    @property
    def tail(self) -> Box:
        return self.start - 2, self.y - _TICK / 2, self.start + 2, self.y + _TICK / 2


_Told = tuple[str, Marking, Symbol]
"""An id for a mark, and what it marks."""


def draw(sheet: Sheet, markings: Sequence[Marking]) -> None:
    """Draw them, the worst first, and below the map what they mean; what stands nowhere is left out."""
    crowd = Crowd(sheet)
    rings: list[_Told] = []
    arrows: list[_Told] = []
    order = sorted(enumerate(markings, 1), key=lambda item: legend.GRADES.index(item[1].severity))
    for number, marking in order:
        element = sheet.placement.names.find(marking.name)
        symbol = sheet.symbol(element) if element is not None else None
        if symbol is not None:
            told = f"mark_{number}", marking, symbol
            (arrows if _is_apart(sheet, marking, symbol) else rings).append(told)
    for id_, marking, symbol in rings:
        _ring(sheet, crowd, id_, marking, symbol)
    ways = list(zip(arrows, _ways(sheet, crowd, arrows), strict=True))
    for (id_, marking, _), way in ways:
        _label(sheet, crowd, id_, marking, _beside(way))
    for told, way in ways:
        _arrow(sheet, crowd, told, way)
    grades = [marking.severity for _, marking, _ in (*rings, *arrows)]
    if grades:
        legend.draw(sheet, grades, arrows=bool(arrows), rings=bool(rings))


def describe(markings: Sequence[Marking]) -> str:
    """What is marked, in a sentence for those who cannot see it."""
    if not markings:
        return ""
    listed = "; ".join(" ".join((f"{m.name},", m.severity, m.label)).rstrip() for m in markings)
    return f" Marked as out of line: {listed}."


def _is_apart(sheet: Sheet, marking: Marking, symbol: Symbol) -> bool:
    """Whether treatment and market are so far apart that an arrow can be seen between them."""
    if marking.from_evolution is None or marking.to_evolution is None:
        return False
    start, market = _ends(sheet, marking)
    return abs(market - start) >= symbol.reach + _SHORTEST


def _ways(sheet: Sheet, crowd: Crowd, arrows: Sequence[_Told]) -> list[_Way]:
    """The way of each of *arrows*; they make room for one another in a few rounds."""
    if len(arrows) > _MANY:
        return [_way(*_ends(sheet, marking), 0.0, symbol) for _, marking, symbol in arrows]
    chosen: dict[str, _Way] = {}
    for _ in range(_ROUNDS):
        for id_, marking, symbol in arrows:
            for box, weight in chosen[id_].boxes() if id_ in chosen else ():
                crowd.leave(box, weight)
            ends = _ends(sheet, marking)
            ways = [(abs(lane) * _PER_PX, _way(*ends, lane, symbol)) for lane in LANES]
            _, way = min(
                ways, key=lambda item: item[0] + crowd.cost(item[1].strip) + crowd.cost(item[1].elbow)
            )
            chosen[id_] = way
            for box, weight in way.boxes():
                crowd.take(box, weight)
    return list(chosen.values())


def _ends(sheet: Sheet, marking: Marking) -> tuple[float, float]:
    start, market = (fraction(at, 0) for at in (marking.from_evolution, marking.to_evolution))
    return sheet.canvas.x(start), sheet.canvas.x(market)


def _arrow(sheet: Sheet, crowd: Crowd, told: _Told, way: _Way) -> None:
    id_, marking, symbol = told
    look, kind = legend.look_of(sheet.theme, marking.severity), f"mark {marking.severity}"
    paint = look.stroke, look.stroke
    tick = Mark(f"{id_}_from", kind, "box", way.start, way.y, 1, _TICK, *paint, name=_title(marking))
    sheet.marks.append(tick)
    straight = way.bend == way.x
    parts = [
        (left, way.y, right, way.y)
        for left, right in gaps(way.start, way.bend, crowd.names(way.strip), _HEAD if straight else 0)
    ]
    if not straight:
        parts.append((way.bend, way.y, way.x, way.to))
    joins = tick.id, symbol.id, _title(marking)
    for number, ends in enumerate(parts, 1):
        suffix, head = f"_{number}" if number > 1 else "", 0.9 if number == len(parts) else 0
        line = Line(f"{id_}{suffix}", kind, *ends, look.stroke, *joins, look.width, look.dash, head)
        sheet.lines.append(line)


def _way(start: float, market: float, lane: float, symbol: Symbol) -> _Way:
    """The way in *lane*: to the edge of the figure, round a bend where that lies off the lane."""
    side = -1 if start < market else 1
    y = symbol.y + lane
    if abs(market - symbol.x) > symbol.reach:
        return _Way(start, y, market, market, y)  # the author's number is not where the figure stands
    if abs(lane) < symbol.reach:
        edge = symbol.x + side * (sqrt(symbol.reach**2 - lane**2) + 1)
        return _Way(start, y, edge, edge, y)
    reach = symbol.reach + 1
    bend = symbol.x + side * min(reach + _ELBOW, abs(symbol.x - start))
    length = hypot(symbol.x - bend, lane)
    x, to = symbol.x + (bend - symbol.x) * reach / length, symbol.y + lane * reach / length
    return _Way(start, y, bend, x, to)


def _beside(way: _Way) -> list[Spot]:
    """Where the label may stand, the best first: before the arrow, or along its first part."""
    forward = way.start < way.x
    side = 1 if forward else -1
    before: Anchoring = "end" if forward else "start"
    along: Anchoring = "start" if forward else "end"
    near, far = way.start + side * 5, way.start - side * 6
    return [
        (far, way.y + 0.36 * _SIZE, before), (near, way.y - _AIR - 0.25 * _SIZE, along),
        (near, way.y + _AIR + 0.8 * _SIZE, along), (way.start, way.y - _TICK, "middle"),
    ]  # fmt: skip


def _title(marking: Marking) -> str:
    return f"{marking.name}: {marking.label}" if marking.label else marking.name


def _ring(sheet: Sheet, crowd: Crowd, id_: str, marking: Marking, symbol: Symbol) -> None:
    look = legend.look_of(sheet.theme, marking.severity)
    reach = symbol.reach + 5
    sheet.marks.append(
        Mark(
            id_, f"mark {marking.severity}", "circle", symbol.x, symbol.y, 2 * reach, 2 * reach, "none",
            look.stroke, look.width, name=_title(marking), dash=look.dash,
        )
    )  # fmt: skip
    crowd.take((symbol.x - reach, symbol.y - reach, symbol.x + reach, symbol.y + reach), FIGURE)
    x, y, out = symbol.x, symbol.y, reach + 3
    _label(
        sheet, crowd, id_, marking,
        [
            (x, y + out + 0.75 * _SIZE, "middle"), (x, y - out, "middle"),
            (x + out, y + 0.36 * _SIZE, "start"), (x - out, y + 0.36 * _SIZE, "end"),
        ],
    )  # fmt: skip


def _label(sheet: Sheet, crowd: Crowd, id_: str, marking: Marking, spots: Sequence[Spot]) -> None:
    """Write the label at the first of *spots* that hides least."""
    if not marking.label:
        return
    theme = sheet.theme
    wide = width(marking.label, _SIZE, theme.face, bold=True)

    def box(spot: Spot) -> Box:
        x, y, anchor = spot
        left = x - {"start": 0.0, "middle": wide / 2, "end": wide}[anchor]
        return left, y - 0.75 * _SIZE, left + wide, y + 0.2 * _SIZE

    best = min(spots, key=lambda spot: crowd.cost(box(spot)))
    crowd.take(box(best), NAME)
    x, y, anchor = best
    colour = legend.look_of(theme, marking.severity).text
    kind = f"mark {marking.severity} label"
    sheet.marks.append(
        Text(
            f"{id_}_label", kind, (marking.label,), x, y, _SIZE, colour, anchor, bold=True, name=marking.name
        )
    )
