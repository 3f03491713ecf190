"""What departments ranked, and which of it they all ranked."""

from hypothesis import given
from tests.plan.ranking.written import one_list, ranked, written

from wardley.model.portfolio import Ranking
from wardley.plan.ranking import lists as lists_


def test_tied_items_share_the_mean_of_the_ranks_that_they_take_up():
    assert ranked("a b=c d=e=f g").ranks == {"a": 1, "b": 2.5, "c": 2.5, "d": 5, "e": 5, "f": 5, "g": 7}


@given(one_list())
def test_ranks_add_up_as_they_would_without_ties(one):
    many = len(one.ranks)
    assert sum(one.ranks.values()) == many * (many + 1) / 2


def test_what_is_left_out_leaves_no_gap():
    assert ranked("a b=c d e").among({"b", "d", "e"}).groups == (("b",), ("d",), ("e",))
    assert ranked("a b").among(()).groups == ()


def test_ties_are_counted_by_pairs():
    assert ranked("a b=c d=e=f").tied == 4
    assert ranked("a b=c d=e=f").ties == (("b", "c"), ("d", "e", "f"))


def test_who_ranks_nothing_has_no_list():
    found = lists_.ranked([Ranking("Sales", (("a",),)), Ranking("HR"), Ranking("Care", (("b",),))])
    assert [one.department for one in found] == ["Sales", "Care"]


def test_all_items_and_those_in_common_are_sorted_by_name():
    lists = written("c b a", "a c d", "e c a")
    assert lists_.items_of(lists) == ("a", "b", "c", "d", "e")
    assert lists_.common_to(lists) == ("a", "c")
    assert lists_.common_to(()) == ()
