"""The choice cascades."""

import pytest
from tests.reporting.reports.texts import SUPPORT, TRAINING, example, page, table, told

PLAN = """\
aspiration The living room of the town ; said in March
play Everybody within a walk
win Tea that knows you
capability Knowing guests [2, 4] (owner Ida)
system Monthly count
Monthly count -> Guests who return
Knowing guests -> Till
objective Guests return (supports Tea that knows you)
keyresult Guests who return (objective Guests return, from 30%, to 60%, by 2026Q4)
cascade Cellar (under Knowing guests)
aspiration Never out of leaves
win Leaves before you ask
cascade Barrels (under Leaves before you ask)
aspiration Never out of barrels
"""


def lines(made, number: int = 0) -> list[tuple[str, str]]:
    """The rows of the cascade *number*."""
    return [(str(box), str(what)) for box, what in made.tables[number].rows]


def test_the_five_boxes_stand_in_their_order_with_what_is_known():
    assert lines(page("cascade", PLAN)) == [
        ("Winning aspiration", "The living room of the town (said in March)"),
        ("Where to play", "Everybody within a walk"),
        ("How to win", "Tea that knows you (supported by 'Guests return')"),
        ("Must-have capabilities", "Knowing guests (now 2, needed 4, owner Ida; realised by Till)"),
        ("Enabling management systems", "Monthly count (measures Guests who return)"),
    ]


def test_an_empty_box_is_said_not_to_be_written():
    assert lines(page("cascade", PLAN), 1) == [
        ("Winning aspiration", "Never out of leaves"), ("Where to play", "not written"),
        ("How to win", "Leaves before you ask"), ("Must-have capabilities", "not written"),
        ("Enabling management systems", "not written"),
    ]  # fmt: skip


def test_a_cascade_says_what_it_stands_under_and_follows_it():
    made = page("cascade", PLAN)

    assert [part.title for part in made.sections[:3]] == [
        "The whole", "Cellar, under 'Knowing guests'", "Barrels, under 'Leaves before you ask' of Cellar",
    ]  # fmt: skip
    assert [one["depth"] for one in made.data["cascades"]] == [0, 1, 2]
    assert made.summary == (
        "3 choice cascades on 3 levels: nothing is written in 7 of their 15 boxes, those of Cellar and"
        " Barrels."
    )


def test_one_that_names_nothing_above_it_says_so():
    made = page("cascade", PLAN + "cascade Roof\naspiration No rain inside\n")

    assert "Roof, under nothing that is written" in [part.title for part in made.sections]


def test_what_a_capability_or_system_lacks_is_said():
    made = page("cascade", "capability Speed\nsystem Weekly talk\n")

    assert lines(made)[3:] == [
        (
            "Must-have capabilities",
            "Speed (now unknown, needed unknown, owner unknown; no component is linked)",
        ),
        ("Enabling management systems", "Weekly talk (measures no key result)"),
    ]
    assert made.summary == (
        "1 choice cascade: nothing is written of winning aspiration, where to play and how to win."
    )


def test_without_a_cascade_it_says_so():
    made = page("cascade")

    assert (made.summary, made.tables) == ("No choice cascade is written.", ())


def test_a_thousand_levels_are_told_like_two():
    plan = ["aspiration Top", "win Way 0"]
    for number in range(1, 1500):
        plan += [f"cascade Level {number} (under Way {number - 1})", f"win Way {number}"]
    made = page("cascade", "\n".join(plan) + "\n")

    assert made.data["cascades"][-1]["depth"] == 1499


@pytest.mark.parametrize("files", [TRAINING, SUPPORT])
def test_both_examples_have_something_in_each_box(files: tuple[str, ...]):
    made = told("cascade", *example(*files))

    assert made.summary == "1 choice cascade: something is written in each of the five boxes."
    assert table(made, "choices").heads == ("Choice", "What is written")
