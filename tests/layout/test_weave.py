"""What links cost that cross and run through figures."""

import pytest

from wardley.layout.ground import Room
from wardley.layout.weave import CROSSING, GRAZED, STRUCK, Weave

EVERYWHERE = Room(0, 1000, 0, 700)


def cost(
    places: list[tuple[float, float]],
    pairs: list[tuple[int, int]],
    element: int = 0,
    shown: list[int] | None = None,
) -> float:
    """What it costs that *element* stands where it does; links are as long in all that is compared.

    All elements are *shown* where nothing else is said.
    """
    joined: list[list[int]] = [[] for _ in places]
    for one, other in pairs:
        joined[one].append(other)
        joined[other].append(one)
    weave = Weave(places, joined)
    weave.show(range(len(places)) if shown is None else shown)
    strands = weave.around(element, EVERYWHERE)
    return strands.cost(*places[element], 1e9)


LINE = [(100.0, 100.0), (500.0, 100.0)]
FREE = cost([*LINE, (300.0, 300.0)], [(0, 1)])


def test_a_link_that_crosses_costs() -> None:
    assert cost([*LINE, (300.0, 50.0), (300.0, 150.0)], [(0, 1), (2, 3)]) == pytest.approx(FREE + CROSSING)


def test_a_link_that_ends_before_it_does_not_cross() -> None:
    assert cost([*LINE, (300.0, 150.0), (300.0, 250.0)], [(0, 1), (2, 3)]) == pytest.approx(FREE)


def test_links_that_share_an_end_do_not_cross() -> None:
    assert cost([*LINE, (300.0, 250.0)], [(0, 1), (2, 1)]) == pytest.approx(FREE)


@pytest.mark.parametrize(("off", "extra"), [(5, STRUCK), (12, GRAZED), (20, 0)])
def test_a_link_near_the_figure_of_others_costs(off: float, extra: float) -> None:
    assert cost([*LINE, (300.0, 100.0 + off)], [(0, 1)]) == pytest.approx(FREE + extra)


@pytest.mark.parametrize(("off", "extra"), [(5, STRUCK), (12, GRAZED), (20, 0)])
def test_a_figure_near_the_link_of_others_costs(off: float, extra: float) -> None:
    assert cost([(300.0, 100.0 + off), *LINE], [(1, 2)]) == pytest.approx(extra)


def test_what_is_not_shown_costs_nothing() -> None:
    crossed = [*LINE, (300.0, 50.0), (300.0, 150.0)]

    assert cost(crossed, [(0, 1), (2, 3)], shown=[0, 1, 2]) == pytest.approx(FREE)
    assert cost([*LINE, (300.0, 100.0)], [(0, 1)], shown=[0, 1]) == pytest.approx(FREE)
    assert cost(LINE, [(0, 1)], shown=[0]) == 0


def test_longer_links_cost_more() -> None:
    assert cost([(100.0, 100.0), (900.0, 100.0)], [(0, 1)]) > FREE


def test_there_is_no_time_for_the_links_of_a_large_map_and_no_use_without_links() -> None:
    count = 2000
    ring = [[(one - 1) % count, (one + 1) % count] for one in range(count)]

    assert Weave([(0.0, 0.0)] * count, ring).tries == 0
    assert Weave([(0.0, 0.0)] * 2, [[], []]).tries == 0
    assert Weave([(0.0, 0.0)] * 2, [[1], [0]]).tries > 100


def test_a_link_of_what_moves_along_begins_there() -> None:
    """Element 0 moves with 1 in its box, which is joined to 2; the link of 3 to 4 lies between 0 and 2."""
    places = [(100.0, 100.0), (0.0, 0.0), (500.0, 300.0), (100.0, 200.0), (300.0, 180.0)]
    joined: list[list[int]] = [[], [2], [1], [4], [3]]
    costs = []
    for beside in (100.0, 500.0):
        weave = Weave(list(places), joined, {0: [(1, (beside, 14.0))]})
        weave.show([0, 2, 3, 4])
        costs.append(weave.around(0, EVERYWHERE).cost(100.0, 100.0, 1e9))

    assert costs[0] - costs[1] > CROSSING


def test_what_moves_along_stays_where_it_is_across_the_map() -> None:
    weave = Weave([(100.0, 100.0), (0.0, 0.0)], [[], []], {0: [(1, (400.0, 14.0))]})
    weave.move(0, (150.0, 300.0))

    assert weave.places == [(150.0, 300.0), (400.0, 314.0)]
