"""What stands on what in a picture that a browser has laid out.

A text is all lines of one name. Each line is a box as wide as the browser sets it, from 0.75 of its size
above the baseline to 0.22 below: the letters' own reach, where the browser's box is as tall as the tallest
letter of any script. For every comparison the boxes are 1 px smaller on each side, so that to touch is not to
overlap. A turned line is a turned box.
"""

import re
from dataclasses import dataclass, field
from itertools import combinations
from math import hypot
from typing import Any

from geometry import (
    Bounds,
    Point,
    Polygon,
    apart,
    bounds,
    corners,
    crosses,
    disc_meets,
    gap,
    polygons_meet,
)

ABOVE, BELOW = 0.75, 0.22
"""How far letters reach above and below their baseline, in parts of their size."""

SHRINK = 1.0
NEARER = 2.0
"""How much nearer to another figure a name must stand to be taken for that one's, px."""

OUTSIDE = 1.0
"""How far a text must run over the picture's edge to count as outside, px."""

SYMBOL = re.compile(
    r"(?:(?:component|anchor|submap|evolved|accelerator)_\d+|pipeline_\d+_(?:form_\d+|start|end)"
    r"|annotation_\d+_\d+)(?:_inertia)?"
)
"""The beginning of the ids of all parts of one figure; a bar of inertia is a figure of its own."""

NAMED = re.compile(r"(?:component|anchor|submap|evolved)_\d+|pipeline_\d+_form_\d+")

FIXED = {"attitude", "title", "axis-label", "stage", "context", "note", "annotation", "annotations", "legend"}
"""Kinds of text whose place is the author's own, or given by what they are."""


