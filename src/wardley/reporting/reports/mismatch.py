"""What is out of line: where the market is, against how things are treated."""

from collections.abc import Iterator, Mapping

from wardley.analyse.crosstable import Crosstable, crosstable, side
from wardley.analyse.exposure import Exposure, Misfit, exposure, misfits, spent
from wardley.analyse.finding import Finding
from wardley.analyse.report import Report
from wardley.drawing.plots.of_map import OfMap
from wardley.graph.placement import Placement
from wardley.model.axes import STAGES
from wardley.plan.plan import Plan
from wardley.reporting.blanks import blank
from wardley.reporting.marked import markings
from wardley.reporting.page import Cell, Code, Figure, Items, Page, Table, section, sections, some
from wardley.reporting.said import UNKNOWN, amount, footnotes, money

SUMMARY = "in-house against vendor, commodity against custom-built: what is out of line"

PICTURED = True

LARGEST = 3_000
"""Elements and links up to which a map is shown; a larger one would be a black field."""

_TREATED = ("experiment", "bespoke", "configured or standard", "utility")
_TONES = {"high": "poor", "medium": "fair", "low": "quiet", "note": "quiet"}


def page(plan: Plan, report: Report) -> Page:
    """The components of the estate that are out of line, the worst first."""
    found = misfits(report)
    placements = [placement for chart in plan.estate.charts for placement in chart.placements]
    table = crosstable(placements)
    return Page(
        "mismatch", "What is out of line", _summary(report, found, spent(placements)),
        sections(
            section("Out of line", *_figures(plan, found), _rows(plan, found)),
            section("What would help first", Items(tuple(_actions(found)))),
            section("Market and treatment", _cross(table)),
            section("Accepted", Items(tuple(map(_accepted, report.accepted)))),
            section("Not known", _blanks(report)),
        ),
        footnotes(report, "W2", "W505", "W606"),
        _data(report, found, table),
    )  # fmt: skip


def _summary(report: Report, found: tuple[Misfit, ...], all_: Exposure) -> str:
    known, out = report.coverage, exposure(found)
    if not known.components:
        return "No component here is one that somebody runs or supplies."
    first = f"Sourcing is known for {known.sourced} of {known.components}."
    if not out.components:
        return f"{first} Nothing of that is out of line."
    held = f"{out.components} of them {'is' if out.components == 1 else 'are'} out of line"
    if not out.costed:
        return f"{first} {held}; what they cost a year is unknown."
    holds = "it holds" if out.components == 1 else "they hold"
    part = f"{holds} {money(out.cost)} of the {money(all_.cost)} yearly run cost that is known"
    missing = out.components - out.costed
    rest = f"; the cost of {missing} of them is unknown" if missing else ""
    return f"{first} {held}; {part}{rest}. That is what is exposed, and not a saving."


def _figures(plan: Plan, found: tuple[Misfit, ...]) -> Iterator[Figure]:
    """Each map on which something is out of line, with an arrow from how it is treated to the market."""
    for number, chart in enumerate(plan.estate.charts, 1):
        own = [misfit for misfit in found if misfit.chart is chart]
        if not own or len(chart.placements) + len(chart.map.links) > LARGEST:
            continue
        names = some([misfit.placement.name for misfit in own])
        yield Figure(
            f"map-{number}", OfMap(chart.map, markings(own)),
            f"The map of {chart.title}, on which these are marked as out of line: {names}.",
            "An arrow runs from the place that the treatment fits to where the market is.",
        )  # fmt: skip


def _rows(plan: Plan, found: tuple[Misfit, ...]) -> Table:
    several = len(plan.estate.charts) > 1
    heads = (
        "Component",
        "Market",
        "Treated",
        "Codes",
        "Needs above",
        "Cost a year",
        "Contract ends",
    )
    rows = [_row(plan, misfit, several=several) for misfit in found]
    return Table("components", heads, tuple(rows), frozenset({4, 5}))


