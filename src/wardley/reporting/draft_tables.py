"""The tables of a draft plan: what finishes when, loads, spending, the work, and what did not fit."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import zip_longest

from wardley.plan.draft.reasons import listed
from wardley.plan.draft.schedule import Draft, Load, Placed
from wardley.plan.exact import Sum, exact
from wardley.reporting.page import Cell, Table, Tone
from wardley.reporting.said import UNKNOWN, amount, known, number

YEAR = 4
"""Quarters that stand side by side where names stand in them."""

_WIDE = 8
"""Quarters that stand side by side where numbers stand in them."""

_RANKS = ("it has a deadline", "differentiating", "")


def finishing(draft: Draft) -> Iterator[Table]:
    """The work by the quarter in which it finishes, in columns; a year a table."""
    for chunk in _chunks(draft, YEAR):
        columns = [
            [Cell(one.name, strong=differs(one)) for one in draft.finishing_in(quarter)]
            or [Cell("nothing", "quiet")]
            for quarter in chunk
        ]
        rows = tuple(zip_longest(*columns, fillvalue=Cell("")))
        if draft.placed:
            yield Table(f"finishes_{_named(draft, chunk)}", _heads(draft, chunk), rows)


def _chunks(draft: Draft, size: int) -> Iterator[range]:
    count = len(draft.quarters)
    return (range(first, min(first + size, count)) for first in range(0, count, size))


def _heads(draft: Draft, quarters: range) -> tuple[str, ...]:
    return tuple(str(draft.quarters[quarter]) for quarter in quarters)


def _named(draft: Draft, quarters: range) -> str:
    return str(draft.quarters[quarters[0]])


def differs(one: Placed) -> bool:
    """Whether *one* is what sets us apart."""
    purpose = one.judged.purpose
    return purpose is not None and purpose.quadrant == "differentiating"


def loads(draft: Draft) -> Iterator[Table]:
    """By team and quarter, the part of its capacity that is planned."""
    teams = tuple(dict.fromkeys(one.team for one in draft.loads))
    for chunk in _chunks(draft, _WIDE):
        rows = tuple(
            (Cell(team, strong=True), *(_load(draft, draft.load(team, quarter)) for quarter in chunk))
            for team in teams
        )
        yield Table(
            f"loads_{_named(draft, chunk)}", ("Team", *_heads(draft, chunk)), rows,
            frozenset(range(1, len(chunk) + 1)),
            note=f"Of its capacity; {draft.share * 100:g} % of it may be planned, and the rest is for what"
            " nobody foresees.",
        )  # fmt: skip


def _load(draft: Draft, load: Load | None) -> Cell:
    if load is None or load.share is None:
        return Cell("no capacity", "quiet")
    tone: Tone | None = "quiet" if not load.planned else None
    if load.share > 1:
        tone = "poor"
    elif load.share > exact(draft.share):
        tone = "fair"
    return Cell(f"{_tenth(load.share * 100)} %", tone, number=float(load.share))


def _tenth(value: Fraction) -> str:
    return f"{float(value):.0f}"


def spending(draft: Draft) -> Table:
    """By quarter: how much is worked on, what that costs there, and what all up to then costs."""
    rows, so_far = [], Fraction()
    for quarter, spend in enumerate(draft.spend):
        so_far += exact(spend.total)
        rows.append(
            (
                Cell(str(draft.quarters[quarter]), strong=True), Cell(str(spend.count), number=spend.count),
                Cell(_told(spend), number=spend.total if spend.known else None),
                Cell(amount(rounded(float(so_far))), number=float(so_far)), _of_budget(draft, so_far),
            )
        )  # fmt: skip
    budget = "No budget is written."
    if draft.budget is not None:
        budget = f"The budget of all quarters is {amount(draft.budget)}."
    return Table(
        "spending", ("Quarter", "In work", "Known cost", "So far", "Of the budget"), tuple(rows),
        frozenset({1, 2, 3, 4}), note=f"{budget} What a partner does is not in it.",
    )  # fmt: skip


def _told(spend: Sum) -> str:
    """What a quarter costs, as people say it: to the nearest thousand where it is that large."""
    return known(Sum(spend.count, spend.known, rounded(spend.total)))


def rounded(value: float) -> float:
    """*value* as one reads a cost that was spread over months: whole thousands where it has several."""
    return float(round(value, -3)) if abs(value) >= 10_000 else round(value)


def _of_budget(draft: Draft, so_far: Fraction) -> Cell:
    if not draft.budget:
        return Cell(UNKNOWN if draft.budget is None else "no budget", "quiet")
    share = so_far / exact(draft.budget)
    return Cell(f"{_tenth(share * 100)} %", "poor" if share > 1 else None, number=float(share))


def working(draft: Draft) -> Table:
    """Every piece of work that is placed: by when it finishes, then by team."""
    order = sorted(draft.placed, key=lambda one: (one.finish, one.team or "", one.first, one.name))
    rows = tuple(
        (
            Cell(one.name, strong=differs(one)), one.team or UNKNOWN, _months(draft, one),
            str(draft.quarters[one.finish]), _effort(one),
            Cell(amount(one.judged.initiative.cost), number=one.judged.initiative.cost),
            Cell(_remark(draft, one), "poor" if one.late else None),
        )
        for one in order
    )  # fmt: skip
    heads = ("Request", "Team", "Worked on", "Finishes", "Effort", "Cost", "Remark")
    return Table(
        "work", heads, rows, frozenset({4, 5}),
        note="Effort in person-months. Work may pause between its months.",
    )  # fmt: skip


def _effort(one: Placed) -> Cell:
    effort = one.judged.initiative.effort
    return Cell(number(effort), number=effort)


def _months(draft: Draft, one: Placed) -> str:
    if not one.months or draft.months is None:
        return "takes no time"
    first, last = (draft.months.name(one.months[at][0]) for at in (0, -1))
    return first if first == last else f"{first} to {last}"


def _remark(draft: Draft, one: Placed) -> str:
    told = []
    if one.late:
        told.append(f"after its deadline, {one.judged.initiative.deadline}")
    elif _RANKS[one.rank]:
        told.append(_RANKS[one.rank])
    if one.judged.only_enabler:
        told.append(f"only because {listed(one.judged.enables)} needs it")
    if one.months and one.last > one.months[-1][0] and draft.months is not None:
        told.append(f"waits for what it needs until {draft.months.name(one.last)}")
    return "; ".join(told)


def unplaced(draft: Draft) -> Table:
    """What did not fit, with the reason."""
    rows = tuple(
        (
            one.name, one.judged.initiative.team or UNKNOWN, one.reason,
            Cell(number(one.judged.initiative.effort), number=one.judged.initiative.effort),
            Cell(amount(one.judged.initiative.cost), number=one.judged.initiative.cost),
        )
        for one in draft.unplaced
    )  # fmt: skip
    return Table(
        "did_not_fit", ("Request", "Team", "Why", "Effort", "Cost"), rows, frozenset({3, 4})
    )  # fmt: skip
