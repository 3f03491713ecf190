"""W304: a component that rests on something much less evolved."""

import pytest
from tests.analyse.two_needs import findings, not_checked, only, told

CODE = "W304"


def pair(upper: str, lower: str, more: str = "") -> str:
    """Under one need: an upper component on a lower one."""
    return (
        f"anchor User [0.95, 0.60]\ncomponent Top [0.80, 0.60]\ncomponent Upper [0.60, {upper}]\n"
        f"component Lower [0.40, {lower}]\nUser -> Top\nTop -> Upper\nUpper -> Lower\n{more}"
    )


@pytest.mark.parametrize(
    ("upper", "lower", "expected"),
    [
        ("0.71", "0.41", {}),
        ("0.72", "0.41", {"Upper -> Lower": "low"}),
        ("0.80", "0.50", {}),
        ("0.801", "0.50", {"Upper -> Lower": "low"}),
        ("0.41", "0.72", {}),
    ],
)
def test_more_than_three_tenths_is_low(upper, lower, expected):
    assert told(CODE, drawn=pair(upper, lower)) == expected


@pytest.mark.parametrize(("lower", "expected"), [("0.40", {"Upper -> Lower": "low"}), ("0.41", {})])
def test_policy_moves_the_gap(lower, expected):
    assert told(CODE, "policy foundation-gap [0.2]", drawn=pair("0.61", lower)) == expected


def test_a_critical_component_makes_it_medium():
    finding = only(CODE, "estate Upper (in-house, critical)", drawn=pair("0.80", "0.45"))

    assert finding.severity == "medium"
    assert finding.facts["critical"] is True
    assert only(CODE, "estate Lower (in-house, critical)", drawn=pair("0.80", "0.45")).severity == "low"


def widely(lower: str, head: str = "anchor") -> str:
    return (
        f"{head} User [0.95, 0.60]\n{head} Buyer [0.95, 0.60]\n{head} Staff [0.95, 0.60]\n"
        "component Near [0.80, 0.75]\ncomponent Far [0.80, 0.60]\n"
        f"component Wide [0.40, {lower}]\n"
        "User -> Near\nNear -> Wide\nBuyer -> Far\nFar -> Wide\nStaff -> Far\n"
    )


@pytest.mark.parametrize(("lower", "expected"), [("0.39", "medium"), ("0.40", "low")])
def test_something_novel_under_most_needs_makes_it_medium(lower, expected):
    assert told(CODE, drawn=widely(lower)) == {"Near -> Wide": expected}


def test_where_users_are_guessed_from_the_drawing_it_stays_low():
    assert told(CODE, drawn=widely("0.39", head="component")) == {"Near -> Wide": "low"}


def test_something_novel_under_one_need_is_low():
    assert told(CODE, drawn=pair("0.75", "0.20")) == {"Upper -> Lower": "low"}


def test_policy_moves_what_counts_as_most_needs():
    assert told(CODE, "policy reach [1]", drawn=widely("0.39")) == {"Near -> Wide": "medium"}
    two_of_three = widely("0.39").replace("Staff -> Far\n", "component Own [0.7, 0.6]\nStaff -> Own\n")
    assert told(CODE, drawn=two_of_three) == {"Near -> Wide": "medium"}
    assert told(CODE, "policy reach [0.7]", drawn=two_of_three) == {"Near -> Wide": "low"}


def test_how_evolved_users_and_needs_are_says_nothing():
    drawn = "anchor User [0.95, 0.90]\ncomponent Thing [0.80, 0.30]\nUser -> Thing\n"
    assert told(CODE, drawn=drawn) == {}
    assert told(CODE, drawn=drawn.replace("anchor", "component")) == {}
    assert told(CODE, "estate Upper (need)", drawn=pair("0.80", "0.40")) == {}


@pytest.mark.parametrize(
    ("kind", "expected"), [("activity", 1), ("practice", 1), ("data", 1), ("knowledge", 0), ("need", 0)]
)
def test_what_is_known_is_no_foundation_as_a_machine_is(kind, expected):
    assert len(findings(CODE, f"estate Lower ({kind})", drawn=pair("0.80", "0.40"))) == expected


def test_a_flow_is_no_need():
    assert told(CODE, drawn=pair("0.80", "0.40").replace("Upper -> Lower", "Upper +> Lower")) == {}


def test_a_link_that_is_drawn_twice_is_told_once():
    assert told(CODE, drawn=pair("0.80", "0.40", "Upper -> Lower\n")) == {"Upper -> Lower": "low"}


def test_what_has_no_place_is_left_out():
    assert told(CODE, drawn=pair("0.80", "0.40").replace("[0.40, 0.40]", "")) == {}


def many(count: int) -> str:
    lines = ["anchor User [0.95, 0.60]", "component Top [0.80, 0.80]", "User -> Top"]
    for number in range(count):
        lines += [f"component C{number} [0.50, {0.49 - number / 100:.2f}]", f"Top -> C{number}"]
    return "\n".join(lines) + "\n"


def test_of_many_the_five_largest_are_told_and_the_rest_are_counted():
    found = findings(CODE, drawn=many(8))

    assert {f.subject.other: f.facts["gap"] for f in found} == {
        "C7": 0.38, "C6": 0.37, "C5": 0.36, "C4": 0.35, "C3": 0.34,
    }  # fmt: skip
    assert [f.facts["more"] for f in found if "more" in f.facts] == [3]
    (last,) = (f for f in found if f.subject.other == "C3")
    assert last.message.endswith("; 3 more on this map are smaller")


def test_five_are_told_without_a_count():
    found = findings(CODE, drawn=many(5))

    assert len(found) == 5
    assert [f for f in found if "more" in f.facts] == []


def test_policy_moves_how_many_are_told():
    assert [f.subject.other for f in findings(CODE, "policy links-shown [1]", drawn=many(3))] == ["C2"]
    assert findings(CODE, "policy links-shown [0]", drawn=many(3)) == []


def test_what_is_medium_is_never_left_out():
    found = told(CODE, "estate Top (in-house, critical)", "policy links-shown [1]", drawn=many(3))
    assert found == {"Top -> C0": "medium", "Top -> C1": "medium", "Top -> C2": "medium"}


def test_the_finding_shows_both_places_and_the_gap():
    finding = only(CODE, drawn=pair("0.80", "0.45"))

    assert finding.message == "'Upper' at 0.8 rests on 'Lower' at 0.45, which is likely to change under it"
    assert finding.action == "make 'Lower' steadier, or expect 'Upper' to change with it"
    assert finding.facts == {
        "source_evolution": 0.8, "target_evolution": 0.45, "gap": 0.35, "needs_above": 1, "needs": 1,
    }  # fmt: skip
    assert finding.threshold == {"foundation-gap": 0.3}
    assert [(place.line, place.column) for place in finding.places] == [(7, 10), (3, 11), (4, 11)]
    assert (finding.subject.kind, finding.subject.map, finding.name) == ("link", "map", "foundation-lags")


def test_a_map_without_links_is_not_checked():
    assert not_checked(CODE, drawn="component A [0.5, 0.5]\n") == "no link is drawn"
    assert not_checked(CODE) is None
