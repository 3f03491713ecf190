"""W211: parity work that is custom-built."""

import pytest
from tests.analyse.one_component import findings, not_checked, severity

CODE = "W211"
PARITY = "estate Thing (parity)"


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("[0.4, 0.17]", None),
        ("[0.4, 0.175]", "low"),
        ("[0.4, 0.39]", "low"),
        ("[0.4, 0.40]", None),
        ("[0.4, custom]", "low"),
        ("[0.4, product]", None),
        ("", None),
    ],
)
def test_only_what_is_placed_as_custom_built_is_held_to_it(place, expected):
    assert severity(CODE, f"{place} (build)", PARITY) == expected


@pytest.mark.parametrize(
    ("how", "expected"),
    [("experiment", "low"), ("bespoke", "low"), ("configured", None), ("standard", None), ("utility", None)],
)
def test_only_what_is_built_is_custom_built(how, expected):
    assert severity(CODE, "[0.4, 0.3]", f"estate Thing (parity, in-house, {how})") == expected


def test_nothing_is_found_where_nothing_says_how_it_is_treated():
    assert severity(CODE, "[0.4, 0.3]", PARITY) is None


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ("[0.49, 0.9]", "low"),
        ("[0.49, 0.1]", "low"),
        ("[0.50, 0.9]", None),
        ("[0.50, 0.1]", None),
        ("", None),
    ],
)
def test_what_only_undifferentiating_work_changes_is_parity(scores, expected):
    assert severity(CODE, "[0.4, 0.3] (build)", f"initiative Paint it {scores} (changes Thing)") == expected


def test_a_component_of_unknown_purpose_is_no_finding():
    other = "initiative Dig a well [0.1, 0.9]"
    assert severity(CODE, "[0.4, 0.3] (build)", other, "estate Guest (parity)") is None


@pytest.mark.parametrize(
    ("mark", "expected"),
    [
        ("sells", None), ("mandated", None), ("differentiating", None), ("retiring 2027-03", "low"),
        ("confidence low", "note"),
    ],
)  # fmt: skip
def test_marks_excuse_or_soften_it(mark, expected):
    assert severity(CODE, "[0.4, 0.3] (build)", f"estate Thing (parity, {mark})") == expected


def test_it_is_not_checked_where_nobody_says_what_is_parity():
    reason = "no component is marked as parity, and no initiative that changes one is scored"
    assert not_checked(CODE, "[0.4, 0.3] (build)") == reason
    assert not_checked(CODE, "[0.4, 0.3] (build)", "initiative Dig a well [0.1, 0.9]") == reason
    assert not_checked(CODE, "[0.4, 0.3] (build)", "initiative Paint it (changes Thing)") == reason
    assert not_checked(CODE, "[0.4, 0.3] (build)", PARITY) is None
    assert not_checked(CODE, "[0.4, 0.3] (build)", "initiative Paint it [0.1, 0.9] (changes Thing)") is None


def test_it_says_what_is_there_and_what_would_help():
    (finding,) = findings(CODE, "[0.4, 0.3]", "estate Thing (in-house, bespoke, parity, cost 9k)")

    assert finding.name == "parity-custom-built"
    assert finding.message == "'Thing' is custom-built, and is parity work at most"
    assert finding.action == "build the least, copy what others do, and watch the market for a product"
    assert finding.facts == {
        "evolution": 0.3, "stage": "custom-built", "who": "in-house", "how": "bespoke", "cost": 9_000,
        "needs_above": 1, "needs": 1, "parity": True,
    }  # fmt: skip
    assert finding.threshold == {"product": 0.4}
    assert [(place.line, place.column) for place in finding.places] == [(2, 11), (4, 38), (4, 29), (4, 46)]


def test_it_names_the_work_that_makes_it_parity():
    (finding,) = findings(
        CODE, "[0.4, 0.3] (build)",
        "initiative Paint it [0.4, 0.9] (changes Thing)",
        "initiative Gild it [0.9, 0.9] (changes Thing)",
        "initiative Oil it [0.1, 0.9] (changes Thing)",
        "decision Gild it (stop)",
    )  # fmt: skip

    assert finding.facts["initiatives"] == ["Paint it", "Oil it"]
    assert [place.line for place in finding.places] == [2, 4, 6]
