"""Which words go with which shape, for screen readers; shapes without words are left out by them."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from wardley.drawing.sheet import Sheet, Symbol
from wardley.drawing.words.description import Told, told
from wardley.layout.ends import End

if TYPE_CHECKING:
    from wardley.drawing.layers.marks import Marking


def in_reading_order(sheet: Sheet) -> Told:
    """The map of *sheet*, ready to be read; its figures will be drawn in the order in which it is."""
    what = told(sheet.map, sheet.placement)
    symbols = dict(sheet.symbols)
    ordered: dict[tuple[int, int], Symbol] = {}
    for end in what.reading.order:
        key = id(end.element), id(end.evolution)
        if key in symbols:
            ordered[key] = symbols.pop(key)
        for evolution in what.speaker.evolving(end):
            # What keeps its name has no words of its own, and is drawn with what it is now.
            key = id(end.element), id(evolution)
            if key in symbols and not evolution.rename:
                ordered[key] = symbols.pop(key)
    sheet.symbols = {**ordered, **symbols}
    return what


def words_of(sheet: Sheet, what: Told, markings: "Sequence[Marking]") -> Iterator[tuple[str, str]]:
    """The ids of shapes and what is said of each."""
    map_, speaker = what.map, what.speaker
    marked = _marked(sheet, markings)
    for end in what.reading.order:
        symbol = sheet.symbol(*end)
        if symbol is not None:
            yield symbol.id, "; ".join([speaker.element(end), *marked.get(_key(end), ())])
    for number, area in enumerate(speaker.areas(), 1):
        yield f"attitude_{number}", area
    for number, force in enumerate(map_.accelerators, 1):
        yield f"accelerator_{number}", speaker.force(force)
    for number, note in enumerate(map_.notes, 1):
        yield f"note_{number}", speaker.note(note)
    for number, annotation in enumerate(map_.annotations, 1):
        if annotation.places:
            yield f"annotation_{number}_1", speaker.annotation(annotation)
    pointless = [speaker.annotation(annotation) for annotation in map_.annotations if not annotation.places]
    if pointless:
        yield "annotations", "; ".join(pointless)


def _key(end: End) -> tuple[int, int]:
    return id(end.element), id(end.evolution)


def _marked(sheet: Sheet, markings: "Sequence[Marking]") -> dict[tuple[int, int], list[str]]:
    found: dict[tuple[int, int], list[str]] = {}
    for marking in markings:
        element = sheet.placement.names.find(marking.name)
        if element is not None:
            said = " ".join(filter(None, ("out of line:", marking.severity, marking.label)))
            found.setdefault(_key(End(element)), []).append(said)
    return found
