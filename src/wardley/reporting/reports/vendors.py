"""Who supplies what: how much rests on each vendor, what is spent, and the last days to act."""

from collections import defaultdict
from datetime import date

from wardley.analyse.deadlines import last_day_to_act
from wardley.analyse.report import Report
from wardley.graph.chart import Chart
from wardley.graph.placement import Placement
from wardley.model.estate import Contract
from wardley.plan.exact import Sum, sum_of
from wardley.plan.plan import Plan
from wardley.reporting.page import Cell, Page, Table, section, sections, some
from wardley.reporting.said import UNKNOWN, counted, footnotes, known, number

SUMMARY = "who supplies what, what rests on them, and the last days to act on contracts"

Supplied = dict[str, list[tuple[Chart, Placement]]]


def page(plan: Plan, report: Report) -> Page:
    """The suppliers, those with most known cost first, and the contracts by their last day to act."""
    supplied = _supplied(plan)
    order = sorted(supplied, key=lambda name: (-_cost(supplied[name]).total, name))
    contracts = sorted(plan.estate.contracts, key=lambda one: (_act(one) or date.max, one.name))
    unnamed = sum(
        placement.who in ("vendor", "partner") and not placement.supplier
        for chart in plan.estate.charts
        for placement in chart.placements
        if placement.sourced
    )
    rest = f" {counted(unnamed, 'component')} more bought, from whom is unknown." if unnamed else ""
    return Page(
        "vendors", "Vendors and contracts",
        f"{counted(len(order), 'supplier')} named, and {counted(len(contracts), 'contract')} written.{rest}",
        sections(
            section("Suppliers", _suppliers(supplied, order)),
            section("Contracts, by the last day to act", _contracts(contracts)),
        ),
        footnotes(report, "W401", "W403", "W404", "W406"),
        {
            "suppliers": [_data(name, supplied[name]) for name in order],
            "contracts": [
                {
                    "name": one.name, "vendor": one.vendor, "ends": str(one.ends) if one.ends else None,
                    "last_day": _act(one), "covers": list(one.covers),
                }
                for one in contracts
            ],
        },
    )  # fmt: skip


def _supplied(plan: Plan) -> Supplied:
    found: Supplied = defaultdict(list)
    for chart in plan.estate.charts:
        for placement in chart.placements:
            if placement.sourced and placement.supplier:
                found[placement.supplier].append((chart, placement))
    return found


def _cost(parts: list[tuple[Chart, Placement]]) -> Sum:
    return sum_of(placement.cost for _, placement in parts)


def _act(contract: Contract) -> date | None:
    return last_day_to_act(contract, contract.ends.last) if contract.ends else None


def _suppliers(supplied: Supplied, order: list[str]) -> Table:
    rows = []
    for name in order:
        parts = supplied[name]
        total = _cost(parts)
        rows.append(
            (
                Cell(name, strong=True), parts[0][1].who or UNKNOWN,
                some([placement.name for _, placement in parts]), _needs(parts),
                Cell(known(total), number=total.total if total.known else None),
            )
        )  # fmt: skip
    return Table(
        "suppliers", ("Supplier", "Is a", "Supplies", "Needs above", "Known cost a year"), tuple(rows),
        frozenset({3, 4}),
    )  # fmt: skip


def _needs(parts: list[tuple[Chart, Placement]]) -> str:
    """How many needs stand on the one of *parts* that most stand on."""
    most = max(parts, key=lambda part: part[0].reach.counts[part[1].number])
    return f"{most[0].reach.counts[most[1].number]} of {most[0].reach.total}"


def _contracts(contracts: list[Contract]) -> Table:
    rows = []
    for one in contracts:
        act = _act(one)
        rows.append(
            (
                Cell(one.name, strong=True), one.vendor or UNKNOWN, one.type or UNKNOWN,
                str(one.ends) if one.ends else UNKNOWN,
                f"{number(one.notice)} months" if one.notice is not None else UNKNOWN,
                "renews itself" if one.rolling else act.isoformat() if act else UNKNOWN,
                some(one.covers) if one.covers else "nothing that is written",
            )
        )  # fmt: skip
    heads = ("Contract", "Vendor", "Type", "Ends", "Notice", "Last day to act", "Covers")
    return Table("contracts", heads, tuple(rows))


def _data(name: str, parts: list[tuple[Chart, Placement]]) -> dict[str, object]:
    total = _cost(parts)
    return {
        "name": name, "who": parts[0][1].who, "components": [placement.name for _, placement in parts],
        "cost": total.total if total.known else None, "costed": total.known,
    }  # fmt: skip
