"""Which of the old is which of the new."""

from wardley.graph.changes.matching import matched


def test_a_surer_key_wins_over_the_order():
    old = [("a", 1), ("a", 2)]
    new = [("a", 2), ("a", 1)]

    assert matched([(key, key[0]) for key in old], [(key, key[0]) for key in new]) == [(1, 0), (0, 1)]


def test_things_of_one_key_are_paired_in_their_order():
    assert matched([("a",), ("a",)], [("a",), ("a",)]) == [(0, 0), (1, 1)]


def test_what_is_left_over_stands_alone_the_new_first():
    assert matched([("a",), ("gone",)], [("come",), ("a",)]) == [(None, 0), (0, 1), (1, None)]


def test_none_is_no_key_to_share():
    assert matched([(None, "a")], [(None, "b")]) == [(None, 0), (0, None)]


def test_nothing_has_no_pairs():
    assert matched([], []) == []
    assert matched([], [("a",)]) == [(None, 0)]
