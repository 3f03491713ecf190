"""W708: two key results of which one is reached at the cost of the other."""

import pytest
from tests.analyse.two_needs import findings, not_checked, only

CODE = "W708"
AIMS = ("objective Fill the house (owner Cy, department Finance)", "objective Please the guests (owner Bea)")
UP = "keyresult Rooms taken (objective Fill the house, from 60%, to 80%, metric Rooms)"
DOWN = "keyresult Rooms kept free (objective Please the guests, from 9, to 12, owner Ida, against rooms)"


def test_a_metric_up_and_down_is_high_and_says_which_way_each_goes():
    lower = "keyresult Quiet floors (objective Please the guests, from 80%, to 70%, metric rooms)"
    finding = only(CODE, *AIMS, UP, lower)

    assert finding.severity == "high"
    assert finding.message == "'Quiet floors' lowers rooms, and 'Rooms taken' raises it"
    assert finding.action == "let one number lead, and make the other a limit that it may not cross"
    assert (finding.subject.kind, str(finding.subject)) == ("keyresult", "Quiet floors -> Rooms taken")
    assert finding.facts == {
        "first": "Quiet floors", "second": "Rooms taken", "metric": "rooms", "declared": False,
        "first_owner": "Bea", "first_objective": "Please the guests", "first_from": "80%", "first_to": "70%",
        "second_owner": "Cy", "second_department": "Finance", "second_objective": "Fill the house",
        "second_from": "60%", "second_to": "80%",
    }  # fmt: skip
    assert [place.line for place in finding.places] == [15, 14]


def test_what_is_declared_is_told_on_the_one_that_says_so():
    finding = only(CODE, *AIMS, UP, DOWN)

    assert finding.message == "'Rooms kept free' is declared to pull against 'Rooms taken'"
    assert (finding.facts["declared"], "metric" in finding.facts) == (True, False)
    assert finding.facts["first_owner"] == "Ida"


def test_every_pair_is_told():
    lower = "keyresult Quiet floors (objective Please the guests, from 80%, to 70%, metric rooms)"
    found = findings(CODE, *AIMS, UP, DOWN, lower)
    assert sorted(str(finding.subject) for finding in found) == [
        "Quiet floors -> Rooms taken", "Rooms kept free -> Quiet floors", "Rooms kept free -> Rooms taken",
    ]  # fmt: skip


def test_what_is_accepted_is_accepted_by_both_names():
    (finding,) = findings(CODE, *AIMS, UP, DOWN, "accept W708 Rooms kept free->Rooms taken ; agreed at 85 %")
    assert finding.accepted.reason == "agreed at 85 %"


@pytest.mark.parametrize(
    ("statements", "reason"),
    [
        ((), "no key result is written"),
        (
            (AIMS[0], "keyresult Rooms taken (objective Fill the house)"),
            "no key result names its metric, or what it is against",
        ),
        ((AIMS[0], UP), None),
        ((AIMS[1], "keyresult Calm (objective Please the guests, against noise)"), None),
    ],
)
def test_without_metrics_it_is_not_checked(statements, reason):
    assert not_checked(CODE, *statements) == reason
