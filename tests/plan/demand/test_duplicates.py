"""Work that looks as if it were asked for twice."""

import pytest
from tests.plan.estates import estate, support, training

from wardley.plan.plan import plan_of


def twice(plan: str, reason: str) -> list[tuple[str, list[str]]]:
    found = plan_of(estate(plan)).demand.duplicates
    return [(one.about, [judged.name for judged in one.work]) for one in found if one.reason == reason]


def on_till(first: str, second: str, *more: str) -> list[tuple[str, list[str]]]:
    lines = [f"initiative Alpha ({first}, changes Till)", f"initiative Beta ({second}, changes Till)", *more]
    return twice("\n".join(lines), "component")


def test_two_answers_to_one_cause_are_told():
    plan = "cause Cold tea\ninitiative Urn (because Cold tea)\ninitiative Cosy (because Cold tea)\n"
    assert twice(plan, "cause") == [("Cold tea", ["Cosy", "Urn"])]
    assert twice(plan + "decision Urn (stop)\n", "cause") == []


@pytest.mark.parametrize(
    ("first", "second"), [("build", "build"), ("buy", "buy"), ("buy", "outsource"), ("partner", "partner")]
)
def test_two_that_do_the_same_to_a_component_are_told(first, second):
    assert on_till(first, second) == [("Till", ["Alpha", "Beta"])]


@pytest.mark.parametrize(
    ("first", "second"), [("build", "buy"), ("cost 1k", "cost 2k"), ("build", "cost 1k"), ("buy", "partner")]
)
def test_another_direction_or_none_is_no_duplicate(first, second):
    assert on_till(first, second) == []


@pytest.mark.parametrize("verdict", ["stop", "defer", "merge into Beta"])
def test_what_people_settled_is_no_duplicate(verdict):
    assert on_till("buy", "buy", f"decision Alpha ({verdict})") == []


def test_steps_on_one_way_are_no_duplicates():
    assert on_till("buy", "buy", "Alpha->Beta") == []
    assert on_till("buy", "buy", "Alpha->Beta", "initiative Gamma (buy, changes Till)") == [
        ("Till", ["Alpha", "Gamma"])
    ]


def test_one_component_by_two_words_is_one():
    plan = (
        "same Till (Cash desk)\ninitiative Alpha (buy, changes Till)\n"
        "initiative Beta (buy, changes Cash desk, changes Till)\n"
    )
    assert twice(plan, "component") == [("Till", ["Alpha", "Beta"])]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Menu redesign", "Redesign of the menu"),
        ("Tea urn", "TEA-URNS"),
        ("Sign outside", "Sign outside project"),
        ("New web shop", "Web shop"),
    ],
)
def test_names_of_the_same_words_are_nearly_equal(first, second):
    found = twice(f"initiative {first}\ninitiative {second}\n", "name")
    assert [set(group) for _, group in found] == [{first, second}]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Weekly report", "Monthly report"),
        ("Telephone menus", "Telephone menus in nine languages"),
        ("C++ course", "C course"),
        ("Glass", "Glas"),
        ("The", "A"),
    ],
)
def test_names_that_differ_in_a_word_are_two(first, second):
    assert twice(f"initiative {first}\ninitiative {second}\n", "name") == []


def test_the_examples_repeat_themselves_in_causes_alone():
    assert {one.reason for one in plan_of(training()).demand.duplicates} == {"cause"}
    assert {one.reason for one in plan_of(support()).demand.duplicates} == {"cause"}
