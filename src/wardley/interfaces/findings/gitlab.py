"""Findings as a Code Quality report of GitLab, which shows them beside a merge request's changes."""

from collections.abc import Mapping
from typing import Any

from wardley.analyse.report import Report
from wardley.interfaces.reports.fingerprints import apart
from wardley.interfaces.reports.places import Places, path
from wardley.interfaces.reports.plain import json_text
from wardley.source.diagnostic import Diagnostic, Severity
from wardley.source.place import Place

SUFFIX = "json"

SEVERITIES: Mapping[Severity, str] = {
    "error": "blocker", "high": "critical", "medium": "major", "low": "minor", "note": "info",
}  # fmt: skip


def tell(report: Report) -> str:
    """The open findings of *report*; accepted ones are left out, since GitLab has no word for them.

    GitLab takes what shares a fingerprint for one, so that here each has its own.
    """
    places = Places(report)
    told = [(one, place) for one in (*report.diagnostics, *report.open) if (place := places.of(one))]
    own = apart(one for one, _ in told)
    return json_text([_issue(one, place, mark) for (one, place), mark in zip(told, own, strict=True)])


def _issue(one: Diagnostic, place: Place, mark: str) -> dict[str, Any]:
    return {
        "description": f"{one.message}; {one.help}" if one.help else one.message,
        "check_name": f"{one.code} {one.name}",
        "fingerprint": mark,
        "severity": SEVERITIES[one.severity],
        "location": {"path": path(place.file), "lines": {"begin": place.line}},
    }
