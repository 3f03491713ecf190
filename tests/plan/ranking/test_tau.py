"""Kendall's tau-b, held to that of scipy."""

from math import isnan

import pytest
from hypothesis import given
from scipy.stats import kendalltau
from tests.plan.ranking.written import from_ranks, some_lists, written

from wardley.plan.ranking.tau import taus


def referee(one, other):
    """The tau-b that scipy finds, or None."""
    shared = [item for item in one.ranks if item in other.ranks]
    if len(shared) < 2:
        return None
    found = kendalltau([one.ranks[item] for item in shared], [other.ranks[item] for item in shared])
    return None if isnan(found.statistic) else found.statistic


@given(some_lists("abcdefgh", least=2))
def test_it_is_that_of_scipy_over_what_both_rank(lists):
    pairs = [(one, other) for at, one in enumerate(lists) for other in lists[at + 1 :]]
    found = taus(lists)

    assert [(tau.first, tau.second) for tau in found] == [
        (one.department, other.department) for one, other in pairs
    ]
    for tau, (one, other) in zip(found, pairs, strict=True):
        assert tau.items == len(one.ranks.keys() & other.ranks.keys())
        assert tau.tau == (None if (value := referee(one, other)) is None else pytest.approx(value))


def test_an_example_with_ties_that_can_be_counted_by_hand():
    """Of the ten pairs each list ties one, the other eight stand alike: 8 by the root of 9 x 9."""
    (tau,) = taus(written("a b c=d e", "a=b d c e"))
    assert (tau.concordant, tau.discordant, tau.items) == (8, 0, 5)
    assert tau.tau == pytest.approx(8 / 9)


def test_an_example_where_one_list_has_no_ties():
    """The one ties two of ten pairs, of the others seven stand alike and one does not."""
    (tau,) = taus(from_ranks([1, 2.5, 2.5, 4.5, 4.5], [2, 1, 3, 5, 4]))
    assert (tau.concordant, tau.discordant) == (7, 1)
    assert tau.tau == pytest.approx(6 / (8 * 10) ** 0.5)


@given(some_lists("abcdefgh", least=2, most=2))
def test_both_see_it_alike_and_none_is_more_than_one(lists):
    (tau,) = taus(lists)
    (back,) = taus(lists[::-1])

    assert tau.tau == back.tau
    assert tau.tau is None or -1 <= tau.tau <= 1


def test_the_same_order_is_exactly_one_and_its_reverse_exactly_minus_one():
    same, opposite, other = taus(written("a b c d e f g", "a b c d e f g", "g f e d c b a"))
    assert (same.tau, opposite.tau, other.tau) == (1, -1, -1)


@pytest.mark.parametrize(
    ("texts", "opposed"),
    [
        (("a b c", "a b c"), False),
        (("a b c d", "b d a c"), True),
        (("a b c", "c a b"), True),
        (("a b", "c d"), False),
        (("a=b", "a b"), False),
    ],
)
def test_a_tau_of_exactly_nothing_is_opposed_and_an_unknown_one_is_not(texts, opposed):
    (tau,) = taus(written(*texts))
    assert tau.opposed is opposed


def test_with_one_item_or_nothing_but_ties_there_is_none():
    one, none, tied = (taus(written(*texts))[0] for texts in (("a b", "b c"), ("a", "b"), ("a=b", "a b")))
    assert [(tau.items, tau.tau) for tau in (one, none, tied)] == [(1, None), (0, None), (2, None)]


def test_fewer_than_two_lists_have_no_pairs():
    assert taus(()) == taus(written("a b")) == ()
