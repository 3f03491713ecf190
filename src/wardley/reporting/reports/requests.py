"""Everything that is asked for: every request, what is suggested, what was decided, and its quarter."""

from collections.abc import Mapping

from wardley.analyse.report import Report
from wardley.plan.plan import Plan
from wardley.plan.portfolio import Counts
from wardley.plan.verdicts import VERDICTS, Judged, Verdict
from wardley.reporting.page import Cell, Page, Section, Table, sections
from wardley.reporting.said import UNKNOWN, amount, because, counted, footnotes, known, number, summed

SUMMARY = "every request with its verdict, cost, effort, team and quarter, as for a spreadsheet"

HEADS = (
    "name", "differentiating", "critical", "cost", "effort", "team", "owner", "department", "causes",
    "serves", "quadrant", "suggested", "decided", "verdict", "because", "quarter",
)  # fmt: skip
"""The columns, in the language's own words."""

_NUMERIC = frozenset(HEADS.index(name) for name in ("differentiating", "critical", "cost", "effort"))

_TO: Mapping[Verdict, str] = {
    "keep": "to keep", "partner": "for a partner", "stop": "to stop", "merge": "to merge",
    "defer": "to defer", "hold": "on hold", "challenge": "to challenge", "unscored": "not scored",
}  # fmt: skip

_ELSEWHERE = {"partner": "with a partner"}


def page(plan: Plan, report: Report) -> Page:
    """Every request, in the order of its lines; nothing is left out."""
    judged = plan.portfolio.judged
    rows = tuple(_row(plan, one) for one in judged)
    part = Section("", (Table("requests", HEADS, rows, _NUMERIC),) if rows else ())
    return Page(
        "requests", "Every request", _summary(plan.portfolio.counts), sections(part),
        footnotes(report, "W601", "W602", "W607"),
        {
            "counts": _counts(plan.portfolio.counts),
            "requests": [_data(plan, one) for one in judged],
        },
    )  # fmt: skip


def _summary(counts: Counts) -> str:
    if not counts.before.count:
        return "No request is written."
    verdicts = [f"{sum_.count} {_TO[verdict]}" for verdict, sum_ in counts.by_verdict.items() if sum_.count]
    count = counts.before.count
    verb = "is" if count == 1 else "are"
    cost = f"at a known cost of {known(counts.before)}"
    if not counts.before.known:
        cost = f"and what {'it costs' if count == 1 else 'they cost'} is unknown"
    return f"{counted(count, 'request')} {verb} written, {cost}: {', '.join(verdicts)}."


def quarter_of(plan: Plan, one: Judged) -> str:
    """The quarter in which *one* finishes in the draft, or why it has none."""
    if one.verdict != "keep":
        return _ELSEWHERE.get(one.verdict, "not planned")
    draft = plan.draft
    placed = draft.find(one.name)
    if placed is not None:
        return str(draft.quarters[placed.finish])
    return "no draft" if draft.not_planned else "did not fit in this draft"


def _row(plan: Plan, one: Judged) -> tuple[Cell | str, ...]:
    asked, purpose, decision = one.initiative, one.purpose, one.decision
    first, second = (purpose.differentiating, purpose.critical) if purpose else (None, None)
    into = f" into {one.into}" if one.into else ""
    return (
        Cell(one.name, strong=one.goes_on), Cell(number(first), number=first),
        Cell(number(second), number=second), Cell(amount(asked.cost), number=asked.cost),
        Cell(number(asked.effort), number=asked.effort), asked.team or UNKNOWN, asked.owner or UNKNOWN,
        plan.portfolio.department_of(one) or UNKNOWN, "; ".join(plan.demand.causes_of(one)) or UNKNOWN,
        "; ".join(asked.serves) or "nothing", _quadrant(one), one.suggested,
        (decision and decision.verdict) or "not yet", one.verdict + into, because(one), quarter_of(plan, one),
    )  # fmt: skip


def _quadrant(one: Judged) -> str:
    if one.purpose is None:
        return "not scored"
    return one.purpose.quadrant + (" (borderline)" if one.purpose.borderline else "")


def _counts(counts: Counts) -> dict[str, object]:
    """Before and after, told apart as honest counting has it."""
    return {
        "before": summed(counts.before), "after": summed(counts.after),
        "by_verdict": {verdict: summed(counts.by_verdict[verdict]) for verdict in VERDICTS},
        "released": counts.released, "committed": counts.committed, "undecided": summed(counts.undecided),
    }  # fmt: skip


def _data(plan: Plan, one: Judged) -> dict[str, object]:
    asked, purpose, decision = one.initiative, one.purpose, one.decision
    placed = plan.draft.find(one.name)
    return {
        "name": one.name, "differentiating": purpose.differentiating if purpose else None,
        "critical": purpose.critical if purpose else None, "quadrant": purpose.quadrant if purpose else None,
        "borderline": purpose.borderline if purpose else None, "suggested": one.suggested,
        "reason": one.reason, "verdict": one.verdict, "into": one.into, "only_enabler": one.only_enabler,
        "decision": None if decision is None else {
            "verdict": decision.verdict, "by": decision.by, "on": str(decision.on) if decision.on else None,
            "reason": decision.reason,
        },
        "cost": asked.cost, "committed": asked.committed, "effort": asked.effort, "team": asked.team,
        "owner": asked.owner, "department": plan.portfolio.department_of(one),
        "deadline": str(asked.deadline) if asked.deadline else None,
        "changes": list(asked.changes), "serves": list(asked.serves),
        "causes": list(plan.demand.causes_of(one)), "needs": [need.name for need in asked.needs],
        "quarter": str(plan.draft.quarters[placed.finish]) if placed else None,
    }  # fmt: skip
