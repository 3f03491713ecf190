"""W212: sourcing that will be wrong when the component has evolved."""

import pytest
from tests.analyse.pages import checked

CODE = "W212"


def report(component: str, arrow: str, *statements: str):
    lines = [
        f"component Thing {component}", f"evolve Thing {arrow}", *(f"//@ {line}" for line in statements),
    ]  # fmt: skip
    made = checked({"inn.owm": "\n".join(lines)}, CODE)
    assert [d.message for d in made.diagnostics if d.severity == "error"] == []
    return made


def severity(component: str, arrow: str, *statements: str) -> str | None:
    found = report(component, arrow, *statements).findings
    assert [(f.code, f.subject.name) for f in found] in ([], [(CODE, "Thing")])
    return found[0].severity if found else None


def codes(component: str, arrow: str, *statements: str) -> list[str]:
    (finding,) = report(component, arrow, *statements).findings
    would_be = finding.facts["would_be"]
    assert isinstance(would_be, list)
    return would_be


@pytest.mark.parametrize(
    ("component", "arrow", "expected"),
    [
        ("[0.4, 0.30] (build)", "0.55", ["W202"]),
        ("[0.4, 0.30] (build)", "0.80", ["W201", "W203"]),
        ("[0.4, 0.55] (build)", "0.80", ["W201", "W203"]),
        ("[0.4, 0.30] (buy)", "0.55 (build)", ["W202"]),
        ("[0.4, 0.30]", "0.80 (build)", ["W201", "W203"]),
        ("[0.4, 0.10]", "0.30 (outsource)", ["W204"]),
        ("[0.4, 0.10] (build)", "0.30 (buy)", ["W205"]),
        ("[0.4, 0.55] //@ (in-house, configured)", "0.80", ["W203"]),
        ("[0.4, 0.55] //@ (in-house)", "0.80", ["W203"]),
        ("[0.4, 0.55] //@ (partner Acme, bespoke)", "0.80", ["W201"]),
        ("[0.4, 0.30] //@ (bespoke)", "0.55", ["W202"]),
    ],
)
def test_what_would_be_found_at_the_tip_is_found_now(component, arrow, expected):
    # An experiment's outcome is open; here nothing is one.
    if component == "[0.4, 0.10] (build)":
        component = "[0.4, 0.10] //@ (in-house, bespoke)"
    assert codes(component, arrow) == expected
    assert severity(component, arrow) == "medium"


@pytest.mark.parametrize(
    ("component", "arrow"),
    [
        ("[0.4, 0.30] (build)", "0.39"),
        ("[0.4, 0.10] //@ (in-house, bespoke)", "0.30"),
        ("[0.4, 0.30] (build)", "0.55 (buy)"),
        ("[0.4, 0.30] (build)", "0.80 (outsource)"),
        ("[0.4, 0.30] (build)", "0.80 (buy)"),
        ("[0.4, 0.55] (buy)", "0.80"),
        ("[0.4, 0.55] (outsource)", "0.80"),
        ("[0.4, 0.55]", "0.80"),
        ("[0.4, 0.55] (build)", "0.30"),
        ("[0.4, 0.72] (build)", "0.95"),
        ("[0.4, 0.55] //@ (partner Acme, configured)", "0.80"),
        ("[0.4, 0.55] //@ (shared Acme, standard)", "0.80"),
        ("[0.4, 0.55] //@ (vendor Acme)", "0.80"),
        ("[0.4, 0.55] (build)", ""),
        ("(build)", "0.80"),
        ("[0.4, 0.55] (build)", "product"),
        ("[0.4, 0.55] (buy)", "0.65 (build)"),
        ("[0.4, 0.30] (build)", "0.55 (outsource)"),
    ],
)
def test_what_would_fit_or_crosses_no_line_is_silent(component, arrow):
    assert severity(component, arrow) is None


