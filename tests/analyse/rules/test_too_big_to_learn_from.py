"""W806: work that takes long, with nothing to learn from on the way."""

import pytest
from tests.analyse.two_needs import not_checked, only, told

CODE = "W806"
RESULT = ("objective Else", "keyresult Elsewhere (objective Else, from 1, to 2, by 2026Q1)")
"""That key results are written at all makes their absence count."""

YEAR = ("quarters 2026Q1->2026Q4", "objective Goal", "capacity Crew [6]", *RESULT)
"""Crew can do 24 person-months in the year, and 1.6 are planned in a month."""


def work(effort: float | str) -> str:
    return f"initiative Work [0.2, 0.8] (effort {effort}, team Crew, serves Goal)"


@pytest.mark.parametrize(
    ("effort", "expected"),
    [
        (6, None),  # 25 % of the year is not more than that
        (6.1, "low"),
        (9.6, "low"),  # six months, and 40 %
        (19.2, "low"),
    ],
)
def test_more_than_a_quarter_of_its_teams_year_is_large(effort, expected):
    assert told(CODE, *YEAR, work(effort)) == ({"Work": expected} if expected else {})


def test_what_takes_little_is_never_large():
    crew = ("quarters 2026Q1->2026Q4", "objective Goal", "capacity Crew [2]", *RESULT)
    assert told(CODE, *crew, work(3)) == {}
    assert told(CODE, *crew, work(3.1)) == {"Work": "low"}


def test_a_year_is_four_quarters_whatever_is_planned():
    half = ("quarters 2026Q1->2026Q2", "objective Goal", "capacity Crew [6, 6]", *RESULT)
    assert told(CODE, *half, work(6)) == {}
    assert told(CODE, *half, work(6.1)) == {"Work": "low"}


WAITS = (
    "capacity Others [30]",
    "initiative Work [0.6, 0.8] (effort 1, team Crew, serves Goal, needs Base)",
    "initiative Base [0.2, 0.8] (effort {effort}, team Others, serves Goal)",
    "keyresult Checked (objective Goal, from 1, to 2, by 2029)",
)


def test_small_work_that_stays_open_for_more_than_two_quarters_is_long():
    # Others plan 8 in a month: 48 are done in six months, 49 in seven. 60 is half of their year.
    def waiting(effort: int) -> list[str]:
        return [*YEAR, *(line.format(effort=effort) for line in WAITS)]

    assert told(CODE, *waiting(48)) == {"Base": "low"}
    assert told(CODE, *waiting(49)) == {"Base": "low", "Work": "low"}


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        ("2025Q4", "low"),
        ("2026-01-01", None),
        ("2026Q1", None),
        ("2026Q2", None),  # its last quarter
        ("2026-07-01", "low"),
        ("2026", "low"),  # a year stands for its last day
    ],
)
@pytest.mark.parametrize("serves", ["Goal", "Checked"])
def test_a_key_result_that_falls_due_inside_the_run_excuses_it(by, expected, serves):
    lines = [
        f"keyresult Checked (objective Goal, from 1, to 2, by {by})",
        f"initiative Work [0.2, 0.8] (effort 9, team Crew, serves {serves})",
    ]  # it runs from January to June
    assert told(CODE, *YEAR, *lines) == ({"Work": expected} if expected else {})


def test_a_key_result_of_another_objective_does_not():
    assert told(CODE, *YEAR, work(9).replace("Goal", "Else")) == {}
    assert told(CODE, *YEAR, work(9)) == {"Work": "low"}


def test_the_finding_says_how_long_and_how_much():
    finding = only(CODE, *YEAR, "keyresult Late (objective Goal, from 1, to 2, by 2027Q1)", work(12))

    assert finding.message == (
        "'Work' runs 8 months, from 2026Q1 to 2026Q3, takes 50 % of what Crew can do in a year, and no key "
        "result that it serves falls due on the way"
    )
    assert finding.facts == {
        "starts": "2026Q1", "finishes": "2026Q3", "months": 8, "effort": 12, "share": 0.5,
        "key_results": {"Late": "2027Q1"},
    }  # fmt: skip
    assert finding.threshold == {"learn-quarters": 2, "learn-share": 0.25}


@pytest.mark.parametrize(
    ("policy", "expected"), [("learn-share [0.5]", {}), ("learn-share [0.4]", {"Work": "low"})]
)
def test_policy_moves_the_share(policy, expected):
    assert told(CODE, *YEAR, work(12), f"policy {policy}", "policy learn-quarters [4]") == expected


def test_without_a_draft_nothing_is_checked():
    assert not_checked(CODE, "objective Goal", work(9)) == "no quarters are written"
    assert not_checked(CODE, *YEAR, work(9)) is None


def test_where_no_key_result_has_a_date_nothing_is_checked():
    undated = "keyresult Some day (objective Goal, from 1, to 2)"
    assert not_checked(CODE, *YEAR[:3], undated, work(9)) == "no key result with a date is written"
