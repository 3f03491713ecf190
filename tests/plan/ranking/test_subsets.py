"""The best orders of a few things, held to trying every order."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wardley.plan.ranking.subsets import best_orders


@st.composite
def prices(draw, most=6):
    many = draw(st.integers(1, most))
    return [[0 if i == j else draw(st.integers(0, 4)) for j in range(many)] for i in range(many)]


def price(above, order):
    """What *order* costs: for each two, that the later stands before the earlier."""
    return sum(above[late][early] for at, early in enumerate(order) for late in order[at + 1 :])


@given(prices())
def test_it_is_what_trying_every_order_finds(above):
    every = list(permutations(range(len(above))))
    least = min(price(above, order) for order in every)
    best = [order for order in every if price(above, order) == least]
    found = best_orders(above)

    assert (found.cost, found.count, found.order) == (least, len(best), min(best))
    turned = {(a, b) for order in best for at, b in enumerate(order) for a in order[at + 1 :]}
    first = [(a, b) for at, a in enumerate(found.order) for b in found.order[at + 1 :]]
    assert list(found.swaps) == [pair for pair in first if pair in turned]


def test_nothing_has_one_order():
    assert (best_orders([]).order, best_orders([]).count) == ((), 1)


@pytest.mark.parametrize("many", [9, 12, 16])
def test_many_things_in_the_order_that_all_want(many):
    """More than eight, so that both halves of the prices are used."""
    wanted = [(7 * number) % many if many % 7 else number for number in range(many)]
    rank = {thing: place for place, thing in enumerate(wanted)}
    found = best_orders([[int(rank[i] < rank[j]) for j in range(many)] for i in range(many)])

    assert (list(found.order), found.cost, found.count, found.swaps) == (wanted, 0, 1, ())


def test_where_nobody_minds_every_order_is_the_best():
    found = best_orders([[0] * 10 for _ in range(10)])

    assert (found.order, found.count, len(found.swaps)) == (tuple(range(10)), 3628800, 45)


def test_what_goes_round_over_both_halves_is_broken_where_it_costs_least():
    """Of a circle of ten each step costs 2 to break, but the one from 7 to 8 costs 1."""
    above = [[0] * 10 for _ in range(10)]
    for thing in range(10):
        above[thing][(thing + 1) % 10] = 1 if thing == 7 else 2
    found = best_orders(above)

    assert (found.order, found.cost, found.count) == ((8, 9, 0, 1, 2, 3, 4, 5, 6, 7), 1, 1)


def test_more_than_sixteen_are_refused():
    with pytest.raises(ValueError, match="at most 16 things can be put in order, and here are 17"):
        best_orders([[0] * 17 for _ in range(17)])
