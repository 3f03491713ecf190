"""How many pairs two lists put in the same and in opposite order, counted in three ways."""

from itertools import combinations

from hypothesis import given
from tests.plan.ranking.written import some_lists, written

from wardley.plan.ranking import pairs


def by_hand(one, other):
    """The three numbers, by looking at every pair."""
    shared = [item for item in one.ranks if item in other.ranks]
    signs = [
        (one.ranks[a] - one.ranks[b]) * (other.ranks[a] - other.ranks[b]) for a, b in combinations(shared, 2)
    ]
    return len(shared), sum(sign > 0 for sign in signs), sum(sign < 0 for sign in signs)


@given(some_lists("abcdefgh", least=2))
def test_all_at_once_they_are_what_looking_at_each_pair_finds(lists):
    for first, second, agreed in pairs.all_pairs(lists):
        assert agreed == by_hand(lists[first], lists[second])


@given(some_lists("abcdefgh", least=2, most=2))
def test_counted_one_by_one_they_are_the_same(lists):
    assert pairs.counted(*lists) == by_hand(*lists)


def test_long_lists_are_counted_one_by_one(monkeypatch):
    lists = written("a b c d", "b a d c", "d c b a")
    at_once = list(pairs.all_pairs(lists))

    monkeypatch.setattr(pairs, "AT_ONCE", 3)
    monkeypatch.setattr(pairs, "_Relation", None)  # would be called, were it used
    assert (
        list(pairs.all_pairs(lists)) == at_once == [(0, 1, (4, 4, 2)), (0, 2, (4, 0, 6)), (1, 2, (4, 2, 4))]
    )
