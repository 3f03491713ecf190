"""Where the market is against how things are treated: what fits, and how much lies on which side."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from wardley.graph.placement import Placement

STAGES = 4
"""Genesis, custom-built, product, commodity; and what fits them: experiment, bespoke, product, utility."""

Side = Literal["fits", "near", "custom", "outsourced"]


@dataclass(frozen=True, slots=True)
class Cell:
    """``count`` components; the yearly cost of ``costed`` of them is known, and ``cost`` is its sum."""

    count: int = 0
    costed: int = 0
    cost: float = 0.0


Crosstable = tuple[tuple[Cell, ...], ...]
"""By the stage of the market (0..3), then by the stage that the treatment fits (0..3)."""


def crosstable(placements: Iterable[Placement]) -> Crosstable:
    """*placements* by market and treatment; those of which either is not known are left out."""
    cells = [[Cell() for _ in range(STAGES)] for _ in range(STAGES)]
    for placement in placements:
        stage, treatment = placement.stage, placement.treatment
        if not placement.sourced or stage is None or treatment is None:
            continue
        cell, cost = cells[stage][treatment], placement.cost
        cells[stage][treatment] = Cell(
            cell.count + 1, cell.costed + (cost is not None), cell.cost + (cost or 0.0)
        )
    return tuple(tuple(row) for row in cells)


def side(stage: int, treatment: int) -> Side:
    """What it means that the market is at *stage* and the treatment fits *treatment*, each 0..3.

    ``fits``; ``custom``: what the market sells is built to measure; ``outsourced``: what is still new is
    bought as if it were settled; ``near``: one stage off, with no line crossed between making and buying.
    """
    if stage == treatment:
        return "fits"
    if stage >= 2 > treatment:
        return "custom"
    return "outsourced" if stage < 2 <= treatment else "near"


def sides(table: Crosstable) -> dict[Side, int]:
    """How many components of *table* lie on each side."""
    found: dict[Side, int] = {"fits": 0, "near": 0, "custom": 0, "outsourced": 0}
    for stage, row in enumerate(table):
        for treatment, cell in enumerate(row):
            found[side(stage, treatment)] += cell.count
    return found
