"""Findings as SARIF 2.1.0, the form in which code hosts take the findings of any tool."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

import wardley
from wardley.analyse.finding import Finding, worst
from wardley.analyse.report import Report
from wardley.analyse.rule import Rule
from wardley.interfaces.reports.fingerprints import fingerprint
from wardley.interfaces.reports.places import Places, uri
from wardley.interfaces.reports.plain import json_text, plain
from wardley.source.diagnostic import Diagnostic, Severity
from wardley.source.place import Place

SUFFIX = "sarif"

LEVELS: Mapping[Severity, str] = {
    "error": "error", "high": "error", "medium": "warning", "low": "note", "note": "note",
}  # fmt: skip

RESULTS = 25_000
"""How many results a file may hold: GitHub refuses one with more."""

RELATED = 100
"""How many further places a result may have: GitHub shows no more, and refuses a thousand."""

_BASE = "SRCROOT"
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_MARK = re.compile(r"(?://|;) (W\d{3}) (high|medium|low|note)$", re.MULTILINE)


def tell(report: Report) -> str:
    """*report* as a SARIF log of one run; accepted findings are in it as suppressed ones.

    Beyond `RESULTS` the rest, accepted ones first, is left out and counted in a notification.
    """
    told = (*report.diagnostics, *report.open, *report.accepted)
    rules = _rules(report, told)
    numbers = {rule["id"]: number for number, rule in enumerate(rules)}
    places = Places(report)
    log = {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": {"name": "wardley", "version": wardley.__version__, "rules": rules}},
                "invocations": [_invocation(report, numbers, len(told))],
                "originalUriBaseIds": {
                    _BASE: {"description": {"text": "The folder that wardley was called in."}}
                },
                "columnKind": "unicodeCodePoints",
                "results": [_result(one, numbers[one.code], places) for one in told[:RESULTS]],
                "properties": _properties(report),
            }
        ],
    }
    return json_text(log)


def _properties(report: Report) -> dict[str, Any]:
    known = report.coverage
    return {
        "today": report.today,
        "coverage": {
            "components": known.components, "sourced": known.sourced,
            "treated": known.treated, "costed": known.costed,
        },
        "policy": {name: report.policy[name] for name in sorted(report.policy)},
        "changed": report.changed,
    }  # fmt: skip


def _rules(report: Report, told: Iterable[Diagnostic]) -> list[dict[str, Any]]:
    """Every rule that was chosen, whether it found something or not, and every other code that occurs."""
    found = {rule.code: _rule(rule) for rule in report.rules}
    others: dict[str, list[Diagnostic]] = {}
    for one in told:
        if one.code not in found:
            others.setdefault(one.code, []).append(one)
    found |= {code: _code(group) for code, group in others.items()}
    return [rule for _, rule in sorted(found.items())]


def _rule(rule: Rule) -> dict[str, Any]:
    marks: list[Severity] = [mark for code, mark in _MARK.findall(rule.page) if code == rule.code]
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": f"{rule.title}."},
        "fullDescription": {"text": _why(rule)},
        "help": {"text": rule.page, "markdown": rule.page},
        "defaultConfiguration": {"level": LEVELS[worst(marks)] if marks else "warning"},
        "properties": {"tags": ["wardley-map"]},
    }


def _why(rule: Rule) -> str:
    paragraphs = rule.page.split("\n\n")
    return " ".join(paragraphs[1].split()) if len(paragraphs) > 1 else f"{rule.title}."


def _code(group: list[Diagnostic]) -> dict[str, Any]:
    first = group[0]
    words = f"{first.name.replace('-', ' ').capitalize()}."
    told = "The text cannot be read here, or contradicts itself; the message says how, and what would help."
    return {
        "id": first.code,
        "name": first.name,
        "shortDescription": {"text": words},
        "fullDescription": {"text": words},
        "help": {"text": f"{words} {told}"},
        "defaultConfiguration": {"level": LEVELS[worst([one.severity for one in group])]},
        "properties": {"tags": ["wardley-map"]},
    }


def _invocation(report: Report, numbers: Mapping[str, int], count: int) -> dict[str, Any]:
    """That the check was made, and what in it could not be checked or told."""
    notes = [
        {
            "message": {"text": _literal(f"{item.code} {item.name} is not checked: {item.reason}")},
            "level": "note",
            "associatedRule": {"id": item.code, "index": numbers[item.code]},
        }
        for item in report.not_checked
    ]
    left = count - RESULTS
    if left > 0:
        words = f"{left} more {'is' if left == 1 else 'are'} left out here; --format json has all"
        notes.append({"message": {"text": words}, "level": "warning"})
    return {"executionSuccessful": True, "toolConfigurationNotifications": notes}


def _result(one: Diagnostic, number: int, places: Places) -> dict[str, Any]:
    place = places.of(one)
    said = f"{one.message}. {one.help[:1].upper()}{one.help[1:]}." if one.help else f"{one.message}."
    result: dict[str, Any] = {
        "ruleId": one.code,
        "ruleIndex": number,
        "level": LEVELS[one.severity],
        "message": {"text": _literal(said)},
        "locations": [_location(place, one)] if place else [],
        "partialFingerprints": {"wardley/v1": fingerprint(one)},
    }
    further = one.places[1:]
    if further:
        result["relatedLocations"] = [
            {"id": count, "physicalLocation": _physical(other), "message": {"text": "This is part of it."}}
            for count, other in enumerate(further[:RELATED], 1)
        ]
    if isinstance(one, Finding) and one.accepted:
        result["suppressions"] = [_suppression(one)]
    result["properties"] = _facts(one)
    return result


def _facts(one: Diagnostic) -> dict[str, Any]:
    facts: dict[str, Any] = {"severity": one.severity, "facts": plain(one.facts)}
    if isinstance(one, Finding):
        facts |= {"threshold": plain(one.threshold), "softenedBy": one.softened_by}
    if one.help:
        facts["action"] = one.help
    if len(one.places) > RELATED + 1:
        facts["places"] = len(one.places)
    return facts


def _location(place: Place, one: Diagnostic) -> dict[str, Any]:
    location: dict[str, Any] = {"physicalLocation": _physical(place)}
    if isinstance(one, Finding):
        subject = one.subject
        name = str(subject)
        full = f"{subject.map}/{name}" if subject.map else name
        location["logicalLocations"] = [{"name": name, "fullyQualifiedName": full, "kind": subject.kind}]
    return location


def _physical(place: Place) -> dict[str, Any]:
    address, inside = uri(place.file)
    artifact = {"uri": address, "uriBaseId": _BASE} if inside else {"uri": address}
    return {
        "artifactLocation": artifact,
        "region": {
            "startLine": place.line, "startColumn": place.column, "endColumn": place.end_column,
        },
    }  # fmt: skip


def _suppression(finding: Finding) -> dict[str, Any]:
    accepted = finding.accepted
    assert accepted is not None
    until = f" (until {accepted.until})" if accepted.until else ""
    kind = "external" if accepted.by == "baseline" else "inSource"
    return {"kind": kind, "status": "accepted", "justification": f"{accepted.reason}{until}"}


def _literal(words: str) -> str:
    """*words* as a message that holds no placeholder and no link: names are people's own."""
    return words.replace("{", "{{").replace("}", "}}").replace("](", "] (")
