"""Names that were probably changed: a conservative guess, and its reason."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from wardley.graph.changes.side import Side, kind_of, known
from wardley.model.elements import Component
from wardley.model.names import Element, normalised

Guess = tuple[Element, Element, str]
"""An element of the old map, the one of the new that it probably is, and why."""

_ALIKE = 0.7
_CROWD = 8
"""Where more than these share a place or their links, nothing tells them apart."""


class Left(NamedTuple):
    """The elements of one side that are in no pair yet; ``key`` is what a name means on either side."""

    side: Side
    elements: list[Element]
    key: Callable[[str], object]


class _Marked(NamedTuple):
    """An element with its kind (and pipeline), and its links."""

    element: Element
    kind: tuple[str, object]
    links: frozenset[tuple[object, ...]]


def guesses(old: Left, new: Left, tolerance: float) -> list[Guess]:
    """Those left over on both sides that have two marks in common, and with no other left over.

    One of the marks is the place, within *tolerance*; another is all links, of which there must be one, or
    the offset that is written for the label, or most of the name's letters. All links and most of the name
    are enough without the place. A form of a pipeline is at most taken for one of the same pipeline.
    """
    before, after = _marked(old), _marked(new)
    likely = [
        (one, other, reason)
        for one, other in _candidates(before, after, tolerance)
        if (reason := _reason(before[one], after[other], tolerance))
    ]
    forth, back = defaultdict(list), defaultdict(list)
    for one, other, _ in likely:
        forth[one].append(other)
        back[other].append(one)
    return [
        (before[one].element, after[other].element, reason)
        for one, other, reason in likely
        if len(forth[one]) == len(back[other]) == 1
    ]


def _marked(left: Left) -> list[_Marked]:
    side, elements = left.side, left.elements
    number = {id(element): at for at, element in enumerate(elements)}
    links: list[set[tuple[object, ...]]] = [set() for _ in elements]
    for link in side.map.links:
        for name, end, way in ((link.source, link.target, "needs"), (link.target, link.source, "serves")):
            at = number.get(id(side.names.find(name)))
            if at is not None:
                links[at].add((way, link.flow != "none", left.key(end)))
    return [
        _Marked(element, _kind(left, element), frozenset(links[at])) for at, element in enumerate(elements)
    ]


def _kind(left: Left, element: Element) -> tuple[str, object]:
    owner = left.side.owner.get(id(element))
    return kind_of(element), None if owner is None else left.key(owner)


def _candidates(old: list[_Marked], new: list[_Marked], tolerance: float) -> Iterator[tuple[int, int]]:
    """The numbers of those that share a place or all their links, each pair once."""
    step = 4 * tolerance or 0.001
    places: dict[object, list[int]] = defaultdict(list)
    links: dict[object, list[int]] = defaultdict(list)
    for number, marked in enumerate(new):
        for cell in _cells(marked.element, step, (0,)):
            places[cell].append(number)
        if marked.links:
            links[marked.links].append(number)
    for number, marked in enumerate(old):
        near = [places.get(cell, []) for cell in _cells(marked.element, step, (-1, 0, 1))]
        near.append(links.get(marked.links, []))
        found = {at for group in near if len(group) <= _CROWD for at in group}
        yield from ((number, at) for at in sorted(found) if marked.kind == new[at].kind)


def _cells(element: Element, step: float, around: Iterable[int]) -> Iterator[tuple[int, int]]:
    visibility, evolution = _spot(element)
    if evolution is None or visibility is None:
        return
    row, column = round(visibility / step), round(evolution / step)
    yield from ((row + down, column + across) for down in around for across in around)


def _spot(element: Element) -> tuple[float | None, float | None]:
    """Its visibility and evolution; all forms of a pipeline stand at one height."""
    height = known(element.visibility) if isinstance(element, Component) else 0.0
    return height, known(element.evolution)


def _reason(old: _Marked, new: _Marked, tolerance: float) -> str | None:
    """What the two have in common, if that is enough."""
    one, other = old.element, new.element
    place = _near(one, other, tolerance)
    links = bool(old.links) and old.links == new.links
    name = _alike(one.name, other.name)
    label = one.label_offset is not None and one.label_offset == other.label_offset
    if not ((place and (links or name or label)) or (links and name)):
        return None
    told = (place and "place", links and "links", label and "label offset", name and "much of the name")
    common = [word for word in told if word]
    return f"the same {', '.join(common[:-1])} and {common[-1]}"


def _near(one: Element, other: Element, tolerance: float) -> bool:
    pairs = list(zip(_spot(one), _spot(other), strict=True))
    return all(a is not None and b is not None and abs(a - b) <= tolerance + 1e-9 for a, b in pairs)


def _alike(one: str, other: str) -> bool:
    a, b = sorted((normalised(one), normalised(other)))
    words, others = set(a.split()), set(b.split())
    return words < others or others < words or SequenceMatcher(None, a, b, autojunk=False).ratio() >= _ALIKE
