"""How far departments agree, in tables: each two of them, and what they rank farthest apart."""

from wardley.plan.ranking.agreement import Agreement, ItemRanks
from wardley.plan.ranking.tau import Tau
from wardley.reporting.page import Cell, Table
from wardley.reporting.said import UNKNOWN, number

SIDE_BY_SIDE = 8
"""Departments that stand in columns; of more, pairs and extremes are shown."""

MOST = 10
"""Pairs of departments, and requests, that are shown."""

_TAU = "Kendall's tau-b: 1 is the same order, 0 as much for as against, -1 the opposite order."


def taus(agreement: Agreement) -> Table:
    """The tau of every two departments: a matrix, or of many departments the most opposed pairs."""
    names = agreement.departments
    if len(names) < 2:
        return Table("tau", ("Department",))
    if len(names) > SIDE_BY_SIDE:
        return _opposed(agreement)
    rows = tuple(
        (Cell(one, strong=True), *(_tau(agreement, one, other, numbers) for other in enumerate(names)))
        for numbers, one in enumerate(names)
    )
    return Table(
        "tau", ("Department", *names), rows, frozenset(range(1, len(names) + 1)),
        caption="How far each two agree", note=_TAU,
    )  # fmt: skip


def _tau(agreement: Agreement, one: str, other: tuple[int, str], at: int) -> Cell:
    if other[0] == at:
        return Cell("-", "quiet")
    found = agreement.tau(one, other[1])
    return _shown(found)


def _shown(found: Tau | None) -> Cell:
    if found is None or found.tau is None:
        return Cell(UNKNOWN, "quiet")
    return Cell(f"{found.tau + 0:.2f}", "poor" if found.opposed else None, number=found.tau)


def _opposed(agreement: Agreement) -> Table:
    opposed = agreement.opposed
    rows = tuple((one.first, one.second, str(one.items), _shown(one)) for one in opposed[:MOST])
    more = f"And {len(opposed) - MOST} more pairs that agree on no more than they disagree on. "
    return Table(
        "tau", ("Department", "And", "Requests that both rank", "Tau"), rows, frozenset({2, 3}),
        caption="Who agrees least", note=(more if len(opposed) > MOST else "") + _TAU,
    )  # fmt: skip


def spreads(agreement: Agreement) -> Table:
    """The requests that are ranked farthest apart, with the rank that each department gives them."""
    shown = [one for one in agreement.spread if one.spread][:MOST]
    left = sum(bool(one.spread) for one in agreement.spread) - len(shown)
    note = "The rank is counted from 1 among what the department ranks."
    if left > 0:
        note += f" {left} more are ranked apart, less widely."
    wide = len(agreement.departments) > SIDE_BY_SIDE
    rows = tuple(_extremes(agreement, one) if wide else _side_by_side(one) for one in shown)
    names = ("Best rank", "Worst rank") if wide else agreement.departments
    return Table(
        "ranks", ("Request", "Apart by", *names), rows,
        frozenset({1}) if wide else frozenset(range(1, len(names) + 2)),
        caption="What is ranked farthest apart", note=note,
    )  # fmt: skip


def _side_by_side(one: ItemRanks) -> tuple[Cell, ...]:
    ranks = tuple(
        Cell("not ranked", "quiet") if rank is None else Cell(number(rank), number=rank) for rank in one.ranks
    )
    return (Cell(one.item, strong=True), Cell(number(one.spread), number=one.spread), *ranks)


def _extremes(agreement: Agreement, one: ItemRanks) -> tuple[Cell | str, ...]:
    ranked = [
        (rank, name) for rank, name in zip(one.ranks, agreement.departments, strict=True) if rank is not None
    ]
    ends = [min(ranked), max(ranked)]
    return (
        Cell(one.item, strong=True), Cell(number(one.spread), number=one.spread),
        *(f"{number(rank)}, {name}" for rank, name in ends),
    )  # fmt: skip
