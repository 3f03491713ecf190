"""The board of concerns."""

from tests.reporting.reports.texts import SUPPORT, example, page, rows, told

PLAN = """\
driver Guests who return [0.3, 0.6] (revenue)
driver Rent (cost)
concern Queue at noon [5, 4, 2] (threat, owner Ida, driver Guests who return) ; 40 people in May
concern Cold tea and hot tempers [2, 5, 2]
concern A stall at the fair (opportunity)
cause Slow till (failure, stakeholder Guest)
objective Tea in a minute
initiative New till [0.2, 0.9] (effort 2, team Floor, serves Tea in a minute, because Slow till)
New till -> Queue at noon
initiative Kettle [0.1, 0.1] (addresses Cold tea and hot tempers)
quarters 2026Q1->2026Q2
capacity Floor [3, 3]
"""


def test_the_three_marks_stand_apart_and_their_sum_nowhere():
    made = page("concerns", PLAN)

    assert [tuple(map(str, row))[:5] for row in made.tables[0].rows] == [
        ("1", "Queue at noon", "5", "4", "2"),
        ("2", "Cold tea and hot tempers", "2", "5", "2"),
        ("not weighed", "A stall at the fair", "unknown", "unknown", "unknown"),
    ]
    assert made.tables[0].heads[2:5] == ("S", "U", "G")
    every = [str(cell) for one in made.tables for row in one.rows for cell in row]
    assert "11" not in every
    assert "9" not in every
    assert all("sum" not in one for one in made.data["concerns"])


def test_it_says_who_addresses_each_or_nobody_with_what_would_have():
    board = {str(row[1]): str(row[-1]) for row in page("concerns", PLAN).tables[0].rows}

    assert board == {
        "Queue at noon": "New till (2026Q1)",
        "Cold tea and hot tempers": "nobody; would have: Kettle (stopped)",
        "A stall at the fair": "nobody",
    }


def test_evidence_is_told_or_said_to_be_missing():
    found = {name: row[-1] for name, row in rows(page("concerns", PLAN), "evidence").items()}

    assert found == {
        "Queue at noon": "40 people in May",
        "Cold tea and hot tempers": "no evidence written",
        "A stall at the fair": "no evidence written",
    }


def test_the_next_analysis_is_a_suggestion_with_its_reason_unless_people_say_it():
    due = rows(page("concerns", PLAN), "next")
    told_so = PLAN.replace("hot tempers [2, 5, 2]", "hot tempers [2, 5, 2] (decision)")
    said = rows(page("concerns", told_so), "next")

    assert due["Queue at noon"][0].startswith("potential problem analysis")
    assert due["Queue at noon"][1] == "suggested: a cause is written, and work on it is kept"
    assert due["A stall at the fair"] == (
        "decision analysis: choose what to do", "suggested: an opportunity is a choice"
    )  # fmt: skip
    assert said["Cold tea and hot tempers"] == ("decision analysis: choose what to do", "people say so")


def test_a_concern_that_looks_like_several_is_to_be_separated():
    made = page("concerns", PLAN)

    part = next(one for one in made.sections if one.title == "Separate and clarify")
    assert part.blocks[0].points == ("'Cold tea and hot tempers' looks like several in one: it says 'and'.",)


def test_drivers_say_which_concerns_are_about_them_and_what_is_done():
    made = page("concerns", PLAN)

    assert rows(made, "drivers") == {
        "Guests who return": ("revenue", "0.3", "0.6", "Queue at noon", "New till"),
        "Rent": ("cost", "unknown", "unknown", "none", "none that goes on"),
    }


def test_the_summary_names_the_gravest_and_counts_what_is_missing():
    assert page("concerns", PLAN).summary == (
        "3 concerns are written. The gravest: Queue at noon. For 2 of them no evidence is written. 1 is not"
        " weighed."
    )


def test_the_gravest_that_nobody_addresses_is_named():
    made = page("concerns", PLAN.replace("New till [0.2, 0.9]", "New till [0.1, 0.1]"))

    assert "No work that goes on addresses Queue at noon." in made.summary


def test_without_concerns_it_says_so():
    made = page("concerns")

    assert (made.summary, made.tables) == ("No concern is written, so there is nothing to weigh.", ())


def test_the_software_centre_stands_first_for_the_support_division():
    made = told("concerns", *example(*SUPPORT))

    first = tuple(map(str, made.tables[0].rows[0]))
    assert first[:5] == ("1", "Software Centre drives dissatisfaction", "5", "5", "4")
    assert "Rebuild Software Centre download flow (2026Q2)" in first[-1]
