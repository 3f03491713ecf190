"""Findings for people at a terminal: what is known, what to do first, then each of them, the worst first."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from wardley.analyse.finding import Finding
from wardley.analyse.report import Report
from wardley.analyse.rows import Row, rows
from wardley.interfaces.reports.facts import at_stake, in_words
from wardley.interfaces.reports.text import excerpt, painted, printable
from wardley.interfaces.reports.text import report as tell_diagnostics
from wardley.model.names import normalised
from wardley.model.quantities import money
from wardley.source.diagnostic import SEVERITIES
from wardley.source.place import Place
from wardley.source.source import Source

SUFFIX = "txt"

_CODES = 20
"""Of more rules that one reason keeps from being checked, the first and the last are named."""

FIRST = 3
"""How many rows are named as what to do first."""

_DETAILED = ("error", "high", "medium")
_ONCE = frozenset({"initiative", "cause", "budget", "department", "team"})
_LISTED = 6
_ACTIONS = 2
_COLOURS = {"high": "1;31", "medium": "1;33", "low": "36", "note": "2"}


def tell(report: Report, *, colour: bool = False) -> str:
    """*report* as text; with *colour* for a terminal."""
    told = rows(report.open)
    shown = _Shown(report)
    parts = [
        _coverage(report), _first(told, shown), _diagnostics(report, shown.sources, colour=colour),
        *(_row(shown, row, colour=colour) for row in told if row.severity in _DETAILED),
        *_brief(told, colour=colour), _accepted(report), _stale(report), _not_checked(report),
        _summary(report, told),
    ]  # fmt: skip
    return "\n".join(part for part in parts if part)


def _coverage(report: Report) -> str:
    known = report.coverage
    if not known.components:
        return "no component here is one that somebody runs or supplies\n"
    noun = "component" if known.components == 1 else "components"
    said = [f"sourcing is known for {known.sourced} of {known.components} {noun}"]
    if known.treated != known.sourced:
        said.append(f"how they are treated for {known.treated}")
    cost = f"cost for {known.costed}"
    said.append(f"{cost} ({money(known.cost)} a year)" if known.costed else "the cost of none")
    lines = [", ".join(said)]
    if known.mandated:
        names = ", ".join(name for _, name, _ in known.mandated)
        lines.append(f"mandated, so not held against anybody: {printable(names)}")
    return "\n".join(lines) + "\n"


def _diagnostics(report: Report, sources: Mapping[str, Source], *, colour: bool) -> str:
    told = ""
    for name, group in groupby(report.diagnostics, lambda d: d.place.file if d.place else ""):
        told += tell_diagnostics(group, sources.get(name), colour=colour)
    return told


class _Shown:
    """What rows are told with: ``several`` maps, or one; the ``sources`` by name; and the rules' reasons."""

    def __init__(self, report: Report) -> None:
        self.several = len(report.estate.charts) > 1
        self.sources = {map_.source.name: map_.source for map_ in report.estate.maps if map_.source}
        self._changes = report.estate.changes
        self._left = {rule.code: rule.page for rule in report.rules}

    def planned(self, row: Row) -> str:
        """The work on the row's component that people have not stopped or put off, by name."""
        changes = (
            self._changes.get(normalised(row.subject.name), ()) if row.subject.kind == "component" else ()
        )
        return ", ".join(initiative.name for initiative in changes if initiative.kept)

    def reason(self, code: str) -> str:
        """Why what *code* finds matters: its page's first sentence below the title, told once."""
        paragraphs = self._left.pop(code, "").split("\n\n")
        reason = " ".join(paragraphs[1].split()) if len(paragraphs) > 1 else ""
        sentence, dot, _ = reason.partition(". ")
        return sentence if dot else reason.rstrip(".")


def _row(shown: _Shown, row: Row, *, colour: bool) -> str:
    severity = painted(row.severity, _COLOURS.get(row.severity, "1"), colour=colour)
    lines = [f"{severity} {printable(_name(row, shown))}: {' '.join(row.codes)}"]
    first = row.findings[0]
    lines += _excerpt(shown.sources, first.place, colour=colour) if first.place else ()
    for finding in row.findings:
        less = f" ({finding.severity})" if finding.severity != row.severity else ""
        lines.append(f"  {finding.code} {printable(finding.message)}{less}")
        if finding.softened_by:
            lines.append(f"       softened: {printable('; '.join(finding.softened_by))}")
    words = in_words(first.facts, yearly=_yearly(row))
    if words and not row.folded:
        lines.append(f"  known: {printable('; '.join(words))}")
    planned = shown.planned(row)
    lines += [f"  plan:  {printable(planned)}"] if planned else []
    why = shown.reason(first.code)
    lines += [f"  why:   {why}"] if why else []
    lines += [f"  do:    {printable(action)}" for action in _actions(row.findings)[:_ACTIONS]]
    return "\n".join(lines) + "\n"


