"""Every need rests on one vendor.

All lines of a map are AND: if the vendor fails, changes its price or leaves the market, everything above it
does too. There may be good reasons, and then somebody has thought about the day after.

```owm
anchor Passenger [0.95, 0.60]
anchor Crew [0.95, 0.70]
component Tickets [0.70, 0.60]
component Rosters [0.70, 0.65]
component Hosting [0.20, 0.90] // W401 medium
component Weather Reports [0.30, 0.80]
Passenger -> Tickets -> Hosting
Crew -> Rosters -> Hosting
Crew -> Weather Reports
//@ estate Hosting (vendor Northcloud, utility)
//@ estate Weather Reports (vendor Metwatch, utility, alternatives Skyline)
```

It is `medium` where a vendor's components for which no alternative is named stand under all needs, two at
least; this is held against nobody where the estate names no alternatives at all. It is `medium` too where
75 % or more of what one need rests on, four components at least (`policy vendor-share`), come from one
vendor. The latter is counted on maps up to two million pairs of a need and a component.

Instead:

```owm
anchor Passenger [0.95, 0.60]
anchor Crew [0.95, 0.70]
component Tickets [0.70, 0.60]
component Rosters [0.70, 0.65]
component Hosting [0.20, 0.90]
component Weather Reports [0.30, 0.80]
Passenger -> Tickets -> Hosting
Crew -> Rosters -> Hosting
Crew -> Weather Reports
//@ estate Hosting (vendor Northcloud, utility, alternatives Bergdata / Fjordhost)
//@ estate Weather Reports (vendor Metwatch, utility, alternatives Skyline)
```

Accept it where it is electricity, or a vendor chosen on purpose, with a plan for leaving it. A `partner`
and a `shared` service are no vendors.

Source: all needs are AND (Wardley, chapter 2); second sourcing (chapter 10); DORA, article 29.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator

from wardley.analyse.finding import Finding, Subject
from wardley.analyse.fragility import known_cost
from wardley.analyse.listing import listed
from wardley.analyse.needs_above import needs_above, places_of_bits
from wardley.analyse.paths import Paths
from wardley.analyse.recorded import records
from wardley.analyse.rule import Found
from wardley.graph.chart import Chart
from wardley.graph.estate import Estate
from wardley.graph.placement import Placement
from wardley.model.names import normalised
from wardley.source.place import Place

CODE = "W401"
THRESHOLDS = {"vendor-share": (0.75, 4.0)}

_PAIRS = 2_000_000
_POINTED_AT = 5


def unchecked(estate: Estate) -> str | None:
    """Why nothing could be checked, or None."""
    return None if any(_supplied(chart) for chart in estate.charts) else "no vendor is named"


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """Vendors under all needs of a map without an alternative, and those that most of one need comes from."""
    alternatives = records(estate, "alternatives")
    for chart in estate.charts:
        supplied = _supplied(chart)
        under = _under_all(chart, supplied) if supplied and alternatives else set()
        rested = _rested_on(estate, chart, supplied)
        paths = Paths(chart)
        for key in supplied:
            if key in under:
                yield _whole(chart, [p for p in supplied[key] if not p.alternatives], paths)
            elif key in rested:
                yield _part(estate, chart, supplied[key], rested[key])


def _supplied(chart: Chart) -> dict[str, list[Placement]]:
    """By vendor (in lower case): what it supplies that some need stands on."""
    found: dict[str, list[Placement]] = defaultdict(list)
    for placement in chart.placements:
        named = placement.who == "vendor" and placement.sourced and placement.supplier
        if named and chart.reach.counts[placement.number]:
            found[normalised(named)].append(placement)
    return found


def _under_all(chart: Chart, supplied: dict[str, list[Placement]]) -> set[str]:
    if chart.reach.total < 2:
        return set()
    under = set(supplied)
    for heads, bits in needs_above(chart):
        every = (1 << len(heads)) - 1
        for key in sorted(under):
            united = 0
            for placement in supplied[key]:
                if not placement.alternatives:
                    united |= bits[placement.number]
            if united != every:
                under.discard(key)
    return under


def _rested_on(
    estate: Estate, chart: Chart, supplied: dict[str, list[Placement]]
) -> dict[str, dict[str, float]]:
    """By vendor: the needs of which so much comes from it, and how much."""
    if not supplied or sum(chart.reach.counts) > _PAIRS:
        return {}
    share, least = estate.policy.numbers("vendor-share")
    vendors = {p.number: key for key, group in supplied.items() for p in group}
    found: dict[str, dict[str, float]] = defaultdict(dict)
    for heads, bits in needs_above(chart):
        parts = [0] * len(heads)
        theirs: list[Counter[str]] = [Counter() for _ in heads]
        for placement in chart.placements:
            if placement.sourced:
                for place in places_of_bits(bits[placement.number]):
                    parts[place] += 1
                    if placement.number in vendors:
                        theirs[place][vendors[placement.number]] += 1
        for place, head in enumerate(heads):
            for key, count in theirs[place].items():
                if parts[place] >= least and round(count / parts[place], 9) >= share:
                    found[key][chart.placements[head].name] = round(count / parts[place], 3)
    return found


def _whole(chart: Chart, group: list[Placement], paths: Paths) -> Finding:
    first = max(group, key=lambda placement: chart.reach.counts[placement.number])
    vendor = first.supplier or ""
    return Finding(
        CODE, "need-rests-on-one-vendor", "medium",
        f"every need of the map rests on the vendor '{vendor}', and no alternative is named",
        _places(first, group), "name a second source for what matters most, or write how you would leave",
        {
            "vendor": vendor, "components": [placement.name for placement in group],
            "path": paths.to(first.number), **known_cost(group),
            "needs_above": chart.reach.total, "needs": chart.reach.total,
        },
        Subject("vendor", vendor, chart.name),
        {"needs": chart.reach.total},
    )  # fmt: skip


def _part(estate: Estate, chart: Chart, group: list[Placement], shares: dict[str, float]) -> Finding:
    vendor = group[0].supplier or ""
    share, least = estate.policy.numbers("vendor-share")
    return Finding(
        CODE, "need-rests-on-one-vendor", "medium",
        f"most of what {listed(list(shares))} rests on comes from the vendor '{vendor}'",
        _places(group[0], group), "see what of it could come from another, or write how you would leave",
        {
            "vendor": vendor, "components": [placement.name for placement in group], "shares": shares,
            **known_cost(group), "needs_above": len(shares), "needs": chart.reach.total,
        },
        Subject("vendor", vendor, chart.name),
        {"vendor-share": share, "components": least},
    )  # fmt: skip


def _places(first: Placement, group: list[Placement]) -> tuple[Place, ...]:
    shown = [first.place, *(placement.place_of("who") for placement in group[:_POINTED_AT])]
    return tuple(dict.fromkeys(shown))