def _row(plan: Plan, misfit: Misfit, *, several: bool) -> tuple[Cell | str, ...]:
    placement, chart = misfit.placement, misfit.chart
    where = f" ({chart.name})" if several else ""
    return (
        Cell(f"{placement.name}{where}", _TONES[misfit.severity], strong=misfit.severity == "high"),  # type: ignore[arg-type]
        market(placement), treated(placement), " ".join(misfit.codes),
        f"{chart.reach.counts[placement.number]} of {chart.reach.total}",
        Cell(amount(placement.cost), number=placement.cost), _ends(plan, placement),
    )  # fmt: skip


def market(placement: Placement) -> str:
    """Where the market is: its evolution and the name of that stage."""
    if placement.evolution is None or placement.stage is None:
        return UNKNOWN
    return f"{placement.evolution:g} {STAGES[placement.stage]}"


def treated(placement: Placement) -> str:
    """How a component is treated, and by whom."""
    who = f"{placement.who} {placement.supplier}" if placement.supplier else placement.who
    return f"{placement.how or UNKNOWN}, {who or UNKNOWN}"


def _ends(plan: Plan, placement: Placement) -> str:
    contracts = plan.estate.covered.get(placement.key, ())
    return ", ".join(str(contract.ends) for contract in contracts if contract.ends) or "none written"


def _actions(found: tuple[Misfit, ...]) -> Iterator[str]:
    """What would help, the worst first; components with the same way out stand together."""
    ways: dict[str, list[str]] = {}
    for misfit in found:
        way = _first(misfit)
        if way:
            ways.setdefault(way, []).append(misfit.placement.name)
    for way, names in ways.items():
        yield f"{some(tuple(dict.fromkeys(names)))}: {way}"


def _first(misfit: Misfit) -> str:
    """What W209 found below, else what the worst finding says to do."""
    for finding in misfit.findings:
        roots = finding.facts.get("roots")
        if isinstance(roots, list) and roots:
            return f"first {some(tuple(map(str, roots)))}, which it stands on"
    return misfit.findings[0].action or ""


def _cross(table: Crosstable) -> Table:
    rows = []
    for stage, row in enumerate(table):
        cells: list[Cell | str] = [Cell(STAGES[stage], strong=True)]
        for treatment, cell in enumerate(row):
            kind = side(stage, treatment)
            cost = f", {amount(cell.cost) if cell.costed else 'cost unknown'}" if cell.count else ""
            tone = {"fits": "good", "custom": "poor", "outsourced": "fair", "near": None}[kind]
            cells.append(Cell(f"{cell.count}{cost}", tone if cell.count else "quiet", number=cell.count))  # type: ignore[arg-type]
        rows.append(tuple(cells))
    note = (
        "On the diagonal the treatment fits. Left of it is built what the market sells; right of it is bought"
    )
    return Table(
        "market_and_treatment", ("market / treated as", *_TREATED), tuple(rows),
        caption="How many components, and their yearly cost",
        note=f"{note} as settled what is still new.",
    )  # fmt: skip


def _accepted(finding: Finding) -> str:
    assert finding.accepted is not None
    until = f"until {finding.accepted.until}" if finding.accepted.until else "without an end"
    return f"{finding.code} {finding.subject}, {until}: {finding.accepted.reason or finding.message}"


def _blanks(report: Report) -> Code | None:
    lines = [blank(name) for _, name in report.coverage.unknown]
    return Code(tuple(lines)) if lines else None


def _data(report: Report, found: tuple[Misfit, ...], table: Crosstable) -> Mapping[str, object]:
    out, known = exposure(found), report.coverage
    return {
        "components": [
            {
                "name": misfit.placement.name, "map": misfit.chart.name, "severity": misfit.severity,
                "codes": list(misfit.codes), "evolution": misfit.placement.evolution,
                "treated_at": misfit.treated_at, "who": misfit.placement.who, "how": misfit.placement.how,
                "cost": misfit.placement.cost,
            }
            for misfit in found
        ],
        "exposed": {
            "components": out.components, "costed": out.costed, "cost": out.cost if out.costed else None
        },
        "coverage": {"components": known.components, "sourced": known.sourced, "costed": known.costed},
        "market_and_treatment": [[cell.count for cell in row] for row in table],
    }  # fmt: skip
