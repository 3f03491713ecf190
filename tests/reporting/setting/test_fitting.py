import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reporting.made import checked, page, support, training

from wardley.reporting.setting.fitting import LARGEST
from wardley.reporting.setting.frame import FRAMES
from wardley.reporting.setting.laid import lay
from wardley.reporting.sheet import MOST_WORDS
from wardley.reporting.too_much import TooMuch


def objectives(count: int, results: int = 1) -> str:
    lines = []
    for number in range(count):
        lines.append(f"objective Goal {number}")
        lines += [
            f"keyresult Result {number} {at} (objective Goal {number}, from 1, to 2, by 2026Q2)"
            for at in range(results)
        ]
    return "\n".join(lines)


def work(count: int, name: str = "Task", quarters: str = "quarters 2026Q1->2026Q4") -> str:
    lines = [quarters, "capacity Bar [40, 40, 40, 40]", "objective Grow"]
    lines += [
        f"initiative {name} {number} [0.2, 0.9] (cost {1 + number}k, effort 1, team Bar, serves Grow)"
        for number in range(count)
    ]
    return "\n".join(lines)


@pytest.mark.parametrize("made", [training, support])
def test_both_examples_fit_in_words_and_in_room(made):
    sheet = page("one_page", made()).sheet

    assert sheet.words <= MOST_WORDS
    assert not any(lay(sheet, frame).over for frame in FRAMES)


def test_five_objectives_with_five_key_results_each_fit():
    assert len(page("one_page", checked(objectives(5, 5))).sheet.goals) == 5


def test_a_sixth_objective_is_refused_by_the_rule_that_speaks_of_it():
    with pytest.raises(TooMuch, match=r"^6 objectives .* carries 5 \(W703\)") as refused:
        page("one_page", checked(objectives(6)))

    assert "merge or drop" in refused.value.help


def test_objectives_below_others_do_not_crowd_the_page():
    below = "\n".join(f"objective Step {number} (supports Goal 0)" for number in range(9))

    sheet = page("one_page", checked(f"{objectives(2)}\n{below}")).sheet

    assert [goal.name for goal in sheet.goals] == ["Goal 0", "Goal 1"]
    assert "9 more objectives stand below or beside these." in sheet.notes


def test_a_sixth_key_result_is_refused():
    with pytest.raises(TooMuch, match=r"'Goal 0' has 6 key results, .* \(W703\)"):
        page("one_page", checked(objectives(1, 6)))


def test_a_long_aspiration_is_refused_and_named():
    words = " ".join(["forever"] * 190)

    with pytest.raises(TooMuch, match=r"19\d words besides numbers, and 180 is the most \(W705\)") as refused:
        page("one_page", checked(f"aspiration {words}"))

    assert "shorten first 'forever forever" in refused.value.help
    assert "(190 words)" in refused.value.help


def test_words_without_blanks_are_refused_where_they_need_more_room_than_there_is():
    with pytest.raises(TooMuch, match=r"points too long for one A4 sheet, .* do not shrink \(W705\)"):
        page("one_page", checked(f"aspiration {'W' * 900}"))


def test_key_results_that_fill_the_page_are_what_is_named():
    text = objectives(5, 5).replace("keyresult Result", f"keyresult {'W' * 60}").replace("Result", "W" * 60)

    with pytest.raises(TooMuch, match=r"W703") as refused:
        page("one_page", checked(text))

    assert "25 key results" in refused.value.help


def test_what_is_not_shown_is_counted():
    sheet = page("one_page", checked(work(60))).sheet

    for column in sheet.columns:
        assert column.entries or not column.count
        assert len(column.entries) + column.more == column.count
    assert sum(column.count for column in sheet.columns) == 60
    assert sum(column.more for column in sheet.columns) > 0


def test_the_differentiating_and_the_largest_are_named_first():
    plan = work(30) + "\ninitiative Star [0.9, 0.9] (cost 1k, effort 1, team Bar, serves Grow)"
    columns = page("one_page", checked(plan)).sheet.columns
    holding = next(column for column in columns if any(entry.text == "Star" for entry in column.entries))

    assert holding.entries[0].text == "Star"
    assert holding.entries[0].strong
    numbers = [int(entry.text.split()[1]) for entry in holding.entries[1:]]
    assert numbers == sorted(numbers, reverse=True)


def test_five_of_what_is_stopped_are_named_before_less_weighty_work():
    stopped = "\n".join(f"initiative Idle {number} [0.1, 0.1] (cost {number}k)" for number in range(1, 9))

    sheet = page("one_page", checked(f"{work(60)}\n{stopped}")).sheet

    assert [entry.text for entry in sheet.stopped.entries] == [f"Idle {number}" for number in (8, 7, 6, 5, 4)]
    assert len(sheet.stopped.entries) == LARGEST
    assert sheet.stopped.rest == "and 3 more"


def test_more_quarters_than_four_stand_together_in_the_last_column():
    plan = work(60, quarters="quarters 2026Q1->2027Q4").replace(
        "[40, 40, 40, 40]", "[9, 9, 9, 9, 9, 9, 9, 9]"
    )

    columns = page("one_page", checked(plan)).sheet.columns

    assert [column.title for column in columns] == ["2026Q1", "2026Q2", "2026Q3", "2026Q4 to 2027Q4"]
    assert sum(column.count for column in columns) + 0 == 57


_NAMES = st.text(st.sampled_from("ab xyz顧客éß-"), min_size=1, max_size=70).map(
    lambda text: " ".join(text.split())
)


@settings(max_examples=40)
@given(st.lists(st.tuples(_NAMES, st.booleans(), st.integers(1, 99)), min_size=1, max_size=40))
def test_a_page_fits_or_is_refused_and_loses_no_count(work_):
    lines = ["quarters 2026Q1->2026Q3", "capacity Bar [20, 20, 20]", "objective Grow"]
    for number, (name, first, cost) in enumerate(work_):
        score = "[0.9, 0.9]" if first else "[0.2, 0.9]"
        lines.append(f'initiative "W{number} {name}" {score} (cost {cost}k, effort 2, team Bar, serves Grow)')
    made = checked("\n".join(lines))
    try:
        sheet = page("one_page", made).sheet
    except TooMuch:
        return

    assert sheet.words <= MOST_WORDS
    assert not any(lay(sheet, frame).over for frame in FRAMES)
    told = sum(one.count for one in (*sheet.columns, *sheet.beside))
    assert told == made[0].portfolio.counts.after.count
