"""The same thing is run many times.

Each team has its own, so each pays for it, keeps it and learns alone. That several maps show one thing is
no problem; that there are several of it may be, and nobody sees it on one map.

```owm
// freight.owm
component Scheduling [0.50, 0.62] // W501 medium
component Ticketing [0.60, 0.62] // W501 low
//@ estate Scheduling (in-house, bespoke, team Freight, cost 80k)
//@ estate Ticketing (vendor Desk One, standard, team Freight)
// ferries.owm
component Scheduling [0.50, 0.60]
component Ticketing [0.60, 0.60]
//@ estate Scheduling (in-house, bespoke, team Ferries, cost 60k)
//@ estate Ticketing (vendor Quay Two, standard, team Ferries)
```

Counted is what differs for certain: another team, another supplier, another `system`, or one in-house and
one from outside. One `system` is one, whoever uses it; so is what is `shared` by one unit, or one
supplier's utility; and where nothing is recorded nothing is counted. It is `medium` from 3 on, or from 2
that are custom-built, and `low` below that (`policy instances [3, 2]`). Where one map has it as `shared`,
the finding says so. All maps on one instance are as it should be, and nothing is said.

Instead:

```owm
// freight.owm
component Scheduling [0.50, 0.62]
//@ estate Scheduling (in-house, bespoke, team Planning, system Tideway)
// ferries.owm
component Scheduling [0.50, 0.60]
//@ estate Scheduling (in-house, bespoke, team Ferries, system Tideway)
```

Accept it where places, laws or loads differ so much that one cannot serve all, and say which. It is silent
on what you sell (`sells`) or are leaving (`retiring`), and where every one of them is `mandated`.

Source: Simon Wardley, *Wardley Maps*, chapter 4, figures 31 and 32 (remove bias and duplication).
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from wardley.analyse.finding import Finding, Subject
from wardley.analyse.profile import Spot, held, maps_of, places, profile, several
from wardley.analyse.rule import Found
from wardley.graph.estate import Estate
from wardley.graph.placement import Placement
from wardley.graph.words import Thing
from wardley.model.names import normalised
from wardley.source.diagnostic import Severity

CODE = "W501"
THRESHOLDS = {"instances": (3.0, 2.0)}


class _Instance(NamedTuple):
    """What tells one of a thing from another; None where it is not known."""

    system: str | None
    source: str | None
    team: str | None
    side: str | None


_APART = (("system",), ("source",), ("team",), ("source", "team"), ("side",))
"""What differs for certain: two of which all of these are known, and are not the same."""


def unchecked(estate: Estate) -> str | None:
    """Why no two of a thing could be told apart, or None."""
    things = list(several(estate))
    if not things:
        return "no component is on two maps"
    if any(_recorded(thing) for thing in things):
        return None
    return "no estate line speaks of a component that is on two maps"


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """Things of which more than one is run."""
    for thing in several(estate):
        spots = _recorded(thing)
        if len(maps_of(spots)) < 2 or all(spot.facts and spot.facts.mandated for _, spot in spots):
            continue
        count = _instances(spots)
        if count > 1:
            yield _finding(estate, thing, spots, count)


def _recorded(thing: Thing) -> list[Spot]:
    return [(chart, spot) for chart, spot in held(thing) if spot.facts and any(_instance(spot))]


def _instances(spots: Iterable[Spot]) -> int:
    """How many of a thing *spots* are at least."""
    known: dict[object, _Instance] = {}
    for _, spot in spots:
        instance = _instance(spot)
        known.setdefault(("system", instance.system) if instance.system else instance, instance)
    counts = []
    for fields in _APART:
        told = {tuple(getattr(instance, field) for field in fields) for instance in known.values()}
        counts.append(sum(None not in values for values in told))
    return max(counts)


def _instance(spot: Placement) -> _Instance:
    facts = spot.facts
    system, team = (facts.system, facts.team) if facts else (None, None)
    source = spot.supplier
    if spot.who == "in-house":
        source = team
    elif source and (spot.who == "shared" or spot.how == "utility"):
        team = None  # who looks after our use of it does not make it another one
    side = None if spot.who in (None, "shared") else "in-house" if spot.who == "in-house" else "outside"
    return _Instance(_key(system), _key(source), _key(team), side)


def _key(name: str | None) -> str | None:
    return normalised(name) if name else None


def _finding(estate: Estate, thing: Thing, spots: list[Spot], count: int) -> Finding:
    many, custom_many = estate.policy.numbers("instances")
    custom = _instances(spot for spot in spots if spot[1].treatment is not None and spot[1].treatment <= 1)
    severity: Severity = "medium" if count >= many or custom >= custom_many else "low"
    maps = maps_of(spots)
    message = f"{len(maps)} maps have {count} of '{thing.name}' at least"
    facts: dict[str, object] = {"name": thing.name, "instances": count, "custom": custom, **profile(spots)}
    offered = maps_of(spot for spot in spots if spot[1].who == "shared")
    if custom:
        message += f", {custom} of them custom-built"
    action = "agree on one for all, or write down what each has that the others cannot use"
    if offered:
        facts["shared_on"] = offered
        message += f"; '{offered[0]}' has it as a shared one"
        action = "let the others join the shared one, or write down why they cannot"
    return Finding(
        CODE, "same-thing-many-times", severity, message, places(spots, "who", "team", "system"), action,
        facts, Subject("thing", thing.name), {"instances": [many, custom_many]},
    )  # fmt: skip
