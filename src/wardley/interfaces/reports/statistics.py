"""How much was found: a line a rule."""

from collections import Counter

from wardley.analyse.report import Report
from wardley.source.diagnostic import SEVERITIES


def statistics(report: Report) -> str:
    """By code of *report*: how many findings are open, by severity, and how many accepted; the most first."""
    told = [*report.diagnostics, *report.open]
    counts = Counter((item.code, item.name) for item in told)
    accepted = Counter(finding.code for finding in report.accepted)
    for finding in report.accepted:
        counts.setdefault((finding.code, finding.name), 0)
    lines = []
    for (code, name), count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        severities = Counter(item.severity for item in told if item.code == code)
        split = ", ".join(f"{severities[one]} {one}" for one in SEVERITIES if severities[one])
        known = f"{accepted[code]} accepted" if accepted[code] else ""
        lines.append(f"{count:>6}  {code}  {name:<30} {', '.join(part for part in (split, known) if part)}")
    return "\n".join([*lines, f"{sum(counts.values()):>6}  in all"]) + "\n"
