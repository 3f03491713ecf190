"""W710: a grave concern that nobody works on, or one that says too much or too little."""

import pytest
from tests.analyse.two_needs import findings, not_checked, only, told

CODE = "W710"
GOAL = ("objective Goal", "initiative Elsewhere [0.1, 0.9] (serves Goal)")
FOUR = (
    "concern Fire [5, 5, 5] ; seen", "concern Flood [5, 4, 4] ; seen", "concern Dust [1, 1, 1] ; seen",
    "concern Noise [1, 1, 2] ; seen",
)  # fmt: skip


def test_the_gravest_quarter_wants_work():
    assert told(CODE, *GOAL, *FOUR) == {"Fire": "medium"}
    assert told(CODE, *GOAL, *FOUR, "concern Frost [4, 4, 4] ; seen") == {"Fire": "medium", "Flood": "medium"}


@pytest.mark.parametrize(
    ("work", "expected"),
    [
        ("initiative W [0.1, 0.9] (serves Goal, addresses Fire)", {}),
        ("initiative W [0.9, 0.1] (addresses Fire)", {}),
        ("initiative W [0.1, 0.1] (addresses Fire)", {"Fire": "medium"}),
        ("initiative W [0.1, 0.9] (serves Goal, addresses Flood)", {"Fire": "medium"}),
    ],
)
def test_work_that_goes_on_addresses_it(work, expected):
    assert told(CODE, *GOAL, *FOUR, work) == expected


def test_where_no_work_is_written_nobody_is_missed():
    assert told(CODE, *FOUR) == {}


def test_without_scores_nothing_is_among_the_gravest():
    assert told(CODE, *GOAL, "concern Fire ; seen") == {}


@pytest.mark.parametrize("name", ["Fire and flood", '"Fire; flood"', "Fire " + "here " * 15])
def test_several_in_one_are_a_note(name):
    (finding,) = findings(CODE, f"concern {name.strip()} [1, 1, 1] ; seen", "concern Second [5, 5, 5] ; seen")

    assert finding.severity == "note"
    assert finding.action == "part it into lines that can be weighed one by one"
    assert finding.facts["several"]


def test_one_without_evidence_is_a_note_where_others_have_some():
    assert told(CODE, "concern A [1, 1, 1]", "concern B [1, 1, 1] ; nine calls") == {"A": "note"}
    assert told(CODE, "concern A [1, 1, 1]") == {"A": "note"}


def test_where_nobody_writes_evidence_it_is_said_once():
    finding = only(CODE, *(f"concern C{n} [1, 1, {n}]" for n in range(1, 6)))

    assert (finding.severity, finding.subject.kind) == ("note", "estate")
    assert finding.message == "none of the 5 concerns says what it rests on"
    assert len(finding.places) == 3


@pytest.mark.parametrize(
    ("words", "action"),
    [
        ("", "find its cause first, then choose what to do"),
        ("(decision)", "choose what to do about it, and plan that"),
        ("(opportunity)", "choose what to do about it, and plan that"),
        ("(protect)", "plan what prevents it, and what to do if it comes"),
    ],
)
def test_the_action_is_the_analysis_that_is_due(words, action):
    assert only(CODE, *GOAL, f"concern Fire [5, 5, 5] {words} ; seen").action == action


def test_all_that_is_wrong_with_one_is_one_finding():
    finding = only(
        CODE, *GOAL, "concern Fire and flood [5, 4, 3]", "initiative W [0.1, 0.1] (addresses Fire and flood)",
        "concern Small [1, 1, 1] ; seen",
    )  # fmt: skip

    assert finding.severity == "medium"
    assert finding.message == (
        "the concern 'Fire and flood' is among the gravest, and no work that goes on addresses it;"
        " 'W' does not; and it looks like several in one: it says 'and'; and it has no evidence"
    )
    assert finding.facts == {
        "concern": "Fire and flood", "seriousness": 5, "urgency": 4, "growth": 3, "rank": 1,
        "no_evidence": True, "several": "it says 'and'", "next": "problem analysis: find the cause",
        "next_because": "no cause of it is written", "not_kept": {"W": "stop"},
    }  # fmt: skip
    assert [place.line for place in finding.places] == [14, 15]


def test_without_a_concern_it_is_not_checked():
    assert not_checked(CODE) == "no concern is written"
    assert not_checked(CODE, "concern Fire") is None
