"""Who needs whom."""

from tests.graph.changes.told import compared

PARTS = "component A [0.9, 0.5]\ncomponent B [0.5, 0.5]\n"


def told(old, new):
    return [
        (c.what, c.subject.name, c.subject.other, c.field, c.before, c.after)
        for c in compared(PARTS + old, PARTS + new)
    ]


def test_a_link_may_come_go_and_turn_round():
    assert told("", "A->B") == [("added", "A", "B", None, None, None)]
    assert told("A->B", "") == [("removed", "A", "B", None, None, None)]
    assert told("A->B", "B->A") == [("turned", "B", "A", None, None, None)]


def test_a_link_that_is_written_twice_is_one():
    assert told("A->B", "A->B\nA->B") == []
    assert told("A->B", "A->B\nA+>B") == [("added", "A", "B", None, None, None)]


def test_another_spelling_is_the_same_link():
    assert told("A->B", "a -> b") == []


def test_what_flows_and_what_is_said_along_a_link():
    assert told("A->B", "A+'5'>B; daily") == [
        ("changed", "A", "B", "flow", None, "forward"),
        ("changed", "A", "B", "flow_label", None, "5"),
        ("changed", "A", "B", "context", None, "daily"),
    ]


def test_a_link_to_what_nothing_declares_is_a_link():
    assert told("A->Nowhere", "A->Elsewhere") == [
        ("added", "A", "Elsewhere", None, None, None), ("removed", "A", "Nowhere", None, None, None),
    ]  # fmt: skip
    assert told("A->Nowhere", "A->nowhere") == []


def test_a_link_to_what_something_will_be_is_another_than_to_what_it_is():
    evolve = "evolve B->C 0.7\n"

    assert told(f"{evolve}A->B", f"{evolve}A->C") == [("changed", "A", "C", "target", "B", "C")]
    assert told(f"{evolve}A->C", f"{evolve}A->C") == []


def test_where_the_new_name_has_come_a_link_to_it_is_the_same():
    old = "component A [0.9, 0.5]\ncomponent B [0.5, 0.5]\nevolve B->C 0.7\nA->C"
    new = "component A [0.9, 0.5]\ncomponent C [0.5, 0.7]\nA->C"

    assert {change.subject.kind for change in compared(old, new)} == {"component"}
    assert {change.subject.kind for change in compared(old.replace("A->C", "A->B\nA->C"), new)} == {
        "component"
    }
