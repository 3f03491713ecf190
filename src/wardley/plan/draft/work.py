"""The kept initiatives of a portfolio in whole numbers, as planning wants them.

Fractions are exact and slow. So effort, capacity, cost and score are each brought to a common denominator
once: then whole numbers are as exact, and ten times as fast.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import lcm

from wardley.graph.reach import Reach
from wardley.graph.rings import way_round
from wardley.model.names import normalised
from wardley.model.portfolio import Capacity
from wardley.plan.draft.months import MONTHS_OF_A_QUARTER, Months
from wardley.plan.draft.scoring import Weight, weigh
from wardley.plan.exact import exact
from wardley.plan.portfolio import Portfolio
from wardley.plan.verdicts import Judged

NOT_KNOWN = "its effort is not known"


@dataclass(frozen=True, slots=True)
class Work:
    """What is to be planned, by number; numbers follow the names, so that no order of lines matters.

    ``unit`` is how many units of effort make a person-month; ``score`` and ``cost`` have units of their
    own. ``team`` indexes ``teams``; it is -1 where nobody with a capacity does the work. ``needs`` are those
    that stand in this plan, true where they come first. ``out`` says of what cannot be planned why.
    ``extra`` is what one more person-month in a quarter adds to each of its months.
    """

    judged: list[Judged]
    weights: list[Weight]
    effort: list[int]
    score: list[int]
    cost: list[int]
    team: list[int]
    needs: list[list[tuple[int, bool]]]
    needed_by: list[list[int]]
    out: dict[int, str]
    teams: list[Capacity]
    monthly: list[list[int]]
    extra: int
    unit: int
    budget: int | None
    money: int

    @property
    def months(self) -> int:
        """How many months are planned."""
        return len(self.monthly[0]) if self.monthly else 0


def work_of(portfolio: Portfolio, months: Months) -> Work:
    """What is kept of *portfolio*, with the capacity and the budget of its estate."""
    estate = portfolio.estate
    judged = sorted(portfolio.kept, key=lambda one: normalised(one.name))
    teams = sorted(estate.capacities, key=lambda one: normalised(one.team))
    numbers = {normalised(one.team): number for number, one in enumerate(teams)}
    weights = [weigh(one, months, str(estate.policy.values["order"])) for one in judged]
    extra = max(Fraction(), exact(estate.policy.number("load"))) / MONTHS_OF_A_QUARTER
    monthly = [
        [exact(max(0.0, here)) * extra for here in team.quarters for _ in range(MONTHS_OF_A_QUARTER)]
        for team in teams
    ]
    effort = [exact(one.initiative.effort or 0) for one in judged]
    unit = _unit([extra, *effort, *(month for team in monthly for month in team)])
    cost = [exact(one.initiative.cost or 0) for one in judged]
    budget = exact(estate.horizon.budget) if estate.horizon and estate.horizon.budget is not None else None
    money = _unit([*cost, budget or Fraction()])
    score = [one.score for one in weights]
    needs = _needs(portfolio, judged)
    work = Work(
        judged, weights, _whole(effort, unit), _whole(score, _unit(score)), _whole(cost, money),
        [numbers.get(normalised(one.initiative.team or ""), -1) for one in judged], needs, _turned(needs), {},
        teams, [_whole(team, unit) for team in monthly], _whole([extra], unit)[0], unit,
        None if budget is None else _whole([budget], money)[0], money,
    )  # fmt: skip
    work.out.update(_out(work))
    return work


def _unit(values: Iterable[Fraction]) -> int:
    return lcm(*{value.denominator for value in values})


def _whole(values: Iterable[Fraction], unit: int) -> list[int]:
    return [value.numerator * (unit // value.denominator) for value in values]


def _needs(portfolio: Portfolio, judged: list[Judged]) -> list[list[tuple[int, bool]]]:
    """By number: what it needs of what is kept; a need for something merged is one for what it went into."""
    numbers = {normalised(one.name): number for number, one in enumerate(judged)}
    found = []
    for number, one in enumerate(judged):
        wanted: dict[int, bool] = {}
        for need in one.initiative.needs:
            target = numbers.get(_survivor(portfolio, normalised(need.name)))
            if target is not None and target != number:
                wanted[target] = wanted.get(target, False) or need.first
        found.append(sorted(wanted.items()))
    return found


def _survivor(portfolio: Portfolio, name: str) -> str:
    seen: set[str] = set()
    while name not in seen:
        seen.add(name)
        one = portfolio.by_name.get(name)
        if one is None or one.into is None:
            break
        name = normalised(one.into)
    return name


def _turned(needs: list[list[tuple[int, bool]]]) -> list[list[int]]:
    found: list[list[int]] = [[] for _ in needs]
    for number, wanted in enumerate(needs):
        for target, _ in wanted:
            found[target].append(number)
    return found


def _out(work: Work) -> Mapping[int, str]:
    """Of what cannot be planned whatever room there is: why."""
    found: dict[int, str] = {}
    for number, one in enumerate(work.judged):
        asked = one.initiative
        if asked.effort is None:
            found[number] = NOT_KNOWN
        elif asked.effort < 0:
            found[number] = f"its effort is written as {asked.effort:g}, which is less than nothing"
        elif asked.effort and asked.team is None:
            found[number] = "no team is named to do it"
        elif asked.effort and work.team[number] < 0:
            found[number] = f"no capacity is written for {asked.team}"
    for group in Reach([[target for target, _ in wanted] for wanted in work.needs], []).order:
        if len(group) > 1:
            found.update(dict.fromkeys(group, _circle(work, group)))
    return found


def _circle(work: Work, group: list[int]) -> str:
    """One way round through *group*, whose members all need one another, from the first name on."""
    way = way_round(min(group), set(group), lambda number: (target for target, _ in work.needs[number]))
    names = [f"'{work.judged[number].name}'" for number in way]
    begin, more = names[:4], len(names) - 4
    on = f", and so on by {more} more back to {names[0]}" if more > 0 else f", which needs {names[0]}"
    return f"what it needs needs it too: {begin[0]} needs {', which needs '.join(begin[1:])}{on}"
