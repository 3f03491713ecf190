"""Findings as JSON."""

import json
from dataclasses import replace
from datetime import date

import jsonschema
import pytest
from tests.interfaces.findings import made

from wardley.analyse.baseline import read_baseline, with_baseline
from wardley.analyse.finding import Acceptance, Subject
from wardley.analyse.report import Coverage
from wardley.interfaces.findings.json import tell
from wardley.interfaces.reports.document import CheckDocument, schema
from wardley.source.place import Place

SCHEMA = schema()
ALL = [
    "findings",
    "coverage",
    "not_checked",
    "diagnostics",
    "counts",
    "policy",
    "changed",
    "today",
    "rules",
    "stale",
]


def read(report):
    return json.loads(tell(report))


def test_the_document_has_its_parts_in_order():
    assert list(read(made.shop())) == ALL


def test_it_is_indented_by_two():
    assert tell(made.shop()).startswith('{\n  "findings": [\n    {\n      "code": "W201",\n')


def test_a_finding_says_all_that_is_known_of_it():
    first, signin, till = read(made.shop())["findings"]

    assert list(first) == [
        "code", "name", "severity", "subject", "places", "facts", "threshold", "message", "action",
        "softened_by", "accepted", "fingerprint",
    ]  # fmt: skip
    assert (first["code"], first["name"], first["severity"]) == ("W201", "commodity-custom-built", "high")
    assert first["subject"] == {"kind": "component", "name": "Payments", "map": "shop", "other": None}
    assert first["places"][0] == {"file": "maps/shop.owm", "line": 4, "column": 11, "end_column": 19}
    assert first["facts"]["cost"] == 40000
    assert first["threshold"] == {"commodity": 0.7, "margin": 0.05}
    assert first["message"] == "'Payments' is a commodity and is treated as bespoke"
    assert first["action"].startswith("move to a utility")
    assert first["softened_by"] == []
    assert first["accepted"] is None
    assert first["fingerprint"] == made.shop().findings[0].fingerprint
    assert (till["subject"]["name"], till["softened_by"]) == ("Till", ["differentiating"])
    assert signin["accepted"] == {
        "reason": "the new one opens in spring",
        "until": "2026-06-30",
        "by": "accept",
    }


def test_the_other_end_of_a_link_is_told():
    (told,) = read(made.report(made.finding(subject=Subject("link", "Oven", None, "Gas"))))["findings"]

    assert told["subject"] == {"kind": "link", "name": "Oven", "map": None, "other": "Gas"}


def test_counts_are_of_what_is_open():
    assert read(made.shop())["counts"] == {"high": 1, "medium": 1}
    assert read(made.report(made.accepted()))["counts"] == {}


def test_coverage_says_what_is_not_known():
    told = read(made.shop())["coverage"]

    assert told == {
        "components": 4, "sourced": 4, "treated": 4, "costed": 1, "cost": 40000, "sourced_cost": 40000,
        "unknown": [], "mandated": [],
    }  # fmt: skip


def test_a_cost_that_nobody_knows_is_null():
    told = read(replace(made.shop(), coverage=Coverage(3, 1, 1, 0, 0.0, 0.0)))["coverage"]

    assert (told["cost"], told["sourced_cost"]) == (None, None)


def test_a_known_cost_of_what_is_not_sourced_is_no_unknown_one():
    known = Coverage(
        2, 0, 0, 1, 9.5, 0.0, (("shop", "Oven"),), (("shop", "Till", None), ("shop", "Tax", "law"))
    )
    told = read(replace(made.shop(), coverage=known))["coverage"]

    assert (told["cost"], told["sourced_cost"]) == (9.5, 0)
    assert told["unknown"] == [{"map": "shop", "component": "Oven"}]
    assert told["mandated"] == [
        {"map": "shop", "component": "Till", "reason": None},
        {"map": "shop", "component": "Tax", "reason": "law"},
    ]


def test_a_rule_that_could_not_be_checked_says_why():
    told = read(made.shop("W204"))

    (item,) = read(made.shop("W207"))["not_checked"]
    assert (item["code"], item["name"]) == ("W207", "contract-spans-stages")
    assert "contract" in item["reason"]
    assert told["not_checked"] == []


def test_what_is_wrong_with_the_texts_stands_by_itself():
    fault = made.fault(places=(Place("a.plan", 2, 1, 5),), help="name the oven", facts={"ovens": 0})
    (told,) = read(made.report(diagnostics=(fault,)))["diagnostics"]

    assert told == {
        "code": "E999", "name": "oven-unknown", "severity": "error",
        "places": [{"file": "a.plan", "line": 2, "column": 1, "end_column": 5}],
        "facts": {"ovens": 0}, "message": "the oven is unknown", "help": "name the oven",
    }  # fmt: skip


def test_a_fault_of_the_whole_text_has_no_place_and_no_help():
    (told,) = read(made.report(diagnostics=(made.fault(),)))["diagnostics"]

    assert (told["places"], told["help"]) == ([], None)


def test_what_was_held_to_is_told_by_name():
    report = replace(made.shop(), policy={"stages": (0.1, 0.4, 0.7), "margin": (0.1,)}, changed=("margin",))
    told = read(report)

    assert list(told["policy"].items()) == [("margin", [0.1]), ("stages", [0.1, 0.4, 0.7])]
    assert told["changed"] == ["margin"]
    assert told["today"] == "2026-02-01"


def test_the_rules_that_were_chosen_are_listed():
    assert read(made.quiet())["rules"] == [
        {"code": "W201", "name": "commodity-custom-built", "title": "A commodity that is custom-built"}
    ]


def test_entries_of_a_baseline_that_are_gone_are_told():
    text = (
        '{"version": 1, "findings": [{"code": "W201", "map": "shop", "kind": "component", "name": "Gone"}]}'
    )
    told = read(with_baseline(made.shop(), read_baseline(text)))

    assert told["stale"] == [{"code": "W201", "map": "shop", "kind": "component", "name": "Gone"}]


def test_facts_are_told_as_json_knows_them():
    facts = {
        "ends": date(2026, 6, 1),
        "names": ("a", "b"),
        "set": {"b", "a"},
        "open": None,
        "rate": float("inf"),
    }
    (told,) = read(made.report(made.finding(facts=facts, threshold={"days": (1, 2)})))["findings"]

    assert told["facts"] == {
        "ends": "2026-06-01", "names": ["a", "b"], "set": ["a", "b"], "open": None, "rate": None,
    }  # fmt: skip
    assert told["threshold"] == {"days": [1, 2]}


def test_an_acceptance_without_an_end_has_none():
    (told,) = read(made.report(made.finding(accepted=Acceptance("known", by="baseline"))))["findings"]

    assert told["accepted"] == {"reason": "known", "until": None, "by": "baseline"}


@pytest.mark.parametrize("make", [made.shop, made.quiet, made.odd])
def test_a_document_fits_its_schema(make):
    document = read(make())

    jsonschema.validate(document, SCHEMA)
    assert json.loads(CheckDocument.model_validate(document).model_dump_json(exclude_unset=True)) == document


def test_the_schema_refuses_what_is_no_document():
    document = read(made.shop())
    del document["coverage"]["sourced"]
    document["findings"][0]["places"][0]["line"] = 0
    document["findings"][1]["note"] = "more"
    errors = list(jsonschema.Draft202012Validator(SCHEMA).iter_errors(document))

    assert sorted(list(error.path) for error in errors if error.path) == [
        ["coverage"], ["findings", 0, "places", 0, "line"], ["findings", 1],
    ]  # fmt: skip


def test_the_schema_is_one():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert SCHEMA["title"] == "CheckDocument"
