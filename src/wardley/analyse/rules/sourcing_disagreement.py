"""One map builds what another buys.

The same thing is custom-built by one team and bought, rented or shared by another. One of them knows
something that the other should hear: that the market has it, or why the market's is not good enough.

```owm
// freight.owm
component Payments [0.40, 0.85] // W505 high
component Scheduling [0.50, 0.62] // W505 medium
//@ estate Payments (in-house, bespoke, team Freight, cost 90k)
//@ estate Scheduling (in-house, bespoke, team Freight)
// ferries.owm
component Payments [0.40, 0.84]
component Scheduling [0.55, 0.60]
//@ estate Payments (vendor PayLane, utility, team Ferries, cost 12k)
//@ estate Scheduling (vendor Tideway, configured)
```

What differs is who runs it (in-house, or a vendor) or how it is treated: experiment, bespoke, configured or
standard, utility, each a step. It is `medium`; `high` where one map builds what it shows as a commodity
while another has it as a utility. Where work that is kept changes it, it is a `note`: the move may be under
way. A bare `(build)` says that it is built, and not whether as an experiment. A unit's own service is no
disagreement with the maps that have it as `shared` from that unit.

Instead:

```owm
// freight.owm
component Payments [0.40, 0.85]
//@ estate Payments (vendor PayLane, utility, team Freight, cost 15k)
// ferries.owm
component Payments [0.40, 0.84]
//@ estate Payments (vendor PayLane, utility, team Ferries, cost 12k)
```

Accept it where the builder's needs really differ, and say how. It is silent on what you sell (`sells`),
have no choice about (`mandated`) or are leaving (`retiring`).

Source: Simon Wardley, *Wardley Maps*, chapter 4: five groups use a common service, and one builds its own.
"""

from collections.abc import Iterator

from wardley.analyse.finding import Finding, Subject
from wardley.analyse.mismatch import treated
from wardley.analyse.profile import Spot, held, maps_of, places, profile, several
from wardley.analyse.rule import Found
from wardley.graph.estate import Estate
from wardley.graph.placement import Placement
from wardley.graph.words import Thing
from wardley.model.names import normalised
from wardley.source.diagnostic import Severity

CODE = "W505"
NAME = "sourcing-disagreement"


def unchecked(estate: Estate) -> str | None:
    """Why no sourcing could be held against another, or None."""
    things = list(several(estate))
    if not things:
        return "no component is on two maps"
    if any(len(maps_of(_told(thing))) > 1 for thing in things):
        return None
    return "of no component do two maps say who runs it or how it is treated"


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """Things that maps source or treat differently."""
    for thing in several(estate):
        spots = _told(thing)
        pair = _high(spots)
        severity: Severity = "high" if pair else "medium"
        pair = pair or _pair(spots)
        if pair:
            yield _finding(estate, thing, spots, pair, severity)


def _told(thing: Thing) -> list[Spot]:
    """Where it is known how *thing* is run, and people chose it; without whom a unit's own map serves."""
    spots = [
        (chart, spot)
        for chart, spot in held(thing)
        if (spot.who or spot.how) and not (spot.facts and spot.facts.mandated)
    ]
    units = {
        normalised(spot.facts.team)
        for _, spot in spots
        if spot.who == "in-house" and spot.facts and spot.facts.team
    }
    return [
        (chart, spot)
        for chart, spot in spots
        if spot.who != "shared" or normalised(spot.supplier or "") not in units
    ]


def _high(spots: list[Spot]) -> tuple[Spot, Spot] | None:
    """Where it is built though the map shows a commodity, and where it is a utility."""
    built = [spot for spot in spots if _step(spot[1], 4) < 2 and spot[1].stage == 3]
    return _two(built, [spot for spot in spots if spot[1].treatment == 3])


def _pair(spots: list[Spot]) -> tuple[Spot, Spot] | None:
    """Where it is run in the one way, and where in another, the clearest difference first."""
    ours = [spot for spot in spots if spot[1].who == "in-house"]
    vendors = [spot for spot in spots if spot[1].who == "vendor"]
    built = [spot for spot in ours if _step(spot[1], 4) < 2]
    joined = [spot for spot in spots if spot[1].who in ("shared", "partner", "community")]
    return (
        _steps(spots, 2) or _two(ours, vendors) or _two(built, joined)
        or _steps(spots, 3) or _steps(spots, 1)
    )  # fmt: skip


def _steps(spots: list[Spot], step: int) -> tuple[Spot, Spot] | None:
    """Where it is treated below *step* (0 experiment .. 3 utility), and where from it on."""
    below = [spot for spot in spots if _step(spot[1], 4) < step]
    return _two(below, [spot for spot in spots if _step(spot[1], -1) >= step])


def _step(spot: Placement, unknown: int) -> int:
    """How *spot* is treated (0 experiment .. 3 utility), or *unknown*."""
    if spot.how == "experiment" and not (spot.facts and spot.facts.how):
        return 1  # a bare (build) far on the left
    return unknown if spot.treatment is None else spot.treatment


def _two(lefts: list[Spot], rights: list[Spot]) -> tuple[Spot, Spot] | None:
    """The first of *lefts* and of *rights* that stand on two maps, or None."""
    for left in lefts[:1]:
        for right in rights:
            if right[0] is not left[0]:
                return left, right
    for right in rights[:1]:
        for left in lefts:
            if left[0] is not right[0]:
                return left, right
    return None


def _finding(
    estate: Estate, thing: Thing, spots: list[Spot], pair: tuple[Spot, Spot], severity: Severity
) -> Finding:
    (one, left), (other, right) = pair
    softened: tuple[str, ...] = ()
    changes = (work for _, spot in spots for work in estate.changes.get(normalised(spot.name), ()))
    work = next((work for work in changes if work.kept), None)
    if work is not None:
        severity, softened = "note", (f"changed by the kept initiative '{work.name}'",)
    action = "agree on one way, or write down why the maps differ"
    if _step(left, 4) < 2:
        action = f"let '{one.name}' join '{other.name}', or write down why it cannot"
    rest = [spot for spot in spots if spot not in pair]
    return Finding(
        CODE, NAME, severity,
        f"'{thing.name}' is {_way(left)} on '{one.name}' and {_way(right)} on '{other.name}'",
        places([*pair, *rest], "who", "how"), action,
        {"name": thing.name, "one": one.name, "other": other.name, **profile([*pair, *rest])},
        Subject("thing", thing.name), softened_by=softened,
    )  # fmt: skip


def _way(spot: Placement) -> str:
    """Who runs *spot* and how it is treated, in words that follow *is*."""
    who = {"vendor": "bought", "partner": "with a partner", "community": "from a community"}
    said = [who.get(spot.who, spot.who)] if spot.who else []
    if spot.supplier:
        said[-1] += f" from {spot.supplier}" if spot.who == "vendor" else f" ({spot.supplier})"
    if spot.how:
        said.append("a utility" if spot.how == "utility" else treated(spot))
    return ", ".join(said)
