"""W606: what work is for and where it stands contradict each other."""

import pytest
from tests.analyse.two_needs import MAP, not_checked, only, told

CODE = "W606"
DRAWN = MAP + "component Power [0.3, 0.90]\ncomponent Early [0.3, 0.30]\ncomponent Somewhere\n"


@pytest.mark.parametrize(
    ("scores", "changes", "expected"),
    [
        ("[0.9, 0.9]", "changes Power", "medium"),
        ("[0.9, 0.9]", "changes Power, changes Wide", None),
        ("[0.9, 0.9]", "changes Power, changes Somewhere", None),
        ("[0.1, 0.9]", "changes Early", "medium"),
        ("[0.1, 0.9]", "changes Early, changes Wide", None),
        ("[0.9, 0.1]", "changes Power", None),
        ("[0.1, 0.1]", "changes Early", None),
        ("[0.9, 0.9]", "cost 1k", None),
    ],
)
def test_all_that_it_changes_must_say_so(scores, changes, expected):
    found = told(CODE, f"initiative Work {scores} ({changes})", "initiative Rest [0.1, 0.9]", drawn=DRAWN)
    assert found == ({"Work": expected} if expected else {})


WORK = "initiative Work [0.9, 0.9] (changes Power)"


def test_what_we_sell_may_be_a_commodity_and_set_us_apart():
    assert told(CODE, WORK, "estate Power (sells)", drawn=DRAWN) == {}


@pytest.mark.parametrize(("verdict", "told_"), [("stop", False), ("merge into Rest", False), ("defer", True)])
def test_what_is_stopped_or_merged_is_not_told(verdict, told_):
    found = told(CODE, WORK, "initiative Rest [0.1, 0.9]", f"decision Work ({verdict})", drawn=DRAWN)
    assert found == ({"Work": "medium"} if told_ else {})


def test_the_lines_between_the_stages_are_those_of_the_map():
    assert told(CODE, WORK, "policy stages [0.1, 0.4, 0.95]", drawn=DRAWN) == {}


def test_the_finding_names_the_four_ways_out():
    finding = only(CODE, WORK, drawn=DRAWN)

    assert finding.message == "'Work' is to set us apart, and 'Power' is a commodity that everybody can have"
    assert finding.facts["evolutions"] == {"Power": 0.9}
    assert finding.facts["contradiction"] == "commodity"
    assert finding.threshold == {"stages": [0.175, 0.4, 0.7]}
    for way in ("score it again", "place what it changes again", "split", "sells"):
        assert way in finding.action


def test_parity_work_without_a_market_is_to_be_the_least():
    finding = only(CODE, "initiative Work [0.1, 0.9] (changes Early)", drawn=DRAWN)

    assert finding.message == (
        "'Work' is to be as good as the market, and there is no market yet for 'Early'"
    )
    assert "build the least" in finding.action


def test_without_scored_work_on_a_placed_component_it_is_not_checked():
    assert not_checked(CODE, "initiative Work (changes Wide)") == "no initiative is scored"
    assert not_checked(CODE, "initiative Work [0.1, 0.9]") == (
        "no scored initiative changes a component whose evolution is known"
    )
    assert not_checked(CODE, "initiative Work [0.1, 0.9] (changes Wide)") is None
