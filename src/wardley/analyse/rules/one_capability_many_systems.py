"""One capability is served by many systems.

Two systems do one job under two names, so no map shows them as one. Each has its own costs, its own people
and its own truth about the same thing.

```owm
component Loans Desk [0.60, 0.55]
component Branch Till [0.55, 0.50]
component Catalogue [0.50, 0.60]
//@ estate Loans Desk (vendor Shelfware, configured, owner Ada, cost 40k, capability Lending) ; W503 medium
//@ estate Branch Till (vendor Counter, standard, owner Ben, cost 25k, capability Lending)
//@ estate Catalogue (vendor Shelfware, standard, cost 10k, capability Finding books)
```

Components that carry one `capability` count, in one map or in several; what has the same `system` is one,
and so is one thing on several maps. It is `medium`; `high` from 3 systems on, or where all are custom-built
(`policy capability-systems [3]`). Where fewer than two have a cost of their own it is one level softer,
because then they may be parts of one system.

Instead:

```owm
component Loans Desk [0.60, 0.55]
component Branch Till [0.55, 0.50]
//@ estate Loans Desk (vendor Shelfware, configured, owner Ada, cost 40k, capability Lending)
//@ estate Branch Till (vendor Counter, standard, owner Ben, cost 25k, capability Lending, retiring 2026-09)
```

Accept it where a second source is kept on purpose, and say against what. It is silent on what you sell
(`sells`) or are leaving (`retiring`), and where every system is `mandated`.

Source: Simon Wardley, *Wardley Maps*, chapter 4, figure 34 (capability profile).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from wardley.analyse.finding import Finding, Subject, softer
from wardley.analyse.profile import Spot, profile
from wardley.analyse.rule import Found
from wardley.graph.estate import Estate
from wardley.model.names import normalised
from wardley.source.diagnostic import Severity

CODE = "W503"
THRESHOLDS = {"capability-systems": (3.0,)}


@dataclass(slots=True)
class _System:
    """One system, by the ``name`` of what it is, and where it stands."""

    name: str
    spots: list[Spot] = field(default_factory=list)

    @property
    def costed(self) -> bool:
        """Whether a cost of its own is known."""
        return any(spot.cost is not None for _, spot in self.spots)

    @property
    def custom(self) -> bool:
        """Whether it is custom-built wherever it stands."""
        return all(spot.treatment is not None and spot.treatment <= 1 for _, spot in self.spots)

    @property
    def mandated(self) -> bool:
        """Whether no choice is left, on one map at least."""
        return any(spot.facts and spot.facts.mandated for _, spot in self.spots)


def unchecked(estate: Estate) -> str | None:
    """That no component names a capability, or None."""
    placements = (spot for chart in estate.charts for spot in chart.placements)
    if any(spot.facts and spot.facts.capability for spot in placements):
        return None
    return "no estate line names a capability"


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """Capabilities that two systems or more serve."""
    for name, systems in _serving(estate):
        if len(systems) > 1 and not all(system.mandated for system in systems):
            yield _finding(estate, name, systems)


def _serving(estate: Estate) -> Iterator[tuple[str, list[_System]]]:
    """By capability, as first written, the systems that serve it."""
    names: dict[str, str] = {}
    marked: dict[str, list[tuple[Spot, str | None]]] = {}
    for chart in estate.charts:
        for spot in chart.placements:
            facts = spot.facts
            if facts and facts.capability and spot.sourced and not (facts.sells or facts.retiring):
                key = normalised(facts.capability)
                names.setdefault(key, facts.capability)
                marked.setdefault(key, []).append(((chart, spot), facts.system))
    for key, spots in marked.items():
        yield names[key], _systems(estate, spots)


def _systems(estate: Estate, marked: list[tuple[Spot, str | None]]) -> list[_System]:
    """What stands at *marked*: one for each system, or thing where no map says its system."""
    systems: dict[str, _System] = {}
    by_thing: dict[str, _System] = {}
    for spot, system in sorted(marked, key=lambda item: item[1] is None):
        found = estate.things.find(spot[1].name)
        thing = found.name if found else spot[1].name
        if system is None:
            one = by_thing.setdefault(thing, _System(thing))
        else:
            one = systems.setdefault(normalised(system), _System(system))
            by_thing.setdefault(thing, one)
        one.spots.append(spot)
    return list({id(one): one for one in (*systems.values(), *by_thing.values())}.values())


def _finding(estate: Estate, capability: str, systems: list[_System]) -> Finding:
    many = estate.policy.number("capability-systems")
    custom = all(system.custom for system in systems)
    severity: Severity = "high" if len(systems) >= many or custom else "medium"
    bare = [system.name for system in systems if not system.costed]
    softened: tuple[str, ...] = ()
    if len(systems) - len(bare) < 2:
        severity = softer(severity)
        softened = (f"no cost is known of {_listed(bare)}",)
    spots = [spot for system in systems for spot in system.spots]
    names = [system.name for system in systems]
    facts = {
        "capability": capability,
        "systems": names,
        "count": len(names),
        "all_custom": custom,
        **profile(spots),
    }
    message = f"'{capability}' is served by {len(names)} systems: {_listed(names)}"
    if custom:
        message += "; all are custom-built"
    where = [spot.place_of("capability") for _, spot in spots] + [spot.place for _, spot in spots]
    return Finding(
        CODE, "one-capability-many-systems", severity, message, tuple(dict.fromkeys(where)),
        "decide of each whether to keep it, to move it into another or to retire it",
        facts, Subject("capability", capability), {"capability-systems": many}, softened,
    )  # fmt: skip


def _listed(names: list[str]) -> str:
    return ", ".join(f"'{name}'" for name in names)
