"""The boxes of pipelines, and which components were put into them by hand."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from wardley.layout import forms
from wardley.layout.ground import Patch
from wardley.layout.written import finite, reach
from wardley.model.axes import EvolutionAxis
from wardley.model.elements import Component
from wardley.model.map import WardleyMap
from wardley.model.names import Element, Names
from wardley.model.relations import Pipeline

_LINKED = 2
"""So many of the components listed after a pipeline are its forms though links join them."""

_HUB = 3
"""What has so many links, one of them to another of the same list, is rather what these hang from."""

_LEAST = 0.017
"""How far apart the forms in a box stand at least; for what finds no such room it is no box."""

_APART = 0.03
"""How far apart they stand where there is room."""

_HAIR = 0.005
"""How far from the end of its stage a form stands where the box ends there."""

DROP = 14.0
"""How far below its owner's middle a form stands, px: in the middle of the box."""

_THIN, _GOAL = 2.0, 8.0
"""How far an arrow, and the figure that it leads to, reach from their middle, px."""

_INSET = 0.03
"""How far from the ends of its box an owner stands, where there is room."""

_PITCH, _MANY = 54.0, 200
"""How far owners stand below one another whose boxes overlap, px; and of how many that is looked at."""

_BESIDE = 0.021
"""What a box keeps free beyond its outermost forms."""

_AROUND = (-21.0, -6.0, 21.0, 30.0)
"""How far what is kept free for a box reaches beyond its outermost forms and its owner's middle, px."""


class Form(NamedTuple):
    """An element in a box, and where along the axis it stands there."""

    element: int
    evolution: float


class Box(NamedTuple):
    """The box that element ``owner`` has from evolution ``start`` to ``end``, and the ``forms`` in it."""

    owner: int
    start: float
    end: float
    forms: tuple[Form, ...] = ()

    def span(self) -> tuple[int, float, float]:
        """Its owner, and from where to where it keeps others off, as evolutions."""
        return self.owner, self.start - _BESIDE, self.end + _BESIDE

    def patch(self, width: float) -> Patch:
        """What is kept free for it on a map so wide, px: across from the map's edge, down from its owner."""
        left, top, right, bottom = _AROUND
        return Patch(self.start * width + left, top, self.end * width + right, bottom)

    def held(self, inside: tuple[float, float]) -> tuple[float, float]:
        """What of *inside* its owner stands best in: over neither end of it, if it is wide enough."""
        inset = _INSET if self.end - self.start > 4 * _INSET else 0.0
        low = round(max(inside[0], self.start + inset), 4)
        high = round(min(inside[1], self.end - inset), 4)
        return (low, high) if low <= high else inside

    def goals(self, becomes: Mapping[int, Sequence[float]], width: float) -> list[Patch]:
        """What the forms in it become, and the arrows there, as the bars of its owner.

        By element, *becomes* are the px to which it evolves.
        """
        found = []
        for form in self.forms:
            for to in becomes.get(form.element, ()):
                ends = sorted((form.evolution * width, to))
                found.append(Patch(ends[0], DROP - _THIN, ends[1], DROP + _THIN))
                found.append(Patch(to - _GOAL, DROP - _GOAL, to + _GOAL, DROP + _GOAL))
        return found


def boxes(map_: WardleyMap, names: Names, elements: Sequence[Component]) -> list[Box]:
    """The boxes of the pipelines of *map_* whose owners are among *elements*.

    The forms of a pipeline without a block of its own are components of the map, which their author moved
    into the box; the text does not tell them from others. Where nothing tells their visibility, those are
    taken for forms that are listed line by line right after the pipeline, may stand within its range, and
    are joined to nothing; of several in a row the first two even if links join them, but for one that others
    of the row seem to hang from, and what the owner is linked to. On 143 maps by other people 94 of 100 that
    this finds do stand in the box, and 37 of 100 that do are found. They stand from end to end of it, since
    most boxes end where a form stands.
    """
    index = {id(element): at for at, element in enumerate(elements)}
    owned = [names.find(pipeline.name) for pipeline in map_.pipelines]
    spans = [forms.extent(pipeline, map_.evolution) for pipeline in map_.pipelines]
    lists: _Lists | None = None
    found = []
    for pipeline, owner, span in zip(map_.pipelines, owned, spans, strict=True):
        if owner is None or id(owner) not in index or span is None:
            continue
        inside: list[Component] = []
        if not pipeline.components:
            lists = lists or _Lists(map_, names, owned)
            inside = lists.after(pipeline, owner, span)
        row = _row(map_.evolution, inside, span)
        found.append(Box(index[id(owner)], *span, tuple(Form(index[id(form)], at) for form, at in row)))
    return found


