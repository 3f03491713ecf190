"""W610: several pieces of work answer one cause."""

import pytest
from tests.analyse.two_needs import not_checked, only, told

CODE = "W610"
WHY = "cause Cold tea (failure, stakeholder Guest)"


def answers(*words: str) -> list[str]:
    return [
        WHY,
        *(f"initiative Urn {n} (because Cold tea{f', {w}' if w else ''})" for n, w in enumerate(words)),
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ([""], None),
        (["", ""], "low"),
        (["", "", ""], "medium"),
        (["department Hall", "department Kitchen"], "medium"),
        (["department Hall", "department hall"], "low"),
        (["department Hall", ""], "low"),
    ],
)
def test_two_are_low_and_three_or_two_departments_medium(words, expected):
    assert told(CODE, *answers(*words)) == ({"Cold tea": expected} if expected else {})


def test_the_department_of_a_team_counts():
    teams = ("team Desk (department Hall)", "team Stove (department Kitchen)")
    assert told(CODE, *teams, *answers("team Desk", "team Stove")) == {"Cold tea": "medium"}


def test_policy_moves_how_many_are_many():
    assert told(CODE, *answers("", "", ""), "policy demands [4]") == {"Cold tea": "low"}


@pytest.mark.parametrize("verdict", ["stop", "defer", "merge into Urn 0"])
def test_where_a_decision_leaves_one_it_is_settled(verdict):
    finding = only(CODE, *answers("", ""), f"decision Urn 1 ({verdict}, by Ann)")
    assert finding.severity == "note"
    assert len(finding.softened_by) == 1
    assert finding.facts["initiatives"] == ["Urn 0", "Urn 1"]
    assert finding.facts["live"] == 1


def test_a_decision_on_one_of_three_leaves_two():
    assert told(CODE, *answers("", "", ""), "decision Urn 1 (stop)") == {"Cold tea": "low"}


def test_a_suggestion_to_stop_settles_nothing():
    scored = [line.replace(" (because", " [0.1, 0.1] (because") for line in answers("", "")]
    assert told(CODE, *scored) == {"Cold tea": "low"}


def test_where_all_are_put_aside_nothing_is_told():
    assert told(CODE, *answers("", ""), "decision Urn 0 (stop)", "decision Urn 1 (stop)") == {}


def test_where_people_decided_to_do_each_it_is_settled():
    kept = ("decision Urn 0 (keep)", "decision Urn 1 (partner)")
    assert told(CODE, *answers("", ""), *kept) == {"Cold tea": "note"}
    assert told(CODE, *answers("", ""), kept[0]) == {"Cold tea": "low"}


def test_merging_hands_the_cause_on():
    other = ("initiative Stove", "decision Urn 0 (merge into Stove)")
    assert told(CODE, *answers("", ""), *other) == {"Cold tea": "low"}
    assert told(CODE, *answers(""), *other) == {}


def test_the_finding_lists_them_with_what_they_cost():
    finding = only(CODE, *answers("cost 2k", "cost 3k", ""))

    assert finding.message == (
        "3 initiatives answer 'Cold tea': 'Urn 0', 'Urn 1' and 'Urn 2', at a known cost of 5k"
    )
    assert finding.facts == {
        "cause": "Cold tea", "kind": "failure", "stakeholder": "Guest",
        "initiatives": ["Urn 0", "Urn 1", "Urn 2"], "live": 3, "departments": [], "cost": 5000,
        "costs_known": 2,
    }  # fmt: skip
    assert [place.line for place in finding.places] == [12, 13, 14, 15]
    assert (finding.subject.kind, finding.subject.map) == ("cause", None)
    assert finding.threshold == {"demands": 3}


def test_what_nobody_knows_the_cost_of_is_not_called_free():
    assert only(CODE, *answers("", "")).message == "2 initiatives answer 'Cold tea': 'Urn 0' and 'Urn 1'"


def test_where_no_work_names_a_cause_it_is_not_checked():
    assert not_checked(CODE) == "no initiative is written"
    assert not_checked(CODE, "initiative Urn") == "no initiative names a cause"
    assert not_checked(CODE, *answers("")) is None
