"""Fonts of this machine, for the letters of a PDF that not every reader of PDF has.

The 14 standard fonts (PDF 1.7, section 9.6.2.2), which every reader has, hold the letters of Western Europe.
A font from a file is put into the PDF. Letters are set one after the other: scripts that run from right to
left, or whose letters change with their neighbours, cannot be written so.
"""

import os
import sys
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

_TYPED = (
    "liberationmono-{0}.ttf",
    "cousine-{0}.ttf",
    "cour{1}.ttf",
    "courier new{2}.ttf",
    "dejavusansmono{3}.ttf",
)
_SANS = (
    "liberationsans-{0}.ttf",
    "arimo-{0}.ttf",
    "arial{1}.ttf",
    "arial{2}.ttf",
    "dejavusans{3}.ttf",
    "notosans-{0}.ttf",
)
_MANY = (
    "arial unicode.ttf", "arialuni.ttf", "droidsansfallbackfull.ttf", "droidsansfallback.ttf",
    "wqy-microhei.ttc", "wqy-zenhei.ttc", "ipaexg.ttf", "ipag.ttf", "nanumgothic.ttf", "msgothic.ttc",
    "yugothm.ttc", "meiryo.ttc", "msyh.ttc", "simsun.ttc", "msjh.ttc", "malgun.ttf", "applegothic.ttf",
    "stheiti light.ttc", "seguisym.ttf",
)  # fmt: skip
"""Files of TrueType outlines, the only ones that reportlab reads, in lower case; {} says that it is bold."""

_SHAPED = (range(0x0900, 0x0E00), range(0x0F00, 0x10A0), range(0x1780, 0x1800))
"""Scripts of India, Tibet, Burma and Cambodia."""


class Face(NamedTuple):
    """A font in a file: its ``path``, and the letters that it ``has``."""

    path: str
    has: frozenset[int]


def is_standard(line: str) -> bool:
    """Whether every reader of PDF has the letters of *line*."""
    return line.isascii() or all(map(_is_standard, line))


def face_for(line: str, letters: str, *, bold: bool) -> Face | None:
    """The font of this machine that has most of *line*; None where none has any that the standard ones lack.

    *letters*: Helvetica or Courier, whichever it should look like.
    """
    wanted = {letter for letter in line if not _is_shaped(letter)}
    special = [letter for letter in wanted if not _is_standard(letter)]
    best, most = None, 0
    for face in _faces(letters, bold=bold) if special else ():
        # A line is set in one font: that which has more of its other letters, too, is better.
        count = sum(ord(letter) in face.has for letter in wanted)
        if count > most and any(ord(letter) in face.has for letter in special):
            best, most = face, count
        if most == len(wanted):
            break
    return best


def lacking(line: str, letters: str, *, bold: bool) -> str:
    """The letters of *line* that cannot be written."""
    if is_standard(line):
        return ""
    face = face_for(line, letters, bold=bold)
    return "".join(
        letter
        for letter in line
        if _is_shaped(letter) or not (ord(letter) in face.has if face else _is_standard(letter))
    )


def _is_standard(letter: str) -> bool:
    try:
        letter.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


def _is_shaped(letter: str) -> bool:
    if letter.isascii():
        return False
    return unicodedata.bidirectional(letter) in ("R", "AL") or any(ord(letter) in block for block in _SHAPED)


def _faces(letters: str, *, bold: bool) -> Iterator[Face]:
    files = _files()
    weight = ("bold", "bd", " bold", "-bold") if bold else ("regular", "", "", "")
    named = [name.format(*weight) for name in (_TYPED if letters == "Courier" else ())]
    named += [name.format(*weight) for name in _SANS]
    for name in (*named, *_MANY):
        if name in files:
            face = _face(files[name])
            if face is not None:
                yield face


@cache
def _face(path: str) -> Face | None:
    from reportlab.pdfbase.ttfonts import TTFError, TTFontFile  # noqa: PLC0415 - only a PDF needs it

    try:
        return Face(path, frozenset(TTFontFile(path).charToGlyph))
    except (TTFError, OSError):
        return None


@cache
def _files() -> dict[str, str]:
    """The files in the folders where this machine keeps fonts, by name in lower case."""
    found: dict[str, str] = {}
    for folder in _folders():
        for root, folders, names in os.walk(folder):
            folders.sort()
            for name in sorted(names):
                found.setdefault(name.lower(), str(Path(root, name)))
    return found


def _folders() -> tuple[Path, ...]:
    home = Path.home()
    if sys.platform == "win32":
        local = Path(os.environ.get("LOCALAPPDATA", home / "AppData/Local"))
        return Path(os.environ.get("WINDIR", "C:/Windows"), "Fonts"), local / "Microsoft/Windows/Fonts"
    if sys.platform == "darwin":
        return Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library/Fonts"
    return (
        Path("/usr/share/fonts"),
        Path("/usr/local/share/fonts"),
        home / ".local/share/fonts",
        home / ".fonts",
    )
