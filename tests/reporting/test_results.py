"""Key results from, to and by."""

from tests.reporting.made import checked

from wardley.reporting.results import late_points, result_data, results_table

PLAN = """\
objective Tea in a minute
keyresult Minutes to tea (objective Tea in a minute, from 4, to 1, by 2026Q1)
keyresult Cups a day (objective Tea in a minute, to 400)
initiative New till [0.2, 0.9] (effort 5, team Floor, serves Minutes to tea)
quarters 2026Q1->2026Q3
capacity Floor [3, 3, 3]
"""


def test_codes_have_a_column_only_where_there_are_some():
    gaps = checked(PLAN)[0].gap.results

    assert results_table(gaps).heads[-1] == "Who serves it, and when that is done"
    coded = results_table(gaps, {"Cups a day": "W704"})
    assert coded.heads[-1] == "Codes"
    assert [str(row[-1]) for row in coded.rows] == ["none", "W704"]


def test_what_is_served_too_late_or_by_nobody_stands_out():
    first, second = results_table(checked(PLAN)[0].gap.results).rows

    assert (str(first[-1]), first[-1].tone) == ("New till (2026Q3, too late)", "fair")
    assert (str(second[-1]), second[-1].tone) == ("nobody", "poor")


def test_only_what_nothing_reaches_in_time_is_pointed_out():
    assert len(list(late_points(checked(PLAN)[0].gap.results))) == 1
    assert not list(late_points(checked(PLAN.replace("by 2026Q1", "by 2026Q4"))[0].gap.results))


def test_programs_see_numbers_and_what_was_written_and_null_for_what_was_not():
    data = result_data(checked(PLAN)[0].gap.results[1])

    assert (data["from"], data["to"], data["to_text"], data["by"]) == (None, 400.0, "400", None)
