"""Which lines the links of a map draw."""

from collections.abc import Iterator
from typing import NamedTuple

from wardley.model.elements import Anchor
from wardley.model.map import WardleyMap
from wardley.model.names import Element, Names, normalised
from wardley.model.relations import Evolution, Link


class End(NamedTuple):
    """One end of a line: *element*, or what it becomes by *evolution*."""

    element: Element
    evolution: Evolution | None = None


class Joined(NamedTuple):
    """A line from *source* to *target*, drawn for *link*, the map's link of that *number* (from 1)."""

    number: int
    link: Link
    source: End
    target: End


def joined(map_: WardleyMap, names: Names) -> Iterator[Joined]:
    """The lines of *map_*, each once, in the order of the links.

    As OnlineWardleyMaps resolves them: a link joins the elements as they are; one from an anchor to what
    evolves draws a second line to what that becomes. The new name of an ``evolve A->B`` means what A becomes.
    Links to nowhere, and from an element to itself, draw nothing.
    """
    evolving: dict[int, list[Evolution]] = {}
    renamed: dict[str, End] = {}
    for evolution in map_.evolutions:
        element = names.find(evolution.name)
        if element is not None:
            evolving.setdefault(id(element), []).append(evolution)
            if evolution.rename:
                renamed.setdefault(normalised(evolution.rename), End(element, evolution))
    drawn = set()
    for number, link in enumerate(map_.links, 1):
        source, target = _end(link.source, names, renamed), _end(link.target, names, renamed)
        if source is None or target is None:
            continue
        targets = [target]
        if isinstance(source.element, Anchor) and target.evolution is None:
            targets += [End(target.element, evolution) for evolution in evolving.get(id(target.element), ())]
        for at, end in enumerate(targets):
            ends = id(source.element), id(source.evolution), id(end.element), id(end.evolution)
            key = (*ends, link.flow, link.flow_label, link.context)
            if key not in drawn and ends[:2] != ends[2:]:
                drawn.add(key)
                plain = link if at == 0 else Link(link.source, link.target, line=link.line)
                yield Joined(number, plain, source, end)


def _end(name: str, names: Names, renamed: dict[str, End]) -> End | None:
    element = names.find(name)
    if element is None:
        return None
    if renamed and name not in names.exact:
        spelling = normalised(name)
        if spelling != normalised(element.name) and spelling in renamed:
            return renamed[spelling]
    return End(element)
