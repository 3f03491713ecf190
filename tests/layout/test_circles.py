"""What gives way in a circle."""

from hypothesis import given
from hypothesis import strategies as st

from wardley.layout.circles import upward

NEEDS = st.integers(1, 12).flatmap(
    lambda count: st.lists(
        st.lists(st.integers(0, count - 1), max_size=4), min_size=count, max_size=count
    )
)  # fmt: skip


def test_without_a_circle_everything_is_kept() -> None:
    order, kept = upward([[1, 2], [2], []])

    assert order == [2, 1, 0]
    assert kept == [[1, 2], [2], []]


def test_one_link_of_a_ring_gives_way_and_the_first_element_is_its_top() -> None:
    _, kept = upward([[1], [2], [0]])

    assert kept == [[1], [2], []]


def test_the_link_that_closes_most_circles_gives_way() -> None:
    """Three short ways lead from 0 to 4, and one link leads back."""
    _, kept = upward([[1, 2, 3], [4], [4], [4], [0]])

    assert kept == [[1, 2, 3], [4], [4], [4], []]


def test_a_need_that_is_written_twice_is_one() -> None:
    assert upward([[1, 1], []])[1] == [[1], []]


@given(NEEDS)
def test_the_order_holds_everything_once_and_needs_come_first(needs: list[list[int]]) -> None:
    order, kept = upward(needs)
    rank = {element: at for at, element in enumerate(order)}

    assert sorted(order) == list(range(len(needs)))
    assert all(rank[target] < rank[source] for source, targets in enumerate(kept) for target in targets)


@given(NEEDS)
def test_what_gives_way_is_part_of_a_circle_and_at_most_half_of_it(needs: list[list[int]]) -> None:
    _, kept = upward(needs)
    links = [
        {(source, target) for source, targets in enumerate(lists) for target in targets if source != target}
        for lists in (needs, kept)
    ]
    missing = links[0] - links[1]

    assert links[1] <= links[0]
    assert len(missing) <= len(links[0]) / 2
    assert all(source in reached(needs, target) for source, target in missing)


def reached(needs: list[list[int]], start: int) -> set[int]:
    found, open_ = {start}, [start]
    while open_:
        for target in needs[open_.pop()]:
            if target not in found:
                found.add(target)
                open_.append(target)
    return found
