"""The draft of the next quarters, as a director reads it."""

from tests.reporting.made import checked, column, numbers, page, support, table, told, training, words

PLAN = """\
quarters 2026Q1->2026Q2 (budget 100k)
capacity Bar [3, 3]
capacity Shop [6, 6]
objective Fast
initiative Water [0.9, 0.9] (cost 60k, effort 3, team Bar, serves Fast)
initiative Leaves [0.2, 0.9] (effort 4, team Bar, serves Fast)
initiative Window [0.2, 0.9] (cost 90k, effort 2, team Shop, serves Fast)
initiative Crates [0.2, 0.9] (effort 1, team Shop, serves Fast)
initiative Stand [0.9, 0.1] (cost 5k)
initiative Song [0.1, 0.1] (cost 7k)
Crates->Water (first)
"""


def test_the_training_company_sees_what_finishes_when():
    answer = page("quarters", training())

    assert answer.summary == (
        "14 of 14 kept requests fit in 2026Q1 to 2026Q4; 1 more is for a partner. The known cost of what fits"
        " is 705k, of a budget of 800k."
    )
    finishes = table(answer, "finishes_2026Q1")
    assert finishes.heads == ("2026Q1", "2026Q2", "2026Q3", "2026Q4")
    assert set(column(finishes, "2026Q1")) - {""} == {
        "Retention clean-up", "Verifiable certificates", "Adopt a sign-on service",
    }  # fmt: skip
    assert set(column(finishes, "2026Q4")) - {""} == {
        "Adaptive practice beta", "Replace home-grown LMS", "Marketing attribution",
    }  # fmt: skip


def test_every_piece_of_work_finishes_in_one_column():
    finishes = table(page("quarters", training()), "finishes_2026Q1")
    shown = [str(cell) for row in finishes.rows for cell in row if str(cell)]

    assert sorted(shown) == sorted(one["name"] for one in page("quarters", training()).data["work"])
    assert len(shown) == 14


def test_a_load_up_to_what_may_be_planned_is_no_warning():
    loads = table(page("quarters", training()), "loads_2026Q1")

    assert {cell.tone for row in loads.rows for cell in row} == {None, "quiet"}


def test_spending_is_that_of_the_months_worked_and_adds_up():
    spending = table(page("quarters", training()), "spending")

    assert column(spending, "Known cost") == ["191k", "218k", "182k", "114k"]
    assert column(spending, "So far")[-1] == "705k"
    assert column(spending, "Of the budget") == ["24 %", "51 %", "74 %", "88 %"]


def test_a_team_row_has_its_load_in_every_quarter():
    loads = table(page("quarters", training()), "loads_2026Q1")

    rows = {str(row[0]): [str(cell) for cell in row[1:]] for row in loads.rows}
    assert rows["Platform"] == ["80 %", "80 %", "80 %", "60 %"]
    assert rows["Marketing"] == ["0 %", "0 %", "80 %", "20 %"]


def test_a_wait_is_told_once_with_all_its_quarters():
    assert (
        "Marketing has time in 2026Q1 and 2026Q2, while 'Marketing attribution' waits for 'CRM back to"
        " standard' of Sales Ops." in words(page("quarters", training()))
    )


def test_what_did_not_fit_did_not_fit_in_this_draft_and_never_cannot_be_done():
    answer = page("quarters", checked(PLAN))
    left = table(answer, "did_not_fit")
    reasons = dict(zip(column(left, "Request"), column(left, "Why"), strict=True))

    assert answer.summary.startswith("2 of 4 kept requests fit in 2026Q1 to 2026Q2; 1 more is for a partner.")
    assert reasons["Leaves"].startswith("Bar is short by 2.2 person-months")
    assert reasons["Window"] == "the budget is short by 50k"
    assert "What did not fit in this draft" in words(answer)
    assert "cannot be done" not in words(answer)
    assert "No plan was found in which everything fits" in words(answer)


def test_one_more_person_month_is_told_with_what_it_lets_in():
    said = words(page("quarters", checked(PLAN)))

    assert "One more person-month of Bar in each quarter is too little to let anything in." in said
    more = PLAN.replace("effort 4, team Bar", "effort 3, team Bar")
    assert "One more person-month of Bar in each quarter would let in 'Leaves'." in words(
        page("quarters", checked(more))
    )


