"""Capabilities: from now to what is needed."""

from tests.reporting.reports.texts import TRAINING, example, page, rows, table, told

PLAN = """\
aspiration Tea
win Tea from a fast till
capability Fast till [1, 4] (owner Ida)
capability Warm welcome [2, 3]
capability Good leaves [4, 4]
capability Clean cups
Fast till -> Till
objective Tea in a minute
initiative New till [0.2, 0.9] (effort 2, team Floor, serves Tea in a minute, changes Till)
quarters 2026Q1->2026Q2
capacity Floor [3, 3]
"""


def test_each_says_how_far_it_is_and_who_works_on_it_until_when():
    found = rows(page("capabilities", PLAN), "capabilities")

    assert found["Fast till"] == ("1", "4", "3", "Ida", "Till", "New till (2026Q1)")
    assert found["Warm welcome"] == ("2", "3", "1", "unknown", "no component is linked", "nobody")


def test_what_nobody_scored_is_unknown_and_stands_last():
    made = page("capabilities", PLAN)

    assert list(rows(made, "capabilities"))[-1] == "Clean cups"
    assert rows(made, "capabilities")["Clean cups"][:3] == ("unknown", "unknown", "unknown")
    assert made.data["capabilities"][-1]["gap"] is None


def test_the_summary_counts_what_falls_short_and_names_what_nobody_touches():
    assert page("capabilities", PLAN).summary == (
        "2 of 4 capabilities fall short of what is needed; of 1 it is unknown. No work that goes on touches"
        " Warm welcome."
    )


def test_what_did_not_fit_in_the_draft_closes_nothing():
    made = page("capabilities", PLAN.replace("effort 2", "effort 20"))

    assert "The work on Fast till is in no quarter of this draft." in made.summary
    assert rows(made, "capabilities")["Fast till"][-1] == "New till (did not fit in this draft)"


def test_work_that_is_stopped_is_named_as_what_would_have():
    made = page("capabilities", PLAN.replace("New till [0.2, 0.9]", "New till [0.1, 0.1]"))

    assert rows(made, "capabilities")["Fast till"][-1] == "nobody; would have: New till (stopped)"


def test_what_how_we_win_hangs_on_says_why():
    made = page("capabilities", PLAN)

    points = made.sections[-1].blocks[0].points
    assert points == ("Fast till: how we win names 'Fast till'.",)


def test_a_gap_that_a_rule_finds_open_stands_out_and_another_does_not():
    cells = {str(row[0]): row[0].tone for row in table(page("capabilities", PLAN), "capabilities").rows}
    wide = page("capabilities", PLAN.replace("welcome [2, 3]", "welcome [1, 3]"))

    assert set(cells.values()) == {None}
    assert {str(row[0]) for row in table(wide, "capabilities").rows if row[0].tone} == {"Warm welcome"}


def test_without_capabilities_it_says_so():
    made = page("capabilities")

    assert (made.summary, made.tables) == ("No capability is written, so there is no gap to see.", ())


def test_the_training_company_leaves_three_of_four_to_nobody():
    made = told("capabilities", *example(*TRAINING))

    assert {name: row[-1] for name, row in rows(made, "capabilities").items()} == {
        "Adaptive engine": "Adaptive practice beta (2026Q4)",
        "Team sales": "nobody", "Cohort design": "nobody", "Hiring at pace": "nobody",
    }  # fmt: skip
