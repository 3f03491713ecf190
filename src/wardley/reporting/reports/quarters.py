"""The draft of the next quarters: what finishes when, what the teams carry, and what did not fit."""

from collections.abc import Iterator
from itertools import zip_longest

from wardley.analyse.report import Report
from wardley.plan.draft.reasons import listed
from wardley.plan.draft.schedule import Draft
from wardley.plan.exact import Sum, sum_of
from wardley.plan.plan import Plan
from wardley.plan.verdicts import Judged
from wardley.reporting.draft_lanes import lanes
from wardley.reporting.draft_tables import finishing, loads, spending, unplaced, working
from wardley.reporting.found import findings, findings_data
from wardley.reporting.page import Cell, Items, Page, Section, Table, Words, section, sections, some
from wardley.reporting.said import amount, asker, because, counted, footnotes, known, summed

SUMMARY = "a draft of the next quarters: what finishes when, loads, spending, and what did not fit"
PICTURED = True

_CODES = ("W8",)

_METHOD = (
    "The draft is a heuristic, and no promise: {order}. Work is placed by the month, as early as what it"
    " needs and {share} of its team's capacity allow; another draft may be better. A cost counts in the"
    " months that are worked."
)
_ORDERS = {
    "purpose-first": (
        "work with a deadline in these quarters comes first, then what is differentiating, then the rest, and"
        " in each what is worth most for its effort"
    ),
    "wsjf": "what is worth most for its effort comes first (wsjf)",
}


def page(plan: Plan, report: Report) -> Page:
    """The draft plan."""
    draft = plan.draft
    return Page(
        "quarters", "A draft of the next quarters", _summary(plan),
        sections(
            section("What finishes when", *finishing(draft)),
            _left_out(draft),
            section("Who works on what, and how long", lanes(draft)),
            section("What each team carries", *loads(draft)),
            section("What is spent when", spending(draft)),
            section("The work", working(draft)),
            section("Idle while its work waits", Items(tuple(_idle(draft)))),
            section("With a partner", _partners(plan)),
            section("What to look at", findings(report, *_CODES)),
        ),
        (_method(draft), *footnotes(report, *_CODES)),
        _data(plan, report),
    )  # fmt: skip


def _summary(plan: Plan) -> str:
    draft, kept = plan.draft, plan.portfolio.kept
    partners = len(draft.partners)
    rest = f"; {partners} more {'is' if partners == 1 else 'are'} for a partner" if partners else ""
    if draft.not_planned:
        waiting = f" {counted(len(kept), 'request')} would be planned{rest}." if kept or rest else ""
        return f"There is no draft: {draft.not_planned}.{waiting}"
    first = f"{len(draft.placed)} of {counted(len(kept), 'kept request')} fit in {_span(draft)}{rest}."
    return f"{first} {_cost(draft)}{_late(draft)}"


def _span(draft: Draft) -> str:
    first, last = draft.quarters[0], draft.quarters[-1]
    return str(first) if first == last else f"{first} to {last}"


def _cost(draft: Draft) -> str:
    cost = f"The known cost of what fits is {known(draft.cost)}"
    if draft.budget is None:
        return f"{cost}; no budget is written."
    return f"{cost}, of a budget of {amount(draft.budget)}."


def _late(draft: Draft) -> str:
    late = [one.name for one in draft.placed if one.late]
    return f" After {'its deadline' if len(late) == 1 else 'their deadlines'}: {some(late)}." if late else ""


def _method(draft: Draft) -> str:
    order = _ORDERS.get(draft.order, draft.order)
    return _METHOD.format(order=order, share=f"{draft.share * 100:g} %")


def _left_out(draft: Draft) -> Section:
    """What did not fit, whether everything could, and what more time would let in."""
    return section(
        "What did not fit in this draft", unplaced(draft), Words(_everything(draft)),
        Items(tuple(_released(draft))),
    )  # fmt: skip


