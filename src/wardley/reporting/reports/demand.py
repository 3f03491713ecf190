"""Why the work is asked for: causes, for whom, what failed, what is asked for twice, what has no cause."""

from collections.abc import Iterator

from wardley.analyse.report import Report
from wardley.plan.demand.demand import Answers, Asking, Demand
from wardley.plan.demand.duplicates import Duplicate
from wardley.plan.exact import sum_of
from wardley.plan.plan import Plan
from wardley.plan.portfolio import Portfolio
from wardley.plan.verdicts import Judged
from wardley.reporting.page import Cell, Page, Table, Words, section, sections, some
from wardley.reporting.said import UNKNOWN, amount, asker, counted, footnotes, known, part, summed

SUMMARY = "why the work is asked for and for whom, what failed, and what is asked for twice"

MOST = 15
"""Requests without a cause that are shown; those that cost most come first."""

_WHY = {"cause": "they answer one cause", "name": "they are called alike"}

_ON = {"build": "each builds it", "buy": "each buys it", "partner": "each gives it to a partner"}


def page(plan: Plan, report: Report) -> Page:
    """The demand behind the work."""
    demand, work = plan.demand, plan.portfolio
    return Page(
        "demand", "Why the work is asked for", _summary(work, demand),
        sections(
            section("Causes", _causes(demand), Words(_failing(demand))),
            section("What each cause leads to", _answers(work, demand)),
            section("What looks like one thing asked for twice", _duplicates(demand)),
            section("Merged", _merges(demand)),
            section("For whom", _asking("stakeholders", "For whom", demand.by_stakeholder, "nobody named")),
            section("Who asks", _asking("departments", "Department", demand.by_department, UNKNOWN)),
            section("Without a cause", _without(work, demand)),
        ),
        footnotes(report, "W609", "W610"),
        _data(demand),
    )  # fmt: skip


def _summary(work: Portfolio, demand: Demand) -> str:
    total = work.counts.before
    if not total.count:
        return "No initiative is written, so there is no demand to look into."
    failure = demand.failure
    first = f"Of {counted(total.count, 'request')}, {failure.caused.count} say why they are asked for"
    if not failure.caused.count:
        return f"{first}. Ask why, and for whom, before how."
    if failure.share is None:
        return f"{first}; how much of their cost goes into what failed is unknown."
    return f"{first}; {part(failure.share)} of their known cost is there because something failed."


def _failing(demand: Demand) -> str:
    failure = demand.failure
    if not failure.failing.count:
        return ""
    kinds = failure.caused.count - failure.kinds_known
    rest = f" Of {counted(kinds, 'request')} the kind of cause is unknown." if kinds else ""
    return (
        f"Work that would not be asked for had nothing failed: {counted(failure.failing.count, 'request')},"
        f" {known(failure.failing)} of {known(failure.caused)}. Each request counts once here, under however"
        f" many causes it stands.{rest}"
    )


def _causes(demand: Demand) -> Table:
    rows = tuple(
        (
            Cell(one.name, "fair" if one.cause.kind == "failure" else None, strong=True),
            one.cause.kind or UNKNOWN, one.cause.stakeholder or UNKNOWN,
            Cell(str(len(one.asked)), number=len(one.asked)), Cell(str(len(one.live)), number=len(one.live)),
            Cell(known(one.cost), number=one.cost.total if one.cost.known else None),
        )
        for one in demand.by_cause
    )  # fmt: skip
    return Table(
        "causes", ("Cause", "Kind", "For whom", "Requests", "Live", "Known cost"), rows,
        frozenset({3, 4, 5}),
        note="Live: not stopped, deferred or merged by a decision. The cost is that of all requests.",
    )  # fmt: skip


def _answers(work: Portfolio, demand: Demand) -> Table:
    return Table(
        "answers", ("Cause", "Request", "Who asks", "Verdict", "Cost"),
        tuple(row for one in demand.by_cause for row in _answered(work, one)), frozenset({4}),
    )  # fmt: skip


def _answered(work: Portfolio, answers: Answers) -> Iterator[tuple[Cell | str, ...]]:
    name = Cell(answers.name, strong=True)
    if not answers.asked:
        yield name, Cell("nothing answers it", "quiet"), "", "", ""
    for one in answers.asked:
        yield name, one.name, asker(work, one), _verdict(one), _cost(one)


