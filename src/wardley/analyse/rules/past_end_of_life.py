"""A component past its end of life, or soon to be.

Nobody mends what is no longer supported: a hole found in it stays open, and those who know it move on.

```owm
anchor Guest [0.95, 0.60]
anchor Cook [0.95, 0.70]
component Menu [0.75, 0.60] // W408 medium
component Orders [0.60, 0.62] // W408 high
component Tills [0.40, 0.75] // W408 low
Guest -> Menu -> Orders
Cook -> Orders
Guest -> Tills
//@ estate Menu (in-house, bespoke, end-of-life 2025-12)
//@ estate Orders (vendor Platter, configured, end-of-life 2025-12)
//@ estate Tills (vendor Tillpay, configured, end-of-life 2026-10)
```

With the date in the past it is `medium`, and `high` where it is marked `critical`, or half of the needs or
more (`policy reach`), two at least, stand on it. With the date inside the planned quarters (else within
twelve months, `policy horizon`) it is `low`, unless a kept initiative changes it or it is being left
(`retiring`). A month stands for its last day.

Instead:

```owm
anchor Guest [0.95, 0.60]
anchor Cook [0.95, 0.70]
component Menu [0.75, 0.60]
component Orders [0.60, 0.62]
component Tills [0.40, 0.75]
Guest -> Menu -> Orders
Cook -> Orders
Guest -> Tills
//@ estate Menu (in-house, bespoke, end-of-life 2029)
//@ estate Orders (vendor Platter, configured, end-of-life 2028-06) ; extended support is paid
//@ estate Tills (vendor Tillpay, configured, end-of-life 2026-10)
//@ initiative New tills [0.1, 0.7] (buy, cost 8k, changes Tills)
```

Accept it where it is cut off from everything else. Where extended support is paid for, write its date
instead.

Source: life-cycle roll-ups of estate reviews.
"""

from collections.abc import Iterator

from wardley.analyse import deadlines, fragility
from wardley.analyse.deadlines import Deadlines, kept
from wardley.analyse.finding import Finding, Subject
from wardley.analyse.fragility import vital
from wardley.analyse.mismatch import evidence
from wardley.analyse.recorded import described, records
from wardley.analyse.rule import Found
from wardley.graph.estate import Estate
from wardley.source.diagnostic import Severity

CODE = "W408"
THRESHOLDS = {**fragility.REACH, **deadlines.THRESHOLDS}


def unchecked(estate: Estate) -> str | None:
    """Why nothing could be checked, or None."""
    return None if records(estate, "end_of_life") else "no end of life is written"


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """Components whose end of life has passed, or comes with nothing under way."""
    dates = Deadlines(estate)
    for chart, placement, facts in described(estate):
        end = facts.end_of_life
        if end is None or not dates.unsupported(placement):
            continue
        days = (estate.today - end.last).days
        severity: Severity = "low"
        if days > 0:
            severity = "high" if vital(estate, chart, placement) else "medium"
        more: dict[str, object] = {"days_past": days} if days > 0 else {"days_left": -days}
        mover = kept(estate, placement)
        if mover is not None:
            more["initiative"] = mover.name
        verb = "reached its end of life" if days > 0 else "reaches its end of life"
        yield Finding(
            CODE, "past-end-of-life", severity,
            f"'{placement.name}' {verb} {end}" + ("" if days > 0 else ", and nothing is under way"),
            placement.places("end_of_life"),
            "move off it, extend its support and write the later date, or cut it off from the rest",
            {**evidence(chart, placement), "end_of_life": str(end), **more},
            Subject("component", placement.name, chart.name),
            {"reach": estate.policy.number("reach"), "horizon": dates.horizon.isoformat()},
        )  # fmt: skip
