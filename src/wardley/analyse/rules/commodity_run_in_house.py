"""A commodity that is run in-house.

What is alike for everybody is run by people of our own, whatever they run it with. The supplier of a
utility spreads the cost of doing it well over many customers; here it rests on people who could do what
only we need.

```owm
anchor Patient [0.95, 0.60]
component Appointments [0.80, 0.60] (buy)
component Web Hosting [0.15, 0.92] // W203 medium
component Sign-in [0.35, 0.88] (build) // W203 high
Patient -> Appointments -> Web Hosting
Appointments -> Sign-in
//@ estate Web Hosting (in-house, standard, people 4)
//@ estate Sign-in (people 1)
```

It is `medium`, and `high` where the commodity is also clearly custom-built (a `high` of W201 before
anything softens it) and no more than one person looks after it. That number is the first of `policy
people [1, 2]`.

Instead:

```owm
anchor Patient [0.95, 0.60]
component Appointments [0.80, 0.60] (buy)
component Web Hosting [0.15, 0.92]
component Sign-in [0.35, 0.88] (outsource)
Patient -> Appointments -> Web Hosting
Appointments -> Sign-in
//@ estate Web Hosting (shared Hospital Group, utility, people 4)
```

Accept it where the site must work on its own, or where you are the cheaper utility. What you run for a
whole group is `shared` and no finding; it is silent where you sell the component (`sells`) or have no
choice (`mandated`), a note where it is being left (`retiring`), and softer where it differentiates you.

Source: Simon Wardley, *Wardley Maps*, chapter 4, figure 35: the industrialised is outsourced or rented.
"""

from collections.abc import Iterator

from wardley.analyse import fragility
from wardley.analyse.finding import Finding
from wardley.analyse.mismatch import Case, clear, judged, untold
from wardley.analyse.rule import Found
from wardley.graph.chart import Chart
from wardley.graph.estate import Estate
from wardley.graph.placement import Placement
from wardley.source.diagnostic import Severity

CODE = "W203"
AFTER = ("W201",)
THRESHOLDS = {"people": fragility.THRESHOLDS["people"]}
unchecked = untold


def check(estate: Estate, found: Found) -> Iterator[Finding]:
    """Commodities that people of our own run, for us alone."""
    for chart, placement in estate.sourced:
        if placement.stage != 3 or placement.who != "in-house":
            continue
        severity, why = _severity(estate, chart, placement, found)
        case = Case(
            CODE, "commodity-run-in-house", severity,
            f"'{placement.name}' is a commodity and is run in-house{why}",
            _action(placement.alternatives), ("who", "people", "cost", "alternatives"), {},
            {"commodity": chart.boundaries[2], "people": estate.policy.number("people")},
        )  # fmt: skip
        finding = judged(estate, chart, placement, case)
        if finding:
            yield finding


def _severity(estate: Estate, chart: Chart, placement: Placement, found: Found) -> tuple[Severity, str]:
    # What softens W201 softens this finding too, and once is enough: so not by what W201 ended with.
    custom_built = found.on(chart, placement, "W201") and clear(estate, chart, placement, 3)
    people = placement.people
    if custom_built and people is not None and people <= estate.policy.number("people"):
        return "high", f"; it is custom-built, and {fragility.counted(people)} it"
    return "medium", ""


def _action(alternatives: tuple[str, ...]) -> str:
    named = f" ({', '.join(alternatives)})" if alternatives else ""
    return f"rent it from a utility supplier{named}, or make it a shared service for all units"
