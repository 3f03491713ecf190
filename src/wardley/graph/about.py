"""All that an estate knows of one thing, put together."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields

from wardley.graph.chart import Chart
from wardley.graph.estate import Estate
from wardley.graph.links import Ends, lines_of_needs, place_of_line
from wardley.graph.meant import meant
from wardley.graph.placement import Placement
from wardley.graph.words import Thing
from wardley.model.estate import Contract, Facts, Same, Team, Waiver
from wardley.model.names import normalised
from wardley.model.portfolio import Decision, Initiative
from wardley.model.strategy import Capability
from wardley.source.place import Place

_APART = frozenset({"name", "places", "who", "supplier", "how", "kind", "retires"})


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that is said of a component: the ``value`` of ``field``, and where."""

    field: str
    value: object
    place: Place


@dataclass(frozen=True, slots=True)
class Neighbour:
    """What a component needs, or what needs it, and where that is written."""

    placement: Placement
    place: Place


@dataclass(frozen=True, slots=True)
class Flow:
    """Something that flows between a component and ``other``, by its ``label``, as ``direction`` says.

    ``direction`` is seen from the component: ``out``, ``in`` or ``both``.
    """

    other: Placement
    direction: str
    label: str | None
    place: Place


@dataclass(frozen=True, slots=True)
class Appearance:
    """A thing on one map.

    ``facts`` are what ``estate`` lines, decorators and signs say: the fields of
    `wardley.model.estate.Facts`, ``signs`` as (row, 1..4) or (condition, yes or no), and the decorators
    ``market``, ``ecosystem`` and ``inertia``. ``above`` of the ``anchors`` of the map stand on it.
    """

    chart: Chart
    placement: Placement
    facts: tuple[Fact, ...]
    needs: tuple[Neighbour, ...]
    needed_by: tuple[Neighbour, ...]
    flows: tuple[Flow, ...]
    above: int
    anchors: int


@dataclass(frozen=True, slots=True)
class About:
    """All that is known of ``name``; ``names`` are the other words for it.

    ``capabilities`` are those that it realises, ``teams`` those that look after it, and ``initiatives``
    those that change it. ``waivers`` accept a finding on it.
    """

    name: str
    names: tuple[str, ...]
    same: tuple[Same, ...]
    maps: tuple[Appearance, ...]
    contracts: tuple[Contract, ...]
    initiatives: tuple[Initiative, ...]
    capabilities: tuple[Capability, ...]
    teams: tuple[Team, ...]
    decisions: tuple[Decision, ...]
    waivers: tuple[Waiver, ...]


def about(estate: Estate, name: str) -> About:
    """All that *estate* knows of the component *name*; raises `wardley.graph.meant.NameUnknown`."""
    thing = meant(estate, name)
    words, same = _words(estate, thing)
    keys = {normalised(word) for word in words}
    facts = [placement.facts for _, placement in thing.placements if placement.facts]
    teams = {normalised(fact.team) for fact in facts if fact.team}
    capabilities = {normalised(fact.capability) for fact in facts if fact.capability}
    return About(
        thing.name,
        tuple(word for word in words if word != thing.name),
        same,
        tuple(_appearances(thing)),
        tuple(c for c in estate.contracts if _meets(c.covers, keys)),
        tuple(i for i in estate.initiatives if _meets(i.changes, keys)),
        tuple(
            c for c in estate.capabilities
            if normalised(c.name) in capabilities or _meets(c.realised_by, keys)
        ),
        tuple(team for team in estate.teams if normalised(team.name) in teams),
        tuple(d for d in estate.decisions if _meets([d.subject], keys)),
        tuple(waiver for waiver, _ in estate.waivers if _meets([waiver.subject or ""], keys)),
    )  # fmt: skip


def _words(estate: Estate, thing: Thing) -> tuple[list[str], tuple[Same, ...]]:
    """Every word for *thing*, the first spelling of each, and the lines that join them."""
    words: dict[str, str] = {}
    for word in (thing.name, *thing.names):
        words.setdefault(normalised(word), word)
    joined = []
    for same in estate.things.same:
        others = {normalised(word): word for word in (same.name, *same.others)}
        if not words.keys().isdisjoint(others):
            joined.append(same)
            words |= {key: word for key, word in others.items() if key not in words}
    for _, placement in thing.placements:
        if placement.evolves is not None and placement.evolves.rename:
            words.setdefault(normalised(placement.evolves.rename), placement.evolves.rename)
    return list(words.values()), tuple(joined)


def _meets(names: Iterable[str], keys: set[str]) -> bool:
    return any(normalised(name) in keys for name in names)


def _appearances(thing: Thing) -> Iterator[Appearance]:
    lines = {chart: lines_of_needs(chart) for chart in thing.charts}
    for chart, placement in thing.placements:
        number, known = placement.number, lines[chart]
        yield Appearance(
            chart, placement, tuple(_facts(placement)),
            tuple(_neighbours(chart, known, [(number, target) for target in chart.needs[number]], 1)),
            tuple(_neighbours(chart, known, [(top, number) for top in chart.needed_by[number]], 0)),
            tuple(_flows(chart, placement)), chart.reach.counts[number], len(chart.anchors),
        )  # fmt: skip


def _neighbours(chart: Chart, lines: dict[Ends, int], ends: Iterable[Ends], side: int) -> Iterator[Neighbour]:
    for pair in dict.fromkeys(ends):
        yield Neighbour(chart.placements[pair[side]], place_of_line(chart, lines[pair]))


def _flows(chart: Chart, placement: Placement) -> Iterator[Flow]:
    turned = {"out": "in", "in": "out", "both": "both"}
    for link, source, target in chart.links:
        if link.flow == "none" or placement.number not in (source, target):
            continue
        direction = {"forward": "out", "backward": "in", "both": "both"}[link.flow]
        if source != placement.number:
            direction = turned[direction]
        other = chart.placements[target if source == placement.number else source]
        yield Flow(other, direction, link.flow_label, place_of_line(chart, link.line))


def _facts(placement: Placement) -> Iterator[Fact]:
    if placement.who is not None:
        yield Fact("who", placement.who, placement.place_of("who"))
    if placement.supplier is not None:
        yield Fact("supplier", placement.supplier, placement.place_of("who"))
    if placement.how is not None:
        yield Fact("how", placement.how, placement.place_of("how"))
    for field in fields(Facts) if placement.facts is not None else ():
        value = getattr(placement.facts, field.name)
        if field.name not in _APART and value is not None and value is not False and value != ():
            yield Fact(field.name, _told(placement.facts, field.name, value), _place(placement, field.name))
    if placement.signs is not None:
        for row, answer in (*placement.signs.rows, *placement.signs.conditions):
            yield Fact("signs", (row, answer), placement.signs.place or placement.place)
    for mark in ("market", "ecosystem", "inertia"):
        if getattr(placement.element, mark, False):
            yield Fact(mark, True, placement.place)


def _told(facts: Facts | None, field: str, value: object) -> object:
    """*value*, or when something is retiring where that is said."""
    return facts.retires or value if field == "retiring" and facts is not None else value


def _place(placement: Placement, field: str) -> Place:
    if field == "text":
        return next(entry.place for entry in placement.entries if entry.record.text)
    return placement.place_of(field)
