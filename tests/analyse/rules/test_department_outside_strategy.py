"""W707: a department that the strategy leaves out, or that has most of the plan."""

import pytest
from tests.analyse.two_needs import not_checked, only, told

CODE = "W707"
WORK = ("objective Goal", "initiative W [0.1, 0.9] (serves Goal)")


@pytest.mark.parametrize(
    "statements",
    [
        ("department Office",), ("team Desk (department Office)",), ("stakeholder Ada (department Office)",),
    ],
)  # fmt: skip
def test_a_declared_department_without_any_part_is_told(statements):
    assert told(CODE, *WORK, *statements) == {"Office": "low"}


@pytest.mark.parametrize(
    "statements",
    [
        ("objective Own (department Office)",),
        ("keyresult Own (department Office)",),
        ("initiative V [0.1, 0.9] (serves Goal, department office)",),
        ("initiative V [0.1, 0.9] (serves Goal, team Desk)", "team Desk (department Office)"),
        ("stakeholder Ada (department Office)", "rate Ada->W [0.5, 0.5]"),
        ("rank Office (W)",),
    ],
)
def test_an_objective_kept_work_or_a_voice_is_a_part(statements):
    assert told(CODE, *WORK, "department Office", *statements) == {}


@pytest.mark.parametrize(
    "statements",
    [
        ("initiative V [0.1, 0.1] (department Office)",),
        ("stakeholder Ada (department Office)",),
        ("stakeholder Ada (department Shop)", "rate Ada->W [0.5, 0.5]"),
    ],
)
def test_a_name_work_that_stops_and_somebody_elses_voice_are_none(statements):
    assert told(CODE, *WORK, "department Office", *statements) == {"Office": "low"}


def split(first: str, second: str) -> tuple[str, ...]:
    return (
        "objective Goal", f"initiative A [0.1, 0.9] (serves Goal, department Shop, cost {first})",
        f"initiative B [0.1, 0.9] (serves Goal, department Office, cost {second})",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [("60k", "40k", {}), ("60.01k", "40k", {"Shop": "low"}), ("40k", "61k", {"Office": "low"})],
)
def test_more_than_three_fifths_of_the_cost_is_most_of_it(first, second, expected):
    assert told(CODE, *split(first, second)) == expected


def test_policy_moves_the_share():
    assert told(CODE, *split("60k", "40k"), "policy department-share [0.5]") == {"Shop": "low"}


def test_what_nobody_owns_and_what_stops_counts_as_it_does():
    others = "initiative C [0.1, 0.9] (serves Goal, cost 50k)"
    assert told(CODE, *split("70k", "20k"), others) == {}
    stopped = "initiative C [0.1, 0.1] (department Office, cost 900k)"
    assert told(CODE, *split("70k", "30k"), stopped) == {"Shop": "low"}


def test_one_department_alone_has_all_of_it_and_is_not_told():
    work = ("objective Goal", "initiative A [0.1, 0.9] (serves Goal, department Shop, cost 9k)")

    assert told(CODE, *work) == {}
    assert told(CODE, *work, "rank Office (A)") == {"Shop": "low"}


def test_the_finding_says_how_much_and_where():
    finding = only(CODE, *split("75k", "25k"), "initiative C [0.1, 0.9] (serves Goal)")

    assert finding.message == "the department 'Shop' has 75% of the known cost of what goes on, 75k of 100k"
    assert finding.facts == {
        "department": "Shop", "share": 0.75, "cost": 75_000, "kept": 1, "of": 100_000, "costs_known": 2,
        "work": 3,
    }  # fmt: skip
    assert [place.line for place in finding.places] == [13]
    assert (finding.subject.kind, finding.threshold) == ("department", {"department-share": 0.6})


def test_the_finding_points_at_the_line_of_the_department():
    finding = only(CODE, "stakeholder Ada (department Office)", "department Office")

    assert finding.message == "the department 'Office' has no objective, no work that goes on and no voice"
    assert [place.line for place in finding.places] == [13]


def test_without_a_department_it_is_not_checked():
    assert not_checked(CODE, *WORK, "team Desk", "stakeholder Ada") == "no department is declared"
    assert not_checked(CODE, "objective Goal (department Shop)") == "no department is declared"
    assert not_checked(CODE, "department Shop") is None
    assert not_checked(CODE, "team Desk (department Shop)") is None
    assert not_checked(CODE, "stakeholder Ada (department Shop)") is None
    assert not_checked(CODE, "initiative W [0.1, 0.1] (department Shop)") is None
