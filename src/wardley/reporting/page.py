"""What a report is made of: sections of words, lists, tables and figures, without any format."""

from collections.abc import Mapping, Sequence
from dataclasses import field
from typing import Any, Literal

from wardley.source.record import record

Tone = Literal["good", "fair", "poor", "quiet"]
"""How a cell is meant: as it should be, worth a look, out of line, or only said in passing."""


@record
class Cell:
    """A ``text`` in a table. ``number`` is what it shows, for programs; None where it shows none."""

    text: str
    tone: Tone | None = None
    strong: bool = False
    number: float | None = None

    def __str__(self) -> str:
        return self.text


@record
class Table:
    """``rows`` of cells under ``heads``. ``numeric`` are the indexes of the columns that stand to the right.

    ``name`` is what programs call it; ``caption`` says what is seen; ``note`` stands below. Text in a row may
    be given as it is; every row has as many cells as there are heads.
    """

    name: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell | str, ...], ...] = ()
    numeric: frozenset[int] = frozenset()
    caption: str = ""
    note: str = ""


@record
class Words:
    """A paragraph. ``lead`` is one that is read before all others."""

    text: str
    lead: bool = False


@record
class Items:
    """Points that stand one below the other. ``ordered`` are counted from 1."""

    points: tuple[str, ...]
    ordered: bool = False


@record
class Figure:
    """A picture: a ``plot`` of `wardley.drawing.plots`. ``alt`` says in a sentence what is seen on it."""

    name: str
    plot: Any
    alt: str
    caption: str = ""


@record
class Code:
    """Lines to copy into a map or plan."""

    lines: tuple[str, ...]


Block = Words | Items | Table | Figure | Code


@record
class Section:
    """``blocks`` under a ``title``; without one they follow what stands above."""

    title: str
    blocks: tuple[Block, ...] = ()


@record
class Page:
    """A report, ready to be told.

    ``name`` is that of its file, ``title`` what stands on top, ``summary`` the sentence that a director reads
    first. ``footnotes`` say what it was held to, what was known and what not. ``data`` is all of it for
    programs, of what JSON knows. ``sheet`` is the layout of a report that fits on one page, or None.
    """

    name: str
    title: str
    summary: str
    sections: tuple[Section, ...] = ()
    footnotes: tuple[str, ...] = ()
    data: Mapping[str, Any] = field(default_factory=dict)
    sheet: Any = None

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables, in their order."""
        return tuple(block for part in self.sections for block in part.blocks if isinstance(block, Table))

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures, in their order."""
        return tuple(block for part in self.sections for block in part.blocks if isinstance(block, Figure))


def section(title: str, *blocks: Block | None) -> Section:
    """*blocks* under *title*; those that are None, or have nothing in them, are left out."""
    return Section(title, tuple(block for block in blocks if block is not None and not _empty(block)))


def sections(*parts: Section) -> tuple[Section, ...]:
    """Those of *parts* that have something in them."""
    return tuple(part for part in parts if part.blocks)


def _empty(block: Block) -> bool:
    if isinstance(block, Items):
        return not block.points
    if isinstance(block, Table):
        return not block.rows
    return isinstance(block, Words) and not block.text


def some(words: Sequence[str], most: int = 5) -> str:
    """*words* as in ``a, b and c``; of many the first *most*, and how many more there are."""
    if len(words) > most:
        return f"{', '.join(words[:most])} and {len(words) - most} more"
    *first, last = words or ("none",)
    return f"{', '.join(first)} and {last}" if first else last
