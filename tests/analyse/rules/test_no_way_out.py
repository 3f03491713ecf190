"""W404: a vital component from a vendor that there is no way out of."""

import pytest
from tests.analyse.two_needs import not_checked, only, told

CODE = "W404"
ELSEWHERE = "estate Lone (in-house, alternatives Plan B, exit export)"
EXITS = "estate Lone (in-house, exit export)"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("vendor Acme", True),
        ("vendor Acme, alternatives Other Ltd", False),
        ("vendor Acme, exit export", False),
        ("vendor Acme, mandated", False),
        ("vendor Acme, retiring 2026-12", False),
        ("vendor Acme, data", False),
        ("partner Acme", False),
        ("shared Acme", False),
        ("in-house", False),
    ],
)
def test_a_vendor_of_the_vital_with_neither_alternative_nor_exit_is_medium(words, expected):
    assert told(CODE, f"estate Wide ({words})", ELSEWHERE) == ({"Wide": "medium"} if expected else {})


def test_it_is_vital_where_it_is_widely_needed_or_marked():
    assert told(CODE, "estate Near (vendor Acme)", ELSEWHERE) == {}
    assert told(CODE, "estate Near (vendor Acme, critical)", ELSEWHERE) == {"Near": "medium"}
    assert told(CODE, "estate Wide (vendor Acme)", ELSEWHERE, "policy reach [1.1]") == {}


def test_only_where_others_write_alternatives_are_these_missing():
    assert told(CODE, "estate Wide (vendor Acme)", EXITS) == {}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("customised 25%", {"Wide": "medium"}),
        ("customised 24%", {}),
        ("customised 60%, alternatives Other Ltd", {"Wide": "medium"}),
        ("customised 60%, exit export", {}),
        ("customised 60%, mandated", {}),
    ],
)
def test_a_quarter_of_it_customised_and_no_exit_is_medium(words, expected):
    assert told(CODE, f"estate Wide (vendor Acme, {words})", EXITS) == expected


def test_policy_moves_how_much_is_customised():
    statements = ("estate Wide (vendor Acme, customised 25%)", EXITS)
    assert told(CODE, *statements, "policy exit-customised [0.26]") == {}
    assert told(CODE, *statements, "policy exit-customised [0.2]") == {"Wide": "medium"}


def test_what_is_customised_and_hardly_needed_is_left_alone():
    assert told(CODE, "estate Near (vendor Acme, customised 60%)", EXITS) == {}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("ends 2026-12", "high"),
        ("ends 2027-02-01", "high"),
        ("ends 2027-02-02", "medium"),
        ("ends 2026-12, rolling", "medium"),
    ],
)
def test_a_contract_that_ends_inside_the_horizon_makes_it_high(words, expected):
    lot = (f"contract Lot A ({words})", "Lot A -> Wide")
    assert told(CODE, "estate Wide (vendor Acme)", ELSEWHERE, *lot) == {"Wide": expected}


def test_a_contract_on_which_people_have_decided_leaves_it_medium():
    lot = ("contract Lot A (ends 2026-12)", "Lot A -> Wide", "decision Lot A (renew)")
    assert told(CODE, "estate Wide (vendor Acme)", ELSEWHERE, *lot) == {"Wide": "medium"}


def test_the_finding_says_what_is_missing():
    finding = only(CODE, "estate Wide (vendor Acme)", ELSEWHERE)

    assert (
        finding.message == "'Wide' is vital, comes from 'Acme' and names neither an alternative nor an exit"
    )
    assert (
        finding.action
        == "write how you would leave: standards, an abstraction, fewer features that only they have"
    )
    assert finding.facts == {
        "evolution": 0.6, "stage": "product", "who": "vendor", "supplier": "Acme",
        "needs_above": 2, "needs": 2,
    }  # fmt: skip
    assert finding.threshold == {"reach": 0.5, "exit-customised": 0.25, "horizon": "2027-02-01"}
    assert [(place.line, place.column) for place in finding.places] == [(5, 11), (12, 18)]
    assert (finding.subject.kind, finding.subject.map, finding.name) == ("component", "map", "no-way-out")


def test_the_finding_names_the_contract_and_what_is_customised():
    finding = only(
        CODE, "estate Wide (vendor Acme, customised 60%, alternatives B)", EXITS,
        "contract Lot A (ends 2026-12, notice 3m)", "Lot A -> Wide",
    )  # fmt: skip

    assert finding.message == (
        "'Wide' is vital, comes from 'Acme' and is customised and names no exit; its contract ends 2026-12"
    )
    assert finding.facts["customised"] == 0.6
    assert finding.facts["contract"] == "Lot A"
    assert finding.facts["ends"] == "2026-12"
    assert finding.facts["notice"] == 3
    assert [place.column for place in finding.places] == [11, 18, 31]


def test_a_vendor_without_a_name_is_one_too():
    drawn = (
        "anchor A [0.9, 0.5]\nanchor B [0.9, 0.5]\ncomponent Wide [0.5, 0.6] (buy)\nA -> Wide\nB -> Wide\n"
    )
    drawn += "component Lone [0.5, 0.6]\n"
    finding = only(CODE, "estate Wide (cost 9k)", ELSEWHERE, drawn=drawn)
    assert (
        finding.message == "'Wide' is vital, comes from a vendor and names neither an alternative nor an exit"
    )


def test_where_nobody_writes_exits_it_is_not_checked():
    reason = "no way out (exit) is written of any component"
    assert not_checked(CODE, "estate Wide (vendor Acme, customised 60%)") == reason
    assert not_checked(CODE, EXITS) is None


def test_what_has_a_way_out_does_not_hide_what_follows():
    first = (
        "estate Near (vendor B, critical, exit export, alternatives C)",
        "estate Other (vendor B, critical)",
    )
    assert told(CODE, *first, "estate Wide (vendor Acme)") == {"Other": "medium", "Wide": "medium"}
