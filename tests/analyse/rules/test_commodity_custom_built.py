"""W201: a commodity that is custom-built."""

import pytest
from tests.analyse.one_component import findings, not_checked, severity

from wardley.source.place import Place

CODE = "W201"


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("[0.4, 0.69]", None),
        ("[0.4, 0.70]", "medium"),
        ("[0.4, 0.74]", "medium"),
        ("[0.4, 0.75]", "high"),
        ("[0.4, 1.0]", "high"),
        ("[0.4, commodity]", "high"),
        ("[0.4, product]", None),
        ("", None),
    ],
)
def test_a_commodity_within_the_margin_is_medium_and_beyond_it_high(place, expected):
    assert severity(CODE, f"{place} (build)") == expected


@pytest.mark.parametrize(("evolution", "expected"), [("0.79", "medium"), ("0.80", "high")])
def test_policy_widens_the_margin(evolution, expected):
    assert severity(CODE, f"[0.4, {evolution}] (build)", "policy margin [0.1]") == expected


@pytest.mark.parametrize(("evolution", "expected"), [("0.59", None), ("0.60", "medium"), ("0.65", "high")])
def test_policy_moves_the_line_to_commodity(evolution, expected):
    assert severity(CODE, f"[0.4, {evolution}] (build)", "policy stages [0.1, 0.3, 0.6]") == expected


@pytest.mark.parametrize(
    ("how", "expected"),
    [
        ("experiment", "high"),
        ("bespoke", "high"),
        ("configured", None),
        ("standard", None),
        ("utility", None),
    ],
)
def test_only_what_is_built_is_custom_built(how, expected):
    assert severity(CODE, "[0.4, 0.9]", f"estate Thing (in-house, {how})") == expected


@pytest.mark.parametrize("decorator", ["(buy)", "(outsource)"])
def test_what_is_bought_is_no_finding(decorator):
    assert severity(CODE, f"[0.4, 0.9] {decorator}") is None


@pytest.mark.parametrize("who", ["vendor Acme", "partner Acme", "shared Group", "community", "in-house"])
def test_it_matters_how_it_is_treated_and_not_by_whom(who):
    assert severity(CODE, "[0.4, 0.9]", f"estate Thing ({who}, bespoke)") == "high"


@pytest.mark.parametrize(
    ("mark", "expected"),
    [
        ("sells", None), ("mandated", None), ("data", None), ("retiring", "note"),
        ("retiring 2027-03", "note"), ("differentiating", "medium"), ("parity", "high"),
        ("confidence low", "medium"),
    ],
)  # fmt: skip
def test_marks_excuse_or_soften_it(mark, expected):
    assert severity(CODE, "[0.4, 0.9] (build)", f"estate Thing ({mark})") == expected


def test_nothing_is_found_where_nothing_says_how_it_is_treated():
    assert severity(CODE, "[0.4, 0.9]", "estate Thing (in-house)", "estate Guest (bespoke)") is None


def test_it_is_not_checked_where_no_component_says_how_it_is_treated():
    reason = "no component says who runs it or how it is treated"
    assert not_checked(CODE, "[0.4, 0.9]", "estate Guest (bespoke)") == reason
    assert not_checked(CODE, "[0.4, 0.9] (buy)") is None


def test_it_says_what_is_there_and_what_would_help():
    (finding,) = findings(
        CODE, "[0.4, 0.86]", "estate Thing (in-house, bespoke, people 1, cost 95k, alternatives Mux / Vimeo)"
    )

    assert finding.name == "commodity-custom-built"
    assert finding.message == "'Thing' is a commodity and is treated as bespoke"
    assert finding.action == "move to a utility or a standard package: Mux, Vimeo"
    assert finding.facts == {
        "evolution": 0.86, "stage": "commodity", "who": "in-house", "how": "bespoke", "people": 1,
        "cost": 95_000, "alternatives": ["Mux", "Vimeo"], "needs_above": 1, "needs": 1, "past_custom": 0.46,
    }  # fmt: skip
    assert finding.threshold == {"commodity": 0.7, "margin": 0.05}
    assert finding.places == (
        Place("inn.owm", 2, 11, 16), Place("inn.owm", 4, 29, 36),
        Place("inn.owm", 4, 48, 56), Place("inn.owm", 4, 58, 82),
    )  # fmt: skip


def test_without_alternatives_it_asks_for_them():
    (finding,) = findings(CODE, "[0.4, 0.86]", "estate Thing (experiment)")

    assert finding.message == "'Thing' is a commodity and is treated as an experiment"
    assert (
        finding.action == "move to a utility or a standard package; name the alternatives on the market first"
    )


@pytest.mark.parametrize(
    "statement", ["estate Thing (parity)", "initiative Paint it [0.4, 0.9] (changes Thing)"]
)
def test_it_says_where_the_component_is_parity_work(statement):
    (finding,) = findings(CODE, "[0.4, 0.86] (build)", statement)

    assert finding.message == "'Thing' is a commodity and is treated as bespoke; it is parity work at most"
    assert finding.facts["parity"] is True
