"""What is said about a map: notes, annotations, and the forces that push or hold."""

from wardley.drawing.canvas import fraction
from wardley.drawing.shapes import Form, Mark, Text
from wardley.drawing.sheet import Sheet, Wanted
from wardley.layout.labels.along import nearby
from wardley.layout.labels.around import Look
from wardley.layout.letters import lines_of, width, wrap
from wardley.model.elements import Annotation, Position

_NUMBER = 15.0
_TEXT = 13.0
_LEADING = 18.0
_NARROWEST = 180.0
_HEADING = "Annotations:"
_FORCE = 39.0
_FORCES: tuple[tuple[str, Form], ...] = (("accelerator", "rarrow"), ("deaccelerator", "larrow"))
"""Kind and form of what speeds up, and of what slows down."""


def draw_notes(sheet: Sheet) -> None:
    """Draw the notes, each from its point to the right."""
    canvas = sheet.canvas
    size, colour = sheet.theme.note_size, sheet.theme.note
    for number, note in enumerate(sheet.map.notes, 1):
        spot = sheet.placement.of(note)
        if spot is not None:
            x, y = canvas.x(spot.evolution), canvas.y(spot.visibility)
            lines = lines_of(note.text)
            text = Text(f"note_{number}", "note", lines, x, y, size, colour, bold=True, name=note.text)
            if sheet.places_all:
                look = Look(size, sheet.theme.face, text.leading, bold=True)
                sheet.wanted.append(Wanted(text, nearby(text.id, x, y, lines, look)))
            else:
                sheet.marks.append(text)


def draw_accelerators(sheet: Sheet) -> None:
    """Draw the forces as block arrows, those that decelerate to the left."""
    canvas, theme = sheet.canvas, sheet.theme
    for number, force in enumerate(sheet.map.accelerators, 1):
        spot = sheet.placement.of(force)
        if spot is None:
            continue
        kind, form = _FORCES[force.decelerates]
        fill, fade = (theme.force_end, theme.force) if force.decelerates else (theme.force, theme.force_end)
        x, y = canvas.x(spot.evolution), canvas.y(spot.visibility)
        paint = fill, theme.force_stroke, 1, fade
        mark = Mark(f"accelerator_{number}", kind, form, x, y, _FORCE, _FORCE, *paint, name=force.name)
        sheet.marks.append(mark)


def draw_numbers(sheet: Sheet) -> None:
    """Draw the circles with the numbers of annotations."""
    canvas = sheet.canvas
    for number, annotation in enumerate(sheet.map.annotations, 1):
        for at, place in enumerate(annotation.places, 1):
            x, y = canvas.x(fraction(place.evolution, 0.1)), canvas.y(fraction(place.visibility, 0.9))
            _number(sheet, f"annotation_{number}_{at}", annotation, x, y)


def _number(sheet: Sheet, id_: str, annotation: Annotation, x: float, y: float) -> None:
    theme, size, name = sheet.theme, 2 * _NUMBER, annotation.text
    paint = theme.annotation_fill, theme.annotation_stroke, 2
    sheet.marks.append(Mark(id_, "annotation", "circle", x, y, size, size, *paint, name=name))
    if annotation.number is not None:
        digits = str(annotation.number)
        letters = min(_TEXT, 40 / len(digits))
        look = letters, theme.annotation_text
        place = x, y + 0.35 * letters
        text = Text(f"{id_}_number", "annotation", (digits,), *place, *look, anchor="middle", name=name)
        sheet.marks.append(text)


def draw_box(sheet: Sheet) -> None:
    """Draw the list of annotations where it is written, with lines that do not leave the picture."""
    if sheet.map.annotations:
        x, y = place_of_box(sheet)
        sheet.marks += box_at(sheet, x, y, sheet.canvas.width + sheet.canvas.right - x - 12)


def place_of_box(sheet: Sheet) -> tuple[float, float]:
    """Where the list of annotations is written, px."""
    place, canvas = sheet.map.annotations_box or Position(), sheet.canvas
    return canvas.x(fraction(place.evolution, 0.1)), canvas.y(fraction(place.visibility, 0.9))


def box_at(sheet: Sheet, x: float, y: float, room: float) -> tuple[Mark, Text, Text]:
    """The list of annotations from (x, y), the first baseline, with lines no wider than *room*, px."""
    theme, room = sheet.theme, max(_NARROWEST, room)
    lines = [line for annotation in sheet.map.annotations for line in _entry(annotation, room, theme.face)]
    widths = [width(line, _TEXT, theme.face) for line in lines]
    wide = max(*widths, width(_HEADING, _TEXT, theme.face, bold=True))
    left, right = x - 4, x + wide + 10
    top, bottom = y - _TEXT - 2, y + _LEADING * len(lines) + 7
    box = (left + right) / 2, (top + bottom) / 2, right - left, bottom - top
    paint = theme.box_fill, theme.box_stroke, theme.box_width
    look = _TEXT, theme.box_text
    below = y + _LEADING
    return (
        Mark("annotations", "annotations", "box", *box, *paint),
        Text("annotations_heading", "annotations", (_HEADING,), x + 2, y, *look, bold=True),
        Text("annotations_list", "annotations", tuple(lines), x + 2, below, *look, leading=_LEADING),
    )


def _entry(annotation: Annotation, room: float, face: str) -> list[str]:
    number = "" if annotation.number is None else f"{annotation.number}. "
    first, *others = wrap(number + " ".join(lines_of(annotation.text)), room, _TEXT, face)
    return [first, *(f"    {line}" for line in others)]
