"""Findings as JUnit's XML, which every build server shows: a suite for each map, a case for each finding."""

import re
from collections.abc import Iterable
from xml.etree import ElementTree as ET

from wardley.analyse.finding import Finding
from wardley.analyse.report import Report
from wardley.interfaces.reports.places import path
from wardley.interfaces.reports.tally import coverage
from wardley.interfaces.reports.text import printable
from wardley.source.diagnostic import Diagnostic

SUFFIX = "xml"

ESTATE = "(estate)"
"""The suite of what is about several maps, or stands in a plan."""

_FORBIDDEN = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def tell(report: Report) -> str:
    """*report* as XML. What is open fails, accepted findings and notes are skipped, a clean map passes."""
    suites: dict[str, list[Diagnostic]] = {chart.name: [] for chart in report.estate.charts}
    across: list[Diagnostic] = []
    maps = {chart.source.name: chart.name for chart in report.estate.charts}
    for one in (*report.diagnostics, *report.findings):
        name = one.subject.map if isinstance(one, Finding) else maps.get(one.place.file if one.place else "")
        suites.get(name or "", across).append(one)
    told = list(suites.items())
    if across or not told:
        told.append((ESTATE, across))
    root = ET.Element("testsuites")
    for number, (name, found) in enumerate(told):
        root.append(_suite(report, name, number, found))
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _suite(report: Report, name: str, number: int, found: list[Diagnostic]) -> ET.Element:
    """The suite *name*. It has all that the stricter readers of the form ask for: a day, a host, a time."""
    cases = [_case(name, one) for one in found] or [_clean(name)]
    outcomes = [child.tag for case in cases for child in case]
    suite = ET.Element(
        "testsuite", name=_text(name) or "map", package="wardley", id=str(number),
        timestamp=f"{report.today}T00:00:00", hostname="localhost", tests=str(len(cases)),
        failures=str(outcomes.count("failure")), errors=str(outcomes.count("error")),
        skipped=str(outcomes.count("skipped")), time="0",
    )  # fmt: skip
    properties = ET.SubElement(suite, "properties")
    ET.SubElement(properties, "property", name="coverage", value=coverage(report))
    suite.extend(cases)
    ET.SubElement(suite, "system-out").text = _text("\n".join(_unchecked(report)) if number == 0 else "")
    ET.SubElement(suite, "system-err")
    return suite


def _unchecked(report: Report) -> Iterable[str]:
    return (f"not checked: {item.code} {item.name}, because {item.reason}" for item in report.not_checked)


def _clean(suite: str) -> ET.Element:
    return ET.Element("testcase", name="nothing found", classname=_text(suite) or "map", time="0")


def _case(suite: str, one: Diagnostic) -> ET.Element:
    about = str(one.subject) if isinstance(one, Finding) else one.message
    case = ET.Element(
        "testcase", name=_text(f"{one.code} {one.name}: {about}"), classname=_text(suite) or "map", time="0"
    )
    accepted = one.accepted if isinstance(one, Finding) else None
    if accepted:
        until = f" until {accepted.until}" if accepted.until else ""
        ET.SubElement(case, "skipped", message=_text(f"accepted{until}: {accepted.reason}"))
    elif one.severity == "note":  # worth knowing, and never a reason to stop a build
        ET.SubElement(case, "skipped", message=_text(f"note: {one.message}"))
    else:
        kind = "error" if one.severity == "error" else "failure"
        ET.SubElement(case, kind, message=_text(one.message), type=one.severity).text = _body(one)
    return case


def _body(one: Diagnostic) -> str:
    place = f"{path(one.place.file)}:{one.place.line}:{one.place.column}: " if one.place else ""
    lines = [f"{place}{one.code} {one.message}"]
    if isinstance(one, Finding) and one.softened_by:
        lines.append(f"softened: {'; '.join(one.softened_by)}")
    if one.help:
        lines.append(f"help: {one.help}")
    return "\n".join(map(_text, lines))


def _text(words: str) -> str:
    """*words* without what XML has no letters for, and what would turn round the rest of a line."""
    return "\n".join(_FORBIDDEN.sub("\ufffd", printable(line)) for line in words.split("\n"))
