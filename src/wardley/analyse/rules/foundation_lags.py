"""A component that rests on something much less evolved.

What is built on something that still changes changes with it. A component that its users take for granted
cannot be steadier than what it stands on.

```owm
anchor Reader [0.95, 0.60]
component Lending [0.80, 0.70] (buy)
component Shelf Robots [0.50, 0.30] (build)
component Catalogue [0.40, 0.40] (build)
Reader -> Lending
Lending -> Shelf Robots // W304 low
Lending -> Catalogue
```

More than 0.30 of the axis (`policy foundation-gap`) between the two is `low`. It is `medium` where the
upper one is marked `critical`, or where the lower one is not yet a product and half of the needs or more
(`policy reach`), two at least, stand on it, and the map names its users. Users and their needs are left
out, and so is what is marked `knowledge`. Of the low ones the five largest of a map (`policy links-shown`)
are told, and the rest are counted.

Instead:

```owm
anchor Reader [0.95, 0.60]
component Lending [0.80, 0.70] (buy)
component Shelf Robots [0.50, 0.45] (buy)
component Catalogue [0.40, 0.40] (build)
Reader -> Lending -> Shelf Robots
Lending -> Catalogue
```

Accept it where the upper component may change whenever the lower one does, and those who use it know.

Source: Simon Wardley, *Wardley Maps*, chapters 3 and 11 (higher-order systems need stable lower ones).
"""

from collections.abc import Iterator
from operator import attrgetter, sub

from wardley.analyse import drawn_needs
from wardley.analyse.drawn_needs import Need, Weighed, largest, more_said
from wardley.analyse.finding import Finding, Subject
from wardley.analyse.fragility import REACH, widely_needed
from wardley.analyse.rule import Found
from wardley.graph.chart import Chart
from wardley.graph.estate import Estate

CODE = "W304"
_GAP = drawn_needs.Scale(attrgetter("evolution"), attrgetter("evolution"), sub)

THRESHOLDS = {"foundation-gap": (0.30,), **drawn_needs.THRESHOLDS, **REACH}


def unchecked(estate: Estate) -> str | None:
    """Why nothing could be checked, or None."""
    return None if any(chart.links for chart in estate.charts) else "no link is drawn"


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """Needs whose lower end is much less evolved than their upper end."""
    shown = int(estate.policy.number("links-shown"))
    for chart in estate.charts:
        for weighed, more in largest(_weighed(estate, chart), "low", shown):
            yield _finding(estate, chart, weighed, more)


def _weighed(estate: Estate, chart: Chart) -> Iterator[Weighed]:
    limit = estate.policy.number("foundation-gap")
    # Where the users are guessed from the drawing, how much stands on a component is a guess too.
    users = chart.anchors is not chart.implied
    for need in drawn_needs.drawn_needs(chart, _GAP, limit):
        gap = round(need.upper_evolution - need.lower_evolution, 9)
        if gap > limit:
            novel = need.lower_evolution < chart.boundaries[1]
            severe = _critical(need) or (novel and users and widely_needed(estate, chart, need.lower))
            yield Weighed(need, gap, "medium" if severe else "low")


def _critical(need: Need) -> bool:
    return need.upper.facts is not None and need.upper.facts.critical


def _finding(estate: Estate, chart: Chart, weighed: Weighed, more: int) -> Finding:
    need, gap, severity = weighed
    upper, lower = need.upper, need.lower
    return Finding(
        CODE, "foundation-lags", severity,
        f"'{upper.name}' at {need.upper_evolution:g} rests on '{lower.name}' at {need.lower_evolution:g},"
        f" which is likely to change under it{more_said(more)}",
        drawn_needs.places(chart, need),
        f"make '{lower.name}' steadier, or expect '{upper.name}' to change with it",
        {
            "source_evolution": need.upper_evolution, "target_evolution": need.lower_evolution, "gap": gap,
            **({"critical": True} if _critical(need) else {}), **({"more": more} if more else {}),
            "needs_above": chart.reach.counts[lower.number], "needs": chart.reach.total,
        },
        Subject("link", upper.name, chart.name, lower.name),
        {"foundation-gap": estate.policy.number("foundation-gap")},
    )  # fmt: skip
