"""Cells as people fill them in: amounts, scores, dates, marks and lists of names.

What cannot be read raises `Unreadable`, with what would help. Nothing is guessed where two readings are
possible: ``85.000`` is 85 to some and 85 thousand to others, and is asked about.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal

from wardley.model.portfolio import Need
from wardley.model.quantities import When, when

_BLANKS = re.compile("[\u00a0\u2007\u2009\u202f]")
_CURRENCY = r"(?:[€$£¥₹]|\b(?:EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK|JPY|AUD|CAD|NZD|INR)\b)"
_AMOUNT = re.compile(
    rf"{_CURRENCY}?\s*(?P<sign>-?)\s*{_CURRENCY}?\s*(?P<digits>[\d.,'’_ ]*\d[.,]?)\s*"
    rf"(?P<unit>k|ths|thousand|tsd|m|mn|mio|million|bn|billion)?\.?\s*(?:{_CURRENCY}|[.,]?-{{1,2}})?",
    re.IGNORECASE,
)
_UNITS = {
    "k": 3, "ths": 3, "thousand": 3, "tsd": 3, "m": 6, "mn": 6, "mio": 6, "million": 6, "bn": 9, "billion": 9,
}  # fmt: skip
_MONTHS = re.compile(r"\s*(?:pm|person[- ]?months?|man[- ]?months?|months?)$", re.IGNORECASE)
_GROUPED = re.compile(r"\d{1,3}(?:([ '’_])\d{3})(?:\1\d{3})*")
_COMMA = re.compile(r"(?<![\d.,])(?:\d+|\d{1,3}(?:\.\d{3})+),\d{1,2}(?![\d.,])")
_GERMAN = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})")
_QUARTER = re.compile(r"Q([1-4])[ /-]?(\d{4})|(\d{4})[ /-]?Q([1-4])", re.IGNORECASE)
_AT_MIDNIGHT = re.compile(r"(\d{4}-\d{2}-\d{2})[ T]00:00(?::00(?:\.0+)?)?")

_YES = frozenset({"yes", "y", "x", "true", "1", "✓", "✔", "ja", "oui", "si", "sí"})
_NO = frozenset({"no", "n", "-", "–", "false", "0", "nein", "non"})
_FIRST = "(first)"
_QUOTED = re.compile(r'\s*"((?:[^"]|"")+)"')
_END = re.compile(r"[;\n]|\Z")


_LONGEST = 60
"""Letters of a number, and of a cell in a message."""


def short(text: str) -> str:
    """*text* on one line, and no more of it than a message takes."""
    line = " ".join(text[: 4 * _LONGEST].split())
    return line if len(line) <= _LONGEST and len(text) <= 4 * _LONGEST else f"{line[:_LONGEST]}…"


class Unreadable(ValueError):  # noqa: N818 - it says what happened
    """What is wrong with a cell, and the ``help``."""

    def __init__(self, message: str, help_: str) -> None:
        super().__init__(message)
        self.help = help_


def decimal_commas(cells: Iterable[str]) -> bool:
    """Whether the numbers in *cells* are written with a decimal comma, as one of them shows beyond doubt."""
    return any(_COMMA.search(cell[:_LONGEST]) for cell in cells)


def digits(number: float) -> str:
    """*number* so that nobody takes its point for one that parts thousands: 1.125 is ``1.1250``."""
    text = format(Decimal(repr(number)), "f")
    whole, _, rest = text.partition(".")
    if not rest.strip("0"):
        return whole
    return f"{whole}.{rest}0" if len(rest) == 3 else text


def decimal(text: str, *, comma: bool) -> Decimal:
    """The number in *text*, in which only digits and marks stand; *comma* as `decimal_commas` says."""
    marks = [letter for letter in text if letter in ",."]
    if not marks:
        return _whole(text)
    if len(set(marks)) == 2:
        point, other = marks[-1], marks[0]
        if marks.count(point) == 1 and (read := _split(text, point, other)) is not None:
            return read
    elif len(marks) > 1:
        if re.fullmatch(rf"\d{{1,3}}(?:{re.escape(marks[0])}\d{{3}})+", text):
            return Decimal(text.replace(marks[0], ""))
    else:
        return _once(text, marks[0], comma=comma)
    raise Unreadable(f"'{text}' is no number", "write it as 85000 or 0.8")


def _once(text: str, mark: str, *, comma: bool) -> Decimal:
    """The number in *text*, which has one *mark*, of thousands or of a fraction."""
    if re.fullmatch(r"[1-9]\d{0,2}[.,]\d{3}", text):
        thousands = Decimal(text.replace(mark, ""))
        if (mark == ",") != comma:
            return thousands
        first = text.replace(mark, ".")
        raise Unreadable(
            f"'{text}' may be {Decimal(first).normalize():f} or {thousands}",
            f"write {Decimal(first).normalize():f} or {thousands}",
        )
    read = _split(text, mark, "")
    if read is None:
        raise Unreadable(f"'{text}' is no number", "write it as 85000 or 0.8")
    return read


def _split(text: str, point: str, other: str) -> Decimal | None:
    whole, _, rest = text.partition(point)
    if other:
        if not re.fullmatch(rf"\d{{1,3}}(?:{re.escape(other)}\d{{3}})+", whole):
            return None
        whole = whole.replace(other, "")
    if not re.fullmatch(r"\d*", rest) or not (whole or rest):
        return None
    return _whole(whole or "0") + (Decimal(f"0.{rest}") if rest else 0)


def _whole(text: str) -> Decimal:
    if re.fullmatch(r"\d+", text, re.ASCII) or _GROUPED.fullmatch(text):
        return Decimal(re.sub(r"\D", "", text))
    raise Unreadable(f"'{text}' is no number", "write it as 85000 or 0.8")


def amount(text: str, *, comma: bool, scale: int = 1) -> float:
    """``85k``, ``85,000``, ``€ 85 000``, ``1.234,50 EUR`` or ``3 pm`` as a number, times *scale*."""
    plain = _MONTHS.sub("", _BLANKS.sub(" ", text))
    found = _AMOUNT.fullmatch(plain) if len(plain) <= _LONGEST else None
    if found is None:
        raise Unreadable(
            f"'{short(text)}' is no amount", "write a number, perhaps with k, m or bn, as in 85k"
        )
    size = _UNITS[found["unit"].lower()] if found["unit"] else 0
    number = decimal(found["digits"].strip(), comma=comma) * 10**size * scale
    return float(-number if found["sign"] else number)


def score(text: str, *, comma: bool) -> float:
    """``0.8``, ``0,8`` or ``80%`` as a share of 1."""
    plain = _BLANKS.sub(" ", text).strip()
    share = plain.endswith("%")
    try:
        number = decimal(plain.removesuffix("%").strip()[: _LONGEST + 1], comma=comma)
    except Unreadable:
        raise Unreadable(f"'{short(text)}' is no score", "scores run from 0 to 1: write 0.8 or 80%") from None
    number = number / 100 if share else number
    if number > 1:
        raise Unreadable(f"'{text}' is beyond 1", "scores run from 0 to 1: write 0.8 or 80%")
    return float(number)


def day(text: str) -> When:
    """``2026-06-15``, ``2026-06``, ``2026Q2``, ``Q2 2026``, ``2026`` or ``15.06.2026``."""
    plain = _BLANKS.sub(" ", text)
    if found := _GERMAN.fullmatch(plain):
        plain = f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}"
    elif (found := _QUARTER.fullmatch(plain)) and found[1]:
        plain = f"{found[2]}Q{found[1]}"
    elif found := _AT_MIDNIGHT.fullmatch(plain):
        plain = found[1]
    try:
        return when(plain)
    except ValueError as problem:
        message = str(problem) if "calendar" in str(problem) else f"'{short(text)}' is no date"
        raise Unreadable(message, "write 2026-06-15, 2026-06, 2026Q2 or 2026") from None


def mark(text: str) -> bool:
    """Whether *text* says yes: ``yes``, ``x`` or ``true``; ``no``, ``-`` and nothing say no."""
    word = text.casefold()
    if word in _YES:
        return True
    if word in _NO:
        return False
    raise Unreadable(f"'{short(text)}' is neither yes nor no", "write yes or x, or leave it empty")


def name(text: str) -> str:
    """*text* as a name, which stands on one line."""
    if "\n" in text:
        shown = short(text.replace("\n", " ⏎ "))
        raise Unreadable(f"'{shown}' has a line break, and a name has none", "write it on one line")
    return text


def remark(text: str) -> str:
    """*text* on one line."""
    return " ".join(text.split("\n")) if "\n" in text else text


def names(text: str, known: Callable[[str], bool]) -> tuple[str, ...]:
    """The names in *text*, which semicolons or line breaks part; in double quotes they are part of a name.

    A comma belongs to its name, unless only what it parts is *known*.
    """
    found: list[str] = []
    for piece, quoted, first in _pieces(text):
        found += [f"{piece}{' (first)' if first else ''}"] if quoted else _parted(piece, known)
    return tuple(dict.fromkeys(found))


def needs(text: str, known: Callable[[str], bool]) -> tuple[Need, ...]:
    """As `names`: what is needed, with ``(first)`` behind what must be finished before."""
    found: dict[str, bool] = {}
    for piece, quoted, marked in _pieces(text):
        first = marked or (not quoted and piece.lower().endswith(_FIRST))
        bare = piece[: -len(_FIRST)].strip() if first and not quoted else piece
        for part in [bare] if quoted else _parted(bare, known):
            found[part] = found.get(part, False) or first
    return tuple(Need(each, first) for each, first in found.items())


def _parted(piece: str, known: Callable[[str], bool]) -> list[str]:
    parts = [part.strip() for part in piece.split(",")]
    return parts if len(parts) > 1 and not known(piece) and all(map(known, parts)) else [piece]


def _pieces(text: str) -> Iterator[tuple[str, bool, bool]]:
    """The pieces of *text* between semicolons and line breaks: each with whether it is quoted, and marked."""
    at = 0
    while at < len(text):
        found = _QUOTED.match(text, at)
        stop = _END.search(text, found.end() if found else at)
        behind = text[found.end() : stop.start()].strip().lower() if found and stop else ""
        if found is None or behind not in ("", _FIRST):
            found, stop = None, _END.search(text, at)
        assert stop is not None  # a text has an end
        piece = found[1].replace('""', '"') if found else text[at : stop.start()].strip()
        if piece:
            yield piece, found is not None, found is not None and bool(behind)
        at = stop.end()


def listed(every: Iterable[str]) -> str:
    """*every* name in one cell, as `names` reads them."""
    return "; ".join(map(_cell_name, every))


def listed_needs(every: Iterable[Need]) -> str:
    """*every* need in one cell, as `needs` reads them."""
    return "; ".join(_cell_name(need.name) + (" (first)" if need.first else "") for need in every)


def _cell_name(each: str) -> str:
    if re.search(r'[;,"\n]', each) or each.lower().endswith(_FIRST):
        return '"' + each.replace('"', '""') + '"'
    return each
