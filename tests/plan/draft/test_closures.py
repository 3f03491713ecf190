from itertools import chain

import pytest
from tests.plan.draft.asked import portfolio_of

from wardley.plan.draft.closures import Closures
from wardley.plan.draft.months import months_of
from wardley.plan.draft.work import work_of


def closures_of(*lines):
    work = portfolio_of("\n".join(["quarters 2026Q1->2026Q4", "objective Grow", "capacity Red [9]", *lines]))
    return Closures(made := work_of(work, months_of(work.estate.horizon.quarters))), made


def asked(name, effort, purpose="[0.2, 0.8]"):
    return f"initiative {name} {purpose} (effort {effort}, team Red, serves Grow)"


def names(closures, work):
    """All closures in the order in which they are taken, as long as each is placed."""
    found = []
    while (members := closures.next()) is not None:
        found.append([work.judged[number].name for number in members])
        closures.done(members)
    return found


def test_the_best_score_by_effort_comes_first_and_of_equals_the_first_name():
    made = closures_of(asked("Cup", 2), asked("Bun", 1), asked("Ale", 2), asked("Dip", 3))

    assert names(*made) == [["Bun"], ["Ale"], ["Cup"], ["Dip"]]


def test_what_takes_no_effort_comes_before_all():
    assert names(*closures_of(asked("Bun", 0.1), asked("Cup", 0)))[0] == ["Cup"]


def test_ratios_that_differ_by_a_hair_are_told_apart():
    made = closures_of(asked("Ale", "1.00000002"), asked("Bun", "1.00000001"), asked("Cup", 3.3))

    assert names(*made) == [["Bun"], ["Ale"], ["Cup"]]


def test_a_closure_is_weighed_as_a_whole_and_ordered_by_need():
    made = closures_of(
        asked("Low", 4),
        asked("Top", 1, "[0, 1]"),
        asked("Mid", 1),
        asked("Side", 1.4),
        "Top->Mid",
        "Mid->Low",
    )

    assert names(*made) == [["Side"], ["Low", "Mid", "Top"]]


def test_what_is_placed_already_weighs_nothing_any_more():
    made = closures_of(asked("Low", 1), asked("Top", 1), asked("Side", 3), "Top->Low")

    assert names(*made) == [["Low"], ["Top"], ["Side"]]


def test_what_is_placed_deep_below_weighs_nothing_any_more():
    made = closures_of(
        asked("Low", 0.1), asked("Mid", 4, "[0, 0.5]"), asked("Top", 1, "[0, 1]"), "Top->Mid", "Mid->Low"
    )

    assert names(*made) == [["Low"], ["Mid", "Top"]]


def test_what_is_closed_closes_what_needs_it():
    closures, _ = closures_of(asked("Low", 1), asked("Mid", 1), asked("Top", 1), "Top->Mid", "Mid->Low")
    closures.close(0)

    assert closures.next() is None


@pytest.mark.parametrize("limit", [1, 3])
def test_a_closure_beyond_the_limit_waits_until_what_it_needs_is_placed(monkeypatch, limit):
    monkeypatch.setattr("wardley.plan.draft.closures._STEPS", 0)
    monkeypatch.setattr("wardley.plan.draft.closures._AT_LEAST", limit)
    needs = [f"Top->{name}" for name in ("Ale", "Bun", "Cup", "Dip")]
    made = closures_of(
        asked("Top", 1, "[1, 1]"), *(asked(name, 9) for name in ("Ale", "Bun", "Cup", "Dip")), *needs
    )

    taken = names(*made)

    assert sorted(chain(*taken)) == ["Ale", "Bun", "Cup", "Dip", "Top"]
    assert sum(map(len, taken[:-1])) == 4 - (limit - 1)
    assert taken[-1][-1] == "Top"
