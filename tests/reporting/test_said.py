"""Words that reports share: what is known, and of how many."""

import pytest
from tests.reporting.made import checked

from wardley.plan.exact import Sum
from wardley.reporting.said import amount, asker, because, known, summed

PLAN = """\
team Bar (department Front)
initiative Water (owner Ann, team Bar)
initiative Leaves (team Bar)
initiative Cups (team Nobody)
initiative Bell
decision Bell (stop, by Ann, on 2026-01-12) ; it rings
decision Cups (defer)
"""


@pytest.mark.parametrize(
    ("total", "said", "cost"),
    [
        (Sum(0, 0, 0.0), "0", 0.0),
        (Sum(2, 0, 0.0), "unknown", None),
        (Sum(2, 2, 0.0), "0", 0.0),
        (Sum(3, 1, 85000.0), "85k + 2 without a figure", 85000.0),
    ],
)
def test_a_sum_says_how_many_are_known_and_is_unknown_where_none_is(total, said, cost):
    assert known(total) == said
    assert summed(total) == {"count": total.count, "costed": total.known, "cost": cost}


def test_no_cost_and_an_unknown_cost_are_two_things():
    assert amount(0.0) == "0"
    assert amount(None) == "unknown"


def test_who_asks_is_the_owner_else_the_department_else_the_team():
    work = checked(PLAN)[0].portfolio

    assert [asker(work, one) for one in work.judged] == ["Ann", "Front", "Nobody", "unknown"]


def test_why_is_what_people_decided_before_what_was_suggested():
    work = checked(PLAN)[0].portfolio
    said = {one.name: because(one) for one in work.judged}

    assert said["Bell"] == "decided by Ann on 2026-01-12: it rings"
    assert said["Cups"] == "decided"
    assert said["Water"] == "nobody scored its purpose"
