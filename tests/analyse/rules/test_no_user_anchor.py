"""W103: a map that names nobody whose needs it serves."""

import pytest
from tests.analyse.pages import checked

CODE = "W103"


def findings(*lines):
    return list(checked({"inn.owm": "\n".join(lines)}, CODE).findings)


def finding(*lines):
    (only,) = findings(*lines)
    return only


def head(name="Oven", visibility="0.85"):
    return f"component {name} [{visibility}, 0.5]"


BELOW = "component Flour [0.4, 0.8]"


def test_a_map_with_a_user_has_no_finding():
    assert findings("anchor Guest [0.95, 0.6]", head(), BELOW, "Guest -> Oven -> Flour") == []


def test_a_component_that_is_marked_as_a_need_is_a_user_too():
    assert findings(head(visibility="0.5"), BELOW, "Oven -> Flour", "//@ estate Oven (need)") == []


@pytest.mark.parametrize(("visibility", "expected"), [("0.86", "note"), ("0.85", "note"), ("0.84", "medium")])
def test_what_stands_at_the_top_is_taken_for_the_user(visibility, expected):
    assert finding(head(visibility=visibility), BELOW, "Oven -> Flour").severity == expected


def test_an_inferred_user_is_a_note_that_names_it():
    found = finding(head(), BELOW, "Oven -> Flour")
    assert (found.code, found.name) == ("W103", "no-user-anchor")
    assert found.message == "no anchor is written; 'Oven' at the top is taken for the user"
    assert found.action == "name the users, as in anchor Guest [0.95, 0.6], and link each to what it needs"
    assert found.facts == {"anchors": ["Oven"], "inferred": True}
    assert found.threshold == {"top": 0.85}
    assert [(place.line, place.column) for place in found.places] == [(1, 1), (1, 11)]
    assert (found.subject.kind, found.subject.name, found.subject.map) == ("map", "inn", "inn")


def test_several_inferred_users_are_listed():
    heads = [head(name) for name in ("A", "B", "C", "D", "E")]
    found = finding("title Inn", *heads, BELOW, *(f"{name} -> Flour" for name in "ABCDE"))
    assert (
        found.message == "no anchor is written; 'A', 'B', 'C' and 2 more at the top are taken for the users"
    )
    assert found.facts["anchors"] == ["A", "B", "C", "D", "E"]
    assert [place.line for place in found.places] == [1, 2, 3, 4]


def test_the_highest_is_shown_where_nothing_stands_at_the_top():
    found = finding(
        "title Inn", head("Low", "0.5"), head("High", "0.6"), BELOW, "High -> Flour", "Low -> Flour"
    )
    assert found.message == "no user is named, and nothing stands at the top; 'High' is the highest"
    assert found.facts == {"anchors": ["High"], "inferred": True}
    two = finding(
        "title Inn", head("Low", "0.6"), head("High", "0.6"), BELOW, "High -> Flour", "Low -> Flour"
    )
    assert two.message == "no user is named, and nothing stands at the top; 'Low' and 'High' are the highest"


def test_a_map_without_links_has_nobody_who_could_be_the_user():
    found = finding("title Inn", head(), BELOW)
    assert found.severity == "medium"
    assert found.message == "no user is named, and no component stands where one would"
    assert found.facts == {"anchors": [], "inferred": True}
    assert [place.line for place in found.places] == [1]


@pytest.mark.parametrize(
    "name", ["Profit", "REVENUE", "Margin", "growth", "Shareholder  Value", "Data acquisition"]
)
def test_a_wish_of_our_own_is_no_user(name):
    found = finding("title Inn", f"anchor {name} [0.95, 0.6]", head(), f"{name} -> Oven")
    shown = found.facts["own"][0]
    assert (found.severity, shown.lower().split()) == ("note", name.lower().split())
    assert found.message == f"'{shown}' looks like our own wish, and not a user's need"
    assert found.action == "ask who is served, and what that user needs"
    assert found.facts["inferred"] is False
    assert [place.line for place in found.places] == [1, 2]


def test_only_the_whole_name_is_a_wish():
    assert findings("anchor Growth Team [0.95, 0.6]", head(), "Growth Team -> Oven") == []


def test_a_wish_further_down_is_left_alone():
    assert findings("anchor Guest [0.95, 0.6]", head("Profit"), "Guest -> Profit") == []


def test_a_wish_among_users_is_told_and_the_users_are_kept():
    found = finding(
        "title Inn", "anchor Guest [0.95, 0.6]", "anchor Profit [0.95, 0.7]", "anchor Growth [0.95, 0.8]"
    )
    assert found.message == "'Profit' and 'Growth' look like our own wish, and not a user's need"
    assert found.facts == {
        "anchors": ["Guest", "Profit", "Growth"],
        "inferred": False,
        "own": ["Profit", "Growth"],
    }


def test_an_inferred_wish_is_told_together_with_the_inference():
    found = finding("title Inn", head("Revenue"), BELOW, "Revenue -> Flour")
    assert found.severity == "note"
    assert found.message == (
        "no anchor is written; 'Revenue' at the top is taken for the user;"
        " 'Revenue' looks like our own wish, and not a user's need"
    )
    assert found.action == "ask who is served, and what that user needs"
    assert finding("title Inn", head("Revenue", "0.5"), BELOW, "Revenue -> Flour").severity == "medium"


def test_each_map_is_told_once_and_a_plan_is_no_map():
    texts = {"inn.owm": f"{head()}\n{BELOW}\nOven -> Flour\n", "farm.owm": BELOW, "all.plan": "team Bakers\n"}
    assert [f.subject.map for f in checked(texts, CODE).findings] == ["farm", "inn"]


def test_what_has_no_height_does_not_stand_at_the_top():
    found = finding("title Inn", "component Oven", "component Flour", "Oven -> Flour")
    assert found.severity == "medium"
    assert found.message == "no user is named, and nothing stands at the top; 'Oven' is the highest"
