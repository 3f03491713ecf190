"""Amounts, shares, dates and spans of time, as people write them."""

import re
from calendar import monthrange
from datetime import date
from decimal import Decimal

from wardley.source.record import record

_AMOUNT = re.compile(r"(-?\d+(?:[ _']\d{3})*(?:\.\d+)?)\s*(k|m|bn)?", re.IGNORECASE)
_SHARE = re.compile(r"(\d+(?:\.\d+)?)\s*%")
_SPAN = re.compile(r"(\d+(?:\.\d+)?)\s*(d|days?|w|weeks?|m|months?|y|years?)")
_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?|[ -]?Q([1-4]))?")
_TIMES = {"": 1, "k": 1_000, "m": 1_000_000, "bn": 1_000_000_000}
_MONTHS = {"d": Decimal(12) / 365, "w": Decimal(84) / 365, "m": Decimal(1), "y": Decimal(12)}
_UNITS = ((1_000_000_000, "bn"), (1_000_000, "m"), (1_000, "k"))


@record
class When:
    """A day, month, quarter or year: the ``text`` that names it, its ``first`` day and its ``last``."""

    text: str
    first: date
    last: date

    def __str__(self) -> str:
        return self.text


def amount(text: str) -> float:
    """``85k``, ``13.7m``, ``1.2bn``, ``1 200`` or ``40`` as a number; raises ``ValueError``."""
    match = _AMOUNT.fullmatch(text)
    if match is None:
        raise ValueError("an amount is a number, perhaps with k, m or bn, as in 85k")
    exact = Decimal(re.sub(r"[ _']", "", match[1])) * _TIMES[(match[2] or "").lower()]
    return float(exact)


def share(text: str) -> float:
    """``45%`` as 0.45; raises ``ValueError`` beyond 0..100 %."""
    match = _SHARE.fullmatch(text)
    if match is None or Decimal(match[1]) > 100:
        raise ValueError("a share is written from 0% to 100%, as in 45%")
    return float(Decimal(match[1]) / 100)


def when(text: str) -> When:
    """``2026-06-15``, ``2026-06``, ``2026Q2`` or ``2026``; raises ``ValueError`` where no calendar has it."""
    match = _DAY.fullmatch(text)
    if match is None:
        raise ValueError("a date is written as 2026-06-15, 2026-06, 2026Q2 or 2026")
    year, month, day, quarter = (int(part) if part else None for part in match.groups())
    assert year is not None
    if not year or month == 0 or (month or 1) > 12 or day == 0:
        raise ValueError(f"no calendar has {text}")
    begin, end = (month, month) if month else (1, 12)
    if quarter:
        begin, end = 3 * quarter - 2, 3 * quarter
    longest = monthrange(year, end)[1]
    if day and day > longest:
        raise ValueError(
            f"no calendar has {text}: that month ends on the {longest}th".replace("31th", "31st")
        )
    return When(text, date(year, begin, day or 1), date(year, end, day or longest))


def months(text: str) -> float:
    """``3m``, ``90d``, ``6w`` or ``1y`` in months; raises ``ValueError``."""
    match = _SPAN.fullmatch(text)
    if match is None:
        raise ValueError("a span of time is written as 90d, 6w, 3m or 1y")
    return float(Decimal(match[1]) * _MONTHS[match[2][0]])


def before(day: date, span: float) -> date:
    """The day *span* months before *day*, or the last of its month where that is shorter."""
    whole = int(span)
    count = day.year * 12 + day.month - 1 - whole
    year, month = divmod(count, 12)
    shifted = date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
    return date.fromordinal(shifted.toordinal() - round((span - whole) * 365 / 12))


def money(amount: float) -> str:
    """*amount* as people write it: ``95k``, ``2,150k``, ``13.7m``; whole thousands stay so up to 10 m."""
    if abs(amount) < 10_000_000 and amount % 1_000 == 0 and amount:
        return f"{amount / 1_000:,.0f}k"
    for size, unit in _UNITS:
        if abs(amount) >= size:
            return f"{amount / size:,.2f}".rstrip("0").rstrip(".") + unit
    return f"{amount:,.2f}".rstrip("0").rstrip(".")


def percent(share: float) -> str:
    """*share* (0..1) in percent, without more digits than it has."""
    return f"{round(share * 100, 1):g} %"
