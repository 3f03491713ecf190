"""What of people's words can be shown, and how much room it takes."""

import unicodedata

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""They turn round the order in which the rest of a line is shown."""

_UNSHOWABLE = frozenset({"Cc", "Cs", "Zl", "Zp"})


def shown(text: str) -> str:
    """*text* without what would drive a terminal or turn a line round: U+FFFD stands in its place."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(REPLACEMENT if is_hidden(letter) else letter for letter in text)


def is_hidden(letter: str) -> bool:
    """Whether *letter* is one that is not shown as it is."""
    if letter.isascii() and letter.isprintable():
        return False
    return unicodedata.category(letter) in _UNSHOWABLE or letter in TURNING


def one_line(text: str) -> str:
    """*text* on one line: every run of blanks and line breaks is a blank, and the rest as `shown`."""
    return shown(" ".join(text.split()))


def columns(letter: str) -> int:
    """The columns of a terminal that *letter* takes."""
    if letter.isascii() or is_hidden(letter):
        return 1
    if unicodedata.combining(letter) or unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in ("W", "F") else 1
