"""How wide text is, by the metrics of its letters."""

import re
import unicodedata

from wardley.layout.advances import BOLD, REGULAR

_BREAK = re.compile(r"\r\n|\r|\n")
_UNKNOWN, _FULL, _PICTURE = 600, 1000, 1370
"""Thousandths of the size of letters that the table lacks: of most scripts, of full width, and emoji."""


def _table(runs: tuple[tuple[int, tuple[int, ...]], ...]) -> dict[str, int]:
    return {
        chr(first + at): advance for first, advances in runs for at, advance in enumerate(advances) if advance
    }


_ADVANCES = {False: _table(REGULAR), True: _table(BOLD)}
_TYPED = 600
"""Thousandths of the size of a typewriter's letter, whichever it is."""


def width(text: str, size: float, face: str = "Helvetica", *, bold: bool = False) -> float:
    """The width of one line of *text* in px, set in letters of *size* px.

    *face* is Helvetica, whose widths Arial and Liberation Sans share, or Courier.
    """
    if face == "Courier":
        if text.isascii():
            return len(text) * _TYPED * size / 1000
        return sum(0 if (wide := _wide(letter)) == 0 else max(_TYPED, wide) for letter in text) * size / 1000
    get = _ADVANCES[bold].get
    return sum([get(letter) or _wide(letter) for letter in text]) * size / 1000


def _wide(letter: str) -> int:
    if unicodedata.combining(letter) or unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    if unicodedata.east_asian_width(letter) in "WF":
        return _PICTURE if unicodedata.category(letter) == "So" else _FULL
    return _UNKNOWN


def lines_of(text: str) -> tuple[str, ...]:
    """*text* at its line breaks."""
    if "\n" not in text and "\r" not in text:
        return (text,)
    return tuple(_BREAK.split(text))


def wrap(text: str, room: float, size: float, face: str, *, bold: bool = False) -> tuple[str, ...]:
    """*text* in lines no wider than *room* px, as far as its blanks allow."""
    if width(text, size, face, bold=bold) <= room:
        return (text,)
    made: list[str] = []
    space = width(" ", size, face, bold=bold)
    line, used = "", 0.0
    for word in text.split():
        wide = width(word, size, face, bold=bold)
        if line and used + space + wide > room:
            made.append(line)
            line, used = word, wide
        else:
            line, used = (f"{line} {word}", used + space + wide) if line else (word, wide)
    return (*made, line)
