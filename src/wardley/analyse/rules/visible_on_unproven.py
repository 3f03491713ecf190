"""Something close to the customer that rests on something unproven.

This is what setting oneself apart looks like, and no fault. But what is unproven changes, and here the
change comes where the customer sees it.

```owm
anchor Patient [0.95, 0.60]
component Check-up [0.85, 0.60]
component Skin Scanner [0.70, 0.20] (build)
component Appointments [0.60, 0.70] (buy)
Patient -> Check-up
Check-up -> Skin Scanner // W407 note
Check-up -> Appointments
```

It is a `note` where the visibility of the upper component times what the lower one lacks to full evolution
(1 - evolution) is 0.60 or more (`policy unproven`), and `low` where the lower one is let to a vendor to a
specification (W204): then each change is a change request. The five largest of a map (`policy links-shown`)
are told, and the rest are counted.

Instead:

```owm
anchor Patient [0.95, 0.60]
component Check-up [0.85, 0.60]
component Second Look [0.70, 0.45] (build)
component Skin Scanner [0.50, 0.20] (build)
component Appointments [0.60, 0.70] (buy)
Patient -> Check-up
Check-up -> Second Look -> Skin Scanner
Check-up -> Appointments
```

Accept it where the new thing is what customers come for, is small, and can be taken back.

Source: the wardleymap mathematical model, part 1 (fragility of visible components); a rule of thumb.
"""

from collections.abc import Iterator
from operator import attrgetter, mul

from wardley.analyse import drawn_needs
from wardley.analyse.drawn_needs import Weighed, largest, more_said
from wardley.analyse.finding import Finding, Subject
from wardley.analyse.rule import Found
from wardley.graph.chart import Chart
from wardley.graph.estate import Estate

CODE = "W407"
THRESHOLDS = {"unproven": (0.60,), **drawn_needs.THRESHOLDS}
AFTER = ("W204",)

_EXPOSED = drawn_needs.Scale(attrgetter("visibility"), lambda lower: 1 - (lower.evolution or 0.0), mul)

_SPECIFIED = ("high", "medium")
"""The severities under which W204 speaks of a fixed specification: open forms of contract are low there."""


def unchecked(estate: Estate) -> str | None:
    """Why nothing could be checked, or None."""
    return None if any(chart.links for chart in estate.charts) else "no link is drawn"


def check(estate: Estate, found: Found) -> Iterator[Finding]:
    """Needs of something visible for something that is far from evolved."""
    shown = int(estate.policy.number("links-shown"))
    for chart in estate.charts:
        for weighed, more in largest(_weighed(estate, chart, found), "note", shown):
            yield _finding(estate, chart, weighed, more)


def _weighed(estate: Estate, chart: Chart, found: Found) -> Iterator[Weighed]:
    limit = estate.policy.number("unproven")
    specified = {(f.subject.map, f.subject.name) for f in found.of("W204") if f.severity in _SPECIFIED}
    for need in drawn_needs.drawn_needs(chart, _EXPOSED, limit):
        if need.upper.visibility is None:
            continue
        exposed = round(need.upper.visibility * (1 - need.lower_evolution), 9)
        if exposed >= limit:
            let = (chart.name, need.lower.name) in specified
            yield Weighed(need, exposed, "low" if let else "note")


def _finding(estate: Estate, chart: Chart, weighed: Weighed, more: int) -> Finding:
    need, exposed, severity = weighed
    upper, lower = need.upper, need.lower
    said = ", and is let to a specification" if severity == "low" else ""
    return Finding(
        CODE, "visible-on-unproven", severity,
        f"'{upper.name}' is close to the customer and rests on '{lower.name}', which is still unproven{said}"
        f"{more_said(more)}",
        drawn_needs.places(chart, need),
        "expect change where the customer sees it; keep it small and easy to take back",
        {
            "visibility": upper.visibility, "evolution": lower.evolution, "exposed": round(exposed, 3),
            **({"more": more} if more else {}),
            "needs_above": chart.reach.counts[lower.number], "needs": chart.reach.total,
        },
        Subject("link", upper.name, chart.name, lower.name),
        {"unproven": estate.policy.number("unproven")},
    )  # fmt: skip
