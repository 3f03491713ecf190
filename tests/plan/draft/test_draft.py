from datetime import date
from fractions import Fraction

import pytest
from tests.plan.draft.asked import portfolio_of
from tests.plan.draft.feasible import broken

import wardley
from wardley.graph.estate import Estate
from wardley.model.policy import Policy
from wardley.plan.draft.draft import draft
from wardley.plan.plan import plan_of
from wardley.plan.portfolio import Portfolio

TODAY = date(2026, 1, 15)

SHOP = """\
quarters 2026Q1->2026Q2
objective Sell more
capacity Red [3, 3]
capacity Blue [3, 3]
"""


def drafted(*lines):
    return draft(portfolio_of(SHOP + "\n".join(lines)))


def asked(name, words, purpose="[0.2, 0.8]"):
    return f"initiative {name} {purpose} ({words}, serves Sell more)"


def estate_of(examples, *names, order="purpose-first"):
    policy = Policy()
    assert policy.set("order", order) is None
    return Estate([wardley.read(examples / name) for name in names], policy, TODAY)


@pytest.fixture(scope="module")
def training(examples):
    return plan_of(estate_of(examples, "online-training.owm"))


def finishing(plan):
    return [{one.name for one in plan.finishing_in(quarter)} for quarter in range(len(plan.quarters))]


def test_a_training_company_gets_all_that_it_keeps_done_in_a_year(training):
    plan = training.draft

    assert finishing(plan) == [
        {"Retention clean-up", "Verifiable certificates", "Adopt a sign-on service"},
        {
            "Standard invoicing package", "CRM back to standard", "Hiring pipeline and plan",
            "Move video to a streaming service",
        },
        {
            "Team-licence product", "Tutor quality programme", "Cohort data mart",
            "Automate the commission sheet",
        },
        {"Adaptive practice beta", "Replace home-grown LMS", "Marketing attribution"},
    ]  # fmt: skip
    assert plan.unplaced == ()
    assert [one.name for one in plan.partners] == ["Podcast studio"]
    assert broken(training.portfolio, plan) == []


def test_its_money_and_its_two_large_teams_are_used_evenly(training):
    plan = training.draft

    assert [round(quarter.total / 1000) for quarter in plan.spend] == [191, 218, 182, 114]
    assert plan.cost.total == 705_000
    for team in ("Product", "Platform"):
        assert [plan.load(team, quarter).share for quarter in range(3)] == [Fraction(4, 5)] * 3
    assert plan.everything is None
    assert plan.releases == ()


def test_its_marketing_waits_for_sales_with_time_on_its_hands(training):
    assert [
        (one.team, one.quarter, one.initiative, one.waiting_for, one.other) for one in training.draft.idle
    ] == [
        ("Marketing", quarter, "Marketing attribution", "CRM back to standard", "Sales Ops")
        for quarter in (0, 1)
    ]


def test_shortest_jobs_first_finish_its_largest_work_a_quarter_later(training, examples):
    by_size = plan_of(estate_of(examples, "online-training.owm", order="wsjf")).draft

    assert training.draft.find("Team-licence product").finish == 2
    assert by_size.find("Team-licence product").finish == 3
    assert by_size.order == "wsjf"
    assert by_size.unplaced == ()


def test_a_support_division_gets_all_that_it_keeps_done_too(examples):
    plan = plan_of(estate_of(examples, "support-division.owm", "support-division.plan"))

    assert plan.draft.unplaced == ()
    assert len(plan.draft.placed) + len(plan.draft.partners) == 30
    assert broken(plan.portfolio, plan.draft) == []


def test_work_is_done_as_early_as_four_fifths_of_a_team_allow():
    plan = drafted(asked("Till", "effort 2, team Red"))

    assert plan.find("Till").months == tuple(
        (month, Fraction(amount)) for month, amount in enumerate(("4/5", "4/5", "2/5"))
    )


def test_a_deadline_comes_before_what_sets_us_apart_and_that_before_the_rest():
    plan = drafted(
        asked("Law", "effort 0.8, team Red, deadline 2026Q2", "[0, 0.5]"),
        asked("Apart", "effort 0.8, team Red", "[0.6, 0.6]"),
        asked("Rest", "effort 0.1, team Red", "[0, 1]"),
    )

    assert [(one.name, one.rank, one.first) for one in plan.placed] == [
        ("Law", 0, 0), ("Apart", 1, 1), ("Rest", 2, 2),
    ]  # fmt: skip


