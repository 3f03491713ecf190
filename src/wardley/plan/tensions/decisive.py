"""The pairs that the plan cannot both satisfy and that departments rank in opposite order: the agenda."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cached_property

from wardley.model.names import normalised
from wardley.plan.draft.schedule import MONTHS, Draft, Placed, Unplaced
from wardley.plan.exact import exact
from wardley.plan.ranking.lists import RankedList
from wardley.plan.verdicts import Judged
from wardley.source.record import record


@record
class DecisivePair:
    """Of ``first`` and ``second`` the draft finishes the first, and ``team`` cannot finish both by then.

    Then is the end of ``quarter`` (from 0), the last before the second is finished; ``quarter_name`` is it,
    ``before`` the quarter after it, or None where the plan ends with it. ``for_first`` and ``for_second``
    are the departments that rank the one or the other higher, in the order of their lines. ``either`` is
    true where the team could finish the second in place of the first, all else being as it is in the draft;
    else the second is too large for that alone. ``placed`` tells whether the second is in the draft.
    """

    team: str
    first: str
    second: str
    quarter: int
    quarter_name: str
    before: str | None
    for_first: tuple[str, ...]
    for_second: tuple[str, ...]
    either: bool
    placed: bool

    @property
    def clause(self) -> str:
        """What the team cannot do, without a full stop."""
        until = f"before {self.before}" if self.before else f"by the end of {self.quarter_name}"
        can = "can finish one of" if self.either else "cannot, beside its other work, finish both"
        return f"{self.team} {can} {self.first} and {self.second} {until}"

    @property
    def sentence(self) -> str:
        """The pair as something to talk about: what the team cannot do, and who wants what."""
        return (
            f"{self.clause}. {', '.join(self.for_first)} put the first first; "
            f"{', '.join(self.for_second)} the second."
        )


def decisive_pairs(draft: Draft, lists: Sequence[RankedList], camp: float = 2) -> tuple[DecisivePair, ...]:
    """The decisive pairs of *draft* for departments with these *lists*; each camp has *camp* of them or more.

    First come pairs of which either could be done, then those that divide most departments evenly, then the
    earlier quarters, then by name. Where one of two needs the other there is nothing to decide, and neither
    where the second waits for something else than its team's time.
    """
    found = list(_Search(draft, lists, camp).pairs())
    found.sort(
        key=lambda one: (
            not one.either, -min(len(one.for_first), len(one.for_second)), one.quarter, one.team, one.first,
            one.second,
        )
    )  # fmt: skip
    return tuple(found)


class _Search:
    def __init__(self, draft: Draft, lists: Sequence[RankedList], camp: float) -> None:
        self._draft = draft
        self._lists = lists
        self._camp = camp

    def pairs(self) -> Iterator[DecisivePair]:
        for work in self._by_team.values():
            for first in [one for one in work if isinstance(one, Placed)]:
                for second in work:
                    pair = self._pair(first, second) if _later(second, first) else None
                    if pair is not None:
                        yield pair

    @cached_property
    def _work(self) -> list[Placed | Unplaced]:
        return [*self._draft.placed, *self._draft.unplaced]

    @cached_property
    def _by_team(self) -> dict[str, list[Placed | Unplaced]]:
        """By team with a capacity: the work that enough departments rank, and that takes its time."""
        teams = {normalised(load.team) for load in self._draft.loads}
        found: dict[str, list[Placed | Unplaced]] = defaultdict(list)
        for one in self._work:
            team = normalised(one.judged.initiative.team or "")
            ranked = sum(one.name in ranks.doubled for ranks in self._lists)
            if team in teams and _wants_time(one) and ranked >= 2 * self._camp:
                found[team].append(one)
        return found

    def _pair(self, first: Placed, second: Placed | Unplaced) -> DecisivePair | None:
        camps = self._camps(first.name, second.name)
        if min(map(len, camps)) < self._camp or self._joined(first.name, second.name):
            return None
        contest = self._contest(first, second)
        if contest is None:
            return None
        quarter, either = contest
        quarters = self._draft.quarters
        return DecisivePair(
            first.team or "", first.name, second.name, quarter, str(quarters[quarter]),
            str(quarters[quarter + 1]) if quarter + 1 < len(quarters) else None, *camps, either,
            isinstance(second, Placed),
        )  # fmt: skip

    def _camps(self, first: str, second: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Who ranks *first* above *second*, and who below."""
        camps: tuple[list[str], list[str]] = ([], [])
        for one in self._lists:
            rank, other = one.doubled.get(first), one.doubled.get(second)
            if rank is not None and other is not None and rank != other:
                camps[rank > other].append(one.department)
        return tuple(camps[0]), tuple(camps[1])

    def _contest(self, first: Placed, second: Placed | Unplaced) -> tuple[int, bool] | None:
        """The last quarter by whose end the team cannot finish both, and whether it could finish either.

        A quarter of the latter sort comes before any other.
        """
        wanted = [_effort(first.judged), _effort(second.judged)]
        end = second.finish if isinstance(second, Placed) else len(self._draft.quarters)
        found = None
        for quarter in range(end - 1, first.finish - 1, -1):
            time = self._free(first.team or "", quarter) + _done(first, quarter) + _done(second, quarter)
            if time >= sum(wanted) or not self._ready(second.judged, quarter):
                continue
            if time >= max(wanted):
                return quarter, True
            found = found or (quarter, False)
        return found

    def _free(self, team: str, quarter: int) -> Fraction:
        """The time of *team* that could be planned and is not, up to the end of *quarter*."""
        loads = [load for number in range(quarter + 1) if (load := self._draft.load(team, number))]
        share = exact(self._draft.share)
        return sum((share * load.capacity - load.planned for load in loads), Fraction())

    def _ready(self, judged: Judged, quarter: int) -> bool:
        """Whether what *judged* needs of the plan is finished by the end of *quarter*."""
        needs = (self._draft.find(need.name) for need in judged.initiative.needs)
        return all(need is None or need.finish <= quarter for need in needs)

    def _joined(self, one: str, other: str) -> bool:
        """Whether one of both needs the other, by way of others if need be."""
        return normalised(other) in self._below(one) or normalised(one) in self._below(other)

    def _below(self, name: str) -> set[str]:
        found: set[str] = set()
        waiting = [normalised(name)]
        while waiting:
            for need in self._needs.get(waiting.pop(), ()):
                if need not in found:
                    found.add(need)
                    waiting.append(need)
        return found

    @cached_property
    def _needs(self) -> dict[str, tuple[str, ...]]:
        return {
            normalised(one.name): tuple(normalised(need.name) for need in one.judged.initiative.needs)
            for one in self._work
        }


def _later(second: Placed | Unplaced, first: Placed) -> bool:
    return isinstance(second, Unplaced) or second.finish > first.finish


def _wants_time(one: Placed | Unplaced) -> bool:
    """Whether *one* takes time of its team, and, where it is not placed, lacks nothing else."""
    if not one.judged.initiative.effort:
        return False
    return isinstance(one, Placed) or (
        one.short is not None and not one.waiting_for and one.over_budget is None
    )


def _effort(judged: Judged) -> Fraction:
    return exact(judged.initiative.effort or 0.0)


def _done(one: Placed | Unplaced, quarter: int) -> Fraction:
    """The person-months that are planned for *one* up to the end of *quarter*."""
    months = one.months if isinstance(one, Placed) else ()
    return sum((part for month, part in months if month < (quarter + 1) * MONTHS), Fraction())
