"""All the work that is asked for, judged and counted: before and after."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from wardley.graph.estate import Estate
from wardley.model.names import normalised
from wardley.plan.exact import Sum, exact, sum_of
from wardley.plan.purpose import QUADRANTS, Quadrant
from wardley.plan.verdicts import VERDICTS, Judged, Verdict, judge
from wardley.source.record import record


@record
class Counts:
    """Every request that was written down, and what becomes of it: counts with their known costs.

    ``before`` is all, ``after`` what goes on (kept and partner); ``by_verdict`` has each verdict.
    ``released`` is the known cost of what is stopped or merged, less what of it is ``committed`` whatever
    is decided. What is deferred is postponed and not saved; ``undecided`` waits for people.
    """

    before: Sum
    after: Sum
    by_verdict: dict[Verdict, Sum]
    committed: float
    released: float
    undecided: Sum

    def share(self, amount: float) -> float | None:
        """*amount* as a share of the known cost of all that was asked for; None where none is known."""
        return float(exact(amount) / exact(self.before.total)) if self.before.total else None


@dataclass(frozen=True)
class Portfolio:
    """The initiatives of ``estate``, ``judged`` in the order of their lines."""

    estate: Estate
    judged: tuple[Judged, ...]

    @cached_property
    def by_name(self) -> dict[str, Judged]:
        """By normalised name."""
        return {normalised(one.name): one for one in self.judged}

    def find(self, name: str) -> Judged | None:
        """The initiative *name* as it was judged, or None."""
        return self.by_name.get(normalised(name))

    def of(self, *verdicts: Verdict) -> tuple[Judged, ...]:
        """Those with one of *verdicts*, in their order."""
        return tuple(one for one in self.judged if one.verdict in verdicts)

    @property
    def kept(self) -> tuple[Judged, ...]:
        """What our own hands do: those that are kept, without what a partner does."""
        return self.of("keep")

    @property
    def going_on(self) -> tuple[Judged, ...]:
        """What is kept, and what a partner does."""
        return self.of("keep", "partner")

    def in_quadrant(self, quadrant: Quadrant | None) -> tuple[Judged, ...]:
        """Those in *quadrant*; None for those that nobody scored."""
        return tuple(
            one for one in self.judged if (one.purpose.quadrant if one.purpose else None) == quadrant
        )

    @cached_property
    def by_quadrant(self) -> dict[Quadrant, Sum]:
        """By quadrant, in the model's order: how many, and their known cost."""
        return {quadrant: _cost(self.in_quadrant(quadrant)) for quadrant in QUADRANTS}

    @cached_property
    def counts(self) -> Counts:
        """Before and after."""
        left = self.of("stop", "merge")
        committed = sum_of(one.initiative.committed or 0.0 for one in left).total
        gross = _cost(left).total
        return Counts(
            _cost(self.judged), _cost(self.going_on), {one: _cost(self.of(one)) for one in VERDICTS},
            committed, float(exact(gross) - exact(committed)),
            _cost(self.of("hold", "challenge", "unscored")),
        )  # fmt: skip

    def department_of(self, judged: Judged) -> str | None:
        """The department that asks for it: its own, or its team's."""
        named = judged.initiative.department
        return named or self._department_of_team.get(normalised(judged.initiative.team or ""))

    @cached_property
    def _department_of_team(self) -> dict[str, str]:
        return {normalised(team.name): team.department for team in self.estate.teams if team.department}


def _cost(work: Iterable[Judged]) -> Sum:
    return sum_of(one.initiative.cost for one in work)


def portfolio(estate: Estate) -> Portfolio:
    """The work that *estate* asks for, judged."""
    return Portfolio(estate, judge(estate))
