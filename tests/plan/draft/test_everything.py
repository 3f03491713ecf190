from collections import Counter

from tests.plan.draft.asked import case_of, portfolio_of, random_plans
from tests.plan.draft.exact import all_fit

from wardley.plan.draft.draft import draft

SHOP = """\
quarters 2026Q1->2026Q2
objective Sell more
capacity Red [3, 3]
capacity Blue [3, 3]
"""


def drafted(*lines):
    return draft(portfolio_of(SHOP + "\n".join(lines)))


def asked(name, words, purpose="[0.2, 0.8]"):
    return f"initiative {name} {purpose} ({words}, serves Sell more)"


def test_nothing_is_said_where_all_is_placed():
    assert drafted(asked("Till", "effort 1, team Red")).everything is None


def test_a_team_that_is_asked_for_too_much_is_named_with_the_others_counted():
    plan = drafted(
        asked("Till", "effort 5, team Red"),
        asked("Sign", "effort 4, team Red"),
        asked("Van", "effort 5, team Blue"),
    )

    assert not plan.everything.exists
    assert plan.everything.reason == (
        "Red is asked for 9 person-months and can be planned for 4.8 person-months;"
        " 1 other team is asked for too much as well"
    )


def test_an_order_in_which_all_fits_is_found_where_what_comes_first_stands_in_the_way():
    plan = drafted(
        asked("Apart", "effort 4, team Red", "[0.9, 0.9]"),
        asked("Below", "effort 0.8, team Red"),
        asked("After", "effort 4, team Blue"),
        "After->Below (first)",
    )

    assert [one.name for one in plan.unplaced] == ["After"]
    assert plan.everything.exists
    assert plan.everything.order == ("Below", "After", "Apart")


def test_where_no_order_helps_that_is_said():
    plan = drafted(
        asked("Below", "effort 4, team Red"), asked("After", "effort 4, team Blue"), "After->Below (first)"
    )

    assert not plan.everything.exists
    assert plan.everything.reason == "no order of the work lets everything finish in time"


def test_what_cannot_be_planned_at_all_is_left_out_of_the_question():
    plan = drafted(asked("Van", "team Red"), asked("Fuel", "effort 1, team Red"), "Fuel->Van")

    assert len(plan.unplaced) == 2
    assert plan.everything is None


def test_beyond_a_dozen_pieces_that_hang_together_nobody_looks():
    many = [asked(f"Piece {number:02}", "effort 0.1, team Red") for number in range(13)]
    plan = drafted(
        *many, asked("Slow", "effort 3, team Red", "[0.9, 0.9]"), asked("After", "effort 4, team Blue"),
        *(f"After->Piece {number:02} (first)" for number in range(13)),
    )  # fmt: skip

    assert [one.name for one in plan.unplaced] == ["After"]
    assert plan.everything is None


def test_the_search_finds_what_the_solver_finds():
    found = Counter()
    for text in random_plans(400, seed=1812, room=(1.1, 1.4), needs=0.25):
        work = portfolio_of(text)
        everything = draft(work).everything
        if everything is not None:
            assert everything.exists == all_fit(case_of(work))
            found[everything.reason] += 1
    assert found[None] >= 10
    assert found["no order of the work lets everything finish in time"] > 10
