"""The thresholds that an estate is held to."""

import pytest

import wardley
from wardley.graph.estate import Estate
from wardley.model.policy import DEFAULTS, Policy

WITH_A_RULE = {"reach": (0.5,), "customised": (0.25, 0.5)}


def read(line: str) -> tuple[Policy, list[str]]:
    policy = Policy(WITH_A_RULE)
    estate = Estate([wardley.parse(line, name="tea.plan")], policy)
    return policy, [fault.message for fault in estate.faults]


def test_defaults_are_those_of_the_language_and_of_the_rules():
    policy = Policy(WITH_A_RULE)

    assert policy.numbers("stages") == (0.175, 0.4, 0.7)
    assert policy.number("margin") == 0.05
    assert policy.numbers("customised") == (0.25, 0.5)
    assert policy.number("reach") == 0.5
    assert policy.changed == {}
    assert set(policy.values) == {*DEFAULTS, *WITH_A_RULE}


def test_a_line_changes_a_threshold():
    policy, told = read("policy customised [0.3, 0.6]")

    assert told == []
    assert policy.numbers("customised") == (0.3, 0.6)
    assert policy.changed == {"customised": (0.3, 0.6)}


def test_a_line_may_set_a_word():
    policy, told = read("policy purpose (label mission)")

    assert told == []
    assert policy.values["purpose"] == "mission"


@pytest.mark.parametrize("word", ["purpose-first", "wsjf"])
def test_the_order_of_planning_is_a_word_of_two(word):
    policy, told = read(f"policy order ({word})")

    assert told == []
    assert policy.values["order"] == word


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("policy margins [0.1]", "policy knows no 'margins'; did you mean 'margin'?"),
        ("policy xyzzy [0.1]", "policy knows no 'xyzzy'"),
        ("policy margin [0.1, 0.2]", "policy margin takes 1 number, and here are 2"),
        ("policy customised [0.1]", "policy customised takes 2 numbers, and here are 1"),
        ("policy margin (label wide)", "policy margin is written in numbers"),
        ("policy purpose [1]", "policy purpose is a word"),
        ("policy order (label fifo)", "policy order is purpose-first or wsjf"),
        ("policy stages [0.7, 0.4, 0.2]", "policy stages rise from 0 to 1"),
        ("policy stages [0.2, 0.2, 0.7]", "policy stages rise from 0 to 1"),
        ("policy stages [0, 0.2, 0.7]", "policy stages rise from 0 to 1"),
        ("policy stages [0.1, 0.2, 1]", "policy stages rise from 0 to 1"),
    ],
)
def test_what_cannot_be_used_is_told_and_nothing_changes(line, message):
    policy, told = read(line)

    assert told == [message]
    assert policy.values == Policy(WITH_A_RULE).values


def test_stages_of_the_policy_are_those_of_every_map():
    text = "title Tea\ncomponent Cup [0.5, 0.3]\n//@ policy stages [0.1, 0.2, 0.9]\n"
    chart = Estate([wardley.parse(text, name="tea.owm")]).charts[0]

    assert chart.boundaries == (0.1, 0.2, 0.9)
    assert chart.placements[0].stage == 2


def test_a_word_is_no_number():
    with pytest.raises(KeyError):
        Policy().numbers("purpose")
