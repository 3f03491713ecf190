"""A component that hangs on one person.

People fall ill, leave and retire, and what only they know goes with them. Nobody is to blame for being the
only one.

```owm
anchor Guest [0.95, 0.60]
anchor Cook [0.95, 0.70]
component Menu [0.75, 0.60] // W405 low
component Orders [0.60, 0.62] // W405 medium
Guest -> Menu -> Orders
Cook -> Orders
//@ estate Menu (in-house, bespoke, people 1, owner Ines)
//@ estate Orders (in-house, bespoke, people 2, owner Tom)
```

It is run in-house, and one person looks after it; where half of the needs or more (`policy reach`), two at
least, stand on it, two are few as well (`policy people [1, 2]`). Nobody being named counts too: neither
owner nor team on an `estate` line, where others have one. And one owner of five components or more (`policy
owned`) is one person. It is `low`, and `medium` where the component, or one of the owner's, is so widely
needed.

Instead:

```owm
anchor Guest [0.95, 0.60]
anchor Cook [0.95, 0.70]
component Menu [0.75, 0.60]
component Orders [0.60, 0.62]
Guest -> Menu -> Orders
Cook -> Orders
//@ estate Menu (in-house, bespoke, people 2, owner Ines)
//@ estate Orders (in-house, bespoke, people 3, owner Tom)
```

Accept it where it is small and could be had elsewhere within days.

Source: truck factor of open-source systems (Avelino and others, 2016); nearly half of the popular ones hang
on one.
"""

from collections import defaultdict
from collections.abc import Iterator

from wardley.analyse import fragility
from wardley.analyse.finding import Finding, Subject
from wardley.analyse.fragility import Fragilities, counted, most_needed, widely_needed
from wardley.analyse.mismatch import evidence
from wardley.analyse.recorded import described
from wardley.analyse.rule import Found
from wardley.graph.chart import Chart
from wardley.graph.estate import Estate
from wardley.graph.placement import Placement

CODE = "W405"
THRESHOLDS = {"people": fragility.THRESHOLDS["people"], "owned": (5.0,), **fragility.REACH}


def unchecked(estate: Estate) -> str | None:
    """Why nothing could be checked, or None."""
    if any(facts.people is not None or facts.owner or facts.team for _, _, facts in described(estate)):
        return None
    return "nothing says how many people, which owner or which team looks after a component"


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """In-house components with few people or none, and owners of many."""
    fragilities = Fragilities(estate)
    for chart, placement, _facts in described(estate):
        if placement.who == "in-house" and placement.sourced:
            finding = _component(estate, fragilities, chart, placement)
            if finding:
                yield finding
    yield from _owners(estate)


def _component(
    estate: Estate, fragilities: Fragilities, chart: Chart, placement: Placement
) -> Finding | None:
    few, few_wide = estate.policy.numbers("people")
    wide = widely_needed(estate, chart, placement)
    people, limit = placement.people, few_wide if wide else few
    if people is not None and people <= limit:
        said, action, field = f"{counted(people)} '{placement.name}'", _shared(placement), "people"
    elif fragilities.kept_by_nobody(placement):
        said, action, field = (
            f"nobody is named who looks after '{placement.name}'", "name its owner or its team", "who",
        )  # fmt: skip
    else:
        return None
    return Finding(
        CODE, "one-person-deep", "medium" if wide else "low", said, placement.places(field), action,
        evidence(chart, placement), Subject("component", placement.name, chart.name),
        {"people": limit, "reach": estate.policy.number("reach")},
    )  # fmt: skip


def _shared(placement: Placement) -> str:
    if placement.alternatives:
        return f"work on it in pairs, write down how it works, or buy: {', '.join(placement.alternatives)}"
    return "work on it in pairs, or write down how it works"


def _owners(estate: Estate) -> Iterator[Finding]:
    limit = estate.policy.number("owned")
    owned: dict[str, dict[str, tuple[Chart, Placement]]] = defaultdict(dict)
    wide: set[str] = set()
    for chart, placement, facts in described(estate):
        if facts.owner and placement.sourced:
            owned[facts.owner].setdefault(placement.key, (chart, placement))
            if widely_needed(estate, chart, placement):
                wide.add(facts.owner)
    for owner, components in owned.items():
        if len(components) < limit:
            continue
        yield Finding(
            CODE, "one-person-deep", "medium" if owner in wide else "low",
            f"'{owner}' is the owner of {len(components)} components",
            tuple(dict.fromkeys(placement.place_of("owner") for _, placement in components.values())),
            "share them out, or name a second for each",
            {
                "owner": owner, "owned": len(components),
                "components": [placement.name for _, placement in components.values()],
                **most_needed(components.values()),
            },
            Subject("owner", owner), {"owned": limit, "reach": estate.policy.number("reach")},
        )  # fmt: skip
