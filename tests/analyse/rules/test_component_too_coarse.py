"""W107: a component that is really several."""

import pytest
from tests.analyse.one_component import findings as of_thing
from tests.analyse.one_component import not_checked, severity
from tests.analyse.pages import checked

CODE = "W107"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("market 4", None), ("market 4, failure 3", None), ("market 4, failure 2", "low"),
        ("market 1, failure 2, value 3", "low"), ("market 1, failure 4", "low"), ("market 3, value 3", None),
    ],
)  # fmt: skip
def test_rows_two_stages_apart_are_low(rows, expected):
    assert severity(CODE, "[0.5, 0.5]", f"signs Thing ({rows})") == expected


def test_the_rows_that_disagree_are_named():
    (found,) = of_thing(CODE, "[0.5, 0.5]", "signs Thing (market 4, failure 2, value 3, efficiency 1)")
    assert (found.code, found.name) == ("W107", "component-too-coarse")
    assert found.message == (
        "'Thing' looks like several things: 'efficiency' speaks for genesis and 'market' for commodity"
    )
    assert (
        found.action
        == "break it down, so that what is new stands apart; leave it where it is only in transition"
    )
    assert found.facts["rows"] == {
        "efficiency": "genesis", "failure": "custom-built", "value": "product", "market": "commodity",
    }  # fmt: skip
    assert (found.facts["evolution"], found.facts["needs_above"]) == (0.5, 1)
    assert [place.line for place in found.places] == [2, 4]
    assert found.threshold == {"coarse": 2.0}
    assert (found.subject.kind, found.subject.name, found.subject.map) == ("component", "Thing", "inn")


def test_conditions_are_no_rows():
    assert severity(CODE, "[0.5, 0.5]", "signs Thing (concept yes, technology no, market 4)") is None


def test_the_policy_says_how_far_apart_is_too_far():
    signs = "signs Thing (market 4, failure 2)"
    assert severity(CODE, "[0.5, 0.5]", signs, "policy coarse [3]") is None
    assert severity(CODE, "[0.5, 0.5]", "signs Thing (market 4, failure 3)", "policy coarse [1]") == "low"


def pipeline(first, last, *statements, sourcing="(buy)", name="Thing"):
    lines = [
        "anchor Guest [0.95, 0.60]", f"component Thing [0.5, 0.5] {sourcing}", "Guest -> Thing",
        f"pipeline {name}", "{", f"  component Old [{last}]", f"  component New [{first}]", "}",
        *(f"//@ {statement}" for statement in statements),
    ]  # fmt: skip
    return checked({"inn.owm": "\n".join(lines)}, CODE)


def severities(first, last, *statements, **options):
    return [finding.severity for finding in pipeline(first, last, *statements, **options).findings]


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (0.10, 0.39, []), (0.10, 0.40, ["note"]), (0.10, 0.44, ["note"]), (0.10, 0.45, ["low"]),
        (0.17, 0.45, ["note"]), (0.124, 0.45, ["low"]), (0.125, 0.45, ["note"]), (0.175, 0.69, []),
        (0.175, 0.90, ["low"]), (0.30, 0.90, ["low"]), (0.39, 0.90, ["note"]), (0.10, 0.90, ["low"]),
        (0.17, 0.71, ["note"]),
    ],
)  # fmt: skip
def test_a_pipeline_that_spans_two_stages_under_one_sourcing_is_low(first, last, expected):
    assert severities(first, last) == expected


def test_the_pipeline_is_shown():
    (found,) = pipeline(0.1, 0.9).findings
    assert found.message == (
        "'Thing' looks like several things: its pipeline runs from genesis to commodity under one sourcing"
    )
    assert (found.facts["start"], found.facts["end"], found.facts["who"]) == (0.1, 0.9, "vendor")
    assert [place.line for place in found.places] == [2, 4]


def test_the_policy_moves_the_margin_and_the_span():
    assert severities(0.1, 0.44, "policy margin [0.04]") == ["low"]
    assert severities(0.1, 0.9, "policy coarse [4]") == []
    assert severities(0.3, 0.5, "policy coarse [1]") == ["low"]


@pytest.mark.parametrize("fact", ["in-house", "bespoke", "vendor Acme"])
def test_an_estate_line_is_one_sourcing_too(fact):
    assert severities(0.1, 0.9, f"estate Thing ({fact})", sourcing="") == ["low"]


def test_a_pipeline_that_nobody_is_said_to_run_is_left_alone():
    assert severities(0.1, 0.9, sourcing="") == []
    assert severities(0.1, 0.9, "estate Thing (cost 5k)", sourcing="") == []


@pytest.mark.parametrize("name", ["Old", "New"])
def test_forms_that_say_for_themselves_who_runs_them_are_told_apart_already(name):
    assert severities(0.1, 0.9, f"estate {name} (in-house)") == []
    assert severities(0.1, 0.9, f"estate {name} (cost 5k)") == ["low"]


def test_a_component_of_the_same_name_says_nothing_of_a_form():
    text = (
        "component Thing [0.5, 0.5] (buy)\ncomponent Old [0.3, 0.9] (build)\npipeline Thing\n{\n"
        "  component Old [0.9]\n  component New [0.1]\n}\n"
    )
    assert [f.subject.name for f in checked({"inn.owm": text}, CODE).findings] == ["Thing"]


def test_a_pipeline_of_nobody_or_without_forms_is_left_alone():
    assert severities(0.1, 0.9, name="Nobody") == []
    text = "component Thing [0.5, 0.5] (buy)\npipeline Thing [0.1, 0.9]\n"
    assert list(checked({"inn.owm": text}, CODE).findings) == []
    text = "component Thing [0.5, 0.5] (buy)\npipeline Thing\n{\n  component Old\n}\n"
    assert list(checked({"inn.owm": text}, CODE).findings) == []


def test_a_pipeline_that_is_left_alone_hides_no_other():
    pipelines = [
        f"component {name} [0.5, 0.5] (buy)\npipeline {name}\n{{\n  component Old {name} [{old}]\n"
        f"  component New {name} [{new}]\n}}\n"
        for name, old, new in (("A", 0.6, 0.5), ("B", 0.9, 0.1), ("C", 0.6, 0.5), ("D", 0.9, 0.1))
    ]
    text = "".join(pipelines).replace("A [0.5, 0.5] (buy)", "A [0.5, 0.5]").replace("A [0.6]", "A [0.9]")
    text = text.replace("A [0.5]\n", "A [0.1]\n")
    assert [f.subject.name for f in checked({"inn.owm": text}, CODE).findings] == ["B", "D"]


def test_signs_and_a_pipeline_are_one_finding():
    (found,) = pipeline(0.1, 0.42, "signs Thing (market 4, failure 1)").findings
    assert found.severity == "low"
    assert found.message == (
        "'Thing' looks like several things: 'failure' speaks for genesis and 'market' for commodity;"
        " its pipeline runs from genesis to product under one sourcing"
    )
    assert [place.line for place in found.places] == [2, 9, 4]


NOTHING = "no component has signs, and none with a pipeline says who runs it or how"


def test_an_estate_without_signs_and_sourced_pipelines_is_not_checked():
    assert not_checked(CODE, "[0.5, 0.5] (buy)") == NOTHING
    assert not_checked(CODE, "[0.5, 0.5]", "signs Thing (market 4)") is None
    assert [(item.code, item.reason) for item in pipeline(0.1, 0.9, sourcing="").not_checked] == [
        (CODE, NOTHING)
    ]
    assert pipeline(0.1, 0.3).not_checked == ()
