"""Two maps compared: everything that the new one says otherwise than the old one."""

from collections.abc import Iterator
from dataclasses import replace

from wardley.graph.changes.change import GROUPS, TOLERANCE, Change, Difference
from wardley.graph.changes.elements import Elements
from wardley.graph.changes.facts import Facts, compare_elsewhere, compare_statements
from wardley.graph.changes.links import compare_links
from wardley.graph.changes.pairing import Pairing
from wardley.graph.changes.plans import compare_plans
from wardley.graph.changes.remarks import compare_remarks
from wardley.graph.changes.side import Side
from wardley.model.map import WardleyMap
from wardley.model.names import normalised
from wardley.model.relations import Link


def compare(
    old: WardleyMap, new: WardleyMap, *, tolerance: float = TOLERANCE, guess: bool = True
) -> Difference:
    """What changed from *old* to *new*, the most important first, then in the order of the texts.

    A place that shifted by no more than *tolerance* is the same. *guess*: what only seems to have another
    name is told as renamed, with the reason, and not as removed and added. Linear in both maps.
    """
    pairing = Pairing(Side(old), Side(new), guess=guess, tolerance=tolerance)
    located = (_located(pairing, change) for change in _changes(pairing, tolerance))
    changes = sorted(located, key=_order)
    return Difference(old, new, tuple(changes), tuple((pair.old, pair.new) for pair in pairing.pairs))


def _changes(pairing: Pairing, tolerance: float) -> Iterator[Change]:
    facts = Facts(pairing.old, pairing.now), Facts(pairing.new, normalised)
    elements = Elements(pairing, facts, tolerance)
    yield from elements.compare()
    yield from compare_plans(pairing, elements.arrived, tolerance)
    yield from compare_elsewhere(*facts)
    yield from compare_statements(pairing.old, pairing.new, (pairing.now, normalised))
    yield from compare_links(pairing)
    yield from compare_remarks(pairing, tolerance)


def _located(pairing: Pairing, change: Change) -> Change:
    """*change* with the places of what it is about, where it has none of its own."""
    places = [change.old_place, change.new_place]
    sides = (pairing.old, change.old), (pairing.new, change.new)
    for number, (side, item) in enumerate(sides):
        if places[number] is None and item is not None:
            places[number] = side.place(item.line, item.source if isinstance(item, Link) else item.name)
    return replace(change, old_place=places[0], new_place=places[1])


def _order(change: Change) -> tuple[int, int, int]:
    """News before details; then what stands in the new text, by line, before what stood in the old alone."""
    place = change.new_place or change.old_place
    return GROUPS.index(change.group), change.new_place is None, place.line if place is not None else 0