@dataclass(slots=True)
class Words:
    """A text; ``place`` is ``fixed``, ``written`` (a name where its author put it) or ``ours`` to choose."""

    id: str
    text: str
    place: str
    whole: list[Polygon] = field(default_factory=list)
    boxes: list[Polygon] = field(default_factory=list)
    around: Bounds = (0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Clash:
    """A text that stands where it should not, or whose line does; ``places`` are those of the texts, sorted.

    ``kind``: ``texts``, ``symbols``, ``edges`` and ``links`` that it meets, ``outside`` of the picture;
    ``nearer`` to the figure of another than to its own, with no lead; ``crossed``, it or the figure that it
    names, by the lead of another name.
    """

    kind: str
    text: str
    other: str
    names: tuple[str, str]
    places: tuple[str, ...]


class Picture:
    """What `browser.Browser.look` saw; *written* are the ids of names whose place their author wrote."""

    def __init__(self, seen: dict[str, Any], written: set[str]) -> None:
        self.view: Bounds = tuple(seen["view"])
        self._groups: dict[str, str] = seen["groups"]
        self._seen = seen
        self.texts = _texts(seen["lines"], self._groups, written)

    @property
    def left_out(self) -> list[str]:
        """The names of elements that have a figure and no text."""
        return [
            name
            for id_, name in self._groups.items()
            if name.strip() and NAMED.fullmatch(id_) and f"{id_}_label" not in self.texts
        ]

    def clashes(self) -> list[Clash]:
        """All of them."""
        return [
            *self._texts_on_texts(),
            *self._on_symbols(),
            *self._on_edges(),
            *self._struck(),
            *self._out(),
            *self._nearer(),
            *self._crossed(),
        ]

    def _texts_on_texts(self) -> list[Clash]:
        found = []
        for one, other in combinations(self.texts.values(), 2):
            if not apart(one.around, other.around) and any(
                polygons_meet(a, b) for a in one.boxes for b in other.boxes
            ):
                places = tuple(sorted((one.place, other.place)))
                found.append(Clash("texts", one.id, other.id, (one.text, other.text), places))
        return found

    def _on_symbols(self) -> list[Clash]:
        """A figure counts once, however many of its parts lie under the text."""
        found: dict[tuple[str, str], Clash] = {}
        for disc in self._seen["discs"]:
            (x, y), radius = disc["centre"], disc["radius"]
            around = x - radius, y - radius, x + radius, y + radius
            for words in self._near(around):
                if any(disc_meets((x, y), radius, box) for box in words.boxes):
                    self._symbol(found, words, disc["id"])
        for shape in self._seen["polygons"]:
            for words in self._near(bounds(shape["points"])):
                # The head of an evolution's arrow is its line's.
                if "evolve" not in shape["kind"] and any(
                    polygons_meet(box, shape["points"]) for box in words.boxes
                ):
                    self._symbol(found, words, shape["id"])
        return list(found.values())

    def _symbol(self, found: dict[tuple[str, str], Clash], words: Words, id_: str) -> None:
        symbol = SYMBOL.match(id_)
        # The number in the circle of an annotation belongs there.
        if symbol is not None and not words.id.startswith(f"{symbol[0]}_number"):
            found[words.id, symbol[0]] = self._clash("symbols", words, symbol[0], id_)

    def _on_edges(self) -> list[Clash]:
        """On an edge of a pipeline's box, or anywhere in that of annotations, which hides what it covers."""
        found = []
        for shape in self._seen["polygons"]:
            points, kinds = shape["points"], shape["kind"]
            if "pipeline" not in kinds and "annotations" not in kinds:
                continue
            for words in self._near(bounds(points)):
                if "annotations" in kinds:
                    met = not words.id.startswith("annotations") and any(
                        polygons_meet(box, points) for box in words.boxes
                    )
                else:
                    met = any(crosses(a, b, box) for box in words.boxes for a, b in _edges(points))
                if met:
                    found.append(self._clash("edges", words, shape["id"]))
        return found

    def _struck(self) -> list[Clash]:
        """By links, and by the arrows of evolutions as far as their tips."""
        tips: dict[str, list[Point]] = {}
        for shape in self._seen["polygons"]:
            tips.setdefault(shape["id"], []).extend(map(tuple, shape["points"]))
        found = []
        for stroke in self._seen["strokes"]:
            if "lead" in stroke["kind"]:
                continue
            (x, y), end = stroke["start"], tuple(stroke["end"])
            end = max([end, *tips.get(stroke["id"], ())], key=lambda tip: hypot(tip[0] - x, tip[1] - y))
            found += [
                self._clash("links", words, stroke["id"])
                for words in self._near(bounds([(x, y), end]))
                if any(crosses((x, y), end, box) for box in words.boxes)
            ]
        return found

    def _out(self) -> list[Clash]:
        left, top, right, bottom = self.view
        found = []
        for words in self.texts.values():
            around = bounds([point for box in words.whole for point in box])
            over = max(left - around[0], top - around[1], around[2] - right, around[3] - bottom)
            if over > OUTSIDE:
                found.append(
                    Clash("outside", words.id, "", (words.text, f"by {over:.0f} px"), (words.place,))
                )
        return found

    def _nearer(self) -> list[Clash]:
        figures = self._figures()
        led = {_owner(stroke["id"]) for stroke in self._seen["strokes"]}
        found = []
        for words in self.texts.values():
            own = _owner(words.id)
            if words.place != "ours" or own not in figures or own in led:
                continue
            gaps = {id_: gap(words.around, around) for id_, around in figures.items()}
            other = min(gaps, key=lambda id_: gaps[id_])
            if gaps[other] + NEARER < gaps[own]:
                found.append(self._clash("nearer", words, other))
        return found

    def _crossed(self) -> list[Clash]:
        figures = self._figures()
        found = []
        for stroke in self._seen["strokes"]:
            if "lead" not in stroke["kind"]:
                continue
            start, end, own = tuple(stroke["start"]), tuple(stroke["end"]), _owner(stroke["id"])
            for words in self.texts.values():
                named = _owner(words.id)
                met = [*words.boxes, *([corners(figures[named])] if named in figures else [])]
                if named != own and any(crosses(start, end, box) for box in met):
                    found.append(self._clash("crossed", words, stroke["id"], own))
        return found

    def _figures(self) -> dict[str, Bounds]:
        """The bounds of the figures that have names, 1 px smaller on each side."""
        points: dict[str, list[Point]] = {}
        for disc in self._seen["discs"]:
            (x, y), radius = disc["centre"], disc["radius"] - SHRINK
            points.setdefault(_figure(disc["id"]), []).extend(
                [(x - radius, y - radius), (x + radius, y + radius)]
            )
        for shape in self._seen["polygons"]:
            if not {"evolve", "inertia"} & set(shape["kind"]):
                left, top, right, bottom = bounds(shape["points"])
                inner = [(left + SHRINK, top + SHRINK), (right - SHRINK, bottom - SHRINK)]
                points.setdefault(_figure(shape["id"]), []).extend(inner)
        return {id_: bounds(found) for id_, found in points.items() if id_}

    def _near(self, around: Bounds) -> list[Words]:
        return [words for words in self.texts.values() if not apart(words.around, around)]

    def _clash(self, kind: str, words: Words, other: str, titled: str = "") -> Clash:
        name = self._groups.get(titled or other, "")
        return Clash(kind, words.id, other, (words.text, name), (words.place,))


def _owner(id_: str) -> str:
    """What a name, or the line to it, belongs to."""
    return id_.removesuffix("_lead").removesuffix("_label")


def _figure(id_: str) -> str:
    """The figure that a shape is a part of; '' for none that has a name."""
    found = NAMED.match(id_)
    return found[0] if found else ""


def _edges(points: list[Point]) -> list[tuple[Point, Point]]:
    return list(zip(points, [*points[1:], points[0]], strict=True))


def _texts(lines: list[dict[str, Any]], groups: dict[str, str], written: set[str]) -> dict[str, Words]:
    texts: dict[str, Words] = {}
    for line in lines:
        if not line["text"].strip() or not line["width"]:
            continue
        id_, base = line["id"], line["id"].rpartition("_")[0]
        # The second and further lines of a text have its id with their number.
        if id_ not in texts and base in texts and groups[base] == groups[id_]:
            id_ = base
            texts[id_].text += f" {line['text'].strip()}"
        elif id_ not in texts:
            place = "fixed" if FIXED & set(line["kind"]) else "written" if id_ in written else "ours"
            texts[id_] = Words(id_, line["text"].strip(), place)
        words = texts[id_]
        words.whole.append(_box(line, 0))
        words.boxes.append(_box(line, SHRINK))
        words.around = bounds([point for box in words.boxes for point in box])
    return texts


def _box(line: dict[str, Any], less: float) -> Polygon:
    """The box of a line, *less* smaller on each side; its corners run clockwise."""
    (x, y), (ax, ay), (zx, zy) = line["start"], line["along"], line["zero"]
    ux, uy = ax - zx, ay - zy
    left, right = less, max(line["width"] - less, less + 0.1)
    top, bottom = less - ABOVE * line["size"], BELOW * line["size"] - less
    upright = corners((left, top, right, bottom))
    return [(x + ux * dx - uy * dy, y + uy * dx + ux * dy) for dx, dy in upright]
