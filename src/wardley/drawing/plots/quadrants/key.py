"""Below the quadrants: what the signs mean, and the names that stand for numbers."""

from collections.abc import Sequence
from dataclasses import replace

from wardley.drawing.plots.board import SMALL, Board, Paint, Written
from wardley.drawing.plots.dodge import Disc
from wardley.drawing.plots.legend import BARE, Key, colour_of
from wardley.drawing.plots.quadrant import Dot
from wardley.drawing.plots.quadrants.dots import RING, Dots, sign
from wardley.drawing.plots.quadrants.names import Numbered

LISTED = 150
"""The names in the list at most."""

_SIGN, _INDENT = 14.0, 92.0
_COLUMN, _LEADING = 270.0, 16.0
_WORD = Written(SMALL)
_SIDE_BY_SIDE = "dots with the same scores stand side by side"


def write(board: Board, dots: Dots, listed: Sequence[Numbered]) -> None:
    """Write it."""
    _, _, right, bottom = dots.field.box
    key = Key(board, right, bottom + 48)
    _categories(board, dots, key)
    _signs(board, dots, key)
    _list(board, listed, right, key.y + 34)


def _categories(board: Board, dots: Dots, key: Key) -> None:
    plot = dots.plot
    indent = max(
        _INDENT, *(14 + board.wide(word, Written(SMALL, bold=True)) for word in (plot.fill, plot.outline))
    )
    if dots.fills:
        key.head(plot.fill, indent)
        for step in dots.fills.steps():
            x, y = key.entry(f"{step.words} ({step.count})", _SIGN)
            _sign(board, f"fill_{step.kind.replace('-', '_')}", (x, y), (step.kind, BARE))
    if dots.outlines:
        key.head(plot.outline, indent)
        for step in dots.outlines.steps():
            if step.kind == BARE:
                continue
            x, y = key.entry(f"{step.words} ({step.count})", _SIGN)
            box, ring = (x, y, _SIGN - RING, _SIGN - RING), step.kind.replace("-", "_")
            paint = Paint(board.theme.paper, colour_of(board, step.kind), RING)
            board.mark(f"key_ring_{ring}", f"team {step.kind}", "circle", box, paint)


def _signs(board: Board, dots: Dots, key: Key) -> None:
    plot, all_ = dots.plot, dots.dots
    key.head("Signs", _INDENT)
    if plot.size and any(dot.size is not None for dot in all_):
        key.entry(", the largest ".join(filter(None, (plot.size, plot.largest))))
    if plot.size and any(dot.size is None for dot in all_):
        at = key.entry(f"{plot.size.rpartition(': ')[2]} unknown", _SIGN)
        _sign(board, "unknown", at, (BARE, BARE), Dot("", 0, 0), 5 + RING)
    if plot.hollow and any(dot.hollow for dot in all_):
        _sign(board, "hollow", key.entry(plot.hollow, _SIGN), (BARE, BARE), Dot("", 0, 0, 1, hollow=True), 10)
    if plot.strong and any(dot.strong for dot in all_):
        key.entry(plot.strong)
    if any(dot.votes for dot in all_):
        key.entry("ticks: votes, joined to their mean")
    if dots.counts:
        key.entry(f"number: how many {plot.noun}s stand there")
    if dots.moved:
        key.entry(_SIDE_BY_SIDE)


def _sign(
    board: Board,
    id_: str,
    at: tuple[float, float],
    kinds: tuple[str, str],
    dot: Dot = Dot("", 0, 0, 1),  # noqa: B008 - a record
    radius: float = _SIGN / 2 + 1,
) -> None:
    sign(board, f"key_{id_}", dot, Disc(*at, radius), kinds)


def _list(board: Board, listed: Sequence[Numbered], room: float, y: float) -> None:
    if not listed:
        return
    board.write("list", "legend", ("The numbers",), (0, y), replace(_WORD, bold=True))
    shown = listed[:LISTED]
    board.left_out += [one.name for one in listed[LISTED:]]
    columns = int(room // _COLUMN)
    high = -(-len(shown) // columns)
    wide = room / columns
    for at, one in enumerate(shown):
        x, top = (at // high) * wide, y + 20 + (at % high) * _LEADING
        number = "–" if one.number is None else str(one.number)
        board.write(f"list_{at + 1}_number", "legend", (number,), (x + 22, top), replace(_WORD, anchor="end"))
        how = replace(_WORD, bold=one.strong)
        board.write(
            f"list_{at + 1}", "heading", (board.fitted(one.name, wide - 46, how),), (x + 30, top), how
        )
    if len(listed) > LISTED:
        words = f"and {len(listed) - LISTED} more, which have no room here"
        board.write("list_more", "legend", (words,), (30, y + 20 + high * _LEADING), _WORD)
