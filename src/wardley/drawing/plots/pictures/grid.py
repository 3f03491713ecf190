"""Names in the cells of a table."""

from collections.abc import Sequence
from dataclasses import replace

from wardley.drawing.plots.board import SMALL, TITLE, WORDS, Board, Paint, Written, shortened
from wardley.drawing.plots.grid import Cell, Grid, Item
from wardley.drawing.plots.legend import Key
from wardley.drawing.shapes import Area
from wardley.source.record import record
from wardley.source.shown import one_line

_HEADS, _WIDE, _PAD = 128.0, 208.0, 10.0
_LEADING, _AFTER, _LEAST = 15.0, 7.0, 58.0
_FRAME = 4.0
"""Above and below what is outlined, px."""

_NAME = Written(SMALL + 0.5, leading=_LEADING)
_WORD = Written(SMALL, italic=True, leading=_LEADING)
_HEAD = Written(WORDS, bold=True)
_MOST_LINES = 3


@record
class _Block:
    """Lines in a cell: what they are of, and how they are set."""

    lines: tuple[str, ...]
    kind: str
    how: Written
    item: Item | None = None


def draw(board: Board, plot: Grid) -> None:
    """See the room's docstring."""
    how = Written(TITLE, bold=True, leading=26)
    right = _HEADS + _WIDE * len(plot.columns)
    lines = board.wrapped(board.entitle(plot.title, "Grid"), right, how)
    board.write("title", "title", lines, (0, -62 - how.leading * (len(lines) - 1)), how)
    _heads(board, plot, right)
    y = 0.0
    for number, (name, cells) in enumerate(zip(plot.rows, plot.cells, strict=True), 1):
        y = _row(board, plot, (number, name), cells, y)
    if any(item.odd for row in plot.cells for cell in row for item in cell.items) and plot.odd:
        key = Key(board, right, y + 30)
        x, middle = key.entry(plot.odd, 26)
        box = (x, middle, 26.0, 13.0)
        board.mark("legend_odd", "odd", "box", box, _frame(board))
    board.description = _described(plot)


def _heads(board: Board, plot: Grid, right: float) -> None:
    theme = board.theme
    if plot.across.strip():
        word = (board.fitted(plot.across, right - _HEADS - 2 * _PAD, _HEAD),)
        board.write("across_word", "axis-label", word, (_HEADS + _PAD, -30), _HEAD)
    if plot.down.strip():
        board.write("down_word", "axis-label", (board.fitted(plot.down, _HEADS - 16, _HEAD),), (8, -9), _HEAD)
    for number, name in enumerate(plot.columns):
        x = _HEADS + number * _WIDE
        word = (board.fitted(name, _WIDE - 2 * _PAD, _HEAD),)
        board.write(f"column_{number + 1}", "heading", word, (x + _PAD, -9), _HEAD)
    board.line("row_0", "grid", (0, 0, right, 0), theme.boundary)


def _row(board: Board, plot: Grid, row: tuple[int, str], cells: Sequence[Cell], top: float) -> float:
    """Draw a row, and answer where it ends."""
    number, name = row
    made = [_blocks(board, plot, cell) for cell in cells]
    head = board.wrapped(name, _HEADS - 12, _HEAD)
    high = max(_LEAST, *(_height(blocks) for blocks in made), 16.0 * len(head) + 2 * _PAD)
    bottom = top + high
    if number % 2:
        right = _HEADS + _WIDE * len(plot.columns)
        board.areas.append(
            Area(f"row_{number}_band", "plot-band", 0, top, right, bottom, board.theme.plot_band)
        )
    board.write(f"row_{number}_name", "heading", head, (8, top + 21), replace(_HEAD, leading=16))
    for column, (blocks, cell) in enumerate(zip(made, cells, strict=True), 1):
        x = _HEADS + (column - 1) * _WIDE
        board.line(f"cell_{number}_{column}_left", "grid", (x, top, x, bottom), board.theme.boundary, 0.5)
        _cell(board, f"cell_{number}_{column}", blocks, (x + _PAD, top))
        where = f"{one_line(name)}, {one_line(plot.columns[column - 1])}"
        if cell.word.strip() or cell.items:
            board.say(f"cell_{number}_{column}_1", f"{where}: {one_line(cell.word) or len(cell.items)}")
    right = _HEADS + _WIDE * len(plot.columns)
    board.line(f"row_{number}", "grid", (0, bottom, right, bottom), board.theme.boundary)
    return bottom


