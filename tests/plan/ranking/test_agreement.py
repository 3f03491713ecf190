"""How far the departments of an estate agree."""

import pytest
from tests.plan.estates import estate, training
from tests.plan.ranking.written import written

from wardley.plan.plan import plan_of
from wardley.plan.ranking.agreement import Agreement, ItemRanks

WORK = "".join(f"initiative {name} [0.6, 0.6]\n" for name in ("Tea", "Milk", "Cake", "Jam", "Bread"))


def agreement(*texts: str) -> Agreement:
    return Agreement(written(*texts))


def of(plan: str) -> Agreement:
    return plan_of(estate(WORK + plan)).agreement


def test_the_departments_of_the_training_company_agree_weakly():
    found = plan_of(training()).agreement

    assert found.departments == ("Sales", "Product", "Engineering", "Finance", "HR")
    assert (round(found.w, 2), found.strength, len(found.common), found.left_out) == (0.23, "weak", 10, ())
    known = {pair: round(found.tau(*pair).tau, 2) for pair in [("Product", "Engineering"), ("HR", "Sales")]}
    assert known == {("Product", "Engineering"): 0.64, ("HR", "Sales"): -0.33}
    assert round(found.tau("Sales", "Engineering").tau, 2) == -0.33
    assert found.spread[0] == ItemRanks("Adaptive practice beta", (10, 1, 3, 10, 7), 9)


def test_the_starting_order_of_the_training_company():
    """Three orders leave 69 disagreements; they differ in what stands from the sixth place to the eighth."""
    found = plan_of(training()).agreement.start

    first = ("Team-licence product", "Replace home-grown LMS", "Move video to a streaming service")
    assert (found.order[:3], found.disagreements, found.opinions) == (first, 69, 225)
    assert (found.exact, found.orders) == (True, 3)
    assert {name for pair in found.swaps for name in pair} == set(found.order[5:8])


def test_ranks_lie_apart_as_far_as_the_worst_lies_below_the_best():
    found = agreement("a b c d", "a d=c b", "b a")
    assert found.spread == (
        ItemRanks("b", (2, 4, 1), 3),
        ItemRanks("d", (4, 2.5, None), 1.5),
        ItemRanks("a", (1, 1, 2), 1),
        ItemRanks("c", (3, 2.5, None), 0.5),
    )


def test_what_one_alone_ranks_has_no_spread_and_stands_last():
    found = agreement("a b c", "b a")
    assert [(one.item, one.spread) for one in found.spread] == [("a", 1), ("b", 1), ("c", None)]


def test_what_not_all_rank_is_left_out_and_named():
    found = of("rank Sales (Tea, Milk, Cake)\nrank Care (Tea, Jam, Cake = Milk)\n")

    assert (found.common, found.left_out) == (("Cake", "Milk", "Tea"), ("Jam",))
    # The ranks add up to 2, 4.5 and 5.5, the squares from 4 to 6.5: 12 x 6.5 / (4 x 24 - 2 x 6).
    assert found.w == pytest.approx(78 / 84)


@pytest.mark.parametrize(
    ("texts", "reason"),
    [
        ((), "no department ranks the work"),
        (("a b",), "only one department ranks the work"),
        (("a b", "c d"), "all departments rank no item in common"),
        (("a b", "c b"), "all departments rank only one item in common"),
        (("a=b", "b=a"), "every department ties all that they all ranked"),
        (("a b", "b a"), None),
    ],
)
def test_why_there_is_no_w_is_said(texts, reason):
    found = agreement(*texts)
    assert (found.unknown, found.w is None) == (reason, reason is not None)
    assert (found.strength is None) is (reason is not None)


def test_how_strong_it_is_is_told_by_policy():
    ranks = "rank Sales (Tea, Milk, Cake, Jam)\nrank Care (Milk, Cake, Tea, Jam)\n"
    assert of(ranks).w == pytest.approx(0.7)
    assert of(ranks).strength == "strong"
    assert of("policy agreement [0.5, 0.71]\n" + ranks).strength == "some"
    assert of("policy agreement [0.7, 0.9]\n" + ranks).strength == "some"
    assert of("policy agreement [0.71, 0.9]\n" + ranks).strength == "weak"


def test_opposed_departments_are_named_the_worst_first():
    found = agreement("a b c d", "d c b a", "b d a c")
    assert [(tau.first, tau.second) for tau in found.opposed] == [("D0", "D1"), ("D0", "D2"), ("D1", "D2")]
    assert [tau.tau for tau in found.opposed] == [-1, 0, 0]


def test_of_strangers_nothing_is_known():
    assert agreement("a b", "b a").tau("D0", "D7") is None


def test_departments_may_be_in_any_order_of_lines():
    lines = ["rank Sales (Tea, Milk, Cake, Jam)\n", "rank Care (Milk, Jam, Tea)\n", "rank HR (Jam, Bread)\n"]
    one, other = of("".join(lines)), of("".join(lines[::-1]))

    assert one.departments == other.departments[::-1]
    assert (one.w, one.items, one.common, one.borda, one.start, one.opposed and 1) == (
        other.w, other.items, other.common, other.borda, other.start, other.opposed and 1
    )  # fmt: skip
    assert {item.item: item.spread for item in one.spread} == {
        item.item: item.spread for item in other.spread
    }


def test_an_estate_without_rankings_has_nothing_to_agree_on():
    found = of("")
    assert (found.w, found.taus, found.spread, found.borda, found.start) == (None, (), (), (), None)
