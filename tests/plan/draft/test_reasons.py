from fractions import Fraction

import pytest

from wardley.plan.draft.reasons import listed, person_months, spans


@pytest.mark.parametrize(
    ("amount", "told"),
    [
        ("3.2", "3.2 person-months"), ("1", "1 person-month"), ("1.04", "1 person-month"),
        ("12", "12 person-months"), ("0.05", "0.1 person-months"), ("0.01", "less than 0.1 person-months"),
    ],
)  # fmt: skip
def test_effort_is_told_to_a_tenth_and_never_as_nothing(amount, told):
    assert person_months(Fraction(amount)) == told


@pytest.mark.parametrize(
    ("names", "told"),
    [
        ("A", "'A'"),
        ("AB", "'A' and 'B'"),
        ("ABCD", "'A', 'B', 'C' and 'D'"),
        ("ABCDE", "'A', 'B', 'C' and 2 more"),
    ],
)
def test_names_are_listed_as_in_a_sentence(names, told):
    assert listed(names) == told


@pytest.mark.parametrize(
    ("months", "told"), [([], ""), ([3], "3"), ([0, 1, 2], "0 to 2"), ([0, 2, 3, 5], "0, 2 to 3, 5")]
)
def test_months_that_follow_one_another_are_a_span(months, told):
    assert spans([str(month) for month in months], months) == told
