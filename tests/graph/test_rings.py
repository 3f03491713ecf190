"""The way round among things that all need one another."""

from hypothesis import given
from hypothesis import strategies as st

from wardley.graph.rings import way_round


def test_two_that_need_one_another():
    assert way_round(0, {0, 1}, {0: [1], 1: [0]}.__getitem__) == [0, 1]


def test_of_two_ways_the_shorter():
    assert way_round(0, {0, 1, 2, 3}, {0: [1, 3], 1: [2], 2: [0], 3: [0]}.__getitem__) == [0, 3]


def test_what_is_outside_is_not_walked():
    assert way_round(0, {0, 1, 2}, {0: [3, 1], 1: [2], 2: [0], 3: [0]}.__getitem__) == [0, 1, 2]


@given(st.integers(2, 8), st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=20))
def test_each_needs_the_next_and_the_last_the_first(size, more):
    needs = {number: [(number + 1) % size] for number in range(size)}
    for source, target in more:
        if source < size and target < size:
            needs[source].append(target)
    way = way_round(0, set(range(size)), needs.__getitem__)

    assert way[0] == 0
    assert len(set(way)) == len(way) <= size
    assert all(after in needs[before] for before, after in zip(way, [*way[1:], 0], strict=True))
