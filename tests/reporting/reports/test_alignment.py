"""Which work serves what, in marks; and the same as an X-matrix."""

import pytest
from tests.reporting.made import checked, column, numbers, page, support, table, training, words

PLAN = """\
win Quick tea
objective Fast (owner Ann, department Front)
keyresult Days (objective Fast)
keyresult Hours (objective Fast)
objective Cheap
capability Pour [1, 4]
team Bar (department Front)
department Nowhere
initiative Water [0.2, 0.9] (cost 60k, team Bar, owner Ann, serves Days)
initiative Leaves [0.2, 0.9] (cost 5k)
initiative Law (compliance)
initiative Song [0.1, 0.1] (cost 7k)
initiative Sign [0.1, 0.1] (cost 7k, serves Cheap)
Water->Leaves
Fast->Quick tea
"""


def rows(answer, name: str) -> dict[str, list[str]]:
    """By the first cell of each row: the others."""
    return {str(row[0]): [str(cell) for cell in row[1:]] for row in table(answer, name).rows}


def test_marks_tell_what_is_named_from_what_only_helps():
    answer = page("alignment", checked(PLAN))
    matrix = table(answer, "goes_on_1")
    found = rows(answer, "goes_on_1")

    assert matrix.heads == ("Request", "1", "2", "1a", "C1", "Cost", "Owner")
    assert found["Water"] == ["●", "·", "●", "·", "60k", "Ann"]
    assert found["Leaves"][:4] == ["○", "·", "○", "·"]
    assert found["Law (by law)"][:4] == ["·"] * 4
    assert found["Together"] == ["2", "0", "2", "0", "65k + 1 without a figure", ""]


def test_a_key_result_that_no_request_names_stands_with_its_objective():
    answer = page("alignment", checked(PLAN))

    assert "No request names 1b: they are served" in words(answer)
    assert "1b" in column(table(answer, "columns"), "As")
    marks = {row["name"]: {one["name"]: one["mark"] for one in row["marks"]} for row in answer.data["rows"]}
    assert "Hours" not in marks["Water"]


def test_an_empty_column_is_told_first():
    answer = page("alignment", checked(PLAN))

    assert answer.summary.startswith("Nothing that goes on serves the objective Cheap, nor the ")
    assert "capability Pour" in answer.summary
    assert answer.data["unserved"][0] == {"kind": "objective", "name": "Cheap"}
    served = table(answer, "columns")
    assert dict(zip(column(served, "Goal"), column(served, "Served by"), strict=True))["Cheap"] == "nothing"


def test_an_empty_row_is_told_by_name():
    answer = page("alignment", training())

    assert answer.summary.endswith("No objective is served by Podcast studio.")
    assert "Podcast studio (partner, serves no objective)" in rows(answer, "goes_on_1")


def test_what_was_stopped_stands_apart_and_only_counts_where_it_would_have_served_nothing():
    answer = page("alignment", checked(PLAN))

    assert list(rows(answer, "ended_1")) == ["Sign (stop)"]
    assert "1 more of these would have served nothing here: Song." in words(answer)


def test_a_gap_stands_with_its_capability_and_is_unknown_where_nobody_said():
    answer = page("alignment", checked(PLAN.replace("Pour [1, 4]", "Pour")))

    assert "capability, gap unknown" in column(table(answer, "columns"), "Is")
    assert "capability, gap 3" in column(table(page("alignment", checked(PLAN)), "columns"), "Is")


def test_departments_are_held_against_objectives():
    answer = page("alignment", checked(PLAN))
    found = rows(answer, "departments")

    assert found["Front"] == ["1", "·", "1", "60k", "92.3 %", "no"]
    assert found["Nowhere"][2:] == ["0", "0", "0.0 %", "no"]
    assert found["nobody says whose"][:2] == ["1", "·"]
    tones = {str(row[0]): row[0].tone for row in table(answer, "departments").rows}
    assert tones["Nowhere"] == "poor"


def test_departments_of_which_no_work_is_known_are_no_table_of_zeros():
    said = words(page("alignment", training()))

    assert "Which department asks for it is not known of any of the work that goes on." in said


def goals(count: int) -> str:
    """So many objectives, and a request that names two of them and enables none."""
    lines = [f"objective Goal {number}" for number in range(count)]
    return "\n".join((*lines, "initiative A [0.2, 0.9] (cost 3k, serves Goal 3)", "A->Goal 8"))


def test_many_goals_stand_in_two_tables_of_a_width_that_can_be_read():
    matrices = [one for one in page("alignment", checked(goals(20))).tables if one.name.startswith("goes_on")]

    heads = [head for one in matrices for head in one.heads if head.isdigit()]
    assert heads == [str(number) for number in range(1, 21)]
    assert len(matrices) == 2
    assert all(len(one.heads) <= 17 for one in matrices)


def test_of_more_goals_than_anybody_can_follow_each_request_lists_its_own():
    answer = page("alignment", checked(goals(40)))

    assert table(answer, "goes_on_1").heads == ("Request", "●", "◐", "○", "Cost", "Owner")
    assert rows(answer, "goes_on_1")["A"] == ["4, 9", "·", "·", "3k", "unknown"]


def test_the_concern_of_the_support_division_has_a_column():
    served = table(page("alignment", support()), "columns")

    assert column(served, "As")[-1] == "N1"
    assert column(served, "Is")[-1] == "concern"
    assert numbers(served, "Served by")[-1] == 2


def test_the_x_matrix_joins_objectives_with_how_we_win():
    answer = page("x_matrix", checked(PLAN))

    assert rows(answer, "wins") == {"W1": ["Quick tea"]}
    assert rows(answer, "objectives_1")["1 Fast"] == ["●", "Ann"]
    assert rows(answer, "results_1")["1a Days"][0] == "○"
    assert "Nothing that goes on serves 'Cheap'." in answer.summary


def test_the_x_matrix_says_which_way_to_win_nothing_supports():
    answer = page("x_matrix", training())

    assert "No objective supports 'Live cohorts with adaptive practice" in answer.summary
    assert rows(answer, "owners")["Bea"] == ["1", "2", "4", "330k"]


def test_nobody_as_an_owner_is_said():
    assert "Nobody is written as owner of Leaves and Law." in words(page("x_matrix", checked(PLAN)))


@pytest.mark.parametrize("name", ["alignment", "x_matrix"])
def test_there_is_no_matrix_of_nothing(name):
    answer = page(name, checked("initiative Alone [0.9, 0.9]"))

    assert "written, so" in answer.summary
    assert not [one for one in answer.tables if one.name.startswith(("goes_on", "work"))]
