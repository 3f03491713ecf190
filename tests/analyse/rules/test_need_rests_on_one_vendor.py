"""W401: needs that rest on one vendor."""

import pytest
from tests.analyse.two_needs import MAP, findings, not_checked, only, told

from wardley.analyse.rules import need_rests_on_one_vendor

CODE = "W401"
ELSEWHERE = "estate Lone (in-house, alternatives Plan B)"


def test_a_vendor_under_every_need_without_an_alternative_is_medium():
    finding = only(CODE, "estate Wide (vendor Acme, cost 20k)", ELSEWHERE)

    assert finding.severity == "medium"
    assert finding.message == (
        "every need of the map rests on the vendor 'Acme', and no alternative is named"
    )
    assert finding.action == "name a second source for what matters most, or write how you would leave"
    assert finding.facts == {
        "vendor": "Acme", "components": ["Wide"], "path": ["User", "Near", "Wide"],
        "cost": 20000.0, "costs_known": 1, "needs_above": 2, "needs": 2,
    }  # fmt: skip
    assert finding.threshold == {"needs": 2}
    assert [(place.line, place.column) for place in finding.places] == [(5, 11), (12, 18)]
    assert (finding.subject.kind, finding.subject.name, finding.subject.map) == ("vendor", "Acme", "map")
    assert finding.name == "need-rests-on-one-vendor"


def test_several_components_of_a_vendor_may_do_it_together():
    statements = ("estate Near (vendor Acme)", "estate Other (vendor acme)", ELSEWHERE)
    finding = only(CODE, *statements)

    assert finding.facts["components"] == ["Near", "Other"]
    assert "cost" not in finding.facts
    assert told(CODE, *statements[:1], ELSEWHERE) == {}


@pytest.mark.parametrize("words", ["partner Acme", "shared Acme", "in-house", "community"])
def test_only_a_vendor_is_one(words):
    assert told(CODE, f"estate Wide ({words})", "estate Lone (vendor B, alternatives C)") == {}


def test_a_named_alternative_is_enough():
    assert told(CODE, "estate Wide (vendor Acme, alternatives Other Ltd)") == {}


def test_what_has_an_alternative_does_not_count_towards_all_needs():
    assert told(
        CODE, "estate Wide (vendor Acme, alternatives Other Ltd)", "estate Near (vendor Acme)", ELSEWHERE
    ) == {}  # fmt: skip


def test_where_nobody_writes_alternatives_none_is_missing():
    assert told(CODE, "estate Wide (vendor Acme)") == {}


def test_one_need_alone_says_nothing():
    drawn = MAP.replace("anchor Buyer [0.95, 0.70]\n", "").replace("Buyer -> Other\n", "")
    assert told(CODE, "estate Wide (vendor Acme)", ELSEWHERE, drawn=drawn) == {}


def test_what_no_need_stands_on_is_left_out():
    drawn = MAP + "component Apart [0.3, 0.9]\n"
    assert not_checked(CODE, "estate Apart (vendor Acme)", drawn=drawn) == "no vendor is named"


def test_only_what_somebody_must_supply_counts():
    assert not_checked(CODE, "estate Wide (vendor Acme, knowledge)", ELSEWHERE) == "no vendor is named"


def test_needs_beyond_those_carried_at_once_count_too():
    lines = ["component Base [0.1, 0.9]"]
    for number in range(2049):
        lines += [f"anchor A{number} [0.95, 0.5]", f"A{number} -> Base"]
    every = "\n".join(lines) + "\n"
    statements = ("estate Base (vendor Acme)", "estate Side (in-house, alternatives Plan B)")
    drawn = every + "component Side [0.1, 0.9]\n"

    assert told(CODE, *statements, drawn=drawn) == {"Acme": "medium"}
    assert told(CODE, *statements, drawn=drawn.replace("A2048 -> Base", "A2048 -> Side")) == {}
    assert told(CODE, *statements, drawn=drawn.replace("A0 -> Base", "A0 -> Side")) == {}


def fan(theirs: int, others: int) -> tuple[str, tuple[str, ...]]:
    """One need above so many components of a vendor and so many others, all side by side."""
    names = [f"T{n}" for n in range(theirs)] + [f"O{n}" for n in range(others)]
    lines = ["anchor User [0.95, 0.60]", *(f"component {name} [0.5, 0.9]" for name in names)]
    lines += [f"User -> {name}" for name in names]
    statements = [f"estate T{n} (vendor Acme, cost 1k)" for n in range(theirs)]
    return "\n".join(lines) + "\n", tuple(statements)


