"""W303: a practice that is left behind by its activity."""

import pytest
from tests.analyse.pages import checked

CODE = "W303"


def report(practice: str, *activities: str, more: tuple[str, ...] = ()):
    lines = [f"component Care {practice}", "//@ estate Care (practice)"]
    for number, place in enumerate(activities):
        lines += [f"component Host {number} {place}", f"Care -> Host {number}"]
    made = checked({"clinic.owm": "\n".join((*lines, *more))}, CODE)
    assert [d.message for d in made.diagnostics if d.severity == "error"] == []
    return made


def told(practice: str, *activities: str, more: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    return [(f.subject.name, f.severity) for f in report(practice, *activities, more=more).findings]


NOTE = [("Care", "note")]


@pytest.mark.parametrize(
    ("practice", "activity", "expected"),
    [
        ("[0.4, 0.30]", "[0.2, 0.39]", []),
        ("[0.4, 0.30]", "[0.2, 0.40]", NOTE),
        ("[0.4, 0.38]", "[0.2, 0.42]", []),
        ("[0.4, 0.38]", "[0.2, 0.43]", NOTE),
        ("[0.4, 0.65]", "[0.2, 0.70]", NOTE),
        ("[0.4, 0.66]", "[0.2, 0.70]", []),
        ("[0.4, 0.90]", "[0.2, 0.30]", []),
        ("[0.4, 0.71]", "[0.2, 0.99]", []),
        ("", "[0.2, 0.99]", []),
        ("[0.4, 0.1]", "", []),
    ],
)
def test_a_practice_a_stage_behind_is_a_note_where_it_is_further_than_the_margin(
    practice, activity, expected
):
    assert told(practice, activity) == expected


def test_policy_widens_the_margin():
    assert told("[0.4, 0.38]", "[0.2, 0.47]", more=("//@ policy margin [0.1]",)) == []
    assert told("[0.4, 0.38]", "[0.2, 0.48]", more=("//@ policy margin [0.1]",)) == NOTE


def test_the_activity_may_be_what_needs_the_practice():
    assert told("[0.4, 0.30]", more=("component Shop [0.9, 0.60]", "Shop -> Care")) == NOTE


@pytest.mark.parametrize("kind", ["data", "knowledge", "need", "practice"])
def test_only_an_activity_leaves_a_practice_behind(kind):
    found = told("[0.4, 0.30]", "[0.2, 0.90]", more=(f"//@ estate Host 0 ({kind})",))

    assert found == []


def test_an_activity_that_is_ahead_of_another_is_none_of_this_rule():
    made = report("[0.4, 0.80]", "[0.2, 0.30]", more=("component Far [0.1, 0.9]", "Host 0 -> Far"))

    assert list(made.findings) == []


@pytest.mark.parametrize(
    ("arrow", "expected"),
    [("0.69", NOTE), ("0.70", []), ("0.95", []), ("commodity", []), ("product", NOTE), ("", NOTE)],
)
def test_a_practice_whose_arrow_leads_to_the_stage_is_on_its_way(arrow, expected):
    assert told("[0.4, 0.30]", "[0.2, 0.80]", more=(f"evolve Care {arrow}",)) == expected


@pytest.mark.parametrize(
    ("arrow", "expected"),
    [("0.69", []), ("0.70", NOTE), ("commodity", NOTE), ("product", []), ("", [])],
)
def test_an_activity_that_becomes_a_commodity_leaves_a_practice_without_an_arrow(arrow, expected):
    assert told("[0.4, 0.60]", "[0.2, 0.60]", more=(f"evolve Host 0 {arrow}",)) == expected


def test_a_stage_that_an_arrow_names_is_that_one_wherever_its_lines_are():
    stages = "//@ policy stages [0.6, 0.7, 0.8]"

    assert told("[0.4, 0.30]", "[0.2, 0.75]", more=(stages, "evolve Care product")) == []
    assert told("[0.4, 0.30]", "[0.2, 0.75]", more=(stages, "evolve Care custom")) == NOTE


def test_what_stands_at_the_far_left_is_the_last_to_be_named():
    arrows = ("evolve Host 0 0.9", "evolve Host 1 0.9")
    (finding,) = report("[0.4, 0.60]", "[0.2, 0]", "[0.2, 0.5]", more=arrows).findings

    assert finding.facts["moving"] == ["Host 1", "Host 0"]


def test_a_practice_with_any_arrow_is_not_left_by_a_move_to_come():
    arrows = ("evolve Host 0 0.9", "evolve Care 0.65")

    assert told("[0.4, 0.60]", "[0.2, 0.60]", more=arrows) == []


def test_a_commodity_that_moves_further_crosses_no_line():
    assert told("[0.4, 0.72]", "[0.2, 0.72]", more=("evolve Host 0 0.95",)) == []


def test_a_practice_that_is_retired_and_needed_by_nothing_is_left_out():
    more = ("//@ estate Care (retiring 2026-01)",)

    assert told("[0.4, 0.30]", "[0.2, 0.90]", more=more) == []
    assert told("[0.4, 0.30]", "[0.2, 0.90]", more=("//@ estate Care (retiring 2026-02)",)) == NOTE


def test_the_finding_names_the_furthest_activity_first():
    (finding,) = report("[0.4, 0.30]", "[0.2, 0.45]", "[0.3, 0.90]").findings

    assert finding.message == "the practice 'Care' stands a stage or more behind 'Host 1'"
    assert finding.name == "practice-left-behind"
    assert finding.action == "plan the new practice together with the move: skills, roles and governance"
    assert finding.facts["ahead"] == ["Host 1", "Host 0"]
    assert finding.facts["activities_ahead"] == 2
    assert "moving" not in finding.facts
    assert finding.facts["evolution"] == 0.3
    assert [place.line for place in finding.places] == [1, 5, 3]
    assert finding.threshold == {"commodity": 0.7, "margin": 0.05}


def test_the_finding_tells_of_moves_to_come():
    more = ("evolve Host 0 0.8", "evolve Host 1 0.9")
    (finding,) = report("[0.4, 0.60]", "[0.2, 0.6]", "[0.2, 0.65]", more=more).findings

    assert finding.message == "the practice 'Care' has no arrow, and 'Host 1' becomes a commodity"
    assert finding.facts["moving"] == ["Host 1", "Host 0"]
    assert finding.facts["activities_moving"] == 2
    assert "ahead" not in finding.facts
    assert [place.line for place in finding.places] == [1, 5, 3]


def test_what_is_both_ahead_and_moving_is_told_once_and_alike_placed_activities_by_name():
    more = ("evolve Host 0 0.8",)
    (finding,) = report("[0.4, 0.30]", "[0.2, 0.60]", "[0.2, 0.60]", more=more).findings

    assert finding.message == "the practice 'Care' stands a stage or more behind 'Host 0'"
    assert (finding.facts["ahead"], finding.facts["moving"]) == (["Host 0", "Host 1"], ["Host 0"])
    assert [place.line for place in finding.places] == [1, 3, 5]


def test_at_most_five_activities_are_named_and_all_are_counted():
    (finding,) = report("[0.4, 0.30]", *["[0.2, 0.60]"] * 7).findings

    assert finding.facts["ahead"] == [f"Host {number}" for number in range(5)]
    assert finding.facts["activities_ahead"] == 7
    assert len(finding.places) == 6


def test_a_map_without_practices_says_so():
    made = checked({"clinic.owm": "component Care [0.4, 0.3]"}, CODE)

    assert [item.reason for item in made.not_checked] == ["no component is marked as a practice"]


def test_every_practice_is_looked_at():
    lines = (
        "component Host [0.2, 0.9]", "component Care [0.4, 0.9]", "component Watch [0.4, 0.3]",
        "Care -> Host", "Watch -> Host", "//@ estate Care (practice)", "//@ estate Watch (practice)",
    )  # fmt: skip
    made = checked({"clinic.owm": "\n".join(lines)}, CODE)

    assert [(f.code, f.subject.kind, f.subject.name) for f in made.findings] == [
        ("W303", "component", "Watch")
    ]