def _yearly(row: Row) -> bool:
    """Whether the cost that *row* knows is what something costs a year, and not what work costs once."""
    return row.subject.kind not in _ONCE


def _name(row: Row, shown: _Shown) -> str:
    where = f" on {row.subject.map}" if row.subject.map and shown.several else ""
    if row.folded:
        names = [str(other.subject) for other in row.folded]
        return f"{len(names)} components alike{where}, {_some(names)}"
    return f"{row.subject}{where}"


def _excerpt(sources: Mapping[str, Source], place: Place, *, colour: bool) -> Iterator[str]:
    source = sources.get(place.file)
    if source is not None:
        yield f"  {printable(str(place))}"
        yield from (f"  {line}" for line in excerpt(place, source, colour=colour))


def _actions(findings: Iterable[Finding]) -> list[str]:
    return list(dict.fromkeys(finding.action for finding in findings if finding.action))


def _brief(told: Iterable[Row], *, colour: bool) -> Iterator[str]:
    lines = []
    for row in told:
        if row.severity in _DETAILED:
            continue
        for finding in row.findings:
            severity = painted(row.severity, _COLOURS[row.severity], colour=colour)
            where = f"{printable(str(finding.place))}: " if finding.place else ""
            lines.append(f"{where}{severity} {finding.code} {printable(finding.message)}")
            if finding.softened_by:
                lines.append(f"  softened: {printable('; '.join(finding.softened_by))}")
    yield "\n".join([*lines, ""]) if lines else ""


def _accepted(report: Report) -> str:
    lines = []
    for finding in report.accepted:
        assert finding.accepted is not None
        if finding.accepted.by == "accept":
            until = f" until {finding.accepted.until}" if finding.accepted.until else ""
            said = f"{finding.code} {finding.subject}{until}: {finding.accepted.reason}"
            lines.append(f"accepted: {printable(said)}")
    known = sum(1 for finding in report.accepted if finding.accepted and finding.accepted.by == "baseline")
    if known:
        lines.append(f"in the baseline: {known} finding{'s' if known > 1 else ''}")
    return "\n".join([*lines, ""]) if lines else ""


def _stale(report: Report) -> str:
    if not report.stale:
        return ""
    names = [f"{entry['code']} {entry['name']}" for entry in report.stale]
    return f"gone since the baseline, which --update-baseline tidies: {printable(_some(names))}\n"


def _not_checked(report: Report) -> str:
    lines = [
        f"  {_codes([item.code for item in items])}: {printable(reason)}"
        for reason, items in report.reasons().items()
    ]
    return "\n".join(["not checked, because", *lines, ""]) if lines else ""


def _codes(codes: list[str]) -> str:
    """*codes* one after the other; of many the first and the last."""
    return " ".join(codes) if len(codes) <= _CODES else f"{codes[0]} to {codes[-1]}"


def _first(told: Iterable[Row], shown: _Shown) -> str:
    """The rows that a reader should begin with, each with the action of its worst finding."""
    lines: list[str] = []
    for row in told:
        if row.severity in _DETAILED and len(lines) < FIRST:
            action = row.findings[0].action or row.findings[0].message
            name = f"{len(row.folded)} alike, as {row.subject}" if row.folded else str(row.subject)
            stakes = ", ".join(at_stake(row.findings[0].facts, yearly=_yearly(row)))
            known = f" ({stakes})" if stakes else ""
            planned = shown.planned(row)
            plan = f"; in the plan: {planned}" if planned else ""
            lines.append(f"  {len(lines) + 1}. {printable(name)}{known}: {printable(action + plan)}")
    return "\n".join(["to do first:", *lines, ""]) if lines else ""


def _summary(report: Report, told: Iterable[Row]) -> str:
    rows_of = Counter(row.severity for row in told)
    counts = [f"{rows_of[severity]} {severity}" for severity in SEVERITIES if rows_of[severity]]
    errors = sum(1 for diagnostic in report.diagnostics if diagnostic.severity == "error")
    counts = ([f"{errors} in the text"] if errors else []) + counts
    maps = len(report.estate.charts)
    where = f"in {maps} map{'' if maps == 1 else 's'}"
    if not counts:
        quiet = "nothing found" if not report.accepted else "nothing found that is not accepted"
        known = report.coverage
        if known.sourced < known.components:
            quiet += f" over the {known.sourced} of {known.components} components whose sourcing is known"
        return f"{quiet}, {where}\n"
    held = f"as of {report.today}"
    return f"{', '.join(counts)} {where}, {held}; 'wardley explain CODE' tells more of a rule\n"


def _some(names: list[str]) -> str:
    more = f" and {len(names) - _LISTED} more" if len(names) > _LISTED else ""
    return ", ".join(names[:_LISTED]) + more