def test_what_is_needed_is_taken_along_by_what_needs_it():
    plan = drafted(
        asked("Apart", "effort 0.8, team Red", "[0.9, 0.9]"),
        asked("Below", "effort 0.8, team Red", "[0, 0.5]"),
        asked("Small", "effort 0.1, team Red", "[0, 1]"),
        "Apart->Below (first)",
    )

    assert [one.name for one in plan.placed] == ["Below", "Apart", "Small"]
    assert plan.find("Apart").first == 1


def test_what_is_needed_first_is_finished_before_and_what_is_needed_finishes_no_later():
    plan = drafted(
        asked("Slow", "effort 1.6, team Red"),
        asked("After", "effort 0.8, team Blue"),
        asked("Beside", "effort 0.8, team Blue"),
        "After->Slow (first)",
        "Beside->Slow",
    )

    assert (plan.find("Slow").first, plan.find("Slow").last) == (0, 1)
    assert (plan.find("After").first, plan.find("After").last) == (2, 2)
    beside = plan.find("Beside")
    assert (beside.first, beside.last, [month for month, _ in beside.months]) == (0, 1, [0])


def test_work_without_effort_stands_where_it_can_be_done():
    plan = drafted(asked("Slow", "effort 1.6, team Red"), asked("Name", "effort 0, cost 12k"), "Name->Slow")

    named = plan.find("Name")
    assert (named.months, named.first, named.last, named.ratio) == ((), 1, 1, None)
    assert named.spend == (12_000, 0)


def test_a_missed_deadline_is_told_and_the_work_still_placed():
    plan = drafted(
        asked("Late", "effort 1.6, team Red, deadline 2026-01"),
        asked("Just", "effort 0.8, team Blue, deadline 2026-01"),
    )

    assert {one.name: one.late for one in plan.placed} == {"Late": True, "Just": False}


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("team Red", "its effort is not known"),
        ("effort -2, team Red", "its effort is written as -2, which is less than nothing"),
        ("effort 2", "no team is named to do it"),
        ("effort 2, team White", "no capacity is written for White"),
        ("effort 6, team Red", "Red is short by 1.2 person-months; it has time left in 2026-01 to 2026-06"),
    ],
)
def test_what_cannot_be_placed_says_why(words, reason):
    assert [one.reason for one in drafted(asked("Till", words)).unplaced] == [reason]


def test_what_is_short_after_what_it_waits_for_says_so():
    plan = drafted(
        asked("Slow", "effort 4, team Red"),
        asked("After", "effort 1, team Blue"),
        "After->Slow (first)",
    )

    (after,) = plan.unplaced
    assert after.reason == (
        "Blue is short by 0.2 person-months from 2026-06 on, when 'Slow' is finished;"
        " it has time left in 2026-01 to 2026-06"
    )
    assert (after.short, after.free) == (Fraction(1, 5), (0, 1, 2, 3, 4, 5))
    assert [(one.team, one.quarter) for one in plan.idle] == [("Blue", 0), ("Blue", 1)]
    assert [(one.team, one.lets_in) for one in plan.releases] == [("Blue", ("After",))]


def test_what_may_start_only_after_the_last_month_says_so():
    plan = drafted(
        asked("Slow", "effort 4.8, team Red"), asked("After", "effort 1, team Blue"), "After->Slow (first)"
    )

    assert [one.reason for one in plan.unplaced] == [
        "it comes after 'Slow', which finishes in 2026-06, the last month of this draft"
    ]
    assert plan.unplaced[0].short == 1


def test_even_what_takes_no_effort_has_to_wait_for_what_comes_first():
    plan = drafted(asked("Slow", "effort 4.8, team Red"), asked("Name", "effort 0"), "Name->Slow (first)")

    assert [(one.name, one.reason) for one in plan.unplaced] == [
        ("Name", "it comes after 'Slow', which finishes in 2026-06, the last month of this draft")
    ]


def test_what_waits_for_what_is_left_out_names_it():
    plan = drafted(asked("Vans", "team Red"), asked("Fuel", "effort 1, team Blue"), "Fuel->Vans")

    assert {one.name: (one.reason, one.waiting_for) for one in plan.unplaced}["Fuel"] == (
        "it waits for 'Vans', which is not in this draft", ("Vans",),
    )  # fmt: skip


