"""A baseline: the findings that were there when an estate began to be checked, so that only new ones count.

It is JSON with one line a finding, keyed by rule and subject and never by line, and sorted, so that two
people's changes to it merge.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace

from wardley.analyse.finding import Acceptance, Finding
from wardley.analyse.report import Report

VERSION = 1

_KEYS = ("code", "map", "kind", "name", "other")

Entry = Mapping[str, str]
"""A finding as a baseline keeps it: ``code``, and ``kind``, ``name``, ``map``, ``other`` of its subject."""


class BaselineError(ValueError):
    """A text is no baseline that can be used; the message says why."""


def read_baseline(text: str) -> tuple[Entry, ...]:
    """The entries of the baseline *text*; raises `BaselineError`."""
    try:
        data = json.loads(text)
    except ValueError as problem:
        raise BaselineError(f"it is no JSON: {problem}") from None
    if not isinstance(data, dict) or not isinstance(data.get("findings"), list) or "version" not in data:
        raise BaselineError("it is no baseline of wardley check")
    if data["version"] != VERSION:
        raise BaselineError(f"it is of version {data['version']}, and this wardley reads version {VERSION}")
    entries = data["findings"]
    if not all(isinstance(entry, dict) and "code" in entry and "name" in entry for entry in entries):
        raise BaselineError("an entry has no code or no name")
    return tuple({key: str(entry[key]) for key in _KEYS if entry.get(key)} for entry in entries)


def write_baseline(findings: Iterable[Finding]) -> str:
    """The baseline that holds *findings*, without those that an ``accept`` line answers to."""
    entries = [
        _entry(finding)
        for finding in findings
        if finding.accepted is None or finding.accepted.by == "baseline"
    ]
    unique = {_key(entry): entry for entry in entries}
    rows = [json.dumps(entry, ensure_ascii=False) for _, entry in sorted(unique.items())]
    body = ",\n".join(f"    {row}" for row in rows)
    listed = f"[\n{body}\n  ]" if rows else "[]"
    return f'{{\n  "version": {VERSION},\n  "findings": {listed}\n}}\n'


def with_baseline(report: Report, entries: Iterable[Entry]) -> Report:
    """*report* with every finding that *entries* know marked as accepted, and those that nothing answers to.

    An entry of a rule that did not run is not called stale.
    """
    known = {_key(entry): entry for entry in entries}
    met: set[tuple[str, ...]] = set()
    findings = []
    for finding in report.findings:
        key = _key(_entry(finding))
        if key in known:
            met.add(key)
            if finding.accepted is None:
                finding = replace(finding, accepted=Acceptance("in the baseline", by="baseline"))  # noqa: PLW2901
        findings.append(finding)
    ran = {rule.code for rule in report.rules} - {item.code for item in report.not_checked}
    stale = [known[key] for key in sorted(known) if key not in met and known[key]["code"] in ran]
    return replace(report, findings=tuple(findings), stale=tuple(stale))


def _entry(finding: Finding) -> Entry:
    subject = finding.subject
    values = (finding.code, subject.map, subject.kind, subject.name, subject.other)
    return {key: value for key, value in zip(_KEYS, values, strict=True) if value}


def _key(entry: Entry) -> tuple[str, ...]:
    return tuple(entry.get(key, "") for key in _KEYS)
