"""The picture of a draft plan: quarters, a lane for each team, a bar for each piece of work."""

from fractions import Fraction

from wardley.drawing.plots.lanes import Bar, Lane, Lanes, Tone
from wardley.model.names import normalised
from wardley.plan.draft.schedule import Draft, Placed
from wardley.plan.exact import Sum, exact
from wardley.reporting.draft_tables import differs, rounded
from wardley.reporting.page import Figure
from wardley.reporting.said import amount, counted

MOST = 150
"""Bars on a picture that somebody can still look at; a larger draft is told by its tables alone."""


def lanes(draft: Draft) -> Figure | None:
    """The picture, or None where nothing is placed, or too much."""
    if not draft.placed or len(draft.placed) > MOST:
        return None
    return Figure(
        "draft",
        Lanes(
            "Draft of the next quarters", tuple(map(str, draft.quarters)), _lanes(draft),
            (("known cost", _spent(draft)),),
        ),
        _alt(draft),
    )  # fmt: skip


def _alt(draft: Draft) -> str:
    """What is seen; the tables name each piece of work, so that this need not."""
    work, teams = counted(len(draft.placed), "bar"), counted(len(_teams(draft)), "team")
    return f"{work} of work in the lanes of {teams}, over {counted(len(draft.quarters), 'quarter')}."


def _teams(draft: Draft) -> dict[str, str]:
    """By normalised name: every team that has work; the others would be lanes with nothing in them."""
    found: dict[str, str] = {}
    for one in draft.placed:
        found.setdefault(normalised(one.team or ""), one.team or "no team")
    return dict(sorted(found.items()))


def _lanes(draft: Draft) -> tuple[Lane, ...]:
    made = []
    for key, team in _teams(draft).items():
        work = [one for one in draft.placed if normalised(one.team or "") == key]
        work.sort(key=lambda one: (one.first, one.last, one.name))
        loads = [draft.load(team, number) for number in range(len(draft.quarters))]
        shares = [load.share if load else None for load in loads]
        made.append(
            Lane(
                team, tuple(_bar(one) for one in work),
                tuple("" if share is None else f"{float(share * 100):.0f} %" for share in shares),
                frozenset(at for at, share in enumerate(shares) if share and share > exact(draft.share)),
            )
        )  # fmt: skip
    return tuple(made)


def _bar(one: Placed) -> Bar:
    deadline = one.judged.initiative.deadline
    tone: Tone = "late" if one.late else "deadline" if deadline else ""
    said = f"deadline {deadline}" if deadline else ""
    if not tone and one.months and one.last > one.months[-1][0]:
        tone, said = "waits", "waits for what it needs"
    return Bar(one.name, float(one.first), float(one.last + 1), differs(one), tone, said)


def _spent(draft: Draft) -> tuple[str, ...]:
    """By quarter, and of all, the known cost; unknown where work there has none that is known."""
    whole = Sum(
        sum(one.count for one in draft.spend), sum(one.known for one in draft.spend),
        float(sum((exact(one.total) for one in draft.spend), Fraction())),
    )  # fmt: skip
    return tuple(_cost(one) for one in (*draft.spend, whole))


def _cost(spend: Sum) -> str:
    return amount(rounded(spend.total) if spend.known or not spend.count else None)
