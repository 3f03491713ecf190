"""Findings as Markdown, for a comment on a change: what is known first, then a table of what is open."""

from collections.abc import Iterable, Iterator

from wardley.analyse.finding import Acceptance, Finding
from wardley.analyse.report import Report
from wardley.analyse.rows import Row, rows
from wardley.interfaces.reports.escaped import escaped
from wardley.interfaces.reports.places import path
from wardley.interfaces.reports.room import fitted, length
from wardley.interfaces.reports.tally import coverage, tally
from wardley.source.diagnostic import Diagnostic

SUFFIX = "md"

LIMIT = 65_000
"""How long the text may become, in units of UTF-16: GitHub refuses a comment of more than 65,536."""

_LISTED = 6


def tell(report: Report) -> str:
    """*report* as Markdown. What does not fit is counted: first the accepted is cut, then what is open."""
    told = rows(report.open)
    head = f"### wardley check: {tally(report)}\n\n{_sentence(coverage(report))}\n"
    unchecked = _part("Not checked", _not_checked(report), LIMIT // 8)
    texts = _part("In the texts", map(_diagnostic, report.diagnostics), LIMIT // 4)
    room = LIMIT - sum(map(length, (head, unchecked, texts)))
    table = _table(report, told, room)
    accepted = _part("Accepted", _accepted(report), room - length(table))
    return "\n".join(part for part in (head, texts, table, accepted, unchecked) if part)


def _table(report: Report, told: tuple[Row, ...], room: int) -> str:
    if not told:
        return ""
    head = "| | what | found | what would help |\n| --- | --- | --- | --- |\n"
    several = len(report.estate.charts) > 1
    return fitted(head, (_row(row, several=several) for row in told), len(told), room, "html")


def _row(row: Row, *, several: bool) -> str:
    first = row.findings[0]
    place = f"<br>{escaped(path(first.place.file))}:{first.place.line}" if first.place else ""
    found = "<br>".join(f"{finding.code} {_said(finding)}" for finding in row.findings)
    actions = dict.fromkeys(escaped(finding.action) for finding in row.findings if finding.action)
    return (
        f"| {row.severity} | **{_name(row, several=several)}**{place} | {found} | {'<br>'.join(actions)} |\n"
    )


def _name(row: Row, *, several: bool) -> str:
    where = f" on {escaped(row.subject.map)}" if several and row.subject.map else ""
    if not row.folded:
        return f"{escaped(str(row.subject), 120)}{where}"
    names = [escaped(str(other.subject), 60) for other in row.folded]
    more = f" and {len(names) - _LISTED} more" if len(names) > _LISTED else ""
    return f"{len(names)} components alike{where}: {', '.join(names[:_LISTED])}{more}"


def _said(finding: Finding) -> str:
    softened = f" (softened: {escaped('; '.join(finding.softened_by))})" if finding.softened_by else ""
    return escaped(finding.message) + softened


def _diagnostic(one: Diagnostic) -> str:
    place = f" {escaped(path(one.place.file))}:{one.place.line}" if one.place else ""
    help_ = f"; {escaped(one.help)}" if one.help else ""
    return f"{one.severity} {one.code}{place}: {escaped(one.message)}{help_}"


def _accepted(report: Report) -> Iterator[str]:
    for finding in report.accepted:
        accepted = finding.accepted or Acceptance("")
        until = f" until {accepted.until}" if accepted.until else ""
        yield f"{finding.code} {escaped(str(finding.subject), 120)}{until}: {escaped(accepted.reason)}"
    for entry in report.stale:
        gone = "gone since the baseline, which --update-baseline tidies"
        yield f"{escaped(entry['code'])} {escaped(entry.get('name', ''), 120)}: {gone}"


def _not_checked(report: Report) -> Iterator[str]:
    return (
        f"{', '.join(item.code for item in items)}: {escaped(reason)}"
        for reason, items in report.reasons().items()
    )


def _part(title: str, items: Iterable[str], room: int) -> str:
    """The list of *items*, folded away; nothing where there are none."""
    listed = [f"- {item}\n" for item in items]
    if not listed:
        return ""
    head = f"<details><summary>{title} ({len(listed)})</summary>\n\n"
    return fitted(head, listed, len(listed), room - 20, "html") + "\n</details>\n"


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."
