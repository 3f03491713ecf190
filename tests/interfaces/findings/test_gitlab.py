"""Findings as a Code Quality report."""

import json

import jsonschema
import pytest
from tests.interfaces.findings import made

from wardley.interfaces.findings.gitlab import tell
from wardley.source.place import Place

# What GitLab's documentation asks of each entry of the report.
SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "additionalProperties": False,
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]+$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "additionalProperties": False,
                "properties": {
                    "path": {"type": "string", "pattern": r"^(?!\./)[^\\]+$"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "additionalProperties": False,
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


def read(report):
    told = json.loads(tell(report))
    jsonschema.validate(told, SCHEMA)
    return told


@pytest.mark.parametrize("make", [made.shop, made.quiet, made.odd])
def test_a_report_fits_what_gitlab_documents(make):
    assert isinstance(read(make()), list)


def test_nothing_to_report_is_an_empty_list():
    assert tell(made.quiet()) == "[]\n"


def test_an_entry_says_what_is_there_where_and_how_it_is_known_again():
    finding = made.finding()

    assert read(made.report(finding)) == [
        {
            "description": "'Oven' is cold; heat 'Oven'",
            "check_name": "W299 oven-cold",
            "fingerprint": finding.fingerprint,
            "severity": "major",
            "location": {"path": "maps/shop.owm", "lines": {"begin": 3}},
        }
    ]


@pytest.mark.parametrize(
    ("severity", "word"), [("high", "critical"), ("medium", "major"), ("low", "minor"), ("note", "info")]
)
def test_a_severity_has_gitlabs_word(severity, word):
    assert [one["severity"] for one in read(made.report(made.finding(severity=severity)))] == [word]


def test_a_text_that_cannot_be_read_is_a_blocker_and_comes_first():
    told = read(made.report(made.finding(), diagnostics=(made.fault(),)))

    assert [one["severity"] for one in told] == ["blocker", "major"]
    assert told[0]["description"] == "the oven is unknown"


def test_accepted_findings_are_left_out():
    assert read(made.report(made.accepted(), made.accepted(by="baseline"))) == []


def test_what_has_no_place_stands_on_the_first_line_of_its_map():
    (told,) = read(made.report(made.finding(places=())))

    assert told["location"] == {"path": "maps/shop.owm", "lines": {"begin": 1}}


def test_two_findings_on_one_subject_are_told_apart():
    told = read(made.report(made.finding(), made.finding(), made.finding()))

    assert told[0]["fingerprint"] == made.finding().fingerprint
    assert len({one["fingerprint"] for one in told}) == 3


def test_a_path_has_forward_slashes_on_every_machine():
    (told,) = read(made.report(made.finding(places=(Place(r".\maps\shop.owm", 2, 1, 1),))))

    assert told["location"]["path"] == "maps/shop.owm"
