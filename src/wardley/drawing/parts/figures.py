"""The figures of elements: circle, square, rings, market, ecosystem, and the bar of inertia."""

from math import cos, radians, sin
from typing import NamedTuple

from wardley.drawing.shapes import Form, Mark
from wardley.drawing.sheet import Fill, Sheet, Symbol
from wardley.drawing.symbols import ECOSYSTEM, MARKET, SOURCED, SQUARE, kind_of, manner, shown_name
from wardley.drawing.theme import Theme
from wardley.model.addresses import refused_scheme
from wardley.model.elements import Submap

_SOURCING = ("build", "buy", "outsource")


_OF = {"evolved": " evolved-part", "submap": " submap-part"}
"""What tells the parts of a figure from those of a component, which have other colours."""


class Paint(NamedTuple):
    """How a figure is filled and outlined."""

    fill: str
    stroke: str
    width: float = 1


class Box(NamedTuple):
    """Where a part of a figure stands from the figure's middle, and how large it is."""

    width: float
    height: float
    dx: float = 0
    dy: float = 0


def draw(sheet: Sheet, symbol: Symbol, addresses: dict[str, str | None]) -> None:
    """Draw the figure of *symbol*; *addresses* are those that submaps may lead to."""
    theme = sheet.theme
    sourcing, market, ecosystem = manner(symbol.element, symbol.evolution)
    paint = _paint(theme, symbol)
    outer = _filled(sheet, symbol, paint)
    url = None
    if isinstance(symbol.element, Submap) and symbol.evolution is None:
        url = _address(symbol.element, addresses)
    if ecosystem:
        around = theme.ecosystem_fill if symbol.evolution is None else theme.evolved_fill
        outer = _filled(sheet, symbol, Paint(around, paint.stroke))
        _figure(sheet, symbol, "circle", 2 * ECOSYSTEM, outer, url)
        _hatch(sheet, symbol)
    elif market:
        _figure(sheet, symbol, "circle", 2 * MARKET, _field(sheet, symbol, paint), url)
        _peers(sheet, symbol, paint)
    elif sourcing:
        _ring(sheet, symbol, sourcing)
    if symbol.square and (market or ecosystem):
        _part(sheet, symbol, "square", "box", Box(2 * SQUARE, 2 * SQUARE), paint)
    elif not (market or ecosystem):
        form: Form = "box" if symbol.square else "circle"
        _figure(sheet, symbol, form, 2 * (SQUARE if symbol.square else theme.radius), outer, url)


def _paint(theme: Theme, symbol: Symbol) -> Paint:
    if symbol.evolution is not None:
        return Paint(theme.evolved_fill, theme.evolved_stroke, theme.stroke_width)
    if isinstance(symbol.element, Submap):
        return Paint(theme.submap_fill, theme.submap_stroke, theme.stroke_width)
    return Paint(theme.fill, theme.stroke, theme.stroke_width)


def _figure(
    sheet: Sheet, symbol: Symbol, form: Form, size: float, paint: Paint, url: str | None = None
) -> None:
    kind, name = kind_of(symbol), shown_name(symbol)
    fill = _fill(sheet, symbol)
    if fill is not None:
        kind, name = f"{kind} {fill.kind}", f"{name}, {fill.words}"
    sheet.marks.append(
        Mark(symbol.id, kind, form, symbol.x, symbol.y, size, size, *paint, url=url, name=name)
    )


def _fill(sheet: Sheet, symbol: Symbol) -> Fill | None:
    return sheet.fills.get(id(symbol.element)) if symbol.evolution is None else None


def _filled(sheet: Sheet, symbol: Symbol, paint: Paint) -> Paint:
    """*paint* with the fill that says what is known of *symbol*."""
    fill = _fill(sheet, symbol)
    return paint if fill is None else paint._replace(fill=fill.colour)


def _field(sheet: Sheet, symbol: Symbol, paint: Paint) -> Paint:
    """What the parties of a market stand on: paper, unless a fill says what is known of it."""
    fill = _fill(sheet, symbol)
    # They would be lost on a disc that is as pale, or as dark, as they are.
    if fill is None or fill.kind == "tint-unknown":
        return Paint(sheet.theme.paper, paint.stroke)
    return Paint(fill.colour, paint.stroke)


def _part(sheet: Sheet, symbol: Symbol, part: str, form: Form, box: Box, paint: Paint) -> None:
    x, y = symbol.x + box.dx, symbol.y + box.dy
    kind = part.partition("_")[0] + _OF.get(kind_of(symbol).partition(" ")[0], "")
    name = shown_name(symbol)
    sheet.marks.append(
        Mark(f"{symbol.id}_{part}", kind, form, x, y, box.width, box.height, *paint, name=name)
    )


def _ring(sheet: Sheet, symbol: Symbol, sourcing: str) -> None:
    """The circle behind what is built, bought or outsourced."""
    theme, size = sheet.theme, 2 * SOURCED
    # Where the fill of the figure says something, that of the ring would drown it.
    bare = _fill(sheet, symbol) is not None
    paint = theme.paper if bare else getattr(theme, f"{sourcing}_fill"), getattr(theme, sourcing)
    dash = theme.sourcing_dash[_SOURCING.index(sourcing)]
    id_, name = f"{symbol.id}_ring", shown_name(symbol)
    kind = f"ring {sourcing} bare" if bare else f"ring {sourcing}"
    sheet.marks.append(
        Mark(id_, kind, "circle", symbol.x, symbol.y, size, size, *paint, name=name, dash=dash)
    )


def _address(submap: Submap, addresses: dict[str, str | None]) -> str | None:
    if not submap.url:
        return None
    address = addresses.get(submap.url)
    if submap.url not in addresses and any(letter in submap.url for letter in "/#.:"):
        address = submap.url
    return address if address and refused_scheme(address) is None else None


def _peers(sheet: Sheet, symbol: Symbol, paint: Paint) -> None:
    """Three parties of a market, each in touch with the others."""
    # Graphviz leaves the lowest quarter of a triangle's box empty.
    _part(sheet, symbol, "peers", "triangle", Box(17.32, 20), Paint("none", sheet.theme.market, 2))
    for number, degrees in enumerate((30, 150, 270), 1):
        box = Box(10, 10, 10 * cos(radians(degrees)), 10 * sin(radians(degrees)))
        _part(sheet, symbol, f"peer_{number}", "circle", box, Paint(paint.fill, paint.stroke, 2))


def _hatch(sheet: Sheet, symbol: Symbol) -> None:
    theme = sheet.theme
    _part(sheet, symbol, "field", "circle", Box(50, 50), Paint(theme.ecosystem_field, theme.ecosystem_line))
    # Graphviz has no hatched fill, and turns no figure without bending it: each stroke is a flat box.
    for number in range(-5, 6):
        off = number * 4.0
        box = Box(2 * (24**2 - off**2) ** 0.5, 0, 0, off)
        _part(sheet, symbol, f"hatch_{number + 6}", "box", box, Paint("none", theme.hatch))
    _part(sheet, symbol, "core", "circle", Box(20, 20), Paint(theme.ecosystem_field, theme.ecosystem_line))


def inertia(sheet: Sheet, symbol: Symbol, x: float) -> None:
    """Draw the bar that says that something holds *symbol* back."""
    name, colour = shown_name(symbol), sheet.theme.inertia
    sheet.marks.append(Mark(f"{symbol.id}_inertia", "inertia", "box", x, symbol.y, 6, 20, colour, name=name))
