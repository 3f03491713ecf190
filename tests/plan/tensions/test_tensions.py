"""All that people should talk about."""

import pytest
from tests.plan.estates import estate, support, training

from wardley.plan.plan import plan_of


def test_the_training_company_has_each_part():
    found = plan_of(training()).tensions

    assert found.agreement.strength == "weak"
    assert (len(found.decisive), len(found.contested), len(found.opposing), len(found.colliding)) == (
        2,
        0,
        0,
        2,
    )
    assert found.start.order[0] == "Team-licence product"
    assert found.undecided is None


def test_where_nobody_ranks_no_pairs_were_looked_for():
    found = plan_of(support()).tensions

    assert (found.decisive, found.start) == ((), None)
    assert found.undecided == "fewer than 4 departments rank the work"
    assert len(found.colliding) == 2


RANKS = "initiative Tea [0.6, 0.6]\n" + "".join(f"rank D{number} (Tea)\n" for number in range(4))


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ("", "quarters"),
        ("policy camp [3]\n", "fewer than 6 departments rank the work"),
    ],
)
def test_why_no_pairs_were_looked_for_is_said(more, says):
    assert says in plan_of(estate(RANKS + more)).tensions.undecided


def test_a_plan_is_asked_once():
    plan = plan_of(estate(RANKS))
    assert plan.tensions is plan.tensions
    assert plan.tensions.agreement is plan.agreement
