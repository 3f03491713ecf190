"""W804: what is kept costs more than there is money for."""

import pytest
from tests.analyse.two_needs import not_checked, only, told

CODE = "W804"
GOAL = "objective Goal"
BUDGET = "quarters 2026Q1->2026Q4 (budget 100k)"


def work(*costs: str, more: str = "") -> list[str]:
    return [
        f"initiative Work {n} [0.2, 0.8] (serves Goal{f', cost {cost}' if cost else ''}{more})"
        for n, cost in enumerate(costs)
    ]


@pytest.mark.parametrize(
    ("costs", "expected"),
    [
        (("60k", "40k"), None),
        (("60k", "40.01k"), "high"),
        (("60k", "50k", ""), "high"),
        (("20k", "20k", "20k", "20k", ""), None),  # one in five is not more than 20 %
        (("20k", "20k", "20k", ""), "note"),
        (("", ""), "note"),
        ((), None),
    ],
)
def test_what_goes_on_is_held_against_the_budget(costs, expected):
    found = told(CODE, GOAL, BUDGET, *work(*costs), "initiative Never [0.1, 0.1] (cost 900k)")
    assert found == ({"2026Q1->2026Q4": expected} if expected else {})


def test_costs_are_summed_as_they_are_written():
    budget = "quarters 2026Q1->2026Q4 (budget 0.3)"
    assert told(CODE, GOAL, budget, *work("0.1", "0.2")) == {}


def test_what_a_partner_does_costs_money_too():
    assert told(CODE, BUDGET, "initiative Shared [0.8, 0.2] (cost 101k)") == {"2026Q1->2026Q4": "high"}


@pytest.mark.parametrize("verdict", ["stop", "defer"])
def test_what_is_let_go_does_not(verdict):
    assert told(CODE, GOAL, BUDGET, *work("60k", "60k"), f"decision Work 0 ({verdict})") == {}


def test_it_says_by_how_much_and_what_is_largest():
    finding = only(CODE, GOAL, BUDGET, *work("30k", "80k", "", "80k"))

    assert finding.message == (
        "what is kept costs 190k, 90k more than the budget of 100k for 2026Q1 to 2026Q4; 1 of 4 has no figure"
    )
    assert finding.action == "stop or defer some of it, or ask for 90k more"
    assert finding.facts == {
        "kept": 4, "cost_known": 3, "cost": 190_000, "budget": 100_000, "over": 90_000,
        "largest": ["Work 1", "Work 3", "Work 0"], "without_cost": ["Work 2"],
    }  # fmt: skip
    assert finding.subject.kind == "budget"
    assert [place.line for place in finding.places] == [13]


def test_too_little_known_is_said_as_that():
    finding = only(CODE, GOAL, BUDGET, *work("30k", "", ""))
    assert finding.message == (
        "of what is kept 2 of 3 have no figure, so nobody can tell whether the budget of 100k for "
        "2026Q1 to 2026Q4 is enough"
    )
    assert "over" not in finding.facts


@pytest.mark.parametrize(("share", "expected"), [(0.5, {}), (0.4, {"2026Q1->2026Q4": "note"})])
def test_policy_moves_how_much_may_be_unknown(share, expected):
    assert told(CODE, GOAL, BUDGET, *work("1k", ""), f"policy cost-unknown [{share}]") == expected


@pytest.mark.parametrize("lines", [(), ("quarters 2026Q1->2026Q4",)])
def test_without_a_budget_nothing_is_checked(lines):
    assert not_checked(CODE, GOAL, *work("1k"), *lines) == "no budget is written"


def test_without_work_nothing_is_checked():
    assert not_checked(CODE, BUDGET) == "no initiative is written"
