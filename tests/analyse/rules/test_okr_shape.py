"""W703: objectives and key results that are out of shape."""

import pytest
from tests.analyse.two_needs import findings, not_checked, only, told

CODE = "W703"


def objective(name: str, results: int, words: str = "") -> list[str]:
    lines = [f"objective {name}{f' ({words})' if words else ''}"]
    return lines + [f"keyresult {name} number {n} (objective {name})" for n in range(results)]


@pytest.mark.parametrize(
    ("results", "expected"), [(0, "medium"), (1, "low"), (2, None), (5, None), (6, "low")]
)
def test_two_to_five_key_results_are_usual(results, expected):
    assert told(CODE, *objective("Goal", results)) == ({"Goal": expected} if expected else {})


def test_policy_moves_how_many_are_usual():
    assert told(CODE, *objective("Goal", 1), "policy key-results [1, 2]") == {}
    assert told(CODE, *objective("Goal", 3), "policy key-results [1, 2]") == {"Goal": "low"}


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("Hire 150 people well", "150"),
        ("Grow by 20%", "20%"),
        ("Earn £5m abroad", "£5m"),
        ("Close the books in five days", "five"),
        ("Two shops", "Two"),
        ("Serve 1000 guests", "1000"),
        ("Be the best shop of 2026", None),
        ("Pass ISO 9001", None),
        ("Be a B2B shop", None),
        ("Win from day one", None),
        ("Answer often", None),
        ("First in town", None),
    ],
)
def test_a_number_in_the_words_is_seen_and_names_and_years_are_not(name, number):
    found = findings(CODE, *objective(name, 2))

    assert [finding.facts["number"] for finding in found] == ([number] if number else [])
    assert {finding.severity for finding in found} <= {"low"}


def test_both_faults_of_one_objective_are_one_finding():
    finding = only(CODE, "objective Sell 9 cakes")

    assert finding.severity == "medium"
    assert finding.message == (
        "the objective 'Sell 9 cakes' has no key result; and it has a number in its words (9)"
    )


@pytest.mark.parametrize(
    ("results", "action"),
    [
        (1, "write the few numbers that tell whether it is reached, from, to and by"),
        (6, "keep the few key results that say most"),
    ],
)
def test_the_action_fits_the_fault(results, action):
    assert only(CODE, *objective("Goal", results)).action == action


def many(count: int, words: str = "") -> list[str]:
    return [line for n in range(count) for line in objective(f"Goal {chr(65 + n)}", 2, words)]


def test_more_than_five_at_the_top_are_too_many():
    assert told(CODE, *many(5)) == {}
    finding = only(CODE, *many(6))
    assert (finding.severity, finding.facts["count"], str(finding.subject)) == ("low", 6, "estate")
    assert finding.message == "6 objectives stand at the top, and more than 5 leave nothing first"
    assert told(CODE, *many(6), "policy objectives [6]") == {}


def test_departments_at_the_top_are_one_level():
    assert told(CODE, *many(6, "department Shop")) == {"estate": "low"}


def test_each_cascade_has_its_own_top():
    shop = ["cascade Shop", "aspiration Up", *many(6, "cascade Shop")]
    assert told(CODE, *shop) == {"Shop": "low"}
    assert told(CODE, *objective("Root", 2), "cascade Shop", *many(5, "cascade Shop")) == {}


def test_below_the_top_a_department_is_a_level():
    root = objective("Root", 2)
    links = [f"Goal {chr(65 + n)} -> Root" for n in range(6)]

    assert told(CODE, *root, *many(6, "department Shop"), *links) == {"Shop": "low"}
    spread = [line.replace("Shop", f"Shop {n % 4}") for n, line in enumerate(many(6, "department Shop"))]
    assert told(CODE, *root, *spread, *links) == {}


def test_below_the_top_without_a_department_what_supports_one_is_a_level():
    links = [f"Goal {chr(65 + n)} -> Root" for n in range(6)]
    finding = only(CODE, *objective("Root", 2), *many(6), *links)

    assert (finding.subject.kind, finding.subject.name) == ("objective", "Root")
    assert finding.message == "6 objectives stand under 'Root', and more than 5 leave nothing first"
    other = [*objective("Second", 2), *(line.replace("Root", "Second") for line in links[3:])]
    assert told(CODE, *objective("Root", 2), *many(6), *links[:3], *other) == {}


TWICE = [
    *objective("Goal", 2), *objective("Second", 2),
    "keyresult Cakes sold (objective Goal, from 3, to 9, metric cakes)",
]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("objective Second, from 30, to 90, metric Cakes", {"Cakes gone": "low"}),
        ("objective Second, from 90, to 30, metric cakes", {}),  # they oppose each other: W708
        ("objective Second, from 30, to 90, metric pies", {}),
        ("objective Goal, from 30, to 90, metric cakes", {}),
        ("objective Second, from 30, metric cakes", {}),
        ("objective Second, from 30, to 90", {}),
    ],
)
def test_one_metric_belongs_to_one_objective(words, expected):
    assert told(CODE, *TWICE, f"keyresult Cakes gone ({words})") == expected


def test_without_an_objective_it_is_not_checked():
    assert not_checked(CODE) == "no objective is written"
    assert not_checked(CODE, "objective Goal") is None
