"""The text of a map with the places written into it that its picture has."""

import re
from collections import Counter
from typing import NamedTuple

from wardley.layout.place import place as places_of
from wardley.model.elements import Component
from wardley.model.map import WardleyMap
from wardley.model.read import read_map
from wardley.model.relations import PipelineComponent
from wardley.source.limits import Limits
from wardley.source.source import Source
from wardley.syntax.comments import Comments
from wardley.syntax.lines import read_lines
from wardley.syntax.rewrite_places import with_place

_END = re.compile(r"(\r\n|\n|\r)")

Item = Component | PipelineComponent


class Left(NamedTuple):
    """The element *name* on *line*, whose place could not be written there, and why."""

    line: int
    name: str
    why: str


class LaidOut(NamedTuple):
    """The ``text`` of a ``map`` with places, how many were ``written``, and what was ``left`` without."""

    text: str
    map: WardleyMap
    written: int = 0
    left: tuple[Left, ...] = ()


def place(text: str, *, name: str = "<text>") -> str:
    """*text* with the coordinates written into it that its picture has, and the same in everything else.

    What has coordinates keeps them; a component that names its stage gets an evolution inside that stage. A
    line that has a fault, or that several elements share, is left as it is.
    """
    return laid_out(Source(name, text)).text


def laid_out(source: Source, limits: Limits | None = None) -> LaidOut:
    """The text of *source*, where every component, anchor, submap and form has the numbers of its place.

    They are those of the picture, which the new text shares. Names of stages give way to numbers inside the
    stage; whatever else the text holds is the same to the letter. A line that has a fault, or that several
    elements share, is left as it is. To lay out once more changes nothing.
    """
    map_ = read_map(read_lines(source, limits), WardleyMap, limits)
    waiting = [item for item in _elements(map_) if item.line and _is_open(item)]
    if not waiting:
        return LaidOut(source.text, map_)
    placement = places_of(map_)
    reasons = _reasons(map_)
    # Every second piece is a line, and the others are their ends.
    pieces = _END.split(source.text)
    comments = Comments()
    codes = [comments.strip(raw, number) for number, raw in enumerate(source.lines, 1)]
    left = []
    for item in waiting:
        at, spot, made = item.line - 1, placement.of(item), None
        why = reasons.get(item.line)
        if spot is None:
            why = why or "nothing declares what its pipeline belongs to"
        elif why is None:
            form = isinstance(item, PipelineComponent)
            made = with_place(pieces[2 * at], codes[at], (spot.visibility, spot.evolution), form=form)
        if made is None:
            left.append(Left(item.line, item.name, why or "its line says more than where it stands"))
        else:
            pieces[2 * at] = made
    return LaidOut("".join(pieces), map_, len(waiting) - len(left), tuple(left))


def _elements(map_: WardleyMap) -> list[Item]:
    forms = [form for pipeline in map_.pipelines for form in pipeline.components]
    return sorted([*map_.components, *map_.anchors, *map_.submaps, *forms], key=lambda item: item.line)


def _is_open(item: Item) -> bool:
    """Whether numbers are missing from what is written of where *item* stands."""
    if isinstance(item, Component) and item.visibility is None:
        return True
    return item.evolution is None or item.stage is not None


def _reasons(map_: WardleyMap) -> dict[int, str]:
    """Why lines are left as they are, by their numbers."""
    counts = Counter([item.line for item in _elements(map_)])
    reasons = {line: "it shares its line with others" for line, count in counts.items() if count > 1}
    for diagnostic in map_.diagnostics:
        if diagnostic.code.startswith("E"):
            reasons[diagnostic.places[0].line] = "its line has a fault"
    return reasons