def test_an_unknown_cost_is_unknown_and_not_nothing():
    answer = page("quarters", checked(PLAN.replace("cost 60k, ", "")))

    assert "The known cost of what fits is 90k + 2 without a figure" in answer.summary
    work = table(answer, "work")
    costs = dict(zip(column(work, "Request"), column(work, "Cost"), strict=True))
    assert costs == {"Crates": "unknown", "Water": "unknown", "Window": "90k"}


def test_without_a_budget_nothing_is_said_of_its_share():
    answer = page("quarters", checked(PLAN.replace(" (budget 100k)", "")))

    assert answer.summary.endswith("no budget is written.")
    assert set(column(table(answer, "spending"), "Of the budget")) == {"unknown"}
    assert answer.data["budget"] is None


def test_work_after_its_deadline_stands_out():
    late = PLAN.replace("cost 60k, effort 3", "deadline 2026-01-31, cost 60k, effort 3")
    answer = page("quarters", checked(late))
    work = table(answer, "work")

    assert answer.summary.endswith("After its deadline: Water.")
    tones = {str(row[0]): row[-1].tone for row in work.rows}
    assert tones["Water"] == "poor"
    assert tones["Crates"] is None


def test_a_partner_stands_in_no_quarter():
    partners = table(page("quarters", checked(PLAN)), "partners")

    assert column(partners, "Request") == ["Stand"]
    assert numbers(partners, "Cost") == [5000]
    assert "Stand" not in column(table(page("quarters", checked(PLAN)), "work"), "Request")


def test_the_footnote_says_that_it_is_a_heuristic_and_what_comes_first():
    plain, other = (
        page("quarters", checked(PLAN + more)).footnotes[0] for more in ("", "policy order (wsjf)\n")
    )

    assert plain.startswith("The draft is a heuristic, and no promise: work with a deadline")
    assert "80 % of its team's capacity" in plain
    assert "(wsjf)" in other


def test_no_quarters_is_said_and_what_waits_for_them():
    plan = "\n".join(line for line in PLAN.splitlines() if not line.startswith(("quarters", "capacity")))
    answer = page("quarters", checked(plan))

    assert answer.summary == (
        "There is no draft: no quarters are written. 4 requests would be planned; 1 more is for a partner."
    )
    assert answer.data["kept"]["count"] == 4


def test_a_year_and_a_half_stands_in_two_tables():
    longer = PLAN.replace("2026Q2 (", "2027Q2 (").replace("[3, 3]", "[3, 3, 3, 3, 3, 3]")
    answer = page("quarters", checked(longer.replace("[6, 6]", "[6, 6, 6, 6, 6, 6]")))

    assert table(answer, "finishes_2026Q1").heads[-1] == "2026Q4"
    assert table(answer, "finishes_2027Q1").heads == ("2027Q1", "2027Q2")


def test_the_picture_has_a_lane_for_each_team_with_work_and_is_left_out_where_nobody_could_read_it():
    (figure,) = page("quarters", support()).figures

    assert [lane.name for lane in figure.plot.lanes] == ["Care", "Docs", "Ops", "Tools", "Web"]
    assert sum(len(lane.bars) for lane in figure.plot.lanes) == 30
    marketing = next(
        lane for lane in page("quarters", training()).figures[0].plot.lanes if "Mark" in lane.name
    )
    assert [(bar.name, bar.start, bar.end) for bar in marketing.bars] == [("Marketing attribution", 6, 10)]
    assert marketing.loads == ("0 %", "0 %", "80 %", "20 %")
    many = "".join(f"initiative Work {n} [0.2, 0.9] (effort 0, team Bar, compliance)\n" for n in range(200))
    answer = page("quarters", checked(f"quarters 2026Q1->2026Q1\ncapacity Bar [3]\n{many}"))
    assert answer.data["placed"]["count"] == 200
    assert answer.figures == ()


def test_findings_on_the_plan_are_told_with_what_would_help():
    answer = page("quarters", training())

    assert {one["code"] for one in answer.data["findings"]} <= {f"W80{n}" for n in range(1, 9)}
    found = table(answer, "findings")
    assert len(found.rows) <= 8
    assert all(column(found, "What would help"))


def test_many_findings_are_cut_and_counted():
    answer = page("quarters", support())

    assert len(answer.data["findings"]) > 8
    assert len(table(answer, "findings").rows) == 8
    more = len(answer.data["findings"]) - 8
    assert f"And {more} more: 'wardley check --select W8' tells them all." in told(
        "quarters", "text", support()
    )