def _blocks(board: Board, plot: Grid, cell: Cell) -> list[_Block]:
    room = _WIDE - 2 * _PAD
    blocks = []
    if cell.word.strip():
        lines = board.wrapped(cell.word, room, _WORD)
        blocks.append(_Block(_cut(lines), "odd" if cell.wrong and cell.items else "axis-label", _WORD))
    most = plot.most if len(cell.items) > plot.most + 1 else len(cell.items)
    for item in cell.items[:most]:
        how = replace(_NAME, bold=item.strong)
        inside = room - (14 if item.odd else 0)
        lines = tuple(
            board.fitted(line, inside, how) for line in board.wrapped(shortened(item.name), inside, how)
        )
        blocks.append(_Block(_cut(lines), "heading", how, item))
    if most < len(cell.items):
        board.left_out += [item.name for item in cell.items[most:]]
        blocks.append(_Block((f"and {len(cell.items) - most} more",), "axis-label", _NAME))
    return blocks


def _cut(lines: tuple[str, ...]) -> tuple[str, ...]:
    return lines if len(lines) <= _MOST_LINES else (*lines[: _MOST_LINES - 1], f"{lines[_MOST_LINES - 1]}…")


def _height(blocks: Sequence[_Block]) -> float:
    return 2 * _PAD - 2 + sum(_LEADING * len(block.lines) + _AFTER + _framed(block) for block in blocks)


def _framed(block: _Block) -> float:
    return 2 * _FRAME if block.item is not None and block.item.odd else 0.0


def _cell(board: Board, id_: str, blocks: Sequence[_Block], at: tuple[float, float]) -> None:
    x, top = at
    y = top + _PAD + 11
    for number, block in enumerate(blocks, 1):
        item, name = block.item, f"{id_}_{number}"
        y += _framed(block) / 2
        odd = item is not None and item.odd
        text = board.write(name, block.kind, block.lines, (x + (8 if odd else 0), y), block.how)
        if item is not None and item.odd:
            wide = max(board.wide(line, block.how) for line in block.lines) + 16
            high = _LEADING * len(block.lines) + 1.5 * _FRAME
            box = (x + wide / 2, y - 11 - _FRAME + high / 2, wide, high)
            board.mark(f"{name}_odd", "odd", "box", box, _frame(board), shortened(item.name))
        if item is not None:
            said = "; ".join(filter(None, (shortened(item.name), "outlined" if odd else "", item.said)))
            board.say(text.id, said)
        y += _LEADING * len(block.lines) + _AFTER + _framed(block) / 2


def _frame(board: Board) -> Paint:
    return Paint("none", board.theme.mark_stroke[0], 1.75, rounded=True)


def _described(plot: Grid) -> str:
    """The plot in words, for those who cannot see it."""
    parts = []
    for name, cells in zip(plot.rows, plot.cells, strict=True):
        counts = [
            f"{column} {len(cell.items)}"
            for column, cell in zip(plot.columns, cells, strict=True)
            if cell.items
        ]
        parts.append(f"{name}: {', '.join(counts) or 'nothing'}.")
    odd = sum(item.odd for cells in plot.cells for cell in cells for item in cell.items)
    count = sum(len(cell.items) for cells in plot.cells for cell in cells)
    first = (
        f"{count} {plot.noun}{'' if count == 1 else 's'} by {plot.down.lower()} and {plot.across.lower()}."
    )
    last = f"{odd} {'is' if odd == 1 else 'are'} outlined." if odd else ""
    return one_line(" ".join([first, *parts, last]))
