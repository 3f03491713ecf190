"""Points by rank."""

from hypothesis import given
from tests.plan.ranking.written import some_lists, voters, written

from wardley.plan.ranking.borda import borda


def points(*texts):
    return {one.item: one.points for one in borda(written(*texts))}


def test_an_item_gains_for_each_below_it_and_loses_for_each_above():
    assert points("a b c") == {"a": 2, "b": 0, "c": -2}


def test_what_is_tied_with_it_counts_nothing():
    assert points("a b=c d") == {"a": 3, "b": 0, "c": 0, "d": -3}


def test_a_list_that_leaves_an_item_out_gives_and_takes_nothing():
    assert points("a b c", "c a") == {"a": 1, "b": 0, "c": -1}


def test_who_is_ranked_by_how_many_is_told():
    found = borda(written("a b", "b c", "b"))
    assert [(one.item, one.departments) for one in found] == [("a", 1), ("b", 3), ("c", 1)]


def test_equals_stand_by_name():
    assert [one.item for one in borda(written("c b a", "a b c"))] == ["a", "b", "c"]


def test_whole_lists_stand_as_in_the_count_that_is_usual():
    """Cities of Tennessee, a textbook example: 194, 173, 126 and 107 points, a point for each one below."""
    found = borda(voters(MNCK=42, NCKM=26, CKNM=15, KCNM=17))
    usual = {one.item: (one.points + 100 * 3) // 2 for one in found}

    assert list(usual.items()) == [("N", 194), ("C", 173), ("M", 126), ("K", 107)]


@given(some_lists())
def test_all_points_together_are_nothing(lists):
    assert sum(one.points for one in borda(lists)) == 0
