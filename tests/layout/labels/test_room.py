"""What it costs to write over what is drawn already."""

from hypothesis import given
from hypothesis import strategies as st

from wardley.layout.labels.room import EDGE, FIGURE, LINK, NEAR, OF_A_LEAD, RULE, TEXT, Room
from wardley.layout.labels.spot import Box

numbers = st.integers(-60, 500).map(float)
boxes = st.builds(
    lambda x, y, wide, high: Box(x, y, x + wide, y + high),
    numbers,
    numbers,
    st.integers(1, 200),
    st.integers(1, 60),
)
lines = st.tuples(numbers, numbers, numbers, numbers)


class Plain:
    """A label of one place."""

    key = "name"

    def __init__(self, own=None, ends=None):
        self.own, self._ends = own, ends

    def more(self, offer):
        return ()

    def lead(self, offer):
        return self._ends


def cost(room, box, own=None):
    near = room.near(Box(-2000, -2000, 2000, 2000))
    return near.price((0.0, *box, 0), Plain(own or box))


def crosses(box, line):
    """Whether a line has a point inside of a box, by going along it."""
    x1, y1, x2, y2 = line
    inside = [
        box.left < x1 + (x2 - x1) * step / 4096 < box.right
        and box.top < y1 + (y2 - y1) * step / 4096 < box.bottom
        for step in range(4097)
    ]
    return any(inside)


@given(boxes, lines)
def test_a_line_through_a_box_is_found_and_no_other(box, line):
    room = Room()
    room.cross(*line, LINK)
    found = cost(room, box) > 0
    smaller = Box(box.left + 0.3, box.top + 0.3, box.right - 0.3, box.bottom - 0.3)

    if crosses(smaller, line):
        assert found
    if found:
        larger = Box(box.left - 0.3, box.top - 0.3, box.right + 0.3, box.bottom + 0.3)
        assert crosses(larger, line)


@given(boxes, boxes)
def test_what_is_covered_costs_more_the_more_of_it_is(box, other):
    room = Room()
    room.take(other, TEXT)
    across = min(box.right, other.right) - max(box.left, other.left)
    down = min(box.bottom, other.bottom) - max(box.top, other.top)

    if across > 0 and down > 0:
        share = across * down / ((box.right - box.left) * (box.bottom - box.top))
        assert abs(cost(room, box) - TEXT * (1 + share)) < 1e-6
    else:
        assert cost(room, box) in (0, NEAR)


@given(boxes, st.lists(st.tuples(boxes, st.sampled_from([TEXT, FIGURE, EDGE])), max_size=6))
def test_looking_in_a_region_finds_all_that_is_in_it(box, taken):
    room = Room()
    for other, weight in taken:
        room.take(other, weight)
    around = Box(box.left - 10, box.top - 10, box.right + 10, box.bottom + 10)

    assert room.near(around).price((0.0, *box, 0), Plain(box)) == cost(room, box)


def test_another_figure_close_by_costs_a_little_and_ones_own_nothing():
    room = Room()
    own, other = Box(0, 0, 10, 10), Box(0, 40, 10, 50)
    room.take(own, FIGURE)
    room.take(other, FIGURE)

    assert cost(room, Box(12, 0, 60, 14), own=own) == 0
    assert cost(room, Box(12, 24, 60, 38), own=own) == NEAR  # the other one is nearer


def test_however_many_lines_cross_a_place_covering_something_is_worse():
    crossed, covered = Room(), Room()
    for number in range(50):
        crossed.cross(number, -100, number, 100, LINK)
    covered.take(Box(0, 0, 1, 50), EDGE)

    assert cost(crossed, Box(0, 0, 50, 14)) < cost(covered, Box(0, 0, 50, 14))


def test_of_very_many_things_some_stand_for_all():
    room = Room()
    for number in range(1000):
        room.take(Box(0, number, 10, number + 0.5), 1.0)
    near = room.near(Box(-10, -10, 20, 1010))

    assert len(near.boxes) <= 241
    assert 900 < sum(box[-1] for box in near.boxes) < 1100


def test_a_line_that_leads_to_a_name_costs_less_where_it_covers_something_than_the_name_would():
    room = Room()
    room.take(Box(0, 40, 10, 50), FIGURE)
    own = Box(0, 0, 10, 10)
    offer = (0.0, 0.0, 80.0, 60.0, 94.0, 0)
    near = room.near(Box(-500, -500, 500, 500))

    free = near.price(offer, Plain(own, (-30, 10, -30, 80)))
    assert near.price(offer, Plain(own, (5, 10, 5, 80))) == free + FIGURE * OF_A_LEAD


def test_the_first_place_below_the_limit_ends_the_looking():
    room = Room()
    room.take(Box(0, 0, 50, 14), TEXT)
    room.cross(0, 30, 50, 30, LINK)
    near = room.near(Box(-100, -100, 200, 200))
    offers = [(0.1 * at, 0.0, 20.0 * at, 50.0, 20.0 * at + 14, at) for at in range(4)]

    covering, crossing, free = near.hidden(offers, 1.0)
    assert (covering >= 1.0, crossing >= 1.0, free) == (True, True, 0.2)
    assert near.hidden(offers[1:], 5.0) == [0.1 + LINK]


@given(
    boxes, st.lists(lines, max_size=6), st.lists(st.tuples(boxes, st.sampled_from([TEXT, RULE])), max_size=6)
)
def test_what_was_looked_at_before_changes_no_price(box, crossing, taken):
    room = Room()
    for line in crossing:
        room.cross(*line, LINK)
    for other, weight in taken:
        room.take(other, weight)
    region = Box(-2000, -2000, 2000, 2000)
    near, fresh = room.near(region), room.near(region)
    for other, _ in taken:
        near.price((0.0, *other, 0), Plain(other), 1.0)

    assert abs(near.price((0.0, *box, 0), Plain(box)) - fresh.price((0.0, *box, 0), Plain(box))) < 1e-9


def test_a_sum_above_the_limit_is_not_reckoned_to_the_end():
    room = Room()
    for number in range(20):
        room.take(Box(number, 0, number + 1, 14), EDGE)
    near = room.near(Box(-500, -500, 500, 500))
    whole = near.price((0.0, 0.0, 0.0, 20.0, 14.0, 0), Plain(Box(0, 0, 20, 14)))
    some = near.price((0.0, 0.0, 0.0, 20.0, 14.0, 0), Plain(Box(0, 0, 20, 14)), 30)

    assert 30 <= some < whole
