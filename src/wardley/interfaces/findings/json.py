"""Findings as a JSON document for programs; `wardley.interfaces.reports.document` describes it."""

from typing import Any

from wardley.analyse.finding import Finding
from wardley.analyse.report import Report
from wardley.interfaces.reports.plain import json_text, plain
from wardley.source.diagnostic import Diagnostic

SUFFIX = "json"


def tell(report: Report) -> str:
    """*report* as an indented JSON object; what is not known is null, never 0 or empty."""
    document = {
        "findings": [_finding(finding) for finding in report.findings],
        "coverage": _coverage(report),
        "not_checked": [
            {"code": item.code, "name": item.name, "reason": item.reason} for item in report.not_checked
        ],
        "diagnostics": [_diagnostic(diagnostic) for diagnostic in report.diagnostics],
        "counts": report.counts(),
        "policy": {name: report.policy[name] for name in sorted(report.policy)},
        "changed": report.changed,
        "today": report.today,
        "rules": [{"code": rule.code, "name": rule.name, "title": rule.title} for rule in report.rules],
        "stale": report.stale,
    }
    return json_text(document)


def _finding(finding: Finding) -> dict[str, Any]:
    subject, accepted = finding.subject, finding.accepted
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity,
        "subject": {
            "kind": subject.kind, "name": subject.name, "map": subject.map, "other": subject.other,
        },
        "places": _places(finding),
        "facts": plain(finding.facts),
        "threshold": plain(finding.threshold),
        "message": finding.message,
        "action": finding.action,
        "softened_by": finding.softened_by,
        "accepted": accepted and {"reason": accepted.reason, "until": accepted.until, "by": accepted.by},
        "fingerprint": finding.fingerprint,
    }  # fmt: skip


def _diagnostic(diagnostic: Diagnostic) -> dict[str, Any]:
    return {
        "code": diagnostic.code,
        "name": diagnostic.name,
        "severity": diagnostic.severity,
        "places": _places(diagnostic),
        "facts": plain(diagnostic.facts),
        "message": diagnostic.message,
        "help": diagnostic.help,
    }


def _places(diagnostic: Diagnostic) -> list[dict[str, Any]]:
    return [
        {"file": place.file, "line": place.line, "column": place.column, "end_column": place.end_column}
        for place in diagnostic.places
    ]


def _coverage(report: Report) -> dict[str, Any]:
    known = report.coverage
    return {
        "components": known.components,
        "sourced": known.sourced,
        "treated": known.treated,
        "costed": known.costed,
        "cost": known.cost if known.costed else None,
        "sourced_cost": known.sourced_cost if known.costed else None,
        "unknown": [{"map": map_, "component": name} for map_, name in known.unknown],
        "mandated": [
            {"map": map_, "component": name, "reason": reason} for map_, name, reason in known.mandated
        ],
    }
