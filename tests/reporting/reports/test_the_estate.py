"""Mismatch, inventory, vendors and purpose: the estate as it is, and what the work is for."""

from tests.reporting.made import checked, column, numbers, page, support, table, training, words

import wardley
from wardley.plan.plan import plan_of

OWN = """\
title Tea shop
anchor Guest [0.95, 0.6]
component Till [0.6, 0.75] (build)
component Power [0.2, 0.95] (outsource)
component Roof [0.3, 0.5]
Guest -> Till -> Power
Till -> Roof
//@ estate Till (in-house, bespoke, cost 9k, owner Ann)
//@ estate Power (vendor Grid, utility, cost 4k)
//@ contract Current (vendor Grid, ends 2026-09, notice 3m)
//@ Current->Power
"""


def test_the_mismatch_report_of_the_training_company_prints_what_is_exposed_and_no_saving():
    answer = page("mismatch", training())

    assert answer.summary.startswith("Sourcing is known for 22 of 22. 11 of them are out of line; they hold")
    assert answer.summary.endswith("That is what is exposed, and not a saving.")
    assert "2,150k yearly run cost that is known" in answer.summary
    assert answer.data["exposed"]["components"] == 11


def test_what_would_help_is_said_once_for_all_that_it_helps():
    answer = page("mismatch", support())
    (part,) = [one for one in answer.sections if one.title == "What would help first"]
    points = part.blocks[0].points

    assert points[0].startswith("Content Management, Identity and Software Centre: move to a utility")
    assert len(points) < len(answer.data["components"])


def test_the_cross_table_counts_every_component_with_a_stage_and_a_treatment():
    answer = page("mismatch", training())

    assert sum(map(sum, answer.data["market_and_treatment"])) == 22


def test_what_is_not_sourced_can_be_copied_into_the_map():
    said = words(page("mismatch", checked("", OWN)))

    assert "//@ estate Roof ()" in said


def test_the_inventory_has_every_component_that_somebody_runs():
    answer = page("inventory", checked("", OWN))
    shown = table(answer, "components")

    assert column(shown, "Component") == ["Till", "Power", "Roof"]
    assert column(shown, "Who") == ["in-house", "vendor Grid", "unknown"]
    assert numbers(shown, "Cost a year") == [9000, 4000, None]
    assert column(shown, "Contract ends") == ["none written", "2026-09", "none written"]
    assert answer.summary == (
        "3 components that somebody runs or supplies; their yearly run cost is 13k + 1 without a figure; an"
        " owner is known for 1."
    )


def test_a_column_in_which_nothing_is_known_is_a_note_instead():
    shown = table(page("inventory", support()), "components")

    assert "Owner" not in shown.heads
    assert shown.note == "Unknown of every component: owner and contract ends."
    assert {shown.heads[at] for at in shown.numeric} == {"People", "Cost a year"}


def test_an_estate_of_several_maps_says_which():
    maps = [wardley.parse(OWN, name="tea.owm"), wardley.parse(OWN.replace("shop", "room"), name="room.owm")]
    report = wardley.check(maps)
    shown = table(page("inventory", (plan_of(report.estate), report)), "components")

    assert column(shown, "Map") == ["Tea shop"] * 3 + ["Tea room"] * 3
    assert {shown.heads[at] for at in shown.numeric} == {"Cost a year"}


def test_vendors_stand_by_what_they_are_paid_and_contracts_by_the_last_day_to_act():
    answer = page("vendors", training())
    suppliers, contracts = table(answer, "suppliers"), table(answer, "contracts")

    costs = numbers(suppliers, "Known cost a year")
    assert costs == sorted(costs, reverse=True)
    assert column(contracts, "Last day to act") == ["2026-03-30", "2026-07-30"]


def test_an_unnamed_vendor_is_counted_and_not_left_out():
    answer = page("vendors", training())

    assert answer.summary.endswith("5 components more bought, from whom is unknown.")


def test_the_quadrants_of_the_training_company():
    quadrants = table(page("purpose", training()), "quadrants")

    assert numbers(quadrants, "Requests") == [4, 11, 1, 6]
    assert column(quadrants, "Known cost") == ["335k", "430k", "30k", "242k"]
    assert column(quadrants, "Share") == ["32.3 %", "41.5 %", "2.9 %", "23.3 %"]


def test_work_that_nobody_scored_has_a_row_of_its_own():
    quadrants = table(
        page("purpose", checked("initiative A (cost 2k)\ninitiative B [0.9, 0.9]")), "quadrants"
    )

    assert column(quadrants, "Quadrant")[-1] == "not scored"
    assert numbers(quadrants, "Requests") == [1, 0, 0, 0, 1]
    assert column(quadrants, "Known cost") == ["unknown", "0", "0", "0", "2k"]
    assert column(quadrants, "Share")[0] == "unknown"
