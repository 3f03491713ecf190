"""W104: components that no need leads to."""

import pytest
from tests.analyse.pages import checked

CODE = "W104"
MAP = """\
title Clinic
anchor Patient [0.95, 0.60]
component Visit [0.80, 0.50]
component Records [0.60, 0.70]
Patient -> Visit -> Records
"""


def findings(text="", start=MAP):
    report = checked({"clinic.owm": start + text}, CODE)
    assert [d.message for d in report.diagnostics if d.severity == "error"] == []
    return list(report.findings)


def finding(text="", start=MAP):
    (only,) = findings(text, start)
    return only


FAX = "component Fax [0.40, 0.90]\ncomponent Line [0.30, 0.95]\nFax -> Line\n"


def test_a_map_on_which_every_component_is_needed_has_no_finding():
    assert findings() == []


def test_what_hangs_from_no_user_is_a_note():
    found = finding(FAX)
    assert (found.code, found.name, found.severity) == ("W104", "not-reached-from-a-need", "note")
    assert found.message == "no need leads to 2 of 4 components: look first at 'Fax'"
    assert found.action == "link them to what needs them, or ask whether anybody would miss them"
    assert found.facts == {
        "components": 4, "missed": 2, "share": 0.5, "first": ["Fax"],
        "unreached": ["Fax", "Line"], "unlinked": [],
    }  # fmt: skip
    assert [(place.line, place.column) for place in found.places] == [(1, 1), (6, 11)]
    assert (found.subject.kind, found.subject.name, found.subject.map) == ("map", "clinic", "clinic")


def test_what_has_no_link_at_all_is_said_so():
    one = finding("component Pager [0.2, 0.9]\n")
    assert one.message == "1 of 3 components has no link: 'Pager'"
    assert (one.facts["unlinked"], one.facts["unreached"], one.facts["share"]) == (["Pager"], [], 0.333)
    two = finding("component Pager [0.2, 0.9]\ncomponent Lamp [0.1, 0.9]\n")
    assert two.message == "2 of 4 components have no link: 'Pager' and 'Lamp'"


def test_what_most_hangs_from_comes_first_then_what_stands_highest_then_what_has_no_link():
    found = finding(
        "component Pager [0.9, 0.9]\n"
        "component Low [0.40, 0.5]\ncomponent High [0.45, 0.5]\ncomponent Busy [0.30, 0.5]\n"
        "component X [0.1, 0.5]\ncomponent Y [0.1, 0.5]\nLow -> X\nHigh -> X\nBusy -> X\nBusy -> Y\n"
    )
    assert (
        found.message == "no need leads to 6 of 8 components: look first at 'Busy', 'High', 'Low' and 1 more"
    )
    assert found.facts["first"] == ["Busy", "High", "Low", "Pager"]
    assert found.facts["unreached"] == ["Low", "High", "Busy", "X", "Y"]
    assert [place.line for place in found.places] == [1, 9, 8, 7]


def test_what_has_no_height_stands_lowest():
    links = "Loose -> X\nLow -> X\nHigh -> X\n"
    found = finding(
        "component Loose\ncomponent Low [0, 0.5]\ncomponent High [0.1, 0.5]\ncomponent X [0, 0.5]\n" + links
    )
    assert found.facts["first"] == ["High", "Loose", "Low"]


def test_a_circle_that_hangs_from_nothing_is_listed_as_it_is():
    found = finding("component A [0.4, 0.9]\ncomponent B [0.3, 0.9]\nA -> B\nB -> A\n")
    assert found.message == "no need leads to 2 of 4 components: look first at 'A' and 'B'"


def test_a_flow_joins_and_leads_nowhere():
    found = finding("component Ward [0.4, 0.5]\nRecords +> Ward\n")
    assert (found.facts["unreached"], found.facts["unlinked"]) == (["Ward"], [])


def test_users_and_needs_are_not_held_to_it():
    text = "anchor Nurse [0.95, 0.2]\ncomponent Calm [0.9, 0.3]\n//@ estate Calm (need)\n"
    assert findings(text) == []
    found = finding(f"{text}component Pager [0.2, 0.9]\n")
    assert (found.facts["components"], found.message) == (3, "1 of 3 components has no link: 'Pager'")


@pytest.mark.parametrize("link", ["Fax -> Nowhere", "Nowhere -> fax"])
def test_what_a_link_to_nowhere_should_have_joined_is_left_to_w101(link):
    assert findings(f"component Fax [0.40, 0.90]\n{link}\n") == []


def test_other_names_that_lead_nowhere_excuse_nothing():
    assert len(findings("component Fax [0.40, 0.90]\nevolve Nowhere 0.9\nRecords -> Elsewhere\n")) == 1


