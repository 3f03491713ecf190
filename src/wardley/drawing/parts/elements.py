"""Components, anchors and submaps, as they are and as they will be, with their names."""

from math import hypot

from wardley.drawing.canvas import pixels
from wardley.drawing.parts import figures
from wardley.drawing.shapes import Anchoring, Mark, Text
from wardley.drawing.sheet import Sheet, Symbol, Wanted
from wardley.drawing.symbols import kind_of, shown_name
from wardley.layout.labels.around import Around, Look, Point
from wardley.layout.letters import lines_of
from wardley.model.elements import Component

INERTIA_AT = 0.02
"""How much further along than its component the bar of inertia stands."""

_LEADING = 15
_THROWN = 200.0
"""Off the sheet and further than this from its figure, a label was thrown away by its author, px."""


def draw(sheet: Sheet) -> None:
    """Draw them: anchors first, then the others, then what they will be; and all names above all figures."""
    symbols = sheet.symbols.values()
    evolving = {id(symbol.element) for symbol in symbols if symbol.evolution is not None}
    addresses = {url.name: url.address for url in reversed(sheet.map.urls)}
    for symbol in symbols:
        if symbol.reach == 0:
            _anchor(sheet, symbol)
            continue
        figures.draw(sheet, symbol, addresses)
        if _is_held(symbol, evolving):
            figures.inertia(sheet, symbol, symbol.x + INERTIA_AT * sheet.canvas.width)
    for symbol in (symbol for symbol in symbols if symbol.reach > 0):
        _label(sheet, symbol)


def _is_held(symbol: Symbol, evolving: set[int]) -> bool:
    """Whether a bar of inertia stands beside the figure; beside one that evolves, it stands on the arrow."""
    element = symbol.element
    return isinstance(element, Component) and element.inertia and id(element) not in evolving


def _anchor(sheet: Sheet, symbol: Symbol) -> None:
    theme, name = sheet.theme, symbol.element.name
    lines = lines_of(name)
    # A point that cannot be seen, for links to end at.
    sheet.marks.append(Mark(symbol.id, "anchor", "circle", symbol.x, symbol.y, 1, 1, name=name))
    id_, kind, look = f"{symbol.id}_label", "anchor label", (theme.label_size, theme.anchor)
    label = Text(id_, kind, lines, 0, 0, *look, bold=theme.anchor_bold, name=name)
    _want(sheet, symbol, label)


def _want(sheet: Sheet, symbol: Symbol, label: Text) -> None:
    """Have *label* placed where there is room around *symbol*."""
    look = Look(label.size, sheet.theme.face, label.leading, label.bold)
    point = Point(symbol.x, symbol.y, symbol.reach)
    sheet.wanted.append(Wanted(label, Around(label.id, point, label.lines, look), symbol))


def _label(sheet: Sheet, symbol: Symbol) -> None:
    theme, name, evolution = sheet.theme, shown_name(symbol), symbol.evolution
    written = (symbol.element if evolution is None else evolution).label_offset
    lines = lines_of(name)
    colour = theme.label if evolution is None else theme.evolved_label
    id_, kind = f"{symbol.id}_label", f"{kind_of(symbol)} label"
    if written is None or sheet.places_all:
        label = Text(id_, kind, lines, 0, 0, theme.label_size, colour, leading=_LEADING, name=name)
        _want(sheet, symbol, label)
        return
    place = symbol.x + pixels(written[0]), symbol.y + pixels(written[1])
    if hypot(*written) > _THROWN and not sheet.canvas.holds(*place):
        return
    # As in OnlineWardleyMaps, several lines are centred where one begins.
    anchor: Anchoring = "middle" if len(lines) > 1 else "start"
    sheet.marks.append(Text(id_, kind, lines, *place, theme.label_size, colour, anchor, name=name))
