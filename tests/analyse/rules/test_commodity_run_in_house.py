"""W203: a commodity that is run in-house."""

import pytest
from tests.analyse.one_component import estate, findings, not_checked, severity
from tests.analyse.pages import among_all, checked

from wardley.analyse.rule import rules

CODE = "W203"


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("[0.4, 0.69]", None),
        ("[0.4, 0.70]", "medium"),
        ("[0.4, 0.95]", "medium"),
        ("[0.4, commodity]", "medium"),
        ("[0.4, product]", None),
        ("", None),
    ],
)
def test_a_commodity_run_in_house_is_medium(place, expected):
    assert severity(CODE, f"{place} (build)") == expected


@pytest.mark.parametrize("how", ["experiment", "bespoke", "configured", "standard", "utility"])
def test_it_matters_who_runs_it_and_not_how(how):
    assert severity(CODE, "[0.4, 0.9]", f"estate Thing (in-house, {how})") == "medium"


@pytest.mark.parametrize("who", ["vendor Acme", "partner Acme", "shared Group", "shared", "community"])
def test_what_others_run_is_no_finding(who):
    assert severity(CODE, "[0.4, 0.9]", f"estate Thing ({who}, bespoke, people 1)") is None


@pytest.mark.parametrize(
    ("evolution", "people", "how", "expected"),
    [
        ("0.75", "1", "bespoke", "high"),
        ("0.75", "0.5", "experiment", "high"),
        ("0.75", "1.5", "bespoke", "medium"),
        ("0.75", "2", "bespoke", "medium"),
        ("0.74", "1", "bespoke", "medium"),
        ("0.75", "1", "standard", "medium"),
        ("commodity", "1", "bespoke", "high"),
    ],
)
def test_it_is_high_where_one_person_looks_after_what_is_clearly_custom_built(
    evolution, people, how, expected
):
    statement = f"estate Thing (in-house, {how}, people {people})"
    assert severity(CODE, f"[0.4, {evolution}]", statement) == expected


def test_unknown_people_are_not_few_people():
    assert severity(CODE, "[0.4, 0.9] (build)") == "medium"


@pytest.mark.parametrize(("people", "expected"), [("3", "high"), ("4", "medium")])
def test_policy_says_how_many_people_are_few(people, expected):
    statements = (f"estate Thing (people {people})", "policy people [3, 5]")
    assert severity(CODE, "[0.4, 0.9] (build)", *statements) == expected


def test_the_policy_value_is_its_own_too():
    (own,) = [rule for rule in rules() if rule.code == CODE]
    assert own.thresholds == {"people": (1, 2)}


def test_what_softens_the_custom_building_is_taken_once():
    marks = "people 1, differentiating"
    assert severity("W201", "[0.4, 0.9] (build)", f"estate Thing ({marks})") == "medium"
    assert severity(CODE, "[0.4, 0.9] (build)", f"estate Thing ({marks})") == "medium"
    assert severity(CODE, "[0.4, 0.9] (build)", "estate Thing (people 2, differentiating)") == "low"


@pytest.mark.parametrize(
    ("mark", "expected"),
    [
        ("sells", None), ("mandated", None), ("practice", None), ("retiring 2027-03", "note"),
        ("differentiating", "low"), ("confidence low", "low"),
    ],
)  # fmt: skip
def test_marks_excuse_or_soften_it(mark, expected):
    assert severity(CODE, "[0.4, 0.9] (build)", f"estate Thing ({mark})") == expected


def test_it_is_not_checked_where_no_component_says_who_runs_it():
    assert not_checked(CODE, "[0.4, 0.9]") == "no component says who runs it or how it is treated"
    assert severity(CODE, "[0.4, 0.9]", "estate Thing (bespoke)") is None


def test_it_says_what_is_there_and_what_would_help():
    (finding,) = findings(
        CODE, "[0.4, 0.86]",
        "estate Thing (in-house, standard, team Ops, owner Ada, people 1, cost 95k, alternatives Mux / Veo)",
    )  # fmt: skip

    assert finding.name == "commodity-run-in-house"
    assert finding.message == "'Thing' is a commodity and is run in-house"
    assert finding.action == (
        "rent it from a utility supplier (Mux, Veo), or make it a shared service for all units"
    )
    assert finding.facts == {
        "evolution": 0.86, "stage": "commodity", "who": "in-house", "how": "standard", "team": "Ops",
        "owner": "Ada", "people": 1, "cost": 95_000, "alternatives": ["Mux", "Veo"],
        "needs_above": 1, "needs": 1,
    }  # fmt: skip
    assert finding.threshold == {"commodity": 0.7, "people": 1}
    assert [(place.line, place.column) for place in finding.places] == [
        (2, 11), (4, 19), (4, 60), (4, 70), (4, 80)
    ]  # fmt: skip


def test_the_few_people_are_told_in_the_message():
    (finding,) = findings(CODE, "[0.4, 0.86] (build)", "estate Thing (people 1)")

    assert finding.message == (
        "'Thing' is a commodity and is run in-house; it is custom-built, and 1 person looks after it"
    )
    assert finding.action == "rent it from a utility supplier, or make it a shared service for all units"


def test_a_finding_on_the_same_name_of_another_map_makes_it_no_worse():
    texts = {
        "inn.owm": "anchor Guest [0.9, 0.5]\ncomponent Thing [0.4, 0.9] (build)\nGuest -> Thing",
        "bar.owm": (
            "anchor Guest [0.9, 0.5]\ncomponent Thing [0.4, 0.9]\nGuest -> Thing\n"
            "//@ estate Thing (in-house, standard, people 1)"
        ),
    }
    # What one map says of a component is said of that map's alone.
    assert [(f.subject.map, f.severity) for f in checked(texts, CODE).findings] == [
        ("bar", "medium"), ("inn", "medium")
    ]  # fmt: skip


def test_only_that_it_is_custom_built_makes_it_worse_and_no_other_finding():
    texts = estate(
        "[0.4, 0.9]", "estate Thing (in-house, standard, people 1)", "signs Thing (market 4, failure 2)"
    )

    assert [f.subject.name for f in among_all(texts, "W107")] == ["Thing"]
    assert [f.message for f in among_all(texts, CODE)] == ["'Thing' is a commodity and is run in-house"]
