"""W706: something we must be good at, far from what is needed, and nobody works on it."""

import pytest
from tests.analyse.two_needs import not_checked, only, told

CODE = "W706"
GOAL = ("objective Goal", "initiative Elsewhere [0.1, 0.9] (serves Goal)")


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ("[1, 4]", "medium"), ("[2, 4]", "medium"), ("[2, 3.9]", None), ("[1.1, 3.1]", "medium"),
        ("[3, 3]", None), ("[4, 1]", None), ("[1]", None), ("", None),
    ],
)  # fmt: skip
def test_two_steps_are_a_gap(marks, expected):
    capabilities = (f"capability Speed {marks}".strip(), "capability Known [1, 1]")
    assert told(CODE, *GOAL, *capabilities) == ({"Speed": expected} if expected else {})


def test_policy_moves_the_steps():
    assert told(CODE, *GOAL, "capability Speed [1, 4]", "policy capability-gap [4]") == {}
    assert told(CODE, *GOAL, "capability Speed [2, 3]", "policy capability-gap [1]") == {"Speed": "medium"}


SPEED = (*GOAL, "capability Speed [1, 4] (owner Ada)", "Speed -> Wide")


@pytest.mark.parametrize(
    ("work", "expected"),
    [
        (("initiative W [0.1, 0.9] (serves Goal, changes Wide)",), {}),
        (("initiative W [0.9, 0.1] (changes Wide)",), {}),
        (("initiative W [0.1, 0.9] (serves Goal, changes Lone)",), {"Speed": "medium"}),
        (("initiative W [0.1, 0.1] (changes Wide)",), {"Speed": "medium"}),
        (("Goal -> Speed",), {}),
    ],
)
def test_work_on_a_component_or_for_an_objective_touches_it(work, expected):
    assert told(CODE, *SPEED, *work) == expected


@pytest.mark.parametrize(("effort", "expected"), [("6", {}), ("7", {"Speed": "medium"})])
def test_work_has_to_end_with_the_quarters(effort, expected):
    plan = ("quarters 2026Q1->2026Q2", "capacity Desk [3.75, 3.75]")
    work = f"initiative W [0.1, 0.9] (serves Goal, changes Wide, team Desk, effort {effort})"

    assert told(CODE, *SPEED, *plan, work) == expected


@pytest.mark.parametrize(
    "statements",
    [
        ("win Speed above all",), ("win Wide open doors",), ("estate Wide (differentiating)",),
    ],
)  # fmt: skip
def test_it_is_high_where_how_we_win_hangs_on_it(statements):
    finding = only(CODE, *SPEED, *statements)

    assert finding.severity == "high"
    assert finding.facts["wins"]


def test_an_objective_joins_it_to_how_we_win():
    joined = ("objective Bare", "Bare -> Speed", "win Smile", "Bare -> Smile")

    assert told(CODE, *SPEED, *joined) == {"Speed": "high"}


@pytest.mark.parametrize(
    ("statements", "why"),
    [
        ((), "no component and no work is linked to it"),
        (("Speed -> Wide", "Speed -> Lone"), "no work touches it or 'Wide' and 'Lone'"),
        (
            ("Speed -> Wide", "initiative W [0.1, 0.1] (changes Wide)"),
            "no work that goes on touches it; 'W' does not",
        ),
        (
            (
                "Speed -> Wide", "initiative W [0.1, 0.9] (serves Goal, changes Wide, team Desk, effort 70)",
                "quarters 2026Q1->2026Q2", "capacity Desk [3, 3]",
            ),
            "what touches it did not get into the draft plan: 'W'",
        ),
    ],
)  # fmt: skip
def test_the_message_says_what_there_is(statements, why):
    finding = only(CODE, *GOAL, "capability Speed [1, 4]", *statements)

    assert finding.message == f"'Speed' is at 1 and 4 is needed, and {why}"


def test_the_finding_shows_what_was_stopped():
    finding = only(CODE, *SPEED, "initiative W [0.1, 0.1] (changes Wide)")

    assert finding.facts == {
        "capability": "Speed", "now": 1, "needed": 4, "gap": 3, "owner": "Ada", "realised_by": ["Wide"],
        "not_kept": {"W": "stop"},
    }  # fmt: skip
    assert finding.threshold == {"capability-gap": 2}
    assert [place.line for place in finding.places] == [14, 16]
    assert finding.action == "plan work on it and link that, or lower the ambition"


def test_without_both_marks_or_without_work_it_is_not_checked():
    assert not_checked(CODE) == "no capability says what there is and what is needed"
    assert not_checked(CODE, "capability Speed [1]") == "no capability says what there is and what is needed"
    assert not_checked(CODE, "capability Speed [1, 4]") == "no initiative is written"
    assert not_checked(CODE, *GOAL, "capability Speed [1, 4]") is None
