import json

import pytest
from hypothesis import given, settings
from tests.plan.draft.plans import plans
from tests.reporting.made import checked, page, support, told, training, words

from wardley.plan.exact import exact
from wardley.reporting.sheet import Sheet


def sheet_of(made) -> Sheet:
    sheet: Sheet = page("one_page", made).sheet
    return sheet


def tallies(sheet: Sheet) -> dict[str, tuple[int, str, str]]:
    return {one.name: (one.requests, one.cost, one.share) for one in sheet.tallies}


def test_the_support_division_goes_from_94_requests_to_30():
    sheet = sheet_of(support())

    assert sheet.requests == ("94", "30")
    assert sheet.cost == ("13.7m", "5.5m")
    assert tallies(sheet) == {
        "Go on": (30, "5.5m", "40.0 %"),
        "Stopped": (48, "6.4m", "46.8 %"),
        "Merged": (8, "0.3m", "2.1 %"),
        "Deferred": (8, "1.5m", "11.0 %"),
        "Undecided": (0, "0", "0.0 %"),
    }
    assert sheet.split == "60.0 % not spent: 49.0 % released, 11.0 % deferred."
    assert sheet.decided == "23 decided by people, 71 suggested."


def test_the_training_company_goes_from_22_requests_to_15():
    sheet = sheet_of(training())

    assert sheet.requests == ("22", "15")
    assert sheet.cost == ("1,037k", "735k")
    assert tallies(sheet)["Go on (1 partner)"] == (15, "735k", "70.9 %")
    assert tallies(sheet)["Stopped"] == (6, "212k", "20.4 %")
    assert tallies(sheet)["Deferred"] == (1, "90k", "8.7 %")


def test_the_quarters_are_those_of_the_draft():
    columns = sheet_of(training()).columns

    assert [(one.title, one.count) for one in columns] == [
        ("2026Q1", 3), ("2026Q2", 4), ("2026Q3", 4), ("2026Q4", 3),
    ]  # fmt: skip
    assert [entry.text for entry in columns[2].entries if entry.strong] == [
        "Team-licence product", "Tutor quality programme",
    ]  # fmt: skip


def test_what_a_partner_does_stands_beside_the_quarters():
    (beside,) = sheet_of(training()).beside

    assert (beside.title, [entry.text for entry in beside.entries]) == ("With a partner", ["Podcast studio"])


def test_key_results_are_told_from_now_to_the_target_by_when():
    goal = sheet_of(training()).goals[1]

    assert (goal.name, goal.who) == ("Learners finish what they start", "Bea")
    assert str(goal.results[0]) == "Cohort completion 61 % → 80 % by 2026Q4"


def test_a_department_answers_where_no_owner_is_written():
    assert sheet_of(support()).goals[0].who == "Web"


def test_the_largest_of_what_is_stopped_come_with_their_reasons():
    stopped = sheet_of(training()).stopped

    assert [(one.text, one.figure) for one in stopped.entries[:2]] == [
        ("Faster in-house encoder", "60k"), ("Support chat bot", "50k"),
    ]  # fmt: skip
    assert [one.why for one in stopped.entries[:2]] == [
        "the streaming service replaces it", "neither differentiating nor critical",
    ]  # fmt: skip
    assert stopped.rest == "and 1 more"


def test_the_risks_are_three_different_findings_and_the_others_are_counted():
    made = training()
    risks = sheet_of(made).risks

    assert risks.entries[0].text == "Video Delivery: commodity custom built"
    assert risks.entries[0].figure == "(high, W201)"
    codes = [entry.figure for entry in risks.entries]
    assert len(codes) == len(set(codes)) == 3
    assert risks.count <= len(made[1].open)


def test_what_is_wrong_with_stopped_work_is_no_risk():
    plan = "initiative Idle [0.1, 0.1] (cost 5k)"
    made = checked(plan)

    assert any(one.subject.name == "Idle" for one in made[1].open)
    assert not any("Idle" in entry.text for entry in sheet_of(made).risks.entries)


def test_what_is_not_written_says_so():
    sheet = sheet_of(checked("objective Fast\nkeyresult Days (objective Fast)"))

    assert (sheet.aspiration, sheet.play, sheet.win) == ("not written",) * 3
    assert sheet.goals[0].who == "not written"
    assert str(sheet.goals[0].results[0]) == "Days unknown → not written by when: not written"
    assert sheet.split == "No request is written."


def test_costs_that_are_not_known_are_counted_apart():
    plan = """\
    initiative A [0.1, 0.1] (cost 30k)
    initiative B [0.1, 0.1]
    initiative C [0.1, 0.1]
    initiative D [0.2, 0.9] (serves Grow)
    objective Grow
    """
    sheet = sheet_of(checked("\n".join(line.strip() for line in plan.splitlines())))

    assert sheet.requests == ("4", "1")
    assert sheet.cost == ("30k", "unknown")
    assert sheet.no_figure == "+ 3 → + 1 without a figure"
    assert tallies(sheet)["Go on"] == (1, "unknown", "unknown")
    assert next(one.without for one in sheet.tallies if one.name == "Stopped") == "+ 2 without a figure"


