"""Departments and the strategy: who has objectives, whose work is kept, whose voice was heard."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from wardley.graph.estate import Estate
from wardley.model.names import normalised
from wardley.plan.alignment import Alignment, Row
from wardley.plan.exact import Sum, exact, sum_of
from wardley.source.record import record


@record
class Department:
    """One department, as far as it is known. ``name`` is None for the work of which nobody says whose it is.

    ``declared`` is true where a ``department`` line, or that of a team or a stakeholder, names it.
    ``objectives`` are its own; ``kept`` is its work that goes on, with the known cost of it. ``served`` has,
    by number of an objective's column, that part of it which serves the objective in any way. ``votes``
    counts the scores that its people gave, and ``ranked`` says whether it ranked the work.
    """

    name: str | None
    declared: bool
    objectives: tuple[str, ...]
    kept: Sum
    served: dict[int, Sum]
    votes: int = 0
    ranked: bool = False

    @property
    def outside(self) -> bool:
        """Whether it is declared, and has no objective, no work that goes on, and no voice."""
        return self.declared and not (self.objectives or self.kept.count or self.votes or self.ranked)


@dataclass(frozen=True)
class Departments:
    """Every department that is named anywhere: the declared ones in their order, then the others by name.

    What nobody says the department of stands last, where there is any. ``cost`` is the known cost of all the
    work that goes on.
    """

    every: tuple[Department, ...]
    cost: Sum

    @cached_property
    def named(self) -> tuple[Department, ...]:
        """Those that have a name."""
        return tuple(one for one in self.every if one.name is not None)

    def share(self, department: Department) -> Fraction | None:
        """The part of the known cost of all kept work that *department* has; None where none is known."""
        return exact(department.kept.total) / exact(self.cost.total) if self.cost.total else None


def departments(alignment: Alignment) -> Departments:
    """The departments of the estate that *alignment* is of."""
    return _Gathered(alignment).departments()


class _Gathered:
    """What is known of departments, each by its normalised name; "" is that of which nobody says it."""

    def __init__(self, alignment: Alignment) -> None:
        self._alignment = alignment
        portfolio, strategy = alignment.portfolio, alignment.portfolio.estate.strategy
        self._kept: dict[str, list[Row]] = defaultdict(list)
        named: list[str] = []
        for row in alignment.rows:
            department = portfolio.department_of(row.judged)
            named += [department] if department else []
            if row.judged.goes_on:
                self._kept[normalised(department or "")].append(row)
        self._owned: dict[str, list[str]] = defaultdict(list)
        goals = [(one.department, one.name) for one in strategy.objectives]
        goals += [(one.department, one.name) for one in strategy.key_results]
        for department, name in goals:
            if department:
                named.append(department)
                self._owned[normalised(department)].append(name)
        self._listen(portfolio.estate)
        self._names = self._declared(portfolio.estate)
        self._count = len(self._names)
        for name in sorted((*named, *(ranking.department for ranking in portfolio.estate.rankings))):
            self._names.setdefault(normalised(name), name)

    def _declared(self, estate: Estate) -> dict[str, str]:
        said = [team.department for team in estate.teams]
        said += [person.department for person in estate.strategy.stakeholders]
        names: dict[str, str] = {}
        for name in (*estate.strategy.departments, *said):
            if name:
                names.setdefault(normalised(name), name)
        return names

    def _listen(self, estate: Estate) -> None:
        """Whose people scored the work, and who ranked it; a department may do both in its own name."""
        home = {normalised(one.name): one.department for one in estate.strategy.stakeholders}
        self._votes: dict[str, int] = defaultdict(int)
        for vote in estate.votes:
            self._votes[normalised(home.get(normalised(vote.who)) or vote.who)] += 1
        self._ranked = {normalised(ranking.department) for ranking in estate.rankings}

    def departments(self) -> Departments:
        """All of them, with the cost of all the work that goes on."""
        every = [
            self._department(key, name, declared=number < self._count)
            for number, (key, name) in enumerate(self._names.items())
        ]
        if self._kept[""]:
            every.append(self._department("", None, declared=False))
        return Departments(tuple(every), _cost(row for row in self._alignment.rows if row.judged.goes_on))

    def _department(self, key: str, name: str | None, *, declared: bool) -> Department:
        kept = self._kept[key]
        return Department(
            name, declared, tuple(self._owned[key]), _cost(kept), self._served(kept), self._votes[key],
            key in self._ranked,
        )  # fmt: skip

    def _served(self, rows: Iterable[Row]) -> dict[int, Sum]:
        found: dict[int, list[float | None]] = defaultdict(list)
        for row in rows:
            for number in row.marks:
                if self._alignment.columns[number].kind == "objective":
                    found[number].append(row.judged.initiative.cost)
        return {number: sum_of(costs) for number, costs in sorted(found.items())}


def _cost(rows: Iterable[Row]) -> Sum:
    return sum_of(row.judged.initiative.cost for row in rows)
