"""W301: a component that is said to evolve backwards."""

import pytest
from tests.analyse.pages import checked

CODE = "W301"


def findings(place: str, arrow: str, *statements: str):
    lines = [f"component Oven {place}", f"evolve Oven {arrow}", *(f"//@ {line}" for line in statements)]
    report = checked({"bakery.owm": "\n".join(lines)}, CODE)
    assert [d.message for d in report.diagnostics if d.severity == "error"] == []
    return list(report.findings)


def severity(place: str, arrow: str, *statements: str) -> str | None:
    found = findings(place, arrow, *statements)
    assert len(found) < 2
    return found[0].severity if found else None


@pytest.mark.parametrize(
    ("to", "expected"),
    [("0.90", None), ("0.70", None), ("0.69", None), ("0.68", None), ("0.67", "medium"), ("0.1", "medium")],
)
def test_an_arrow_more_than_two_hundredths_to_the_left_is_medium(to, expected):
    assert severity("[0.4, 0.70]", to) == expected


@pytest.mark.parametrize(("to", "expected"), [("0.60", None), ("0.59", "medium")])
def test_policy_allows_more(to, expected):
    assert severity("[0.4, 0.70]", to, "policy backwards [0.1]") == expected


@pytest.mark.parametrize(
    ("place", "arrow", "expected"),
    [
        ("[0.4, 0.69]", "product", None),
        ("[0.4, 0.70]", "product", "medium"),
        ("[0.4, product]", "0.41", None),
        ("[0.4, product]", "0.39", "medium"),
        ("[0.4, product]", "custom", "medium"),
        ("[0.4, product]", "commodity", None),
        ("[0.4, product]", "product", None),
    ],
)
def test_where_a_stage_is_named_the_stages_are_compared(place, arrow, expected):
    assert severity(place, arrow) == expected


def test_a_stage_that_is_named_is_that_one_wherever_its_lines_are():
    lines = "policy stages [0.6, 0.7, 0.8]"

    assert severity("[0.4, 0.65]", "product", lines) is None
    assert severity("[0.4, 0.75]", "custom", lines) == "medium"
    assert findings("[0.4, 0.75]", "custom", lines)[0].facts["stage_then"] == "custom-built"


def test_what_has_no_place_or_no_number_is_left_alone():
    assert severity("", "0.1") is None
    assert severity("[0.4, 0.70]", "") is None


def test_the_finding_tells_both_places_and_points_at_the_arrow_first():
    (finding,) = findings("[0.4, 0.82]", "0.35")

    assert finding.message == "'Oven' stands at 0.82 and is to evolve back to 0.35"
    assert finding.name == "evolves-backwards"
    assert finding.action == "swap the two places, or give what takes its place a name of its own"
    assert [place.line for place in finding.places] == [2, 1]
    assert dict(finding.facts) == {
        "evolution": 0.82, "stage": "commodity", "needs_above": 0, "needs": 0,
        "evolves_to": 0.35, "stage_then": "custom-built",
    }  # fmt: skip
    assert finding.threshold == {"backwards": 0.02}
    assert (finding.subject.kind, finding.subject.name, finding.subject.map) == (
        "component",
        "Oven",
        "bakery",
    )


def test_the_stage_then_is_the_one_that_is_named():
    (finding,) = findings("[0.4, 0.82]", "custom")

    assert finding.facts["stage_then"] == "custom-built"


def test_an_anchor_may_evolve_backwards_as_well():
    report = checked({"bakery.owm": "anchor Baker [0.9, 0.6]\nevolve Baker 0.3"}, CODE)

    assert [f.subject.name for f in report.findings] == ["Baker"]


def test_a_map_without_arrows_says_so():
    report = checked({"bakery.owm": "component Oven [0.4, 0.7]"}, CODE)

    assert [(item.code, item.reason) for item in report.not_checked] == [(CODE, "no evolve line is written")]


def test_every_component_is_looked_at():
    lines = (
        "component Oven [0.4, 0.7]", "component Mixer [0.4, 0.7]", "component Timer [0.4, 0.7]",
        "evolve Mixer 0.9", "evolve Timer 0.1",
    )  # fmt: skip
    report = checked({"bakery.owm": "\n".join(lines)}, CODE)

    assert [f.subject.name for f in report.findings] == ["Timer"]
