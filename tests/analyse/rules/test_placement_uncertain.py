"""W108: a finding that rests on an uncertain place."""

import pytest
from tests.analyse.one_component import estate, findings, not_checked, severity
from tests.analyse.pages import among_all

from wardley.analyse.rules import placement_uncertain
from wardley.model.words import ROWS

CODE = "W108"
COMMODITY = "[0.4, 0.9] (build)"


def test_doubt_beside_a_finding_is_a_note():
    (found,) = findings(CODE, COMMODITY, "estate Thing (confidence low)")
    assert (found.code, found.name, found.severity) == ("W108", "placement-uncertain", "note")
    assert found.message == (
        "the place of 'Thing' is uncertain (confidence is low), and W201, W203 rest on it"
    )
    assert found.action == "score the missing rows with someone who disagrees, and say which market is meant"
    assert found.facts["codes"] == ["W201", "W203"]
    assert found.facts["reasons"] == ["confidence is low"]
    assert (found.facts["evolution"], found.facts["how"], found.facts["needs"]) == (0.9, "bespoke", 1)
    assert not {"rows", "mean", "spread"} & set(found.facts)
    assert [(place.line, place.column) for place in found.places] == [(2, 11), (4, 19)]
    assert found.threshold == {"placement-gap": 0.15, "placement-spread": 0.18}
    assert (found.subject.kind, found.subject.name, found.subject.map) == ("component", "Thing", "inn")


def test_a_single_finding_rests_in_the_singular():
    (found,) = findings(CODE, "[0.4, 0.6] (build)", "estate Thing (confidence low)")
    assert found.message == "the place of 'Thing' is uncertain (confidence is low), and W202 rests on it"


@pytest.mark.parametrize("word", ["medium", "high"])
def test_an_author_who_is_sure_leaves_no_doubt(word):
    assert severity(CODE, COMMODITY, f"estate Thing (confidence {word})") is None


def test_a_component_without_a_finding_is_left_alone():
    assert (
        severity(CODE, "[0.4, 0.9] (buy)", "estate Thing (confidence low)", "signs Thing (market 1)") is None
    )


def test_findings_on_anything_but_sourcing_and_treatment_do_not_rest_on_the_place():
    texts = estate("[0.4, 0.6] (buy)", "signs Thing (market 1, failure 4)", "estate Thing (confidence low)")

    assert [f.subject.name for f in among_all(texts, "W107")] == ["Thing"]
    assert among_all(texts, CODE) == []


# The middle of product is 0.55, of commodity 0.85.
@pytest.mark.parametrize(
    ("evolution", "expected"), [("0.70", None), ("0.71", "note"), ("0.55", None), ("0.40", None)]
)
def test_a_mean_that_is_too_far_away_is_doubt(evolution, expected):
    assert severity(CODE, f"[0.4, {evolution}] (build)", "signs Thing (market 3, failure 3)") == expected


def test_the_rows_their_mean_and_their_spread_are_shown():
    (found,) = findings(CODE, COMMODITY, "signs Thing (market 1, failure 4)")
    assert (
        found.message
        == "the place of 'Thing' is uncertain (signs differ, signs scatter), and W201, W203 rest on it"
    )
    assert found.facts["rows"] == {"market": 1, "failure": 4}
    assert (found.facts["mean"], found.facts["spread"]) == (0.469, 0.381)
    assert (found.facts["evolution"], found.facts["codes"]) == (0.9, ["W201", "W203"])
    assert found.facts["reasons"] == ["signs differ", "signs scatter"]
    assert [place.line for place in found.places] == [2, 4]


def test_the_policy_moves_the_thresholds():
    signs = "signs Thing (market 3, failure 3)"
    assert severity(CODE, COMMODITY, signs, "policy placement-gap [0.4]") is None
    (found,) = findings(CODE, COMMODITY, signs, "policy placement-gap [0.3]")
    assert found.threshold == {"placement-gap": 0.3, "placement-spread": 0.18}


def test_who_has_scored_every_row_goes_through_them_again():
    every = ", ".join(f"{row} 2" for row in ROWS)
    (found,) = findings(CODE, COMMODITY, f"signs Thing ({every})")
    assert (
        found.action == "go through the rows again with someone who disagrees, and say which market is meant"
    )
    most = ", ".join(f"{row} 2" for row in ROWS[1:])
    (found,) = findings(CODE, COMMODITY, f"signs Thing ({most})")
    assert found.action.startswith("score the missing rows")


def test_it_builds_on_the_findings_about_sourcing_and_treatment():
    assert tuple(f"W{number}" for number in range(201, 213)) == placement_uncertain.AFTER


def test_an_estate_in_which_nobody_says_how_sure_they_are_is_not_checked():
    reason = "no component has signs, and nobody wrote how sure its place is"
    assert not_checked(CODE, COMMODITY) == reason
    assert not_checked(CODE, COMMODITY, "estate Thing (cost 5k)") == reason
    assert not_checked(CODE, COMMODITY, "estate Thing (confidence high)") is None
    assert not_checked(CODE, COMMODITY, "signs Thing (market 4)") is None
