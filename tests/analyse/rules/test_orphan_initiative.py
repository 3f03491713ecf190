"""W701: work that serves no objective."""

import pytest
from tests.analyse.two_needs import not_checked, only, told

CODE = "W701"
GOAL = ("objective Goal", "keyresult Number (objective Goal)")


@pytest.mark.parametrize(
    ("work", "expected"),
    [
        (("initiative W [0.1, 0.9]",), {"W": "medium"}),
        (("initiative W [0.9, 0.9]",), {"W": "medium"}),
        (("initiative W [0.9, 0.1]",), {"W": "low"}),
        (("initiative W [0.1, 0.1]",), {}),
        (("initiative W",), {}),
        (("initiative W [0.1, 0.1]", "decision W (keep)"), {"W": "medium"}),
        (("initiative W", "decision W (keep)"), {"W": "medium"}),
        (("initiative W [0.1, 0.1]", "decision W (partner)"), {"W": "low"}),
        (("initiative W [0.1, 0.9]", "decision W (stop)"), {}),
        (("initiative W [0.1, 0.9]", "decision W (defer)"), {}),
        (("initiative W [0.1, 0.9] (compliance)",), {}),
        (("initiative W [0.1, 0.9] (serves Goal)",), {}),
        (("initiative W [0.1, 0.9] (serves Number)",), {}),
    ],
)
def test_what_goes_on_or_would_with_an_objective_is_told(work, expected):
    assert told(CODE, *GOAL, *work) == expected


def test_serving_through_others_is_enough_and_the_chain_must_go_on():
    chain = ("initiative A [0.1, 0.1] (needs B)", "initiative B [0.1, 0.1]")
    top = "initiative T [0.1, 0.9] (serves Goal, needs A)"

    assert told(CODE, *GOAL, *chain, top) == {}
    assert told(CODE, *GOAL, *chain, top, "decision T (stop)", "decision B (keep)") == {"B": "medium"}


def test_what_enables_nothing_but_an_orphan_is_one_too():
    work = ("initiative A [0.1, 0.9] (needs B)", "decision A (keep)", "initiative B [0.1, 0.1]")

    assert told(CODE, *GOAL, *work) == {"A": "medium", "B": "medium"}


def test_what_enables_a_duty_needs_no_objective():
    work = ("initiative A [0.1, 0.9] (compliance, needs B)", "initiative B [0.1, 0.1]")

    assert told(CODE, *GOAL, *work) == {}


@pytest.mark.parametrize(
    ("work", "message"),
    [
        (("initiative W [0.1, 0.9]",), "'W' is critical, and serves no objective"),
        (("initiative W [0.9, 0.9]",), "'W' is differentiating, and serves no objective"),
        (("initiative W [0.9, 0.1]",), "'W' is for a partner to do, and serves no objective"),
        (("initiative W [0.1, 0.1]", "decision W (keep)"), "'W' is kept, and serves no objective"),
    ],
)
def test_the_message_says_how_it_stands(work, message):
    assert only(CODE, *GOAL, *work).message == message


def test_the_finding_shows_what_it_costs_and_who_decided():
    finding = only(
        CODE, *GOAL, "initiative W [0.1, 0.1] (cost 9k, owner Ada, needs Z)", "decision W (keep, by Bo)",
        "initiative Z [0.1, 0.1]", "decision Z (stop)",
    )  # fmt: skip

    assert finding.action == "link it to the objective that it is for, or stop it"
    assert (finding.facts["cost"], finding.facts["owner"], finding.facts["verdict"]) == (9000, "Ada", "keep")
    assert [place.line for place in finding.places] == [14, 15]
    assert finding.softened_by == ()
    assert (finding.subject.kind, finding.subject.name) == ("initiative", "W")


def test_a_partner_softens_it():
    assert only(CODE, *GOAL, "initiative W [0.9, 0.1]").softened_by == ("a partner does it",)


def test_without_work_or_objectives_it_is_not_checked():
    assert not_checked(CODE, *GOAL) == "no initiative is written"
    assert not_checked(CODE, "initiative W [0.1, 0.9]") == "no objective is written"
    assert not_checked(CODE, *GOAL, "initiative W [0.1, 0.9]") is None
