"""Objectives with their key results."""

import pytest
from tests.reporting.reports.texts import SUPPORT, TRAINING, example, page, rows, table, told

PLAN = """\
objective Tea in a minute (owner Ida, department Floor)
keyresult Minutes to tea (objective Tea in a minute, from 4, to 1, by 2026Q2)
keyresult Launch the app (objective Tea in a minute, to 1)
objective Full cellar
initiative New till [0.2, 0.9] (effort 2, team Floor, serves Tea in a minute, changes Till)
initiative Wine [0.1, 0.2] (effort 2, team Floor, serves Full cellar)
quarters 2026Q1->2026Q2
capacity Floor [3, 3]
"""


def test_each_objective_has_an_owner_and_the_work_that_serves_it():
    assert rows(page("objectives", PLAN), "objectives") == {
        "Tea in a minute": ("Ida", "Floor", "New till (2026Q1)", "none"),
        "Full cellar": ("unknown", "unknown", "nobody", "W702 W703"),
    }


def test_a_key_result_says_from_to_by_and_what_of_that_is_unknown():
    assert rows(page("objectives", PLAN), "key_results") == {
        "Minutes to tea": ("Tea in a minute", "4", "1", "2026Q2", "New till (2026Q1)", "none"),
        "Launch the app": ("Tea in a minute", "unknown", "1", "unknown", "New till (2026Q1)", "W704"),
    }


def test_the_rules_have_their_say():
    made = page("objectives", PLAN)

    assert [(str(row[0]), row[1]) for row in table(made, "findings").rows] == [
        ("high", "W702"), ("medium", "W703"), ("medium", "W704"),
    ]  # fmt: skip


def test_the_summary_names_what_nothing_serves():
    assert page("objectives", PLAN).summary == (
        "2 objectives with 2 key results. Nothing that goes on and is planned serves Full cellar."
    )


def test_objectives_that_support_others_say_which():
    made = page("objectives", PLAN.replace("Full cellar\n", "Full cellar (supports Tea in a minute)\n", 1))

    assert table(made, "objectives").heads[3] == "Supports"
    assert rows(made, "objectives")["Tea in a minute"][2] == "nothing that is written"
    assert rows(made, "objectives")["Full cellar"][2] == "Tea in a minute"


def test_a_key_result_of_no_objective_is_told_too():
    made = page("objectives", "keyresult Cups (from 1, to 2, by 2026Q1)\n")

    assert rows(made, "key_results")["Cups"][0] == "no objective"
    assert made.summary == "0 objectives with 1 key result."


def test_without_objectives_it_says_so():
    made = page("objectives")

    assert made.summary == "No objective is written, so nothing says what the work is for."
    assert made.tables == ()


@pytest.mark.parametrize("files", [TRAINING, SUPPORT])
def test_what_serves_an_objective_is_what_the_alignment_matrix_marks(files: tuple[str, ...]):
    plan, report = example(*files)
    made = told("objectives", plan, report)

    for one in made.data["objectives"]:
        kept = plan.alignment.kept(plan.alignment.column("objective", one["objective"]))
        named = {row.name for row, mark in kept if mark != "through"} or {row.name for row, _ in kept}
        assert {work["initiative"] for work in one["work"]} == named
