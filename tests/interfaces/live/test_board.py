"""What is on the board, and who is told."""

import threading

from wardley.interfaces.live.board import Board
from wardley.interfaces.live.remarks import Remark
from wardley.interfaces.live.shown import Shown

FIRST = Shown("a.owm", "A", "<svg>1</svg>", "1 component")
SECOND = Shown("b.owm", "B", "<svg>2</svg>", "2 components")
UNREADABLE = Shown("a.owm", "a.owm", remarks=(Remark("no such file"),))


def test_there_is_a_place_for_every_map_before_anything_is_drawn():
    version, posted = Board(["a.owm", "b.owm"]).look()

    assert version == 0
    assert [(one.shown.title, one.shown.picture, one.time) for one in posted] == [
        ("a.owm", None, ""), ("b.owm", None, ""),
    ]  # fmt: skip


def test_what_is_new_is_a_new_version_and_the_rest_is_none():
    board = Board(["a.owm", "b.owm"])

    assert board.post([FIRST, SECOND]) == [FIRST, SECOND]
    assert board.post([FIRST, SECOND]) == []
    changed = Shown("b.owm", "B", "<svg>3</svg>", "2 components")
    assert board.post([FIRST, changed]) == [changed]
    assert board.look()[0] == 2


def test_the_last_picture_stays_while_the_text_cannot_be_used():
    board = Board(["a.owm"])
    board.post([FIRST])
    (before,) = board.look()[1]
    assert board.post([UNREADABLE]) == [UNREADABLE]
    (posted,) = board.look()[1]

    assert (posted.shown.picture, posted.old, posted.number) == (FIRST.picture, True, before.number)
    assert posted.shown.title == FIRST.title
    assert posted.shown.remarks == UNREADABLE.remarks
    assert board.post([UNREADABLE]) == []


def test_a_text_that_can_be_used_again_has_a_picture_of_today():
    board = Board(["a.owm"])
    for shown in (FIRST, UNREADABLE):
        board.post([shown])
    assert board.post([FIRST]) == [FIRST]
    (posted,) = board.look()[1]

    assert (posted.shown, posted.old) == (FIRST, False)


def test_the_number_of_a_picture_changes_with_the_picture_alone():
    board = Board(["a.owm"])
    numbers = []
    for shown in (FIRST, Shown("a.owm", "A", FIRST.picture, "other words"), UNREADABLE, FIRST,
                  Shown("a.owm", "A", "<svg>9</svg>")):  # fmt: skip
        board.post([shown])
        numbers.append(board.look()[1][0].number)

    assert numbers == [1, 1, 1, 1, 2]


def test_nothing_drawn_yet_stays_nothing():
    board = Board(["a.owm"])
    board.post([UNREADABLE])
    (posted,) = board.look()[1]

    assert (posted.shown.picture, posted.old) == (None, False)
    assert posted.time


def test_who_waits_is_told_at_once():
    board = Board(["a.owm"])
    told = []
    waiting = threading.Thread(target=lambda: told.append(board.wait(0, 30)))
    waiting.start()
    board.post([FIRST])
    waiting.join(10)

    assert told == [1]


def test_who_waits_in_vain_gets_the_version_it_has():
    assert Board(["a.owm"]).wait(0, 0.01) == 0


def test_a_board_that_is_closed_keeps_nobody_waiting():
    board = Board(["a.owm"])
    waiting = threading.Thread(target=lambda: board.wait(0, 30))
    waiting.start()
    board.close()
    waiting.join(10)

    assert not waiting.is_alive()