def _cost(one: Judged) -> Cell:
    return Cell(amount(one.initiative.cost), number=one.initiative.cost)


def _verdict(one: Judged) -> str:
    return f"{one.verdict} into {one.into}" if one.into else one.verdict


def _duplicates(demand: Demand) -> Table:
    rows = []
    for one in demand.duplicates:
        cost = sum_of(judged.initiative.cost for judged in one.work)
        rows.append(
            (
                Cell(one.about, strong=True), _why(one), some([judged.name for judged in one.work]),
                Cell(known(cost), number=cost.total if cost.known else None),
            )
        )  # fmt: skip
    return Table(
        "duplicates", ("About", "Because", "Requests", "Known cost"), tuple(rows), frozenset({3}),
        note="Look whether one of them does for all. The cost is what they cost together, and no saving.",
    )  # fmt: skip


def _why(one: Duplicate) -> str:
    return _ON[one.direction] if one.direction else _WHY[one.reason]


def _merges(demand: Demand) -> Table:
    rows = tuple(
        (
            one.merged.name, one.survivor.name if one.survivor else Cell("nothing that is there", "poor"),
            some(one.causes) if one.causes else "none", _cost(one.merged),
        )
        for one in demand.merges
    )  # fmt: skip
    return Table(
        "merged", ("Request", "Merged into", "Causes it brings along", "Its cost"), rows, frozenset({3})
    )  # fmt: skip


def _asking(name: str, head: str, groups: tuple[Asking, ...], nobody: str) -> Table:
    told = [one for one in groups if one.asked]
    if all(one.who is None for one in told):
        return Table(name, (head,))
    rows = tuple(
        (
            Cell(one.who or nobody, None if one.who else "quiet", strong=bool(one.who)),
            some(one.causes, 3) if one.causes else "none written",
            Cell(str(len(one.asked)), number=len(one.asked)), Cell(str(len(one.live)), number=len(one.live)),
            Cell(known(one.cost), number=one.cost.total if one.cost.known else None),
        )
        for one in told
    )  # fmt: skip
    return Table(name, (head, "Causes", "Requests", "Live", "Known cost"), rows, frozenset({2, 3, 4}))


def _without(work: Portfolio, demand: Demand) -> Table:
    order = sorted(demand.without_cause, key=lambda one: (-(one.initiative.cost or 0), one.name))
    rows = tuple((one.name, asker(work, one), _verdict(one), _cost(one)) for one in order[:MOST])
    more = len(order) - len(rows)
    note = f"And {more} more that cost less, or of which the cost is unknown." if more else ""
    return Table(
        "without_cause", ("Request", "Who asks", "Verdict", "Cost"), rows, frozenset({3}), note=note
    )  # fmt: skip


def _data(demand: Demand) -> dict[str, object]:
    failure = demand.failure
    return {
        "failure": {
            "caused": summed(failure.caused), "failing": summed(failure.failing), "share": failure.share,
            "share_of_requests": failure.share_of_requests,
        },
        "causes": [
            {
                "name": one.name, "kind": one.cause.kind, "stakeholder": one.cause.stakeholder,
                "requests": _names(one.asked), "live": _names(one.live), **summed(one.cost),
                "departments": list(one.departments),
            }
            for one in demand.by_cause
        ],
        "duplicates": [
            {
                "reason": one.reason, "about": one.about, "direction": one.direction,
                "requests": _names(one.work),
            }
            for one in demand.duplicates
        ],
        "merged": [
            {
                "name": one.merged.name, "into": one.survivor.name if one.survivor else None,
                "causes": list(one.causes),
            }
            for one in demand.merges
        ],
        "stakeholders": [_group(one) for one in demand.by_stakeholder],
        "departments": [_group(one) for one in demand.by_department],
        "without_cause": _names(demand.without_cause),
    }  # fmt: skip


def _group(one: Asking) -> dict[str, object]:
    return {
        "name": one.who, "causes": list(one.causes), "requests": _names(one.asked), "live": _names(one.live),
        **summed(one.cost),
    }  # fmt: skip


def _names(work: tuple[Judged, ...]) -> list[str]:
    return [one.name for one in work]
