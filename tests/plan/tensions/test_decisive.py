"""The pairs that the plan cannot both satisfy and that departments rank in opposite order."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.plan.estates import estate, training
from tests.plan.ranking.written import written

from wardley.model.portfolio import Initiative, Need, quarter
from wardley.plan.draft.schedule import Draft, Load, Placed, Unplaced
from wardley.plan.plan import plan_of
from wardley.plan.tensions.decisive import decisive_pairs
from wardley.plan.verdicts import Judged

SPLIT = written("Tea Milk", "Tea Milk", "Milk Tea", "Milk Tea")
"""Two departments put the one first, and two the other."""


def judged(name: str, effort: float | None, team: str | None = "Bar", needs: tuple[str, ...] = ()) -> Judged:
    work = Initiative(name, effort=effort, team=team, needs=tuple(map(Need, needs)))
    return Judged(work, None, "keep", "keep", "")


def placed(name: str, first: int, last: int, effort: float | None = 4, **more) -> Placed:
    """Work that is done in even parts from its *first* to its *last* month."""
    months = last - first + 1
    parts = (
        tuple((first + month, Fraction(str(effort)) / months) for month in range(months)) if effort else ()
    )
    return Placed(judged(name, effort, **more), parts, first, last, 2, Fraction(), None)


def unplaced(name: str, effort: float = 4, short: int | None = 1, **more) -> Unplaced:
    reasons = {key: more.pop(key) for key in ("waiting_for", "over_budget") if key in more}
    return Unplaced(judged(name, effort, **more), "", None if short is None else Fraction(short), **reasons)


def draft(*work: Placed | Unplaced, capacity: float = 5, share: float = 0.8, quarters: int = 4) -> Draft:
    """A draft in which Bar has *capacity* person-months in each quarter."""
    done = tuple(one for one in work if isinstance(one, Placed))
    loads = []
    for number in range(quarters):
        parts = [p for one in done if one.team == "Bar" for month, p in one.months if month // 3 == number]
        loads.append(Load("Bar", number, sum(parts, Fraction()), Fraction(str(capacity))))
    left = tuple(one for one in work if isinstance(one, Unplaced))
    names = tuple(quarter(2026, number + 1) for number in range(quarters))
    return Draft(names, done, left, (), tuple(loads), (), None, "purpose-first", share)


def sentences(*work, lists=SPLIT, camp: float = 2, **more) -> list[str]:
    return [pair.sentence for pair in decisive_pairs(draft(*work, **more), lists, camp)]


def test_the_training_company_has_to_decide_what_its_product_team_does_first():
    first, *others = plan_of(training()).tensions.decisive

    assert first.sentence == (
        "Product can finish one of Team-licence product and Adaptive practice beta before 2026Q4. "
        "Sales, Finance, HR put the first first; Product, Engineering the second."
    )
    assert (first.either, first.placed, first.quarter_name) == (True, True, "2026Q3")
    assert [(one.first, one.second, one.either) for one in others] == [
        ("Verifiable certificates", "Adaptive practice beta", False)
    ]


TEA, MILK = placed("Tea", 0, 2), placed("Milk", 3, 5)
"""Bar can do four person-months in a quarter: Tea in the first, Milk in the second."""


def test_a_pair_says_what_the_team_cannot_do_and_who_wants_what():
    (pair,) = decisive_pairs(draft(TEA, MILK), SPLIT)

    assert (pair.team, pair.first, pair.second, pair.quarter, pair.before) == (
        "Bar",
        "Tea",
        "Milk",
        0,
        "2026Q2",
    )
    assert (pair.for_first, pair.for_second) == (("D0", "D1"), ("D2", "D3"))
    assert pair.sentence == (
        "Bar can finish one of Tea and Milk before 2026Q2. D0, D1 put the first first; D2, D3 the second."
    )


@pytest.mark.parametrize(
    "texts",
    [
        ("Tea Milk", "Tea Milk", "Tea Milk", "Milk Tea"),
        ("Tea Milk", "Milk Tea", "Milk Tea"),
        ("Tea Milk", "Tea Milk", "Milk Tea", "Milk=Tea"),
        ("Tea Milk", "Tea Milk", "Milk Tea", "Milk"),
        ("Tea Milk", "Tea Milk", "Tea Milk", "Tea Milk"),
        (),
    ],
)
def test_each_camp_has_two_departments_or_more(texts):
    assert sentences(TEA, MILK, lists=written(*texts)) == []


def test_how_many_make_a_camp_can_be_set():
    lists = written("Tea Milk", "Milk Tea")
    assert len(sentences(TEA, MILK, lists=lists, camp=1)) == 1
    assert sentences(TEA, MILK, camp=3) == []


def test_what_finishes_in_one_quarter_is_no_pair():
    assert sentences(placed("Tea", 0, 1, 2), placed("Milk", 1, 2, 2)) == []


def test_other_teams_do_not_compete():
    assert sentences(TEA, placed("Milk", 3, 5, team="Kitchen")) == []
    assert sentences(TEA, placed("Milk", 3, 5, team=None)) == []


def test_what_takes_no_time_does_not_compete():
    assert sentences(TEA, placed("Milk", 3, 3, None)) == []
    assert sentences(placed("Tea", 0, 0, None), MILK) == []


def test_where_one_needs_the_other_there_is_nothing_to_decide():
    jam = placed("Jam", 0, 2, 0, needs=("TEA",))
    assert sentences(TEA, placed("Milk", 3, 5, needs=("tea",))) == []
    assert sentences(TEA, jam, placed("Milk", 3, 5, needs=("Jam",))) == []


def test_what_has_to_wait_for_something_else_does_not_compete():
    """Milk could not be finished in the first quarter whatever Bar does, for Cups come from the kitchen."""
    cups = placed("Cups", 0, 4, team="Kitchen")
    assert sentences(TEA, cups, placed("Milk", 3, 5, needs=("Cups",))) == []
    early = placed("Cups", 0, 1, team="Kitchen")
    assert len(sentences(TEA, early, placed("Milk", 3, 5, needs=("Cups",)))) == 1


def test_where_the_team_had_time_for_both_nothing_is_decided():
    assert sentences(placed("Tea", 0, 1, 2), placed("Milk", 3, 5, 2)) == []


def test_the_last_quarter_in_which_it_has_to_be_decided_is_told():
    """Of twelve person-months in three quarters Milk wants ten, and Tea took four in the first."""
    long = placed("Milk", 3, 10, 10)
    assert sentences(TEA, long, lists=SPLIT)[0].startswith(
        "Bar can finish one of Tea and Milk before 2026Q4."
    )


def test_an_earlier_quarter_is_told_where_later_there_is_time_for_both():
    """Milk is late for no reason of Bar's: it could finish either by April, and both by July."""
    assert sentences(TEA, placed("Milk", 6, 8))[0].startswith(
        "Bar can finish one of Tea and Milk before 2026Q2."
    )


