"""One change between two maps, and all of them together."""

import dataclasses
from collections.abc import Iterator, Mapping
from typing import Literal

from wardley.model.map import WardleyMap
from wardley.model.names import Element
from wardley.model.relations import Evolution, Link
from wardley.source.place import Place
from wardley.source.record import record

What = Literal["added", "removed", "renamed", "moved", "arrived", "turned", "changed"]

Group = Literal[
    "stage", "added", "removed", "renamed", "sourcing", "plans", "estate", "moved", "links", "rest"
]

GROUPS: tuple[Group, ...] = (
    "stage", "added", "removed", "renamed", "sourcing", "plans", "estate", "moved", "links", "rest",
)  # fmt: skip
"""What changes are about, from the news to the details."""

PARTS = frozenset({"component", "anchor", "submap", "form", "pipeline"})
"""The kinds of what stands on a map; ``form`` is a component of a pipeline."""

_REMARKS = frozenset({"map", "note", "annotation", "attitude", "accelerator", "url"})
_SOURCING = frozenset({"sourcing", "owner", "cost"})

Item = Element | Evolution | Link

TOLERANCE = 0.005
"""How far a place may shift and still be the same: half of the second digit, the last that people write."""


@record
class Standing:
    """A place on a map; ``stage`` is 0 genesis .. 3 commodity. None is unknown, or does not apply."""

    visibility: float | None = None
    evolution: float | None = None
    stage: int | None = None


@record
class Sourced:
    """How a component is run: its decorator (build, buy, outsource), and what its estate lines say."""

    decorator: str | None = None
    who: str | None = None
    how: str | None = None
    supplier: str | None = None


@record
class Subject:
    """What changed.

    ``kind`` is ``component``, ``anchor``, ``submap``, ``form`` (of a pipeline), ``pipeline``, ``evolution``
    (an ``evolve`` line), ``link``, ``note``, ``annotation``, ``attitude``, ``accelerator``, ``url``,
    ``map``, or the keyword of an estate statement such as ``contract``; ``join`` is a link between such
    statements, and ``map line`` the statement that names a map. ``name`` is as the new map has it, if it
    does. ``other`` is the target of a link, and the pipeline of a form.
    """

    kind: str
    name: str
    other: str | None = None


@record
class Change:
    """That something of a map is not as it was.

    ``field`` says what of the subject changed, from ``before`` to ``after``: None, a text, a number, a
    truth, several texts, a ``Standing`` or a ``Sourced``. What came or went has a Standing where it stands.
    ``facts`` hold more: ``by`` how much, the ``target`` that was planned, and what is known of what came or
    went. ``reason`` says why two names are held to be one thing, and ``guess`` that nobody wrote so.
    ``old_place`` and ``new_place`` are where it is written, None where it is not. ``old`` and ``new`` are
    the element, ``evolve`` line or link itself, in either map; None for all other subjects.
    """

    what: What
    subject: Subject
    field: str | None = None
    before: object = None
    after: object = None
    facts: Mapping[str, object] = dataclasses.field(default_factory=dict)
    reason: str | None = None
    guess: bool = False
    old_place: Place | None = None
    new_place: Place | None = None
    old: Item | None = dataclasses.field(default=None, repr=False, compare=False)
    new: Item | None = dataclasses.field(default=None, repr=False, compare=False)

    @property
    def group(self) -> Group:
        """What it is about."""
        kind = self.subject.kind
        if kind == "evolution":
            return "plans"
        if stage_differs(self.before, self.after):
            return "stage"
        if kind == "link":
            return "links"
        if kind in _REMARKS:
            return "rest"
        return self._group_of_part() if kind in PARTS else "estate"

    def _group_of_part(self) -> Group:
        match self.what:
            case "added" | "removed" | "renamed" | "moved":
                return self.what
            case "arrived":
                return "plans"
        if self.field in _SOURCING:
            return "sourcing"
        return "rest" if self.field in ("kind", "pipeline", "range", "url") else "estate"


def stage_differs(before: object, after: object) -> bool:
    """Whether both are standings in stages, and in two different ones."""
    if not (isinstance(before, Standing) and isinstance(after, Standing)):
        return False
    return None not in (before.stage, after.stage) and before.stage != after.stage


@dataclasses.dataclass(frozen=True, slots=True)
class Difference:
    """The ``changes`` from the map ``old`` to the map ``new``, the most important first.

    ``pairs`` are the elements that both maps have, in the order of the new one.

        for change in wardley.diff(before, after):
            print(change.what, change.subject.name)
    """

    old: WardleyMap
    new: WardleyMap
    changes: tuple[Change, ...] = ()
    pairs: tuple[tuple[Element, Element], ...] = dataclasses.field(default=(), repr=False)

    def __iter__(self) -> Iterator[Change]:
        return iter(self.changes)

    def __len__(self) -> int:
        return len(self.changes)

    def groups(self) -> dict[Group, list[Change]]:
        """The changes by what they are about, the news first; only what there is."""
        found: dict[Group, list[Change]] = {}
        for change in self.changes:
            found.setdefault(change.group, []).append(change)
        return found
