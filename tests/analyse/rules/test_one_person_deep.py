"""W405: a component that hangs on one person."""

import pytest
from tests.analyse.two_needs import MAP, findings, not_checked, only, told

CODE = "W405"


@pytest.mark.parametrize(
    ("name", "people", "expected"),
    [
        ("Lone", "1", "low"),
        ("Lone", "1.5", None),
        ("Lone", "2", None),
        ("Wide", "1", "medium"),
        ("Wide", "2", "medium"),
        ("Wide", "2.5", None),
        ("Wide", "3", None),
    ],
)
def test_one_person_is_few_and_two_where_much_stands_on_it(name, people, expected):
    found = told(CODE, f"estate {name} (in-house, people {people})")
    assert found == ({name: expected} if expected else {})


def test_policy_moves_both_limits():
    few = "policy people [2, 3]"
    assert told(CODE, "estate Lone (in-house, people 2)", few) == {"Lone": "low"}
    assert told(CODE, "estate Wide (in-house, people 3)", few) == {"Wide": "medium"}
    assert told(CODE, "estate Wide (in-house, people 2)", "policy reach [1.1]") == {}


@pytest.mark.parametrize(
    "words", ["vendor Acme", "partner Acme", "shared", "community", "in-house, practice"]
)
def test_only_what_we_run_ourselves_hangs_on_our_people(words):
    assert told(CODE, f"estate Wide ({words}, people 1)") == {}


def test_what_is_built_is_run_in_house():
    drawn = MAP.replace("Lone [0.40, 0.60]", "Lone [0.40, 0.60] (build)")
    assert told(CODE, "estate Lone (people 1)", drawn=drawn) == {"Lone": "low"}


def test_nobody_being_named_counts_where_others_name_somebody():
    assert told(CODE, "estate Wide (in-house)", "estate Lone (in-house)", "estate Near (team Web)") == {
        "Wide": "medium", "Lone": "low",
    }  # fmt: skip
    assert told(CODE, "estate Wide (in-house)", "estate Near (owner Ada)") == {"Wide": "medium"}
    assert told(CODE, "estate Wide (in-house)", "estate Near (in-house, people 3)") == {}
    assert told(CODE, "estate Wide (in-house, owner Ada)", "estate Lone (in-house, team Web)") == {}
    assert told(CODE, "estate Wide (vendor Acme)", "estate Near (owner Ada)") == {}


def test_what_no_statement_speaks_of_is_left_alone():
    drawn = MAP.replace("Wide [0.50, 0.60]", "Wide [0.50, 0.60] (build)")
    assert told(CODE, "estate Near (owner Ada)", drawn=drawn) == {}


def test_what_is_retired_and_not_needed_is_left_out():
    drawn = MAP + "component Apart [0.3, 0.6]\n"
    assert (
        told(CODE, "estate Apart (in-house, people 1, retiring 2025)", "estate Lone (team A)", drawn=drawn)
        == {}
    )


def test_the_finding_names_the_people_and_the_way_out():
    finding = only(CODE, "estate Lone (in-house, people 1, alternatives Okta / Auth0)")

    assert finding.message == "1 person looks after 'Lone'"
    assert finding.action == "work on it in pairs, write down how it works, or buy: Okta, Auth0"
    assert finding.facts == {
        "evolution": 0.6, "stage": "product", "who": "in-house", "people": 1,
        "alternatives": ["Okta", "Auth0"],
        "needs_above": 1, "needs": 2,
    }  # fmt: skip
    assert finding.threshold == {"people": 1, "reach": 0.5}
    assert [(place.line, place.column) for place in finding.places] == [(6, 11), (12, 28)]
    assert (finding.subject.kind, finding.subject.map, finding.name) == (
        "component",
        "map",
        "one-person-deep",
    )


def test_two_people_are_said_as_people():
    finding = only(CODE, "estate Wide (in-house, people 2)")
    assert finding.message == "2 people look after 'Wide'"
    assert finding.action == "work on it in pairs, or write down how it works"
    assert finding.threshold["people"] == 2


def test_nobody_is_said_plainly():
    finding = only(CODE, "estate Lone (in-house)", "estate Near (vendor Acme, owner Ada)")
    assert finding.message == "nobody is named who looks after 'Lone'"
    assert finding.action == "name its owner or its team"
    assert [(place.line, place.column) for place in finding.places] == [(6, 11), (12, 18)]


def owned(count: int) -> tuple[str, tuple[str, ...]]:
    drawn = MAP + "".join(f"component C{n} [0.3, 0.6]\n" for n in range(count))
    return drawn, tuple(f"estate C{n} (vendor V, owner Ada)" for n in range(count))


@pytest.mark.parametrize(("count", "expected"), [(4, {}), (5, {"Ada": "low"}), (6, {"Ada": "low"})])
def test_one_owner_of_five_is_one_person(count, expected):
    drawn, statements = owned(count)
    assert told(CODE, *statements, drawn=drawn) == expected


def test_an_owner_of_something_widely_needed_is_medium():
    drawn, statements = owned(4)
    assert told(CODE, *statements, "estate Wide (vendor V, owner Ada)", drawn=drawn) == {"Ada": "medium"}
    assert told(CODE, *statements, "estate Lone (vendor V, owner Ada)", drawn=drawn) == {"Ada": "low"}


def test_policy_moves_how_many_an_owner_may_have():
    drawn, statements = owned(4)
    assert told(CODE, *statements, "policy owned [4]", drawn=drawn) == {"Ada": "low"}


def test_only_what_somebody_must_run_is_owned():
    drawn, statements = owned(4)
    assert told(CODE, *statements, "estate Lone (knowledge, owner Ada)", drawn=drawn) == {}


def test_the_finding_on_an_owner_lists_what_is_owned():
    drawn, statements = owned(4)
    finding = only(CODE, *statements, "estate Wide (vendor V, owner Ada)", drawn=drawn)

    assert finding.message == "'Ada' is the owner of 5 components"
    assert finding.action == "share them out, or name a second for each"
    assert finding.facts == {
        "owner": "Ada", "owned": 5, "components": ["Wide", "C0", "C1", "C2", "C3"],
        "needs_above": 2, "needs": 2,
    }  # fmt: skip
    assert finding.threshold == {"owned": 5, "reach": 0.5}
    assert [place.line for place in finding.places] == [20, 16, 17, 18, 19]
    assert (finding.subject.kind, finding.subject.name, finding.subject.map) == ("owner", "Ada", None)


def test_each_owner_is_told_alone():
    drawn, statements = owned(8)
    mixed = [line.replace("Ada", "Bea") if number % 2 else line for number, line in enumerate(statements)]
    assert findings(CODE, *mixed, drawn=drawn) == []


def test_an_owner_of_few_hides_no_other():
    drawn, statements = owned(5)
    assert told(CODE, "estate Near (vendor V, owner Bea)", *statements, drawn=drawn) == {"Ada": "low"}


def test_without_people_owners_and_teams_it_is_not_checked():
    reason = "nothing says how many people, which owner or which team looks after a component"
    assert not_checked(CODE, "estate Lone (in-house)") == reason
    for words in ("people 0", "owner Ada", "team Web"):
        assert not_checked(CODE, f"estate Lone ({words})") is None
