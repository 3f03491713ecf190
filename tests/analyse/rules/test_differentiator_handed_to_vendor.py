"""W210: what sets us apart is in a vendor's hands."""

import pytest
from tests.analyse.one_component import findings, not_checked, severity
from tests.analyse.pages import checked

CODE = "W210"
MARK = "estate Thing (vendor Acme, differentiating)"
NEEDED = ("capability Fast answers [2, 4]", "Fast answers -> Thing")


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("[0.4, 0.10]", "medium"),
        ("[0.4, 0.34]", "medium"),
        ("[0.4, 0.35]", "low"),
        ("[0.4, 0.39]", "low"),
        ("[0.4, 0.40]", "note"),
        ("[0.4, 0.90]", "note"),
        ("[0.4, custom]", "medium"),
        ("[0.4, product]", "note"),
        ("", "note"),
    ],
)
def test_the_further_left_the_more_it_matters(place, expected):
    assert severity(CODE, place, MARK) == expected


def test_policy_moves_the_line_and_widens_the_margin():
    assert severity(CODE, "[0.4, 0.34]", MARK, "policy stages [0.1, 0.3, 0.6]") == "note"
    assert severity(CODE, "[0.4, 0.34]", MARK, "policy margin [0.1]") == "low"


@pytest.mark.parametrize("place", ["[0.4, 0.1]", "[0.4, 0.6]", "[0.4, 0.9]", ""])
def test_a_fixed_specification_is_high_wherever_it_stands(place):
    assert severity(CODE, place, "estate Thing (vendor Acme, fixed-spec, differentiating)") == "high"
    contract = ("contract Lot A (vendor Acme, type fixed-spec)", "Lot A -> Thing")
    assert severity(CODE, place, MARK, *contract) == "high"


@pytest.mark.parametrize("type_", ["time-and-material", "outcome", "subscription", "unit"])
def test_no_other_type_is_high(type_):
    contract = (f"contract Lot A (vendor Acme, type {type_})", "Lot A -> Thing")

    assert severity(CODE, "[0.4, 0.1]", MARK, *contract) == "medium"


def test_the_type_beside_the_component_wins_over_that_of_the_contract():
    contract = ("contract Lot A (vendor Acme, type fixed-spec)", "Lot A -> Thing")
    mark = "estate Thing (vendor Acme, outcome, differentiating)"

    assert severity(CODE, "[0.4, 0.1]", mark, *contract) == "medium"


def test_of_several_contracts_the_one_to_a_specification_counts():
    first = ("contract Lot A (vendor Acme, type outcome)", "Lot A -> Thing")
    second = ("contract Lot B (vendor Acme, type fixed-spec, ends 2027-03)", "Lot B -> Thing")
    (finding,) = findings(CODE, "[0.4, 0.1]", MARK, *first, *second)

    assert finding.severity == "high"
    assert finding.facts["contract"] == "Lot B"
    assert finding.facts["contract_type"] == "fixed-spec"
    assert finding.facts["ends"] == "2027-03"


@pytest.mark.parametrize("who", ["in-house", "partner Acme", "shared Acme", "community"])
def test_only_a_vendor_counts(who):
    assert severity(CODE, "[0.4, 0.1]", f"estate Thing ({who}, differentiating)") is None


@pytest.mark.parametrize("decorator", ["(buy)", "(outsource)"])
def test_a_decorator_tells_of_a_vendor(decorator):
    assert severity(CODE, f"[0.4, 0.1] {decorator}", *NEEDED) == "medium"


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [("[2, 4]", "note"), ("[2, 2]", "note"), ("[5, 1]", None), ("[3]", "note"), ("", "note")],
)
def test_a_capability_that_is_needed_counts(numbers, expected):
    lines = (f"capability Fast answers {numbers}", "Fast answers -> Thing")

    assert severity(CODE, "[0.4, 0.6] (buy)", *lines) == expected


def test_all_that_realise_a_capability_count():
    texts = {
        "inn.owm": "component Search [0.4, 0.6] (buy)\ncomponent Chat [0.4, 0.6] (buy)\n"
        "//@ capability Fast answers [2, 4]\n//@ Fast answers -> Search\n//@ Fast answers -> Chat\n"
    }

    assert [f.subject.name for f in checked(texts, CODE).findings] == ["Chat", "Search"]


def test_what_realises_it_may_be_called_by_the_name_that_it_will_have():
    texts = {
        "inn.owm": "component Search [0.4, 0.6] (buy)\nevolve Search->Answers 0.8\n"
        "//@ capability Fast answers [2, 4]\n//@ Fast answers -> Answers\n"
    }

    assert [f.subject.name for f in checked(texts, CODE).findings] == ["Search"]


def test_a_capability_that_something_else_realises_does_not_count():
    lines = ("capability Fast answers [2, 4]", "Fast answers -> Guest")

    assert severity(CODE, "[0.4, 0.6] (buy)", *lines) is None


