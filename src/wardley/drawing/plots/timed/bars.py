"""Bars: how they stack, where their names stand, and how they are painted."""

from collections.abc import Sequence
from dataclasses import replace
from math import isfinite

from wardley.drawing.plots.board import SMALL, Board, Paint, Written, shortened
from wardley.drawing.plots.lanes import Bar, Lanes
from wardley.drawing.plots.legend import Key
from wardley.drawing.shapes import Anchoring, Dash
from wardley.source.record import record

_NAME = Written(SMALL, leading=14)
_PAD, _GAP, _LEAST = 6.0, 8.0, 7.0
_BESIDE, _LINES = 150.0, 3
_FLAG = 4.0


@record
class Placed:
    """The ``bar`` of that ``number`` in its lane, from ``left`` to ``right`` and ``high``, px.

    Its name stands in ``lines`` inside or beside it, at ``x``. ``ends`` are how far it reaches with its name.
    """

    number: int
    bar: Bar
    left: float
    right: float
    high: float
    lines: tuple[str, ...]
    x: float
    anchor: Anchoring
    ends: tuple[float, float]


def placed(board: Board, bars: Sequence[Bar], month: float, width: float) -> list[list[Placed]]:
    """*bars* in rows in which none overlaps another, on a field that is *width* px wide."""
    rows: list[list[Placed]] = []
    order = sorted(enumerate(bars, 1), key=lambda one: (one[1].start, one[1].end, one[1].name))
    for number, bar in order:
        one = _placed(board, (number, bar), month, width)
        for row in rows:
            if all(one.ends[0] > other.ends[1] + _GAP or one.ends[1] < other.ends[0] - _GAP for other in row):
                row.append(one)
                break
        else:
            rows.append([one])
    return rows


def _placed(board: Board, numbered: tuple[int, Bar], month: float, width: float) -> Placed:
    number, bar = numbered
    left = min(max(_month(bar.start) * month, 0.0), width - _LEAST)
    right = min(max(_month(bar.end) * month, left + _LEAST), width)
    how = replace(_NAME, bold=bar.strong)
    name = shortened(bar.name)
    room = right - left - 2 * _PAD - (_FLAG if bar.tone in ("deadline", "late") else 0)
    inside = board.wrapped(name, room, how)
    if len(inside) <= _LINES and all(board.wide(line, how) <= room for line in inside):
        return Placed(number, bar, left, right, _high(inside), inside, left + _PAD, "start", (left, right))
    lines = tuple(board.fitted(line, _BESIDE, how) for line in board.wrapped(name, _BESIDE, how))[:_LINES]
    wide = max(board.wide(line, how) for line in lines)
    if right + _PAD + wide <= width or left - _PAD - wide < 0:
        return Placed(
            number, bar, left, right, _high(lines), lines, right + _PAD, "start", (left, right + _PAD + wide)
        )
    return Placed(
        number, bar, left, right, _high(lines), lines, left - _PAD, "end", (left - _PAD - wide, right)
    )


def _month(at: float) -> float:
    """*at*, as far as it can be drawn."""
    return at if isfinite(at) else 0.0


def _high(lines: Sequence[str]) -> float:
    return 12.0 + 14.0 * len(lines)


def draw_bar(board: Board, plot: Lanes, one: Placed, id_: str, top: float) -> None:
    """Draw *one* bar, and say what there is to say of it."""
    bar, name = one.bar, shortened(one.bar.name)
    box = (one.left + one.right) / 2, top + one.high / 2, one.right - one.left, one.high
    _body(board, id_, bar, box, name)
    how = replace(_NAME, bold=bar.strong, anchor=one.anchor)
    y = top + one.high / 2 + 4.2 - 7.0 * (len(one.lines) - 1)
    kind = "inside" if one.ends == (one.left, one.right) else "label"
    board.write(f"{id_}_name", kind, one.lines, (one.x, y), how, name)
    words = {"deadline": plot.deadline, "late": plot.late, "waits": plot.waits}.get(bar.tone, "")
    said = (name, _when(plot, bar), plot.strong if bar.strong else "", words, bar.said)
    board.say(id_, "; ".join(filter(None, said)))


def _body(board: Board, id_: str, bar: Bar, box: tuple[float, float, float, float], name: str) -> None:
    theme = board.theme
    dash: Dash = "dashed" if bar.tone == "waits" else ""
    paint = Paint(theme.paper, theme.axis_text, 1.25, dash)
    if bar.strong:
        paint = Paint(theme.build_fill, theme.build, 1.75, dash)
    kind = "bar strong" if bar.strong else "bar"
    board.mark(id_, kind, "box", box, paint, name)
    if bar.tone in ("deadline", "late"):
        x, y, wide, high = box
        flag = _FLAG if bar.tone == "deadline" else 1.75 * _FLAG
        colour = theme.mark_stroke[0] if bar.tone == "late" else theme.label
        sign = "late" if bar.tone == "late" else "due"
        right = (x + wide / 2 - flag / 2, y, flag, high)
        board.mark(f"{id_}_{sign}", sign, "box", right, Paint(colour, colour), name)


def _when(plot: Lanes, bar: Bar) -> str:
    """The quarters of *bar* in words."""
    last = len(plot.quarters) - 1
    if last < 0:
        return ""
    # What ends with a quarter does not reach into the next.
    first, end = (
        min(max(int(_month(at) // 3), 0), last) for at in (bar.start, max(bar.start, bar.end - 1e-6))
    )
    return plot.quarters[first] if first == end else f"{plot.quarters[first]} to {plot.quarters[end]}"


def draw_key(board: Board, plot: Lanes, key: Key) -> None:
    """Write what the bars look like, as far as there are such."""
    bars = [bar for lane in plot.lanes for bar in lane.bars]
    signs = [("strong", plot.strong, Bar("", 0, 0, strong=True))] if any(bar.strong for bar in bars) else []
    tones = {bar.tone for bar in bars}
    for tone, words in (("deadline", plot.deadline), ("late", plot.late), ("waits", plot.waits)):
        if tone in tones:
            signs.append((tone, words, Bar("", 0, 0, tone=tone)))
    for id_, words, bar in signs:
        x, y = key.entry(words, 26)
        _body(board, f"key_{id_}", bar, (x, y, 26, 12), "")
