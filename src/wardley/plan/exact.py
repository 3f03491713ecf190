"""Numbers as people wrote them: 0.6 - 0.2 is 0.4, neither more nor less."""

from collections.abc import Iterable
from fractions import Fraction

from wardley.source.record import record


def exact(value: float) -> Fraction:
    """The decimal that was written for *value*."""
    return Fraction(repr(value))


def mean(values: Iterable[float]) -> Fraction:
    """The exact mean of *values*; raises ``ZeroDivisionError`` where there are none."""
    found = [exact(value) for value in values]
    return sum(found, Fraction()) / len(found)


@record
class Sum:
    """A sum over ``count`` things, of which ``known`` have a figure that is part of ``total``."""

    count: int
    known: int
    total: float

    @property
    def unknown(self) -> int:
        """How many of them have no figure."""
        return self.count - self.known


def sum_of(values: Iterable[float | None]) -> Sum:
    """The sum of those *values* that are known."""
    count, known, total = 0, 0, Fraction()
    for value in values:
        count += 1
        if value is not None:
            known += 1
            total += exact(value)
    return Sum(count, known, float(total))
