"""Whether a plan with everything exists, where it can be found out in a moment.

If all fits in some plan, then it also fits when work is placed one by one, as early as it can be, in the
order in which that plan finishes it: this is the preemptive rule of the earliest due date (Jackson 1955, Horn
1974), by which each piece is done no later than it was there. So it is enough to look through the orders, and
any order in which a piece that is still to come fits no more can be given up at once.
"""

from fractions import Fraction

from wardley.model.quantities import money
from wardley.plan.draft.placing import Placing
from wardley.plan.draft.reasons import person_months
from wardley.plan.draft.schedule import Everything
from wardley.plan.draft.work import Work

_PIECES = 12
"""Pieces of work that hang together, beyond which no order is looked for."""

_STEPS = 3_000
"""Orders that are begun, at most."""


def everything_of(placing: Placing) -> Everything | None:
    """Whether all that can be planned fits in some plan; None where *placing* has it, or nobody knows."""
    work = placing.work
    wanted = _wanted(work)
    if all(placing.placed(number) for number in wanted):
        return None
    reason = _too_much(work, wanted)
    if reason is not None:
        return Everything(False, reason)
    tight = _hanging_together(work, wanted, [number for number in wanted if not placing.placed(number)])
    if len(tight) > _PIECES:
        return None
    search = _Search(work, tight)
    if search.found():
        order = [number for number in placing.taken if number not in tight] + search.placing.taken
        return Everything(True, order=tuple(work.judged[number].name for number in order))
    if search.steps > _STEPS:
        return None
    return Everything(False, "no order of the work lets everything finish in time")


def _wanted(work: Work) -> list[int]:
    """What could be planned if there were room: all but what cannot, and what needs that."""
    without = set(work.out)
    waiting = list(work.out)
    while waiting:
        for one in work.needed_by[waiting.pop()]:
            if one not in without:
                without.add(one)
                waiting.append(one)
    return [number for number in range(len(work.judged)) if number not in without]


def _too_much(work: Work, wanted: list[int]) -> str | None:
    """What is asked for beyond all capacity or budget; None where the sums allow it."""
    asked = [0] * len(work.teams)
    for number in wanted:
        if work.effort[number]:
            asked[work.team[number]] += work.effort[number]
    over = [units - sum(work.monthly[team]) for team, units in enumerate(asked)]
    most = max(range(len(over)), key=lambda team: (over[team], -team))
    if over[most] > 0:
        others = sum(units > 0 for units in over) - 1
        too = ""
        if others:
            too = f"; {others} other team{' is' if others == 1 else 's are'} asked for too much as well"
        return (
            f"{work.teams[most].team} is asked for {person_months(Fraction(asked[most], work.unit))}"
            f" and can be planned for {person_months(Fraction(sum(work.monthly[most]), work.unit))}{too}"
        )
    cost = sum(work.cost[number] for number in wanted)
    if work.budget is not None and cost > work.budget:
        return f"it would cost {money(float(Fraction(cost - work.budget, work.money)))} more than the budget"
    return None


def _hanging_together(work: Work, wanted: list[int], left: list[int]) -> list[int]:
    """*left*, and what of *wanted* is joined to it by a team or a need, however far."""
    allowed = set(wanted)
    of_team: dict[int, list[int]] = {}
    for number in wanted:
        if work.effort[number]:
            of_team.setdefault(work.team[number], []).append(number)
    found = dict.fromkeys(left)
    waiting = list(left)
    while waiting:
        number = waiting.pop()
        near = [target for target, _ in work.needs[number]] + work.needed_by[number]
        near += of_team.pop(work.team[number], []) if work.effort[number] else []
        for one in near:
            if one in allowed and one not in found:
                found[one] = None
                waiting.append(one)
    return sorted(found)


class _Search:
    """Looks through the orders of *numbers*, depth first, up to a number of ``steps``."""

    def __init__(self, work: Work, numbers: list[int]) -> None:
        self.placing = Placing(work)
        self.steps = 0
        self._numbers = numbers

    def found(self) -> bool:
        """Whether an order was found; ``placing`` then holds it."""
        placing = self.placing
        left = [number for number in self._numbers if not placing.placed(number)]
        if not left:
            return True
        ready = [number for number in left if placing.ready(number)]
        before = len(placing.taken)
        fits = []
        for number in ready:
            if not placing.put(number):
                return False  # it fits no better later on
            fits.append((placing.last[number], number))
            placing.take_back(before)
        for _, number in sorted(fits):
            self.steps += 1
            if self.steps > _STEPS:
                return False
            placing.put(number)
            if self.found():
                return True
            placing.take_back(before)
        return False
