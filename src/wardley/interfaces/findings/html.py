"""Findings as one page with the pictures of the maps: for people who decide, on a screen or on paper.

It holds everything itself, asks for nothing from elsewhere and runs no script.
"""

from collections import defaultdict
from typing import NamedTuple

from wardley.analyse.crosstable import crosstable
from wardley.analyse.exposure import SOURCING, Exposure, Misfit, exposure, misfits, spent
from wardley.analyse.finding import Finding
from wardley.analyse.report import Report
from wardley.analyse.rows import rows
from wardley.graph.chart import Chart
from wardley.interfaces.page import closing, others, outofline
from wardley.interfaces.page.head import head
from wardley.interfaces.page.looks import CSS
from wardley.interfaces.page.markup import Markup, badge, joined, section, tag
from wardley.interfaces.page.picture import picture
from wardley.interfaces.page.table import cross
from wardley.model.quantities import money

SUFFIX = "html"


def tell(report: Report) -> str:
    """*report* as a page of HTML."""
    found = misfits(report)
    known = outofline.Known(report)
    charts = report.estate.charts
    off: dict[str, list[Misfit]] = defaultdict(list)
    for misfit in found:
        off[misfit.chart.name].append(misfit)
    on: dict[str | None, list[Finding]] = defaultdict(list)
    for finding in report.open:
        on[finding.subject.map].append(finding)
    several = len(charts) > 1
    title = f"What is out of line: {charts[0].title if len(charts) == 1 else f'{len(charts)} maps'}"
    parts = [
        tag("h1", title), _first(report, found),
        *(
            _chart(known, Part(chart, n, several), off[chart.name], on[chart.name])
            for n, chart in enumerate(charts, 1)
        ),
        section(2, "Across the estate", others.table(rows(on[None]))),
        closing.accepted(report), closing.mandated(report), closing.unknown(report),
        closing.diagnostics(report), closing.not_checked(report), closing.meanings(report),
    ]  # fmt: skip
    body = tag("body", tag("main", joined(parts)), "\n", closing.policy(report))
    return f'<!DOCTYPE html>\n<html lang="en">\n{head(title, CSS)}\n{body}\n</html>\n'


def _first(report: Report, found: tuple[Misfit, ...]) -> Markup:
    """What is known, what is out of line, and how much of each severity there is."""
    known = report.coverage
    if not known.components:
        sourced = "No component here is one that somebody runs or supplies."
    else:
        sourced = f"Sourcing is known for {known.sourced} of {known.components}."
    spending = Exposure(known.components, known.costed, known.cost)
    counts = [tag("li", badge(severity), f" {count}") for severity, count in report.counts().items()]
    treated = f"How it is treated is known for {known.treated} of {known.components}, "
    costed = f"what it costs a year for {known.costed}."
    return joined(
        [
            tag("p", f"{sourced} {exposed(exposure(found), spending)}", class_="lead"),
            tag("p", treated + costed, class_="soft") if known.components else "",
            tag("ul", *counts, class_="tally", aria_label="findings by severity") if counts else "",
        ]
    )


def exposed(out: Exposure, known: Exposure) -> str:
    """How many components are out of line and what of the known cost they hold: exposed, not to be saved."""
    if not out.components:
        return "Nothing in it is out of line." if known.components else ""
    one = out.components == 1
    number = "1 component is" if one else f"{out.components} components are"
    if not known.costed:
        return f"{number} out of line; no yearly run cost is known."
    if not out.costed:
        return f"{number} out of line; what {'it costs' if one else 'they cost'} a year is not known."
    missing = out.components - out.costed
    besides = f"; the cost of {missing} of them is not known" if missing else ""
    held = f"{'it holds' if one else 'they hold'} {money(out.cost)} of the {money(known.cost)}"
    return f"{number} out of line; {held} yearly run cost that is known{besides}."


class Part(NamedTuple):
    """A map of the page: its number from 1, and whether there are others."""

    chart: Chart
    number: int
    several: bool


def _chart(known: outofline.Known, part: Part, found: list[Misfit], findings: list[Finding]) -> Markup:
    chart = part.chart
    off, rest = _apart(findings)
    sentence = exposed(exposure(found), spent(chart.placements)) if part.several else ""
    return tag(
        "section",
        joined(
            [
                tag("h2", f"{chart.title} ({chart.name})" if part.several else "The map"),
                tag("p", sentence) if sentence else "",
                picture(chart, found, f"m{part.number}-"),
                section(3, "Market and treatment", cross(crosstable(chart.placements))),
                section(3, "Out of line", outofline.table(known, rows(off))),
                section(3, "Also found", others.table(rows(rest))),
            ]
        ),
    )


def _apart(findings: list[Finding]) -> tuple[list[Finding], list[Finding]]:
    """What puts components out of line, with what is noted on these, and the rest."""
    by_subject: dict[object, list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.code in SOURCING and finding.subject.kind == "component":
            by_subject[finding.subject].append(finding)
    off = {
        id(finding)
        for group in by_subject.values()
        if any(finding.severity != "note" for finding in group)
        for finding in group
    }
    return (
        [finding for finding in findings if id(finding) in off],
        [finding for finding in findings if id(finding) not in off],
    )
