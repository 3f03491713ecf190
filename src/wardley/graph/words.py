"""One thing on several maps: components of the same name, and those that ``same`` lines join."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from wardley.graph.chart import Chart
from wardley.graph.placement import Placement
from wardley.model.entries import Entry
from wardley.model.estate import Same
from wardley.model.faults import Faults
from wardley.model.names import normalised
from wardley.source.diagnostic import Diagnostic


class Thing:
    """One thing: its ``name``, and each chart with a placement of it; ``names`` are the words for it."""

    __slots__ = ("name", "placements")

    def __init__(self, name: str) -> None:
        self.name = name
        self.placements: list[tuple[Chart, Placement]] = []

    @property
    def names(self) -> tuple[str, ...]:
        """The words that the maps use for it, each once, in order."""
        return tuple(dict.fromkeys(placement.name for _, placement in self.placements))

    @property
    def charts(self) -> tuple[Chart, ...]:
        """The charts that show it, each once, in order."""
        return tuple(dict.fromkeys(chart for chart, _ in self.placements))


class Things:
    """Every thing of an estate, and which thing a name means.

    Where a map declares a name twice, the first is the thing. ``same`` are the lines that join names;
    ``faults`` tell of names that are claimed twice.
    """

    def __init__(self, charts: Sequence[Chart], entries: Iterable[Entry]) -> None:
        self.faults: list[Diagnostic] = []
        self.same: list[Same] = []
        self._head: dict[str, str] = {}
        self._named: dict[str, str] = {}
        self._charts = charts
        for entry in entries:
            self._read(entry)

    @cached_property
    def _by_key(self) -> dict[str, Thing]:
        found: dict[str, Thing] = {}
        for chart in self._charts:
            for placement in chart.placements:
                if chart.names.exact[placement.name] is not placement.element:
                    continue  # written twice on one map: all that is said of the name means the first
                key = self._head.get(placement.key, placement.key)
                thing = found.get(key)
                if thing is None:
                    thing = found[key] = Thing(self._named.get(key, placement.name))
                thing.placements.append((chart, placement))
        return found

    def __iter__(self) -> Iterator[Thing]:
        return iter(self._by_key.values())

    def find(self, name: str) -> Thing | None:
        """The thing that *name* means, or None."""
        return self._by_key.get(self._key(name))

    def _key(self, name: str) -> str:
        key = normalised(name)
        return self._head.get(key, key)

    def _read(self, entry: Entry) -> None:
        name = entry.record.name or ""
        others = tuple(attribute.text.strip().strip('"') for attribute in entry.record.attributes)
        head = normalised(name)
        members = {key: other for other in (name, *others) if (key := normalised(other))}
        taken = next((key for key in members if key in self._head), None)
        if taken is not None:
            first = self._named[self._head[taken]]
            faults = Faults(entry.source)
            faults.say(
                "E310", "error", entry.record.line, members[taken],
                f"'{members[taken]}' is one of the words for '{first}' already",
                "write all words for one thing in one same line",
            )  # fmt: skip
            self.faults += faults.found
            return
        self._named[head] = name
        for key in members:
            self._head[key] = head
        self.same.append(Same(name, others, entry.place))
