"""What is out of line, component by component, and the yearly cost that stands behind it.

That cost is what is exposed, not what could be saved: a saving needs an offer.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from wardley.analyse.finding import Finding, worst
from wardley.analyse.report import Report
from wardley.graph.chart import Chart
from wardley.graph.estate import Estate
from wardley.graph.placement import Placement
from wardley.source.diagnostic import SEVERITIES, Severity

SOURCING = (
    "W201",
    "W202",
    "W203",
    "W204",
    "W205",
    "W206",
    "W207",
    "W208",
    "W209",
    "W210",
    "W211",
    "W212",
    "W505",
)
"""The rules on sourcing and treatment: what is found by them puts a component out of line."""


@dataclass(frozen=True, slots=True)
class Misfit:
    """A component that is out of line, with its open ``findings``, the worst first.

    ``treated_at`` is the middle of the band of evolution (0..1) that its treatment fits, None where that is
    the market's own or not known.
    """

    chart: Chart
    placement: Placement
    findings: tuple[Finding, ...]
    treated_at: float | None = None

    @property
    def severity(self) -> Severity:
        """That of the worst finding."""
        return worst([finding.severity for finding in self.findings])

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the findings, the worst first."""
        return tuple(dict.fromkeys(finding.code for finding in self.findings))

    @property
    def softened(self) -> bool:
        """Whether every one of its worst findings has been softened."""
        return all(finding.softened_by for finding in self.findings if finding.severity == self.severity)


@dataclass(frozen=True, slots=True)
class Exposure:
    """A number of components: the yearly cost of ``costed`` of them is known, and ``cost`` is its sum."""

    components: int
    costed: int
    cost: float


def misfits(report: Report) -> tuple[Misfit, ...]:
    """What is out of line in *report*, the worst first; what is accepted, or only noted, is not."""
    found: dict[tuple[int, int], list[Finding]] = defaultdict(list)
    where: dict[tuple[int, int], tuple[Chart, Placement]] = {}
    charts = {chart.name: chart for chart in report.estate.charts}
    for finding in report.open:
        if finding.code not in SOURCING or finding.severity == "note":
            continue
        for chart, placement in _meant(report.estate, charts, finding):
            key = id(chart), placement.number
            where[key] = chart, placement
            found[key].append(finding)
    made = [_misfit(*where[key], group) for key, group in found.items()]
    return tuple(sorted(made, key=lambda misfit: SEVERITIES.index(misfit.severity)))


def exposure(found: Iterable[Misfit]) -> Exposure:
    """How many are out of line, and what they cost a year as far as it is known.

    What only shares a contract with something else is not counted: the contract is out of line, it is not.
    """
    return spent(
        misfit.placement
        for misfit in found
        if any(finding.subject.kind != "contract" for finding in misfit.findings)
    )


def spent(placements: Iterable[Placement]) -> Exposure:
    """How many of *placements* somebody must run or supply, and what is known of their yearly cost."""
    costs = [placement.cost for placement in placements if placement.sourced]
    known = [cost for cost in costs if cost is not None]
    return Exposure(len(costs), len(known), sum(known))


def _meant(estate: Estate, charts: dict[str, Chart], finding: Finding) -> Iterator[tuple[Chart, Placement]]:
    """The placements that *finding* is about.

    Of a thing on which two maps disagree that is where it is made rather than bought; of a contract all that
    it covers.
    """
    subject = finding.subject
    if subject.kind == "component":
        chart = charts.get(subject.map or "")
        placement = chart.find(subject.name) if chart else None
        if chart and placement:
            yield chart, placement
    elif subject.kind == "thing":
        thing = estate.things.find(subject.name)
        one = finding.facts.get("one")
        yield from (pair for pair in (thing.placements if thing else ()) if pair[0].name == one)
    elif subject.kind == "contract":
        covers = finding.facts.get("covers")
        for part in covers if isinstance(covers, list) else ():
            chart = charts.get(part["map"])
            placement = chart.find(part["component"]) if chart else None
            if chart and placement:
                yield chart, placement


def _misfit(chart: Chart, placement: Placement, findings: list[Finding]) -> Misfit:
    ordered = sorted(findings, key=lambda finding: SEVERITIES.index(finding.severity))
    treatment, middle = placement.treatment, None
    if treatment is not None and treatment != placement.stage:
        edges = (0.0, *chart.boundaries, 1.0)
        middle = round((edges[treatment] + edges[treatment + 1]) / 2, 4)
    return Misfit(chart, placement, tuple(ordered), middle)
