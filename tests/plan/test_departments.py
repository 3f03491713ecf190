"""Departments and the strategy: objectives, kept work, voices."""

from fractions import Fraction

import pytest
from tests.plan.estates import estate, training

from wardley.plan.plan import plan_of

GOALS = "objective Fast (department Shop)\nobjective Cheap\n"


def found(plan: str):
    return plan_of(estate(plan)).departments


def one(plan: str, name: str | None):
    return next(department for department in found(plan).every if department.name == name)


def test_declared_ones_come_first_in_their_order_and_the_others_by_name():
    plan = (
        "objective Fast (department Zoo)\nrank Ants (W)\ndepartment Shop\nteam T (department Bakery)\n"
        "stakeholder Ada (department Office)\ndepartment Attic\ninitiative W [0.1, 0.1]\n"
    )

    assert [(d.name, d.declared) for d in found(plan).every] == [
        ("Shop", True), ("Attic", True), ("Bakery", True), ("Office", True), ("Ants", False), ("Zoo", False),
    ]  # fmt: skip


def test_work_belongs_to_its_department_or_that_of_its_team():
    plan = (
        f"{GOALS}team T (department Bakery)\n"
        "initiative A [0.1, 0.9] (serves Fast, team T, cost 10k)\n"
        "initiative B [0.1, 0.9] (serves Cheap, team T, department shop)\n"
        "initiative C [0.1, 0.9] (serves Cheap, cost 5k)\ninitiative D [0.1, 0.1] (team T, serves Fast)\n"
    )
    kept = {d.name: (d.kept.count, d.kept.known, d.kept.total) for d in found(plan).every}

    assert kept == {"Bakery": (1, 1, 10_000), "Shop": (1, 0, 0), None: (1, 1, 5_000)}


def test_the_table_holds_what_of_it_serves_which_objective():
    plan = (
        f"{GOALS}initiative A [0.1, 0.9] (serves Fast, department Shop, cost 10k, needs B)\n"
        "initiative B [0.1, 0.9] (serves Cheap, department Shop, cost 2k)\n"
    )
    shop = one(plan, "Shop")

    assert shop.objectives == ("Fast",)
    assert {number: (s.count, s.total) for number, s in shop.served.items()} == {
        0: (2, 12_000), 1: (1, 2_000),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("line", "votes", "ranked"),
    [
        ("rate Ada->W [0.1, 0.9]\nstakeholder Ada (department Office)", 1, False),
        ("rate Office->W [0.1, 0.9]", 1, False),
        ("rate Bo->W [0.1, 0.9]", 0, False),
        ("rank office (W)", 0, True),
    ],
)
def test_a_voice_is_a_score_of_its_people_or_a_ranking(line, votes, ranked):
    office = one(f"department Office\ninitiative W [0.1, 0.1]\n{line}\n", "Office")

    assert (office.votes, office.ranked, office.outside) == (votes, ranked, not (votes or ranked))


def test_only_a_declared_department_is_left_out():
    assert one("department Office\n", "Office").outside
    assert not one("department Office\nkeyresult K (department Office)\n", "Office").outside
    assert not one("initiative W [0.1, 0.1] (department Office)\n", "Office").outside


def test_shares_are_of_the_known_cost_of_all_that_goes_on():
    plan = (
        f"{GOALS}initiative A [0.1, 0.9] (serves Fast, department Shop, cost 10k)\n"
        "initiative B [0.1, 0.9] (serves Fast, cost 20k)\n"
    )
    departments = found(plan)

    assert departments.share(one(plan, "Shop")) == Fraction(1, 3)
    assert found("department Shop\n").share(one("department Shop\n", "Shop")) is None


def test_in_the_training_company_nobody_says_whose_the_work_is():
    departments = plan_of(training()).departments

    assert [d.name for d in departments.every] == ["Engineering", "Finance", "HR", "Product", "Sales", None]
    assert departments.every[-1].kept.count == 15
