"""Everything that the statements of one estate say, joined: from entries to typed facts.

The first of a repeated declaration stands. What is said twice, joins nothing or names nothing is told.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import fields
from functools import cached_property
from typing import Any

from wardley.model.entries import Entry
from wardley.model.estate import (
    Capability,
    Contract,
    Decision,
    Horizon,
    Initiative,
    Signs,
    Team,
    Waiver,
)
from wardley.model.faults import Faults
from wardley.model.joins import ATTRIBUTES, JOINS, KINDS
from wardley.model.names import normalised
from wardley.model.waivers import read_waiver
from wardley.source.diagnostic import Diagnostic
from wardley.source.place import Place
from wardley.syntax.nearest import NAMES_ALIKE, Nearest

_DECLARED_ONCE = frozenset({*KINDS, "team", "department", "stakeholder", "cascade", "capacity"}) - {
    "component"
}
_LEFT = frozenset({"stop", "defer", "merge"})


class Known:
    """What is known of an estate beside its maps.

    ``kinds`` says by name what each declared name is, ``by_keyword`` lists the statements, ``joins`` what a
    source does to which targets. ``unknown`` lists the names that nothing declares, as (name, keyword of
    the statement, place). *components* are the names that the maps declare.
    """

    def __init__(self, entries: Iterable[Entry], components: Collection[str]) -> None:
        self.faults: list[Diagnostic] = []
        self.unknown: list[tuple[str, str, Place]] = []
        self.kinds: dict[str, str] = {}
        self._loose: dict[str, str] = {}
        self.by_keyword: dict[str, list[Entry]] = defaultdict(list)
        self.joins: dict[tuple[str, str], list[tuple[str, Entry]]] = defaultdict(list)
        self._components = frozenset(components)
        self._first: dict[tuple[str, str], Entry] = {}
        links: list[Entry] = []
        for entry in entries:
            if entry.record.keyword == "link":
                links.append(entry)
            elif self._declare(entry):
                self.by_keyword[entry.record.keyword].append(entry)
        self._join(links)

    @cached_property
    def _loose_components(self) -> frozenset[str]:
        return frozenset(map(normalised, self._components))

    def _declare(self, entry: Entry) -> bool:
        keyword, name = entry.record.keyword, entry.record.name or ""
        if keyword not in _DECLARED_ONCE:
            return True
        key = normalised(name)
        first = self._first.setdefault((keyword, key), entry)
        if first is not entry:
            self._say(
                entry, "E302", name, f"{keyword} '{name}' is declared twice", f"first {_where(first, entry)}"
            )
            return False
        if keyword in KINDS:
            kind = "component" if name in self._components else self.kinds.get(name)
            if kind is not None:
                self._say(
                    entry, "E301", name, f"'{name}' is {_an(kind)} already, and cannot be {_an(keyword)} too",
                    "give one of the two another name",
                )  # fmt: skip
                return False
            self.kinds[name] = keyword
            self._loose.setdefault(key, keyword)
        return True

    def kind_of(self, name: str) -> str | None:
        """What *name* is, as in ``component`` or ``initiative``; None where nothing declares it."""
        if name in self.kinds:
            return self.kinds[name]
        key = normalised(name)
        if name in self._components or key in self._loose_components:
            return "component"
        return self._loose.get(key)

    def _join(self, links: list[Entry]) -> None:
        for entry in links:
            source, target = entry.record.name or "", entry.record.target or ""
            ends = self.kind_of(source), self.kind_of(target)
            missing = [name for name, kind in zip((source, target), ends, strict=True) if kind is None]
            for name in missing:
                self.unknown.append((name, "link", _place(entry, name)))
            if missing:
                continue
            join = JOINS.get((ends[0] or "", ends[1] or ""))
            if join is None:
                self._say(
                    entry, "E309", "->",
                    f"a link from {_an(ends[0] or '')} to {_an(ends[1] or '')} means nothing",
                    _meaningful(ends[0] or ""),
                )  # fmt: skip
                continue
            self.joins[(join, normalised(source))].append((target, entry))
        for entry in self.by_keyword["initiative"]:
            for field, kinds in ATTRIBUTES.items():
                for target in entry.values.get(field, ()):
                    self._join_word(entry, field, target, kinds)

    def _join_word(self, entry: Entry, field: str, target: str, kinds: tuple[str, ...]) -> None:
        kind = self.kind_of(target)
        if kind is None:
            self.unknown.append((target, "initiative", _place(entry, target)))
        elif kind not in kinds:
            self._say(
                entry, "E309", target,
                f"'{target}' is {_an(kind)}, and {field} names {' or '.join(map(_an, kinds))}",
            )  # fmt: skip
        else:
            self.joins[(field, normalised(entry.record.name or ""))].append((target, entry))

    def joined(self, join: str, name: str) -> tuple[str, ...]:
        """What *name* is joined to by *join*, as in ``joined("covers", "Lot C")``, each once."""
        return tuple(dict.fromkeys(target for target, _ in self.joins.get((join, normalised(name)), ())))

    def contracts(self) -> tuple[Contract, ...]:
        """The contracts, in their order."""
        return tuple(
            _made(Contract, entry, covers=self.joined("covers", entry.record.name or ""))
            for entry in self.by_keyword["contract"]
        )

    def teams(self) -> tuple[Team, ...]:
        """The teams, in their order."""
        return tuple(_made(Team, entry) for entry in self.by_keyword["team"])

    def capabilities(self) -> tuple[Capability, ...]:
        """The capabilities, in their order."""
        return tuple(
            _made(
                Capability, entry, now=_number(entry, 0), needed=_number(entry, 1),
                realised_by=self.joined("realised_by", entry.record.name or ""),
            )
            for entry in self.by_keyword["capability"]
        )  # fmt: skip

    def decisions(self) -> tuple[Decision, ...]:
        """What was decided, in order; each names what it is about in ``subject``."""
        found = []
        for entry in self.by_keyword["decision"]:
            name = entry.record.name or ""
            if self.kind_of(name) is None:
                self.unknown.append((name, "decision", _place(entry, name)))
            found.append(_made(Decision, entry, subject=name, reason=entry.record.text))
        return tuple(found)

    def initiatives(self, decisions: Iterable[Decision]) -> tuple[Initiative, ...]:
        """The work that is asked for, in order; *decisions* tell which of it is stopped or not kept."""
        verdicts = {normalised(decision.subject): decision.verdict for decision in decisions}
        found = []
        for entry in self.by_keyword["initiative"]:
            name = entry.record.name or ""
            verdict = verdicts.get(normalised(name))
            found.append(
                _made(
                    Initiative, entry, differentiating=_number(entry, 0), critical=_number(entry, 1),
                    changes=self.joined("changes", name), stopped=verdict == "stop",
                    kept=verdict not in _LEFT,
                )
            )  # fmt: skip
        return tuple(found)

    def signs(self) -> tuple[Signs, ...]:
        """The rows of the cheat sheet that were scored."""
        return tuple(
            Signs(
                entry.record.name or "",
                tuple((row, value) for row, value in entry.values.items() if not isinstance(value, bool)),
                tuple((row, value) for row, value in entry.values.items() if isinstance(value, bool)),
                entry.place,
            )
            for entry in self.by_keyword["signs"]
        )

    def horizon(self) -> Horizon | None:
        """The quarters that are planned, or None."""
        from wardley.model.quantities import when  # noqa: PLC0415

        for entry in self.by_keyword["quarters"]:
            try:
                first, last = (
                    when(entry.record.name or ""),
                    when(entry.record.target or entry.record.name or ""),
                )
            except ValueError as problem:
                self._say(entry, "E303", entry.record.name or "", "quarters are no dates", str(problem))
                continue
            if first.first <= last.last:
                return Horizon(first, last, entry.values.get("budget"), entry.place)
            self._say(entry, "E303", entry.record.target or "", f"{last} lies before {first}")
        return None

    def waivers(self) -> tuple[tuple[Waiver, Entry], ...]:
        """The findings that are accepted; what cannot be one is told."""
        found = []
        for entry in self.by_keyword["accept"]:
            faults = Faults(entry.source)
            waiver = read_waiver(entry, faults)
            self.faults += faults.found
            if waiver:
                found.append((waiver, entry))
        return tuple(found)

    def _say(self, entry: Entry, code: str, words: str, message: str, help_: str | None = None) -> None:
        faults = Faults(entry.source)
        faults.say(code, "error", entry.record.line, words, message, help_)
        self.faults += faults.found


def _made(cls: Callable[..., Any], entry: Entry, **more: Any) -> Any:
    """A *cls* from the values of *entry*; fields that it does not have are left out."""
    known = {field.name for field in fields(cls)}  # type: ignore[arg-type]
    values = {field: value for field, value in entry.values.items() if field in known}
    if "name" in known:
        values["name"] = entry.record.name or ""
    return cls(**{**values, "place": entry.place, **more})


def _number(entry: Entry, index: int) -> float | None:
    return entry.record.numbers[index] if index < len(entry.record.numbers) else None


def _place(entry: Entry, name: str) -> Place:
    return entry.source.place_of(entry.record.line, name)


def _where(first: Entry, entry: Entry) -> str:
    if first.source is entry.source:
        return f"on line {first.record.line}"
    return f"in {first.source.name}, line {first.record.line}"


def _an(kind: str) -> str:
    kind = {"keyresult": "key result", "win": "way to win"}.get(kind, kind)
    return f"{'an' if kind[:1] in 'aeio' else 'a'} {kind}"


def _meaningful(kind: str) -> str:
    targets = [target for source, target in JOINS if source == kind]
    if not targets:
        return f"nothing is said by a link from {_an(kind)}; turn the arrow round"
    return f"{_an(kind)} may be linked to {', '.join(map(_an, targets))}"


def names_near(unknown: Iterable[str], names: Iterable[str]) -> Iterator[tuple[str, str | None]]:
    """Each of *unknown* with the name among *names* that was probably meant, or None."""
    wanted = list(dict.fromkeys(unknown))
    near = Nearest(names, len(wanted), NAMES_ALIKE)
    return ((name, near.find(name)) for name in wanted)
