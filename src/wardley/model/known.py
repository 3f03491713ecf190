"""Everything that the statements of one estate say, joined: from entries to typed facts.

The first of a repeated declaration stands. What is said twice, joins nothing or names nothing is told.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import fields
from functools import cached_property
from typing import Any

from wardley.model.entries import Entry
from wardley.model.estate import Contract, Signs, Team, Waiver
from wardley.model.faults import Faults
from wardley.model.joins import ATTRIBUTES, JOINS, KINDS, MARKS
from wardley.model.names import normalised
from wardley.model.waivers import read_waiver
from wardley.source.diagnostic import Diagnostic
from wardley.source.place import Place
from wardley.syntax.nearest import NAMES_ALIKE, Nearest

_ONCE = ("team", "department", "stakeholder", "cascade", "capacity", "rank", "decision")
_DECLARED_ONCE = frozenset({*KINDS, *_ONCE}) - {"component"}


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
        self._loose: dict[str, tuple[str, str]] = {}
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
            self.say(
                entry, "E302", name, f"{keyword} '{name}' is declared twice", f"first {_where(first, entry)}"
            )
            return False
        if keyword in KINDS:
            kind = "component" if name in self._components else self.kinds.get(name)
            if kind is not None:
                self.say(
                    entry, "E301", name, f"'{name}' is {_an(kind)} already, and cannot be {_an(keyword)} too",
                    "give one of the two another name",
                )  # fmt: skip
                return False
            self.kinds[name] = keyword
            self._loose.setdefault(key, (keyword, name))
        return True

    def kind_of(self, name: str) -> str | None:
        """What *name* is, as in ``component`` or ``initiative``; None where nothing declares it."""
        if name in self.kinds:
            return self.kinds[name]
        key = normalised(name)
        if name in self._components or key in self._loose_components:
            return "component"
        return self._loose.get(key, (None, ""))[0]

    def spelt(self, name: str) -> str:
        """*name* as its declaration spells it; as it is where a map, or nothing, declares it."""
        return self._loose.get(normalised(name), ("", name))[1]

    def find(self, name: str, kinds: Collection[str], entry: Entry) -> str | None:
        """*name* as it is declared, where it is one of *kinds*; None and told where it is not."""
        kind = self.kind_of(name)
        if kind in kinds:
            return self.spelt(name)
        if kind is None:
            self.miss(name, entry)
        else:
            wanted = " or ".join(map(_an, kinds))
            self.say(
                entry,
                "E309",
                name,
                f"'{name}' is {_an(kind)}, and {entry.record.keyword} wants {wanted} here",
            )
        return None

    def miss(self, name: str, entry: Entry) -> None:
        """Note that *entry* speaks of *name*, which nothing declares."""
        self.unknown.append((name, entry.record.keyword, _place(entry, name)))

    def _join(self, links: list[Entry]) -> None:
        for entry in links:
            source, target = entry.record.name or "", entry.record.target or ""
            ends = self.kind_of(source), self.kind_of(target)
            missing = [name for name, kind in zip((source, target), ends, strict=True) if kind is None]
            for name in missing:
                self.miss(name, entry)
            if missing:
                continue
            join = JOINS.get((ends[0] or "", ends[1] or ""))
            if join is None:
                self.say(
                    entry, "E309", "->",
                    f"a link from {_an(ends[0] or '')} to {_an(ends[1] or '')} means nothing",
                    _meaningful(ends[0] or ""),
                )  # fmt: skip
                continue
            self._check_marks(join, entry)
            self.joins[(join, normalised(source))].append((target, entry))
        for keyword, words in ATTRIBUTES.items():
            for entry in self.by_keyword[keyword]:
                for field, kinds in words.items():
                    for target in entry.values.get(field, ()):
                        self._join_word(entry, field, target, kinds)

    def _check_marks(self, join: str, entry: Entry) -> None:
        allowed = MARKS.get(join, ())
        for attribute in entry.record.attributes:
            word = attribute.text.strip()
            if word not in allowed:
                knows = f"it knows {', '.join(allowed)}" if allowed else "it takes no words in brackets"
                self.say(entry, "E304", word, f"a link that says '{join}' knows no word '{word}'", knows)

    def _join_word(self, entry: Entry, field: str, target: str, kinds: tuple[str, ...]) -> None:
        kind = self.kind_of(target)
        if kind is None:
            self.miss(target, entry)
        elif kind not in kinds:
            self.say(
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
            made(Contract, entry, covers=self.joined("covers", entry.record.name or ""))
            for entry in self.by_keyword["contract"]
        )

    def teams(self) -> tuple[Team, ...]:
        """The teams, in their order."""
        return tuple(made(Team, entry) for entry in self.by_keyword["team"])

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

    def say(self, entry: Entry, code: str, words: str, message: str, help_: str | None = None) -> None:
        """Tell that *words* in the line of *entry* contradict something: the fault *code*."""
        faults = Faults(entry.source)
        faults.say(code, "error", entry.record.line, words, message, help_)
        self.faults += faults.found


def made(cls: Callable[..., Any], entry: Entry, **more: Any) -> Any:
    """A *cls* from the values of *entry*; fields that it does not have are left out."""
    known = {field.name for field in fields(cls)}  # type: ignore[arg-type]
    values = {field: value for field, value in entry.values.items() if field in known}
    if "name" in known:
        values["name"] = entry.record.name or ""
    return cls(**{**values, "place": entry.place, **more})


def number(entry: Entry, index: int) -> float | None:
    """The number at *index* in the square brackets of *entry*, or None."""
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
