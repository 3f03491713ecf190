"""A fragile component that much stands on.

Everything that stands on it stops when it stops, and something about it makes that likely. What much stands
on is no fault; the fragility is.

```owm
anchor Guest [0.95, 0.60]
anchor Receptionist [0.95, 0.70]
component Booking [0.75, 0.60]
component Check-in [0.70, 0.60]
component Door Keys [0.40, 0.62] // W402 high
component Power [0.10, 0.92]
Guest -> Booking -> Door Keys
Receptionist -> Check-in -> Door Keys -> Power
//@ estate Door Keys (in-house, bespoke, people 1, end-of-life 2026-08)
//@ estate Power (vendor Gridco, utility)
```

Half of the needs or more (`policy reach`), two at least, stand on it, and it has a fragility: one person
looks after it (`policy people`), nobody is named who does, it comes from a vendor with neither an
alternative nor an exit, its end of life or that of its contract comes inside the planned quarters (else
within twelve months, `policy horizon`) with nothing decided or under way, or it is not yet a product. One
fragility is `medium`, two are `high`. That an owner, an alternative or an exit is missing counts only where
the estate writes such things down; that it is novel does not count where you sell it.

Instead:

```owm
anchor Guest [0.95, 0.60]
anchor Receptionist [0.95, 0.70]
component Booking [0.75, 0.60]
component Check-in [0.70, 0.60]
component Door Keys [0.40, 0.62]
component Power [0.10, 0.92]
Guest -> Booking -> Door Keys
Receptionist -> Check-in -> Door Keys -> Power
//@ estate Door Keys (in-house, bespoke, people 3, end-of-life 2029)
//@ estate Power (vendor Gridco, utility)
```

Accept it where the fragility is known and bounded, and say until when.

Source: Simon Wardley, *Wardley Maps*, chapter 11 (manage failure).
"""

from collections.abc import Iterator

from wardley.analyse import fragility
from wardley.analyse.finding import Finding, Subject
from wardley.analyse.fragility import Fragilities, widely_needed
from wardley.analyse.mismatch import evidence
from wardley.analyse.recorded import described
from wardley.analyse.rule import Found
from wardley.graph.estate import Estate

CODE = "W402"
THRESHOLDS = fragility.THRESHOLDS


def unchecked(estate: Estate) -> str | None:
    """Why nothing could be checked, or None."""
    if not described(estate):
        return "no estate line says anything of a component"
    if all(chart.reach.total < 2 for chart in estate.charts):
        return "no map shows two needs"
    return None


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """Widely needed components that an estate line speaks of, with a fragility."""
    fragilities = Fragilities(estate)
    for chart, placement, _facts in described(estate):
        if not placement.sourced or not widely_needed(estate, chart, placement):
            continue
        found = fragilities.of(chart, placement)
        if not found:
            continue
        facts = evidence(chart, placement)
        said = " and ".join(one.said for one in found)
        yield Finding(
            CODE, "fragile-chokepoint", "high" if len(found) > 1 else "medium",
            f"{facts['needs_above']} of {facts['needs']} needs stand on '{placement.name}', and {said}",
            placement.places(*(one.field for one in found)),
            "; ".join(one.remedy for one in found),
            {
                **facts, "fragilities": [one.said for one in found],
                **{name: value for one in found for name, value in one.facts.items()},
            },
            Subject("component", placement.name, chart.name),
            {
                "reach": estate.policy.number("reach"), "people": estate.policy.number("people"),
                "horizon": fragilities.deadlines.horizon.isoformat(),
            },
        )  # fmt: skip
