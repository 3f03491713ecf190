"""A practice that is left behind by what it is a practice of.

How people work evolves together with what they work on: servers that are rented by the hour are not looked
after as servers that are bought. When the activity moves on and the practice stays, the new thing is run in
the old way, and little of what it was to bring arrives.

```owm
anchor Patient [0.95, 0.60]
component Appointments [0.80, 0.60] (buy)
component Web Hosting [0.20, 0.90] (outsource)
component Server Care [0.40, 0.30] // W303 note
component Ward Planning [0.60, 0.60] // W303 note
component Bed Ledger [0.30, 0.60] (buy)
Patient -> Appointments -> Server Care -> Web Hosting
Appointments -> Ward Planning -> Bed Ledger
evolve Bed Ledger 0.85 (outsource)
//@ estate Server Care (practice)
//@ estate Ward Planning (practice)
```

It is a `note`. The activity may be what the practice needs or what needs it. It counts where it stands a
stage further right, and further than the margin of 0.05, or where its arrow crosses the line to commodity
while the practice has no arrow of its own. A practice whose arrow leads to the activity's stage is on its
way.

Instead:

```owm
anchor Patient [0.95, 0.60]
component Appointments [0.80, 0.60] (buy)
component Web Hosting [0.20, 0.90] (outsource)
component Server Care [0.40, 0.30]
component Ward Planning [0.60, 0.60]
component Bed Ledger [0.30, 0.60] (buy)
Patient -> Appointments -> Server Care -> Web Hosting
Appointments -> Ward Planning -> Bed Ledger
evolve Bed Ledger 0.85 (outsource)
evolve Server Care 0.85
evolve Ward Planning 0.75
//@ estate Server Care (practice)
//@ estate Ward Planning (practice)
```

Accept it where the practice serves several activities, and the others still need it as it is.

Source: Simon Wardley, *Wardley Maps*, chapter 9, figures 97 to 99 (co-evolution).
"""

from collections.abc import Iterator

from wardley.analyse.finding import Finding, Subject
from wardley.analyse.mismatch import evidence, gone
from wardley.analyse.rule import Found
from wardley.graph.chart import Chart
from wardley.graph.estate import Estate
from wardley.graph.placement import Placement
from wardley.model.axes import STAGES

CODE = "W303"
NAMED = 5
"""How many activities one finding names."""


def unchecked(estate: Estate) -> str | None:
    """Why there is nothing to check, or None."""
    if any(placement.kind == "practice" for chart in estate.charts for placement in chart.placements):
        return None
    return "no component is marked as a practice"


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """Practices that stand behind an activity that they belong to, or that it will leave behind."""
    margin = estate.policy.number("margin")
    for chart in estate.charts:
        for practice in chart.placements:
            if practice.kind != "practice" or gone(estate, chart, practice):
                continue
            ahead = [
                other for other in _activities(chart, practice) if _ahead(practice, other, chart, margin)
            ]
            moving = (
                [] if practice.evolves else [o for o in _activities(chart, practice) if _leaves(chart, o)]
            )
            if ahead or moving:
                yield _finding(chart, practice, _furthest(ahead), _furthest(moving), margin)


def _activities(chart: Chart, practice: Placement) -> list[Placement]:
    numbers = dict.fromkeys((*chart.needs[practice.number], *chart.needed_by[practice.number]))
    return [other for other in map(chart.placements.__getitem__, numbers) if other.kind == "activity"]


def _ahead(practice: Placement, activity: Placement, chart: Chart, margin: float) -> bool:
    stage, evolution = _then(chart, practice)
    if stage is None or evolution is None or activity.stage is None or activity.evolution is None:
        return False
    return activity.stage > stage and round(activity.evolution - evolution, 9) >= margin


def _leaves(chart: Chart, activity: Placement) -> bool:
    then = _then(chart, activity)[0]
    return activity.stage is not None and activity.stage < 3 and then == 3


def _then(chart: Chart, placement: Placement) -> tuple[int | None, float | None]:
    """Stage and evolution to which the arrow of *placement* leads, or where it stands without one."""
    arrow = placement.evolves
    if arrow is None or arrow.to is None:
        return placement.stage, placement.evolution
    return (chart.stage_of(arrow.to) if arrow.stage is None else arrow.stage), arrow.to


def _furthest(activities: list[Placement]) -> list[str]:
    order = sorted(activities, key=lambda activity: (-(activity.evolution or 0.0), activity.name))
    return [activity.name for activity in order]


def _finding(
    chart: Chart, practice: Placement, ahead: list[str], moving: list[str], margin: float
) -> Finding:
    facts = evidence(chart, practice)
    if ahead:
        said = f"the practice '{practice.name}' stands a stage or more behind '{ahead[0]}'"
        facts |= {"ahead": ahead[:NAMED], "activities_ahead": len(ahead)}
    else:
        said = f"the practice '{practice.name}' has no arrow, and '{moving[0]}' becomes a commodity"
    if moving:
        facts |= {"moving": moving[:NAMED], "activities_moving": len(moving)}
    named = dict.fromkeys((*ahead[:NAMED], *moving[:NAMED]))
    others = [other.place for name in named if (other := chart.find(name))]
    return Finding(
        CODE, "practice-left-behind", "note", said, (practice.place, *others),
        "plan the new practice together with the move: skills, roles and governance",
        facts, Subject("component", practice.name, chart.name),
        {STAGES[3]: chart.boundaries[2], "margin": margin},
    )  # fmt: skip
