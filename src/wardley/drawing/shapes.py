"""What a picture is made of, in map units: x grows to the right, y downwards, 1 unit is 1 px.

Every shape has an ``id`` of its own, a ``kind`` (one or more words, the classes of its group in SVG) and the
``name`` of the element that it belongs to, '' for none. Colours are ``#rrggbb``, ``#rrggbbaa`` or ``none``.
"""

from typing import Literal

from wardley.source.record import record

Anchoring = Literal["start", "middle", "end"]
Form = Literal["circle", "box", "triangle", "rarrow", "larrow"]
Dash = Literal["", "dashed", "dotted"]


@record
class Area:
    """A rectangle behind everything else; ``fade`` is the colour that ``fill`` turns into at its right."""

    id: str
    kind: str
    left: float
    top: float
    right: float
    bottom: float
    fill: str
    stroke: str = "none"
    fade: str | None = None
    rounded: bool = False
    name: str = ""


@record
class Line:
    """A straight line.

    ``head`` is the size of an arrow head whose tip is the line's end, 10 px long at 1; 0 for none.
    ``tail_of`` and ``head_of`` are the ids of the marks that the line joins.
    """

    id: str
    kind: str
    x1: float
    y1: float
    x2: float
    y2: float
    stroke: str
    tail_of: str | None = None
    head_of: str | None = None
    name: str = ""
    width: float = 1
    dash: Dash = ""
    head: float = 0


@record
class Mark:
    """A figure around its centre."""

    id: str
    kind: str
    form: Form
    x: float
    y: float
    width: float
    height: float
    fill: str = "none"
    stroke: str = "none"
    stroke_width: float = 1
    fade: str | None = None
    url: str | None = None
    name: str = ""
    dash: Dash = ""
    rounded: bool = False


@record
class Text:
    """Lines of text, the first with its baseline at ``y``, the others ``leading`` below.

    ``angle`` is in degrees, clockwise, around (x, y); a format that cannot turn text shows ``level`` in its
    place.
    """

    id: str
    kind: str
    lines: tuple[str, ...]
    x: float
    y: float
    size: float
    colour: str
    anchor: Anchoring = "start"
    bold: bool = False
    italic: bool = False
    leading: float = 15
    angle: float = 0
    level: "Text | None" = None
    name: str = ""


Shape = Area | Line | Mark | Text
