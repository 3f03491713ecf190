"""What changes on the maps, and who moves it."""

import pytest
from tests.plan.estates import estate, support, training

from wardley.plan.plan import plan_of

MAP = """\
anchor Guest [0.95, 0.6]
component Till [0.8, 0.5] (build)
component Oven [0.6, 0.75] (buy)
component Dream [0.5, 0.1] (build)
component Power [0.2, 0.95] (outsource)
Guest -> Till -> Oven -> Power
Till -> Dream
"""

GOAL = "objective Goal\n"


def moves(plan: str = "", more: str = "") -> dict[str, object]:
    return {move.component: move for move in plan_of(estate(GOAL + plan, MAP + more)).gap.moves}


def stands(move) -> tuple[object, ...]:
    return (move.to.evolution, move.to.stage, move.to.who, move.to.how)


def test_what_nothing_is_said_of_does_not_move():
    assert moves() == {}


def test_what_only_evolves_is_moved_by_the_market():
    move = moves(more="evolve Till 0.8\n")["Till"]

    assert (move.by, move.work, move.evolves) == ("market", (), True)
    assert (move.now.evolution, move.now.stage) == (0.5, 2)
    assert stands(move) == (0.8, 3, "in-house", "bespoke")
    assert move.moves
    assert not move.handled


@pytest.mark.parametrize(
    ("decorator", "who", "how"),
    [("buy", "vendor", "configured"), ("outsource", "vendor", "utility"), ("build", "in-house", "bespoke")],
)
def test_the_evolve_line_says_how_it_is_sourced_then(decorator, who, how):
    assert stands(moves(more=f"evolve Till 0.8 ({decorator})\n")["Till"]) == (0.8, 3, who, how)


def test_what_our_own_hands_would_have_to_change_and_nobody_does():
    move = moves(more="evolve Till 0.8 (buy)\n")["Till"]

    assert (move.by, move.handled) == ("nobody", True)


def test_what_is_being_left_is_moved_by_nobody_until_somebody_works_on_it():
    leaving = "estate Till (retiring 2027-06)\n"
    move = moves(leaving)["Till"]

    assert (move.by, move.retiring, str(move.retires)) == ("nobody", True, "2027-06")
    assert moves(f"{leaving}initiative W [0.1, 0.9] (changes Till, serves Goal)\n")["Till"].by == "work"


@pytest.mark.parametrize(
    ("component", "sourcing", "expected"),
    [
        ("Till", "buy", ("vendor", "configured")),
        ("Till", "outsource", ("vendor", "utility")),
        ("Till", "partner", ("partner", None)),
        ("Till", "build", ("in-house", "bespoke")),
        ("Oven", "build", ("in-house", "bespoke")),
        ("Oven", "buy", ("vendor", "configured")),
        # A vendor runs it as a utility already: buying again is no step back.
        ("Power", "buy", ("vendor", "utility")),
        ("Dream", "build", ("in-house", "experiment")),
    ],
)
def test_kept_work_says_who_runs_it_then(component, sourcing, expected):
    work = f"initiative W [0.1, 0.9] ({sourcing}, changes {component}, serves Goal)\n"
    move = moves(work)[component]

    assert (move.to.who, move.to.how) == expected
    assert (move.to.evolution, move.to.stage) == (move.now.evolution, move.now.stage)
    assert move.by == "work"


def test_the_evolve_line_goes_before_what_the_work_says():
    work = "initiative W [0.1, 0.9] (outsource, changes Till, serves Goal)\n"

    assert stands(moves(work, "evolve Till 0.8 (buy)\n")["Till"]) == (0.8, 3, "vendor", "configured")


def test_the_vendor_stays_where_the_same_hand_goes_on():
    facts = "estate Oven (vendor Hot Ltd, standard)\n"
    work = "initiative W [0.1, 0.9] (buy, changes Oven, serves Goal)\n"
    move = moves(facts + work)["Oven"]

    assert (move.now.supplier, move.to.supplier, move.to.how) == ("Hot Ltd", "Hot Ltd", "standard")
    leaves = moves(facts + work.replace("buy", "build"))["Oven"]
    assert (leaves.to.who, leaves.to.supplier) == ("in-house", None)


def test_work_that_only_changes_it_leaves_it_where_it_is():
    move = moves("initiative W [0.1, 0.9] (changes Till, serves Goal)\n")["Till"]

    assert (move.by, move.moves, move.handled, move.evolves) == ("work", False, False, False)


def test_what_does_not_go_on_moves_nothing_and_is_told():
    plan = "initiative W [0.1, 0.1] (buy, changes Till)\n"

    assert moves(plan) == {}
    move = moves(plan, "evolve Till 0.8 (buy)\n")["Till"]
    assert (move.by, [one.name for one in move.left]) == ("nobody", ["W"])


def test_the_new_name_and_the_stage_that_is_written_are_taken():
    move = moves(more="evolve Till->Counter commodity\n")["Till"]

    assert (move.rename, move.to.stage) == ("Counter", 3)


def test_work_on_the_new_name_is_work_on_it():
    plan = "initiative W [0.1, 0.9] (buy, changes Counter, serves Goal)\n"
    move = moves(plan, "evolve Till->Counter 0.8\n")["Till"]

    assert [finish.name for finish in move.work] == ["W"]
    assert move.to.who == "vendor"


def test_what_is_gone_already_moves_no_more():
    assert moves("estate Attic (retiring 2025-06)\n", "component Attic [0.4, 0.5]\n") == {}


def test_what_moves_in_the_training_company():
    gap = plan_of(training()).gap

    assert [move.component for move in gap.moved_by("market")] == ["Live Cohort Courses"]
    assert gap.moved_by("nobody") == ()
    assert {move.component for move in gap.moved_by("work") if move.handled} == {
        "Learning Management", "Video Delivery", "Invoicing", "Recruitment Tracking", "Single Sign-On",
    }  # fmt: skip


def test_what_our_hands_change_in_the_support_division():
    handled = {move.component: move.to.who for move in plan_of(support()).gap.moves if move.handled}

    assert handled == {"Site Search": "vendor", "Content Management": "vendor", "Identity": "vendor"}


def test_a_treatment_fits_a_stage_and_an_unknown_one_none():
    move = moves("initiative W [0.1, 0.9] (partner, changes Till, serves Goal)\n")["Till"]

    assert (move.now.treatment, move.to.treatment) == (1, None)


def test_of_two_lines_for_one_name_the_first_is_meant():
    more = "component Twin [0.4, 0.3]\ncomponent Twin [0.3, 0.6]\nevolve Twin 0.5\n"
    found = [move for move in plan_of(estate(GOAL, MAP + more)).gap.moves if move.component == "Twin"]

    assert [move.now.evolution for move in found] == [0.3]