def test_needs_that_run_in_a_circle_are_named_and_hold_up_what_needs_them():
    work = [asked(name, "effort 0.1, team Red") for name in ("Egg", "Hen", "Pie", "Cup")]
    plan = drafted(*work, "Egg->Hen", "Hen->Egg", "Pie->Egg")

    assert {one.name: one.reason for one in plan.unplaced} == {
        "Egg": "what it needs needs it too: 'Egg' needs 'Hen', which needs 'Egg'",
        "Hen": "what it needs needs it too: 'Egg' needs 'Hen', which needs 'Egg'",
        "Pie": "it waits for 'Egg', which is not in this draft",
    }
    assert [one.name for one in plan.placed] == ["Cup"]


def test_a_large_circle_is_told_shortly():
    names = [f"Piece {number:02}" for number in range(20)]
    plan = drafted(
        *(asked(name, "effort 0.1, team Red") for name in names),
        *(f"{name}->{below}" for name, below in zip(names, [*names[1:], names[0]], strict=True)),
    )

    reason = (
        "what it needs needs it too: 'Piece 00' needs 'Piece 01', which needs 'Piece 02',"
        " which needs 'Piece 03', and so on by 16 more back to 'Piece 00'"
    )
    assert {one.reason for one in plan.unplaced} == {reason}


def test_the_budget_holds_and_what_is_not_known_costs_nothing():
    text = SHOP.replace("Q2\n", "Q2 (budget 100k)\n", 1)
    lines = [
        asked("Large", "effort 1, team Red, cost 90k", "[0.9, 0.9]"),
        asked("Dear", "effort 1, team Red, cost 20k"),
        asked("Cheap", "effort 2, team Red, cost 10k"),
        asked("Vague", "effort 1, team Blue"),
    ]
    plan = draft(portfolio_of(text + "\n".join(lines)))

    assert [one.name for one in plan.placed] == ["Large", "Vague", "Cheap"]
    assert [(one.reason, one.over_budget) for one in plan.unplaced] == [
        ("the budget is short by 20k", 20_000)
    ]
    assert (plan.cost.known, plan.cost.count, plan.cost.total) == (2, 3, 100_000)
    assert plan.find("Vague").spend == (None, None)
    assert plan.everything.reason == "it would cost 20k more than the budget"


def test_what_is_needed_is_worth_placing_even_where_what_needs_it_does_not_fit():
    plan = drafted(
        asked("Huge", "effort 9, team Red", "[0.9, 0.9]"),
        asked("Below", "effort 1, team Red"),
        "Huge->Below",
    )

    assert [one.name for one in plan.placed] == ["Below"]


@pytest.mark.parametrize("verdict", ["stop", "defer", "partner"])
def test_a_need_for_what_is_not_ours_to_do_holds_nothing_up(verdict):
    plan = drafted(
        asked("Till", "effort 1, team Red"), asked("Vans", "effort 1, team Red"), "Till->Vans (first)",
        f"decision Vans ({verdict})",
    )  # fmt: skip

    assert [(one.name, one.first) for one in plan.placed] == [("Till", 0)]
    assert plan.unplaced == ()


def test_what_fits_once_its_parts_are_placed_for_their_own_sake_is_placed_at_last():
    plan = drafted(
        asked("Law", "effort 4, team Blue, deadline 2026Q2"),
        asked("Apart", "effort 0.8, team Red", "[0.5, 0.5]"),
        asked("Rest", "effort 0.8, team Red", "[0, 1]"),
        "Law->Apart (first)",
        "Law->Rest",
    )

    assert [(one.name, one.first) for one in plan.placed] == [("Apart", 0), ("Rest", 1), ("Law", 1)]


def test_what_is_needed_in_vain_takes_its_turn_among_the_others():
    plan = drafted(
        asked("Huge", "effort 9, team Red", "[0.9, 0.9]"),
        asked("Below", "effort 1, team Red"),
        asked("Other", "effort 4, team Red"),
        "Huge->Below",
    )

    assert [one.name for one in plan.placed] == ["Below"]
    assert {one.name for one in plan.unplaced} == {"Huge", "Other"}


def test_a_need_for_two_that_were_merged_is_the_stricter_one():
    plan = drafted(
        asked("Till", "effort 1, team Red"), asked("Vans", "effort 1, team Blue"),
        asked("Fleet", "effort 0.8, team Blue"), "Till->Vans (first)", "Till->Fleet",
        "decision Vans (merge into Fleet)",
    )  # fmt: skip

    assert (plan.find("Fleet").last, plan.find("Till").first) == (0, 1)


