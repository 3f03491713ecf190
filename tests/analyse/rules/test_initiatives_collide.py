"""W612: two pieces of work pull one component in opposite ways."""

import pytest
from tests.analyse.two_needs import MAP, not_checked, only, told

CODE = "W612"
DRAWN = MAP.replace("Wide [0.50, 0.60]", "Wide [0.50, 0.60] (build)")
BUILD = "initiative Engine (build, cost 9k, owner Ann, changes Wide)"
BUY = "initiative Service (buy, changes Wide)"


def collide(*statements: str) -> dict[str, str]:
    return told(CODE, *statements, drawn=DRAWN)


@pytest.mark.parametrize("word", ["buy", "outsource"])
def test_building_what_another_buys_is_high(word):
    assert collide(BUILD, BUY.replace("buy", word)) == {"Engine -> Service": "high"}


def test_making_better_what_another_takes_away_is_high():
    assert collide("initiative Polish (better, changes Wide)", BUY) == {"Polish -> Service": "high"}


@pytest.mark.parametrize(
    "second",
    [
        "initiative Service (build, changes Wide)",
        "initiative Service (changes Wide)",
        "initiative Service (buy, changes Lone)",
        "initiative Service (buy, bridge, changes Wide)",
    ],
)
def test_what_pulls_the_same_way_or_elsewhere_does_not_collide(second):
    assert collide(BUILD, second) == {}


def test_steps_on_one_way_do_not_collide():
    assert collide(BUILD, BUY, "Engine -> Service") == {}


@pytest.mark.parametrize("subject", ["Engine", "Service"])
@pytest.mark.parametrize("verdict", ["stop", "defer"])
def test_a_decision_on_either_settles_it(subject, verdict):
    finding = only(CODE, BUILD, BUY, f"decision {subject} ({verdict}, by Ann)", drawn=DRAWN)
    assert finding.severity == "note"
    assert len(finding.softened_by) == 1
    assert subject in finding.softened_by[0]


def test_a_decision_to_keep_one_of_the_two_settles_nothing():
    assert collide(BUILD, BUY, "decision Service (keep)") == {"Engine -> Service": "high"}


def test_two_that_are_merged_into_each_other_collide():
    finding = only(
        CODE, "initiative A", "initiative B", "decision A (merge into B)", "decision B (merge into A)"
    )
    assert finding.severity == "high"
    assert finding.message == "'A' is merged into 'B', and that leads back to 'A'"
    assert [place.line for place in finding.places] == [12, 13, 14, 15]


def test_the_finding_names_both_with_their_owners():
    finding = only(CODE, BUILD, BUY, drawn=DRAWN)

    assert finding.message == "'Engine' builds 'Wide', which 'Service' buys"
    assert finding.facts == {
        "first": "Engine", "second": "Service", "opposite": "sourcing", "components": ["Wide"],
        "owners": {"Engine": "Ann", "Service": None}, "costs": {"Engine": 9000, "Service": None},
        "costs_known": 1,
    }  # fmt: skip
    assert (finding.subject.kind, str(finding.subject)) == ("initiative", "Engine -> Service")
    assert [place.line for place in finding.places] == [12, 13]


def test_a_waiver_answers_to_the_pair():
    assert only(CODE, BUILD, BUY, "accept W612 Engine->Service ; a race", drawn=DRAWN).accepted is not None
    assert only(CODE, BUILD, BUY, "accept W612 Engine ; a race", drawn=DRAWN).accepted is not None


def test_where_no_work_says_what_it_changes_it_is_not_checked():
    assert not_checked(CODE) == "no initiative is written"
    assert not_checked(CODE, "initiative Engine") == "no initiative says what it changes"
    assert not_checked(CODE, BUILD) is None
