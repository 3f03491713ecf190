"""The months that are planned: which of them a day lies in, and what each is called."""

from collections.abc import Sequence
from datetime import date, timedelta

from wardley.model.quantities import When
from wardley.source.record import record

MONTHS_OF_A_QUARTER = 3


@record
class Months:
    """The ``count`` months from ``begin``, which is counted from the year 0; month 0 is the first."""

    begin: int
    count: int

    def name(self, month: int) -> str:
        """*month* as the language writes it, as in ``2026-07``."""
        year, index = divmod(self.begin + month, 12)
        return f"{year:04d}-{index + 1:02d}"

    def due(self, deadline: When) -> int:
        """The last month in which work may finish to be done by *deadline*; below 0 where that is past.

        Work is done at the end of its month. So what is due on the 15th must be done the month before.
        """
        day = deadline.last
        month = day.year * 12 + day.month - 1 - self.begin
        whole = day == date.max or (day + timedelta(days=1)).month != day.month
        return month if whole else month - 1


def months_of(quarters: Sequence[When]) -> Months:
    """The months of *quarters*, which follow one another."""
    first = quarters[0].first
    return Months(first.year * 12 + first.month - 1, MONTHS_OF_A_QUARTER * len(quarters))
