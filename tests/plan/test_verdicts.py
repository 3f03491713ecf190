"""What becomes of each request: suggestions, and people's decisions above them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.plan.estates import estate, support, training

from wardley.plan.verdicts import judge

GOAL = "objective Warm guests\n"


def verdicts(plan: str) -> dict[str, tuple[str, str]]:
    return {one.name: (one.verdict, one.suggested) for one in judge(estate(plan))}


def one(plan: str, name: str = "Steam"):
    return next(judged for judged in judge(estate(plan)) if judged.name == name)


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ("[0.9, 0.9]", "keep"),
        ("[0.1, 0.9]", "keep"),
        ("[0.9, 0.1]", "partner"),
        ("[0.1, 0.1]", "stop"),
        ("", "unscored"),
    ],
)
def test_the_quadrant_suggests_the_verdict(scores, expected):
    found = one(f"{GOAL}initiative Steam {scores} (serves Warm guests)\n")

    assert (found.verdict, found.suggested, found.decision) == (expected, expected, None)


def test_what_matters_and_serves_no_objective_is_challenged():
    assert one("initiative Steam [0.9, 0.9]\n").verdict == "challenge"


def test_serving_a_key_result_is_serving_an_objective():
    plan = f"{GOAL}keyresult Cups (objective Warm guests)\ninitiative Steam [0.9, 0.9] (serves Cups)\n"

    assert one(plan).verdict == "keep"


@pytest.mark.parametrize(
    "plan",
    [
        "initiative Steam [0.1, 0.1] (compliance)\n",
        "initiative Steam (compliance)\n",
        "cause Hygiene act (compliance)\ninitiative Steam [0.1, 0.9] (because Hygiene act)\n",
    ],
)
def test_what_the_law_asks_for_is_kept_whatever_its_scores(plan):
    found = one(plan)

    assert (found.verdict, found.compliance, found.only_enabler) == ("keep", True, False)


def test_what_something_kept_needs_is_kept_for_it_however_far_below():
    found = {
        judged.name: judged
        for judged in judge(
            estate(
                f"{GOAL}initiative Steam [0.9, 0.9] (serves Warm guests, needs Pipes)\n"
                "initiative Pipes [0.1, 0.1] (needs Ditch)\ninitiative Ditch\n"
            )
        )
    }

    assert [found[name].verdict for name in ("Steam", "Pipes", "Ditch")] == ["keep"] * 3
    assert found["Pipes"].enables == ("Steam",)
    assert found["Ditch"].enables == ("Pipes",)
    assert [found[name].only_enabler for name in ("Steam", "Pipes", "Ditch")] == [False, True, True]
    assert "needed by 'Steam'" in found["Pipes"].reason


def test_what_only_something_stopped_needs_is_not_kept():
    plan = "initiative Steam [0.1, 0.1] (needs Pipes)\ninitiative Pipes [0.1, 0.1]\n"

    assert {name: verdict for name, (verdict, _) in verdicts(plan).items()} == {
        "Steam": "stop",
        "Pipes": "stop",
    }


def test_two_that_need_one_another_do_not_keep_one_another():
    plan = "initiative Steam [0.1, 0.1] (needs Pipes)\ninitiative Pipes [0.1, 0.1] (needs Steam)\n"

    assert set(verdicts(plan).values()) == {("stop", "stop")}


def test_a_decision_to_stop_what_is_needed_stands_and_what_it_needs_itself_is_not_kept_for_it():
    plan = (
        f"{GOAL}initiative Steam [0.9, 0.9] (serves Warm guests, needs Pipes)\n"
        "initiative Pipes [0.1, 0.1] (needs Ditch)\ninitiative Ditch [0.1, 0.1]\ndecision Pipes (stop)\n"
    )

    assert verdicts(plan) == {"Steam": ("keep", "keep"), "Pipes": ("stop", "keep"), "Ditch": ("stop", "stop")}


def test_work_on_what_is_being_replaced_is_held():
    plan = (
        f"{GOAL}initiative Buy a till [0.1, 0.9] (buy, serves Warm guests, changes Till)\n"
        "initiative Steam [0.2, 0.8] (serves Warm guests, changes Till)\n"
    )
    found = one(plan)

    assert (found.verdict, found.doom.component, found.doom.by) == ("hold", "Till", "Buy a till")
    assert verdicts(plan)["Buy a till"] == ("keep", "keep")


def test_work_on_what_only_the_replaced_needs_is_held_too():
    plan = (
        f"{GOAL}initiative Buy a till [0.1, 0.9] (buy, serves Warm guests, changes Till)\n"
        "initiative Steam [0.2, 0.8] (serves Warm guests, changes Cellar)\n"
        "initiative Wires [0.2, 0.8] (serves Warm guests, changes Power)\n"
    )

    found = one(plan)
    assert (found.verdict, found.doom.component, found.doom.above) == ("hold", "Cellar", "Till")
    assert one(plan, "Wires").verdict == "keep", "what a vendor supplies serves whatever comes next"


@pytest.mark.parametrize("word", ["buy", "outsource", "partner", "bridge"])
def test_buying_and_bridging_are_never_in_vain(word):
    plan = (
        f"{GOAL}initiative Buy a till [0.1, 0.9] (buy, serves Warm guests, changes Till)\n"
        f"initiative Steam [0.2, 0.8] ({word}, serves Warm guests, changes Till)\n"
    )

    assert one(plan).verdict == "keep"


def test_nothing_is_held_for_a_replacement_that_is_stopped():
    plan = (
        f"{GOAL}initiative Buy a till [0.1, 0.9] (buy, serves Warm guests, changes Till)\n"
        "initiative Steam [0.2, 0.8] (serves Warm guests, changes Till)\ndecision Buy a till (stop)\n"
    )

    assert one(plan).verdict == "keep"


def test_what_a_vendor_runs_is_not_replaced_by_buying_it_again():
    plan = (
        f"{GOAL}initiative Other power [0.1, 0.9] (buy, serves Warm guests, changes Power)\n"
        "initiative Steam [0.2, 0.8] (serves Warm guests, changes Power)\n"
    )

    assert one(plan).verdict == "keep"


@pytest.mark.parametrize("word", ["keep", "stop", "defer", "partner"])
@pytest.mark.parametrize("scores", ["[0.9, 0.9]", "[0.1, 0.1]", "[0.9, 0.1]", ""])
def test_a_decision_beats_every_suggestion(word, scores):
    found = one(f"initiative Steam {scores}\ndecision Steam ({word}, by Ada)\n")

    assert (found.verdict, found.decision.by) == (word, "Ada")
    assert found.suggested in {"challenge", "stop", "partner", "unscored"}


def test_what_is_merged_says_into_what():
    found = one(
        "initiative Pipes [0.9, 0.9]\ninitiative Steam [0.9, 0.9]\ndecision Steam (merge into Pipes)\n"
    )

    assert (found.verdict, found.into, found.goes_on) == ("merge", "Pipes", False)


def test_a_decision_about_something_else_decides_nothing():
    assert one("contract Lease\ninitiative Steam [0.1, 0.1]\ndecision Lease (renew)\n").verdict == "stop"


def test_the_examples_come_out_as_their_authors_counted():
    kept = [judged.name for judged in judge(training()) if judged.verdict == "keep"]
    assert len(kept) == 14
    assert [judged.name for judged in judge(training()) if judged.verdict == "partner"] == ["Podcast studio"]
    assert sum(judged.goes_on for judged in judge(support())) == 30


PLAN = [
    "objective Warm guests",
    "cause Hygiene act (compliance)",
    "initiative Steam [0.9, 0.9] (serves Warm guests, needs Pipes, changes Ordering)",
    "initiative Pipes [0.1, 0.1] (needs Ditch)",
    "initiative Ditch",
    "initiative Buy a till [0.1, 0.9] (buy, serves Warm guests, changes Till)",
    "initiative Paint the till [0.2, 0.8] (serves Warm guests, changes Till)",
    "initiative Sinks [0.1, 0.2] (because Hygiene act)",
    "initiative Band [0.8, 0.1]",
    "initiative Poster [0.2, 0.2]",
    "decision Poster (defer)",
    "rate Ada->Ditch [0.1, 0.3]",
]


@settings(max_examples=60, deadline=None)
@given(st.permutations(PLAN))
def test_the_order_of_lines_makes_no_difference(lines):
    assert verdicts("\n".join(lines)) == verdicts("\n".join(PLAN))


def test_what_a_partner_needs_is_kept_for_it_and_what_serves_by_itself_keeps_its_own_reason():
    plan = (
        f"{GOAL}initiative Band [0.9, 0.1] (needs Stage, needs Lamps)\ninitiative Stage [0.1, 0.1]\n"
        "initiative Lamps [0.1, 0.9] (serves Warm guests)\n"
    )

    assert verdicts(plan) == {"Band": ("partner",) * 2, "Stage": ("keep",) * 2, "Lamps": ("keep",) * 2}
    assert one(plan, "Stage").reason == "needed by 'Band', which is kept"
    assert one(plan, "Lamps").reason == "parity, and serves 'Warm guests'"
    assert not one(plan, "Lamps").only_enabler


def test_a_partner_s_work_that_is_needed_stays_a_partner_s_and_what_it_needs_is_kept():
    plan = (
        f"{GOAL}initiative Steam [0.9, 0.9] (serves Warm guests, needs Band)\n"
        "initiative Band [0.9, 0.1] (needs Stage)\ninitiative Stage [0.1, 0.1]\n"
    )
    band = one(plan, "Band")

    assert (band.verdict, band.enables, band.only_enabler) == ("partner", ("Steam",), False)
    assert one(plan, "Stage").verdict == "keep"


def test_work_that_two_kept_ones_need_is_told_with_both_and_does_not_hide_what_else_is_needed():
    plan = (
        f"{GOAL}initiative Steam [0.9, 0.9] (serves Warm guests, needs Pipes)\n"
        "initiative Foam [0.9, 0.9] (serves Warm guests, needs Pipes, needs Ditch)\n"
        "initiative Pipes [0.1, 0.1]\ninitiative Ditch [0.1, 0.1]\n"
    )

    assert one(plan, "Pipes").enables == ("Steam", "Foam")
    assert {name: verdict for name, (verdict, _) in verdicts(plan).items()}["Ditch"] == "keep"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("initiative Steam [0.1, 0.1] (compliance)", "asked for by law or a regulator"),
        ("initiative Steam", "nobody scored its purpose"),
        ("initiative Steam [0.9, 0.1]", "differentiating and not critical: share it with somebody"),
        ("initiative Steam [0.1, 0.1]", "neither differentiating nor critical"),
        ("initiative Steam [0.1, 0.9]", "parity, and serves no objective"),
    ],
)
def test_every_suggestion_says_what_it_rests_on(line, reason):
    assert one(line).reason == reason


CHAIN = """\
title Deep shop
anchor Guest [0.95, 0.6]
component Till [0.8, 0.75] (build)
component Rack [0.6, 0.7] (build)
component Screw [0.4, 0.7] (build)
Guest -> Till -> Rack -> Screw
"""


def test_what_is_two_below_the_replaced_goes_with_it():
    plan = (
        f"{GOAL}initiative Buy a till [0.1, 0.9] (buy, serves Warm guests, changes Till)\n"
        "initiative Steam [0.2, 0.8] (serves Warm guests, changes Screw)\n"
    )
    found = {judged.name: judged for judged in judge(estate(plan, CHAIN))}["Steam"]

    assert found.verdict == "hold"
    assert (found.doom.initiative, found.doom.component, found.doom.by) == ("Steam", "Screw", "Buy a till")
    assert found.doom.above == "Rack"
    assert found.reason == "'Buy a till' replaces Rack: wait until that is decided"


@pytest.mark.parametrize(
    ("facts", "goes"),
    [
        ("in-house, bespoke", True),
        ("in-house, experiment", True),
        ("in-house", True),
        ("in-house, standard", False),
        ("in-house, utility", False),
        ("vendor Acme, bespoke", False),
        ("shared, bespoke", False),
    ],
)
def test_only_what_is_our_own_work_is_taken_away(facts, goes):
    plan = (
        f"{GOAL}estate Till ({facts})\n"
        "initiative Buy a till [0.1, 0.9] (buy, serves Warm guests, changes Till)\n"
        "initiative Steam [0.2, 0.8] (serves Warm guests, changes Till)\n"
    )
    found = {judged.name: judged for judged in judge(estate(plan, CHAIN.replace(" (build)", "")))}["Steam"]

    assert found.verdict == ("hold" if goes else "keep")
    assert (found.doom.initiative if found.doom else None) == ("Steam" if goes else None)
