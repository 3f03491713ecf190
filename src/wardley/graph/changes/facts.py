"""Who runs what, and how: decorators, ``estate`` lines, and all other statements of an estate."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from wardley.graph.changes.change import Change, Sourced, Subject
from wardley.graph.changes.fields import Fields, differing, said
from wardley.graph.changes.matching import matched
from wardley.graph.changes.side import Side
from wardley.model.elements import Component, Submap
from wardley.model.entries import Entry
from wardley.model.names import Element
from wardley.model.words import FREE

_OF_COMPONENTS = ("estate", "signs")
"""The statements that say something of one component."""

_SOURCING = ("who", "how", "supplier")
_OTHER_NAMES = {"inertia": "inertia_forms", "text": "remark"}
"""Fields of ``estate`` lines, where elements have a field of that name, or everything has."""

_KINDS = {"link": "join", "map": "map line"}
"""What subjects are called whose keywords are kinds of something else."""

Spelling = Callable[[str], str]
"""By a name, the key that it is compared by."""


class Facts:
    """What the statements of one side say of each component; *key* makes one of the names of both sides."""

    def __init__(self, side: Side, key: Spelling) -> None:
        self._side = side
        self._key = key
        self._said: dict[str, Fields] = {}
        self._names: dict[str, str] = {}
        for entry in side.entries:
            if entry.record.keyword in _OF_COMPONENTS:
                self._learn(entry)

    def _learn(self, entry: Entry) -> None:
        name = entry.record.name or ""
        key = self._key(name)
        self._names.setdefault(key, name)
        fields = self._said.setdefault(key, {})
        for field, value in entry.values.items():
            called = _OTHER_NAMES.get(field, field)
            if entry.record.keyword == "signs":
                called = f"signs {field}"
            before = fields.get(called)
            if before is not None and field == "inertia" and isinstance(before[0], tuple):
                value = tuple(dict.fromkeys((*before[0], *value)))  # noqa: PLW2901 - several lines may list them
            elif before is not None:
                continue  # the first to say something stands
            fields[called] = value, entry.place_of(field)
        if entry.record.text:
            fields.setdefault("remark", (entry.record.text, entry.place))

    def of(self, element: Element) -> Fields:
        """What is known of *element*, its sourcing first; what is said of a name means its first bearer."""
        side = self._side
        first = side.names.find(element.name) is element
        found = dict(self._said.get(self._key(element.name), {})) if first else {}
        place = side.place(element.line, element.name)
        decorator = getattr(element, "sourcing", None)
        who, how, supplier = (found.pop(field, (None, None)) for field in _SOURCING)
        written = next((at for value, at in (who, supplier, how) if value is not None), place)
        sourced = Sourced(decorator, *(value for value, _ in (who, how, supplier)))  # type: ignore[arg-type]
        fields: Fields = {"sourcing": (None if sourced == Sourced() else sourced, written)}
        if isinstance(element, Component):
            fields |= {
                "market": (element.market, place), "ecosystem": (element.ecosystem, place),
                "inertia": (element.inertia, place),
            }  # fmt: skip
        if isinstance(element, Submap):
            fields["url"] = element.url, place
        return fields | found

    def elsewhere(self) -> dict[str, tuple[str, Fields]]:
        """By key the name, and what is said, of components that are not on the map."""
        names = self._side.names
        return {key: (name, self._said[key]) for key, name in self._names.items() if names.find(name) is None}


def compare_elsewhere(old: Facts, new: Facts) -> Iterator[Change]:
    """What changed in what is said of components that neither map shows, as in a plan."""
    before, after = old.elsewhere(), new.elsewhere()
    for key in dict.fromkeys((*after, *before)):
        name = (after.get(key) or before[key])[0]
        was, is_ = (part.get(key, ("", {}))[1] for part in (before, after))
        yield from differing(Subject("component", name), was, is_)


class _Said(NamedTuple):
    """A statement: its subject, the keys that it is found again by, and its fields."""

    subject: Subject
    keys: tuple[object, ...]
    fields: Fields


def compare_statements(old: Side, new: Side, key: tuple[Spelling, Spelling]) -> Iterator[Change]:
    """What changed in contracts, teams, initiatives and all else that is not about one component."""
    before, after = _statements(old, key[0]), _statements(new, key[1])
    for was, is_ in matched([one.keys for one in before], [one.keys for one in after]):
        if was is not None and is_ is not None:
            yield from differing(after[is_].subject, before[was].fields, after[is_].fields)
        elif is_ is not None:
            yield _alone("added", after[is_])
        elif was is not None:
            yield _alone("removed", before[was])


def _alone(what: str, statement: _Said) -> Change:
    place = statement.fields["statement"][1]
    facts = {field: value for field, value in said(statement.fields).items() if field != "statement"}
    old, new = (None, place) if what == "added" else (place, None)
    return Change(what, statement.subject, facts=facts, old_place=old, new_place=new)  # type: ignore[arg-type]


def _statements(side: Side, key: Spelling) -> list[_Said]:
    return [_said(entry, key) for entry in side.entries if entry.record.keyword not in _OF_COMPONENTS]


def _said(entry: Entry, key: Spelling) -> _Said:
    record = entry.record
    name, target = record.name or "", record.target
    fields: Fields = {"statement": (True, entry.place)}
    if record.keyword in FREE:
        words = tuple(word.text.strip() for word in record.attributes)
        fields["names"] = tuple(map(key, words)) or None, entry.place
    elif record.keyword == "policy":
        fields["label"] = ", ".join(word.text for word in record.attributes) or None, entry.place
    fields |= {field: (value, entry.place_of(field)) for field, value in entry.values.items()}
    fields["numbers"] = record.numbers or None, entry.place
    fields["remark"] = record.text, entry.place
    one, other = key(name), None if target is None else key(target)
    identity = (record.keyword, one, other)
    whole = (*identity, *(repr(value) for value, _ in fields.values()))
    kind = _KINDS.get(record.keyword, record.keyword)
    return _Said(Subject(kind, name, target), (whole, identity, (record.keyword, one)), fields)
