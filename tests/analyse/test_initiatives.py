"""What rules on the work that people ask for share."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.plan.estates import SHOP, TODAY, estate

import wardley
from wardley.analyse.check import Choice, check
from wardley.analyse.initiatives import decided, evidence, left, places
from wardley.plan.plan import plan_of


def judged(plan: str, name: str = "Urn"):
    return plan_of(estate(plan)).portfolio.find(name)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("stop", "'Urn' is stopped by decision"),
        ("keep, by Ann", "'Urn' is kept by Ann"),
        ("defer, on 2026-01-12", "'Urn' is deferred by decision on 2026-01-12"),
        ("partner, by Ann, on 2026Q1", "'Urn' is given to a partner by Ann on 2026Q1"),
        ("merge into Hob, by Ann", "'Urn' is merged into 'Hob' by Ann"),
    ],
)
def test_a_decision_is_told_in_words(words, said):
    plan = f"initiative Urn\ninitiative Hob\ndecision Urn ({words})"
    assert decided(judged(plan).decision) == said
    assert decided(judged(f"{plan} ; it leaks").decision) == f"{said}: it leaks"


def test_where_nothing_was_decided_nothing_is_told():
    assert decided(judged("initiative Urn").decision) is None
    assert decided(judged("initiative Urn\ndecision Urn (by Ann)").decision) is None


@pytest.mark.parametrize(
    ("verdict", "gone"), [("stop", True), ("merge into Hob", True), ("defer", False), ("keep", False)]
)
def test_what_is_stopped_or_merged_is_left(verdict, gone):
    assert left(judged(f"initiative Urn\ninitiative Hob\ndecision Urn ({verdict})")) == gone


def test_a_suggestion_leaves_nothing():
    assert not left(judged("initiative Urn [0.1, 0.1]"))


def test_evidence_holds_what_is_known_and_nothing_else():
    assert evidence(plan_of(estate("initiative Urn")).portfolio, judged("initiative Urn")) == {
        "initiative": "Urn"
    }
    plan = "team Hall (department Service)\ninitiative Urn [0.1, 0.9] (cost 0, team Hall)"
    assert evidence(plan_of(estate(plan)).portfolio, judged(plan)) == {
        "initiative": "Urn", "differentiating": 0.1, "critical": 0.9, "quadrant": "parity", "cost": 0,
        "team": "Hall", "department": "Service",
    }  # fmt: skip


def test_each_place_is_told_once():
    one = judged("initiative Urn\ndecision Urn (stop)")
    found = places(one.initiative, None, one.initiative, of=(None, one.decision))
    assert [place.line for place in found] == [1, 2]


LINES = (
    "objective Full house", "objective Warm guests", "objective Good name", "cause Cold tea (failure)",
    "cause Habit", "initiative Sign [0.8, 0.7] (cost 1k, effort 1, team Hall, serves Good name)",
    "quarters 2026Q1->2026Q2", "capacity Hall [2, 2]",
    "initiative Urn [0.9, 0.9] (cost 4k, effort 3, team Hall, serves Full house, because Cold tea)",
    "initiative Hob [0.9, 0.8] (better, cost 3k, effort 1, team Hall, serves Warm guests, changes Power)",
    "initiative Till of our own [0.2, 0.6] (build, cost 200k, effort 9, serves Full house, changes Till)",
    "initiative Till bought [0.1, 0.9] (buy, cost 1k, effort 1, team Hall, serves Full house, changes Till)",
    "initiative Mugs [0.1, 0.2] (cost 190k, effort 9, because Cold tea)", "initiative Napkins",
    "initiative Awning (because Habit)", "decision Awning (merge into Mugs)", "Urn->Till bought",
)  # fmt: skip


@settings(max_examples=30)
@given(st.permutations(LINES))
def test_what_rules_find_on_work_does_not_hang_on_the_order_of_its_lines(lines):
    def told(order):
        maps = [wardley.parse(SHOP, name="shop.owm"), wardley.parse("\n".join(order), name="shop.plan")]
        found = check(maps, Choice(("W60", "W610", "W612")), today=TODAY).findings
        return sorted((f.code, f.severity, str(f.subject), f.message, repr(f.facts)) for f in found)

    expected = told(LINES)
    assert {code for code, *_ in expected} == {
        "W601", "W602", "W603", "W604", "W605", "W606", "W607", "W608", "W609", "W610", "W612",
    }  # fmt: skip
    assert told(lines) == expected
