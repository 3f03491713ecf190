"""Findings that people accept: which ``accept`` line answers to which finding, until when."""

from collections.abc import Iterable
from dataclasses import replace

from wardley.analyse.finding import Acceptance, Finding
from wardley.graph.chart import Chart
from wardley.graph.estate import Estate
from wardley.model.entries import Entry
from wardley.model.estate import Waiver
from wardley.model.faults import Faults
from wardley.model.names import normalised
from wardley.source.diagnostic import Diagnostic


def accept(
    findings: Iterable[Finding], estate: Estate, on: set[str]
) -> tuple[list[Finding], list[Diagnostic]]:
    """*findings*, those that a waiver answers to marked as accepted, and what is wrong with the waivers.

    A waiver in a map speaks for the findings on that map and on the whole estate, one in a plan for all. Its
    last day is included; afterwards the finding is back. A waiver for a rule that is not among *on* is not
    called unused.
    """
    by_code: dict[str, list[tuple[Waiver, Entry]]] = {}
    for waiver, entry in estate.waivers:
        by_code.setdefault(waiver.code, []).append((waiver, entry))
    maps = {id(chart.source): chart for chart in estate.charts}
    used: set[int] = set()
    past: set[int] = set()
    judged = []
    for finding in findings:
        for waiver, entry in by_code.get(finding.code, ()):
            if not _answers(waiver, finding, maps.get(id(entry.source))):
                continue
            used.add(id(waiver))
            if waiver.until and waiver.until.last < estate.today:
                past.add(id(waiver))
                continue
            finding = replace(  # noqa: PLW2901
                finding, accepted=Acceptance(waiver.reason, waiver.until.last if waiver.until else None)
            )
            break
        judged.append(finding)
    return judged, _faults(estate, used, past, on)


def _answers(waiver: Waiver, finding: Finding, chart: Chart | None) -> bool:
    subject = finding.subject
    if chart is not None and subject.map not in (None, chart.name):
        return False
    if waiver.subject is None:
        return subject.kind in ("map", "estate")
    source, arrow, target = waiver.subject.partition("->")
    if arrow:
        return _alike(source, subject.name) and _alike(target, subject.other or "")
    return _alike(waiver.subject, subject.name)


def _alike(name: str, other: str) -> bool:
    return normalised(name) == normalised(other)


def _faults(estate: Estate, used: set[int], past: set[int], on: set[str]) -> list[Diagnostic]:
    found: list[Diagnostic] = []
    for waiver, entry in estate.waivers:
        faults = Faults(entry.source)
        name = f"{waiver.code} {waiver.subject}" if waiver.subject else waiver.code
        line = entry.record.line
        if id(waiver) in past:
            faults.say(
                "E313", "low", line, str(waiver.until),
                f"{name} was accepted until {waiver.until}, and is back",
                "mend it, or give a later date and say why",
            )  # fmt: skip
        elif id(waiver) not in used and waiver.code in on:
            faults.say(
                "E312", "low", line, entry.record.name or "",
                f"nothing was found that accept {name} answers to", "take the line out, or mend the name",
            )  # fmt: skip
        found += faults.found
    return found
