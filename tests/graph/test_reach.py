"""How many needs stand on each component."""

import pytest

from wardley.graph import reach as module
from wardley.graph.reach import Reach


def test_every_need_above_counts_once_however_many_ways_lead_down():
    reach = Reach([[1, 2], [3], [3], [], [3]], [0, 4])

    assert reach.counts == [1, 1, 1, 2, 1]
    assert reach.total == 2
    assert [reach.share(number) for number in range(5)] == [0.5, 0.5, 0.5, 1.0, 0.5]


def test_without_needs_nothing_stands_on_anything():
    reach = Reach([[1], []], [])

    assert reach.counts == [0, 0]
    assert reach.share(1) == 0.0
    assert Reach([], []).order == []


def test_those_that_need_one_another_carry_the_same():
    # 0 -> 1 <-> 2 -> 3, and 4 -> 3 beside them
    reach = Reach([[1], [2], [1, 3], [], [3]], [0, 4])

    assert reach.counts == [1, 1, 1, 2, 1]
    assert [1, 2] in reach.order


def test_a_need_in_a_cycle_stands_on_all_of_it():
    assert Reach([[1], [2], [0], [0]], [2]).counts == [1, 1, 1, 0]


def test_a_loop_is_no_cycle_and_carries_on():
    reach = Reach([[0, 1], []], [0])

    assert reach.counts == [1, 1]
    assert reach.order == [[0], [1]]


def test_groups_come_from_the_top_down():
    # two cycles, one above the other, with single components above, between and below
    needs = [[1], [2], [1, 3], [4], [5], [4, 6], []]
    order = Reach(needs, []).order
    at = {number: n for n, group in enumerate(order) for number in group}

    assert sorted(map(sorted, order)) == [[0], [1, 2], [3], [4, 5], [6]]
    assert all(at[source] <= at[target] for source, targets in enumerate(needs) for target in targets)


def test_a_component_that_is_needed_twice_by_one_is_counted_once():
    assert Reach([[1, 1], []], [0]).counts == [1, 1]


def test_a_thousand_components_on_top_of_one_another_are_no_trouble():
    depth = 5000
    chain = Reach([[n + 1] for n in range(depth)] + [[]], [0])
    ring = Reach([[(n + 1) % depth] for n in range(depth)], [7])

    assert chain.counts == [1] * (depth + 1)
    assert ring.counts == [1] * depth
    assert ring.order == [list(range(depth))]


@pytest.mark.parametrize("at_once", [1, 2, 3, 64])
def test_how_many_needs_are_carried_at_once_makes_no_difference(monkeypatch, at_once):
    needs = [[5], [5, 6], [6], [7], [7], [8], [8], [8], []]
    expected = Reach(needs, [0, 1, 2, 3, 4]).counts
    monkeypatch.setattr(module, "_AT_ONCE", at_once)

    assert expected == [1, 1, 1, 1, 1, 2, 2, 2, 5]
    assert Reach(needs, [0, 1, 2, 3, 4]).counts == expected
