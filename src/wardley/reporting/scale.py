"""Amounts on one page: all in one unit, so that they can be compared and added in the head."""

from decimal import ROUND_HALF_UP, Decimal

from wardley.plan.exact import Sum
from wardley.reporting.said import UNKNOWN
from wardley.source.record import record

_UNITS = (
    (Decimal(10_000_000_000), 1_000_000_000, "bn"),
    (Decimal(10_000_000), 1_000_000, "m"),
    (Decimal(10_000), 1_000, "k"),
)
"""From which total on amounts are told in thousands, millions and so on."""


@record
class Scale:
    """Amounts in units of ``size``, called ``unit``, with at most ``digits`` decimals."""

    size: int
    unit: str
    digits: int

    def amount(self, value: float | None) -> str:
        """*value*, or ``unknown``; what would be rounded to nothing is said to be less than the least."""
        if value is None:
            return UNKNOWN
        least = Decimal(1).scaleb(-self.digits)
        told = (Decimal(repr(value)) / self.size).quantize(least, ROUND_HALF_UP)
        if value > 0 and not told:
            return f"< {least.normalize():f}{self.unit}"
        shown = f"{told:,f}"
        if "." in shown:
            shown = shown.rstrip("0").rstrip(".")
        return f"{shown}{self.unit}" if told else "0"

    def sum(self, total: Sum) -> str:
        """What is known of *total*; ``unknown`` where nothing of it is."""
        return UNKNOWN if total.count and not total.known else self.amount(total.total)


def scale_of(total: Sum) -> Scale:
    """The unit for *total* and what it consists of."""
    for least, size, unit in _UNITS:
        if Decimal(repr(total.total)) >= least:
            return Scale(size, unit, 1 if total.total < 1000 * size else 0)
    return Scale(1, "", 2)
