"""How much was found, in a few words."""

from wardley.analyse.report import Report
from wardley.source.diagnostic import SEVERITIES


def tally(report: Report) -> str:
    """What is open in *report* by severity, the texts' own faults among it, and how much is accepted."""
    severities = [told.severity for told in (*report.diagnostics, *report.open)]
    counts = [(severities.count(severity), severity) for severity in SEVERITIES]
    parts = [
        f"{count} {'errors' if severity == 'error' and count > 1 else severity}"
        for count, severity in counts
        if count
    ]
    parts = parts or ["nothing found"]
    if report.accepted:
        parts.append(f"{len(report.accepted)} accepted")
    return ", ".join(parts)


def coverage(report: Report) -> str:
    """What of the estate is known, in one sentence: what is not known cannot be found wrong."""
    known = report.coverage
    if not known.components:
        return "no component here is one that somebody runs or supplies"
    noun = "component" if known.components == 1 else "components"
    return (
        f"of {known.components} {noun}, sourcing is known for {known.sourced}, treatment for {known.treated}"
        f" and cost for {known.costed}"
    )
