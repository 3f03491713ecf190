"""Words for who does what, and when it is done by the draft plan."""

from collections.abc import Iterable, Sequence

from wardley.plan.gap.finish import Finish
from wardley.plan.verdicts import Judged
from wardley.reporting.page import some

NOBODY = "nobody"

MOST = 5
"""So many are named; of more it is said how many."""

_LATE = ", too late"

_STATES = {
    "partner": "a partner, no date",
    "did not fit": "did not fit in this draft",
    "not estimated": "not estimated",
    "no plan": "no quarter is planned",
}

_VERDICTS = {
    "stop": "stopped", "merge": "merged", "defer": "deferred", "hold": "on hold",
    "challenge": "to be challenged", "unscored": "not scored", "keep": "kept", "partner": "with a partner",
}  # fmt: skip


def when(finish: Finish) -> str:
    """The quarter in which it is done, or why it has none."""
    return str(finish.quarter) if finish.quarter is not None else _STATES[finish.state]


def done(work: Sequence[Finish], late: Sequence[Finish] = ()) -> str:
    """*work* with when each is done, the first to be done first; ``nobody`` where there is none.

    Of what is among *late* it is said that it comes after the day on which it would be due.
    """
    names = {one.name for one in late}
    told = [f"{one.name} ({when(one)}{_LATE if one.name in names else ''})" for one in work]
    if not told:
        return NOBODY
    hidden = sum(one.name in names for one in work[MOST:]) if len(work) > MOST else 0
    return some(told, MOST) + (f", {hidden} of them too late" if hidden else "")


def left_out(work: Sequence[Judged]) -> str:
    """*work* with what becomes of it, as in ``Weekly board pack (stopped)``; empty where there is none."""
    return some([f"{one.name} ({_VERDICTS[one.verdict]})" for one in work]) if work else ""


def who(work: Sequence[Finish], left: Sequence[Judged], late: Sequence[Finish] = ()) -> str:
    """Who works on it, and when that is done; where nobody does, what would have and does not go on."""
    if work or not left:
        return done(work, late)
    return f"{NOBODY}; would have: {left_out(left)}"


def work_data(work: Iterable[Finish]) -> list[dict[str, object]]:
    """*work* for programs."""
    return [
        {
            "initiative": one.name, "state": one.state,
            "quarter": None if one.quarter is None else str(one.quarter), "why": one.why,
        }
        for one in work
    ]  # fmt: skip


def left_data(work: Iterable[Judged]) -> list[dict[str, object]]:
    """What does not go on, for programs."""
    return [{"initiative": one.name, "verdict": one.verdict} for one in work]
