"""A component that is placed by how we treat it.

We build it, so it stands where what is built stands; but the axis shows how far the market is, and the
market sells it. Placed by treatment, no map can ever show that the treatment is wrong.

```owm
// clinic.owm
anchor Patient [0.95, 0.60]
component Appointments [0.80, 0.36] (build) // W208 medium
component Reminders [0.60, 0.30] (build) // W208 medium
component Queue Screen [0.50, 0.25] (build) // W208 medium
Patient -> Appointments -> Reminders
Patient -> Queue Screen
//@ estate Appointments (alternatives Doctolink / Slotbook)
//@ signs Reminders (ubiquity 3, market 3, failure 3)
// hospital.owm
anchor Visitor [0.95, 0.60]
component Queue Screen [0.60, 0.62] (buy)
Visitor -> Queue Screen
```

One of three is enough: two products that do the same are named as `alternatives` (their number is set as
in `policy alternatives [3]`); other maps place the same thing at a later stage, in the median; the rows
of the cheat sheet speak for a later stage. The last two count from 0.05 beyond the line on.

Instead:

```owm
// clinic.owm
anchor Patient [0.95, 0.60]
component Appointments [0.80, 0.56] (build)
component Reminders [0.60, 0.55] (buy)
component Queue Screen [0.50, 0.25] (build)
Patient -> Appointments -> Reminders
Patient -> Queue Screen
//@ estate Appointments (alternatives Doctolink / Slotbook)
//@ signs Reminders (ubiquity 3, market 3, failure 3)
// hospital.owm
anchor Visitor [0.95, 0.60]
component Queue Screen [0.60, 0.31] (build)
Visitor -> Queue Screen
```

Accept it where the alternatives solve another need, or yours is a really new approach to an old one: then
give it the name of what is new.

Source: Simon Wardley, *Wardley Maps*, chapter 2: a component is described by how it should be treated,
and not by how you treat it.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from itertools import chain
from statistics import fmean

from wardley.analyse.finding import Finding
from wardley.analyse.mismatch import Case, judged, untold
from wardley.analyse.rule import Found
from wardley.analyse.uncertainty import evolution_of_rows
from wardley.graph.chart import Chart
from wardley.graph.estate import Estate
from wardley.graph.placement import Placement
from wardley.graph.words import Thing
from wardley.model.axes import STAGES
from wardley.source.place import Place

CODE = "W208"
THRESHOLDS = {"alternatives": (2.0,)}
unchecked = untold


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """What is treated as novel, placed as novel, and looks further on than that."""
    elsewhere = _Elsewhere(estate)
    for chart, placement in estate.sourced:
        stage = placement.stage
        if stage is None or stage > 1 or placement.treatment != stage:
            continue
        reasons, facts = _evidence(estate, chart, placement, elsewhere)
        if not reasons:
            continue
        said = (
            f"'{placement.name}' is placed as {STAGES[stage]} and treated so, while {' and '.join(reasons)}"
        )
        case = Case(
            CODE, "placed-by-treatment", "medium", said,
            "place what is done, not your version of it; then see whether it could be bought",
            ("how", "alternatives"), facts,
            {"alternatives": estate.policy.number("alternatives"), "margin": estate.policy.number("margin")},
            _signs_place(placement) if "signs_mean" in facts else (),
        )  # fmt: skip
        finding = judged(estate, chart, placement, case)
        if finding:
            yield finding


def _evidence(
    estate: Estate, chart: Chart, placement: Placement, elsewhere: "_Elsewhere"
) -> tuple[list[str], dict[str, object]]:
    reasons: list[str] = []
    facts: dict[str, object] = {}
    named = placement.alternatives
    if len(named) >= estate.policy.number("alternatives"):
        reasons.append(f"the market offers {', '.join(named)}")
    others = elsewhere.of(chart, placement)
    if others and _later(estate, chart, placement, middle := _median(others)):
        reasons.append("other maps place it further on")
        facts["elsewhere"], facts["other_placements"] = middle, len(others)
    rows = evolution_of_rows(chart, placement)
    if rows and _later(estate, chart, placement, mean := round(fmean(rows), 3)):
        reasons.append("its signs speak for a later stage")
        facts["signs_mean"] = mean
    return reasons, facts


def _signs_place(placement: Placement) -> tuple[Place, ...]:
    place = placement.signs.place if placement.signs else None
    return (place,) if place else ()


def _later(estate: Estate, chart: Chart, placement: Placement, evolution: float) -> bool:
    """Whether *evolution* lies in a later stage than *placement*, and clear of the line between."""
    margin = estate.policy.number("margin")
    return chart.stage_of(round(evolution - margin, 9)) > (placement.stage or 0)


def _median(ordered: list[float]) -> float:
    return round((ordered[(len(ordered) - 1) // 2] + ordered[len(ordered) // 2]) / 2, 3)


class _Elsewhere:
    """Where other maps place a thing. Each thing is sorted once, however many maps show it."""

    def __init__(self, estate: Estate) -> None:
        self._things = estate.things
        self._placed: dict[Thing, tuple[list[float], dict[Chart, list[float]]]] = {}

    def of(self, chart: Chart, placement: Placement) -> list[float]:
        """Where charts other than *chart* place what *placement* is, in order."""
        thing = self._things.find(placement.name)
        if thing is None or len(thing.placements) < 2:
            return []
        if thing not in self._placed:
            self._placed[thing] = _placed(thing)
        ordered, by_chart = self._placed[thing]
        others = list(ordered)
        for own in by_chart[chart]:
            del others[bisect_left(others, own)]
        return others


def _placed(thing: Thing) -> tuple[list[float], dict[Chart, list[float]]]:
    by_chart: dict[Chart, list[float]] = defaultdict(list)
    for chart, placement in thing.placements:
        if placement.evolution is not None and placement.kind != "anchor":
            by_chart[chart].append(placement.evolution)
    return sorted(chain.from_iterable(by_chart.values())), by_chart
