"""The purpose quadrants: what sets us apart, what must work, and what does neither."""

from collections.abc import Iterator

from wardley.analyse.report import Report
from wardley.plan.exact import Sum, sum_of
from wardley.plan.plan import Plan
from wardley.plan.portfolio import Portfolio
from wardley.plan.purpose import QUADRANTS, TREATMENT, Quadrant
from wardley.plan.verdicts import Judged
from wardley.reporting.page import Cell, Page, Table, Words, section, sections
from wardley.reporting.purpose_plots import by_scores, by_stage
from wardley.reporting.said import UNKNOWN, amount, asker, because, counted, footnotes, known, number, part

SUMMARY = "what sets us apart, what must work, and what does neither"
PICTURED = True


def page(plan: Plan, report: Report) -> Page:
    """The purpose of all that is asked for."""
    work = plan.portfolio
    return Page(
        "purpose", "Purpose alignment", _summary(work),
        sections(
            section("By quadrant", by_scores(work), _quadrants(work)),
            section("By stage", by_stage(plan.crossing)),
            section("Every request", _requests(work)),
            section(
                "How to read it",
                Words(
                    "A request is differentiating where customers choose us for it, and critical where we"
                    " cannot do without it. The scores are people's; the verdict is a suggestion until a"
                    " decision line says otherwise."
                ),
            ),
        ),
        footnotes(report, "W601", "W602", "W603", "W606", "W611"),
        _data(work),
    )  # fmt: skip


def _summary(work: Portfolio) -> str:
    total = work.counts.before
    if not total.count:
        return "No initiative is written, so there is nothing to align."
    scored = sum(one.purpose is not None for one in work.judged)
    first = f"{scored} of {counted(total.count, 'request')} are scored"
    shares = [
        f"{sum_.count} {quadrant} ({_share(work, sum_)})" for quadrant, sum_ in work.by_quadrant.items()
    ]
    return f"{first}: {', '.join(shares)}. Shares are of the known cost, {known(total)}."


def _quadrants(work: Portfolio) -> Table:
    rows = []
    for quadrant in (*QUADRANTS, None):
        inside = work.in_quadrant(quadrant)
        if quadrant is None and not inside:
            continue
        rows.append(_quadrant(work, quadrant, inside))
    return Table(
        "quadrants", ("Quadrant", "Requests", "Known cost", "Share", "Effort", "What the model says"),
        tuple(rows), frozenset({1, 2, 3, 4}),
    )  # fmt: skip


def _quadrant(
    work: Portfolio, quadrant: Quadrant | None, inside: tuple[Judged, ...]
) -> tuple[Cell | str, ...]:
    cost = sum_of(one.initiative.cost for one in inside)
    effort = sum_of(one.initiative.effort for one in inside)
    return (
        Cell(quadrant or "not scored", strong=True), Cell(str(len(inside)), number=len(inside)),
        Cell(known(cost), number=cost.total if cost.known else None),
        _share(work, cost),
        f"{number(effort.total)} pm" + (f" + {effort.unknown} unknown" if effort.unknown else ""),
        TREATMENT[quadrant] if quadrant else "score it in the room",
    )  # fmt: skip


def _share(work: Portfolio, cost: Sum) -> str:
    if not cost.known:
        return UNKNOWN if cost.count else part(0.0)
    return part(work.counts.share(cost.total))


def _requests(work: Portfolio) -> Table:
    return Table(
        "requests",
        ("Request", "D", "C", "Quadrant", "Verdict", "Because", "Cost", "Who asks"),
        tuple(_rows(work)), frozenset({1, 2, 6}), note="D: differentiating, C: critical, from 0 to 1.",
    )  # fmt: skip


def _rows(work: Portfolio) -> Iterator[tuple[Cell | str, ...]]:
    for one in sorted(work.judged, key=_reading_order):
        purpose, asked = one.purpose, one.initiative
        yield (
            Cell(one.name, strong=bool(purpose and purpose.quadrant == "differentiating")),
            number(purpose.differentiating if purpose else None),
            number(purpose.critical if purpose else None), _place(one), one.verdict, because(one),
            Cell(amount(asked.cost), number=asked.cost),
            asker(work, one),
        )  # fmt: skip


def _reading_order(one: Judged) -> tuple[int, float, str]:
    """By quadrant, and in each what costs most first."""
    quadrant = QUADRANTS.index(one.purpose.quadrant) if one.purpose else len(QUADRANTS)
    return quadrant, -(one.initiative.cost or 0), one.name


def _place(one: Judged) -> str:
    if one.purpose is None:
        return "not scored"
    return one.purpose.quadrant + (" (borderline)" if one.purpose.borderline else "")


def _data(work: Portfolio) -> dict[str, object]:
    return {
        "quadrants": {
            quadrant: {"count": sum_.count, "cost": sum_.total if sum_.known else None, "costed": sum_.known}
            for quadrant, sum_ in work.by_quadrant.items()
        },
        "requests": [
            {
                "name": one.name,
                "differentiating": one.purpose.differentiating if one.purpose else None,
                "critical": one.purpose.critical if one.purpose else None,
                "quadrant": one.purpose.quadrant if one.purpose else None,
                "borderline": one.purpose.borderline if one.purpose else None,
                "verdict": one.verdict, "suggested": one.suggested, "reason": one.reason,
                "decided": one.decision.verdict if one.decision else None,
                "cost": one.initiative.cost, "effort": one.initiative.effort,
            }
            for one in work.judged
        ],
    }  # fmt: skip