def test_a_team_that_waits_for_itself_is_not_idle():
    plan = drafted(
        asked("Slow", "effort 1, team Red"), asked("After", "effort 1, team Red"), "After->Slow (first)"
    )

    assert plan.idle == ()


def test_time_after_the_waiting_is_no_idle_time():
    plan = drafted(
        asked("Slow", "effort 0.8, team Red", "[0, 1]"),
        asked("Busy", "effort 0.8, team Blue", "[0.9, 0.9]"),
        asked("After", "effort 0.8, team Blue"),
        "After->Slow (first)",
    )

    assert plan.find("After").first == 1
    assert plan.idle == ()


def test_one_more_person_lets_in_what_a_full_team_had_no_month_for():
    plan = drafted(
        asked("Large", "effort 4.8, team Red", "[0.9, 0.9]"),
        asked("Small", "effort 1, team Red"),
        asked("After", "effort 1, team Blue"),
        asked("Other", "effort 2, team Red", "[0, 0.6]"),
        "After->Small",
    )

    assert [one.name for one in plan.unplaced] == ["Small", "After", "Other"]
    assert plan.unplaced[0].reason == ("Red is short by 1 person-month; it has no time left in any month")
    assert [(one.team, one.lets_in) for one in plan.releases] == [("Red", ("Small", "After"))]


def test_one_more_person_lets_in_what_uses_every_month():
    plan = drafted(
        asked("Large", "effort 4, team Red", "[0.9, 0.9]"),
        asked("Tiny", "effort 0.4, team Red", "[0, 1]"),
        asked("Exact", "effort 2, team Red"),
    )

    assert [one.short for one in plan.unplaced] == [Fraction(8, 5)]
    assert [(one.team, one.lets_in) for one in plan.releases] == [("Red", ("Exact",))]


def test_a_capacity_below_nothing_which_is_a_fault_counts_as_nothing():
    till = asked("Till", "effort 1, team Red")
    text = f"quarters 2026Q1->2026Q2\nobjective Sell more\ncapacity Red [-3, 3]\n{till}"
    estate = Estate([wardley.parse(text, name="test.plan")], today=TODAY)
    plan = plan_of(estate).draft

    assert [fault.code for fault in estate.faults] == ["E308"]
    assert plan.find("Till").first == 3
    assert plan.load("Red", 0).capacity == 0


def test_a_need_for_what_was_merged_is_one_for_what_it_went_into():
    plan = drafted(
        asked("Till", "effort 1, team Red"), asked("Vans", "effort 1, team Blue"),
        asked("Fleet", "effort 0.8, team Blue"), "Till->Vans (first)", "decision Vans (merge into Fleet)",
    )  # fmt: skip

    assert (plan.find("Fleet").last, plan.find("Till").first) == (0, 1)


def test_names_that_differ_in_case_are_one_team():
    assert drafted(asked("Till", "effort 1, team RED")).load("red", 0).planned == 1


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (asked("Till", "effort 1"), "no quarters are written"),
        (f"quarters 2026Q1->2026Q4\n{asked('Till', 'effort 1')}", "no team's capacity is written"),
        (
            f"quarters 2026Q1->9999Q4\n{asked('Till', 'effort 1')}",
            "a draft covers up to 80 quarters, and here are 31896",
        ),
    ],
)
def test_without_time_or_hands_there_is_no_plan_and_all_is_told(text, reason):
    plan = draft(portfolio_of(f"objective Sell more\n{text}"))

    assert plan.not_planned == reason
    assert [(one.name, one.reason) for one in plan.unplaced] == [("Till", reason)]
    assert (plan.placed, plan.loads, plan.spend) == ((), (), ())


def test_where_nothing_is_kept_nothing_is_planned():
    plan = drafted(asked("Toys", "effort 1, team Red", "[0.9, 0.1]"))

    assert plan.not_planned == "nothing is kept that our own teams would do"
    assert [one.name for one in plan.partners] == ["Toys"]


def test_an_estate_that_asks_for_nothing_has_an_empty_draft():
    plan = draft(Portfolio(Estate([], today=TODAY), ()))

    assert (plan.quarters, plan.placed, plan.unplaced, plan.months) == ((), (), (), None)
