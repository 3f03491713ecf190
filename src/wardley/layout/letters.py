"""How wide text is, near enough to leave room for it."""

import re
import unicodedata

# Thousandths of the letters' size for U+0020 .. U+007E: Adobe's font metrics of Helvetica, whose widths
# Arial shares.
_WIDTHS = (
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
)  # fmt: skip
_WIDTH_OF = {chr(32 + index): width for index, width in enumerate(_WIDTHS)}
_BREAK = re.compile(r"\r\n|\r|\n")


def width(text: str, size: float, face: str = "Helvetica", *, bold: bool = False) -> float:
    """The width of one line of *text* in px."""
    if face == "Courier":
        if text.isascii():
            return len(text) * 0.6 * size
        return sum(max(600, _wide(letter)) for letter in text) * size / 1000
    get = _WIDTH_OF.get
    total = sum([get(letter) or _wide(letter) for letter in text])
    return total * size * (1.07 if bold else 1) / 1000


def _wide(letter: str) -> int:
    if unicodedata.combining(letter):
        return 0
    return 1000 if unicodedata.east_asian_width(letter) in "WF" else 600


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