def test_a_differentiating_initiative_is_not_enough():
    work = "initiative Shine [0.9, 0.9] (changes Thing)"
    other = ("capability Fast answers [2, 4]", "Fast answers -> Guest")

    assert severity(CODE, "[0.4, 0.1] (buy)", work, *other) is None


def test_what_differentiates_is_not_softened_by_that():
    assert severity(CODE, "[0.4, 0.1]", MARK, "initiative Shine [0.9, 0.9] (changes Thing)") == "medium"


def test_what_we_sell_is_left_out():
    assert severity(CODE, "[0.4, 0.1]", "estate Thing (vendor Acme, differentiating, sells)") is None


@pytest.mark.parametrize("mark", ["mandated", "retiring 2027"])
def test_no_other_mark_excuses_it(mark):
    assert severity(CODE, "[0.4, 0.1]", f"estate Thing (vendor Acme, differentiating, {mark})") == "medium"


def test_an_uncertain_place_softens():
    assert severity(CODE, "[0.4, 0.1]", f"{MARK[:-1]}, confidence low)") == "low"


@pytest.mark.parametrize("kind", ["practice", "data", "need"])
def test_only_what_somebody_supplies_counts(kind):
    assert severity(CODE, "[0.4, 0.1]", f"estate Thing (vendor Acme, {kind}, differentiating)") is None


def test_the_finding_on_a_capability_names_it_and_how_it_wins():
    contract = ("contract Licence (vendor Acme)", "Licence -> Thing")
    (finding,) = findings(CODE, "[0.4, 0.6] (buy)", *NEEDED, "win The fastest answer", *contract)

    assert finding.name == "differentiator-handed-to-vendor"
    assert finding.message == (
        "'Thing' is to give us the capability 'Fast answers' and is in a vendor's hands"
    )
    assert finding.action == (
        "name the part that customers choose us for, and own it on top of what is bought"
    )
    assert dict(finding.facts) == {
        "evolution": 0.6, "stage": "product", "who": "vendor", "how": "configured", "needs_above": 1,
        "needs": 1, "capabilities": ["Fast answers"],
        "how_to_win": "The fastest answer", "contract": "Licence",
    }  # fmt: skip
    assert [place.line for place in finding.places] == [2, 4, 7]
    assert finding.threshold == {"product": 0.4, "margin": 0.05}


def test_the_finding_on_a_mark_points_at_it():
    (finding,) = findings(CODE, "[0.4, 0.1]", "estate Thing (vendor Acme, fixed-spec, differentiating)")

    assert finding.message == "'Thing' is what sets us apart and is let to a vendor to a fixed specification"
    assert finding.action == "bring the part that customers choose us for into our own hands"
    assert [(place.line, place.column) for place in finding.places] == [(2, 11), (4, 19), (4, 32), (4, 44)]
    assert "capabilities" not in finding.facts
    assert "how_to_win" not in finding.facts
    assert "contract" not in finding.facts


def test_which_of_several_ways_to_win_it_serves_is_not_said():
    (finding,) = findings(CODE, "[0.4, 0.6] (buy)", *NEEDED, "win First", "win Second")

    assert "how_to_win" not in finding.facts


def test_a_capability_speaks_of_its_component_on_every_map():
    texts = {
        "a.owm": "component Thing [0.4, 0.6] (buy)\n//@ capability Care [1, 5]\n//@ Care -> Thing",
        "b.owm": "component thing [0.4, 0.1] (buy)",
        "c.owm": "component Other [0.4, 0.1] (buy)",
    }

    found = checked(texts, CODE).findings
    assert sorted((f.subject.map, f.severity) for f in found) == [("a", "note"), ("b", "medium")]


def test_every_capability_is_named_once():
    lines = ("capability Care [1, 5]", "Care -> Thing")
    (finding,) = findings(CODE, "[0.4, 0.6] (buy)", *NEEDED, *lines, "same Thing (Stuff)", "Care -> Stuff")

    assert finding.facts["capabilities"] == ["Fast answers", "Care"]


def test_an_estate_without_marks_and_capabilities_says_so():
    reason = "no component is marked as differentiating, and none realises a capability"

    assert not_checked(CODE, "[0.4, 0.6] (buy)") == reason
    assert not_checked(CODE, "[0.4, 0.6] (buy)", "estate Thing (parity)", "capability Care [1, 5]") == reason
    assert not_checked(CODE, "[0.4, 0.6] (buy)", *NEEDED) is None
    assert not_checked(CODE, "[0.4, 0.6] (buy)", "estate Thing (differentiating)") is None


def test_every_component_and_every_capability_is_looked_at():
    lines = (
        "component Own [0.4, 0.1] (build)", "component Plain [0.4, 0.1] (buy)",
        "component Key [0.4, 0.1] (buy)",
        "//@ estate Own (differentiating)", "//@ capability Habit [1, 1]", "//@ capability Care [1, 5]",
        "//@ Habit -> Plain", "//@ Care -> Key",
    )  # fmt: skip

    found = checked({"clinic.owm": "\n".join(lines)}, CODE).findings
    assert [(f.code, f.subject.name) for f in found] == [("W210", "Key")]
