"""The places that a name may have around its figure."""

from itertools import islice, pairwise

from hypothesis import given
from hypothesis import strategies as st

from wardley.layout.labels.around import Around, Look, Point, balanced
from wardley.layout.labels.spot import Box
from wardley.layout.letters import width

LOOK = Look(14, "Helvetica", 15)


def around(point, name, look):
    """The places of a name, cheapest first."""
    label = Around("name", point, name, look)
    return map(label.spot, label.offers())


names = st.text("abc XW", min_size=1, max_size=60).map(lambda text: (" ".join(text.split()) or "a",))
points = st.builds(Point, st.floats(0, 1000), st.floats(0, 700), st.sampled_from([0, 5, 7, 15, 30]))


@given(points, names)
def test_places_come_cheapest_first(point, name):
    costs = [spot.cost for spot in around(point, name, LOOK)]

    assert len(costs) > 40
    assert all(one <= other for one, other in pairwise(costs))


@given(points, names)
def test_no_place_covers_the_figure_that_is_named(point, name):
    x, y, reach = point
    own = Box(x - reach, y - reach, x + reach, y + reach)

    for spot in around(point, name, LOOK):
        assert spot.gap > 0
        assert spot.box.gap(own) == spot.gap


@given(points, names)
def test_every_place_shows_the_whole_name_within_its_box(point, name):
    for spot in islice(around(point, name, LOOK), 60):
        left, top, right, bottom = spot.box
        wide = max(width(line, 14) for line in spot.lines)
        start = spot.x - {"start": 0, "middle": wide / 2, "end": wide}[spot.anchor]

        assert " ".join(spot.lines).split() == name[0].split()
        assert abs(start - left) < 0.01
        assert abs(right - left - wide) < 0.01
        assert top < spot.y < bottom
        assert spot.y + 15 * (len(spot.lines) - 1) < bottom


def test_a_short_name_is_never_broken():
    assert {spot.lines for spot in around(Point(0, 0, 5), ("Tea",), LOOK)} == {("Tea",)}


def test_a_name_that_its_author_broke_stays_so():
    assert {spot.lines for spot in around(Point(0, 0, 5), ("Cup of", "tea, please, dear"), LOOK)} == {
        ("Cup of", "tea, please, dear")
    }


def test_a_very_long_name_is_not_even_tried_in_one_line():
    name = "a name that goes on and on, as if whoever wrote it were paid by the letter"

    assert all(len(spot.lines) > 1 for spot in around(Point(0, 0, 5), (name,), LOOK))


def test_a_very_long_word_has_no_choice():
    assert {spot.lines for spot in around(Point(0, 0, 5), ("W" * 300,), LOOK)} == {("W" * 300,)}


def test_the_first_place_is_above_to_the_right_where_map_makers_write():
    spot = next(around(Point(100, 100, 5), ("Tea",), LOOK))

    assert (spot.x, spot.anchor) == (105, "start")
    assert 88 < spot.y < 92


def test_a_name_without_a_figure_stands_above_its_point():
    spot = next(around(Point(100, 100, 0), ("User",), LOOK))

    assert (spot.x, spot.anchor) == (100, "middle")
    assert spot.box.bottom < 100


@given(names, st.integers(2, 6))
def test_balanced_lines_are_no_more_than_asked_for(name, count):
    lines = balanced(name[0], count, LOOK)

    assert len(lines) <= count
    assert " ".join(lines) == name[0]


def test_balanced_lines_are_about_as_long_as_one_another():
    assert balanced("Customer Relationship Management", 2, LOOK) == ("Customer Relationship", "Management")
    assert balanced("one two three four", 2, LOOK) == ("one two", "three four")
