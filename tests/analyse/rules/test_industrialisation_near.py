"""W305: a product that looks ready to become a commodity."""

import pytest
from tests.analyse.two_needs import MAP, not_checked, only, told

CODE = "W305"
ALL = "concept yes, suitability yes, technology yes, attitude yes"
THREE = "concept yes, suitability yes, technology yes"


@pytest.mark.parametrize(
    ("signs", "expected"),
    [
        (ALL, {"Lone": "note"}),
        (THREE, {}),
        (f"{THREE}, attitude no", {}),
        (f"{THREE}, publication 4", {"Lone": "note"}),
        (f"{THREE}, attitude no, publication 4", {"Lone": "note"}),
        (f"{THREE}, publication 3", {}),
        (f"{THREE}, market 4", {}),
        ("concept yes, suitability yes, publication 4", {}),
        ("concept no, suitability no, technology no, attitude no", {}),
    ],
)
def test_four_conditions_or_three_and_writing_about_use_are_a_note(signs, expected):
    assert told(CODE, f"signs Lone ({signs})") == expected


@pytest.mark.parametrize(
    ("evolution", "expected"),
    [
        ("0.39", {}),
        ("0.40", {"Lone": "note"}),
        ("0.69", {"Lone": "note"}),
        ("0.70", {}),
        ("product", {"Lone": "note"}),
    ],
)
def test_only_a_product_is_near(evolution, expected):
    drawn = MAP.replace("Lone [0.40, 0.60]", f"Lone [0.40, {evolution}]")
    assert told(CODE, f"signs Lone ({ALL})", drawn=drawn) == expected


def test_the_finding_names_what_is_given_and_no_date():
    finding = only(CODE, f"signs Lone ({ALL})")

    assert finding.message == "'Lone' looks ready to become a commodity: every condition for it is given"
    assert (
        finding.action
        == "prepare for it: expect a jump, see who offers it as a utility, and name what resists"
    )
    assert finding.facts == {
        "evolution": 0.6, "stage": "product", "needs_above": 1, "needs": 2,
        "given": ["concept", "suitability", "technology", "attitude"],
    }  # fmt: skip
    assert finding.threshold == {"product": 0.4, "commodity": 0.7}
    assert [place.line for place in finding.places] == [6, 12]
    assert (finding.subject.kind, finding.name) == ("component", "industrialisation-near")


def test_the_finding_says_what_stands_in_for_a_condition():
    finding = only(CODE, "signs Lone (suitability yes, technology yes, attitude yes, publication 4)")

    assert finding.message == (
        "'Lone' looks ready to become a commodity:"
        " suitability, technology, attitude are given, and what is written about it is about its use"
    )
    assert finding.facts == {
        "evolution": 0.6, "stage": "product", "needs_above": 1, "needs": 2,
        "given": ["suitability", "technology", "attitude"], "missing": ["concept"], "publication": 4,
    }  # fmt: skip


def test_without_answers_it_is_not_checked():
    reason = "no signs line answers concept, suitability, technology or attitude"
    assert not_checked(CODE) == reason
    assert not_checked(CODE, "signs Lone (market 4)") == reason
    assert not_checked(CODE, "signs Lone (concept no)") is None
