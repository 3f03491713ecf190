"""Room for figures and names."""

from itertools import combinations

from wardley.layout.apart import Figure, Settler, extent, sides
from wardley.layout.ground import Ground, Patch, Room

WIDE = Room(400, 600, 250, 450)
CIRCLE = Figure(Patch(-8, -8, 8, 8), ())


def settler(count: int = 1) -> Settler:
    return Settler(Ground(1000, 700), 20, 14, count)


def test_the_first_stands_on_the_lattice_next_to_its_wish() -> None:
    assert settler().settle(CIRCLE, (503, 352), WIDE) == (500, 350)


def test_a_wish_that_changes_a_little_changes_nothing() -> None:
    assert settler().settle(CIRCLE, (493, 347), WIDE) == settler().settle(CIRCLE, (507, 355), WIDE)


def test_one_gives_way_to_what_stands_there() -> None:
    put = settler()
    put.put(CIRCLE, (500, 350))
    x, y = put.settle(CIRCLE, (500, 350), WIDE)

    assert abs(x - 500) > 16 or abs(y - 350) > 16


def test_one_that_may_only_move_along_moves_along() -> None:
    put = settler()
    put.put(CIRCLE, (500, 343.5))

    assert put.settle(CIRCLE, (500, 343.5), Room(400, 600, 343.5, 343.5))[1] == 343.5


def test_nothing_stands_upon_the_arrow_to_what_another_becomes() -> None:
    put = settler()
    put.put(Figure(Patch(-8, -8, 8, 8), (), (Patch(672, -8, 688, 8),), (680,)), (300, 350))

    assert abs(put.settle(CIRCLE, (500, 350), WIDE)[1] - 350) >= 10


def test_names_are_kept_apart_too() -> None:
    to_the_right = Figure(Patch(-8, -8, 8, 8), (Patch(11, -8, 120, 8),))
    put = settler()
    places = [put.settle(to_the_right, (500, 350), WIDE) for _ in range(5)]

    assert all(abs(a[0] - b[0]) > 100 or abs(a[1] - b[1]) > 12 for a, b in combinations(places, 2))


def test_a_name_that_finds_a_side_moves_nothing() -> None:
    """Between two names, to the left and to the right, there is room above."""
    figure = Figure(Patch(-8, -8, 8, 8), sides("Name", 8))
    put = settler()
    put.put(Figure(Patch(-35, -10, 35, 10), ()), (445, 350))
    put.put(Figure(Patch(-35, -10, 35, 10), ()), (555, 350))

    assert put.settle(figure, (500, 350), WIDE) == (500, 350)


def test_where_there_is_no_room_each_still_has_a_place_of_its_own() -> None:
    put = settler(500)
    places = [put.settle(CIRCLE, (500, 350), Room(490, 510, 340, 360)) for _ in range(60)]

    # One column of the lattice has 48 places on the map; the others have to share them.
    assert len(set(places[:48])) == 48
    assert all(490 <= x <= 510 for x, _ in places)


def test_what_stands_well_enough_stays_when_it_is_asked_again() -> None:
    assert settler().settle(CIRCLE, (500, 350), WIDE, now=(480, 336)) == (480, 336)


def test_a_long_name_takes_several_lines() -> None:
    wide, tall = extent("The department that looks after everything else")

    assert wide <= 110
    assert tall >= 45


def test_an_empty_name_takes_no_room() -> None:
    assert extent("")[0] == 0


BOX = Patch(300, -6, 700, 30)
OWNER = Figure(Patch(-8, -8, 8, 8), (), (Patch(306, -4, 694, 40),), (), (BOX,))


def test_nothing_stands_in_the_box_of_another_even_beyond_its_room() -> None:
    put = settler()
    put.put(OWNER, (500, 350))
    room = Room(400, 600, 345, 365, (300, 420))
    x, y = put.settle(CIRCLE, (500, 355), room)

    assert 400 <= x <= 600
    assert y <= 350 - 14 or y >= 350 + 38
    assert 300 <= y <= 420


def test_a_box_is_put_where_nothing_stands() -> None:
    put = settler()
    put.put(CIRCLE, (400, 360))
    _, y = put.settle(OWNER, (500, 350), WIDE)

    assert not y - 14 < 360 < y + 38


def test_what_may_stand_in_boxes_alone_still_has_a_place() -> None:
    put = settler()
    put.put(OWNER, (500, 350))

    assert put.settle(CIRCLE, (500, 360), Room(400, 600, 360, 360))[1] == 360


def test_boxes_leave_room_for_names_between_them() -> None:
    put = settler()
    put.put(OWNER, (500, 350))
    _, y = put.settle(OWNER, (500, 370), Room(400, 600, 360, 380, (280, 440)))

    assert abs(y - 350) >= 44
