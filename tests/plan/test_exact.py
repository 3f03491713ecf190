"""Numbers as people wrote them."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wardley.plan.exact import exact, mean, sum_of


def test_a_decimal_is_the_one_that_was_written():
    assert exact(0.1) == Fraction(1, 10)
    assert exact(0.5) - exact(0.4) == Fraction(1, 10)
    assert exact(0.6) - exact(0.2) >= exact(0.4)
    assert exact(1e-05) == Fraction(1, 100_000)


@given(st.decimals(-1_000_000, 1_000_000, places=4))
def test_every_decimal_of_few_places_comes_back(decimal):
    assert exact(float(decimal)) == Fraction(decimal)


def test_a_mean_is_exact():
    assert mean([0.1, 0.2, 0.3]) == Fraction(1, 5)
    with pytest.raises(ZeroDivisionError):
        mean([])


def test_a_sum_says_how_many_have_no_figure():
    total = sum_of([0.1, None, 0.2])

    assert (total.count, total.known, total.unknown, total.total) == (3, 2, 1, 0.3)


def test_the_sum_of_nothing_known_knows_nothing():
    assert sum_of([None, None]).known == 0
    assert sum_of([]).count == 0


@given(st.lists(st.floats(0, 1e6) | st.none()))
def test_the_order_of_what_is_summed_makes_no_difference(values):
    assert sum_of(values) == sum_of(reversed(values))
