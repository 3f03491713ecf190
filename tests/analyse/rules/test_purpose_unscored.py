"""W601: work that nobody has scored."""

import pytest
from tests.analyse.two_needs import findings, not_checked, only, told

CODE = "W601"
SCORED = [f"initiative Scored {number} [0.5, 0.5]" for number in range(8)]


def test_each_without_a_score_is_a_note():
    assert told(CODE, *SCORED, "initiative Bare") == {"Bare": "note"}


@pytest.mark.parametrize(
    ("bare", "expected"), [(2, {}), (3, {"estate": "medium"})], ids=["8 of 10", "8 of 11"]
)
def test_where_less_than_four_in_five_are_scored_all_of_it_is_medium(bare, expected):
    found = told(CODE, *SCORED, *(f"initiative Bare {number}" for number in range(bare)))
    assert {name: severity for name, severity in found.items() if name == "estate"} == expected
    assert len(found) - len(expected) == bare


def test_policy_moves_the_share():
    assert "estate" not in told(CODE, "initiative Bare", SCORED[0], "policy scored [0.5]")
    assert "estate" in told(CODE, "initiative Bare", SCORED[0], "policy scored [0.51]")


def test_a_vote_is_a_score():
    assert told(CODE, "initiative Bare", "rate Ann->Bare [0.2, 0.4]") == {}


@pytest.mark.parametrize(
    ("verdict", "counts"), [("stop", False), ("merge into Scored 1", False), ("defer", True), ("keep", True)]
)
def test_what_is_stopped_or_merged_needs_no_score(verdict, counts):
    found = told(CODE, *SCORED, "initiative Bare", f"decision Bare ({verdict})")
    assert found == ({"Bare": "note"} if counts else {})


def test_what_is_stopped_counts_neither_way():
    found = told(CODE, "initiative Bare", "initiative Gone", "decision Gone (stop)", *SCORED[:3])
    assert found == {"estate": "medium", "Bare": "note"}  # three of four


def test_the_finding_on_all_says_how_many():
    finding = next(f for f in findings(CODE, SCORED[0], "initiative Bare") if f.subject.kind == "estate")

    assert finding.message == "1 of 2 initiatives are scored by their purpose"
    assert finding.facts == {"scored": 1, "initiatives": 2, "unscored": ["Bare"]}
    assert finding.threshold == {"scored": 0.8}
    assert finding.place.line == 12


def test_the_finding_on_one_shows_what_is_known_of_it():
    finding = only(CODE, *SCORED, "initiative Bare (cost 9k, effort 2, owner Ann, changes Lone)")

    assert finding.message == "nobody has scored the purpose of 'Bare'"
    assert finding.facts == {
        "initiative": "Bare", "cost": 9000, "effort": 2, "owner": "Ann", "changes": ["Lone"],
    }  # fmt: skip
    assert (finding.subject.kind, finding.subject.map) == ("initiative", None)


def test_without_work_it_is_not_checked():
    assert not_checked(CODE) == "no initiative is written"
    assert not_checked(CODE, "initiative Bare") is None
