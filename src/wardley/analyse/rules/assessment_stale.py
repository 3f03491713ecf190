"""An assessment that has aged.

A map is right on the day on which it is drawn. What was last looked at long ago is a memory, and findings
on it are memories too.

```owm
anchor Reader [0.95, 0.60]
component Lending [0.80, 0.60] // W306 low
component Catalogue [0.50, 0.66] // W306 note
component Hosting [0.20, 0.90] // W306 note
Reader -> Lending -> Catalogue -> Hosting
//@ estate Lending (in-house, bespoke, reviewed 2024-11)
//@ estate Catalogue (vendor Bookware, configured, reviewed 2025-06)
//@ estate Hosting (vendor Northcloud, utility, reviewed 2024-11)
//@ contract Catalogue licence (vendor Bookware, ends 2025-12) ; W306 low
//@ Catalogue licence -> Catalogue
//@ quarters 2025Q1->2025Q4 ; W306 low
```

`reviewed` more than six months ago is a `note`, more than twelve months ago `low` (`policy stale [6, 12]`).
A commodity that no `evolve` line moves changes slowly: it is left alone for twelve months, and then it is a
`note`. A contract, or the quarters of a plan, whose last day has passed is `low`.

Instead:

```owm
anchor Reader [0.95, 0.60]
component Lending [0.80, 0.60]
component Catalogue [0.50, 0.66]
component Hosting [0.20, 0.90]
Reader -> Lending -> Catalogue -> Hosting
//@ estate Lending (in-house, bespoke, reviewed 2026-01)
//@ estate Catalogue (vendor Bookware, configured, reviewed 2025-11)
//@ estate Hosting (vendor Northcloud, utility, reviewed 2025-06)
//@ contract Catalogue licence (vendor Bookware, ends 2027-12)
//@ Catalogue licence -> Catalogue
//@ quarters 2026Q1->2026Q4
```

Accept it where the thing and its market stand still.

Source: Simon Wardley, *Wardley Maps*, chapter 6 (maps are iterative); six and twelve months as in
wardley-strategic.
"""

from collections.abc import Iterator

from wardley.analyse.deadlines import months_since
from wardley.analyse.finding import Finding, Subject
from wardley.analyse.mismatch import evidence
from wardley.analyse.recorded import described, records
from wardley.analyse.rule import Found
from wardley.graph.chart import Chart
from wardley.graph.estate import Estate
from wardley.graph.placement import Placement
from wardley.model.quantities import When, before

CODE = "W306"
THRESHOLDS = {"stale": (6.0, 12.0)}

_COMMODITY = 3


def unchecked(estate: Estate) -> str | None:
    """Why nothing could be checked, or None."""
    dated = estate.horizon or any(contract.ends for contract in estate.contracts)
    if dated or records(estate, "reviewed"):
        return None
    return "nothing says when it was reviewed, and no contract or plan has an end"


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """What was reviewed long ago, and what is written as running though its last day has passed."""
    for chart, placement, facts in described(estate):
        finding = _reviewed(estate, chart, placement, facts.reviewed) if facts.reviewed else None
        if finding:
            yield finding
    for contract in estate.contracts:
        ends = contract.ends
        if ends is not None and ends.last < estate.today and not contract.rolling:
            yield Finding(
                CODE, "assessment-stale", "low", f"the contract '{contract.name}' ended {ends}",
                (contract.place,) if contract.place else (),
                "write when it ends now, mark it as rolling, or take it out",
                {"contract": contract.name, "ends": str(ends), "days_past": (estate.today - ends.last).days},
                Subject("contract", contract.name),
            )  # fmt: skip
    horizon = estate.horizon
    if horizon is not None and horizon.last.last < estate.today:
        yield Finding(
            CODE, "assessment-stale", "low", f"the planned quarters ended with {horizon.last}",
            (horizon.place,) if horizon.place else (), "plan the next quarters",
            {"last": str(horizon.last), "days_past": (estate.today - horizon.last.last).days},
        )  # fmt: skip


def _reviewed(estate: Estate, chart: Chart, placement: Placement, reviewed: When) -> Finding | None:
    first, second = estate.policy.numbers("stale")
    stable = placement.stage == _COMMODITY and placement.evolves is None
    old = reviewed.last < before(estate.today, second)
    if not old and (stable or reviewed.last >= before(estate.today, first)):
        return None
    age = months_since(reviewed.last, estate.today)
    return Finding(
        CODE, "assessment-stale", "low" if old and not stable else "note",
        f"'{placement.name}' was last reviewed {reviewed}, {age} months ago",
        placement.places("reviewed"), "confirm where it stands and who runs it, or move it",
        {**evidence(chart, placement), "reviewed": str(reviewed), "months": age},
        Subject("component", placement.name, chart.name),
        {"stale": second if old else first},
        ("a commodity changes slowly",) if stable else (),
    )  # fmt: skip
