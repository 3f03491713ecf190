"""W206: a product that is heavily customised."""

import pytest
from tests.analyse.one_component import findings, not_checked, severity
from tests.analyse.pages import checked

CODE = "W206"


@pytest.mark.parametrize(
    ("customised", "expected"),
    [
        ("0%", None),
        ("24.9%", None),
        ("25%", "medium"),
        ("49.9%", "medium"),
        ("50%", "high"),
        ("100%", "high"),
    ],
)
def test_a_quarter_is_medium_and_a_half_high(customised, expected):
    assert severity(CODE, "[0.4, 0.6] (buy)", f"estate Thing (customised {customised})") == expected


@pytest.mark.parametrize(
    ("customised", "expected"), [("9%", None), ("10%", "medium"), ("29%", "medium"), ("30%", "high")]
)
def test_policy_says_how_much_is_much(customised, expected):
    statements = (f"estate Thing (customised {customised})", "policy customised [0.1, 0.3]")
    assert severity(CODE, "[0.4, 0.6] (buy)", *statements) == expected


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("[0.4, 0.39]", None),
        ("[0.4, 0.40]", "medium"),
        ("[0.4, 0.9]", "medium"),
        ("[0.4, genesis]", None),
        ("[0.4, product]", "medium"),
        ("", None),
    ],
)
def test_only_products_and_commodities_are_held_to_it(place, expected):
    assert severity(CODE, f"{place} (buy)", "estate Thing (customised 30%)") == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("vendor Acme", "medium"),
        ("vendor Acme, utility", "medium"),
        ("in-house, configured", "medium"),
        ("in-house, standard", "medium"),
        ("community, standard", "medium"),
        ("in-house, bespoke", None),
        ("in-house, utility", None),
        ("partner Acme, bespoke", None),
        ("shared Acme", None),
    ],
)
def test_it_is_about_packages_and_what_vendors_run(said, expected):
    assert severity(CODE, "[0.4, 0.6]", f"estate Thing ({said}, customised 30%)") == expected


@pytest.mark.parametrize(
    ("mark", "expected"),
    [
        ("sells", None), ("mandated", None), ("retiring 2027-03", "note"),
        ("differentiating", "low"), ("confidence low", "low"),
    ],
)  # fmt: skip
def test_marks_excuse_or_soften_it(mark, expected):
    assert severity(CODE, "[0.4, 0.6] (buy)", f"estate Thing (customised 30%, {mark})") == expected


def test_a_differentiating_initiative_does_not_say_that_our_changes_differentiate():
    statements = ("estate Thing (customised 60%)", "initiative Shop on the web [0.7, 0.9] (changes Thing)")
    assert severity(CODE, "[0.4, 0.6] (buy)", *statements) == "high"


def test_it_is_not_checked_where_no_component_says_how_far_it_is_customised():
    assert not_checked(CODE, "[0.4, 0.6] (buy)") == "no component says how far it is customised"
    assert not_checked(CODE, "[0.4, 0.6] (buy)", "estate Thing (customised 0%)") is None


def test_it_says_what_is_there_and_what_would_help():
    (finding,) = findings(
        CODE, "[0.4, 0.6]", "estate Thing (vendor Acme, configured, customised 45%, cost 9k)"
    )

    assert finding.name == "product-heavily-customised"
    assert finding.message == "'Thing' is a product and is customised heavily"
    assert finding.action == (
        "go back to the standard: change how you work, not the package, and put what differs beside it"
    )
    assert finding.facts == {
        "evolution": 0.6, "stage": "product", "who": "vendor", "how": "configured", "supplier": "Acme",
        "cost": 9_000, "needs_above": 1, "needs": 1, "customised": 0.45,
    }  # fmt: skip
    assert finding.threshold == {"customised": [0.25, 0.5]}
    assert [(place.line, place.column) for place in finding.places] == [
        (2, 11), (4, 44), (4, 19), (4, 32), (4, 60)
    ]  # fmt: skip


def test_it_says_where_it_is_a_commodity():
    (finding,) = findings(CODE, "[0.4, 0.8] (buy)", "estate Thing (customised 45%)")

    assert finding.message == "'Thing' is a commodity and is customised heavily"


def test_what_is_our_own_work_and_no_package_hides_no_other():
    text = (
        "component Own [0.4, 0.6]\ncomponent Plain [0.4, 0.6] (buy)\ncomponent Package [0.4, 0.6] (buy)\n"
        "//@ estate Own (in-house, bespoke, customised 90%)\n//@ estate Package (customised 30%)\n"
    )

    assert [f.subject.name for f in checked({"inn.owm": text}, CODE).findings] == ["Package"]
