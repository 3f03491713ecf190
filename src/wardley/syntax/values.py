"""From the words of a line to numbers, pairs and names."""

import re

from wardley.syntax.statements import Label, Pair

_ESCAPE = re.compile(r'\\([nrt"\\])')
_ESCAPED = {"n": "\n", "r": "\r", "t": "\t", '"': '"', "\\": "\\"}
_NOTE_ESCAPE = re.compile(r'\\([n"\\])')
_END_ESCAPE = re.compile(r'\\([nrt"\[\]\\])')
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069]")
_BLANKS = re.compile(r"[ \t]+")
_PREFIX = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
_WORD = re.compile(r"build|buy|outsource|market|ecosystem|inertia")


def leading_number(text: str) -> float | None:
    """The number that *text* begins with, as JavaScript's parseFloat reads it; None where there is none."""
    match = _PREFIX.match(text.strip())
    return float(match[0]) if match else None


def pair(text: str) -> tuple[float, float]:
    """``[a, b]`` as two floats."""
    first, _, second = text[1:-1].partition(",")
    return float(first), float(second)


def staged(text: str) -> Pair:
    """``[0.6, product]`` or ``[product]``: the visibility, where written, and the stage's name."""
    first, comma, second = text[1:-1].partition(",")
    return (float(first), second.strip()) if comma else (None, first.strip())


def label(text: str) -> Label:
    """``label [dx, dy]`` as two floats, in pixels."""
    return pair(text[text.index("[") :])


def numbers(text: str) -> tuple[float, ...]:
    """``[a, b, ...]`` as floats."""
    return tuple(float(piece) for piece in text[1:-1].split(","))


def words(text: str) -> tuple[str, ...]:
    """The decorators in ``(market, buy)``."""
    return tuple(_WORD.findall(text))


def clean(name: str) -> str:
    """*name* as a map shows it: blanks joined, characters without a picture left out.

    The same that OnlineWardleyMaps calls sanitising; line breaks stay.
    """
    if "  " not in name and name.isprintable():
        return name.strip(" ")
    return _BLANKS.sub(" ", _UNSEEN.sub("", name)).strip(" \t")


def quoted(text: str) -> str:
    """The text between double quotes, with its escapes replaced from left to right."""
    return _ESCAPE.sub(lambda match: _ESCAPED[match[1]], text[1:-1])


def quoted_note(text: str) -> str:
    """As `quoted`; a note knows fewer escapes."""
    return _NOTE_ESCAPE.sub(lambda match: _ESCAPED[match[1]], text[1:-1])


def link_end(text: str) -> str:
    """An end of a link: quotes taken off, escapes replaced in quotes or out of them."""
    text = text.strip()
    if len(text) > 1 and text[0] == '"' and text[-1] == '"':
        text = text[1:-1]
    if "\\" not in text:
        return text
    return _END_ESCAPE.sub(lambda match: _ESCAPED.get(match[1], match[1]), text)


def name(kind: str, text: str) -> str:
    """A name from its token; *kind* is the terminal's name."""
    return clean(quoted(text)) if kind == "QUOTED" else clean(text.strip())
