"""Where initiatives stand in the Purpose Alignment Model."""

from fractions import Fraction

import pytest
from tests.plan.estates import estate, support, training

from wardley.model.policy import Policy
from wardley.plan.portfolio import portfolio
from wardley.plan.purpose import QUADRANTS, TREATMENT, quadrant, spreads, votes_on


def purpose(plan: str, name: str = "Steam"):
    return portfolio(estate(plan)).find(name).purpose


@pytest.mark.parametrize(
    ("differentiating", "critical", "expected"),
    [
        ("1/2", "1/2", "differentiating"),
        ("1/2", "49/100", "partner"),
        ("49/100", "1/2", "parity"),
        ("49/100", "49/100", "neither"),
    ],
)
def test_a_score_on_the_line_is_high(differentiating, critical, expected):
    assert quadrant(Fraction(differentiating), Fraction(critical)) == expected


def test_every_quadrant_says_what_to_do():
    assert set(TREATMENT) == set(QUADRANTS)


def test_a_score_less_than_a_tenth_from_the_line_is_borderline():
    assert purpose("initiative Steam [0.41, 0.9]\n").borderline
    assert purpose("initiative Steam [0.9, 0.59]\n").borderline


def test_a_score_a_tenth_from_the_line_is_not():
    assert not purpose("initiative Steam [0.4, 0.6]\n").borderline


def test_what_is_called_high_and_borderline_can_be_set():
    found = purpose("policy purpose-half [0.7]\npolicy purpose-band [0.05]\ninitiative Steam [0.6, 0.66]\n")

    assert (found.quadrant, found.borderline) == ("neither", True)


def test_without_scores_and_votes_nothing_is_known():
    assert purpose("initiative Steam\n") is None


def test_votes_together_are_the_purpose_of_what_has_no_score():
    found = purpose(
        "initiative Steam\nrate Ada->Steam [0.2, 0.9]\nrate Bea->Steam [0.4, 0.8]\nrate Cy->Steam [0.6, 1]\n"
    )

    assert (found.differentiating, found.critical, found.stated) == (0.4, 0.9, False)
    assert [vote.who for vote in found.votes] == ["Ada", "Bea", "Cy"]


def test_a_written_score_stands_whatever_the_votes_say():
    found = purpose("initiative Steam [0.9, 0.9]\nrate Ada->Steam [0, 0]\n")

    assert (found.differentiating, found.stated, len(found.votes)) == (0.9, True, 1)


def test_votes_spread_on_each_axis():
    plan = (
        "initiative Steam\nrate Ada->Steam [0.2, 0.9]\nrate Bea->Steam [0.6, 0.8]\n"
        "rate Cy->Steam [0.4, 0.7]\n"
    )
    differentiating, critical = spreads(votes_on(estate(plan))["steam"], Policy())

    assert (differentiating.lowest, differentiating.highest, differentiating.camps) == (0.2, 0.6, True)
    assert differentiating.range == Fraction(2, 5)
    assert (critical.range, critical.camps) == (Fraction(1, 5), False)
    # By hand: the squares of -0.2, 0.2 and 0 make 0.08, a third of that is 0.0266..., its root 0.1633.
    assert differentiating.deviation == pytest.approx(0.1633, abs=1e-4)
    assert spreads((), Policy()) is None
    assert (differentiating.axis, critical.axis) == ("differentiating", "critical")


@pytest.mark.parametrize(
    ("scores", "camps"), [((0.4, 0.5), True), ((0.5, 0.6), False), ((0.1, 0.4), False), ((0.5, 0.5), False)]
)
def test_two_camps_stand_on_both_sides_of_the_line_and_a_vote_on_it_is_high(scores, camps):
    lines = [f"rate Voter {number}->Steam [{score}, 0]" for number, score in enumerate(scores)]
    differentiating, _ = spreads(votes_on(estate("\n".join(["initiative Steam", *lines])))["steam"], Policy())

    assert differentiating.camps == camps


def test_half_a_score_is_none():
    assert purpose("initiative Steam [0.9]\n") is None


def test_the_examples_fill_the_quadrants_as_their_authors_counted():
    def counted(found):
        return {name: (total.count, total.total) for name, total in portfolio(found).by_quadrant.items()}

    assert counted(training()) == {
        "differentiating": (4, 335_000),
        "parity": (11, 430_000),
        "partner": (1, 30_000),
        "neither": (6, 242_000),
    }
    assert {name: count for name, (count, _) in counted(support()).items()} == {
        "differentiating": 8,
        "parity": 23,
        "partner": 8,
        "neither": 55,
    }
