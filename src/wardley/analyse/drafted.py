"""What the rules on the draft of the next quarters share."""

from wardley.graph.estate import Estate
from wardley.model.names import normalised
from wardley.plan.draft.months import months_of
from wardley.plan.draft.schedule import Draft
from wardley.plan.plan import plan_of
from wardley.plan.portfolio import Portfolio
from wardley.plan.verdicts import Judged
from wardley.source.place import Place


def undrafted(estate: Estate) -> str | None:
    """Why there is no draft to look at, or None."""
    return plan_of(estate).draft.not_planned


def quarter(draft: Draft, number: int) -> str:
    """What people call the quarter *number* of *draft*, as in ``2026Q1``."""
    return str(draft.quarters[number])


def month_name(draft: Draft, month: int) -> str:
    """*month* of *draft*, which is counted from 0, as people write it: ``2026-07``."""
    return months_of(draft.quarters).name(month)


def places(*pointed: Place | None) -> tuple[Place, ...]:
    """Those *pointed* at that there are, each once, in their order."""
    return tuple(dict.fromkeys(place for place in pointed if place is not None))


class Merges:
    """Where the work of what is merged is done in the end."""

    def __init__(self, portfolio: Portfolio) -> None:
        self._portfolio = portfolio
        self._ends: dict[str, Judged] = {}

    def end(self, one: Judged) -> Judged:
        """What the work of *one* ends up in: itself where it is not merged.

        Something that is merged itself is the answer where that leads round in a circle, or names nothing.
        """
        path: dict[str, None] = {}
        step, following = one, self._into(one)
        while following is not None and normalised(step.name) not in path:
            path[normalised(step.name)] = None
            known = self._ends.get(normalised(following.name))
            if known is not None:
                step = known
                break
            step, following = following, self._into(following)
        self._ends.update(dict.fromkeys(path, step))
        return step

    def _into(self, one: Judged) -> Judged | None:
        return self._portfolio.find(one.into) if one.into else None
