"""A report as plain text, for a terminal."""

from textwrap import wrap

from wardley.interfaces.reports.text import printable
from wardley.reporting.page import Block, Code, Figure, Items, Page, Section, Table, Words
from wardley.source.shown import columns

SUFFIX = "txt"

WIDTH = 100
"""Columns of a line; a table whose names are longer is broken inside its cells."""

_LEAST = 8
"""To fewer columns no column of a table is narrowed."""

_LONG = 15
"""Letters of a word that is broken only where there is no other way."""


def tell(page: Page) -> str:
    """*page* in lines of at most `WIDTH` columns."""
    parts = [printable(page.title), *_wrapped(page.summary), ""]
    for part in page.sections:
        parts += _section(part)
    parts += [line for note in page.footnotes for line in _wrapped(note)]
    return "\n".join(parts).rstrip() + "\n"


def _section(part: Section) -> list[str]:
    lines = [printable(part.title), "-" * min(_wide(part.title), WIDTH)] if part.title else []
    for block in part.blocks:
        lines += [*_block(block), ""]
    return lines


def _block(block: Block) -> list[str]:
    match block:
        case Words():
            return _wrapped(block.text)
        case Items():
            lines = []
            for number, point in enumerate(block.points, 1):
                mark = f"{number}. " if block.ordered else "- "
                first, *rest = _wrapped(point, WIDTH - len(mark)) or [""]
                lines += [mark + first, *(" " * len(mark) + line for line in rest)]
            return lines
        case Table():
            return _table(block)
        case Figure():
            return _wrapped(block.alt)
        case Code():
            return [f"    {printable(line)}" for line in block.lines]


def _wrapped(words: str, width: int = WIDTH) -> list[str]:
    return wrap(printable(words), width, break_on_hyphens=False)


def _table(table: Table) -> list[str]:
    rows = [table.heads, *(tuple(str(cell) for cell in row) for row in table.rows)]
    widths = _widths(rows)
    above = _wrapped(table.caption) if table.caption else []
    body = _records(rows) if widths is None else _columns(rows, widths, table.numeric)
    return [*above, *body, *(_wrapped(table.note) if table.note else ())]


def _columns(rows: list[tuple[str, ...]], widths: list[int], numeric: frozenset[int]) -> list[str]:
    head, *lines = [_row(row, widths, numeric) for row in rows]
    rule = "  ".join("-" * width for width in widths)
    return [*head, rule, *(line for row in lines for line in row)]


def _records(rows: list[tuple[str, ...]]) -> list[str]:
    """A row below the other, for a table of too many columns: its first cell, and each other by its head."""
    (_, *heads), *cells = rows
    lines = []
    for first, *rest in cells:
        told = "; ".join(f"{head}: {cell}" for head, cell in zip(heads, rest, strict=True) if cell)
        lines += [*_wrapped(first), *(f"  {line}" for line in _wrapped(told, WIDTH - 2))]
    return lines


def _widths(rows: list[tuple[str, ...]]) -> list[int] | None:
    """How wide each column is: as its widest cell, the widest columns narrowed until all fit.

    No column becomes narrower than its longest word, as long as that leaves room for the others. None where
    there are so many columns that words of a common length would be broken.
    """
    shown = [[printable(cell) for cell in column] for column in zip(*rows, strict=True)]
    widths = [max((1, *map(_wide, column))) for column in shown]
    words = [max((1, *(_wide(word) for cell in column for word in cell.split()))) for column in shown]
    spare = WIDTH - 2 * (len(widths) - 1)
    if sum(min(word, _LONG) for word in words) > spare:
        return None
    least = [min(width, max(_LEAST, word)) for width, word in zip(widths, words, strict=True)]
    while sum(least) > spare and max(least) > _LEAST:
        least[least.index(max(least))] -= 1
    while sum(widths) > spare:
        slack = [width - floor for width, floor in zip(widths, least, strict=True)]
        at = max(range(len(widths)), key=lambda n: (slack[n] > 0, widths[n], -n))
        if slack[at] <= 0:
            break
        widths[at] -= 1
    return widths


def _row(cells: tuple[str, ...], widths: list[int], numeric: frozenset[int]) -> list[str]:
    broken = [_wrapped(cell, width) or [""] for cell, width in zip(cells, widths, strict=True)]
    lines = []
    for number in range(max(map(len, broken))):
        parts = []
        for at, (cell, width) in enumerate(zip(broken, widths, strict=True)):
            words = cell[number] if number < len(cell) else ""
            blanks = " " * max(0, width - _wide(words))
            parts.append(blanks + words if at in numeric else words + blanks)
        lines.append("  ".join(parts).rstrip())
    return lines


def _wide(words: str) -> int:
    """How many columns of a terminal *words* take."""
    return sum(map(columns, words))
