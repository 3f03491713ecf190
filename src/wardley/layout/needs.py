"""Which elements of a map need which, by their numbers."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from wardley.model.elements import Component
from wardley.model.map import WardleyMap
from wardley.model.names import Names


def needs(
    map_: WardleyMap,
    names: Names,
    elements: Sequence[Component],
    inside: Mapping[int, int] = MappingProxyType({}),
) -> list[list[int]]:
    """By element: those that it needs; what is *inside* the box of another counts as this."""
    index = {id(element): inside.get(at, at) for at, element in enumerate(elements)}
    for pipeline in map_.pipelines:
        owner = names.find(pipeline.name)
        if owner is not None and id(owner) in index:
            index.update((id(form), index[id(owner)]) for form in pipeline.components)
    found: list[dict[int, None]] = [{} for _ in elements]
    for link in map_.links:
        source, target = index.get(id(names.find(link.source))), index.get(id(names.find(link.target)))
        if source is not None and target is not None and source != target:
            found[source][target] = None
    return [list(targets) for targets in found]


def joined(below: Sequence[Sequence[int]]) -> list[list[int]]:
    """By element: those that it shares a link with."""
    found: list[list[int]] = [[] for _ in below]
    for source, targets in enumerate(below):
        for target in targets:
            found[source].append(target)
            found[target].append(source)
    return found
