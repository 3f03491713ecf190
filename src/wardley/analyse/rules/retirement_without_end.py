"""A component that is being left, with no end in sight.

What is being left costs twice: for itself, and for what replaces it. Without a day, or with something live
on it that nobody moves, it stays.

```owm
anchor Patient [0.95, 0.60]
component Appointments [0.70, 0.62]
component Old Records [0.50, 0.60] // W307 high
component Fax [0.30, 0.80] // W307 medium
component Scans [0.40, 0.62] // W307 medium
Patient -> Appointments -> Old Records
Appointments -> Fax
Appointments -> Scans
//@ estate Old Records (in-house, bespoke, retiring 2025-12)
//@ estate Fax (in-house, configured, retiring)
//@ estate Scans (in-house, bespoke, retiring 2026-09)
```

It is `medium` where no day is named, where the day has passed and something still needs it, and where
something needs it that is not itself gone by that day and that no kept initiative changes. With the day in
the past and a need standing on it, it is `high`. A kept initiative that changes the component itself may be
the move of all: then it is `low`, as long as the day lies ahead. What is retired and nothing needs is gone,
and left out.

Instead:

```owm
anchor Patient [0.95, 0.60]
component Appointments [0.70, 0.62]
component Records [0.50, 0.66]
component Old Records [0.45, 0.60]
component Scans [0.40, 0.62]
Patient -> Appointments -> Records
Appointments -> Scans
//@ estate Old Records (in-house, bespoke, retiring 2025-12)
//@ estate Scans (in-house, bespoke, retiring 2026-09)
//@ initiative Appointments without scans [0.2, 0.7] (cost 9k, changes Appointments)
```

Accept it where it is kept as an archive that is only read.

Source: reviews of estates; a retirement without a mover is their commonest gap.
"""

from collections import defaultdict
from collections.abc import Iterator

from wardley.analyse.deadlines import kept
from wardley.analyse.finding import Finding, Subject
from wardley.analyse.listing import listed
from wardley.analyse.mismatch import evidence
from wardley.analyse.paths import Paths
from wardley.analyse.recorded import described, records
from wardley.analyse.rule import Found
from wardley.graph.chart import Chart
from wardley.graph.estate import Estate
from wardley.graph.placement import Placement
from wardley.model.quantities import When
from wardley.source.diagnostic import Severity

CODE = "W307"


def unchecked(estate: Estate) -> str | None:
    """Why nothing could be checked, or None."""
    return None if records(estate, "retiring") else "nothing is marked as retiring"


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """What is being left without a day, after its day, or under something that nobody moves."""
    dependants: dict[str, dict[int, list[Placement]]] = {}
    paths: dict[str, Paths] = {}
    for chart, placement, facts in described(estate):
        if not facts.retiring:
            continue
        if chart.name not in dependants:
            dependants[chart.name] = _dependants(chart)
            paths[chart.name] = Paths(chart)
        users = dependants[chart.name].get(placement.number, [])
        judged = _judged(estate, chart, placement, users)
        if judged is None:
            continue
        severity, message, softened = judged
        day = facts.retires
        unmoved = [user.name for user in users if day is None or not _moved(estate, user, day)]
        yield Finding(
            CODE, "retirement-without-end", severity, message, placement.places("retiring"),
            "name the day by which it is gone, and who moves each of what needs it",
            {
                **evidence(chart, placement), **({"retires": str(day)} if day else {}),
                "dependants": [user.name for user in users], "unmoved": unmoved,
                "path": paths[chart.name].to(placement.number),
            },
            Subject("component", placement.name, chart.name),
            softened_by=softened,
        )  # fmt: skip


def _judged(
    estate: Estate, chart: Chart, placement: Placement, users: list[Placement]
) -> tuple[Severity, str, tuple[str, ...]] | None:
    day = placement.facts.retires if placement.facts else None
    name = f"'{placement.name}'"
    if day is None:
        return "medium", f"{name} is being left, and no day is named", ()
    if day.last < estate.today:
        if not users:
            return None
        needed = chart.reach.counts[placement.number] > 0
        return "high" if needed else "medium", f"{name} was to be left by {day} and is still needed", ()
    left = [user for user in users if not _moved(estate, user, day)]
    if not left:
        return None
    names = listed([user.name for user in left])
    message = f"{name} is being left by {day}, and nothing moves {names} off it"
    mover = kept(estate, placement)
    if mover is not None:
        return "low", message, (f"changed by the kept initiative '{mover.name}'",)
    return "medium", message, ()


def _moved(estate: Estate, user: Placement, day: When) -> bool:
    """Whether *user* is itself gone by *day*, or a kept initiative changes it."""
    gone = user.facts.retires if user.facts else None
    return (gone is not None and gone.last <= day.last) or kept(estate, user) is not None


def _dependants(chart: Chart) -> dict[int, list[Placement]]:
    """By number: what a link says needs it. A form of a pipeline is a choice: its owner has others."""
    found: dict[int, dict[int, Placement]] = defaultdict(dict)
    for link, source, target in chart.links:
        if link.flow == "none" and source != target:
            found[target][source] = chart.placements[source]
    return {number: list(users.values()) for number, users in found.items()}
