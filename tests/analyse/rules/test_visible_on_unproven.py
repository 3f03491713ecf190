"""W407: something close to the customer that rests on something unproven."""

import pytest
from tests.analyse.two_needs import findings, not_checked, only, told

CODE = "W407"


def pair(visibility: str, evolution: str, sourcing: str = "") -> str:
    return (
        f"anchor User [0.99, 0.10]\ncomponent Upper [{visibility}, 0.60]\n"
        f"component Lower [0.40, {evolution}] {sourcing}\nUser -> Upper\nUpper -> Lower\n"
    )


@pytest.mark.parametrize(
    ("visibility", "evolution", "expected"),
    [
        ("0.80", "0.25", {"Upper -> Lower": "note"}),
        ("0.80", "0.26", {}),
        ("0.79", "0.25", {}),
        ("0.75", "0.20", {"Upper -> Lower": "note"}),
        ("0.60", "0.00", {"Upper -> Lower": "note"}),
        ("0.90", "0.90", {}),
    ],
)
def test_six_tenths_is_a_note(visibility, evolution, expected):
    assert told(CODE, drawn=pair(visibility, evolution)) == expected


@pytest.mark.parametrize(("limit", "expected"), [("0.48", {"Upper -> Lower": "note"}), ("0.481", {})])
def test_policy_moves_the_limit(limit, expected):
    assert told(CODE, f"policy unproven [{limit}]", drawn=pair("0.80", "0.40")) == expected


def test_what_is_let_to_a_specification_makes_it_low():
    finding = only(CODE, drawn=pair("0.90", "0.20", "(outsource)"))

    assert finding.severity == "low"
    assert finding.message.endswith("'Lower', which is still unproven, and is let to a specification")


def test_near_the_line_to_product_a_specification_counts_too():
    assert told(CODE, "policy unproven [0.5]", drawn=pair("0.90", "0.37", "(outsource)")) == {
        "Upper -> Lower": "low"
    }


def test_work_on_time_and_material_is_no_specification():
    assert told(
        CODE, "estate Lower (vendor Acme, time-and-material)", drawn=pair("0.90", "0.20")
    ) == {"Upper -> Lower": "note"}  # fmt: skip


def test_the_upper_end_being_let_to_a_specification_changes_nothing():
    drawn = pair("0.90", "0.20").replace("[0.90, 0.60]", "[0.90, 0.20] (outsource)")
    assert told(CODE, drawn=drawn) == {"Upper -> Lower": "note"}


def test_a_user_is_not_something_visible_that_can_break():
    assert told(CODE, drawn="anchor User [0.99, 0.10]\ncomponent New [0.8, 0.1]\nUser -> New\n") == {}


def test_what_has_no_place_is_left_out():
    assert told(CODE, drawn=pair("0.9", "0.2").replace("[0.9, 0.60]", "")) == {}


def test_the_form_of_a_pipeline_has_no_height_of_its_own():
    drawn = (
        "anchor User [0.99, 0.10]\ncomponent Power [0.90, 0.40]\ncomponent New [0.40, 0.10]\nUser -> Power\n"
        "pipeline Power\n{\n  component Wind [0.30]\n}\nWind -> New\n"
    )
    assert told(CODE, drawn=drawn) == {}


def test_of_many_the_five_largest_are_told_and_the_rest_are_counted():
    lines = ["anchor User [0.99, 0.60]", "component Top [0.90, 0.80]", "User -> Top"]
    for number in range(7):
        lines += [f"component C{number} [0.50, 0.1{number}]", f"Top -> C{number}"]
    found = findings(CODE, drawn="\n".join(lines) + "\n")

    assert sorted(f.subject.other for f in found) == ["C0", "C1", "C2", "C3", "C4"]
    assert {f.subject.other: f.facts["more"] for f in found if "more" in f.facts} == {"C4": 2}
    said = "; 2 more on this map are smaller"
    assert [f.subject.other for f in found if f.message.endswith(said)] == ["C4"]


def test_the_finding_shows_both_numbers_and_does_not_scold():
    finding = only(CODE, drawn=pair("0.88", "0.14"))

    assert finding.message == "'Upper' is close to the customer and rests on 'Lower', which is still unproven"
    assert finding.action == "expect change where the customer sees it; keep it small and easy to take back"
    assert finding.facts == {
        "visibility": 0.88, "evolution": 0.14, "exposed": 0.757, "needs_above": 1, "needs": 1,
    }  # fmt: skip
    assert finding.threshold == {"unproven": 0.6}
    assert [(place.line, place.column) for place in finding.places] == [(5, 10), (2, 11), (3, 11)]
    assert (finding.subject.kind, finding.subject.map) == ("link", "map")
    assert finding.name == "visible-on-unproven"


def test_a_map_without_links_is_not_checked():
    assert not_checked(CODE, drawn="component A [0.5, 0.5]\n") == "no link is drawn"
    assert not_checked(CODE) is None
