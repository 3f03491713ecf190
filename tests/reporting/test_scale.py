import pytest

from wardley.plan.exact import Sum
from wardley.reporting.scale import scale_of


@pytest.mark.parametrize(
    ("total", "amount", "told"),
    [
        (13_675_000, 13_675_000, "13.7m"),
        (13_675_000, 5_470_000, "5.5m"),
        (13_675_000, 6_405_000, "6.4m"),
        (13_675_000, 12_000_000, "12m"),
        (13_675_000, 20_000, "< 0.1m"),
        (1_037_000, 735_000, "735k"),
        (1_037_000, 1_037_000, "1,037k"),
        (1_037_000, 400, "< 1k"),
        (900_000, 1_500, "1.5k"),
        (4_000, 1_234.5, "1,234.5"),
        (4_000, 0, "0"),
        (2e10, 1.25e9, "1.3bn"),
    ],
)
def test_all_amounts_stand_in_the_unit_of_their_total(total, amount, told):
    assert scale_of(Sum(1, 1, total)).amount(amount) == told


def test_what_is_not_known_is_unknown_and_no_zero():
    scale = scale_of(Sum(3, 1, 50_000.0))

    assert scale.amount(None) == "unknown"
    assert scale.sum(Sum(2, 0, 0.0)) == "unknown"
    assert scale.sum(Sum(0, 0, 0.0)) == "0"
