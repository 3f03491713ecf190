"""What is placed, as it is told: months in person-months, spending by quarter, loads of teams."""

from collections import defaultdict
from collections.abc import Iterable
from fractions import Fraction

from wardley.plan.draft.months import MONTHS_OF_A_QUARTER, Months
from wardley.plan.draft.placing import Placing
from wardley.plan.draft.schedule import Load, Placed
from wardley.plan.draft.work import Work
from wardley.plan.exact import Sum

_Shares = list[tuple[int, int]]
"""Quarters, with the units of work in them."""


def placed_of(placing: Placing, months: Months) -> tuple[Placed, ...]:
    """What *placing* holds, in the order in which it was taken."""
    return tuple(_placed(placing, months, number) for number in placing.taken)


def _placed(placing: Placing, months: Months, number: int) -> Placed:
    work = placing.work
    judged, weight = work.judged[number], work.weights[number]
    deadline, effort = judged.initiative.deadline, work.effort[number]
    return Placed(
        judged, tuple((month, Fraction(units, work.unit)) for month, units in placing.slots[number]),
        placing.first[number], placing.last[number], weight.rank, weight.score,
        weight.score * work.unit / effort if effort else None, _spend(placing, number),
        deadline is not None and placing.last[number] > months.due(deadline),
    )  # fmt: skip


def _spend(placing: Placing, number: int) -> tuple[float | None, ...]:
    """By quarter, what *number* costs there: as the months are worked, or all of it where it takes none."""
    work = placing.work
    count = work.months // MONTHS_OF_A_QUARTER
    if work.judged[number].initiative.cost is None:
        return (None,) * count
    spent = [0.0] * count
    for quarter, units in _shares(placing, number):
        spent[quarter] = _money(work, work.cost[number] * units, work.effort[number] or 1)
    return tuple(spent)


def _shares(placing: Placing, number: int) -> _Shares:
    """The quarters in which *number* is worked, with the units; 1 in that of its end where it takes none."""
    if not placing.slots[number]:
        return [(placing.last[number] // MONTHS_OF_A_QUARTER, 1)]
    found: dict[int, int] = defaultdict(int)
    for month, units in placing.slots[number]:
        found[month // MONTHS_OF_A_QUARTER] += units
    return list(found.items())


def _money(work: Work, amount: int, by: int) -> float:
    return float(Fraction(amount, by * work.money))


def spend_of(placing: Placing) -> tuple[Sum, ...]:
    """By quarter: what is worked there, and its known cost."""
    work = placing.work
    count = work.months // MONTHS_OF_A_QUARTER
    there, known = [0] * count, [0] * count
    # Summed by effort first: so only as many fractions are added as there are different efforts.
    parts: list[dict[int, int]] = [defaultdict(int) for _ in range(count)]
    for number in placing.taken:
        knows = work.judged[number].initiative.cost is not None
        for quarter, units in _shares(placing, number):
            there[quarter] += 1
            known[quarter] += knows
            parts[quarter][work.effort[number] or 1] += work.cost[number] * units
    return tuple(
        Sum(there[quarter], known[quarter], float(_total(parts[quarter]) / work.money))
        for quarter in range(count)
    )


def _total(parts: dict[int, int]) -> Fraction:
    return sum((Fraction(amount, effort) for effort, amount in parts.items()), Fraction())


def loads_of(placing: Placing) -> tuple[Load, ...]:
    """By team and quarter: what is planned of its capacity. Teams are in the order of their names."""
    work = placing.work
    planned = [[0] * (work.months // MONTHS_OF_A_QUARTER) for _ in work.teams]
    for number in placing.taken:
        for month, units in placing.slots[number]:
            planned[work.team[number]][month // MONTHS_OF_A_QUARTER] += units
    return tuple(_loads(work, planned))


def _loads(work: Work, planned: list[list[int]]) -> Iterable[Load]:
    for number, team in enumerate(work.teams):
        for quarter, units in enumerate(planned[number]):
            capacity = Fraction(repr(max(0.0, team.quarters[quarter])))
            yield Load(team.team, quarter, Fraction(units, work.unit), capacity)
