"""Days by which an estate must act."""

from datetime import date

import pytest
from tests.analyse.two_needs import MAP

import wardley
from wardley.analyse.check import policy_of
from wardley.analyse.deadlines import Deadlines, months_since
from wardley.analyse.rule import rules
from wardley.graph.estate import Estate


def horizon(*statements: str, today: date = date(2026, 2, 1)) -> date:
    text = MAP + "".join(f"//@ {statement}\n" for statement in statements)
    return Deadlines(Estate([wardley.parse(text)], policy_of(rules(), {}), today)).horizon


@pytest.mark.parametrize(
    ("statements", "expected"),
    [
        ((), date(2027, 2, 1)),
        (("quarters 2026Q1->2026Q2",), date(2026, 6, 30)),
        (("quarters 2026Q3->2028Q2",), date(2028, 6, 30)),
        (("quarters 2025Q1->2025Q4",), date(2027, 2, 1)),
        (("policy horizon [3]",), date(2026, 5, 1)),
        (("quarters 2026Q1->2026Q2", "policy horizon [3]"), date(2026, 6, 30)),
    ],
)
def test_the_horizon_is_the_end_of_the_plan_or_so_many_months_ahead(statements, expected):
    assert horizon(*statements) == expected


def test_a_plan_that_ends_today_has_passed():
    assert horizon("quarters 2026Q1->2026Q1", today=date(2026, 3, 31)) == date(2027, 3, 31)
    assert horizon("quarters 2026Q1->2026Q1", today=date(2026, 3, 30)) == date(2026, 3, 31)


@pytest.mark.parametrize(
    ("day", "months"),
    [
        (date(2026, 2, 1), 0),
        (date(2026, 1, 2), 0),
        (date(2026, 1, 1), 1),
        (date(2025, 12, 31), 1),
        (date(2025, 2, 1), 12),
        (date(2025, 2, 2), 11),
        (date(2024, 12, 31), 13),
    ],
)
def test_months_are_whole(day, months):
    assert months_since(day, date(2026, 2, 1)) == months
