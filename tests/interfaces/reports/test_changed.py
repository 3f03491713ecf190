"""Changes in words."""

import pytest
from tests.graph.changes.told import compared

from wardley.interfaces.reports.changed import sentence, tally

A = "component A [0.5, 0.5]\n"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("component A [0.5, 0.3]", A, "'A' went from custom-built to product: 0.3 → 0.5"),
        ("component A [0.5, 0.45]", A, "'A' moved right: evolution 0.45 → 0.5"),
        ("component A [0.7, 0.55]", A, "'A' moved left: evolution 0.55 → 0.5; moved down: visibility 0.7 → 0.5"),
        ("component A", A, "'A' has an evolution now; has a visibility now"),
        (A, "component A", "'A' has no evolution now; has no visibility now"),
        ("component A [0.5, 0.45]\nevolve A 0.5", A, "'A' arrived where it was expected: 0.45 → 0.5"),
        ("", A, "'A', a component in product (0.5)"),
        (A, "", "'A', a component in product (0.5)"),
        ("", "component A [0.5, 0.5] (buy) inertia", "'A', a component in product (0.5); sourcing buy, inertia"),
        ("", "anchor A [0.5, 0.5]", "'A', an anchor"),
        ("", "component A", "'A', a component"),
        (A, "component a [0.5, 0.5]", "'A' is now 'a' (the names differ in case and blanks alone)"),
        (A, "component AA [0.5, 0.5]\n//@ same A (AA)", "'A' is now 'AA' (a same line joins the two names)"),
        (A, f"{A}//@ estate A (vendor Acme)", "'A': not said → vendor Acme"),
        (A, f"{A}//@ estate A (vendor Acme, utility)", "'A': not said → vendor Acme, utility"),
        (f"{A}//@ estate A (cost 1m)", f"{A}//@ estate A (cost 1.5m)", "'A': cost 1,000k → 1,500k (+500k, +50 %)"),
        (f"{A}//@ estate A (cost 0)", f"{A}//@ estate A (cost 5)", "'A': cost 0 → 5 (+5)"),
        (A, f"{A}//@ estate A (cost 5)", "'A': cost not said → 5"),
        (A, f"{A}//@ estate A (customised 40%)", "'A': customised not said → 40 %"),
        (A, f"{A}//@ estate A (critical)", "'A': critical"),
        (f"{A}//@ estate A (critical)", A, "'A': no longer critical"),
        (A, "component A [0.5, 0.5] inertia", "'A': inertia"),
        (A, f"{A}evolve A->B 0.8 (buy)", "'A' is expected to evolve to 0.8 (commodity), as 'B', buy"),
        (f"{A}evolve A 0.8", A, "'A' is no longer expected to evolve to 0.8 (commodity)"),
        (f"{A}evolve A", A, "'A' is no longer expected to evolve"),
        (f"{A}evolve A 0.6", f"{A}evolve A 0.8", "'A' is expected to evolve to 0.8 (commodity), formerly to 0.6 (product)"),
        (f"{A}evolve A->B 0.8", f"{A}evolve A->C 0.8", "'A' is to be called 'C', formerly 'B'"),
        (f"{A}evolve A 0.8", f"{A}evolve A 0.8 (buy)", "'A' once it has evolved: sourcing not said → buy"),
        ("A->B", "A+'5'>B", "'A' -> 'B': flow not said → forward"),
        ("", "A+'5'>B; daily", "'A' now needs 'B' (flow forward, flow label 5, context daily)"),
        ("A->B", "", "'A' no longer needs 'B'"),
        ("A->B", "B->A", "'B' needs 'A'; it was the other way round"),
        ("title A", "title B", "title 'A' → 'B'"),
        ("evolution A@0.2->B->C->D", "evolution A@0.3->B->C->D", "the stages begin at 0.2, 0.4, 0.7 → 0.3, 0.4, 0.7"),
        ("", "note hello [0.1, 0.1]", "note 'hello' added"),
        ("note hello [0.1, 0.1]", "note hello [0.1, 0.2]", "note 'hello' moved right: evolution 0.1 → 0.2"),
        ("", "//@ contract Lot (vendor Acme, ends 2026-06)", "contract 'Lot' added; vendor Acme, ends 2026-06"),
        ("//@ Lot -> A", "", "join 'Lot' -> 'A' removed"),
        (A, f"{A}pipeline A [0.3, 0.7]", "pipeline 'A'; from 0.3 to 0.7"),
        (f"{A}pipeline A [0.3, 0.6]", f"{A}pipeline A [0.3, 0.7]", "pipeline 'A': from 0.3 to 0.6 → 0.3 to 0.7"),
        (A, "submap A [0.5, 0.5]", "'A': kind component → submap"),
    ],
)  # fmt: skip
def test_a_change_is_a_sentence(old, new, told):
    assert told in list(map(sentence, compared(old, new)))


def test_stages_that_moved_are_the_reason():
    old = "evolution A@0.2->B->C->D\ncomponent X [0.5, 0.25]"

    assert sentence(compared(old, old.replace("0.2-", "0.3-")).changes[0]) == (
        "'X' counts as genesis and no longer as custom-built: the stages begin elsewhere"
    )


def test_a_form_is_told_with_its_pipeline():
    old = f"{A}pipeline A\n{{\ncomponent X [0.4]\n}}"
    told = [sentence(change) for change in compared(old, old.replace("}", "component Y [0.6]\n}"))]

    assert told == ["'Y', in the pipeline 'A' in product (0.6)"]


def test_a_tally_counts_one_and_several():
    old, new = A, "component B [0.1, 0.1]\ncomponent C [0.2, 0.9]\nB->C"

    assert tally(compared(old, new)) == "2 added, 1 removed, 1 link"
    assert tally(compared(old, old)) == "nothing changed"
