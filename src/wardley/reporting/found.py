"""What a check found, as a part of a report: the findings of some rules in a table."""

from wardley.analyse.finding import Finding
from wardley.analyse.report import Report
from wardley.reporting.page import Cell, Table, Tone
from wardley.reporting.said import counted

MOST = 8
"""Rows of findings that a report shows; the rest is told by `wardley check`."""

TONES: dict[str, Tone] = {"high": "poor", "medium": "fair", "low": "quiet", "note": "quiet"}


def found(report: Report, *codes: str) -> tuple[Finding, ...]:
    """The open findings whose code is, or begins with, one of *codes*, the worst first."""
    return tuple(finding for finding in report.open if finding.code.startswith(codes))


def findings(report: Report, *codes: str) -> Table:
    """The worst of those `found`, with what would help; the note says how many more there are."""
    every = found(report, *codes)
    rows = tuple(
        (Cell(one.severity, TONES.get(one.severity), strong=one.severity == "high"), one.code, one.message,
         one.action or "")
        for one in every[:MOST]
    )  # fmt: skip
    notes = []
    if len(every) > MOST:
        notes.append(
            f"And {len(every) - MOST} more: 'wardley check --select {','.join(codes)}' tells them all."
        )
    accepted = sum(finding.code.startswith(codes) for finding in report.accepted)
    if accepted:
        verb = "is" if accepted == 1 else "are"
        notes.append(f"{counted(accepted, 'finding')} like these {verb} accepted.")
    return Table(
        "findings", ("Weight", "Code", "What was found", "What would help"), rows, note=" ".join(notes)
    )  # fmt: skip


def findings_data(report: Report, *codes: str) -> list[dict[str, object]]:
    """The same for programs, all of them."""
    return [
        {
            "code": one.code, "name": one.name, "severity": one.severity,
            "subject": {"kind": one.subject.kind, "name": one.subject.name, "other": one.subject.other},
            "message": one.message, "action": one.action,
        }
        for one in found(report, *codes)
    ]  # fmt: skip


__all__ = ["MOST", "TONES", "findings", "findings_data", "found"]
