"""Findings as a person reads them: a row for each component, and one for many alike."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from wardley.analyse.finding import Finding, Subject, worst
from wardley.source.diagnostic import SEVERITIES, Severity

FOLD = 5
"""From so many rows that are one decision they are told as one."""

_FOLDED = ("W201", "W203")
_ONE = ("component", "initiative")


@dataclass(frozen=True, slots=True)
class Row:
    """What is told of one ``subject``: its ``findings``, the worst first, under the worst ``severity``.

    ``folded`` are rows that are one decision, told as one: the same codes, team and treatment. Then
    ``subject`` and ``findings`` are those of the first of them.
    """

    severity: Severity
    subject: Subject
    findings: tuple[Finding, ...]
    folded: tuple["Row", ...] = ()

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes side by side, the worst first."""
        return tuple(dict.fromkeys(finding.code for finding in self.findings))


def rows(findings: Iterable[Finding]) -> tuple[Row, ...]:
    """*findings*, which come in the order of reading, as rows: at most one a component or initiative."""
    grouped: dict[tuple[object, ...], list[Finding]] = defaultdict(list)
    for number, finding in enumerate(findings):
        subject = finding.subject
        alone = None if subject.kind in _ONE and subject.other is None else number
        grouped[(subject.kind, subject.map, subject.name, alone)].append(finding)
    found = [
        Row(worst([f.severity for f in group]), group[0].subject, tuple(group)) for group in grouped.values()
    ]
    return tuple(sorted(_folded(found), key=lambda row: SEVERITIES.index(row.severity)))


def _folded(found: list[Row]) -> list[Row]:
    alike: dict[tuple[object, ...], list[Row]] = defaultdict(list)
    for row in found:
        key = _decision(row)
        if key is not None:
            alike[key].append(row)
    folds = {key: group for key, group in alike.items() if len(group) >= FOLD}
    told: list[Row] = []
    done: set[tuple[object, ...]] = set()
    for row in found:
        key = _decision(row)
        if key is None or key not in folds:
            told.append(row)
        elif key not in done:
            done.add(key)
            group = folds[key]
            told.append(Row(row.severity, row.subject, row.findings, tuple(group)))
    return told


def _decision(row: Row) -> tuple[object, ...] | None:
    """What makes rows one decision: the same codes, severity, team and treatment; None where nothing does."""
    facts = row.findings[0].facts
    if row.subject.kind != "component" or not row.codes or not set(row.codes) <= set(_FOLDED):
        return None
    return (row.severity, row.codes, row.subject.map, facts.get("team"), facts.get("who"), facts.get("how"))
