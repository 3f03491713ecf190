"""How sure the place of a component on the evolution axis is."""

import pytest
from tests.analyse.one_component import estate

import wardley
from wardley.analyse.check import policy_of
from wardley.analyse.rule import rules
from wardley.analyse.uncertainty import Uncertainty, evolution_of_rows, uncertainty
from wardley.graph.estate import Estate


def read(component: str, *statements: str) -> Estate:
    maps = [wardley.parse(text, name=name) for name, text in estate(component, *statements).items()]
    return Estate(maps, policy_of(rules(), {}))


def doubt(component: str, *statements: str) -> Uncertainty | None:
    read_ = read(component, *statements)
    chart = read_.charts[0]
    thing = chart.find("Thing")
    assert thing is not None
    return uncertainty(read_.policy, chart, thing)


def reasons(component: str, *statements: str) -> tuple[str, ...]:
    found = doubt(component, *statements)
    return found.reasons if found else ()


def test_each_row_of_the_cheat_sheet_speaks_for_the_middle_of_a_stage():
    read_ = read("[0.4, 0.6]", "signs Thing (ubiquity 1, market 2, failure 3, value 4)")
    chart = read_.charts[0]
    thing, guest = chart.find("Thing"), chart.find("Guest")
    assert thing is not None
    assert guest is not None

    assert evolution_of_rows(chart, thing) == pytest.approx([0.0875, 0.2875, 0.55, 0.85])
    assert evolution_of_rows(chart, guest) == []


@pytest.mark.parametrize(
    ("evolution", "expected"),
    [
        ("0.39", ("signs differ",)),
        ("0.40", ()),
        ("0.55", ()),
        ("0.70", ()),
        ("0.71", ("signs differ",)),
    ],
)
def test_signs_differ_beyond_the_gap(evolution, expected):
    assert reasons(f"[0.4, {evolution}]", "signs Thing (ubiquity 3, market 3)") == expected


def test_policy_sets_the_gap():
    signs = "signs Thing (ubiquity 3)"
    assert reasons("[0.4, 0.65]", signs, "policy placement-gap [0.1]") == ()
    assert reasons("[0.4, 0.66]", signs, "policy placement-gap [0.1]") == ("signs differ",)


def test_signs_scatter_beyond_the_spread():
    # The middles of custom-built and product lie 0.2625 apart, and deviate by half of that.
    signs = "signs Thing (ubiquity 2, market 3)"
    assert reasons("[0.4, 0.42]", signs) == ()
    assert reasons("[0.4, 0.42]", signs, "policy placement-spread [0.131]") == ()
    assert reasons("[0.4, 0.42]", signs, "policy placement-spread [0.13]") == ("signs scatter",)
    assert reasons("[0.4, 0.57]", "signs Thing (ubiquity 2, market 4)") == ("signs scatter",)


def test_low_confidence_is_a_doubt_by_itself():
    assert doubt("[0.4, 0.6]", "estate Thing (confidence low)") == Uncertainty(
        ("confidence is low",), None, None
    )
    assert doubt("[0.4, 0.6]", "estate Thing (confidence medium)") is None


def test_all_doubts_are_told_with_mean_and_spread():
    statements = ("signs Thing (ubiquity 1, market 4)", "estate Thing (confidence low)")
    assert doubt("[0.4, 0.9]", *statements) == Uncertainty(
        ("signs differ", "signs scatter", "confidence is low"), 0.469, 0.381
    )


def test_a_component_without_a_place_has_no_uncertain_one():
    assert doubt("", "signs Thing (ubiquity 1, market 4)") is None
    assert doubt("[0.4, 0.6]") is None
