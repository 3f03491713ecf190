"""The arrows from what is to what will be."""

from wardley.drawing.parts import figures
from wardley.drawing.parts.links import clipped
from wardley.drawing.shapes import Line
from wardley.drawing.sheet import Sheet, Symbol
from wardley.drawing.symbols import shown_name
from wardley.layout.labels.spot import Ends
from wardley.model.elements import Component

_HEAD = 1.2
_BEYOND = 0.05


def draw(sheet: Sheet) -> None:
    """Draw one for each ``evolve``, and the bar of what resists it."""
    for target in list(sheet.symbols.values()):
        if target.evolution is None:
            continue
        source = sheet.symbol(target.element)
        ends = clipped(source, target) if source is not None else None
        if source is not None and ends is not None:
            _arrow(sheet, source, target, ends)


def _arrow(sheet: Sheet, source: Symbol, target: Symbol, ends: Ends) -> None:
    theme = sheet.theme
    length = abs(ends[2] - ends[0])
    head = min(_HEAD, length / 12) * theme.evolved_link_width**0.5
    id_, width = f"{target.id}_arrow", theme.evolved_link_width
    joins = source.id, target.id, f"{source.element.name} → {shown_name(target)}"
    sheet.lines.append(
        Line(id_, "evolve", *ends, theme.evolved_link, *joins, width=width, dash="dashed", head=head)
    )
    if isinstance(source.element, Component) and source.element.inertia:
        figures.inertia(sheet, target, _barrier(sheet, source.x, target.x))


def _barrier(sheet: Sheet, start: float, end: float) -> float:
    """Where the bar stands: at the first boundary that the arrow crosses, else a little along it."""
    between = [boundary * sheet.canvas.width for boundary in sheet.map.evolution.boundaries]
    crossed = [x for x in between if min(start, end) <= x <= max(start, end)]
    if crossed:
        return min(crossed, key=lambda x: abs(x - start))
    step = _BEYOND * sheet.canvas.width
    return start + min(step, (end - start) / 2) if end >= start else start - min(step, (start - end) / 2)
