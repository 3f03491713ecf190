"""Small plans made up for the tests: as text for the product, and as plain figures for those who judge it."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

import wardley
from wardley.graph.estate import Estate
from wardley.plan.draft.months import months_of
from wardley.plan.draft.scoring import weigh
from wardley.plan.portfolio import Portfolio, portfolio

TODAY = date(2026, 1, 15)


def portfolio_of(text: str) -> Portfolio:
    """The work that the plan *text* asks for; the text must be free of faults."""
    read = wardley.parse(text, name="test.plan")
    estate = Estate([read], today=TODAY)
    assert [*read.diagnostics, *estate.faults, *estate.unknown] == []
    return portfolio(estate)


@dataclass
class Asked:
    """One initiative of a case: ``needs`` are numbers of others, true where they come first."""

    name: str
    team: str
    effort: Fraction
    cost: Fraction
    score: Fraction
    needs: list[tuple[int, bool]]


@dataclass
class Case:
    """What is asked for, and what there is for it: ``monthly`` is what a team may be planned for."""

    asked: list[Asked]
    monthly: dict[str, list[Fraction]]
    months: int
    budget: Fraction | None


def case_of(work: Portfolio) -> Case:
    """The figures of *work*, read from what people wrote and not from what the planner makes of it."""
    estate = work.estate
    assert estate.horizon is not None
    months = months_of(estate.horizon.quarters)
    numbers = {one.name: number for number, one in enumerate(work.kept)}
    load = Fraction(repr(estate.policy.number("load")))
    order = str(estate.policy.values["order"])
    asked = [
        Asked(
            one.name, one.initiative.team or "", Fraction(repr(one.initiative.effort)),
            Fraction(repr(one.initiative.cost or 0)), weigh(one, months, order).score,
            [(numbers[need.name], need.first) for need in one.initiative.needs],
        )
        for one in work.kept
    ]  # fmt: skip
    monthly = {
        one.team: [Fraction(repr(quarter)) * load / 3 for quarter in one.quarters for _ in range(3)]
        for one in estate.capacities
    }
    budget = estate.horizon.budget
    return Case(asked, monthly, months.count, None if budget is None else Fraction(repr(budget)))


def random_plans(
    count: int, seed: int = 1751, room: tuple[float, float] = (0.5, 1.4), needs: float = 0.12
) -> Iterator[str]:
    """*count* plans of 3 to 8 initiatives, up to 3 teams and 4 quarters, in which not everything may fit.

    *room* is the range of what a team has, as a share of what is asked of it; *needs* is how often one
    initiative needs another.
    """
    chance = random.Random(seed)
    for _ in range(count):
        yield "\n".join(_random_plan(chance, room, needs))


def _random_plan(chance: random.Random, room: tuple[float, float], needs: float) -> Iterator[str]:
    teams = ["Red", "Green", "Blue"][: chance.randint(1, 3)]
    names = [f"Work {letter}" for letter in "ABCDEFGH"[: chance.randint(3, 8)]]
    costs = [chance.randint(1, 20) * 10 for _ in names]
    quarters = chance.randint(2, 4)
    budget = f" (budget {sum(costs) * chance.randint(5, 11) // 10}k)" if chance.random() < 0.5 else ""
    yield f"quarters 2026Q1->2026Q{quarters}{budget}"
    yield "objective Grow"
    owners = [chance.choice(teams) for _ in names]
    efforts = [chance.randint(1, 12) / 2 for _ in names]
    for team in teams:
        wanted = sum(e for e, owner in zip(efforts, owners, strict=True) if owner == team)
        usual = max(0.5, wanted / quarters / 0.8 * chance.uniform(*room))
        there = ", ".join(f"{usual * chance.uniform(0.6, 1.4):.1f}" for _ in range(quarters))
        yield f"capacity {team} [{there}]"
    for name, owner, effort, cost in zip(names, owners, efforts, costs, strict=True):
        purpose = f"[{chance.randint(0, 10) / 10}, {chance.randint(5, 10) / 10}]"
        deadline = f", deadline 2026Q{chance.randint(1, quarters)}" if chance.random() < 0.2 else ""
        words = f"effort {effort:g}, cost {cost}k, team {owner}, serves Grow{deadline}"
        yield f"initiative {name} {purpose} ({words})"
    for above in range(1, len(names)):
        for below in range(above):
            if chance.random() < needs:
                yield f"{names[above]}->{names[below]}{' (first)' if chance.random() < 0.5 else ''}"
