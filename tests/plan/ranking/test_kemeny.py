"""Kemeny's order: published examples, and trying every order."""

import random
from itertools import permutations

import pytest
from hypothesis import given
from tests.plan.ranking.written import some_lists, voters, written

from wardley.plan.ranking.borda import borda
from wardley.plan.ranking.kemeny import EXACT_UP_TO, starting_order
from wardley.plan.ranking.lists import RankedList, items_of


def contradicted(order, lists):
    """How many opinions *order* contradicts: pairs that a list ranks the other way round."""
    return sum(
        one.ranks[late] < one.ranks[early]
        for one in lists
        for at, early in enumerate(order)
        for late in order[at + 1 :]
        if late in one.ranks and early in one.ranks
    )


def test_the_capital_of_tennessee():
    """The usual example of the Kemeny-Young method: a distance of 207, as electowiki.org works it out."""
    found = starting_order(voters(MNCK=42, NCKM=26, CKNM=15, KCNM=17))

    assert "".join(found.order) == "NCKM"
    assert (found.disagreements, found.opinions, found.exact, found.orders) == (207, 600, True, 1)


def test_where_majorities_go_round_in_a_circle():
    """electowiki.org again: A beats B by 60, B beats C by 65, C beats A by 75; B, C, A scores least, 120.

    The Borda count begins with C, so the best order is not merely that of the points.
    """
    lists = voters(ABC=25, BCA=40, CAB=35)
    found = starting_order(lists)

    assert ("".join(found.order), found.disagreements, found.orders) == ("BCA", 120, 1)
    assert borda(lists)[0].item == "C"


@given(some_lists())
def test_no_order_contradicts_fewer_opinions(lists):
    found = starting_order(lists)
    every = {order: contradicted(order, lists) for order in permutations(items_of(lists))}
    least = min(every.values())

    assert every[found.order] == found.disagreements == least
    assert found.orders == sum(cost == least for cost in every.values())
    assert found.exact


@given(some_lists())
def test_of_several_best_orders_the_first_by_points_and_name_is_shown(lists):
    found = starting_order(lists)
    rank = {points.item: at for at, points in enumerate(borda(lists))}
    every = {order: contradicted(order, lists) for order in permutations(rank)}
    best = [order for order, cost in every.items() if cost == found.disagreements]

    assert found.order == min(best, key=lambda order: [rank[item] for item in order])
    for early, late in permutations(found.order, 2):
        turned = any(order.index(late) < order.index(early) for order in best)
        in_front = found.order.index(early) < found.order.index(late)
        assert ((early, late) in found.swaps) is (in_front and turned)


def test_a_tied_pair_is_no_opinion():
    found = starting_order(written("a=b", "b a", "b=a"))
    assert (found.order, found.disagreements, found.opinions) == (("b", "a"), 0, 1)


def test_what_a_list_leaves_out_is_no_opinion():
    found = starting_order(written("a b", "b c", "c d"))
    assert (found.order, found.disagreements, found.opinions) == (("a", "b", "c", "d"), 0, 3)


def test_what_may_swap_is_told():
    found = starting_order(written("a b c", "b a c"))
    assert (found.order, found.orders, found.swaps) == (("a", "b", "c"), 2, (("a", "b"),))


def test_nothing_has_no_order():
    assert starting_order(()) is None


def shuffled(items, many, seed=4):
    """Lists of *items* by *many* departments who agree by and large."""
    chance = random.Random(seed)
    return written(
        *(
            " ".join(sorted(items, key=lambda item: items.index(item) + 6 * chance.random()))
            for _ in range(many)
        )
    )


NAMES = [f"item{number:02}" for number in range(30)]


def test_up_to_sixteen_items_it_is_exact_and_says_so():
    sixteen, more = (starting_order(shuffled(NAMES[:many], 5)) for many in (EXACT_UP_TO, EXACT_UP_TO + 1))

    assert (sixteen.exact, more.exact) == (True, False)
    assert sixteen.label == "the order that contradicts the fewest opinions, not the right one"
    assert "perhaps not the fewest" in more.label
    assert (more.orders, more.swaps) == (None, ())


def test_for_more_no_two_neighbours_stand_against_the_majority_and_it_is_no_worse_than_the_points():
    lists = shuffled(NAMES, 7)
    found = starting_order(lists)

    assert sorted(found.order) == NAMES
    assert found.disagreements == contradicted(found.order, lists)
    assert found.disagreements <= contradicted([one.item for one in borda(lists)], lists)
    assert found.opinions == 7 * 30 * 29 // 2
    for early, late in zip(found.order, found.order[1:], strict=False):
        against = sum(one.ranks[late] < one.ranks[early] for one in lists)
        assert against <= 7 - against


def test_for_more_the_points_alone_are_improved_on():
    """Five of nine put an item last, and four first: by points it is in the middle, by majority last."""
    rest = [f"b{number:02}" for number in range(20)]
    lists = written(*[" ".join(["a", *rest])] * 4, *[" ".join([*rest, "a"])] * 5)

    assert borda(lists)[11].item == "a"
    assert starting_order(lists).order == (*rest, "a")


@pytest.mark.parametrize("many", [10, 20])
def test_it_hangs_on_no_order_of_the_lists(many):
    lists = shuffled(NAMES[:many], 6)
    assert starting_order(lists[::-1]) == starting_order(lists)


def test_it_hangs_on_no_order_of_tied_items():
    lists = written("a=b=c d", "d c=a")
    turned = [RankedList(one.department, tuple(group[::-1] for group in one.groups)) for one in lists]
    assert starting_order(turned) == starting_order(lists)
