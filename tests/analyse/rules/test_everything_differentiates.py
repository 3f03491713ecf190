"""W603: too much is said to set us apart."""

import pytest
from tests.analyse.two_needs import findings, not_checked, only

CODE = "W603"


def work(apart: int, parity: int, apart_words: str = "", parity_words: str = "") -> list[str]:
    return [
        *(f"initiative Apart {number} [0.9, 0.9] {apart_words}" for number in range(apart)),
        *(f"initiative Par {number} [0.1, 0.9] {parity_words}" for number in range(parity)),
    ]


@pytest.mark.parametrize(
    ("apart", "parity", "told"),
    [
        (2, 8, False),  # one in five
        (3, 11, True),
        (2, 6, True),
        (2, 5, False),  # seven are too few to say
        (1, 1, False),
    ],
)
def test_more_than_one_in_five_of_eight_or_more_is_much(apart, parity, told):
    assert bool(findings(CODE, *work(apart, parity))) == told


def test_who_is_not_scored_does_not_count():
    unscored = [f"initiative Bare {number}" for number in range(9)]
    assert findings(CODE, *work(2, 5), *unscored) == []


@pytest.mark.parametrize(("cost", "told"), [(20, False), (21, True)])
def test_more_than_forty_per_cent_of_the_known_cost_is_much(cost, told):
    lines = work(2, 3, f"(cost {cost}k)", "(cost 20k)")
    assert bool(findings(CODE, *lines, "initiative Dear [0.1, 0.1]")) == told


def test_one_alone_is_never_everything():
    assert findings(CODE, *work(1, 1, "(cost 90k)", "(cost 1k)")) == []


def objectives(number: int) -> list[str]:
    return [f"objective Goal {one}" for one in range(number)]


SERVED = [f"Apart {one} -> Goal {one}" for one in range(3)]


@pytest.mark.parametrize(("count", "told"), [(9, False), (8, True)])
def test_more_than_one_objective_in_three_is_much(count, told):
    assert bool(findings(CODE, *objectives(count), *work(3, 0), *SERVED)) == told


def test_two_objectives_are_too_few_to_say():
    assert findings(CODE, *objectives(2), *work(2, 0), *SERVED[:2]) == []


@pytest.mark.parametrize(("parity", "told"), [(26, True), (27, False)])
def test_many_objectives_are_served_by_a_few_works_of_very_many(parity, told):
    assert bool(findings(CODE, *objectives(5), *work(3, parity), *SERVED)) == told


def test_a_key_result_stands_for_its_objective_and_one_objective_counts_once():
    lines = [*objectives(5), "keyresult Number (objective Goal 1)", *work(3, 0), "Apart 2 -> Goal 3"]
    assert findings(CODE, *lines, "Apart 0 -> Number", "Apart 1 -> Goal 1") == []
    assert findings(CODE, *lines, "Apart 0 -> Number", "Apart 1 -> Goal 2") != []


def test_policy_moves_all_four():
    lines = work(2, 6)
    assert findings(CODE, *lines, "policy few [0.25, 0.4, 3, 8]") == []
    assert findings(CODE, *lines, "policy few [0.2, 0.4, 3, 9]") == []
    assert findings(CODE, *work(2, 6, "(cost 9k)"), "policy few [0.5, 1, 3, 8]") == []


def test_stopped_work_counts_as_written_down():
    assert only(CODE, *work(2, 6), "decision Apart 0 (stop)", "decision Par 0 (stop)").facts["scored"] == 8


def test_the_finding_says_which_limits_are_passed():
    finding = only(CODE, *objectives(3), *work(3, 6, "(cost 9k)", "(cost 1k)"), *SERVED)
    assert finding.message == (
        "what is called differentiating is 3 of 9 scored initiatives and has 82% of the known cost and stands"
        " under 3 of 3 objectives: 'Apart 0', 'Apart 1' and 'Apart 2'"
    )
    assert finding.facts == {
        "differentiating": 3, "scored": 9, "initiatives": ["Apart 0", "Apart 1", "Apart 2"],
        "differentiating_cost": 27_000, "costs_known": 3, "known_cost": 33_000,
        "objectives_carrying": ["Goal 0", "Goal 1", "Goal 2"], "objectives": 3,
    }  # fmt: skip
    assert finding.threshold == {"few": [0.2, 0.4, 3, 8]}
    assert (finding.severity, finding.subject.kind) == ("low", "estate")


def test_without_a_score_it_is_not_checked():
    assert not_checked(CODE, "initiative Bare") == "no initiative is scored"
    assert not_checked(CODE, *work(1, 0)) is None
