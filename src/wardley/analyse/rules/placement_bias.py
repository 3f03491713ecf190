"""One map places a thing where no other does.

The evolution of a thing is its market's, so maps of one market should agree on it. Where most do and one
does not, that team either knows something or is fond of what it has built: ask it, before anybody decides.

```owm
// tickets.owm
component Payments [0.40, 0.85]
component Timetable [0.60, 0.50]
// freight.owm
component Payments [0.35, 0.80]
component Timetable [0.55, 0.31]
// catering.owm
component Payments [0.30, 0.30] // W502 low
component Timetable [0.50, 0.48]
```

Three maps or more must show the thing, by one name or by those that a `same` line joins. One of them stands
out where it lies 0.20 or more from the median, at another stage, while the rest, which must be the
majority, lie within less than 0.20 of one another: where nobody agrees there is no bias but no shared
meaning (`policy bias [0.2, 3]`). It is `medium` where the one that stands out is also treated as it is
placed (W208).

Words that name no thing in particular are left alone: access, asset, awareness, behaviour, belief,
business, capability, change, choice, citizen, client, community, company, competition, consumer, control,
cost, culture, customer, data, demand, digital, economy, environment, equality, ethics, exclusion,
experience, goal, government, growth, inclusion, individual, industry, information, innovation, knowledge,
land, landscape, law, leadership, market, money, organisation, other, partner, people, person, platform,
policy, price, principle, private, product, profit, public, purpose, quality, regulation, resource, revenue,
risk, rural, safety, security, self, service, skill, society, space, standard, status, story, strategy,
supplier, supply chain, surplus, sustainability, symbol, system, team, technology, territory, tool, trade,
transparency, trust, urban, user, value, visibility, waste, wealth.

Maps that were drawn for different markets repeat words too. So more than 10 things of which nothing at all
is recorded are told as one finding, with their list (`policy bias-listed [10]`).

Instead:

```owm
// tickets.owm
component Payments [0.40, 0.85]
// freight.owm
component Payments [0.35, 0.80]
// catering.owm
component Payments [0.30, 0.78]
```

Accept it where the maps speak of different markets, and better give the two things two names.

Source: Simon Wardley, *Wardley Maps*, chapter 4, figure 32. In 146 public maps 11 % of the placements of
repeated names lie 0.20 or more from their median.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

from wardley.analyse.finding import Finding, Subject
from wardley.analyse.lexicon import generic
from wardley.analyse.profile import Spot, maps_of, places, profile, several
from wardley.analyse.rule import Found
from wardley.graph.estate import Estate
from wardley.graph.words import Thing
from wardley.model.axes import STAGES
from wardley.source.diagnostic import Severity

CODE = "W502"
NAME = "placement-bias"
AFTER = ("W208",)
THRESHOLDS = {"bias": (0.2, 3.0), "bias-listed": (10.0,)}


@dataclass(frozen=True, slots=True)
class _Bias:
    """A thing, where it stands, the ``middle`` of that, and what stands ``apart``, the farthest first."""

    thing: Thing
    spots: list[Spot]
    middle: float
    apart: list[Spot]

    @property
    def recorded(self) -> bool:
        """Whether anything but places is known of it."""
        return any(placement.facts or placement.stated or placement.signs for _, placement in self.spots)


def unchecked(estate: Estate) -> str | None:
    """Why no placement could be held against others, or None."""
    least = estate.policy.numbers("bias")[1]
    if any(len(thing.charts) >= least for thing in several(estate)):
        return None
    return f"no component is on {least:g} maps"


def check(estate: Estate, found: Found) -> Iterator[Finding]:
    """Things that one map places where no other does."""
    biases = [bias for thing in several(estate) if (bias := _bias(estate, thing)) is not None]
    bare = [bias for bias in biases if not bias.recorded]
    listed = len(bare) > estate.policy.number("bias-listed")
    for bias in biases:
        if bias.recorded or not listed:
            yield _finding(estate, found, bias)
    if listed:
        yield _list(estate, bare)


def _bias(estate: Estate, thing: Thing) -> _Bias | None:
    gap, least = estate.policy.numbers("bias")
    placed = [
        (placement.evolution, (chart, placement))
        for chart, placement in thing.placements
        if placement.evolution is not None and placement.kind not in ("anchor", "submap")
    ]
    spots = [spot for _, spot in placed]
    if len(maps_of(spots)) < least or all(map(generic, thing.names)):
        return None
    middle = median(evolution for evolution, _ in placed)
    far = [
        (abs(evolution - middle), spot)
        for evolution, spot in placed
        if _differs(evolution, middle, gap, spot)
    ]
    rest = [evolution for evolution, _ in placed if round(abs(evolution - middle), 9) < gap]
    if not far or 2 * len(rest) <= len(placed) or round(max(rest) - min(rest), 9) >= gap:
        return None
    far.sort(key=lambda item: -item[0])
    return _Bias(thing, spots, round(middle, 4), [spot for _, spot in far])


def _differs(evolution: float, middle: float, gap: float, spot: Spot) -> bool:
    chart, placement = spot
    return round(abs(evolution - middle), 9) >= gap and placement.stage != chart.stage_of(middle)


def _finding(estate: Estate, found: Found, bias: _Bias) -> Finding:
    chart, placement = bias.apart[0]
    treated = [(map_, spot) for map_, spot in bias.apart if found.on(map_, spot, "W208")]
    severity: Severity = "medium" if treated else "low"
    stage = STAGES[chart.stage_of(bias.middle)]
    facts: dict[str, object] = {
        "name": bias.thing.name, "evolution": placement.evolution, "stage": STAGES[placement.stage or 0],
        "median": bias.middle, "median_stage": stage, "apart": maps_of(bias.apart), **profile(bias.spots),
    }  # fmt: skip
    message = (
        f"'{placement.name}' stands at {placement.evolution:g} ({facts['stage']}) on '{chart.name}',"
        f" and at {bias.middle:g} ({stage}) in the median of {len(maps_of(bias.spots))} maps"
    )
    if treated:
        message += "; it is treated as it is placed"
        facts["treated_as_placed"] = maps_of(treated)
    return Finding(
        CODE, NAME, severity, message, places([*bias.apart, *_rest(bias)]),
        f"ask those who drew '{chart.name}' what they see that others do not, then move it or rename it",
        facts, Subject("thing", bias.thing.name), _threshold(estate),
    )  # fmt: skip


def _rest(bias: _Bias) -> list[Spot]:
    apart = {placement for _, placement in bias.apart}
    return [spot for spot in bias.spots if spot[1] not in apart]


def _list(estate: Estate, biases: list[_Bias]) -> Finding:
    things = [
        {
            "name": bias.thing.name, "map": bias.apart[0][0].name, "evolution": bias.apart[0][1].evolution,
            "median": bias.middle, "maps": len(maps_of(bias.spots)),
        }
        for bias in biases
    ]  # fmt: skip
    return Finding(
        CODE, NAME, "low",
        f"{len(things)} things of which nothing is recorded stand on one map where no other has them;"
        " maps of different markets look like this too",
        tuple(bias.apart[0][1].place for bias in biases),
        "go through the list with those who drew the maps, or check the maps of each market by themselves",
        {"count": len(things), "things": things}, Subject("estate", "estate"), _threshold(estate),
    )  # fmt: skip


def _threshold(estate: Estate) -> dict[str, object]:
    return {"bias": list(estate.policy.numbers("bias")), "bias-listed": estate.policy.number("bias-listed")}
