"""Days by which an estate must act."""

from datetime import date

import pytest
from tests.analyse.two_needs import MAP

import wardley
from wardley.analyse.check import policy_of
from wardley.analyse.deadlines import Deadlines, months_since, placed
from wardley.analyse.rule import rules
from wardley.graph.estate import Estate


def horizon(*statements: str, today: date = date(2026, 2, 1)) -> date:
    text = MAP + "".join(f"//@ {statement}\n" for statement in statements)
    return Deadlines(Estate([wardley.parse(text)], policy_of(rules(), {}), today)).horizon


@pytest.mark.parametrize(
    ("statements", "expected"),
    [
        ((), date(2027, 2, 1)),
        (("quarters 2026Q1->2026Q2",), date(2026, 6, 30)),
        (("quarters 2026Q3->2028Q2",), date(2028, 6, 30)),
        (("quarters 2025Q1->2025Q4",), date(2027, 2, 1)),
        (("policy horizon [3]",), date(2026, 5, 1)),
        (("quarters 2026Q1->2026Q2", "policy horizon [3]"), date(2026, 6, 30)),
    ],
)
def test_the_horizon_is_the_end_of_the_plan_or_so_many_months_ahead(statements, expected):
    assert horizon(*statements) == expected


def test_a_plan_that_ends_today_has_passed():
    assert horizon("quarters 2026Q1->2026Q1", today=date(2026, 3, 31)) == date(2027, 3, 31)
    assert horizon("quarters 2026Q1->2026Q1", today=date(2026, 3, 30)) == date(2026, 3, 31)


@pytest.mark.parametrize(
    ("day", "months"),
    [
        (date(2026, 2, 1), 0),
        (date(2026, 1, 2), 0),
        (date(2026, 1, 1), 1),
        (date(2025, 12, 31), 1),
        (date(2025, 2, 1), 12),
        (date(2025, 2, 2), 11),
        (date(2024, 12, 31), 13),
    ],
)
def test_months_are_whole(day, months):
    assert months_since(day, date(2026, 2, 1)) == months


def dates(*statements: str) -> tuple[Deadlines, Estate]:
    text = MAP + "".join(f"//@ {statement}\n" for statement in statements)
    estate = Estate([wardley.parse(text)], policy_of(rules(), {}), date(2026, 2, 1))
    return Deadlines(estate), estate


def test_the_contracts_that_run_out_come_with_their_last_day():
    made, _ = dates(
        "contract Open (vendor Acme)", "contract Lot A (ends 2026-05)", "contract Old (ends 2026-01)",
        "contract On (ends 2026-05, rolling)", "contract Lot B (ends 2026-02-01)",
    )  # fmt: skip

    assert [(contract.name, last) for contract, last in made.running_out()] == [
        ("Lot A", date(2026, 5, 31)), ("Lot B", date(2026, 2, 1)),
    ]  # fmt: skip


@pytest.mark.parametrize("first", ["vendor Acme", "ends 2026-05, rolling", "ends 2030", "ends 2026-01"])
def test_of_several_contracts_the_first_that_ends_in_time_is_told(first):
    made, estate = dates(
        f"contract First ({first})", "First -> Wide", "contract Lot A (ends 2026-05)", "Lot A -> Wide",
        "contract Lot B (ends 2026-04)", "Lot B -> Wide",
    )  # fmt: skip
    ending = made.ending(estate.charts[0].find("Wide"))

    assert ending is not None
    assert ending.name == "Lot A"


def test_what_no_map_shows_is_placed_nowhere():
    _, estate = dates("same Wide (Broad)")

    assert [placement.name for _, placement in placed(estate, "broad")] == ["Wide"]
    assert placed(estate, "Cellar") == []


@pytest.mark.parametrize(
    ("statements", "expected"),
    [
        ((), False),
        (("estate Wide (in-house)",), False),
        (("estate Wide (end-of-life 2026-01-31)",), True),
        (("estate Wide (end-of-life 2026-02-01)",), True),
        (("estate Wide (end-of-life 2027-02-02)",), False),
        (("estate Wide (end-of-life 2026-01-31)", "initiative R (changes Wide)"), True),
        (("estate Wide (end-of-life 2026-02-01)", "initiative R (changes Wide)"), False),
        (("estate Wide (end-of-life 2026-02-01, retiring 2026-02-01)",), False),
    ],
)
def test_what_is_under_way_helps_up_to_the_last_day_of_support(statements, expected):
    made, estate = dates(*statements)

    assert made.unsupported(estate.charts[0].find("Wide")) is expected
