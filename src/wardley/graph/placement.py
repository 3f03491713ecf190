"""One component as one map places it, with all that is known of it."""

from wardley.model.elements import Component
from wardley.model.entries import Entry
from wardley.model.estate import TREATMENTS, Facts, Signs
from wardley.model.names import Element, normalised
from wardley.model.relations import Evolution
from wardley.source.place import Place
from wardley.source.source import Source

BY_DECORATOR = {
    "build": ("in-house", "bespoke"),
    "buy": ("vendor", "configured"),
    "outsource": ("vendor", "utility"),
}
"""What OnlineWardleyMaps' decorators say: who runs the component, and how it is treated."""


class Placement:
    """A component on a map.

    ``number`` is its index in the chart's ``placements``. ``evolution`` and ``visibility`` run from 0 to 1,
    ``stage`` from 0 (genesis) to 3 (commodity); None where not known. ``kind`` is ``anchor``, ``submap``,
    ``form`` (of a pipeline), or for components ``activity``, ``practice``, ``data``, ``knowledge``, ``need``.
    ``who`` and ``how`` are as in `Facts`, from an ``estate`` line or else from the decorator;
    ``stated`` says which: ``estate``, ``decorator`` or None. ``treatment`` is the stage that ``how`` fits.
    ``evolves`` is its first ``evolve`` statement. ``facts`` and ``signs`` are None where nothing is written.
    """

    __slots__ = (
        "_place", "element", "entries", "evolution", "evolves", "facts", "how", "key", "kind", "name",
        "number", "signs", "source", "stage", "stated", "supplier", "treatment", "visibility", "who",
    )  # fmt: skip

    def __init__(self, number: int, element: Element, kind: str, stage: int | None, source: Source) -> None:
        self.number = number
        self.name = element.name
        """The component's name, as the map writes it."""
        self.key = normalised(element.name)
        """Its name as two spellings of one name are compared."""
        self.element = element
        self.kind = kind
        self.source = source
        self._place: Place | None = None
        self.evolution = element.evolution
        self.stage = stage
        self.visibility = element.visibility if isinstance(element, Component) else None
        self.facts: Facts | None = None
        self.entries: tuple[Entry, ...] = ()
        self.signs: Signs | None = None
        self.evolves: Evolution | None = None
        self.who: str | None = None
        self.how: str | None = None
        self.supplier: str | None = None
        self.treatment: int | None = None
        self.stated: str | None = None
        self._read_decorator()

    def _read_decorator(self) -> None:
        sourcing = getattr(self.element, "sourcing", None)
        if sourcing is not None:
            self.who, self.how = BY_DECORATOR[sourcing]
            if sourcing == "build" and self.stage == 0:
                self.how = "experiment"
            self.treatment = TREATMENTS[self.how]
            self.stated = "decorator"

    def learn(self, facts: Facts, entries: tuple[Entry, ...]) -> None:
        """Take in what ``estate`` lines say: they override the decorator, and leave what they do not name."""
        self.facts = facts
        self.entries = entries
        if facts.kind is not None and self.kind not in ("anchor", "submap", "form"):
            self.kind = facts.kind
        if facts.who is not None:
            if facts.who != self.who:
                # Another hand than the decorator's: how that one treats it is not known by the decorator.
                self.how = None
            self.who, self.supplier, self.stated = facts.who, facts.supplier, "estate"
        if facts.how is not None:
            self.how, self.stated = facts.how, "estate"
        self.treatment = TREATMENTS[self.how] if self.how is not None else None

    @property
    def line(self) -> int:
        """The line that declares it, from 1."""
        return self.element.line

    @property
    def place(self) -> Place:
        """Where its name is declared."""
        if self._place is None:
            self._place = self.source.place_of(self.element.line, self.element.name)
        return self._place

    @property
    def sourced(self) -> bool:
        """Whether it is of a kind that somebody must run or supply: anchors, needs, data are not."""
        return self.kind == "activity"

    @property
    def cost(self) -> float | None:
        """What it costs a year, or None."""
        return self.facts.cost if self.facts else None

    @property
    def people(self) -> float | None:
        """How many people look after it, or None."""
        return self.facts.people if self.facts else None

    @property
    def alternatives(self) -> tuple[str, ...]:
        """Products and services on the market that do the same, by name."""
        return self.facts.alternatives if self.facts else ()

    def place_of(self, field: str) -> Place:
        """Where *field* of its facts is written, or else where the component is declared."""
        for entry in self.entries:
            if field in entry.columns:
                return entry.place_of(field)
        return self.place

    def places(self, *fields: str) -> tuple[Place, ...]:
        """Where the component is declared, then where each of *fields* is written, each place once."""
        return tuple(dict.fromkeys((self.place, *map(self.place_of, fields))))
