"""Initiatives that pull one component in opposite ways, or that are merged into each other."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

from wardley.graph.estate import Estate
from wardley.graph.words import Thing
from wardley.model.names import normalised
from wardley.model.portfolio import Decision, Initiative
from wardley.plan.replacing import buys, replaced
from wardley.source.record import record

Opposite = Literal["sourcing", "ending", "merging"]

_PAIRS = 1000
"""As many pairs on one component are all listed; of more, one for each initiative."""


@record
class Collision:
    """The initiatives ``first`` and ``second`` cannot both be right about ``components``.

    ``opposite`` says how: ``sourcing`` where the first builds what the second buys or outsources; ``ending``
    where the first makes better than the market what the second replaces, or what is being left; ``merging``
    where each is merged into the other, by way of others if need be, and there is no component.
    ``settled`` is the decision that stops, defers or merges one of the two, or None.
    """

    opposite: Opposite
    first: Initiative
    second: Initiative
    components: tuple[str, ...] = ()
    settled: Decision | None = None


def collisions(estate: Estate) -> tuple[Collision, ...]:
    """Every pair of initiatives that collide, by their names.

    Work that is only a bridge collides with nothing, and where one of two needs the other they are steps
    on one way. A suggestion to stop one of them settles nothing; a decision does.
    """
    settled = {
        normalised(one.subject): one for one in estate.decisions if one.verdict in ("stop", "defer", "merge")
    }
    found: dict[tuple[Opposite, str, str], Collision] = {}
    for opposite, first, second, component in _opposed(estate, settled):
        key = (opposite, normalised(first.name), normalised(second.name))
        before = found[key].components if key in found else ()
        decision = settled.get(key[1]) or settled.get(key[2])
        found[key] = Collision(opposite, first, second, (*before, component), decision)
    pairs = sorted(found.items(), key=lambda item: (item[0][1:], item[0][0]))
    return (*(pair for _, pair in pairs), *_merged(estate, settled))


def _opposed(
    estate: Estate, settled: Mapping[str, Decision]
) -> Iterator[tuple[Opposite, Initiative, Initiative, str]]:
    """On each component, who builds and who buys it, and who makes better what somebody takes away."""
    for name, thing, work in _changed(estate, settled):
        built = [one for one in work if one.sourcing == "build"]
        bought = [one for one in work if buys(one)]
        for first, second in _pairs(built, bought):
            yield "sourcing", first, second, name
        better = [one for one in work if one.better and one.sourcing is None]
        ending = _ending(estate, thing, work) if better else []
        for first, second in _pairs(better, ending):
            yield "ending", first, second, name


def _changed(
    estate: Estate, settled: Mapping[str, Decision]
) -> Iterator[tuple[str, Thing | None, list[Initiative]]]:
    """Each component with the initiatives that change it, bridges left out: first those that may go on."""
    found: dict[str, tuple[str, Thing | None, list[Initiative]]] = {}
    for one in sorted(estate.initiatives, key=lambda one: (normalised(one.name) in settled, one.name)):
        things = {}
        for written in () if one.bridge else one.changes:
            thing = estate.thing(written)
            name = thing.name if thing else written
            things[normalised(name)] = (name, thing)
        for key, (name, thing) in things.items():
            found.setdefault(key, (name, thing, []))[2].append(one)
    return (group for _, group in sorted(found.items()) if len(group[2]) > 1)


def _ending(estate: Estate, thing: Thing | None, work: Iterable[Initiative]) -> list[Initiative]:
    """Those that take *thing* away: what buys it where it is our own, and all plain work on what is left."""
    spots = [placement for _, placement in thing.placements] if thing else []
    leaving = any(spot.facts and spot.facts.retiring for spot in spots)
    return [
        one
        for one in work
        if not one.better
        and ((leaving and one.sourcing is None) or any(spot in spots for _, spot in replaced(estate, one)))
    ]


def _pairs(
    firsts: Sequence[Initiative], seconds: Sequence[Initiative]
) -> Iterator[tuple[Initiative, Initiative]]:
    if len(firsts) * len(seconds) > _PAIRS:
        pairs = [*((one, seconds[0]) for one in firsts), *((firsts[0], one) for one in seconds[1:])]
    else:
        pairs = [(one, other) for one in firsts for other in seconds]
    return ((one, other) for one, other in pairs if not (_needs(one, other) or _needs(other, one)))


def _needs(one: Initiative, other: Initiative) -> bool:
    return any(normalised(need.name) == normalised(other.name) for need in one.needs)


def _merged(estate: Estate, settled: Mapping[str, Decision]) -> Iterator[Collision]:
    """Merges that lead back to where they began, each round once: a pair for every step of it."""
    into = {name: normalised(one.into) for name, one in settled.items() if one.into}
    work = {normalised(one.name): one for one in estate.initiatives}
    seen: set[str] = set()
    for start in sorted(into):
        path: dict[str, None] = {}
        step: str | None = start
        while step is not None and step not in seen:
            seen.add(step)
            path[step] = None
            step = into.get(step)
        if step is None or step not in path:
            continue
        ring = list(path)[list(path).index(step) :]
        ring = ring[ring.index(min(ring)) :] + ring[: ring.index(min(ring))]
        for name in ring[: 1 if len(ring) == 2 else None]:
            if name in work and into[name] in work and name != into[name]:
                yield Collision("merging", work[name], work[into[name]])
