"""The areas of pioneers, settlers and town planners."""

from wardley.drawing.canvas import fraction
from wardley.drawing.shapes import Area, Text
from wardley.drawing.sheet import Sheet

_LOOK = {
    "pioneers": (0, "Pioneers", "#3ccaf866", "#3490ddb3"),
    "settlers": (1, "Settlers", "#599afa66", "#396dc0b3"),
    "townplanners": (2, "Town Planners", "#936ff966", "#4768c8b3"),
}


def draw(sheet: Sheet) -> None:
    """Draw them, each between its two corners, whichever way round these are written."""
    canvas = sheet.canvas
    for number, attitude in enumerate(sheet.map.attitudes, 1):
        which, label, fill, stroke = _LOOK[attitude.kind]
        xs = sorted((canvas.x(fraction(attitude.left, 0.1)), canvas.x(fraction(attitude.right, 0.2))))
        ys = sorted((canvas.y(fraction(attitude.top, 0.9)), canvas.y(fraction(attitude.bottom, 0.8))))
        id_, kind = f"attitude_{number}", f"attitude {attitude.kind}"
        sheet.areas.append(
            Area(id_, kind, xs[0], ys[0], xs[1], ys[1], fill, stroke, rounded=True, name=label)
        )
        # In the corner, since the middle of the area is where its components stand.
        place, colour = (xs[0] + 7, ys[0] + 15), sheet.theme.attitude_text[which]
        text = Text(f"{id_}_label", f"{kind} label", (label,), *place, 12, colour, bold=True, name=label)
        sheet.marks.append(text)
