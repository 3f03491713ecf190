"""From statements to notes, annotations, areas and accelerators."""

from typing import Any, cast

from wardley.model.elements import Accelerator, Annotation, Attitude, AttitudeKind, Note, Position
from wardley.model.map import WardleyMap
from wardley.model.placing import Placing
from wardley.syntax import statements as s

CANVAS = (1000.0, 700.0)
"""Width and height in pixels on which older areas are measured where no size is written."""


def read(map_: WardleyMap, groups: dict[type, list[Any]], placing: Placing) -> None:
    """Gives *map_* its notes, annotations with their box, areas of attitude, and accelerators."""
    map_.notes = tuple(
        Note(line.text, *_place(line, line.line, placing), line.line) for line in groups[s.NoteLine]
    )
    map_.annotations = tuple(_annotation(line, placing) for line in groups[s.AnnotationLine])
    for box in groups[s.AnnotationsBox]:
        map_.annotations_box = Position(*_place(box, box.line, placing))
    map_.accelerators = tuple(
        Accelerator(
            line.name or f"{line.keyword.capitalize()} {line.line}",
            *_place(line, line.line, placing),
            line.keyword == "deaccelerator",
            line.line,
        )
        for line in groups[s.AcceleratorLine]
    )
    map_.attitudes = tuple(_attitude(line, map_) for line in groups[s.AttitudeLine])


def _place(line: Any, number: int, placing: Placing) -> tuple[float | None, float | None]:
    return placing.visibility(line.visibility, number), placing.evolution(line.evolution, number)[0]


def _annotation(line: s.AnnotationLine, placing: Placing) -> Annotation:
    places = tuple(
        Position(placing.visibility(visibility, line.line), placing.evolution(evolution, line.line)[0])
        for visibility, evolution in line.places
    )
    return Annotation(line.number, line.text, places, line.line)


def _attitude(line: s.AttitudeLine, map_: WardleyMap) -> Attitude:
    given: tuple[float | None, ...] = (*line.numbers, None, None, None, None)[:4]
    top, left, bottom, right = (
        default if value is None else value
        for value, default in zip(given, (0.9, 0.1, 0.8, 0.2), strict=True)
    )
    if len(line.numbers) == 2 and line.width is not None:
        size = map_.size
        width = size.width if size and size.width else CANVAS[0]
        height = size.height if size and size.height else CANVAS[1]
        right = round(left + line.width / width, 4)
        bottom = round(top - (line.height or line.width) / height, 4)
    return Attitude(cast("AttitudeKind", line.keyword), top, left, bottom, right, line.line)