def test_what_is_released_is_unknown_where_no_cost_of_it_is():
    plan = """\
initiative A [0.1, 0.1]
initiative B [0.2, 0.9] (cost 8k)
initiative C [0.2, 0.9] (cost 2k)
decision C (defer)"""
    sheet = sheet_of(checked(plan))

    assert sheet.split == "20.0 % of the known cost not spent: unknown released, 20.0 % deferred."


def test_nothing_known_of_cost_is_no_share():
    sheet = sheet_of(checked("initiative A [0.1, 0.1]"))

    assert sheet.split == "What is released is unknown: no cost is written."


def test_what_is_committed_is_not_released():
    plan = "initiative A [0.1, 0.1] (cost 100k, committed 25k)\ninitiative B [0.1, 0.1] (cost 100k)"
    sheet = sheet_of(checked(plan))

    assert sheet.split.startswith("87.5 % not spent: 87.5 % released, 0.0 % deferred.")
    assert "less what is committed" in sheet.split


def test_what_waits_for_people_is_neither_released_nor_kept():
    sheet = sheet_of(checked("initiative A [0.2, 0.9] (cost 40k)\ninitiative B [0.1, 0.1] (cost 60k)"))

    assert tallies(sheet)["Undecided"] == (1, "40k", "40.0 %")
    assert sheet.split == "60.0 % not spent: 60.0 % released, 0.0 % deferred."


def test_what_did_not_fit_in_the_draft_is_named():
    plan = """\
quarters 2026Q1->2026Q1
capacity Bar [3]
objective Grow
initiative Huge [0.2, 0.9] (cost 9k, effort 90, team Bar, serves Grow)"""

    (left,) = sheet_of(checked(plan)).beside

    assert left.title == "Kept, and did not fit in this draft"
    assert [entry.text for entry in left.entries] == ["Huge"]


def test_without_quarters_kept_work_stands_in_one_column():
    sheet = sheet_of(checked("objective Grow\ninitiative A [0.2, 0.9] (serves Grow)"))

    assert [(one.title, one.count) for one in sheet.columns] == [("Kept, without quarters", 1)]
    assert any("no quarters" in note.lower() for note in sheet.notes)


def test_the_cascade_of_the_whole_is_the_one_that_is_shown():
    plan = "aspiration Tea for all\nwin Be there\ncascade Web (under Be there)\naspiration Fast pages"

    assert sheet_of(checked(plan)).aspiration == "Tea for all"


@pytest.mark.parametrize("made", [training, support])
def test_text_markdown_json_and_csv_tell_all_of_it(made):
    sheet = sheet_of(made())
    said = words(page("one_page", made()))
    shapes = [said, *(" ".join(str(told("one_page", form, made())).split()) for form in ("csv", "markdown"))]
    for text in (sheet.aspiration, sheet.play, sheet.win, *(goal.name for goal in sheet.goals)):
        assert all(text.split()[0] in shape for shape in shapes)
    for one in sheet.lists():
        for entry in one.entries:
            # A cell may be broken over lines in text; its first word is in it whole.
            assert all(entry.text.split()[0] in shape for shape in shapes)
    data = json.loads(told("one_page", "json", made()))["sheet"]
    assert data["split"] == sheet.split
    assert [one["title"] for one in data["columns"]] == [one.title for one in sheet.columns]


@settings(max_examples=80)
@given(plans())
def test_the_numbers_on_the_page_are_those_of_the_portfolio(lines):
    made = checked("\n".join(lines))
    counts = made[0].portfolio.counts
    answer = page("one_page", made)
    sheet = answer.sheet

    assert sheet.requests == (str(counts.before.count), str(counts.after.count))
    assert sum(one.requests for one in sheet.tallies) == counts.before.count
    assert sum(one.count for one in (*sheet.columns, *sheet.beside)) == counts.after.count
    assert sheet.stopped.count == counts.by_verdict["stop"].count
    told_ = answer.data["counts"]
    whole = sum((exact(one["total"]) for one in told_.values() if isinstance(one, dict)), exact(0))
    # Before, after and each verdict once, and what is undecided a second time.
    again = sum(exact(told_[key]["total"]) for key in ("before", "after", "undecided"))
    assert whole - again == exact(counts.before.total)
    if counts.before.total:
        gone = exact(counts.released) + exact(counts.by_verdict["defer"].total)
        left = [counts.by_verdict[one] for one in ("stop", "merge", "defer")]
        share = f"{float(gone / exact(counts.before.total)) * 100:.1f} %"
        known = any(one.known for one in left) or not any(one.count for one in left)
        assert sheet.split.startswith(share if known else "unknown")
