"""W608: much money for what is on no map."""

import pytest
from tests.analyse.pages import TODAY
from tests.analyse.two_needs import not_checked, only, told

import wardley
from wardley.analyse.check import Choice, check

CODE = "W608"


@pytest.mark.parametrize(("cost", "told_"), [("100k", True), ("99999", False), ("1m", True)])
def test_it_begins_at_a_hundred_thousand(cost, told_):
    assert told(CODE, f"initiative App (cost {cost})") == ({"App": "medium"} if told_ else {})


def test_policy_moves_the_limit():
    assert told(CODE, "initiative App (cost 5k)", "policy map-above [5000]") == {"App": "medium"}


def test_a_component_on_the_map_is_enough():
    assert told(CODE, "initiative App (cost 200k)", "App -> Lone") == {}
    assert told(CODE, "same Lone (Aside)", "initiative App (cost 200k, changes Lone)") == {}


def test_what_nobody_knows_the_cost_of_is_not_told():
    assert told(CODE, "initiative App", "initiative Rest (cost 1k)") == {}


@pytest.mark.parametrize(
    ("verdict", "expected"),
    [("stop", {}), ("merge into Rest", {}), ("defer", {"App": "medium"}), ("keep", {"App": "medium"})],
)
def test_what_is_stopped_or_merged_is_not_told(verdict, expected):
    statements = ("initiative App (cost 200k)", "initiative Rest", f"decision App ({verdict})")
    assert told(CODE, *statements) == expected


def test_the_finding_says_what_it_costs():
    finding = only(CODE, "initiative App (cost 200k, owner Ann)")

    assert finding.message == "'App' costs 200k and changes nothing that is on a map"
    assert finding.facts == {"initiative": "App", "cost": 200_000, "owner": "Ann"}
    assert finding.threshold == {"map-above": 100_000}


def test_without_a_cost_or_a_map_it_is_not_checked():
    assert not_checked(CODE) == "no initiative is written"
    assert not_checked(CODE, "initiative App") == "no initiative has a cost"
    plan = wardley.parse("initiative App (cost 200k)\n", name="alone.plan")
    report = check([plan], Choice((CODE,)), today=TODAY)
    assert [item.reason for item in report.not_checked] == ["no map was read beside the plan"]
