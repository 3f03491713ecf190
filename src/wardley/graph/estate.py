"""Several maps and plans as one estate: every component with what is known of it, and what joins them."""

import posixpath
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cached_property
from typing import Any

from wardley.graph.chart import Chart
from wardley.graph.placement import Placement
from wardley.graph.titles import chart_names
from wardley.graph.words import Thing, Things
from wardley.model import read_portfolio, read_strategy
from wardley.model.entries import Entry, read_entries
from wardley.model.estate import Contract, Facts, Signs, Waiver
from wardley.model.faults import Faults
from wardley.model.known import Known
from wardley.model.map import WardleyMap
from wardley.model.names import normalised
from wardley.model.policy import Policy
from wardley.model.portfolio import Capacity, Decision, Horizon, Initiative, Ranking, Vote
from wardley.model.strategy import Capability, Strategy
from wardley.source.collector import collector_paused
from wardley.source.diagnostic import Diagnostic
from wardley.source.source import Source

_WRITTEN_WITH = {"supplier": "who", "retires": "retiring"}
"""Facts that no word of their own says: by field, the one whose word brings it along."""


class Estate:
    """The maps and plans of one estate.

    ``charts`` are its maps, in the order given; a text without a component is a plan and speaks for the
    maps that its ``map`` lines name, or for all. ``known`` joins what their statements say. ``faults`` are
    what contradicts itself in these statements, and ``unknown`` the names in them that nothing declares,
    as (name, keyword of the statement, place). ``today`` is the day that dates are held against.
    """

    def __init__(
        self, maps: Sequence[WardleyMap], policy: Policy | None = None, today: date | None = None
    ) -> None:
        self.policy = policy or Policy()
        self.memo: dict[str, Any] = {}
        """What later rooms work out from the estate once; it goes when the estate goes."""
        self.today = today or date.today()  # noqa: DTZ011 - a day as people write it, where they are
        self.maps = tuple(maps)
        self.faults: list[Diagnostic] = []
        with collector_paused():
            entries = [self._entries(map_) for map_ in maps]
            self._read_policy(entries)
            self.charts = self._drawn()
            self.known = Known((entry for group in entries for entry in group), self._component_names)
            self.unknown = self.known.unknown
            self.things = Things(self.charts, self.known.by_keyword["same"])
            self._learn(list(zip(maps, entries, strict=True)))
        self.decisions: tuple[Decision, ...] = read_portfolio.decisions(self.known)
        self.initiatives: tuple[Initiative, ...] = read_portfolio.initiatives(self.known, self.decisions)
        self.votes: tuple[Vote, ...] = read_portfolio.votes(self.known)
        self.rankings: tuple[Ranking, ...] = read_portfolio.rankings(self.known)
        self.contracts: tuple[Contract, ...] = self.known.contracts()
        self.strategy: Strategy = read_strategy.strategy(self.known)
        self.teams = self.known.teams()
        self.horizon: Horizon | None = read_portfolio.horizon(self.known)
        self.capacities: tuple[Capacity, ...] = read_portfolio.capacities(self.known, self.horizon)
        self.waivers: tuple[tuple[Waiver, Entry], ...] = self.known.waivers()
        self.faults += self.known.faults
        self.faults += self.things.faults

    def _read_policy(self, entries: list[list[Entry]]) -> None:
        self.policy.read(entry for group in entries for entry in group if entry.record.keyword == "policy")
        self.faults += self.policy.faults

    def _drawn(self) -> list[Chart]:
        stages = self.policy.numbers("stages") if "stages" in self.policy.changed else None
        drawn = [map_ for map_ in self.maps if not is_plan(map_)]
        return [Chart(map_, name, stages) for map_, name in zip(drawn, chart_names(drawn), strict=True)]

    def _entries(self, map_: WardleyMap) -> list[Entry]:
        faults = Faults(map_.source or Source(map_.title or "<map>", ""))
        found = list(read_entries(map_, faults))
        self.faults += faults.found
        return found

    @cached_property
    def _component_names(self) -> frozenset[str]:
        names = [name for chart in self.charts for name in chart.names.exact]
        names += [e.rename for chart in self.charts for e in chart.map.evolutions if e.rename]
        return frozenset(names)

    def _learn(self, texts: list[tuple[WardleyMap, list[Entry]]]) -> None:
        own = {id(chart.map): chart for chart in self.charts}
        said: dict[Placement, list[Entry]] = defaultdict(list)
        for map_, entries in texts:
            chart = own.get(id(map_))
            charts = [chart] if chart else self._spoken_for(map_, entries)
            for entry in entries:
                if entry.record.keyword in ("estate", "signs"):
                    self._aim(entry, charts, said)
        for placement, group in said.items():
            self._teach(placement, group)

    def _spoken_for(self, map_: WardleyMap, entries: list[Entry]) -> list[Chart]:
        named = [entry for entry in entries if entry.record.keyword == "map"]
        if not named:
            return self.charts
        here = posixpath.dirname(_posix(map_.source.name if map_.source else ""))
        found: dict[Chart, None] = {}
        for entry in named:
            path = posixpath.normpath(posixpath.join(here, _posix(entry.record.name or "")))
            found.update(dict.fromkeys(self._by_path.get(path, ())))
            if path not in self._by_path:
                self._say(
                    entry, "E316", f"the map '{entry.record.name}' is not among those that were read",
                    help_="name its file as seen from the folder of this one, and give both to wardley",
                )  # fmt: skip
        return list(found)

    @cached_property
    def _by_path(self) -> dict[str, list[Chart]]:
        found: dict[str, list[Chart]] = defaultdict(list)
        for chart in self.charts:
            found[posixpath.normpath(_posix(chart.source.name))].append(chart)
        return dict(found)

    def _aim(self, entry: Entry, charts: list[Chart], said: dict[Placement, list[Entry]]) -> None:
        name = entry.record.name or ""
        hit = [placement for chart in charts if (placement := chart.find(name)) is not None]
        for placement in hit:
            said[placement].append(entry)
        if charts and not hit:  # where none of its maps was read, that alone is told
            self.unknown.append((name, entry.record.keyword, entry.source.place_of(entry.record.line, name)))

    def _teach(self, placement: Placement, entries: list[Entry]) -> None:
        lines = [entry for entry in entries if entry.record.keyword == "estate"]
        signs = [entry for entry in entries if entry.record.keyword == "signs"]
        if lines:
            values = self._agreed(placement, lines)
            text = next((line.record.text for line in lines if line.record.text), None)
            places = tuple(line.place for line in lines)
            placement.learn(Facts(placement.name, **values, text=text, places=places), tuple(lines))
        if signs:
            answers = self._agreed(placement, signs).items()
            placement.signs = Signs(
                placement.name,
                tuple((row, value) for row, value in answers if not isinstance(value, bool)),
                tuple((row, value) for row, value in answers if isinstance(value, bool)),
                signs[0].place,
            )

    def _agreed(self, placement: Placement, entries: list[Entry]) -> dict[str, Any]:
        """What *entries* say together: the first to say something stands, and who contradicts it is told."""
        first, *others = entries
        values = dict(first.values)
        wrote = dict.fromkeys(values, first)
        for entry in others:
            clashes: dict[str, Entry] = {}
            for field, value in entry.values.items():
                word = _WRITTEN_WITH.get(field, field)
                if word in clashes:
                    continue  # neither does what the refused word brings with it count
                if field == "inertia":
                    values[field] = tuple(dict.fromkeys((*values.get(field, ()), *value)))
                elif values.setdefault(field, value) != value:
                    clashes[word] = wrote[field]
                wrote.setdefault(field, entry)
            for word, before in clashes.items():
                self._contradict(placement, entry, before, word)
        return values

    def _contradict(self, placement: Placement, entry: Entry, before: Entry, word: str) -> None:
        said = before.source.line(before.record.line)[slice(*before.columns[word])]
        words = entry.source.line(entry.record.line)[slice(*entry.columns[word])]
        where = f"line {before.record.line}"
        if before.source is not entry.source:
            where += f" of {before.source.name}"
        self._say(
            entry, "E315", f"'{words}' of '{placement.name}' contradicts '{said}' on {where}", words,
            "keep one",
        )  # fmt: skip

    @property
    def capabilities(self) -> tuple[Capability, ...]:
        """The capabilities of all cascades, each cascade's in their order."""
        return tuple(one for cascade in self.strategy.cascades for one in cascade.capabilities)

    @cached_property
    def sourced(self) -> list[tuple[Chart, Placement]]:
        """The components that somebody must run or supply, each with its chart, but those that we sell."""
        return [
            (chart, placement)
            for chart in self.charts
            for placement in chart.placements
            if placement.kind == "activity" and not (placement.facts and placement.facts.sells)
        ]

    @cached_property
    def described(self) -> list[tuple[Chart, Placement, Facts]]:
        """The components that an ``estate`` line speaks of, each with its chart and what is said.

        What is retired and nothing needs any more is left out.
        """
        return [
            (chart, placement, placement.facts)
            for chart in self.charts
            for placement in chart.placements
            if placement.facts is not None and not self.gone(chart, placement)
        ]

    def gone(self, chart: Chart, placement: Placement) -> bool:
        """Whether *placement* is retired, its last day being past, and nothing on its map needs it."""
        facts = placement.facts
        if facts is None or facts.retires is None:
            return False
        return facts.retires.last < self.today and not chart.needed_by[placement.number]

    @cached_property
    def changes(self) -> dict[str, list[Initiative]]:
        """By component (in lower case, by each word for it): the initiatives that change it, in order."""
        found: dict[str, list[Initiative]] = defaultdict(list)
        for initiative in self.initiatives:
            for word in self.words_for(initiative.changes):
                found[word].append(initiative)
        return dict(found)

    @cached_property
    def covered(self) -> dict[str, list[Contract]]:
        """By component (in lower case, by each word for it): the contracts that cover it, in order."""
        found: dict[str, list[Contract]] = defaultdict(list)
        for contract in self.contracts:
            for word in self.words_for(contract.covers):
                found[word].append(contract)
        return dict(found)

    def thing(self, name: str) -> Thing | None:
        """The thing that *name* means, or None: also by the new name that an ``evolve A->B`` gives it."""
        return self.things.find(self._renamed.get(normalised(name), name))

    def words_for(self, names: Iterable[str]) -> dict[str, None]:
        """*names* in lower case, and the other words for what they mean: today's name, and ``same`` lines."""
        words: dict[str, None] = {}
        for name in names:
            thing = self.thing(name)
            words.update(dict.fromkeys((normalised(name), *map(normalised, thing.names if thing else ()))))
        return words

    @cached_property
    def _renamed(self) -> dict[str, str]:
        """By the new name of an ``evolve A->B`` that no component has: the name A."""
        found: dict[str, str] = {}
        for chart in self.charts:
            for evolution in chart.map.evolutions:
                if evolution.rename and self.things.find(evolution.rename) is None:
                    found.setdefault(normalised(evolution.rename), evolution.name)
        return found

    def _say(
        self, entry: Entry, code: str, message: str, words: str | None = None, help_: str | None = None
    ) -> None:
        faults = Faults(entry.source)
        faults.say(code, "error", entry.record.line, words or entry.record.name or "", message, help_)
        self.faults += faults.found


def is_plan(map_: WardleyMap) -> bool:
    """Whether a text draws nothing and only says something about maps that others draw."""
    named = map_.source is not None and map_.source.name.endswith(".plan")
    return named or (bool(map_.records) and not (map_.components or map_.anchors or map_.submaps))


def _posix(name: str) -> str:
    return name.replace("\\", "/")
