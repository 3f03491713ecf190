"""Work in time: a lane a team, in which bars that overlap stand one below the other."""

from dataclasses import replace

from wardley.drawing.plots.board import SMALL, TITLE, WORDS, Board, Written
from wardley.drawing.plots.lanes import Lane, Lanes
from wardley.drawing.plots.legend import Key
from wardley.drawing.plots.timed.bars import Placed, draw_bar, draw_key, placed
from wardley.drawing.shapes import Area
from wardley.source.shown import one_line

_HEADS, _QUARTER, _ALL = 124.0, 230.0, 96.0
_NARROW = 150.0
"""The width of a quarter where there are many, px."""

_MANY = 6
_TOP, _GAP, _LOAD = 8.0, 6.0, 16.0
_HEAD = Written(WORDS, bold=True, leading=16)
_MIDDLE = Written(WORDS, anchor="middle")


def draw(board: Board, plot: Lanes) -> None:
    """See the room's docstring."""
    quarter = _QUARTER if len(plot.quarters) <= _MANY else _NARROW
    right = quarter * len(plot.quarters)
    how = Written(TITLE, bold=True, leading=26)
    lines = board.wrapped(board.entitle(plot.title, "Plan"), right + _HEADS, how)
    board.write("title", "title", lines, (-_HEADS, -46 - how.leading * (len(lines) - 1)), how)
    for number, name in enumerate(plot.quarters, 1):
        middle = (number - 0.5) * quarter
        word = (board.fitted(name, quarter - 12, _HEAD),)
        board.write(f"quarter_{number}", "heading", word, (middle, -10), replace(_HEAD, anchor="middle"))
    board.line("row_0", "grid", (-_HEADS, 0, right, 0), board.theme.boundary)
    y = 0.0
    for number, lane in enumerate(plot.lanes, 1):
        y = _lane(board, plot, (number, lane), y, quarter)
    bottom = _sums(board, plot, y, quarter)
    for number in range(len(plot.quarters) + 1):
        x = number * quarter
        board.line(
            f"border_{number}", "grid", (x, -26 if number else 0, x, bottom), board.theme.boundary, 0.75
        )
        if number % 2:
            sides = x - quarter, 0, x, bottom
            board.areas.append(Area(f"column_{number}", "plot-band", *sides, board.theme.plot_band))
    draw_key(board, plot, Key(board, right, bottom + 30))
    board.description = _described(plot)


def _lane(board: Board, plot: Lanes, numbered: tuple[int, Lane], top: float, quarter: float) -> float:
    """Draw a lane, and answer where it ends."""
    number, lane = numbered
    right = quarter * len(plot.quarters)
    rows = placed(board, lane.bars, quarter / 3, right)
    head = board.wrapped(lane.name, _HEADS - 12, _HEAD)
    loads = any(words.strip() for words in lane.loads)
    y = top + _TOP + (_LOAD if loads else 0)
    for at, row in enumerate(rows):
        for bar in row:
            draw_bar(board, plot, bar, f"bar_{number}_{bar.number}", y)
        y += _high(row) + (_GAP if at < len(rows) - 1 else 0)
    bottom = max(y + _TOP, top + 2 * _TOP + 16 * len(head) + 6, top + 46)
    board.write(f"lane_{number}", "heading", head, (-_HEADS, top + 21), _HEAD)
    for at, words in enumerate(lane.loads[: len(plot.quarters)]):
        kind = "late" if at in lane.over else "axis-label"
        how = Written(SMALL, bold=at in lane.over, anchor="end")
        word = (board.fitted(words, quarter - 16, how),)
        board.write(f"load_{number}_{at + 1}", kind, word, ((at + 1) * quarter - 7, top + 17), how)
    said = "; ".join(
        f"{q} {load}" for q, load in zip(plot.quarters, lane.loads, strict=False) if load.strip()
    )
    board.say(f"lane_{number}", f"{lane.name}: {said}" if said else lane.name)
    board.line(f"row_{number}", "grid", (-_HEADS, bottom, right, bottom), board.theme.boundary)
    return bottom


def _high(row: list[Placed]) -> float:
    return max(bar.high for bar in row)


def _sums(board: Board, plot: Lanes, top: float, quarter: float) -> float:
    """Write the rows of sums, and answer where the last ends."""
    right = quarter * len(plot.quarters)
    y = top
    for number, (name, words) in enumerate(plot.sums, 1):
        board.write(
            f"sum_{number}", "heading", (board.fitted(name, _HEADS - 10, _HEAD),), (-_HEADS, y + 20), _HEAD
        )
        for at, word in enumerate(words[: len(plot.quarters)]):
            told = (board.fitted(word, quarter - 12, _MIDDLE),)
            board.write(f"sum_{number}_{at + 1}", "heading", told, ((at + 0.5) * quarter, y + 20), _MIDDLE)
        if len(words) > len(plot.quarters):
            how = replace(_HEAD, bold=True)
            told = (board.fitted(words[len(plot.quarters)], _ALL, how),)
            board.write(f"sum_{number}_all", "heading", told, (right + 10, y + 20), how)
        board.say(f"sum_{number}", f"{name}: {'; '.join(words)}")
        y += 30
        board.line(f"sum_{number}_end", "grid", (-_HEADS, y, right, y), board.theme.boundary)
    return y


def _described(plot: Lanes) -> str:
    """The plot in words, for those who cannot see it."""
    count = sum(len(lane.bars) for lane in plot.lanes)
    ends = f" from {plot.quarters[0]} to {plot.quarters[-1]}" if plot.quarters else ""
    parts = [f"{count} piece{'' if count == 1 else 's'} of work of {len(plot.lanes)} teams{ends}."]
    parts += [f"{lane.name}: {', '.join(bar.name for bar in lane.bars) or 'nothing'}." for lane in plot.lanes]
    parts += [f"{name}: {'; '.join(words)}." for name, words in plot.sums]
    return one_line(" ".join(parts))
