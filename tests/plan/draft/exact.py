"""The best plan there is, by mixed-integer programming (HiGHS, through SciPy): a referee for the heuristic.

The objective: each initiative that is placed counts its score once for every quarter at whose end it is done,
that is, its score times (quarters that remain after the one in which it finishes + 1). What is not placed
counts nothing. A plan is feasible where no team works more in a month than a third of its quarter's
capacity times the share that may be planned, the budget is kept, what is needed finishes no later, and what
is needed first has finished before. Months are the grid, as in the product; work may pause.
"""

from dataclasses import dataclass, field

import numpy
from scipy.optimize import Bounds, LinearConstraint, OptimizeResult, milp
from scipy.sparse import csr_array
from tests.plan.draft.asked import Case


def best(case: Case) -> float:
    """The value of the best plan of *case*."""
    found = _solved(_rules(case))
    assert found.success, found.message
    return -float(found.fun)


def all_fit(case: Case) -> bool:
    """Whether there is a plan of *case* in which everything is placed."""
    rows = _rules(case)
    for number in range(len(case.asked)):
        rows.add({rows.done(number, case.months - 1): 1.0}, low=1)
    found = _solved(rows)
    assert found.status in (0, 2), found.message  # solved, or infeasible
    return bool(found.success)


def _rules(case: Case) -> "_Rows":
    rows = _Rows(case)
    for number in range(len(case.asked)):
        rows.finish_once(number)
        rows.work_before_finishing(number)
        rows.keep_needs(number)
    rows.keep_capacity()
    if case.budget is not None:
        last = case.months - 1
        spent = {rows.done(number, last): float(one.cost) for number, one in enumerate(case.asked)}
        rows.add(spent, high=float(case.budget))
    return rows


def _solved(rows: "_Rows") -> OptimizeResult:
    return milp(
        rows.objective(), constraints=rows.constraint(), bounds=Bounds(0, rows.highest()),
        integrality=rows.whole(), options={"mip_rel_gap": 1e-7},
    )  # fmt: skip


@dataclass
class _Rows:
    """The constraints as they are collected: two variables for each initiative and month.

    ``done`` is 1 from the month on in which it finishes, ``work`` are the person-months of a month.
    """

    case: Case
    places: list[tuple[int, int]] = field(default_factory=list)
    values: list[float] = field(default_factory=list)
    lows: list[float] = field(default_factory=list)
    highs: list[float] = field(default_factory=list)

    def done(self, number: int, month: int) -> int:
        return number * self.case.months + month

    def work(self, number: int, month: int) -> int:
        return (len(self.case.asked) + number) * self.case.months + month

    def add(self, row: dict[int, float], low: float = -numpy.inf, high: float = numpy.inf) -> None:
        for column, value in row.items():
            self.places.append((len(self.lows), column))
            self.values.append(value)
        self.lows.append(low)
        self.highs.append(high)

    def finish_once(self, number: int) -> None:
        for month in range(1, self.case.months):
            self.add({self.done(number, month): 1, self.done(number, month - 1): -1}, low=0)

    def work_before_finishing(self, number: int) -> None:
        effort = float(self.case.asked[number].effort)
        for month in range(self.case.months):
            row = {self.work(number, earlier): 1.0 for earlier in range(month + 1)}
            row[self.done(number, month)] = -effort
            self.add(row, low=0, high=0 if month == self.case.months - 1 else numpy.inf)

    def keep_needs(self, number: int) -> None:
        effort = float(self.case.asked[number].effort)
        for target, first in self.case.asked[number].needs:
            for month in range(self.case.months):
                if not first:
                    self.add({self.done(number, month): 1, self.done(target, month): -1}, high=0)
                    continue
                before = {self.done(target, month - 1): -1.0} if month else {}
                self.add({self.done(number, month): 1.0, **before}, high=0)
                before = dict.fromkeys(before, -effort)
                self.add({self.work(number, month): 1.0, **before}, high=0)

    def keep_capacity(self) -> None:
        for team, capacity in self.case.monthly.items():
            numbers = [n for n, one in enumerate(self.case.asked) if one.team == team]
            for month, free in enumerate(capacity):
                if numbers:
                    self.add({self.work(n, month): 1.0 for n in numbers}, high=float(free))

    def objective(self) -> numpy.ndarray:
        weights = numpy.zeros(2 * len(self.case.asked) * self.case.months)
        for number, one in enumerate(self.case.asked):
            for month in range(2, self.case.months, 3):
                weights[self.done(number, month)] = -float(one.score)
        return weights

    def highest(self) -> numpy.ndarray:
        half = len(self.case.asked) * self.case.months
        return numpy.concatenate([numpy.ones(half), numpy.full(half, numpy.inf)])

    def whole(self) -> numpy.ndarray:
        half = len(self.case.asked) * self.case.months
        return numpy.concatenate([numpy.ones(half), numpy.zeros(half)])

    def constraint(self) -> LinearConstraint:
        rows, columns = zip(*self.places, strict=True)
        shape = len(self.lows), 2 * len(self.case.asked) * self.case.months
        matrix = csr_array((self.values, (rows, columns)), shape=shape)
        return LinearConstraint(matrix, self.lows, self.highs)
