"""W202: a product that is custom-built."""

import pytest
from tests.analyse.one_component import findings, not_checked, severity

CODE = "W202"


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("[0.4, 0.39]", None),
        ("[0.4, 0.40]", "low"),
        ("[0.4, 0.44]", "low"),
        ("[0.4, 0.45]", "medium"),
        ("[0.4, 0.69]", "medium"),
        ("[0.4, 0.70]", None),
        ("[0.4, product]", "medium"),
        ("[0.4, custom]", None),
        ("", None),
    ],
)
def test_a_product_within_the_margin_is_low_and_beyond_it_medium(place, expected):
    assert severity(CODE, f"{place} (build)") == expected


@pytest.mark.parametrize(("evolution", "expected"), [("0.49", "low"), ("0.50", "medium")])
def test_policy_widens_the_margin(evolution, expected):
    assert severity(CODE, f"[0.4, {evolution}] (build)", "policy margin [0.1]") == expected


@pytest.mark.parametrize(("evolution", "expected"), [("0.29", None), ("0.30", "low"), ("0.35", "medium")])
def test_policy_moves_the_line_to_product(evolution, expected):
    assert severity(CODE, f"[0.4, {evolution}] (build)", "policy stages [0.1, 0.3, 0.6]") == expected


@pytest.mark.parametrize(
    ("how", "expected"),
    [
        ("experiment", "medium"), ("bespoke", "medium"), ("configured", None), ("standard", None),
        ("utility", None),
    ],
)  # fmt: skip
def test_only_what_is_built_is_custom_built(how, expected):
    assert severity(CODE, "[0.4, 0.6]", f"estate Thing (in-house, {how})") == expected


@pytest.mark.parametrize(
    ("mark", "expected"),
    [
        ("sells", None), ("mandated", None), ("knowledge", None), ("retiring 2027-03", "note"),
        ("differentiating", "low"), ("parity", "medium"), ("confidence low", "low"),
    ],
)  # fmt: skip
def test_marks_excuse_or_soften_it(mark, expected):
    assert severity(CODE, "[0.4, 0.6] (build)", f"estate Thing ({mark})") == expected


def test_nothing_is_found_where_nothing_says_how_it_is_treated():
    assert severity(CODE, "[0.4, 0.6]", "estate Thing (in-house)") is None
    assert not_checked(CODE, "[0.4, 0.6]") == "no component says who runs it or how it is treated"


def test_it_says_what_is_there_and_what_would_help():
    (finding,) = findings(CODE, "[0.4, 0.66]", "estate Thing (bespoke, cost 210k, alternatives Mux / Vimeo)")

    assert finding.name == "product-custom-built"
    assert finding.message == "'Thing' is a product and is treated as bespoke"
    assert finding.action == (
        "compare Mux, Vimeo against what is needed to be at par; keep only what differs as own work on top"
    )
    assert finding.facts == {
        "evolution": 0.66, "stage": "product", "how": "bespoke", "cost": 210_000,
        "alternatives": ["Mux", "Vimeo"], "needs_above": 1, "needs": 1, "past_custom": 0.26,
    }  # fmt: skip
    assert finding.threshold == {"product": 0.4, "margin": 0.05}
    assert [(place.line, place.column) for place in finding.places] == [(2, 11), (4, 19), (4, 28), (4, 39)]


def test_without_alternatives_it_asks_for_two():
    (finding,) = findings(CODE, "[0.4, 0.66] (build)")

    assert finding.action == (
        "name two products on the market and compare them against what is needed to be at par; "
        "keep only what differs as own work on top"
    )


def test_it_says_where_the_component_is_parity_work():
    (finding,) = findings(CODE, "[0.4, 0.66] (build)", "initiative Paint it [0.4, 0.9] (changes Thing)")

    assert finding.message == "'Thing' is a product and is treated as bespoke; it is parity work at most"
    assert finding.facts["parity"] is True
