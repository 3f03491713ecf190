"""A component that is really several.

One name, one place, and yet its signs point to opposite ends of the axis: most of it is a commodity and one
part is new. One way of running it cannot fit both; and the new part is lost in what everybody has.

```owm
anchor Passenger [0.95, 0.60]
component Timetable [0.70, 0.40] (build) // W107 low
component Ticketing [0.60, 0.60] (buy) // W107 low
pipeline Ticketing
{
  component Paper Ticket [0.95]
  component Face Recognition [0.10]
}
Passenger -> Timetable
Passenger -> Ticketing
//@ signs Timetable (market 4, failure 4, certainty 1)
```

Told is a component whose rows of the cheat sheet lie two stages or more apart, or whose pipeline spans two
stages or more while one sourcing is written for all of it. Where the pipeline's ends lie so near a line
that 0.05 less would not span them, it is a `note`.

Instead:

```owm
anchor Passenger [0.95, 0.60]
component Timetable [0.70, 0.75] (buy)
component Delay Forecast [0.60, 0.10] (build)
component Ticketing [0.60, 0.60]
pipeline Ticketing
{
  component Paper Ticket [0.95]
  component Face Recognition [0.10]
}
Passenger -> Timetable -> Delay Forecast
Passenger -> Ticketing
//@ signs Timetable (market 4, failure 4, certainty 3)
//@ estate Paper Ticket (vendor Pressworks, utility)
//@ estate Face Recognition (in-house, experiment)
```

Accept it where the component is changing its stage just now: its signs scatter for a while, and agree again
later.

Source: Simon Wardley, *Wardley Maps*, chapter 2: break it down.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from wardley.analyse.finding import Finding, Subject
from wardley.analyse.mismatch import evidence
from wardley.analyse.rule import Found
from wardley.graph.chart import Chart
from wardley.graph.estate import Estate
from wardley.graph.placement import Placement
from wardley.model.axes import STAGES
from wardley.model.relations import Pipeline
from wardley.source.diagnostic import Severity
from wardley.source.place import Place

CODE = "W107"
THRESHOLDS = {"coarse": (2.0,)}
"""From how many stages between its extremes a component is called too coarse."""


class _Spread(NamedTuple):
    said: str
    severity: Severity
    place: Place | None
    facts: Mapping[str, object]


def unchecked(estate: Estate) -> str | None:
    """That no row is scored, and that nobody says who runs what has a pipeline."""
    if any(placement.signs for chart in estate.charts for placement in chart.placements):
        return None
    if any(_sourced(chart, pipeline) for chart in estate.charts for pipeline in chart.map.pipelines):
        return None
    return "no component has signs, and none with a pipeline says who runs it or how"


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """Components whose signs or forms lie stages apart, each once."""
    coarse, margin = estate.policy.number("coarse"), estate.policy.number("margin")
    for chart in estate.charts:
        spans = _spans(chart, coarse, margin)
        for placement in chart.placements:
            found = [_rows(placement, coarse), spans.get(placement.number)]
            spreads = [spread for spread in found if spread is not None]
            if spreads:
                yield _finding(chart, placement, spreads, coarse)


def _rows(placement: Placement, coarse: float) -> _Spread | None:
    """How the scored rows of *placement* disagree."""
    rows = sorted(placement.signs.rows, key=lambda row: row[1]) if placement.signs else []
    if not rows or rows[-1][1] - rows[0][1] < coarse:
        return None
    (low, first), (high, last) = rows[0], rows[-1]
    said = f"'{low}' speaks for {STAGES[first - 1]} and '{high}' for {STAGES[last - 1]}"
    told = {row: STAGES[value - 1] for row, value in rows}
    return _Spread(said, "low", placement.signs.place if placement.signs else None, {"rows": told})


def _spans(chart: Chart, coarse: float, margin: float) -> dict[int, _Spread]:
    """By number of the owner: how far its pipeline spans under one sourcing."""
    found = {}
    for pipeline in chart.map.pipelines:
        owner = _sourced(chart, pipeline)
        start, end = pipeline.start, pipeline.end
        if owner is None or start is None or end is None or _told_apart(chart, pipeline):
            continue
        if chart.stage_of(end) - chart.stage_of(start) < coarse:
            continue
        inner = chart.stage_of(round(end - margin, 9)) - chart.stage_of(round(start + margin, 9))
        first, last = STAGES[chart.stage_of(start)], STAGES[chart.stage_of(end)]
        found[owner.number] = _Spread(
            f"its pipeline runs from {first} to {last} under one sourcing",
            "low" if inner >= coarse else "note",
            chart.source.place(pipeline.line), {"start": start, "end": end},
        )  # fmt: skip
    return found


def _sourced(chart: Chart, pipeline: Pipeline) -> Placement | None:
    """The owner of *pipeline*, where its forms are written inside it and it is said who runs it or how."""
    owner = chart.find(pipeline.name) if pipeline.components else None
    return owner if owner is not None and owner.stated is not None else None


def _told_apart(chart: Chart, pipeline: Pipeline) -> bool:
    """Whether it is said of a form of *pipeline* by itself who runs it or how."""
    forms = (chart.find(form.name) for form in pipeline.components)
    return any(form is not None and form.kind == "form" and form.stated is not None for form in forms)


def _finding(chart: Chart, placement: Placement, spreads: list[_Spread], coarse: float) -> Finding:
    facts = {key: value for spread in spreads for key, value in spread.facts.items()}
    severity: Severity = "low" if any(spread.severity == "low" for spread in spreads) else "note"
    places = (*placement.places(), *(spread.place for spread in spreads if spread.place))
    return Finding(
        CODE, "component-too-coarse", severity,
        f"'{placement.name}' looks like several things: {'; '.join(spread.said for spread in spreads)}",
        tuple(dict.fromkeys(places)),
        "break it down, so that what is new stands apart; leave it where it is only in transition",
        {**evidence(chart, placement), **facts}, Subject("component", placement.name, chart.name),
        {"coarse": coarse},
    )  # fmt: skip
