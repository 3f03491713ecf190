"""W205: something novel that is bought off the shelf."""

import pytest
from tests.analyse.one_component import findings, not_checked, severity

CODE = "W205"


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("[0.4, 0.05]", "medium"),
        ("[0.4, 0.34]", "medium"),
        ("[0.4, 0.35]", "low"),
        ("[0.4, 0.39]", "low"),
        ("[0.4, 0.40]", None),
        ("[0.4, custom]", "medium"),
        ("[0.4, commodity]", None),
        ("", None),
    ],
)
def test_the_novel_within_the_margin_is_low_and_before_it_medium(place, expected):
    assert severity(CODE, f"{place} (buy)") == expected


@pytest.mark.parametrize(("evolution", "expected"), [("0.29", "medium"), ("0.30", "low")])
def test_policy_widens_the_margin(evolution, expected):
    assert severity(CODE, f"[0.4, {evolution}] (buy)", "policy margin [0.1]") == expected


@pytest.mark.parametrize(
    ("how", "expected"),
    [
        ("experiment", None),
        ("bespoke", None),
        ("configured", "medium"),
        ("standard", "medium"),
        ("utility", None),
    ],
)
def test_only_a_package_is_off_the_shelf(how, expected):
    assert severity(CODE, "[0.4, 0.2]", f"estate Thing (vendor Acme, {how})") == expected


@pytest.mark.parametrize("who", ["partner Acme", "shared Acme", "in-house", "community"])
def test_only_a_vendor_is_a_vendor(who):
    assert severity(CODE, "[0.4, 0.2]", f"estate Thing ({who}, configured)") is None


@pytest.mark.parametrize(
    ("mark", "expected"),
    [
        ("sells", None), ("mandated", None), ("retiring", "note"),
        ("differentiating", "low"), ("confidence low", "low"),
    ],
)  # fmt: skip
def test_marks_excuse_or_soften_it(mark, expected):
    assert severity(CODE, "[0.4, 0.2] (buy)", f"estate Thing ({mark})") == expected


def test_nothing_is_found_where_nothing_says_how_it_is_treated():
    assert severity(CODE, "[0.4, 0.2]", "estate Thing (vendor Acme)") is None
    assert not_checked(CODE, "[0.4, 0.2]") == "no component says who runs it or how it is treated"


def test_it_says_what_is_there_and_what_would_help():
    (finding,) = findings(
        CODE, "[0.4, 0.2]", "estate Thing (vendor Acme, configured, customised 5%, cost 9k)"
    )

    assert finding.name == "novel-bought-off-the-shelf"
    assert finding.message == "'Thing' is still novel and is bought off the shelf"
    assert finding.action == (
        "check that the product does the novel part; if several vendors sell it, move it on the map"
    )
    assert finding.facts == {
        "evolution": 0.2, "stage": "custom-built", "who": "vendor", "how": "configured", "supplier": "Acme",
        "cost": 9_000, "needs_above": 1, "needs": 1, "customised": 0.05,
    }  # fmt: skip
    assert finding.threshold == {"product": 0.4, "margin": 0.05}
    assert [(place.line, place.column) for place in finding.places] == [
        (2, 11), (4, 19), (4, 32), (4, 44), (4, 59)
    ]  # fmt: skip


def test_what_is_not_known_is_not_told():
    (finding,) = findings(CODE, "[0.4, 0.2] (buy)")

    assert "customised" not in finding.facts
