"""How near the heuristic comes to the best there is, on small plans where that can be found."""

from statistics import quantiles

import pytest
from tests.plan.draft.asked import case_of, portfolio_of, random_plans
from tests.plan.draft.exact import best
from tests.plan.draft.feasible import broken

from wardley.plan.draft.draft import draft

PLANS = 200
ENOUGH = 0.95
ENOUGH_FOR_MOST = 0.9
NEARLY = 1e-4


@pytest.fixture(scope="module")
def best_values():
    """By plan: the value of the best one."""
    return [best(case_of(portfolio_of(text))) for text in random_plans(PLANS)]


@pytest.fixture(scope="module", params=["purpose-first", "wsjf"])
def compared(request, best_values):
    """By plan: the draft's value, and the best one's.

    Where no value, urgency or risk is written both orders score alike, so the best plan is one for both.
    """
    texts = (f"{text}\npolicy order ({request.param})" for text in random_plans(PLANS))
    return list(zip((value(draft(portfolio_of(text))) for text in texts), best_values, strict=True))


def value(plan):
    """The objective that `tests.plan.draft.exact` states, of a draft."""
    return float(sum(one.score * (len(plan.quarters) - one.finish) for one in plan.placed))


def test_the_heuristic_is_near_the_best_as_a_rule(compared):
    shares = sorted(ours / optimum for ours, optimum in compared if optimum > NEARLY)

    lower, middle, upper = quantiles(shares, n=4)
    told = (
        f"value of the draft by that of the best plan, {len(shares)} plans: median {middle:.3f},"
        f" quartiles {lower:.3f} and {upper:.3f}, least {shares[0]:.3f},"
        f" the best itself in {sum(share > 1 - NEARLY for share in shares)}"
    )
    print(told)  # noqa: T201 - pytest shows it with -s, and where the test fails
    assert len(shares) > PLANS * 0.9
    assert middle >= ENOUGH
    assert lower >= ENOUGH_FOR_MOST


def test_no_draft_is_better_than_the_best(compared):
    """It would break a rule that the referee keeps, or the referee would not be one."""
    assert all(ours <= optimum + NEARLY for ours, optimum in compared)


def test_some_of_these_plans_are_hard(compared):
    assert sum(ours < optimum - NEARLY for ours, optimum in compared) > PLANS / 10


@pytest.mark.parametrize("order", ["purpose-first", "wsjf"])
def test_every_draft_is_feasible(order):
    for text in random_plans(PLANS):
        work = portfolio_of(f"{text}\npolicy order ({order})")

        assert broken(work, draft(work)) == []
