"""A scene in the making."""

from dataclasses import replace
from typing import NamedTuple

from wardley.drawing.canvas import canvas_of, extent
from wardley.drawing.shapes import Area, Line, Mark, Text
from wardley.drawing.theme import Theme
from wardley.layout.labels.spot import Label
from wardley.layout.place import Placement
from wardley.model.map import WardleyMap
from wardley.model.names import Element
from wardley.model.relations import Evolution


class Symbol(NamedTuple):
    """Where an element, or what it becomes by ``evolution``, is drawn.

    ``reach`` is how far the figure reaches from its centre: a circle's radius, or half a square's side.
    """

    id: str
    element: Element
    x: float
    y: float
    reach: float
    square: bool = False
    evolution: Evolution | None = None


class Fill(NamedTuple):
    """How a component is filled by what is known of it: a class, a colour, and that in words."""

    kind: str
    colour: str
    words: str


class Wanted(NamedTuple):
    """A ``text`` that wants one of the places of its ``label``; ``symbol`` is what it names, if anything."""

    text: Text
    label: Label
    symbol: Symbol | None = None


class Crowded(NamedTuple):
    """A ``name`` that covers something where it stands, declared in ``line`` (None: nowhere)."""

    name: str
    line: int | None


class Sheet:
    """The map, its look and its places on one side; the shapes so far on the other."""

    def __init__(
        self, map_: WardleyMap, theme: Theme, placement: Placement, *, places_all: bool = False
    ) -> None:
        self.map = map_
        self.theme = theme
        self.placement = placement
        self.canvas = canvas_of(map_.size)
        self.areas: list[Area] = []
        self.lines: list[Line] = []
        self.marks: list[Mark | Text] = []
        self.symbols: dict[tuple[int, int], Symbol] = {}
        """By the identity of an element and of an evolution; that of None is the element as it is."""
        self.owners: set[int] = set()
        """The identities of the elements that have pipelines."""
        self.fills: dict[int, Fill] = {}
        """By the identity of an element: how it is filled, where that is not the theme's way."""
        self.title: Text | None = None
        self.places_all = places_all
        """Whether names are placed whose authors said where they go, too."""
        self.wanted: list[Wanted] = []
        """What waits for a place until everything else has one."""
        self.crowded: list[Crowded] = []
        """The names that cover something where they stand."""

    def symbol(self, element: Element, evolution: Evolution | None = None) -> Symbol | None:
        """Where *element*, or what it becomes, is drawn."""
        return self.symbols.get((id(element), id(evolution)))

    def fit(self) -> None:
        """Lift the title off what stands at the top, and grow the margins for what runs over the edge.

        A text that begins far outside is left out: authors throw labels away so.
        """
        canvas, face = self.canvas, self.theme.face
        self.marks = [
            mark for mark in self.marks if isinstance(mark, Mark) or canvas.begins_near(mark.x, mark.y)
        ]
        if self.title is not None:
            self.marks.insert(0, self._lifted(self.title))
        for mark in self.marks:
            if isinstance(mark, Mark):
                half, tall = mark.width / 2, mark.height / 2
                canvas.include(mark.x - half, mark.y - tall, mark.x + half, mark.y + tall)
                continue
            if not mark.angle:
                canvas.include(*extent(mark, face))
            if mark.level is not None:
                canvas.include(*extent(mark.level, face))

    def _lifted(self, title: Text) -> Text:
        face, y = self.theme.face, title.y
        left, top, right, bottom = extent(title, face)
        for mark in self.marks:
            if isinstance(mark, Text) and -60 < mark.y < 20 and not mark.angle:
                box = extent(mark, face)
                if box[0] < right + 4 and box[2] > left - 4 and box[1] < bottom and box[3] > top:
                    y = min(y, box[1] - (bottom - title.y) - 4)
        return replace(title, y=y)
