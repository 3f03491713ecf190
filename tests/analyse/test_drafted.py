"""What the rules on the draft share."""

from datetime import date

import wardley
from wardley.analyse.check import policy_of
from wardley.analyse.drafted import Merges, month_name, places, quarter, undrafted
from wardley.analyse.rule import rules
from wardley.graph.estate import Estate
from wardley.plan.plan import plan_of
from wardley.source.place import Place

PLAN = """\
quarters 2026Q4->2027Q2
objective Goal
capacity Crew [3]
initiative A [0.2, 0.8] (effort 1, team Crew, serves Goal)
initiative B
initiative C
initiative D
"""


def estate(more: str = "", text: str = PLAN) -> Estate:
    return Estate([wardley.parse(text + more, name="x.plan")], policy_of(rules(), {}), date(2026, 2, 1))


def test_quarters_and_months_are_told_as_people_write_them():
    draft = plan_of(estate()).draft
    assert [quarter(draft, number) for number in range(3)] == ["2026Q4", "2027Q1", "2027Q2"]
    assert [month_name(draft, month) for month in (0, 2, 3, 8)] == [
        "2026-10",
        "2026-12",
        "2027-01",
        "2027-06",
    ]


def test_why_there_is_no_draft_is_said():
    assert undrafted(estate()) is None
    assert undrafted(estate(text="initiative A\n")) == "no quarters are written"


def test_places_stand_once_and_only_where_there_are_some():
    first, second = Place("x.plan", 1, 1, 9), Place("x.plan", 2, 1, 9)
    assert places(second, None, first, second) == (second, first)


def test_merged_work_ends_where_it_is_not_merged_on():
    portfolio = plan_of(estate("decision C (merge into B)\ndecision B (merge into A)\n")).portfolio
    merges = Merges(portfolio)
    assert [merges.end(one).name for one in portfolio.judged] == ["A", "A", "A", "D"]


def test_merged_work_without_an_end_ends_in_something_merged():
    decisions = "decision B (merge into C)\ndecision C (merge into D)\ndecision D (merge into C)\n"
    portfolio = plan_of(estate(decisions)).portfolio
    for work in (portfolio.judged, portfolio.judged[::-1]):
        merges = Merges(portfolio)
        assert [merges.end(one).verdict for one in work if one.name != "A"] == ["merge"] * 3
