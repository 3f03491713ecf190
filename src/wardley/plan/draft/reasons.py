"""Why something did not fit: which team lacks how much, what it waits for, and which months stood free."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from wardley.model.quantities import money
from wardley.plan.draft.months import Months
from wardley.plan.draft.placing import Placing
from wardley.plan.draft.schedule import Unplaced


def unplaced_of(placing: Placing, months: Months) -> tuple[Unplaced, ...]:
    """What *placing* leaves out, in the order in which it would be wanted, with the reason.

    Each reason holds for the plan as it stands: beside all that is placed, there is no room for this.
    """
    work = placing.work
    left = [number for number in range(len(work.judged)) if not placing.placed(number)]
    left.sort(key=lambda number: (work.weights[number].rank, -work.score[number], number))
    return tuple(_unplaced(placing, months, number) for number in left)


def _unplaced(placing: Placing, months: Months, number: int) -> Unplaced:
    work = placing.work
    judged = work.judged[number]
    free = _free(placing, number)
    if number in work.out:
        return Unplaced(judged, work.out[number], free=free)
    waits = [target for target, _ in work.needs[number] if not placing.placed(target)]
    if waits:
        names = tuple(work.judged[target].name for target in waits)
        verb = "is" if len(names) == 1 else "are"
        return Unplaced(
            judged, f"it waits for {listed(names)}, which {verb} not in this draft",
            waiting_for=names, free=free,
        )  # fmt: skip
    start, _ = placing.window(number)
    short, over = _short(placing, number, start), _over(placing, number)
    told = []
    if short is not None:
        told.append(_lacks(placing, months, number, short))
    if over is not None:
        told.append(f"the budget is short by {money(over)}")
    return Unplaced(judged, "; ".join(told) or _no_time(placing, months, number), short, (), free, over)


def _free(placing: Placing, number: int) -> tuple[int, ...]:
    team = placing.work.team[number]
    return tuple(month for month, units in enumerate(placing.room.free[team]) if units) if team >= 0 else ()


def _short(placing: Placing, number: int, start: int) -> Fraction | None:
    work = placing.work
    effort, team = work.effort[number], work.team[number]
    lacks = effort - (placing.room.free_from(team, start) if effort else 0)
    return Fraction(lacks, work.unit) if lacks > 0 else None


def _over(placing: Placing, number: int) -> float | None:
    work = placing.work
    if work.budget is None or work.cost[number] <= 0:
        return None
    over = placing.spent + work.cost[number] - work.budget
    return float(Fraction(over, work.money)) if over > 0 else None


def _lacks(placing: Placing, months: Months, number: int, short: Fraction) -> str:
    """Which team lacks how much, after what, and when it had time."""
    work = placing.work
    start, _ = placing.window(number)
    if start >= work.months:
        return _no_time(placing, months, number)
    team = work.teams[work.team[number]].team
    after = ""
    if start:
        after = f" from {months.name(start)} on, when {_last_need(placing, number)} is finished"
    stood = spans([months.name(one) for one in _free(placing, number)], _free(placing, number))
    return f"{team} is short by {person_months(short)}{after}; " + (
        f"it has time left in {stood}" if stood else "it has no time left in any month"
    )


def _no_time(placing: Placing, months: Months, number: int) -> str:
    last = months.name(placing.work.months - 1)
    needed = _last_need(placing, number)
    return f"it comes after {needed}, which finishes in {last}, the last month of this draft"


def _last_need(placing: Placing, number: int) -> str:
    """Of what is needed first, that which finishes last."""
    work = placing.work
    latest = max(
        (target for target, first in work.needs[number] if first),
        key=lambda target: (placing.last[target], -target),
    )
    return f"'{work.judged[latest].name}'"


def person_months(amount: Fraction) -> str:
    """*amount* as people say it, to a tenth."""
    if amount < Fraction(1, 20):
        return "less than 0.1 person-months"
    told = f"{float(amount):.1f}".removesuffix(".0")
    return f"{told} person-month{'' if told == '1' else 's'}"


def listed(names: Sequence[str]) -> str:
    """*names* in quotes, joined as in a sentence; of many, the first and how many more."""
    quoted = [f"'{name}'" for name in names]
    if len(quoted) > 4:
        quoted = [*quoted[:3], f"{len(quoted) - 3} more"]
    return " and ".join(filter(None, [", ".join(quoted[:-1]), quoted[-1]]))


def spans(names: Sequence[str], months: Iterable[int]) -> str:
    """The *names* of *months*, those that follow one another told as a span; empty where there are none."""
    runs: list[list[int]] = []
    for index, month in enumerate(months):
        if runs and runs[-1][1] == month - 1:
            runs[-1][1:] = [month, index]
        else:
            runs.append([index, month, index])
    return ", ".join(
        names[first] if first == last else f"{names[first]} to {names[last]}" for first, _, last in runs
    )
