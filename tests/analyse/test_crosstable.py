"""Market against treatment."""

import pytest

import wardley
from wardley.analyse.crosstable import Cell, crosstable, side, sides
from wardley.graph.estate import Estate

MAP = """\
component Unplaced (build)
anchor User [0.99, 0.5]
component Novel [0.9, 0.10] (build)
component Odd [0.8, 0.30] (outsource)
component Shop [0.7, 0.50] (build)
component Till [0.6, 0.60] (buy)
component Power [0.5, 0.90] (build)
component Water [0.4, 0.95] (build)
component Silent [0.3, 0.95]
component Nowhere (build)
//@ estate Power (cost 30k)
//@ estate Water (in-house, bespoke, cost 12k)
//@ estate Novel (cost 0)
//@ estate User (in-house, bespoke)
"""


def placements(text: str = MAP):
    return Estate([wardley.parse(text, name="shop.owm")]).charts[0].placements


def test_components_are_counted_by_market_and_treatment_with_the_cost_that_is_known() -> None:
    table = crosstable(placements())

    assert table == (
        (Cell(1, 1, 0.0), Cell(), Cell(), Cell()),
        (Cell(), Cell(), Cell(), Cell(1)),
        (Cell(), Cell(1), Cell(1), Cell()),
        (Cell(), Cell(2, 2, 42_000.0), Cell(), Cell()),
    )


def test_what_nobody_has_to_run_is_not_counted() -> None:
    text = "component Rules [0.5, 0.9] (build)\n//@ estate Rules (in-house, bespoke, data)\n"

    assert not any(cell.count for row in crosstable(placements(text)) for cell in row)


@pytest.mark.parametrize(
    ("stage", "expected"),
    [
        (0, ["fits", "near", "outsourced", "outsourced"]),
        (1, ["near", "fits", "outsourced", "outsourced"]),
        (2, ["custom", "custom", "fits", "near"]),
        (3, ["custom", "custom", "near", "fits"]),
    ],
)
def test_each_treatment_lies_on_one_side_of_its_market(stage: int, expected: list[str]) -> None:
    assert [side(stage, treatment) for treatment in range(4)] == expected


def test_the_sides_are_counted() -> None:
    assert sides(crosstable(placements())) == {"fits": 2, "near": 0, "custom": 3, "outsourced": 1}
    assert sides(crosstable([])) == {"fits": 0, "near": 0, "custom": 0, "outsourced": 0}
