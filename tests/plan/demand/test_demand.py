"""Why work is asked for, and for whom."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.plan.estates import estate, support, training

from wardley.plan.exact import Sum
from wardley.plan.plan import plan_of

WHY = "cause Cold tea (failure, stakeholder Guest)\ncause More guests (value, stakeholder Ann)\n"


def demand(plan: str):
    return plan_of(estate(plan)).demand


def names(work) -> list[str]:
    return [one.name for one in work]


def answers(plan: str, cause: str = "Cold tea"):
    return next(one for one in demand(plan).by_cause if one.name == cause)


def test_work_is_grouped_by_its_cause_by_name():
    found = answers(
        f"{WHY}initiative Urn (because Cold tea, cost 5k)\ninitiative Cosy (because Cold tea, cost 1k)\n"
    )

    assert names(found.asked) == names(found.live) == ["Cosy", "Urn"]
    assert found.cause.kind == "failure"
    assert found.cost == found.live_cost == Sum(2, 2, 6_000)


def test_a_cost_that_is_not_known_is_not_nothing():
    assert answers(f"{WHY}initiative Urn (because Cold tea)\n").cost == Sum(1, 0, 0)


def test_causes_on_which_most_money_hangs_come_first_and_those_that_nobody_answers_last():
    found = demand(
        f"{WHY}cause Apathy (habit)\ninitiative Urn (because Cold tea, cost 5k)\n"
        "initiative Tables (because More guests, cost 9k)\n"
    )
    assert names(found.by_cause) == ["More guests", "Cold tea", "Apathy"]


def test_a_cause_that_nothing_declares_is_none():
    found = demand("initiative Urn (because Cold tea)\n")
    assert found.by_cause == ()
    assert names(found.without_cause) == ["Urn"]


@pytest.mark.parametrize("verdict", ["stop", "defer"])
def test_what_people_put_aside_is_asked_and_not_live(verdict):
    found = answers(f"{WHY}initiative Urn (because Cold tea)\ndecision Urn ({verdict})\n")
    assert (names(found.asked), names(found.live)) == (["Urn"], [])


def test_a_suggestion_to_stop_leaves_it_live():
    assert names(answers(f"{WHY}initiative Urn [0.1, 0.1] (because Cold tea)\n").live) == ["Urn"]


MERGED = f"""{WHY}initiative Urn (because Cold tea, cost 5k)
initiative Cosy (because Cold tea, because More guests, cost 1k)
initiative Stove (cost 7k)
decision Urn (merge into Cosy)
"""


def test_merging_keeps_the_causes_on_the_survivor():
    found = demand(MERGED + "decision Cosy (merge into Stove)\n")
    stove = plan_of(found.portfolio.estate).portfolio.find("Stove")

    assert set(found.causes_of(stove)) == {"Cold tea", "More guests"}
    assert [names(one.live) for one in found.by_cause] == [["Stove"], ["Stove"]]
    assert "Stove" not in names(found.without_cause)


def test_a_survivor_counts_once_however_much_was_merged_into_it():
    found = answers(MERGED)
    assert (names(found.asked), names(found.live)) == (["Cosy", "Urn"], ["Cosy"])
    assert (found.cost.total, found.live_cost.total) == (6_000, 1_000)


def test_what_was_merged_into_something_that_is_stopped_is_not_live():
    assert answers(MERGED + "decision Cosy (stop)\n").live == ()


def test_departments_are_those_of_the_line_or_of_the_team_and_only_known_ones():
    found = answers(
        f"{WHY}team Hall (department Service)\ninitiative Urn (because Cold tea, team Hall)\n"
        "initiative Cosy (because Cold tea, department Textiles)\ninitiative Hob (because Cold tea)\n"
    )
    assert found.departments == ("Service", "Textiles")


def test_one_department_however_it_is_spelt_is_one():
    found = answers(
        f"{WHY}initiative Urn (because Cold tea, department Service)\n"
        "initiative Cosy (because Cold tea, department service)\n"
    )
    assert len(found.departments) == 1


def test_work_is_for_whom_its_causes_are():
    found = demand(
        f"{WHY}stakeholder Ann (department Hall)\ninitiative Urn (because Cold tea, cost 1k)\n"
        "initiative Tables (because More guests, cost 9k)\ninitiative Sign (cost 90k)\n"
    )
    assert [(one.who, one.department, names(one.asked), one.causes) for one in found.by_stakeholder] == [
        ("Ann", "Hall", ["Tables"], ("More guests",)),
        ("Guest", None, ["Urn"], ("Cold tea",)),
        (None, None, ["Sign"], ()),
    ]


def test_work_for_two_people_is_for_both():
    found = demand(f"{WHY}initiative Urn (because Cold tea, because More guests)\n")
    assert {one.who: names(one.asked) for one in found.by_stakeholder} == {"Ann": ["Urn"], "Guest": ["Urn"]}


def test_which_department_asks():
    found = demand(
        f"{WHY}team Hall (department Service)\ninitiative Urn (because Cold tea, team Hall, cost 3k)\n"
        "initiative Sign (department Service)\ninitiative Hob (cost 9k)\n"
    )
    assert [(one.who, names(one.asked), one.causes, one.cost) for one in found.by_department] == [
        ("Service", ["Sign", "Urn"], ("Cold tea",), Sum(2, 1, 3_000)),
        (None, ["Hob"], (), Sum(1, 1, 9_000)),
    ]


def test_what_law_asks_for_needs_no_cause():
    found = demand("initiative Alarm (compliance)\ninitiative Urn\n")
    assert names(found.without_cause) == ["Urn"]


def test_failure_demand_is_a_share_of_what_has_a_cause():
    failure = demand(
        f"{WHY}initiative Urn (because Cold tea, cost 3k)\ninitiative Tables (because More guests, cost 7k)\n"
        "initiative Both (because Cold tea, because More guests)\ninitiative Sign (cost 90k)\n"
    ).failure

    assert (failure.caused, failure.failing) == (Sum(3, 2, 10_000), Sum(2, 1, 3_000))
    assert failure.share == 0.3
    assert failure.share_of_requests == 2 / 3


def test_without_a_known_cost_there_is_no_share():
    failure = demand(f"{WHY}initiative Urn (because Cold tea)\n").failure
    assert (failure.share, failure.share_of_requests) == (None, 1)
    assert demand("initiative Urn\n").failure.share_of_requests is None


def test_a_cause_of_no_kind_is_counted_as_a_cause_of_which_nothing_is_known():
    failure = demand("cause Cold tea\ninitiative Urn (because Cold tea, cost 1k)\n").failure
    assert (failure.caused.count, failure.kinds_known, failure.share) == (1, 0, 0)


def test_the_training_company_asks_for_much_because_something_failed():
    found = plan_of(training()).demand
    assert (found.failure.failing.total, found.failure.caused.total) == (210_000, 452_000)
    assert sorted(len(one.asked) for one in found.by_cause) == [1, 1, 1, 2, 3, 3]
    assert len(found.without_cause) == 11


def test_every_request_of_the_support_division_is_for_somebody_or_nobody():
    found = plan_of(support()).demand
    everybody = {name for one in found.by_stakeholder for name in names(one.asked)}
    assert everybody == {one.name for one in found.portfolio.judged}
    assert sum(len(one.asked) for one in found.by_department) == 94
    assert len(found.merges) == 8


LINES = (
    "cause Cold tea (failure, stakeholder Guest)", "cause More guests (stakeholder guest)",
    "initiative Urn (buy, because Cold tea, cost 1k, changes Till)", "initiative Urns (because Cold tea)",
    "initiative Tables (buy, because More guests, cost 1k, changes Till)",
    "initiative Sign (because More guests)", "decision Sign (merge into Urn)", "decision Urns (defer)",
)  # fmt: skip


@given(st.permutations(LINES))
def test_the_order_of_lines_means_nothing(lines):
    def told(order):
        found = demand("\n".join(order))
        return (
            [(one.name, names(one.asked), names(one.live), one.cost) for one in found.by_cause],
            [(one.who, one.causes, names(one.asked)) for one in found.by_stakeholder],
            [(one.reason, one.about, names(one.work)) for one in found.duplicates],
            [(one.merged.name, one.survivor and one.survivor.name, one.causes) for one in found.merges],
            names(found.without_cause), found.failure,
        )  # fmt: skip

    assert told(lines) == told(LINES)
