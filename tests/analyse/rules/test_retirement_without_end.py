"""W307: a component that is being left, with no end in sight."""

import pytest
from tests.analyse.two_needs import MAP, not_checked, only, told

CODE = "W307"
UNNEEDED = MAP + "component Apart [0.30, 0.60]\n"
MOVE = "initiative Move off [0.2, 0.8]", "Move off -> Near"


def test_without_a_day_it_is_medium():
    finding = only(CODE, "estate Lone (in-house, retiring)")

    assert finding.severity == "medium"
    assert finding.message == "'Lone' is being left, and no day is named"
    assert finding.action == "name the day by which it is gone, and who moves each of what needs it"
    assert finding.facts["dependants"] == ["Near"]
    assert finding.facts["unmoved"] == ["Near"]
    assert finding.facts["path"] == ["User", "Near", "Lone"]
    assert "retires" not in finding.facts
    assert [(place.line, place.column) for place in finding.places] == [(6, 11), (12, 28)]
    assert (finding.subject.kind, finding.subject.map, finding.name) == (
        "component", "map", "retirement-without-end",
    )  # fmt: skip


def test_without_a_day_nobody_needing_it_changes_nothing():
    assert told(CODE, "estate Apart (retiring)", drawn=UNNEEDED) == {"Apart": "medium"}
    assert told(CODE, "estate Lone (retiring)", *MOVE) == {"Lone": "medium"}


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2026-01", "high"),
        ("2026-01-31", "high"),
        ("2026-02-01", "medium"),
        ("2026-02", "medium"),
        ("2026", "medium"),
    ],
)
def test_past_its_day_and_under_a_need_it_is_high(day, expected):
    assert told(CODE, f"estate Lone (retiring {day})") == {"Lone": expected}


def test_past_its_day_and_needed_by_what_no_need_stands_on_it_is_medium():
    drawn = UNNEEDED + "component Below [0.20, 0.60]\nApart -> Below\n"
    assert told(CODE, "estate Below (retiring 2025)", drawn=drawn) == {"Below": "medium"}


def test_what_is_retired_and_not_needed_is_gone():
    assert told(CODE, "estate Apart (retiring 2025)", "estate Lone (retiring)", drawn=UNNEEDED) == {
        "Lone": "medium"
    }


def test_past_its_day_no_plan_helps():
    statements = ("estate Lone (retiring 2025)", *MOVE, "Move off -> Lone")
    finding = only(CODE, *statements)

    assert finding.severity == "high"
    assert finding.message == "'Lone' was to be left by 2025 and is still needed"
    assert finding.facts["retires"] == "2025"
    assert finding.facts["unmoved"] == []


def test_before_its_day_what_nobody_moves_is_named():
    finding = only(CODE, "estate Wide (retiring 2026-09)", *MOVE)

    assert finding.severity == "medium"
    assert finding.message == "'Wide' is being left by 2026-09, and nothing moves 'Other' off it"
    assert finding.facts["dependants"] == ["Near", "Other"]
    assert finding.facts["unmoved"] == ["Other"]
    assert finding.softened_by == ()


def test_all_that_is_not_moved_is_named():
    finding = only(CODE, "estate Wide (retiring 2026-09)")
    assert finding.message == "'Wide' is being left by 2026-09, and nothing moves 'Near' and 'Other' off it"


def test_before_its_day_with_everything_moved_all_is_well():
    assert told(CODE, "estate Lone (retiring 2026-09)", *MOVE) == {}


@pytest.mark.parametrize("verdict", ["stop", "defer"])
def test_an_initiative_that_is_not_kept_moves_nothing(verdict):
    decided = f"decision Move off ({verdict})"
    assert told(CODE, "estate Lone (retiring 2026-09)", *MOVE, decided) == {"Lone": "medium"}


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("retiring 2026-09", {}),
        ("retiring 2026-08", {}),
        ("retiring 2026-10", {"Lone": "medium"}),
        ("in-house", {"Lone": "medium"}),
    ],
)
def test_what_goes_no_later_needs_no_move(other, expected):
    moved = told(
        CODE,
        "estate Lone (retiring 2026-09)",
        f"estate Near ({other})",
        "initiative Go [0.1, 0.8]",
        "Go -> Near",
        "decision Go (stop)",
    )
    assert {name: severity for name, severity in moved.items() if name == "Lone"} == expected


def test_work_on_the_component_itself_makes_it_low():
    finding = only(
        CODE, "estate Lone (retiring 2026-09)", "initiative Replace it [0.1, 0.8]", "Replace it -> Lone"
    )

    assert finding.severity == "low"
    assert finding.softened_by == ("changed by the kept initiative 'Replace it'",)


def test_a_need_that_stands_on_it_directly_cannot_be_moved_unseen():
    drawn = MAP + "User -> Lone\n"
    assert only(CODE, "estate Lone (retiring 2026-09)", *MOVE, drawn=drawn).facts["unmoved"] == ["User"]


def test_a_form_of_a_pipeline_is_a_choice():
    drawn = MAP + "pipeline Lone\n{\n  component Old form [0.50]\n  component New form [0.70]\n}\n"
    assert told(CODE, "estate Old form (retiring 2026-09)", drawn=drawn) == {}


def test_a_flow_or_a_link_to_itself_is_no_need():
    drawn = UNNEEDED + "Near +> Apart\nApart -> Apart\n"
    assert told(CODE, "estate Apart (retiring 2026-09)", drawn=drawn) == {}


def test_where_nothing_is_being_left_it_is_not_checked():
    assert not_checked(CODE, "estate Lone (in-house)") == "nothing is marked as retiring"
    assert not_checked(CODE, "estate Lone (retiring)") is None


def test_of_many_that_are_not_moved_three_are_named():
    drawn = MAP + "".join(f"component N{n} [0.6, 0.6]\nBuyer -> N{n}\nN{n} -> Lone\n" for n in range(3))
    finding = only(CODE, "estate Lone (retiring 2026-09)", drawn=drawn)

    assert (
        finding.message
        == "'Lone' is being left by 2026-09, and nothing moves 'Near', 'N0', 'N1' and 1 more off it"
    )
    assert finding.facts["unmoved"] == ["Near", "N0", "N1", "N2"]
    three = only(CODE, "estate Lone (retiring 2026-09)", *MOVE, drawn=drawn)
    assert three.message == "'Lone' is being left by 2026-09, and nothing moves 'N0', 'N1' and 'N2' off it"


def test_what_is_left_as_it_should_be_hides_no_other():
    drawn = "component Early [0.90, 0.60]\ncomponent Kept [0.90, 0.60]\n" + MAP
    statements = ("estate Early (retiring 2026-08)", "estate Kept (in-house)", "estate Lone (retiring)")

    assert told(CODE, *statements, drawn=drawn) == {"Lone": "medium"}
