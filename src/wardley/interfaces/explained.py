"""What is known of an estate's components, and what a check found on them, as cards for the pages of maps."""

from collections import defaultdict
from collections.abc import Iterable

from wardley.analyse.finding import Finding
from wardley.drawing.cards import Card, Said, cards_of
from wardley.graph.chart import Chart
from wardley.graph.estate import Estate
from wardley.model.names import normalised

_ON_COMPONENTS = ("component", "thing", "link")
"""The kinds of subjects that are told on the card of a component: that on a link, on what it leaves."""


def cards_by_text(estate: Estate, findings: Iterable[Finding] | None = None) -> dict[str, tuple[Card, ...]]:
    """By the name of a map's text: a card for each of its elements.

    None for *findings*: nobody looked.
    """
    told = None if findings is None else list(findings)
    return {chart.source.name: cards_of(estate, chart, _said(chart, told)) for chart in estate.charts}


def _said(chart: Chart, findings: list[Finding] | None) -> dict[str, list[Said]] | None:
    if findings is None:
        return None
    found: dict[str, list[Said]] = defaultdict(list)
    for finding in findings:
        subject = finding.subject
        if subject.kind in _ON_COMPONENTS and subject.map in (None, chart.name):
            said = Said(finding.code, finding.severity, finding.message, finding.action)
            found[normalised(subject.name)].append(said)
    return found
