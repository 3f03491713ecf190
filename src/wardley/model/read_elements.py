"""From statements to components, anchors, submaps and addresses."""

import re
from typing import Any

from wardley.model.addresses import refused_scheme
from wardley.model.elements import Anchor, Component, Submap, Url
from wardley.model.faults import Faults
from wardley.model.map import WardleyMap
from wardley.model.placing import Placing
from wardley.model.relations import Evolution
from wardley.syntax import statements as s

_BARE_PLACE = re.compile(r"[({]?\s*[01]?\.[0-9]+\s*,\s*[01]?\.[0-9]+\s*[)}]?$")


def read(map_: WardleyMap, lines: list[s.Element], placing: Placing, limit: int) -> list[Evolution]:
    """Gives *map_* its components, anchors and submaps; answers the evolutions written on their lines.

    Elements beyond *limit* are left out and told of.
    """
    made: dict[str, list[Any]] = {"anchor": [], "submap": []}
    components: list[Component] = []
    evolutions: list[Evolution] = []
    for line in lines[:limit]:
        number, keyword, name, visibility, evolution, label, words, evolves_to, _ = line
        stage = None
        if not (
            evolution.__class__ is float
            and visibility.__class__ is float
            and 0 <= visibility <= 1
            and 0 <= evolution <= 1
        ):
            _tell_bare_place(line, placing.faults)
            visibility = placing.visibility(visibility, number)
            evolution, stage = placing.evolution(evolution, number)
        if keyword == "component" and not words and evolves_to is None and name:
            components.append(
                Component(name, visibility, evolution, label, None, False, False, False, stage, number)
            )
            continue
        item = _decorated(line, (visibility, evolution, stage), placing)
        made.get(keyword, components).append(item)
        if evolves_to is not None:
            evolutions.append(Evolution(item.name, placing.evolution(evolves_to, number)[0], line=number))
    map_.components = tuple(components)
    map_.anchors, map_.submaps = tuple(made["anchor"]), tuple(made["submap"])
    if len(lines) > limit:
        _tell_left_out(lines[limit].line, limit, len(lines) - limit, placing.faults)
    return evolutions


def _tell_left_out(line: int, limit: int, count: int, faults: Faults) -> None:
    faults.say(
        "E207", "error", line, "", f"the map has more than {limit} components; left out: {count}",
        "split the map, or raise the limit components",
    )  # fmt: skip


def _decorated(line: s.Element, place: tuple[Any, Any, int | None], placing: Placing) -> Component:
    visibility, evolution, stage = place
    words = line.words
    fields = (
        # An element that nobody named is called by what it is and where it stands.
        line.name or f"{line.keyword.capitalize()} {line.line}",
        visibility,
        evolution,
        line.label,
        placing.sourcing(words, line.line),
        line.keyword == "market" or "market" in words,
        line.keyword == "ecosystem" or "ecosystem" in words,
        "inertia" in words,
        stage,
        line.line,
    )
    match line.keyword:
        case "anchor":
            return Anchor(*fields)
        case "submap":
            return Submap(*fields, line.url)
    return Component(*fields)


def _tell_bare_place(line: s.Element, faults: Faults) -> None:
    match = _BARE_PLACE.search(line.name) if line.visibility is None else None
    if match:
        words = match[0].strip()
        faults.say(
            "E211", "low", line.line, words, f"'{words}' is read as a part of the name",
            "write a place in square brackets, as in [0.5, 0.4]",
        )  # fmt: skip


def read_url(line: s.UrlLine, faults: Faults) -> Url:
    """The address of *line*; None in it, and told of, where a picture may not link there."""
    scheme = refused_scheme(line.address) if line.address else None
    if scheme:
        faults.say(
            "E205", "medium", line.line, line.address or "", f"an address with '{scheme}:' is not linked to",
            "link to http, https, mailto or a relative address",
        )  # fmt: skip
    return Url(line.name, None if scheme else line.address, line.line)
