"""What changed in the evolve lines."""

from tests.graph.changes.told import compared, short

A = "component A [0.5, 0.3]\n"


def test_a_new_expectation_and_one_that_was_given_up():
    assert short(compared(A, f"{A}evolve A 0.6")) == [("added", "A", None, None, 0.6)]
    assert short(compared(f"{A}evolve A 0.6", A)) == [("removed", "A", None, 0.6, None)]


def test_another_target_another_name_another_sourcing():
    changes = compared(f"{A}evolve A 0.6", f"{A}evolve A->B 0.8 (buy)")

    assert short(changes) == [
        ("changed", "A", "to", 0.6, 0.8),
        ("changed", "A", "rename", None, "B"),
        ("changed", "A", "sourcing", None, "buy"),
    ]
    assert {change.group for change in changes} == {"plans"}


def test_a_small_shift_of_a_target_is_none():
    assert short(compared(f"{A}evolve A 0.6", f"{A}evolve A 0.604")) == []


def test_a_target_may_be_left_open():
    assert short(compared(f"{A}evolve A 0.6", f"{A}evolve A")) == [("changed", "A", "to", 0.6, None)]


def test_of_several_for_one_thing_each_finds_its_own():
    old = f"{A}evolve A->B 0.6\nevolve A->C 0.9"
    new = f"{A}evolve A->C 0.8\nevolve A->B 0.6"

    assert short(compared(old, new)) == [("changed", "A", "to", 0.9, 0.8)]


def test_the_line_on_a_component_of_its_own_is_one_too():
    assert short(compared(f"{A}evolve A 0.6", "component A [0.5, 0.3] evolve 0.6")) == []
