"""The areas of pioneers, settlers and town planners."""

from wardley.drawing.canvas import fraction
from wardley.drawing.shapes import Area, Text
from wardley.drawing.sheet import Sheet, Wanted
from wardley.layout.labels.along import within
from wardley.layout.labels.around import Look
from wardley.layout.labels.spot import Box

_SIZE = 12.0

_LOOK = {"pioneers": (0, "Pioneers"), "settlers": (1, "Settlers"), "townplanners": (2, "Town Planners")}
"""Their number in a theme, and what is written on them."""


def draw(sheet: Sheet) -> None:
    """Draw them, each between its two corners, whichever way round these are written."""
    canvas, theme = sheet.canvas, sheet.theme
    for number, attitude in enumerate(sheet.map.attitudes, 1):
        which, label = _LOOK[attitude.kind]
        fill, stroke = theme.attitude_fill[which], theme.attitude_stroke[which]
        xs = sorted((canvas.x(fraction(attitude.left, 0.1)), canvas.x(fraction(attitude.right, 0.2))))
        ys = sorted((canvas.y(fraction(attitude.top, 0.9)), canvas.y(fraction(attitude.bottom, 0.8))))
        id_, kind = f"attitude_{number}", f"attitude {attitude.kind}"
        sheet.areas.append(
            Area(id_, kind, xs[0], ys[0], xs[1], ys[1], fill, stroke, rounded=True, name=label)
        )
        # In a corner, since the middle of the area is where its components stand.
        look, colour = Look(_SIZE, theme.face, 0, bold=True), theme.attitude_text[which]
        text = Text(f"{id_}_label", f"{kind} label", (label,), 0, 0, _SIZE, colour, bold=True, name=label)
        frame = Box(xs[0], ys[0], xs[1], ys[1])
        sheet.wanted.append(Wanted(text, within(text.id, frame, (label,), look)))