@pytest.mark.parametrize(
    ("component", "arrow", "today"),
    [("[0.4, 0.10] (outsource)", "0.30", "W204"), ("[0.4, 0.10] (buy)", "0.30", "W205")],
)
def test_what_is_found_today_is_not_found_again(component, arrow, today):
    assert severity(component, arrow) is None
    assert severity(component, f"{arrow} (outsource)") == (None if today == "W204" else "medium")
    assert severity(component, f"{arrow} (buy)") == (None if today == "W205" else "medium")


@pytest.mark.parametrize(
    ("arrow", "expected"),
    [
        ("0.39", None), ("0.40", "low"), ("0.44", "low"), ("0.45", "medium"), ("0.70", "low"),
        ("0.74", "low"), ("0.75", "medium"), ("product", "medium"), ("commodity", "medium"),
    ],
)  # fmt: skip
def test_a_tip_within_the_margin_beyond_its_line_is_low(arrow, expected):
    assert severity("[0.4, 0.30] (build)", arrow) == expected


def test_policy_moves_the_line_and_widens_the_margin():
    assert severity("[0.4, 0.25] (build)", "0.36", "policy stages [0.1, 0.3, 0.6]") == "medium"
    assert severity("[0.4, 0.30] (build)", "0.49", "policy margin [0.1]") == "low"
    assert severity("[0.4, 0.30] (build)", "0.50", "policy margin [0.1]") == "medium"


def test_an_initiative_that_is_kept_makes_it_a_note():
    work = "initiative Move it [0.1, 0.9] (changes Thing)"

    assert severity("[0.4, 0.30] (build)", "0.55", work) == "note"
    (finding,) = report("[0.4, 0.30] (build)", "0.55", work).findings
    assert finding.facts["initiative"] == "Move it"
    assert [place.line for place in finding.places] == [1, 2, 3]


@pytest.mark.parametrize("verdict", ["stop", "defer"])
def test_an_initiative_that_is_not_kept_changes_nothing(verdict):
    work = ("initiative Move it [0.1, 0.9] (changes Thing)", f"decision Move it ({verdict}, on 2026-01-10)")

    assert severity("[0.4, 0.30] (build)", "0.55", *work) == "medium"


def test_an_initiative_on_something_else_changes_nothing():
    work = ("initiative Move it [0.1, 0.9]",)

    assert severity("[0.4, 0.30] (build)", "0.55", *work) == "medium"


@pytest.mark.parametrize("mark", ["sells", "mandated", "retiring 2027", "retiring", "practice"])
def test_what_is_exempt_is_silent(mark):
    assert severity("[0.4, 0.30] (build)", "0.55", f"estate Thing ({mark})") is None


@pytest.mark.parametrize("mark", ["differentiating", "confidence low"])
def test_it_is_softer_where_it_differentiates_or_its_place_is_uncertain(mark):
    assert severity("[0.4, 0.30] (build)", "0.55", f"estate Thing ({mark})") == "low"


@pytest.mark.parametrize(
    ("component", "arrow", "expected"),
    [
        ("[0.4, 0.10] //@ (in-house, experiment)", "0.55", None),
        ("[0.4, 0.10] //@ (in-house, experiment)", "0.55 (build)", None),
        ("[0.4, 0.30] //@ (in-house, experiment)", "0.55", None),
        ("[0.4, 0.30] //@ (in-house, experiment)", "0.55 (build)", "medium"),
        ("[0.4, 0.10] (build)", "0.55", None),
        ("[0.4, 0.30] //@ (in-house, bespoke)", "0.55", "medium"),
    ],
)
def test_an_experiment_has_an_open_outcome(component, arrow, expected):
    assert severity(component, arrow) == expected


