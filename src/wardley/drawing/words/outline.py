"""A description as plain text: a sentence, the value chain as a tree, a table, and what else there is."""

from collections.abc import Iterable, Iterator, Sequence

from wardley.drawing.words.description import Description, Mentioned
from wardley.source.shown import columns

WIDTH = 80
"""Columns where nobody says how many there are."""

_NARROWEST = 24
_DEEPEST = 24
_INDENT = "  "
_GAP = 2
_CELL = 12
"""Columns of a stage below which the table becomes a list."""


def outline(described: Description, width: int = WIDTH) -> str:
    """*described* as text, in lines of at most *width* columns as far as its words allow."""
    width = max(width, _NARROWEST)
    parts = [
        "\n".join(fold(described.alt, width)),
        _part("Value chain", _chain(described.chain, width)),
        _part("Joined to nothing", _items(described.apart, width)),
        _part("By stage and visibility", _table(described, width)),
        _part("Of no known stage", _items(described.unstaged, width)),
        _part("Evolving, or held back", _items(described.evolving, width)),
        _part("Pipelines", _items(described.pipelines, width)),
        _part("Known of the estate", _items(described.estate, width)),
        _part("Areas", _items(described.areas, width)),
        _part("Forces", _items(described.forces, width)),
        _part("Notes", _items(described.notes, width)),
        _part("Annotations", _items(described.annotations, width)),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def line_of(mention: Mentioned) -> str:
    """A line of the value chain, without its indent."""
    along = f" ({mention.along})" if mention.along else ""
    if mention.again:
        return f"{mention.name}{along}: see above"
    return f"{mention.name}{along}" + (f", {mention.said}" if mention.said else "")


def fold(text: str, width: int, hang: str = "") -> list[str]:
    """*text* in lines of at most *width* columns, broken at blanks; all but the first begin with *hang*."""
    lines: list[str] = []
    line, used = "", 0
    for word in text.split():
        wide = _wide(word)
        if line.strip() and used + 1 + wide > width:
            lines.append(line)
            line, used = hang + word, len(hang) + wide
        elif line.strip():
            line, used = f"{line} {word}", used + 1 + wide
        else:
            line, used = line + word, used + wide
    return [*lines, line] if line else lines


def _wide(text: str) -> int:
    return len(text) if text.isascii() else sum(map(columns, text))


def _part(heading: str, lines: Iterable[str]) -> str:
    inside = list(lines)
    return "\n".join([heading, *inside]) if inside else ""


def _items(items: Iterable[str], width: int) -> Iterator[str]:
    for item in items:
        yield from _indented(item, _INDENT, width)


def _chain(chain: Sequence[Mentioned], width: int) -> Iterator[str]:
    for mention in chain:
        # A chain of a hundred steps would otherwise run off to the right.
        indent = _INDENT * (1 + min(mention.depth, _DEEPEST))
        yield from _indented(line_of(mention), indent[: width // 2], width)


def _indented(text: str, indent: str, width: int) -> Iterator[str]:
    for line in fold(text, width - len(indent), _INDENT * 2):
        yield indent + line


def _table(described: Description, width: int) -> Iterator[str]:
    if not described.rows:
        return
    side = max(len(f"{row.visibility:g}") for row in described.rows) + _GAP
    widths = _widths(described, width - side - len(_INDENT))
    if widths is None:
        yield from _lists(described, width)
        return
    heads = [fold(stage, wide) for stage, wide in zip(described.stages, widths, strict=True)]
    yield from _row(" " * side, heads, widths)
    for row in described.rows:
        cells = [
            [line for name in names for line in fold(name, wide, " ")]
            for names, wide in zip(row.cells, widths, strict=True)
        ]
        yield from _row(f"{row.visibility:<{side}g}", cells, widths)


def _widths(described: Description, room: int) -> list[int] | None:
    """The columns of each stage; None where there is too little room for a table."""
    entries = [
        [stage, *(name for row in described.rows for name in row.cells[at])]
        for at, stage in enumerate(described.stages)
    ]
    wanted = [max(map(_wide, column)) for column in entries]
    # Words are not broken, and all but the first line of a name are indented by one.
    words = [
        max((_wide(word) + 1 for text in column for word in text.split()), default=0) for column in entries
    ]
    widths = [min(wide, max(_CELL, word)) for wide, word in zip(wanted, words, strict=True)]
    left = room - _GAP * 3 - sum(widths)
    if left < 0:
        return None
    # Who wants little more gets it, and the others share what is left.
    order = sorted(range(4), key=lambda at: wanted[at] - widths[at])
    for others, at in zip((3, 2, 1, 0), order, strict=True):
        more = min(wanted[at] - widths[at], left // (others + 1))
        widths[at] += more
        left -= more
    return widths


def _row(head: str, cells: Sequence[Sequence[str]], widths: Sequence[int]) -> Iterator[str]:
    for number in range(max(map(len, cells), default=0)):
        line = _INDENT + (head if number == 0 else " " * len(head))
        for cell, wide in zip(cells, widths, strict=True):
            text = cell[number] if number < len(cell) else ""
            line += text + " " * (max(wide - _wide(text), 0) + _GAP)
        yield line.rstrip()


def _lists(described: Description, width: int) -> Iterator[str]:
    for number, stage in enumerate(described.stages):
        names = [name for row in described.rows for name in row.cells[number]]
        if names:
            yield from _indented(f"{stage}: {', '.join(names)}", _INDENT, width)
