"""The estate: every component, who runs it and how, its owner, cost and contract."""

from collections.abc import Iterator

from wardley.analyse.report import Report
from wardley.graph.chart import Chart
from wardley.graph.placement import Placement
from wardley.model.axes import STAGES
from wardley.plan.exact import sum_of
from wardley.plan.plan import Plan
from wardley.reporting.page import Cell, Page, Table, section, sections, some
from wardley.reporting.said import UNKNOWN, amount, counted, footnotes, known, number

_NOTHING = {UNKNOWN, "none written"}

SUMMARY = "every component, who runs it and how, its owner, cost and contract"


def page(plan: Plan, report: Report) -> Page:
    """What the estate is made of, in the order of the maps."""
    parts = list(_sourced(plan))
    costs = sum_of(placement.cost for _, placement in parts)
    owned = sum(bool(placement.facts and placement.facts.owner) for _, placement in parts)
    if not parts:
        return Page(
            "inventory", "The estate", "No component here is one that somebody runs or supplies.",
            footnotes=footnotes(report, "W200"), data={"components": []},
        )  # fmt: skip
    summary = (
        f"{counted(len(parts), 'component')} that somebody runs or supplies; their yearly run cost is"
        f" {known(costs)}; an owner is known for {owned}."
    )
    heads: tuple[str, ...] = (
        "Component", "Market", "Who", "How", "Owner", "Team", "People", "Cost a year", "Contract ends"
    )  # fmt: skip
    if len(plan.estate.charts) > 1:
        heads = ("Map", *heads)
    rows = tuple(_row(plan, chart, placement, len(heads) > 9) for chart, placement in parts)
    return Page(
        "inventory", "The estate", summary,
        sections(section("Components", _known_of_some(heads, rows))),
        footnotes(report, "W200"),
        {"components": [_data(plan, chart, placement) for chart, placement in parts]},
    )  # fmt: skip


def _known_of_some(heads: tuple[str, ...], rows: tuple[tuple[Cell | str, ...], ...]) -> Table:
    """The table without the columns in which nothing is known; the note names them."""
    blank = [
        at for at, column in enumerate(zip(*rows, strict=True)) if {str(cell) for cell in column} <= _NOTHING
    ]
    shown = [at for at in range(len(heads)) if at not in blank]
    numeric = frozenset(number for number, at in enumerate(shown) if heads[at] in ("People", "Cost a year"))
    names = [heads[at].lower() for at in blank]
    return Table(
        "components", tuple(heads[at] for at in shown), tuple(tuple(row[at] for at in shown) for row in rows),
        numeric, note=f"Unknown of every component: {some(names, 9)}." if names else "",
    )  # fmt: skip


def _sourced(plan: Plan) -> Iterator[tuple[Chart, Placement]]:
    for chart in plan.estate.charts:
        for placement in chart.placements:
            if placement.sourced:
                yield chart, placement


def _row(plan: Plan, chart: Chart, placement: Placement, several: bool) -> tuple[Cell | str, ...]:  # noqa: FBT001
    facts, where = placement.facts, placement.evolution
    stage = STAGES[placement.stage] if placement.stage is not None else ""
    who = f"{placement.who} {placement.supplier}" if placement.supplier else placement.who
    ends = [str(one.ends) for one in plan.estate.covered.get(placement.key, ()) if one.ends]
    row = (
        placement.name, f"{where:g} {stage}" if where is not None else stage or UNKNOWN, who or UNKNOWN,
        placement.how or UNKNOWN, (facts and facts.owner) or UNKNOWN, (facts and facts.team) or UNKNOWN,
        Cell(number(placement.people), number=placement.people),
        Cell(amount(placement.cost), number=placement.cost), ", ".join(ends) or "none written",
    )  # fmt: skip
    return (chart.title, *row) if several else row


def _data(plan: Plan, chart: Chart, placement: Placement) -> dict[str, object]:
    facts = placement.facts
    return {
        "map": chart.name, "name": placement.name, "evolution": placement.evolution,
        "stage": None if placement.stage is None else STAGES[placement.stage], "who": placement.who,
        "supplier": placement.supplier, "how": placement.how, "owner": facts.owner if facts else None,
        "team": facts.team if facts else None, "people": placement.people, "cost": placement.cost,
        "contracts": [one.name for one in plan.estate.covered.get(placement.key, ())],
    }  # fmt: skip
