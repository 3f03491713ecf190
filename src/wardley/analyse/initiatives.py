"""What rules on the work that people ask for share: evidence, and what people decided."""

from collections.abc import Iterable, Mapping

from wardley.analyse.finding import Subject
from wardley.graph.estate import Estate
from wardley.model.portfolio import Decision, Initiative
from wardley.model.strategy import Cause
from wardley.plan.plan import plan_of
from wardley.plan.portfolio import Portfolio
from wardley.plan.verdicts import Judged
from wardley.source.place import Place

_DONE: Mapping[str, str] = {
    "keep": "kept", "stop": "stopped", "defer": "deferred", "partner": "given to a partner",
    "renew": "renewed", "leave": "left", "merge": "merged",
}  # fmt: skip

ESTATE = Subject("estate", "estate")
"""What a finding on all the work together is about."""


def unasked(estate: Estate) -> str | None:
    """Why nothing could be checked: no work is written down; else None."""
    return None if estate.initiatives else "no initiative is written"


def unscored(estate: Estate) -> str | None:
    """Why nothing could be held against its purpose: nobody scored any work; else None."""
    if not estate.initiatives:
        return "no initiative is written"
    scored = any(one.purpose for one in plan_of(estate).portfolio.judged)
    return None if scored else "no initiative is scored"


def evidence(portfolio: Portfolio, judged: Judged) -> dict[str, object]:
    """What a person wants to see beside any finding on an initiative, as far as it is known."""
    work, purpose = judged.initiative, judged.purpose
    found: dict[str, object] = {"initiative": work.name}
    if purpose is not None:
        found |= {
            "differentiating": purpose.differentiating, "critical": purpose.critical,
            "quadrant": purpose.quadrant,
        }  # fmt: skip
    known = (
        ("cost", work.cost), ("effort", work.effort), ("team", work.team), ("owner", work.owner),
        ("department", portfolio.department_of(judged)), ("causes", list(work.because) or None),
        ("changes", list(work.changes) or None),
    )  # fmt: skip
    return found | {name: value for name, value in known if value is not None}


def subject(judged: Judged, other: Judged | None = None) -> Subject:
    """The initiative *judged*, or it and the *other* that it is held against."""
    return Subject("initiative", judged.name, other=None if other is None else other.name)


def places(*work: Initiative | Cause | None, of: Iterable[Decision | None] = ()) -> tuple[Place, ...]:
    """Where *work*, or its cause, is written, then the decisions *of* it, each place once."""
    found = [one.place for one in (*work, *of) if one is not None]
    return tuple(dict.fromkeys(place for place in found if place is not None))


def names(work: Iterable[Judged]) -> list[str]:
    """The names of *work* in order, which does not hang on that of the lines."""
    return sorted(one.name for one in work)


def decided(decision: Decision | None) -> str | None:
    """*decision* in words, as in *stopped by Ada on 2026-01-12: it is replaced*; None where there is none."""
    if decision is None or decision.verdict is None:
        return None
    into = f" into '{decision.into}'" if decision.verdict == "merge" and decision.into else ""
    who = f" by {decision.by}" if decision.by else " by decision"
    day = f" on {decision.on}" if decision.on else ""
    reason = f": {decision.reason}" if decision.reason else ""
    return f"'{decision.subject}' is {_DONE[decision.verdict]}{into}{who}{day}{reason}"


def left(judged: Judged) -> bool:
    """Whether people decided to stop *judged*, or merged it into something else: nothing is asked of it."""
    return judged.decision is not None and judged.decision.verdict in ("stop", "merge")