@pytest.mark.parametrize(
    ("theirs", "others", "expected"),
    [
        (3, 1, {"Acme": "medium"}),
        (3, 2, {}),
        (2, 1, {}),
        (3, 0, {}),
        (4, 0, {"Acme": "medium"}),
        (6, 2, {"Acme": "medium"}),
    ],
)
def test_three_quarters_of_four_or_more_components_are_most(theirs, others, expected):
    drawn, statements = fan(theirs, others)
    assert told(CODE, *statements, drawn=drawn) == expected


@pytest.mark.parametrize(
    ("policy", "expected"),
    [("[0.6, 5]", {"Acme": "medium"}), ("[0.61, 5]", {}), ("[0.6, 6]", {})],
)
def test_policy_moves_what_most_is(policy, expected):
    drawn, statements = fan(3, 2)
    assert told(CODE, *statements, f"policy vendor-share {policy}", drawn=drawn) == expected


def test_the_finding_names_the_needs_and_how_much():
    drawn, statements = fan(3, 1)
    drawn += "anchor Buyer [0.95, 0.60]\nBuyer -> O0\n"
    finding = only(CODE, *statements, drawn=drawn)

    assert finding.message == "most of what 'User' rests on comes from the vendor 'Acme'"
    assert finding.action == "see what of it could come from another, or write how you would leave"
    assert finding.facts == {
        "vendor": "Acme", "components": ["T0", "T1", "T2"], "shares": {"User": 0.75},
        "cost": 3000.0, "costs_known": 3, "needs_above": 1, "needs": 2,
    }  # fmt: skip
    assert finding.threshold == {"vendor-share": 0.75, "components": 4}
    assert [place.line for place in finding.places] == [2, 12, 13, 14]
    assert (finding.name, finding.subject.kind, finding.subject.map) == (
        "need-rests-on-one-vendor", "vendor", "map",
    )  # fmt: skip


def test_shares_are_told_to_the_thousandth():
    drawn, statements = fan(5, 1)
    assert only(CODE, *statements, drawn=drawn).facts["shares"] == {"User": 0.833}


def test_no_more_than_five_statements_are_pointed_at():
    drawn, statements = fan(7, 0)
    assert len(only(CODE, *statements, drawn=drawn).places) == 6


def test_only_what_somebody_must_run_counts_among_what_a_need_rests_on():
    drawn, statements = fan(3, 2)
    assert told(CODE, *statements, "estate O1 (data)", drawn=drawn) == {"Acme": "medium"}


def test_a_vendor_under_all_needs_is_told_once():
    drawn, statements = fan(4, 0)
    drawn += "anchor Buyer [0.95, 0.60]\nBuyer -> T0\ncomponent Side [0.1, 0.9]\n"
    found = findings(CODE, *statements, "estate Side (alternatives Plan B)", drawn=drawn)
    assert [f.message for f in found] == [
        "every need of the map rests on the vendor 'Acme', and no alternative is named"
    ]
    assert found[0].facts["path"] == ["User", "T0"]


def test_on_a_map_too_large_for_it_shares_are_not_counted(monkeypatch):
    drawn, statements = fan(4, 0)
    pairs = 5  # the need on itself, and on each of its four components
    monkeypatch.setattr(need_rests_on_one_vendor, "_PAIRS", pairs)
    assert told(CODE, *statements, drawn=drawn) == {"Acme": "medium"}
    monkeypatch.setattr(need_rests_on_one_vendor, "_PAIRS", pairs - 1)
    assert told(CODE, *statements, drawn=drawn) == {}


def test_where_no_vendor_is_named_it_is_not_checked():
    assert not_checked(CODE, "estate Wide (in-house)") == "no vendor is named"
    assert not_checked(CODE, drawn=MAP.replace("0.60]\nUser", "0.60] (buy)\nUser")) == "no vendor is named"
    assert not_checked(CODE, "estate Wide (vendor Acme)") is None


def test_a_vendor_is_called_as_it_is_first_written():
    drawn, statements = fan(4, 0)
    loud = [statements[0], *(statement.replace("Acme", "ACME") for statement in statements[1:])]
    finding = only(CODE, *loud, drawn=drawn)

    assert (finding.facts["vendor"], finding.subject.name) == ("Acme", "Acme")
    assert finding.message == "most of what 'User' rests on comes from the vendor 'Acme'"
