"""Text set in lines of measured letters, in points: how much room a text takes, before anything is drawn."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Literal

from wardley.layout.letters import width
from wardley.source.record import record
from wardley.source.shown import one_line

Tone = Literal["ink", "soft", "accent", "poor"]
Side = Literal["left", "right"]

LEADING = 1.22
"""From one line to the next, in sizes of the letters."""

ASCENT = 0.92
"""From the top of a line down to where its letters stand, in sizes of the letters."""

_SPARE = 0.97
"""The part of the room that lines may fill: the letters of other programs are a little wider."""

_CHUNK = re.compile(r"(\s*)((?:by\s+(?=\d))?\S+(?:\s+(?:%|→\s+\S+(?:\s+%)?))*)")
"""A word with the blanks before it; a number and its sign, and both ends of a move, stay on one line."""

_GLUED = re.compile(r" (?=[%→])|(?<=→) |(?<=\bby) (?=\d)")


@record
class Run:
    """A stretch of ``text`` in one look."""

    text: str
    bold: bool = False
    tone: Tone = "ink"


Line = tuple[Run, ...]


@record
class Para:
    """A paragraph of ``lines``, ``size`` pt high; ``before`` is the room above it.

    ``runs`` is the same before it was broken into lines, with blanks that do not break where no line may end.
    """

    lines: tuple[Line, ...]
    runs: Line
    size: float
    before: float = 0
    side: Side = "left"

    @property
    def leading(self) -> float:
        """From one line to the next."""
        return round(self.size * LEADING, 2)

    @property
    def height(self) -> float:
        """With the room above."""
        return self.before + self.leading * len(self.lines)

    @property
    def text(self) -> str:
        """All of it in one line."""
        return "".join(run.text for run in self.runs).replace("\u00a0", " ")


@record
class Block:
    """Paragraphs in a rectangle: ``x`` and ``y`` of its upper left corner, y growing downwards.

    ``role`` says what it is; of a table, its name with the row and the column, from 0.
    """

    role: str
    x: float
    y: float
    width: float
    paras: tuple[Para, ...]
    cell: tuple[int, int] | None = None

    @property
    def height(self) -> float:
        """As high as its paragraphs."""
        return sum(para.height for para in self.paras)

    @property
    def bottom(self) -> float:
        """Where it ends."""
        return self.y + self.height

    def at(self, x: float, y: float) -> "Block":
        """The same elsewhere."""
        return replace(self, x=x, y=y)


def para(runs: Sequence[Run], room: float, size: float, *, before: float = 0, side: Side = "left") -> Para:
    """*runs* in lines of at most *room* pt."""
    return _set(tuple(runs), room, size, before, side)


@lru_cache(4096)
def _set(runs: Line, room: float, size: float, before: float, side: Side) -> Para:
    # A page is tried with more and more on it, and nearly all of its texts are the same each time.
    clean = tuple(
        replace(run, text=" " * run.text[:1].isspace() + one_line(run.text)) for run in runs if run.text
    )
    glued = tuple(replace(run, text=_GLUED.sub("\u00a0", run.text)) for run in clean)
    return Para(tuple(_lines(clean, room * _SPARE, size)), glued, size, before, side)


def breadth(line: Line, size: float) -> float:
    """How wide *line* is."""
    return sum(width(run.text, size, bold=run.bold) for run in line)


def _lines(runs: Sequence[Run], room: float, size: float) -> Iterator[Line]:
    line: list[Run] = []
    used = 0.0
    for space, piece, run in _pieces(runs, room, size):
        wide = width(piece, size, bold=run.bold)
        gap = width(" ", size, bold=run.bold) if space and line else 0.0
        if line and used + gap + wide > room:
            yield tuple(line)
            line, used, gap = [], 0.0, 0.0
        words = (" " if gap else "") + piece
        if line and (line[-1].bold, line[-1].tone) == (run.bold, run.tone):
            line[-1] = replace(run, text=line[-1].text + words)
        else:
            line.append(replace(run, text=words))
        used += gap + wide
    if line:
        yield tuple(line)


def _pieces(runs: Sequence[Run], room: float, size: float) -> Iterator[tuple[bool, str, Run]]:
    """What stays together, with whether a blank stands before it; what is wider than a line is cut."""
    for run in runs:
        for match in _CHUNK.finditer(run.text):
            space = bool(match[1])
            for piece in _cut(match[2], room, size, bold=run.bold):
                yield space, piece, run
                space = False


def _cut(word: str, room: float, size: float, *, bold: bool) -> Iterator[str]:
    """*word* in pieces that fit; between letters of full width a line may always end."""
    if word.isascii() and width(word, size, bold=bold) <= room:
        yield word
        return
    piece = ""
    for letter in word:
        broad = unicodedata.east_asian_width(letter) in "WF"
        kind = unicodedata.category(letter)
        joins = kind in ("Mn", "Me", "Cf") or piece.endswith("\u200d")
        full = width(piece + letter, size, bold=bold) > room
        ends = (broad or _broad(piece[-1:])) and kind not in ("Po", "Pe", "Pf")
        if piece and not joins and (full or ends):
            yield piece
            piece = ""
        piece += letter
    yield piece


def _broad(letter: str) -> bool:
    return bool(letter) and unicodedata.east_asian_width(letter) in "WF"
