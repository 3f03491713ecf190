"""W705: a choice cascade with a box that is empty, or a line that leads nowhere."""

import pytest
from tests.analyse.two_needs import findings, not_checked, only, told

CODE = "W705"
FULL = (
    "aspiration Up", "play Here", "win Faster", "capability Speed [1, 2]", "system Clock",
    "Speed -> Wide", "keyresult Days", "Clock -> Days", "initiative W [0.1, 0.1]",
)  # fmt: skip


def without(*starts: str) -> tuple[str, ...]:
    return tuple(line for line in FULL if not line.startswith(starts))


def test_a_full_cascade_has_no_gap():
    assert told(CODE, *FULL) == {}


@pytest.mark.parametrize(
    ("starts", "expected"),
    [
        (("aspiration",), "low"),
        (("capability", "Speed"), "low"),
        (("system", "Clock"), "low"),
        (("play",), "medium"),
        (("win",), "medium"),
        (("play", "win"), "low"),
        (("play", "aspiration"), "medium"),
    ],
)
def test_an_empty_box_is_a_gap_and_where_without_how_a_wide_one(starts, expected):
    finding = only(CODE, *without(*starts))

    assert finding.severity == expected
    assert (finding.subject.kind, finding.subject.name) == ("estate", "estate")


@pytest.mark.parametrize(
    ("starts", "message"),
    [
        (("aspiration",), "'winning aspiration' is empty"),
        (("play", "win"), "'where to play' and 'how to win' are empty"),
        (("win",), "it says where to play, and not how to win"),
        (("play",), "it says how to win, and not where to play"),
        (
            ("play", "system", "Clock"),
            "it says how to win, and not where to play, and 'enabling management systems' is empty",
        ),
    ],
)
def test_the_boxes_are_named(starts, message):
    assert only(CODE, *without(*starts)).message == f"the choice cascade has gaps: {message}"


def test_a_declared_cascade_without_a_line_is_empty():
    finding = only(CODE, "cascade Shop")

    assert (finding.severity, str(finding.subject)) == ("low", "Shop")
    assert finding.message == "the cascade 'Shop' has gaps: nothing stands in it"


def test_a_capability_wants_a_component_or_work():
    bare = without("Speed")
    assert only(CODE, *bare).message == (
        "the choice cascade has gaps: no component and no work realises 'Speed'"
    )
    goal = ("objective Goal", "Goal -> Speed")
    assert told(CODE, *bare, *goal) == {"estate": "low"}
    assert told(CODE, *bare, *goal, "initiative V [0.1, 0.1] (serves Goal)") == {}


def test_where_no_work_is_written_its_absence_says_nothing():
    assert told(CODE, *without("Speed", "initiative")) == {}


def test_a_system_wants_a_key_result_where_there_is_one():
    assert only(CODE, *without("Clock ->"), "system Bell").message == (
        "the choice cascade has gaps: 'Clock' and 'Bell' measure no key result"
    )
    assert told(CODE, *without("Clock ->", "keyresult")) == {}


SHOP = (
    "aspiration Shop up (cascade Shop)", "play Shop here (cascade Shop)", "win Shop smile (cascade Shop)",
    "capability Shop speed [1, 2] (cascade Shop)", "system Shop clock (cascade Shop)", "Shop speed -> Lone",
    "Shop clock -> Days",
)  # fmt: skip


@pytest.mark.parametrize(
    ("cascade", "expected"),
    [
        ("cascade Shop", {"Shop": "low"}),
        ("cascade Shop (under Faster)", {}),
        ("cascade Shop (under Speed)", {}),
    ],
)
def test_a_nested_cascade_names_what_it_serves(cascade, expected):
    assert told(CODE, *FULL, cascade, *SHOP) == expected


def test_a_cascade_alone_need_not_stand_under_anything():
    assert told(CODE, "keyresult Days", "cascade Shop", *SHOP) == {}


def test_one_cascade_is_one_finding_that_points_at_every_line():
    finding = only(CODE, *without("aspiration", "Speed", "Clock ->"))

    assert finding.message.count(";") == 2
    assert finding.facts == {
        "cascade": "the whole", "empty": ["winning aspiration"], "capabilities": ["Speed"],
        "systems": ["Clock"],
    }  # fmt: skip
    assert [place.line for place in finding.places] == [12, 14, 15]
    assert finding.action == "make the choice that is missing, and see whether the others still hold"


def test_each_cascade_is_told_apart():
    found = findings(CODE, *without("aspiration"), "cascade Shop (under Faster)")

    assert [str(finding.subject) for finding in found] == ["Shop", "estate"]


def test_without_a_cascade_it_is_not_checked():
    assert not_checked(CODE, "objective Goal") == "no choice cascade is written"
    assert not_checked(CODE, "win Faster") is None
