"""Scores that lie too far apart for their mean to say anything."""

import pytest
from tests.plan.estates import estate, training

from wardley.plan.plan import plan_of
from wardley.plan.tensions.contested import contested, two_camps


def votes(*scores: tuple[float, float], name: str = "Steam", more: str = "") -> str:
    lines = [f"rate P{number}->{name} [{d}, {c}]\n" for number, (d, c) in enumerate(scores)]
    return f"initiative {name}{more}\n" + "".join(lines)


def found(plan: str):
    return contested(plan_of(estate(plan)).portfolio)


def axes(*scores: tuple[float, float], policy: str = "") -> list[str]:
    """The axes on which Steam is contested."""
    return [spread.axis for one in found(policy + votes(*scores)) for spread in one.on]


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ((0.3, 0.4, 0.7), True),  # four tenths apart, on both sides
        ((0.3, 0.4, 0.69), False),
        ((0.1, 0.4, 0.5), True),  # a vote on the line is high
        ((0.05, 0.4, 0.49), False),  # all low
        ((0.5, 0.7, 0.95), False),  # all high
        ((0.1, 0.1, 0.7), True),
    ],
)
def test_two_camps_four_tenths_apart_contest_it(scores, expected):
    assert axes(*((score, 0.9) for score in scores)) == (["differentiating"] if expected else [])
    assert axes(*((0.9, score) for score in scores)) == (["critical"] if expected else [])


def test_votes_that_scatter_contest_it_without_two_camps():
    policy = "policy purpose-half [0.01]\n"
    (one,) = found(policy + votes((0.1, 0.9), (0.1, 0.9), (0.6, 0.9), (0.6, 0.9)))

    assert one.on[0].deviation == 0.25
    assert not two_camps(one.on[0], plan_of(estate(policy)).estate.policy)
    assert axes((0.1, 0.9), (0.1, 0.9), (0.59, 0.9), (0.59, 0.9), policy=policy) == []


def test_two_votes_are_too_few():
    assert axes((0.0, 0.0), (1.0, 1.0)) == []
    assert axes((0.0, 0.0), (1.0, 1.0), policy="policy rating-votes [2]\n") == ["differentiating", "critical"]


def test_policy_moves_the_limits():
    scores = (0.3, 0.9), (0.4, 0.9), (0.7, 0.9)
    assert axes(*scores, policy="policy rating-range [0.41]\n") == []
    assert axes(*scores, policy="policy rating-range [0.41]\npolicy rating-deviation [0.16]\n") == [
        "differentiating"
    ]


def test_the_wider_axis_and_the_wider_work_come_first():
    plan = votes((0.3, 0.1), (0.7, 0.9), (0.7, 0.9)) + votes((0.0, 0.9), (1.0, 0.9), (1.0, 0.9), name="Heat")
    both = found(plan)

    assert [one.name for one in both] == ["Heat", "Steam"]
    assert [spread.axis for spread in both[1].on] == ["critical", "differentiating"]


def test_what_its_own_line_says_settles_nothing_and_votes_are_sorted():
    (one,) = found(votes((0.2, 0.9), (0.8, 0.9), (0.9, 0.9), more=" [0.6, 0.9]"))
    assert [vote.who for vote in one.votes] == ["P0", "P1", "P2"]


@pytest.mark.parametrize(
    ("verdict", "left"), [("stop", 0), ("defer", 0), ("merge into Tea", 0), ("keep", 1), ("partner", 1)]
)
def test_what_people_decided_to_leave_is_left_out(verdict, left):
    plan = "initiative Tea\n" + votes((0.2, 0.9), (0.8, 0.9), (0.9, 0.9)) + f"decision Steam ({verdict})\n"
    assert len(found(plan)) == left


def test_without_votes_nothing_is_contested():
    assert contested(plan_of(training()).portfolio) == ()
