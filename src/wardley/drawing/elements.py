"""Components, anchors and submaps, as they are and as they will be, with their names."""

from wardley.drawing import figures
from wardley.drawing.canvas import pixels
from wardley.drawing.letters import lines_of
from wardley.drawing.shapes import Anchoring, Mark, Text
from wardley.drawing.sheet import Sheet, Symbol
from wardley.drawing.symbols import kind_of, manner, shown_name
from wardley.model.elements import Component, Offset

INERTIA_AT = 0.02
"""How much further along than its component the bar of inertia stands."""

_LEADING = 15
_BELOW = 13.0
_OVER_BAR = 3.0
"""How much higher than others a name stands that the bar of inertia would touch, px."""


def draw(sheet: Sheet) -> None:
    """Draw them: anchors first, then the others, then what they will be; and all names above all figures."""
    symbols = sheet.symbols.values()
    evolving = {id(symbol.element) for symbol in symbols if symbol.evolution is not None}
    renamed = {id(s.element) for s in symbols if s.evolution is not None and s.evolution.rename}
    addresses = {url.name: url.address for url in reversed(sheet.map.urls)}
    for symbol in symbols:
        if symbol.reach == 0:
            _anchor(sheet, symbol)
            continue
        figures.draw(sheet, symbol, addresses)
        if _is_held(symbol, evolving):
            figures.inertia(sheet, symbol, symbol.x + INERTIA_AT * sheet.canvas.width)
    for symbol in (symbol for symbol in symbols if symbol.reach > 0):
        element = symbol.element
        dx, dy = default_offset(symbol, evolves=id(element) in evolving, renamed=id(element) in renamed)
        over_bar = dy == -10 and _is_held(symbol, evolving)
        _label(sheet, symbol, (dx, dy - _OVER_BAR if over_bar else dy))


def _is_held(symbol: Symbol, evolving: set[int]) -> bool:
    """Whether a bar of inertia stands beside the figure; beside one that evolves, it stands on the arrow."""
    element = symbol.element
    return isinstance(element, Component) and element.inertia and id(element) not in evolving


def _anchor(sheet: Sheet, symbol: Symbol) -> None:
    theme, name = sheet.theme, symbol.element.name
    lines = lines_of(name)
    # A point that cannot be seen, for links to end at.
    sheet.marks.append(Mark(symbol.id, "anchor", "circle", symbol.x, symbol.y, 1, 1, name=name))
    place = symbol.x, symbol.y - 10 - _LEADING * (len(lines) - 1)
    look = theme.label_size, theme.label
    label = Text(f"{symbol.id}_label", "anchor label", lines, *place, *look, anchor="middle", name=name)
    sheet.marks.append(label)


def default_offset(symbol: Symbol, *, evolves: bool, renamed: bool) -> Offset:
    """Where a name stands whose author did not say: px from the centre to the start of its baseline.

    As in OnlineWardleyMaps, but clear of the figure. *evolves*: there is an ``evolve`` for the element;
    *renamed*: with a new name.
    """
    sourcing, market, ecosystem = manner(symbol.element, symbol.evolution)
    times = 3 if ecosystem else 2 if market or sourcing else 1
    if evolves:
        # Below the figure: a larger one would else cover the name.
        return (16.0 if renamed else 5.0), max(10.0 * max(2, times), symbol.reach + _BELOW)
    if ecosystem:
        return 15.0, -30.0
    if sourcing:
        return 5.0, -20.0
    return (10.0, -20.0) if market else (5.0, -10.0)


def _label(sheet: Sheet, symbol: Symbol, default: Offset) -> None:
    theme, name, evolution = sheet.theme, shown_name(symbol), symbol.evolution
    written = (symbol.element if evolution is None else evolution).label_offset
    lines = lines_of(name)
    several = len(lines) > 1
    if written is not None:
        dx, dy = pixels(written[0]), pixels(written[1])
    else:
        dx, dy = default
        if several:
            # Centred lines would hide the figure: let them stand on top of it, or hang below.
            dx = 0.0
            dy -= _LEADING * (len(lines) - 1) if dy < 0 else 0
    colour = theme.label if evolution is None else theme.evolved_label
    id_, kind, place = f"{symbol.id}_label", f"{kind_of(symbol)} label", (symbol.x + dx, symbol.y + dy)
    anchor: Anchoring = "middle" if several else "start"
    sheet.marks.append(Text(id_, kind, lines, *place, theme.label_size, colour, anchor, name=name))
