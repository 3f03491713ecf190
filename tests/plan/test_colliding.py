"""Initiatives that pull one component in opposite ways."""

import pytest
from tests.plan.estates import SHOP, estate, support, training

from wardley.plan.colliding import collisions


def pairs(plan: str, text: str = SHOP) -> list[tuple[str, str, str]]:
    """Each collision as (how, first, second)."""
    return [(one.opposite, one.first.name, one.second.name) for one in collisions(estate(plan, text))]


BUILD = "initiative Own till (build, changes Till)\n"
BUY = "initiative Rented till (buy, changes Till)\n"


def test_the_training_company_has_a_settled_collision_and_an_open_one():
    found = collisions(training())

    assert [(one.first.name, one.second.name, one.components) for one in found] == [
        ("Faster in-house encoder", "Move video to a streaming service", ("Video Delivery",)),
        ("Quote builder inside the CRM", "CRM back to standard", ("CRM",)),
    ]
    assert [one.settled and (one.settled.subject, one.settled.verdict) for one in found] == [
        ("Faster in-house encoder", "stop"), None,
    ]  # fmt: skip


def test_the_support_division_has_settled_its_collisions():
    assert [one.settled.verdict for one in collisions(support())] == ["stop", "stop"]


@pytest.mark.parametrize("way", ["buy", "outsource"])
def test_who_builds_collides_with_who_buys_or_outsources(way):
    plan = BUILD + BUY.replace("buy", way)
    assert pairs(plan) == [("sourcing", "Own till", "Rented till")]


@pytest.mark.parametrize(
    "plan",
    [
        BUILD + BUY.replace("Till", "Cellar"),
        BUILD + BUY.replace("buy", "build"),
        BUILD + BUY.replace("buy, ", ""),
        BUILD + BUY.replace("buy", "partner"),
        BUILD.replace("build", "build, bridge") + BUY,
        BUILD + BUY.replace("buy", "buy, bridge"),
        BUILD + BUY + "Own till -> Rented till\n",
        BUILD + BUY + "Rented till -> Own till\n",
        "",
    ],
)
def test_other_work_collides_with_nothing(plan):
    assert pairs(plan) == []


def test_two_on_several_components_are_one_pair():
    (found,) = collisions(
        estate(BUILD + BUY + "Own till -> Cellar\nRented till -> Cellar\nOwn till -> Power\n")
    )
    assert found.components == ("Cellar", "Till")


def test_another_word_for_a_thing_means_the_thing():
    plan = "same Till (Cash desk)\n" + BUILD + BUY.replace("Till", "Cash desk")
    text = SHOP + "component Cash desk [0.6, 0.7]\n"
    (found,) = collisions(estate(plan, text))
    assert found.components == ("Till",)


@pytest.mark.parametrize("verdict", ["stop", "defer", "merge into Tea"])
@pytest.mark.parametrize("which", ["Own till", "Rented till"])
def test_a_decision_that_takes_one_away_settles_it(verdict, which):
    plan = f"initiative Tea\n{BUILD}{BUY}decision {which} ({verdict})\n"
    (found,) = collisions(estate(plan))
    assert (found.settled.subject, found.settled.verdict) == (which, verdict.split()[0])


@pytest.mark.parametrize("verdict", ["keep", "partner"])
def test_a_decision_to_go_on_settles_nothing(verdict):
    (found,) = collisions(estate(f"{BUILD}{BUY}decision Own till ({verdict})\n"))
    assert found.settled is None


BETTER = "initiative Finest till (better, changes Till)\n"


def test_making_better_collides_with_taking_away():
    assert pairs(BETTER + BUY) == [("ending", "Finest till", "Rented till")]


def test_what_is_bought_already_is_not_taken_away_by_buying():
    assert pairs(BETTER.replace("Till", "Power") + BUY.replace("Till", "Power")) == []


def test_making_better_collides_with_work_on_what_is_being_left():
    plan = BETTER + "initiative Move receipts (changes Till)\n"
    assert pairs(plan) == []
    assert pairs(plan + "estate Till (retiring 2026-12)\n") == [("ending", "Finest till", "Move receipts")]
    assert pairs(BETTER + BETTER.replace("Finest", "Best") + "estate Till (retiring 2026-12)\n") == []


def merges(*steps: str) -> str:
    work = sorted({name for step in steps for name in step.split()})
    lines = [f"initiative {name}" for name in work]
    lines += [f"decision {one} (merge into {other})" for one, other in (step.split() for step in steps)]
    return "\n".join(lines) + "\n"


def test_what_is_merged_into_each_other_is_one_pair():
    assert pairs(merges("B A", "A B")) == [("merging", "A", "B")]


def test_what_is_merged_round_in_a_circle_is_a_pair_for_each_step():
    steps = [("merging", "A", "C"), ("merging", "C", "B"), ("merging", "B", "A")]
    assert pairs(merges("A C", "B A", "C B", "D A", "E D")) == steps


def test_what_is_merged_and_ends_somewhere_collides_with_nothing():
    assert pairs(merges("A B", "B C", "D C")) == []


def test_the_order_of_lines_means_nothing():
    lines = (BUILD + BUY + BETTER + "initiative More (build, changes Till)\n").splitlines(keepends=True)
    assert pairs("".join(lines)) == pairs("".join(reversed(lines)))
    assert len(pairs("".join(lines))) == 3


def test_of_very_many_on_one_component_each_is_named_once_and_with_one_that_may_go_on():
    names = [f"{number:02}" for number in range(40)]
    plan = "".join(
        f"initiative Build {n} (build, changes Till)\ninitiative Buy {n} (buy, changes Till)\n" for n in names
    )
    found = pairs(plan + "decision Buy 00 (stop)\ndecision Build 00 (stop)\n")

    assert len(found) == 79
    assert {name for _, first, second in found for name in (first, second)} == {
        f"{way} {n}" for n in names for way in ("Build", "Buy")
    }
    assert ("sourcing", "Build 05", "Buy 01") in found