def test_what_is_too_large_for_the_place_of_the_other_is_said_to_be_so():
    """Two of four are taken by Tea and two by Jam, so Milk, which wants four, would need the time of both."""
    tea, jam, milk = placed("Tea", 0, 1, 2), placed("Jam", 0, 2, 2), placed("Milk", 3, 5, 4)
    (pair,) = decisive_pairs(draft(tea, jam, milk), SPLIT)

    assert (pair.either, pair.quarter) == (False, 0)
    assert pair.clause == "Bar cannot, beside its other work, finish both Tea and Milk before 2026Q2"


def test_what_did_not_fit_competes_to_the_end_of_the_plan():
    (pair,) = decisive_pairs(draft(TEA, unplaced("Milk"), quarters=1), SPLIT)

    assert (pair.placed, pair.before) == (False, None)
    assert pair.clause == "Bar can finish one of Tea and Milk by the end of 2026Q1"


@pytest.mark.parametrize(
    "more", [{"short": None}, {"waiting_for": ("Cups",)}, {"over_budget": 5.0}, {"team": "Kitchen"}]
)
def test_what_did_not_fit_for_another_reason_does_not_compete(more):
    assert sentences(TEA, unplaced("Milk", **more), quarters=1) == []


def test_two_that_did_not_fit_are_no_pair():
    assert sentences(unplaced("Tea"), unplaced("Milk")) == []


def test_a_team_without_a_capacity_has_nothing_to_decide():
    bare = Draft(draft().quarters, (TEA, MILK), (), (), (), (), None, "purpose-first", 0.8)
    assert decisive_pairs(bare, SPLIT) == ()


def test_the_even_split_comes_first():
    """Tea, then Milk and then Jam, a quarter each."""
    lists = written(
        "Tea Milk Jam", "Tea Jam Milk", "Tea Milk Jam", "Milk Jam Tea", "Milk Jam Tea", "Jam Milk Tea"
    )
    found = decisive_pairs(draft(TEA, MILK, placed("Jam", 6, 8)), lists)

    assert [(one.first, one.second, one.quarter) for one in found] == [
        ("Tea", "Milk", 0), ("Tea", "Jam", 1), ("Milk", "Jam", 1),
    ]  # fmt: skip
    assert [(len(one.for_first), len(one.for_second)) for one in found] == [(3, 3), (3, 3), (4, 2)]


WORK = [
    "objective Aim\n", "quarters 2026Q1->2026Q4\n", "capacity Bar [4, 4, 4, 4]\n",
    *(f"initiative I{n} [0.7, 0.7] (effort {n + 2}, team Bar, serves Aim)\n" for n in range(4)),
    "rank Sales (I0, I1, I2, I3)\n", "rank Care (I3, I2, I1, I0)\n",
    "rank HR (I1, I0, I3, I2)\n", "rank Ops (I2, I3, I0, I1)\n",
]  # fmt: skip


@given(st.permutations(WORK))
def test_the_order_of_lines_means_nothing_but_for_who_is_named_first(lines):
    def told(plan):
        return [
            (one.clause, sorted(one.for_first), sorted(one.for_second))
            for one in plan_of(estate("".join(plan))).tensions.decisive
        ]

    assert told(lines) == told(WORK)
    assert told(WORK)


@given(
    st.permutations(WORK[:-4]), st.lists(st.permutations(["I0", "I1", "I2", "I3"]), min_size=4, max_size=6)
)
def test_a_pair_is_what_it_says(lines, orders):
    ranks = "".join(f"rank D{number} ({', '.join(order)})\n" for number, order in enumerate(orders))
    plan = plan_of(estate("".join(lines) + ranks))
    for one in plan.tensions.decisive:
        first, second = plan.draft.find(one.first), plan.draft.find(one.second)
        assert first.finish <= one.quarter
        assert second is None or second.finish > one.quarter
        assert min(len(one.for_first), len(one.for_second)) >= 2
        assert len(one.for_first) + len(one.for_second) == len(orders)
        for number, order in enumerate(orders):
            camp = one.for_first if order.index(one.first) < order.index(one.second) else one.for_second
            assert f"D{number}" in camp
