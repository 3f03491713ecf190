"""Teams that have time while work of theirs waits for another team."""

from collections.abc import Iterator

from wardley.plan.draft.months import MONTHS_OF_A_QUARTER
from wardley.plan.draft.placing import Placing
from wardley.plan.draft.schedule import Idle


def idle_of(placing: Placing) -> tuple[Idle, ...]:
    """In order of team, quarter and initiative: who has time, and waits for what of whom.

    Only what is needed *first* keeps a team from working. Time counts in the months before that is finished;
    where it is not in the plan at all, in every month.
    """
    found = [
        (work_of_it, quarter, number, target)
        for number, needs in enumerate(placing.work.needs)
        for target, first in needs
        if first and number not in placing.work.out
        for work_of_it, quarter in _idle(placing, number, target)
    ]
    work = placing.work
    return tuple(
        Idle(
            work.teams[team].team, quarter, work.judged[number].name, work.judged[target].name,
            work.judged[target].initiative.team,
        )
        for team, quarter, number, target in sorted(found)
    )  # fmt: skip


def _idle(placing: Placing, number: int, target: int) -> Iterator[tuple[int, int]]:
    work = placing.work
    team = work.team[number]
    if team < 0 or team == work.team[target] or not work.effort[number]:
        return
    free = placing.room.free[team]
    until = placing.last[target] + 1 if placing.placed(target) else work.months
    for start in range(0, until, MONTHS_OF_A_QUARTER):
        if any(free[start : min(until, start + MONTHS_OF_A_QUARTER)]):
            yield team, start // MONTHS_OF_A_QUARTER
