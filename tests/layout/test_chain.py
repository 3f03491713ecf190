"""How high what is not placed stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wardley.layout.chain import BOTTOM, TOP, heights


def test_a_chain_runs_evenly_from_top_to_bottom() -> None:
    assert heights([None] * 4, [[1], [2], [3], []]) == pytest.approx([0.95, 0.65, 0.35, 0.05])


def test_what_is_placed_stays_and_the_rest_stands_between() -> None:
    assert heights([0.8, None, 0.4], [[1], [2], []]) == pytest.approx([0.8, 0.6, 0.4])


def test_the_longest_way_counts() -> None:
    assert heights([None] * 4, [[1, 3], [2], [3], []]) == pytest.approx([0.95, 0.65, 0.35, 0.05])


def test_what_needs_each_other_stands_level() -> None:
    a, b, c, d = heights([None] * 4, [[1], [2], [1, 3], []])

    assert a > b == c > d


def test_what_nothing_joins_stands_in_the_middle() -> None:
    assert heights([None], [[]]) == [0.5]


def test_a_chain_of_any_length_can_be_walked() -> None:
    count = 20_000
    found = heights([None] * count, [*([index + 1] for index in range(count - 1)), []])

    assert found == sorted(found, reverse=True)


@st.composite
def _chains(draw: st.DrawFn) -> tuple[list[float | None], list[list[int]]]:
    count = draw(st.integers(1, 12))
    nodes = st.integers(0, count - 1)
    needs = draw(st.lists(st.lists(nodes, max_size=4), min_size=count, max_size=count))
    known = draw(st.lists(st.none() | st.floats(0, 1), min_size=count, max_size=count))
    return known, needs


@given(_chains())
def test_any_chain_is_placed_on_the_map(chain: tuple[list[float | None], list[list[int]]]) -> None:
    known, needs = chain
    found = heights(known, needs)

    for value, height in zip(known, found, strict=True):
        assert height == value if value is not None else min([BOTTOM, *filter(None, known)]) - 1e-9 <= height
        assert height <= max([TOP, *filter(None, known)]) + 1e-9
