"""Who runs what, and what else the statements of an estate say."""

from tests.graph.changes.told import compared, short

from wardley.graph.changes.change import Sourced

A = "component A [0.5, 0.5]\n"


def test_who_how_and_supplier_are_one_change():
    (change,) = compared(f"{A}//@ estate A (in-house, bespoke)", f"{A}//@ estate A (vendor Acme, utility)")

    assert (change.field, change.group) == ("sourcing", "sourcing")
    assert change.before == Sourced(None, "in-house", "bespoke", None)
    assert change.after == Sourced(None, "vendor", "utility", "Acme")


def test_a_cost_is_told_with_the_amount():
    (change,) = compared(f"{A}//@ estate A (cost 120k)", f"{A}//@ estate A (cost 80k)")

    assert (change.field, change.before, change.after, change.facts) == (
        "cost", 120_000, 80_000, {"by": -40_000},
    )  # fmt: skip
    assert (change.old_place.column, change.new_place.line) == (15, 2)


def test_what_was_not_known_is_none():
    assert short(compared(A, f"{A}//@ estate A (owner Ann, critical)")) == [
        ("changed", "A", "owner", None, "Ann"), ("changed", "A", "critical", False, True),
    ]  # fmt: skip


def test_facts_behind_the_component_and_on_several_lines_are_the_same_facts():
    assert (
        short(
            compared(
                "component A [0.5, 0.5] //@ (owner Ann, cost 5)",
                f"{A}//@ estate A (cost 5)\n//@ estate A (owner Ann)",
            )
        )
        == []
    )


def test_words_in_another_order_and_spelling_are_the_same():
    assert (
        short(compared(f"{A}//@ estate A (owner Ann, cost 80k)", f"{A}//@ estate a (cost 80000, owner Ann)"))
        == []
    )


def test_inertia_and_remarks_have_names_of_their_own():
    changes = compared(A, f"{A}//@ estate A (inertia pricing-competition) ; soon")

    assert short(changes) == [
        ("changed", "A", "inertia_forms", None, ("pricing-competition",)),
        ("changed", "A", "remark", None, "soon"),
    ]


def test_signs_of_the_market_are_facts():
    assert short(compared(f"{A}//@ signs A (ubiquity 2)", f"{A}//@ signs A (ubiquity 3)")) == [
        ("changed", "A", "signs ubiquity", 2, 3)
    ]


def test_a_plan_speaks_of_components_that_it_does_not_show():
    assert short(compared("//@ estate CRM (cost 5)", "//@ estate CRM (cost 7)")) == [
        ("changed", "CRM", "cost", 5, 7)
    ]


def test_a_statement_may_change_come_and_go():
    old = f"{A}//@ contract Lot (vendor Acme, ends 2026-06)\n//@ team Web (people 3)"
    new = f"{A}//@ contract Lot (vendor Acme, ends 2027-06)\n//@ objective Grow"
    changes = compared(old, new)

    assert [(c.what, c.subject.kind, c.subject.name, c.field, str(c.after)) for c in changes] == [
        ("changed", "contract", "Lot", "ends", "2027-06"),
        ("added", "objective", "Grow", None, "None"),
        ("removed", "team", "Web", None, "None"),
    ]
    assert {change.group for change in changes} == {"estate"}
    assert dict(changes.changes[2].facts) == {"people": 3}


def test_numbers_names_and_links_of_statements_count():
    old = f"{A}//@ initiative Move [0.1, 0.5]\n//@ same CRM (Customers)\n//@ Move -> A"
    new = f"{A}//@ initiative Move [0.2, 0.5]\n//@ same CRM (Clients)"

    assert [(c.what, c.subject.kind, c.field) for c in compared(old, new)] == [
        ("changed", "initiative", "numbers"), ("changed", "same", "names"), ("removed", "join", None),
    ]  # fmt: skip
