"""Kendall's W: published examples, and the Friedman test of scipy, which is W on another scale."""

import pytest
from hypothesis import assume, given
from scipy.stats import friedmanchisquare
from tests.plan.ranking.written import from_ranks, some_lists, written

from wardley.plan.ranking.concordance import concordance
from wardley.plan.ranking.lists import RankedList

ANXIETY = (
    [3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3],
    [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4],
    [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2],
)
"""How three raters score the anxiety of twenty people: a data set of the R package irr."""


def test_ties_are_corrected_for_as_in_siegel():
    """S. Siegel, *Nonparametric Statistics* (1956), chapter 9, after Kendall (1948): .828, and not .796."""
    lists = from_ranks(
        [1, 4.5, 2, 4.5, 3, 7.5, 6, 9, 7.5, 10],
        [2.5, 1, 2.5, 4.5, 4.5, 8, 9, 6.5, 10, 6.5],
        [2, 1, 4.5, 4.5, 4.5, 4.5, 8, 8, 8, 10],
    )
    assert concordance(lists) == pytest.approx(591 / (742.5 - 3 * 9.5))
    assert concordance(lists) == pytest.approx(0.828, abs=0.0005)


def test_without_ties_it_is_as_four_judges_of_ten_projects_have_it():
    """A worked example of statistics courses: the squares add up to 1048, so W is 12 x 1048 / (16 x 990)."""
    lists = from_ranks(
        [1, 3, 4, 5, 2, 8, 6, 7, 10, 9],
        [2, 1, 4, 5, 6, 3, 8, 7, 10, 9],
        [3, 2, 1, 5, 7, 4, 6, 8, 9, 10],
        [4, 2, 3, 1, 6, 7, 5, 9, 8, 10],
    )
    assert concordance(lists) == pytest.approx(12 * 1048 / (16 * 990))


def test_many_ties_are_corrected_for_as_in_r():
    """``kendall(anxiety, TRUE)`` of the R package irr prints Wt = 0.54, and a probability of 0.0429."""
    lists = from_ranks(*ANXIETY)
    referee = friedmanchisquare(*zip(*ANXIETY, strict=True))

    assert concordance(lists) == pytest.approx(0.54, abs=0.005)
    assert referee.statistic == pytest.approx(3 * 19 * concordance(lists))
    assert referee.pvalue == pytest.approx(0.0429, abs=0.00005)


@given(some_lists(whole=True, least=2))
def test_it_is_what_the_friedman_test_of_scipy_makes_of_it(lists):
    assume(any(len(one.groups) > 1 for one in lists))
    items = "abcdef"
    referee = friedmanchisquare(*([one.ranks[item] for one in lists] for item in items))

    assert concordance(lists) == pytest.approx(referee.statistic / (len(lists) * (len(items) - 1)))


@given(some_lists(least=2))
def test_it_lies_between_nothing_and_one(lists):
    found = concordance(lists)
    assert found is None or 0 <= found <= 1


@given(some_lists(least=2))
def test_it_hangs_on_no_order_of_lists_and_none_of_tied_items(lists):
    turned = [RankedList(one.department, tuple(group[::-1] for group in one.groups)) for one in lists]
    assert concordance(turned[::-1]) == concordance(lists)


def test_the_same_order_is_one_and_an_order_and_its_reverse_are_nothing():
    assert concordance(written("a b=c d", "a b=c d")) == 1
    assert concordance(written("a b c", "c b a")) == 0


def test_only_what_all_rank_counts():
    assert concordance(written("a x b y c", "z a b c")) == concordance(written("a b c", "a b c"))


@pytest.mark.parametrize(
    "texts",
    [(), ("a b c",), ("a b", "c d"), ("a b", "b c"), ("a=b=c", "a=b=c"), ("a=b x", "b=a y")],
)
def test_where_there_is_nothing_to_compare_there_is_none(texts):
    assert concordance(written(*texts)) is None


def test_a_list_that_ties_all_is_a_voice_for_no_order():
    assert concordance(written("a b c", "a b c", "a=b=c")) == pytest.approx(2 / 3)
