"""What changed in the rest of a map."""

import pytest
from tests.graph.changes.told import compared, short


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("title A", "title B", ("changed", "B", "title", "A", "B")),
        ("title A", "", ("changed", "", "title", "A", None)),
        ("evolution A->B->C->D", "evolution A->B->X->D", ("changed", "", "third stage", "C", "X")),
        ("note x [0.1, 0.1]", "note x [0.1, 0.4]", ("moved", "x", "place", 0.1, 0.4)),
        ("note x [0.1, 0.1]", "note y [0.1, 0.1]", ("changed", "y", "text", "x", "y")),
        ("", "note x [0.1, 0.1]", ("added", "x", None, None, 0.1)),
        ("annotation 1 [0.1, 0.1] x", "annotation 1 [0.1, 0.1] y", ("changed", "1", "text", "x", "y")),
        ("annotation 1 [0.1, 0.1] x", "annotation 1 [0.1, 0.5] x", ("moved", "1", "place", 0.1, 0.5)),
        ("accelerator x [0, 0]", "deaccelerator x [0, 0]", ("changed", "x", "decelerates", False, True)),
        ("url a [https://a.org]", "url a [b.org]", ("changed", "a", "address", "https://a.org", "b.org")),
        ("pioneers [1, 0.1, 0.8, 0.2]", "pioneers [1, 0, 0.8, 0.2]", ("moved", "pioneers", "place", 0.1, 0)),
    ],
)  # fmt: skip
def test_a_change_is_told_once(old, new, told):
    assert short(compared(old, new)) == [told]


def test_notes_in_another_order_are_the_same_notes():
    old = "note x [0.1, 0.1]\nnote x [0.1, 0.2]\nnote y [0.1, 0.3]"

    assert short(compared(old, "\n".join(reversed(old.split("\n"))))) == []


OWNER = "component A [0.5, 0.5]\n"


def test_the_range_of_a_pipeline_counts_where_no_forms_are_named():
    old, new = f"{OWNER}pipeline A [0.3, 0.6]", f"{OWNER}pipeline A [0.3, 0.7]"

    assert short(compared(old, new)) == [("changed", "A", "range", (0.3, 0.6), (0.3, 0.7))]
    assert short(compared(OWNER, new)) == [("added", "A", None, None, None)]


def test_forms_that_move_take_the_range_along_without_a_word():
    old = f"{OWNER}pipeline A\n{{\ncomponent X [0.3]\ncomponent Y [0.6]\n}}"

    assert short(compared(old, old.replace("0.6", "0.65"))) == [("moved", "Y", "place", 0.6, 0.65)]
