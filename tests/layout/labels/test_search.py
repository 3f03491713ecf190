"""One place for each name."""

from itertools import combinations, islice, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wardley.layout.labels.around import Around, Look, Point
from wardley.layout.labels.room import FIGURE, LINK, TEXT, Room
from wardley.layout.labels.search import settle
from wardley.layout.labels.spot import Box, Listed, Spot

LOOK = Look(14, "Helvetica", 15)

places = st.tuples(st.integers(0, 25).map(lambda n: n * 40.0), st.integers(0, 18).map(lambda n: n * 40.0))
charts = st.lists(places, max_size=30, unique=True)
words = ("Tea", "Hot water", "Customer Relationship Management", "Power", "Kettle and cups", "CRM")


def figures(points):
    room = Room()
    for x, y in points:
        room.take(Box(x - 5, y - 5, x + 5, y + 5), FIGURE)
    return room


def named(number, point):
    x, y = point
    return Around(f"{x},{y}", Point(x, y, 5), (words[number % len(words)],), LOOK)


def labels(points):
    return [named(number, point) for number, point in enumerate(points)]


def solved(points, room=None):
    return settle(labels(points), room or figures(points))


def meet(one, other):
    across = min(one.right, other.right) - max(one.left, other.left)
    return across > 0 and min(one.bottom, other.bottom) > max(one.top, other.top)


def test_a_name_alone_takes_its_first_place():
    (found,) = solved([(100.0, 100.0)]).values()

    (label,) = labels([(100.0, 100.0)])
    assert found.spot == label.spot(next(label.offers()))
    assert found.covers == ()


@given(charts)
@settings(max_examples=60, deadline=None)
def test_names_of_figures_that_stand_apart_cover_neither_one_another_nor_figures(points):
    found = solved(points)
    boxes = [placed.spot.box for placed in found.values()]

    assert len(boxes) == len(points)
    assert [pair for pair in combinations(boxes, 2) if meet(*pair)] == []
    assert [
        (box, x, y) for box in boxes for x, y in points if meet(box, Box(x - 5, y - 5, x + 5, y + 5))
    ] == []
    assert all(placed.covers == () for placed in found.values())


@given(charts)
@settings(max_examples=30, deadline=None)
def test_the_answer_is_the_same_each_time(points):
    assert solved(points) == solved(points)


@given(charts, st.data())
@settings(max_examples=40, deadline=None)
def test_a_figure_that_moves_leaves_names_far_from_it_where_they_are(points, data):
    if len(points) < 2:
        return
    moved = data.draw(st.sampled_from(points))
    others = [point for point in points if point != moved]
    far = [point for point in others if abs(point[0] - moved[0]) > 700 or abs(point[1] - moved[1]) > 300]
    staying = [label for label, point in zip(labels(points), points, strict=True) if point != moved]
    with_it, without = solved(points), settle(staying, figures(others))

    # What is far is reached only by a chain of names that push one another.
    stayed = [point for point in far if with_it[key(point)].spot.box == without[key(point)].spot.box]
    assert len(stayed) >= len(far) - 1


def key(point):
    return f"{point[0]},{point[1]}"


def test_names_flee_from_words_that_are_there_already():
    room = figures([(100.0, 100.0)])
    room.take(Box(90, 80, 300, 95), TEXT)
    found = solved([(100.0, 100.0)], room)["100.0,100.0"]

    assert not meet(found.spot.box, Box(90, 80, 300, 95))


def test_names_leave_links_free_where_that_costs_little():
    room = figures([(100.0, 100.0)])
    room.cross(100, 100, 200, 60, LINK)
    found = solved([(100.0, 100.0)], room)["100.0,100.0"]

    assert room.near(Box(0, 0, 400, 400)).cost(found.spot.box) < LINK


def test_a_name_makes_room_for_one_that_has_no_other_place():
    here, there = Box(0, 0, 50, 14), Box(0, 20, 50, 34)
    free = [Spot(0, here, ("a",), 0, 0, "start"), Spot(1, there, ("a",), 0, 0, "start")]
    bound = [Spot(0, here, ("b",), 0, 0, "start")]

    for order in ((("a", free), ("b", bound)), (("b", bound), ("a", free))):
        found = settle([Listed(name, spots) for name, spots in order], Room())

        assert found["a"].spot.box == there
        assert found["b"].spot.box == here


def test_a_name_that_has_room_moves_for_one_that_has_none():
    """A knot that no name undoes by moving alone: the middle one has to push."""
    left, middle, right = (Box(at, 0, at + 50, 14) for at in (0, 60, 120))
    one = [Spot(0, middle, ("a",), 0, 0, "start"), Spot(3, left, ("a",), 0, 0, "start")]
    two = [Spot(0, middle, ("b",), 0, 0, "start"), Spot(39, right, ("b",), 0, 0, "start")]
    found = settle([Listed("a", one), Listed("b", two)], Room())

    assert (found["a"].spot.box, found["b"].spot.box) == (left, middle)


def test_what_covers_something_says_so():
    only = Box(0, 0, 50, 14)
    room = Room()
    spots = {name: [Spot(0, only, (name,), 0, 0, "start")] for name in "ab"}
    found = settle([Listed(name, place) for name, place in spots.items()], room)

    assert (found["a"].covers, found["b"].covers) == (("b",), ("a",))
    room.take(only, TEXT)
    assert settle([Listed("a", spots["a"])], room)["a"].covers == ("what is drawn",)


def test_a_name_without_any_place_is_left_out():
    assert settle([Listed("a", ())], Room()) == {}


@pytest.mark.parametrize("seed", range(60))
def test_the_sum_is_nearly_as_small_as_it_can_be(seed):
    """Held against all combinations, with a few places for each of four names close together."""
    points = [(40.0 * ((seed * 7 + n * 5) % 4), 14.0 * ((seed * 3 + n * n) % 5)) for n in range(4)]
    points = list(dict.fromkeys(points))
    room = figures(points)
    near = room.near(Box(-500, -500, 900, 900))
    ways = [[*map(label.spot, islice(label.offers(), 9))] for label in labels(points)]

    def total(spots):
        own = sum(spot.cost + near.cost(spot.box) for spot in spots)
        return own + sum(TEXT for one, other in combinations(spots, 2) if meet(one.box, other.box))

    found = settle([Listed(str(n), spots) for n, spots in enumerate(ways)], room)
    best = min(map(total, product(*ways)))

    assert total([found[str(n)].spot for n in range(len(points))]) <= best + 2.5