def spaced(
    places: Mapping[int, float], spans: Sequence[tuple[int, float, float]], lowest: float
) -> dict[int, float]:
    """How far down owners of boxes stand best, px: at *places*, but for what boxes need between them.

    *spans* are an owner each and from where to where its box reaches, from above. Of boxes one above the
    other, those that are too close give way by halves: the mean of what pushing them down from the top
    and up from the bottom gives, since each of the two keeps them apart. None stands below *lowest*, and at
    the top they are too close again where not all have room.
    """
    if len(spans) > _MANY:
        return dict(places)
    down = _pushed(places, spans, _PITCH)
    up = _pushed(places, spans[::-1], -_PITCH)
    middle = {at: (down[at] + up[at]) / 2 for at in places}
    held = {at: min(place, lowest) for at, place in middle.items()}
    return _pushed(held, spans[::-1], -_PITCH)


def _pushed(
    places: Mapping[int, float], spans: Sequence[tuple[int, float, float]], pitch: float
) -> dict[int, float]:
    """*places* so far from those before them, down or up by the sign of *pitch*."""
    found = dict(places)
    limit = max if pitch > 0 else min
    for number, (at, low, high) in enumerate(spans):
        for other, left, right in spans[:number]:
            if other != at and left <= high and low <= right:
                found[at] = limit(found[at], found[other] + pitch)
    return found


def within(
    axis: EvolutionAxis, item: Component, span: tuple[float, float], *, clear: bool = True
) -> tuple[float, float] | None:
    """From where to where *item* may stand in *span*: if it can, *clear* of the ends of its stage.

    None where its author placed it elsewhere.
    """
    own = reach(axis, item)
    if own is None:
        return span
    low, high = max(own[0], span[0]), min(own[1], span[1])
    if own[0] == own[1] or item.stage is None:
        return (low, high) if low <= high else None
    if low > high or not clear:
        edges = (0.0, *axis.boundaries, 1.0)
        low, high = max(edges[item.stage] + _HAIR, span[0]), min(edges[item.stage + 1] - _HAIR, span[1])
    return (low, high) if low <= high else None


class _Lists:
    """The components of a map by their lines, and what joins them."""

    def __init__(self, map_: WardleyMap, names: Names, owners: Sequence[Element | None]) -> None:
        self._axis = map_.evolution
        self._at = {component.line: component for component in map_.components if component.line}
        self._owners = {id(owner) for owner in owners if owner is not None}
        self._joined: dict[int, dict[int, None]] = {}
        for link in map_.links:
            ends = names.find(link.source), names.find(link.target)
            for one, other in (ends, ends[::-1]):
                if one is not None and other is not None:
                    self._joined.setdefault(id(one), {})[id(other)] = None

    def after(self, pipeline: Pipeline, owner: Element, span: tuple[float, float]) -> list[Component]:
        """The forms of *pipeline* as far as the lines after it tell."""
        listed: list[Component] = []
        while (component := self._at.get(pipeline.line + 1 + len(listed))) is not None:
            if (
                id(component) in self._owners
                or id(owner) in self._links(component)
                or within(self._axis, component, span) is None
            ):
                break
            listed.append(component)
        ids = {id(component) for component in listed}
        return [
            component
            for number, component in enumerate(listed)
            if finite(component.visibility) is None
            and (
                not self._links(component)
                or (number < _LINKED and len(listed) > 1 and not self._is_hub(component, ids))
            )
        ]

    def _is_hub(self, component: Component, listed: set[int]) -> bool:
        links = self._links(component)
        return len(links) >= _HUB and not listed.isdisjoint(links)

    def _links(self, component: Component) -> dict[int, None]:
        return self._joined.get(id(component), {})


def _row(
    axis: EvolutionAxis, inside: Sequence[Component], span: tuple[float, float]
) -> list[tuple[Component, float]]:
    """The forms that have room in a box, from left to right, and the evolution of each.

    They share *span* evenly, as far as their stages allow; the outermost stand at its ends.
    """
    order = sorted(inside, key=lambda form: finite(form.evolution) or 0.0)
    share = (span[1] - span[0]) / max(len(order) - 1, 1)
    found: list[tuple[Component, float]] = []
    for rank, form in enumerate(order):
        outer = rank in (0, len(order) - 1)
        low, high = within(axis, form, span, clear=not outer) or span
        left = found[-1][1] + _LEAST if found else low
        like = sum([other.stage == form.stage for other in order[rank + 1 :]])
        wish = span[0] + share * rank
        if len(order) == 1 and low > span[0]:
            wish = high if high == span[1] else (low + high) / 2
        # Others of its stage that come after it need some room too.
        along = low if low == high else round(max(left, low, min(wish, high - _APART * like)), 3)
        if along <= high + _HAIR:
            found.append((form, along))
    return found