def _everything(draft: Draft) -> str:
    every = draft.everything
    if draft.not_planned or not draft.unplaced:
        return ""
    if every is None:
        return "Whether a plan exists in which everything fits was not searched: it would take too long."
    if not every.exists:
        return f"No plan was found in which everything fits: {every.reason}."
    order = f", taken in this order: {listed(every.order)}" if every.order else ""
    return f"A plan exists in which everything fits{order}. It puts less of what matters most first."


def _released(draft: Draft) -> Iterator[str]:
    for one in draft.releases:
        what = f"would let in {listed(one.lets_in)}" if one.lets_in else "is too little to let anything in"
        yield f"One more person-month of {one.team} in each quarter {what}."


def _idle(draft: Draft) -> Iterator[str]:
    """Each wait once, with all its quarters."""
    waits: dict[tuple[str, str, str, str | None], list[str]] = {}
    for one in draft.idle:
        key = (one.team, one.initiative, one.waiting_for, one.other)
        waits.setdefault(key, []).append(str(draft.quarters[one.quarter]))
    for (team, work, waits_for, other), quarters in waits.items():
        whose = f" of {other}" if other else ""
        yield f"{team} has time in {some(quarters, 4)}, while '{work}' waits for '{waits_for}'{whose}."


def _partners(plan: Plan) -> Table:
    rows = tuple(
        (
            one.name, asker(plan.portfolio, one), because(one),
            Cell(amount(one.initiative.cost), number=one.initiative.cost),
        )
        for one in plan.draft.partners
    )  # fmt: skip
    return Table(
        "partners", ("Request", "Who asks", "Because", "Cost"), rows, frozenset({3}),
        note="It takes none of our teams' time, and stands in no quarter: when it ends, the partner says.",
    )  # fmt: skip


def _data(plan: Plan, report: Report) -> dict[str, object]:
    draft = plan.draft
    names = [str(quarter) for quarter in draft.quarters]
    return {
        "not_planned": draft.not_planned, "order": draft.order, "load": draft.share,
        "kept": summed(_costs(plan.portfolio.kept)), "placed": summed(draft.cost),
        "unplaced": summed(_costs(tuple(one.judged for one in draft.unplaced))),
        "partner": summed(_costs(draft.partners)), "budget": draft.budget,
        "quarters": [
            {
                "quarter": name, "finishes": [one.name for one in draft.finishing_in(number)],
                "spend": summed(spend) if spend else None,
            }
            for number, (name, spend) in enumerate(zip_longest(names, draft.spend))
        ],
        "work": _work(draft, names), **_loads(draft, names),
        "left_out": [
            {
                "name": one.name, "reason": one.reason, "waiting_for": list(one.waiting_for),
                "short": None if one.short is None else float(one.short), "over_budget": one.over_budget,
            }
            for one in draft.unplaced
        ],
        "everything_fits": draft.everything.exists if draft.everything else None,
        "releases": [{"team": one.team, "lets_in": list(one.lets_in)} for one in draft.releases],
        "partners": [{"name": one.name, "cost": one.initiative.cost} for one in draft.partners],
        "findings": findings_data(report, *_CODES),
    }  # fmt: skip


def _work(draft: Draft, names: list[str]) -> list[dict[str, object]]:
    return [
        {
            "name": one.name, "team": one.team, "starts": names[one.start], "finishes": names[one.finish],
            "effort": one.judged.initiative.effort, "cost": one.judged.initiative.cost,
            "spend": dict(zip(names, one.spend, strict=False)), "late": one.late,
        }
        for one in draft.placed
    ]  # fmt: skip


def _loads(draft: Draft, names: list[str]) -> dict[str, object]:
    """What teams carry, and where they wait for one another."""
    return {
        "loads": [
            {
                "team": one.team, "quarter": names[one.quarter], "planned": float(one.planned),
                "capacity": float(one.capacity), "share": None if one.share is None else float(one.share),
            }
            for one in draft.loads
        ],
        "idle": [
            {
                "team": one.team, "quarter": names[one.quarter], "work": one.initiative,
                "waiting_for": one.waiting_for, "of": one.other,
            }
            for one in draft.idle
        ],
    }  # fmt: skip


def _costs(work: tuple[Judged, ...]) -> Sum:
    return sum_of(one.initiative.cost for one in work)
