"""How high what is not placed stands."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wardley.layout.chain import BOTTOM, TOP, heights


def high(known: list[float | None], needs: list[list[int]]) -> list[float]:
    return heights(known, needs)[0]


def test_a_long_chain_runs_evenly_from_top_to_bottom() -> None:
    found, step = heights([None] * 6, [[1], [2], [3], [4], [5], []])

    assert found == pytest.approx([0.95, 0.77, 0.59, 0.41, 0.23, 0.05])
    assert step == pytest.approx(0.18)


def test_a_short_chain_stands_in_the_middle_and_is_not_torn_apart() -> None:
    assert high([None] * 2, [[1], []]) == pytest.approx([0.59, 0.41])


def test_layers_are_as_far_apart_for_a_chain_that_is_one_longer() -> None:
    chains = [heights([None] * count, [*([at + 1] for at in range(count - 1)), []]) for count in (7, 8, 9)]

    assert chains[0][1] == chains[1][1] > chains[2][1]


def test_what_is_placed_stays_and_the_rest_stands_between() -> None:
    assert high([0.8, None, 0.4], [[1], [2], []]) == pytest.approx([0.8, 0.6, 0.4])


def test_several_share_a_narrow_room_evenly() -> None:
    assert high([0.8, None, None, None, 0.6], [[1], [2], [3], [4], []]) == pytest.approx(
        [0.8, 0.75, 0.7, 0.65, 0.6]
    )


def test_the_longest_way_counts() -> None:
    assert high([None] * 5, [[1, 4], [2], [3], [4], []]) == high([None] * 5, [[1], [2], [3], [4], []])


def test_what_few_things_rest_on_stays_near_them() -> None:
    """A short branch of a long chain ends neither at the bottom nor beside what needs it."""
    long, branch = [[1, 5], [2], [3], [4], []], [[]]
    found = high([None] * 6, long + branch)

    assert found[1] > found[5] > found[4]


def test_a_circle_has_an_up_and_a_down_and_few_links_climb() -> None:
    needs = [[1], [2], [3], [1, 4], []]
    found = high([None] * 5, needs)
    climbing = [
        (source, target)
        for source, targets in enumerate(needs)
        for target in targets
        if found[target] >= found[source]
    ]

    assert climbing == [(3, 1)]


def test_a_link_to_itself_says_nothing() -> None:
    assert high([None] * 2, [[0, 1], [1]]) == high([None] * 2, [[1], []])


def test_what_nothing_joins_stands_about_in_the_middle() -> None:
    found, step = heights([None], [[]])

    assert abs(found[0] - 0.5) < step


def test_a_chain_of_any_length_can_be_walked() -> None:
    count = 20_000
    found = high([None] * count, [*([index + 1] for index in range(count - 1)), []])

    assert all(upper > lower for upper, lower in pairwise(found))


def test_a_leaf_beside_the_longest_chain_moves_nothing_else() -> None:
    chain = [[1], [2], [3], [4], []]
    before = high([None] * 5, chain)
    after = high([None] * 6, [[1], [2, 5], [3], [4], [], []])

    assert after[:5] == before


@st.composite
def _chains(draw: st.DrawFn) -> tuple[list[float | None], list[list[int]]]:
    count = draw(st.integers(1, 12))
    nodes = st.integers(0, count - 1)
    needs = draw(st.lists(st.lists(nodes, max_size=4), min_size=count, max_size=count))
    known = draw(st.lists(st.none() | st.floats(0, 1), min_size=count, max_size=count))
    return known, needs


@given(_chains(), st.data())
def test_a_leaf_more_below_what_needs_others_moves_nothing(
    chain: tuple[list[float | None], list[list[int]]], data: st.DataObject
) -> None:
    count = len(chain[1])
    needs = [[target for target in targets if target > source] for source, targets in enumerate(chain[1])]
    needing = [source for source, targets in enumerate(needs) if targets]
    if not needing:
        return
    above = data.draw(st.sampled_from(needing))
    longer = [[*targets, count] if source == above else targets for source, targets in enumerate(needs)]

    assert high([None] * (count + 1), [*longer, []])[:count] == high([None] * count, needs)


@given(_chains())
def test_any_chain_is_placed_on_the_map(chain: tuple[list[float | None], list[list[int]]]) -> None:
    known, needs = chain
    written = [value for value in known if value is not None]

    for value, height in zip(known, high(known, needs), strict=True):
        if value is not None:
            assert height == value
        else:
            assert min([BOTTOM, *written]) - 0.3 < height < max([TOP, *written]) + 0.3


@given(_chains())
def test_without_circles_and_numbers_every_need_stands_a_step_below(
    chain: tuple[list[float | None], list[list[int]]],
) -> None:
    needs = [[target for target in targets if target > source] for source, targets in enumerate(chain[1])]
    found, step = heights([None] * len(needs), needs)

    assert all(
        found[source] - found[target] >= step - 1e-9
        for source, targets in enumerate(needs)
        for target in targets
    )
    assert all(BOTTOM - 1e-9 <= height <= TOP + 1e-9 for height in found)