def test_the_finding_says_that_the_future_sourcing_is_not_stated():
    (finding,) = report("[0.4, 0.56] (build)", "0.78", "estate Thing (cost 45k)").findings

    assert finding.name == "sourcing-wrong-when-evolved"
    assert finding.message == (
        "the market moves 'Thing' from product to commodity; it would still be custom-built then, and its "
        "future sourcing is not stated"
    )
    assert finding.action == (
        "write the future sourcing on the evolve line, as in (buy), and add the work or the decision not to"
    )
    assert dict(finding.facts) == {
        "evolution": 0.56, "stage": "product", "who": "in-house", "how": "bespoke", "cost": 45_000,
        "needs_above": 0, "needs": 0, "evolves_to": 0.78, "stage_then": "commodity", "stated": False,
        "who_then": "in-house", "how_then": "bespoke", "would_be": ["W201", "W203"],
    }  # fmt: skip
    assert finding.threshold == {"commodity": 0.7, "margin": 0.05}
    assert [(place.line, place.column) for place in finding.places] == [(1, 11), (2, 8)]


def test_the_finding_points_at_what_is_said_of_today():
    (finding,) = report("[0.4, 0.3]", "0.5", "estate Thing (in-house, bespoke)").findings

    assert [(place.line, place.column) for place in finding.places] == [(1, 11), (3, 19), (3, 29), (2, 8)]


@pytest.mark.parametrize(
    ("component", "arrow", "moved", "said"),
    [
        ("[0.4, 0.30] (buy)", "0.55 (build)", "custom-built to product", "will be custom-built then"),
        ("[0.4, 0.55] //@ (in-house)", "0.80", "product to commodity", "would still be run in-house then"),
        ("[0.4, 0.1]", "0.3 (outsource)", "genesis to custom-built", "will be let to a specification then"),
        ("[0.4, 0.1]", "0.3 (buy)", "genesis to custom-built", "will be bought off the shelf then"),
    ],
)
def test_the_message_says_what_it_would_be(component, arrow, moved, said):
    (finding,) = report(component, arrow).findings
    why = "as its arrow says" if "(" in arrow else "and its future sourcing is not stated"

    assert finding.message == f"the market moves 'Thing' from {moved}; it {said}, {why}"


def test_what_cannot_be_checked_says_why():
    made = checked({"inn.owm": "component Thing [0.4, 0.3] (build)"}, CODE)
    assert [item.reason for item in made.not_checked if item.code == CODE] == ["no evolve line is written"]

    made = checked({"inn.owm": "component Thing [0.4, 0.3]\nevolve Thing 0.8"}, CODE)
    assert [item.code for item in made.not_checked if item.code == CODE] == [CODE]
    assert "who runs it" in next(item.reason for item in made.not_checked if item.code == CODE)

    made = checked({"inn.owm": "component Thing [0.4, 0.3]\nevolve Thing 0.8 (buy)"}, CODE)
    assert [item.code for item in made.not_checked if item.code == CODE] == []


def test_every_component_is_looked_at():
    lines = (
        "component Still [0.4, 0.3] (build)", "component Bought [0.4, 0.3] (build)",
        "evolve Bought 0.5 (buy)",
        "component Near [0.4, 0.3] (build)", "evolve Near 0.35", "component Built [0.4, 0.3] (build)",
        "evolve Built 0.5",
    )  # fmt: skip

    found = checked({"inn.owm": "\n".join(lines)}, CODE).findings
    assert [(f.code, f.subject.name) for f in found] == [("W212", "Built")]


def test_a_specification_of_today_is_not_found_again_in_the_arrow():
    let = "estate Thing (vendor Acme, bespoke, fixed-spec)"

    assert severity("[0.4, 0.1]", "0.3 (outsource)", let) is None
    assert severity("[0.4, 0.1]", "0.3 (buy)", let) == "medium"


def test_a_stage_that_an_arrow_names_is_that_one_wherever_its_lines_are():
    stages = "policy stages [0.6, 0.7, 0.8]"

    assert codes("[0.4, 0.65] (build)", "product", stages) == ["W202"]
    assert severity("[0.4, 0.65] (build)", "custom", stages) is None
