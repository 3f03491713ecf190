"""W609: work of which nobody says why."""

import pytest
from tests.analyse.two_needs import findings, not_checked, only, told

CODE = "W609"
WHY = "cause More guests (value)"


def test_work_without_a_cause_is_a_note():
    statements = (WHY, "initiative Urn", "initiative Tables (because More guests)")
    assert told(CODE, *statements) == {"Urn": "note"}


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("Automate the till", "automate"),
        ("rewrite orders", "rewrite"),
        ("Staff portal", "portal"),
        ("Weekly reports", "report"),
        ("Till Dashboard", "dashboard"),
    ],
)
def test_a_name_that_sounds_like_a_solution_is_told_in_the_same_finding(name, word):
    finding = only(CODE, f"initiative {name}")
    assert finding.message == f"'{name}' names no cause, and '{word}' sounds like a solution"
    assert finding.facts["solution_word"] == word


@pytest.mark.parametrize(
    "name", ["Builder's yard", "Report on tea first", "Reported faults", "Carport", "Rebuild it"]
)
def test_a_name_that_only_holds_such_a_word_is_not(name):
    assert only(CODE, f"initiative {name}").message == f"'{name}' names no cause"


def test_a_solution_with_a_cause_is_not_told():
    assert told(CODE, WHY, "initiative Staff portal (because More guests)") == {}


def test_what_law_asks_for_has_its_cause():
    assert told(CODE, "initiative Alarm (compliance)") == {}


@pytest.mark.parametrize(
    ("verdict", "told_"), [("stop", False), ("merge into Tables", False), ("defer", True), ("keep", True)]
)
def test_what_is_stopped_or_merged_is_asked_nothing(verdict, told_):
    statements = (
        WHY,
        "initiative Urn",
        "initiative Tables (because More guests)",
        f"decision Urn ({verdict})",
    )
    assert told(CODE, *statements) == ({"Urn": "note"} if told_ else {})


def test_what_is_merged_into_it_brings_its_causes():
    statements = (WHY, "initiative Urn", "initiative Tables (because More guests)")
    assert told(CODE, *statements, "decision Tables (merge into Urn)") == {}


def test_what_is_kept_only_because_other_work_needs_it_has_its_reason_there():
    goal = (WHY, "objective Goal", "initiative Menu [0.9, 0.9] (serves Goal, needs Urn, because More guests)")
    assert told(CODE, *goal, "initiative Urn [0.1, 0.1]") == {}
    assert told(CODE, *goal, "initiative Urn [0.1, 0.9] (serves Goal)") == {"Urn": "note"}


FAILED = ("cause Cold tea (failure)", WHY)


@pytest.mark.parametrize(("cost", "told_"), [(40, False), (41, True)])
def test_above_forty_per_cent_failure_demand_is_told_of_all(cost, told_):
    found = told(
        CODE, *FAILED, f"initiative Urn (cost {cost}k, because Cold tea)",
        "initiative Tables (cost 60k, because More guests)",
    )  # fmt: skip
    assert found == ({"estate": "note"} if told_ else {})


def test_policy_moves_the_share():
    statements = (
        *FAILED,
        "initiative Urn (cost 1k, because Cold tea)",
        "initiative Two (cost 9k, because More guests)",
    )
    assert told(CODE, *statements, "policy failure-demand [0.09]") == {"estate": "note"}
    assert told(CODE, *statements, "policy failure-demand [0.1]") == {}


def test_work_without_a_known_cost_makes_no_share():
    assert told(CODE, *FAILED, "initiative Urn (because Cold tea)") == {}


def test_the_finding_on_all_says_what_it_counted():
    (finding,) = findings(
        CODE, *FAILED, "cause Nobody asks (failure)", "initiative Urn (cost 3k, because Cold tea)",
        "initiative Two (cost 1k, because More guests)", "initiative Three (because More guests)",
    )  # fmt: skip

    assert (
        finding.message == "75% of the known cost of work that has a cause is there because something failed"
    )
    assert finding.facts == {
        "share": 0.75, "failing_cost": 3000, "caused_cost": 4000, "failing": 1, "caused": 3, "costs_known": 2,
        "causes": ["Cold tea"],
    }  # fmt: skip
    assert [place.line for place in finding.places] == [12]


def test_the_one_to_ask_is_named():
    assert only(CODE, "initiative Urn (owner Ann)").action.startswith("ask Ann why it is wanted")
    assert only(CODE, "initiative Urn").action.startswith("ask whoever asks for it why it is wanted")


def test_without_work_it_is_not_checked():
    assert not_checked(CODE) == "no initiative is written"
    assert not_checked(CODE, "initiative Urn") is None
