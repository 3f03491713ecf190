from fractions import Fraction

import pytest
from tests.plan.draft.asked import portfolio_of

from wardley.plan.draft.months import Months
from wardley.plan.draft.scoring import DEADLINE, DIFFERENTIATING, REST, weigh

YEAR = Months(2026 * 12, 12)


def weighed(purpose, words="", *lines, order="purpose-first"):
    words = ", ".join(filter(None, ["serves Grow", words]))
    text = [f"initiative Till {purpose} ({words})", "objective Grow", *lines, "decision Till (keep)"]
    return weigh(portfolio_of("\n".join(text)).find("Till"), YEAR, order)


@pytest.mark.parametrize(
    ("purpose", "rank", "score"),
    [
        ("[0.9, 0.8]", DIFFERENTIATING, 9),  # the differentiating side is the higher one
        ("[0.1, 0.9]", REST, Fraction("5.4")),  # 0.6 of what is critical
        ("[0.6, 0.3]", REST, 6),  # a partner's, which people keep
        ("", REST, 0),  # nobody scored it
    ],
)
def test_purpose_counts_from_nought_to_ten(purpose, rank, score):
    weight = weighed(purpose)

    assert (weight.rank, weight.score) == (rank, score)


@pytest.mark.parametrize(
    ("words", "rank", "time"),
    [
        ("deadline 2026Q2", DEADLINE, 10),
        ("deadline 2025", DEADLINE, 10),
        ("deadline 2026-07-30", DEADLINE, 10),  # done by the end of June
        ("deadline 2026-07", DEADLINE, 6),
        ("deadline 2026Q4", DEADLINE, 6),
        ("deadline 2027Q1", REST, 0),  # these quarters end before
        ("urgency 7", REST, 7),
        ("deadline 2026Q1, urgency 3", DEADLINE, 3),
        ("", REST, 0),
    ],
)
def test_time_counts_by_the_half_in_which_it_is_due(words, rank, time):
    weight = weighed("[0, 0.5]", words)

    assert (weight.rank, weight.score) == (rank, 3 + time)


def test_each_kept_initiative_that_needs_it_counts_two_up_to_ten():
    def scored(count):
        return weighed("[0, 0.5]", "", *needing(count)).score

    assert [scored(count) for count in (0, 1, 5, 6)] == [3, 5, 13, 13]


def needing(count):
    for number in range(count):
        yield f"initiative Work {number} [0.2, 0.8] (serves Grow)"
        yield f"Work {number}->Till"


def test_what_the_law_asks_for_and_nobody_scored_is_wholly_critical():
    assert weighed("", "compliance").score == 6
    assert weighed("[0, 0.5]", "compliance").score == 3


def test_weighted_shortest_job_first_has_one_class_and_takes_what_is_written():
    written = weighed("[0.9, 0.9]", "value 3, urgency 1, risk 0.5, deadline 2026Q1", order="wsjf")

    assert (written.rank, written.score) == (REST, Fraction("4.5"))


def test_weighted_shortest_job_first_fills_in_what_is_not_written():
    lines = list(needing(1))

    assert weighed("[0.9, 0.9]", "deadline 2026Q1", *lines, order="wsjf").score == 9 + 10 + 2
    assert weighed("[0.9, 0.9]", "deadline 2026Q1, value 1", *lines, order="wsjf").score == 1 + 10 + 2


def test_value_and_risk_count_for_nothing_where_purpose_comes_first():
    assert weighed("[0.9, 0.9]", "value 1, risk 9").score == 9
