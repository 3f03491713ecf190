"""What a draft plan holds: work with its months, what did not fit, loads and spending.

Months are counted from 0, the first of the first quarter; quarter 0 is months 0, 1 and 2. Effort and capacity
are exact person-months.
"""

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from wardley.model.names import normalised
from wardley.model.quantities import When
from wardley.plan.draft.months import MONTHS_OF_A_QUARTER, Months, months_of
from wardley.plan.exact import Sum, sum_of
from wardley.plan.verdicts import Judged
from wardley.source.record import record

MONTHS = MONTHS_OF_A_QUARTER
"""Months in a quarter."""


@record
class Placed:
    """An initiative in the plan: ``months`` are those in which its team works on it, with the person-months.

    Without effort it has no months of work, and stands in the month from which it could be done.
    ``first`` is the month in which it starts, ``last`` that in which it finishes, both inclusive; it may
    finish later than its last month of work, where it waits for what it needs. ``rank`` is its class: 0 with
    a deadline in these quarters, 1 differentiating, 2 the rest. ``score`` and ``ratio`` (score by effort;
    None without effort) are its own; it may have been taken along by what needs it.
    """

    judged: Judged
    months: tuple[tuple[int, Fraction], ...]
    first: int
    last: int
    rank: int
    score: Fraction
    ratio: Fraction | None
    spend: tuple[float | None, ...] = ()
    """By quarter: what it costs there; None where its cost is not known."""
    late: bool = False
    """Whether it finishes after its deadline."""

    @property
    def name(self) -> str:
        """The initiative's name."""
        return self.judged.name

    @property
    def team(self) -> str | None:
        """Who does it."""
        return self.judged.initiative.team

    @property
    def start(self) -> int:
        """The quarter in which it starts, from 0."""
        return self.first // MONTHS

    @property
    def finish(self) -> int:
        """The quarter in which it finishes, from 0."""
        return self.last // MONTHS


@record
class Unplaced:
    """An initiative that did not fit in this draft, and why.

    ``short`` are the person-months that its team lacks after it may start, or None where that is not the
    reason; ``waiting_for`` names what it needs and is not in the plan; ``free`` are the months in which its
    team still had time. ``over_budget`` is what it would cost beyond the budget, or None.
    """

    judged: Judged
    reason: str
    short: Fraction | None = None
    waiting_for: tuple[str, ...] = ()
    free: tuple[int, ...] = ()
    over_budget: float | None = None

    @property
    def name(self) -> str:
        """The initiative's name."""
        return self.judged.name


@record
class Load:
    """What ``team`` does in one quarter: ``planned`` of its ``capacity``, both person-months."""

    team: str
    quarter: int
    planned: Fraction
    capacity: Fraction

    @property
    def share(self) -> Fraction | None:
        """The part of its capacity that is planned; None where it has none."""
        return self.planned / self.capacity if self.capacity else None


@record
class Idle:
    """``team`` has time in ``quarter`` and its ``initiative`` waits for ``waiting_for`` of ``other`` team."""

    team: str
    quarter: int
    initiative: str
    waiting_for: str
    other: str | None


@record
class Release:
    """What one more person-month of ``team`` in each quarter lets in, beside all that is planned as it is.

    ``lets_in`` names it, the best first; it is empty where one more is too little.
    """

    team: str
    lets_in: tuple[str, ...]


@record
class Everything:
    """Whether a plan ``exists`` in which all that can be planned is placed, whatever it puts first.

    ``reason`` says why not; ``order`` is one in which it all fits, where there is one.
    """

    exists: bool
    reason: str | None = None
    order: tuple[str, ...] = ()


@dataclass(frozen=True)
class Draft:
    """A draft plan over ``quarters``.

    ``placed`` is in the order in which work was taken; ``partners`` take no capacity of our own. ``loads``
    has an entry for every team with a capacity and every quarter. ``spend`` is, by quarter, the known cost of
    what is worked there, as a `Sum` over what is worked there. ``order`` is the policy that it was made with.
    """

    quarters: tuple[When, ...]
    placed: tuple[Placed, ...]
    unplaced: tuple[Unplaced, ...]
    partners: tuple[Judged, ...]
    loads: tuple[Load, ...]
    spend: tuple[Sum, ...]
    budget: float | None
    order: str
    share: float
    """The part of capacity that may be planned (``policy load``)."""
    idle: tuple[Idle, ...] = ()
    releases: tuple[Release, ...] = ()
    not_planned: str | None = None
    """Why there is no plan at all, such as that no quarters are written; else None."""
    everything: Everything | None = None
    """None where all is placed, or where it would take too long to find out."""

    @property
    def months(self) -> Months | None:
        """The months that are planned, with their names; None where there are no quarters."""
        return months_of(self.quarters) if self.quarters else None

    @cached_property
    def cost(self) -> Sum:
        """The known cost of all that is placed; what a partner does is not in it."""
        return sum_of(one.judged.initiative.cost for one in self.placed)

    @cached_property
    def by_name(self) -> dict[str, Placed]:
        """By normalised name: what is placed."""
        return {normalised(one.name): one for one in self.placed}

    def find(self, name: str) -> Placed | None:
        """The initiative *name* where it is placed, or None."""
        return self.by_name.get(normalised(name))

    def finishing_in(self, quarter: int) -> tuple[Placed, ...]:
        """What finishes in *quarter*, in the order in which work was taken."""
        return tuple(one for one in self.placed if one.finish == quarter)

    def running_in(self, quarter: int) -> tuple[Placed, ...]:
        """What starts in *quarter* or before and finishes in it or later, in the order of taking."""
        return tuple(one for one in self.placed if one.start <= quarter <= one.finish)

    def load(self, team: str, quarter: int) -> Load | None:
        """What *team* does in *quarter*; None where it has no capacity written."""
        return self._loads.get((normalised(team), quarter))

    @cached_property
    def _loads(self) -> dict[tuple[str, int], Load]:
        return {(normalised(one.team), one.quarter): one for one in self.loads}
