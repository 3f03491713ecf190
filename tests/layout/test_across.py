"""How far along what has no number stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wardley.layout.across import LEFT, RIGHT, Bounds, across

PRODUCT, COMMODITY, CUSTOM = Bounds(0.46, 0.64), Bounds(0.76, 0.94), Bounds(0.23, 0.34)
OPEN = Bounds(LEFT, RIGHT, True)


def fixed(evolution: float) -> Bounds:
    return Bounds(evolution, evolution)


def test_what_is_written_stays() -> None:
    assert across([fixed(0.3), fixed(0.9)], [0.9, 0.1], [[1], [0]]) == [0.3, 0.9]


def test_what_nothing_joins_stands_in_the_middle_of_its_stage() -> None:
    assert across([PRODUCT], [0.5], [[]]) == pytest.approx([0.55])


def test_neighbours_draw_within_the_stage() -> None:
    left, right = across(
        [PRODUCT, PRODUCT, fixed(0.1), fixed(0.9)], [0.5, 0.5, 0.9, 0.9], [[2], [3], [0], [1]]
    )[:2]

    assert 0.46 < left < 0.55 < right < 0.64


def test_the_order_in_a_stage_is_that_of_what_needs_it() -> None:
    """Three parents from left to right: their needs stand so, and no links cross."""
    bounds = [fixed(0.5), fixed(0.3), fixed(0.6), PRODUCT, PRODUCT, PRODUCT]
    found = across(bounds, [0.9] * 3 + [0.5] * 3, [[3], [4], [5], [0], [1], [2]])

    assert found[4] < found[3] < found[5]


def test_what_nothing_places_is_set_apart_in_its_row() -> None:
    first, second, third = across([OPEN] * 3, [0.5] * 3, [[]] * 3)

    assert second - first == pytest.approx(0.1)
    assert third - second == pytest.approx(0.1)


def test_more_than_fit_into_a_row_share_it() -> None:
    found = across([OPEN] * 40, [0.5] * 40, [[]] * 40)

    assert found == sorted(found)
    assert found[0] == pytest.approx(LEFT)
    assert found[-1] == pytest.approx(RIGHT)


def test_a_chain_of_which_nothing_is_known_leads_to_the_right_below() -> None:
    found = across([OPEN] * 4, [0.95, 0.65, 0.35, 0.05], [[1], [0, 2], [1, 3], [2]])

    assert found == sorted(found)


@given(st.data())
def test_everything_stays_within_its_bounds(data: st.DataObject) -> None:
    count = data.draw(st.integers(1, 8))
    kinds = st.sampled_from([PRODUCT, COMMODITY, CUSTOM, OPEN, fixed(0.5), fixed(-1.0), fixed(2.5)])
    bounds = data.draw(st.lists(kinds, min_size=count, max_size=count))
    high = data.draw(st.lists(st.floats(-1, 2), min_size=count, max_size=count))
    joined = data.draw(
        st.lists(st.lists(st.integers(0, count - 1), max_size=3), min_size=count, max_size=count)
    )

    for bound, found in zip(bounds, across(bounds, high, joined), strict=True):
        assert bound.low - 1e-9 <= found <= bound.high + 1e-9
