"""A component that is said to evolve backwards.

Evolution runs one way: what everybody understands does not become a surprise again. An arrow to the left is
nearly always a slip, two numbers in the wrong order or the wrong component, and every finding on what comes
is then wrong.

```owm
anchor Baker [0.95, 0.60]
component Recipe Book [0.80, 0.60] (buy)
component Oven Timer [0.40, 0.80] (buy)
Baker -> Recipe Book -> Oven Timer
evolve Oven Timer 0.45 // W301 medium
evolve Recipe Book 0.75
```

An arrow is backwards where it leads more than 0.02 to the left; set that as in `policy backwards [0.1]`.
Where a stage is written by its name on either end, the stages are compared, because nobody meant the middle
of one.

Instead:

```owm
anchor Baker [0.95, 0.60]
component Recipe Book [0.80, 0.60] (buy)
component Oven Timer [0.40, 0.45] (buy)
Baker -> Recipe Book -> Oven Timer
evolve Oven Timer 0.80
evolve Recipe Book 0.75
```

Accept it where knowledge is really being lost, and say whose. If something new takes the place of the old,
it is another component with a name of its own.

Source: Simon Wardley, *Wardley Maps*, chapter 3 (everything evolves).
"""

from collections.abc import Iterator

from wardley.analyse.finding import Finding, Subject
from wardley.analyse.mismatch import evidence
from wardley.analyse.rule import Found
from wardley.graph.chart import Chart
from wardley.graph.estate import Estate
from wardley.graph.placement import Placement
from wardley.model.axes import STAGES
from wardley.model.relations import Evolution

CODE = "W301"
THRESHOLDS = {"backwards": (0.02,)}


def unchecked(estate: Estate) -> str | None:
    """Why there is nothing to check, or None."""
    if any(placement.evolves for chart in estate.charts for placement in chart.placements):
        return None
    return "no evolve line is written"


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """Components whose arrow leads to the left."""
    slack = estate.policy.number("backwards")
    for chart in estate.charts:
        for placement in chart.placements:
            arrow = placement.evolves
            if arrow is None or not _backwards(chart, placement, arrow, slack):
                continue
            yield Finding(
                CODE, "evolves-backwards", "medium",
                f"'{placement.name}' stands at {placement.evolution} and is to evolve back to {arrow.to}",
                (chart.source.place_of(arrow.line, arrow.name), placement.place),
                "swap the two places, or give what takes its place a name of its own",
                {**evidence(chart, placement), **_facts(chart, arrow)},
                Subject("component", placement.name, chart.name), {"backwards": slack},
            )  # fmt: skip


def _backwards(chart: Chart, placement: Placement, arrow: Evolution, slack: float) -> bool:
    evolution, stage, to = placement.evolution, placement.stage, arrow.to
    if evolution is None or stage is None or to is None:
        return False
    if arrow.stage is None and placement.element.stage is None:
        return round(evolution - to, 9) > slack
    return _stage_then(chart, arrow, to) < stage


def _facts(chart: Chart, arrow: Evolution) -> dict[str, object]:
    assert arrow.to is not None
    return {"evolves_to": arrow.to, "stage_then": STAGES[_stage_then(chart, arrow, arrow.to)]}


def _stage_then(chart: Chart, arrow: Evolution, to: float) -> int:
    return chart.stage_of(to) if arrow.stage is None else arrow.stage
