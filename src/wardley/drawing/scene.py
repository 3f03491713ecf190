"""A map as shapes, in map units and without any format."""

from wardley.drawing import attitudes, axes, elements, evolutions, links, marks, pipelines, remarks, symbols
from wardley.drawing.canvas import Canvas
from wardley.drawing.options import AS_IT_IS, Options
from wardley.drawing.shapes import Area, Line, Mark, Text
from wardley.drawing.sheet import Sheet
from wardley.drawing.theme import Theme, find
from wardley.layout.place import Placement, place
from wardley.model.map import WardleyMap
from wardley.source.record import record


@record
class Scene:
    """A picture: ``areas`` lie at the back, then come ``lines``, then ``marks``, each in its order.

    ``title`` and ``description`` are for those who cannot see it. Every id in SVG begins with ``prefix``.
    """

    title: str
    description: str
    theme: Theme
    canvas: Canvas
    areas: list[Area]
    lines: list[Line]
    marks: list[Mark | Text]
    prefix: str = ""


def scene_of(
    map_: WardleyMap,
    options: Options = AS_IT_IS,
    placement: Placement | None = None,
) -> Scene:
    """*map_* as shapes; *placement* is what `place` answers, where it was asked already."""
    sheet = Sheet(map_, find(options.style or map_.style), placement or place(map_))
    # In the order in which they cover each other.
    axes.draw(sheet)
    attitudes.draw(sheet)
    symbols.survey(sheet)
    links.draw(sheet)
    evolutions.draw(sheet)
    pipelines.draw(sheet)
    remarks.draw_accelerators(sheet)
    elements.draw(sheet)
    remarks.draw_box(sheet)
    remarks.draw_notes(sheet)
    remarks.draw_numbers(sheet)
    if options.marks:
        # Last, since they make way for everything else.
        marks.draw(sheet, options.marks)
    sheet.fit()
    title, said = map_.title or "Wardley map", describe(map_) + marks.describe(options.marks)
    shapes = sheet.areas, sheet.lines, sheet.marks
    return Scene(title, said, sheet.theme, sheet.canvas, *shapes, options.prefix)


def describe(map_: WardleyMap) -> str:
    """What there is on *map_*, in a sentence."""
    counts = [0, 0, 0, 0]
    for component in map_.components:
        if component.evolution is not None and component.evolution == component.evolution:
            counts[map_.evolution.stage_of(component.evolution)] += 1
    labels = [label or f"stage {number}" for number, label in enumerate(map_.evolution.labels, 1)]
    stages = ", ".join(f"{count} in {label}" for count, label in zip(counts, labels, strict=True) if count)
    parts = [_number(len(map_.components), "component") + (f" ({stages})" if stages else "")]
    parts += [
        _number(len(items), noun)
        for items, noun in (
            (map_.anchors, "anchor"),
            (map_.submaps, "submap"),
            (map_.pipelines, "pipeline"),
            (map_.links, "link"),
            (map_.evolutions, "evolution"),
            (map_.notes, "note"),
            (map_.annotations, "annotation"),
        )
        if items
    ]
    listed = parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
    return f"A Wardley map with {listed}."


def _number(count: int, noun: str) -> str:
    return f"{count or 'no'} {noun}{'' if count == 1 else 's'}"
