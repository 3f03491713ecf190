"""The axes, the stages between them, and the title."""

from wardley.drawing.canvas import extent
from wardley.drawing.shapes import Anchoring, Area, Line, Mark, Text
from wardley.drawing.sheet import Sheet
from wardley.layout.letters import lines_of, width, wrap
from wardley.model.axes import DEFAULT_LABELS, ValueChainAxis

_TWO_LINES = {DEFAULT_LABELS[2]: ("Product", "(+rental)"), DEFAULT_LABELS[3]: ("Commodity", "(+utility)")}
_TITLE = 20.0
_SIZE, _LEADING = 13.0, 13.0
_SMALLEST = 8.0
_CORNERS = frozenset({"uncharted", "industrialised"})


def draw(sheet: Sheet) -> None:
    """Draw them."""
    theme, map_ = sheet.theme, sheet.map
    wide, high = sheet.canvas.width, sheet.canvas.height
    if theme.shade:
        clear = theme.paper
        sheet.areas.append(Area("shade_1", "shade", 0, 0, 0.3 * wide, high, theme.shade, fade=clear))
        sheet.areas.append(Area("shade_2", "shade right", 0.7 * wide, 0, wide, high, clear, fade=theme.shade))
    if theme.band and not map_.evolution.hidden:
        _bands(sheet, theme.band)
    if map_.title:
        room = wide + sheet.canvas.right - 8
        written = lines_of(map_.title)
        lines = sum((wrap(line, room, _TITLE, theme.face, bold=True) for line in written), ())
        top = -10 - 24 * (len(lines) - 1)
        look = _TITLE, theme.title
        sheet.title = Text("title", "title", lines, 0, top, *look, bold=True, leading=24, name=map_.title)
    if not map_.value_chain.hidden:
        _value_chain(sheet, map_.value_chain)
    if not map_.evolution.hidden:
        _evolution(sheet)


def _bands(sheet: Sheet, colour: str) -> None:
    """Every other stage, from the second on, a little apart from its neighbours."""
    wide, high = sheet.canvas.width, sheet.canvas.height
    first, second, third = (boundary * wide for boundary in sheet.map.evolution.boundaries)
    for number, (left, right) in enumerate(((first, second), (third, wide)), 1):
        sheet.areas.append(Area(f"band_{number}", "band", left, 0, right, high, colour))


def _value_chain(sheet: Sheet, axis: ValueChainAxis) -> None:
    theme, high = sheet.theme, sheet.canvas.height
    width_ = theme.axis_width
    sheet.lines.append(Line("value_chain", "axis", 0, high, 0, 0, theme.axis, width=width_, dash="dotted"))
    ended = axis.minimum is not None or axis.maximum is not None
    words = [("value_chain_label", axis.label, *((high / 2, 0.5) if ended else (2.0, 0.0)))]
    if axis.maximum:
        words.append(("value_chain_maximum", axis.maximum, 2, 0.0))
    if axis.minimum:
        words.append(("value_chain_minimum", axis.minimum, high, 1.0))
    for id_, word, y, share in words:
        _turned(sheet, id_, word, y, share)


def _turned(sheet: Sheet, id_: str, word: str, y: float, share: float) -> None:
    """A word along the value chain, of which that *share* lies above y."""
    theme, bold = sheet.theme, id_ == "value_chain_label"
    # A format that cannot turn text sets it a word a line, in the margin.
    stack = tuple(word.split()) or (word,)
    size = 9.5 if theme.face == "Courier" else 10
    first = y + 10 - 13 * len(stack) * share
    level = Text(id_, "axis-label", stack, -4, first, size, theme.axis_text, "end", bold, leading=13)
    anchor: Anchoring = "middle" if share == 0.5 else "start" if share else "end"
    look = _SIZE, theme.axis_text, anchor, bold
    sheet.marks.append(Text(id_, "axis-label", (word,), -6, y, *look, angle=-90, level=level))


def _evolution(sheet: Sheet) -> None:
    theme, axis = sheet.theme, sheet.map.evolution
    wide, high = sheet.canvas.width, sheet.canvas.height
    for number, boundary in enumerate(axis.boundaries, 1):
        x = boundary * wide
        ends = x, 0, x, high + 26
        sheet.lines.append(Line(f"boundary_{number}", "boundary", *ends, theme.boundary, dash="dotted"))
    sheet.lines.append(
        Line("evolution", "axis", 0, high, wide, high, theme.axis, width=theme.axis_width, head=1.2)
    )
    word = width("Evolution", _SIZE, theme.face, bold=True)
    edges = (0.0, *(boundary * wide for boundary in axis.boundaries), wide - word - 6)
    for number, label in enumerate(axis.labels):
        if label.strip():
            start = edges[number] + (7 if number else 0)
            _stage(sheet, number + 1, label, start, max(edges[number + 1] - start - 4, 30))
    sheet.marks.append(
        Text(
            "evolution_label",
            "axis-label",
            ("Evolution",),
            wide,
            high + 23.4,
            _SIZE,
            theme.axis_text,
            "end",
            bold=True,
        )
    )
    if theme.corners:
        _corner(sheet, "Uncharted", 10, "start")
        _corner(sheet, "Industrialised", wide - 10, "end")


def _corner(sheet: Sheet, word: str, x: float, anchor: Anchoring) -> None:
    colour = sheet.theme.axis_text
    sheet.marks.append(Text(word.lower(), "axis-label", (word,), x, 15, 11, colour, anchor, bold=True))


def give_way(sheet: Sheet) -> None:
    """Leave the word in a corner of the map out where the author put something across it."""
    words = [mark for mark in sheet.marks if mark.id in _CORNERS]
    if not words:
        return
    others = [_reach(mark, sheet.theme.face) for mark in sheet.marks if mark.id not in _CORNERS]
    struck = {
        word.id
        for word in words
        for left, top, right, bottom in [_reach(word, sheet.theme.face)]
        if any(box[0] < right and box[2] > left and box[1] < bottom and box[3] > top for box in others)
    }
    if struck:
        sheet.marks = [mark for mark in sheet.marks if mark.id not in struck]


def _reach(mark: Mark | Text, face: str) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of what *mark* covers."""
    if isinstance(mark, Text):
        return extent(mark if mark.level is None else mark.level, face)
    half, tall = mark.width / 2, mark.height / 2
    return mark.x - half, mark.y - tall, mark.x + half, mark.y + tall


def _stage(sheet: Sheet, number: int, label: str, x: float, room: float) -> None:
    """A stage's name below its part of the axis, in two lines or smaller letters where it is long."""
    theme, size = sheet.theme, _SIZE
    lines = _TWO_LINES.get(label) or wrap(label, room, size, theme.face)
    if len(lines) > 2:
        longest = width(max(label.split(), key=len), size, theme.face)
        lines = wrap(label, (width(label, size, theme.face) + longest) / 2, size, theme.face)
    widest = max(width(line, size, theme.face) for line in lines)
    if widest > room:
        size = max(_SMALLEST, round(size * room / widest, 1))
    y = sheet.canvas.height + _LEADING
    text = Text(
        f"stage_{number}",
        "stage",
        lines,
        x,
        y,
        size,
        theme.axis_text,
        italic=True,
        leading=_LEADING,
        name=label,
    )
    sheet.marks.append(text)