def test_the_forms_of_a_pipeline_are_left_to_their_owner():
    forms = "pipeline {}\n{{\n  component Paper [0.6]\n  component Digital [0.8]\n}}\n"
    assert findings(forms.format("Records")) == []
    found = finding("component Shelf [0.3, 0.7]\n" + forms.format("Shelf"))
    assert (found.facts["components"], found.facts["unreached"]) == (3, ["Shelf"])


BOX = "pipeline Records [0.50, 0.80]\n"


@pytest.mark.parametrize(
    ("place", "form"),
    [
        ("[0.58, 0.60]", True), ("[0.60, 0.60]", True), ("[0.56, 0.60]", True), ("[0.55, 0.60]", False),
        ("[0.61, 0.60]", False), ("[0.58, 0.495]", True), ("[0.58, 0.48]", False), ("[0.58, 0.805]", True),
        ("[0.58, 0.82]", False), ("[0.58, 0.81]", True), ("[0.58, 0.49]", True),
    ],
)  # fmt: skip
def test_what_stands_in_the_box_of_a_pipeline_is_a_form_of_it(place, form):
    assert (findings(f"{BOX}component Paper {place}\n") == []) is form


def test_a_pipeline_may_be_written_from_right_to_left():
    assert findings("pipeline Records [0.80, 0.50]\ncomponent Paper [0.58, 0.60]\n") == []


def test_what_hangs_from_a_form_in_a_box_is_reached():
    text = "component Paper [0.58, 0.60]\ncomponent Mill [0.2, 0.8]\ncomponent Tree [0.1, 0.9]\n"
    links = "Paper -> Mill\nPaper -> Tree\nMill -> Tree\n"
    assert findings(BOX + text + links) == []
    assert finding(text + links).facts["unreached"] == ["Paper", "Mill", "Tree"]


def test_the_owner_of_a_box_is_not_its_own_form():
    found = finding("component Shelf [0.3, 0.7]\npipeline Shelf [0.6, 0.8]\ncomponent Rack [0.28, 0.65]\n")
    assert (found.facts["unlinked"], found.facts["components"]) == (["Shelf"], 3)


def test_an_owner_in_the_box_of_another_is_judged_by_itself():
    found = finding(BOX + "component Shelf [0.58, 0.6]\npipeline Shelf [0.55, 0.65]\n")
    assert found.facts["unlinked"] == ["Shelf"]


def test_boxes_at_one_height_are_told_apart_and_may_overlap():
    text = "component Files [0.60, 0.20]\nVisit -> Files\npipeline Files [0.10, 0.30]\n" + BOX
    assert findings(text + "component Paper [0.58, 0.20]\ncomponent Disk [0.58, 0.60]\n") == []
    assert finding(text + "component Between [0.58, 0.40]\n").facts["unlinked"] == ["Between"]
    films = "component Films [0.60, 0.6]\nVisit -> Films\npipeline Films [0.2, 0.55]\n"
    assert findings(text + films + "component Between [0.58, 0.40]\ncomponent Late [0.58, 0.78]\n") == []


def test_a_box_inside_another_does_not_cut_it_short():
    text = "component Files [0.60, 0.55]\nVisit -> Files\npipeline Files [0.52, 0.55]\n" + BOX
    assert findings(text + "component Paper [0.58, 0.78]\n") == []


def test_what_has_a_stage_and_no_height_neither_has_a_box_nor_stands_in_one():
    assert finding(f"{BOX}component Paper [product]\n").facts["unlinked"] == ["Paper"]
    shelf = "component Shelf [product]\npipeline Shelf [0.50, 0.80]\ncomponent Paper [0.58, 0.60]\n"
    assert finding(shelf).facts["unlinked"] == ["Shelf", "Paper"]


def test_a_pipeline_without_a_place_is_no_box():
    assert len(findings("pipeline Records\ncomponent Paper [0.58, 0.60]\n")) == 1
    assert len(findings(BOX + "component Paper\n")) == 1
    assert findings("pipeline Nobody [0.1, 0.9]\n" + BOX + "component Paper [0.58, 0.60]\n") == []


def test_a_map_without_users_is_told_of_what_has_no_link_alone():
    ring = "component A [0.4, 0.9]\ncomponent B [0.3, 0.9]\nA -> B\nB -> A\n"
    assert findings(start=ring) == []
    found = finding("component Pager [0.2, 0.9]\n", ring)
    assert (found.facts["unlinked"], found.facts["unreached"], found.facts["missed"]) == (["Pager"], [], 1)


def test_inferred_users_lead_to_their_needs():
    start = "component Visit [0.90, 0.50]\ncomponent Records [0.60, 0.70]\nVisit -> Records\n"
    assert findings(start=start) == []
    assert finding(FAX, start).facts["unreached"] == ["Fax", "Line"]
