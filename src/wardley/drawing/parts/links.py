"""Links, what flows along them, and what is written on them."""

from math import hypot

from wardley.drawing.shapes import Line, Text
from wardley.drawing.sheet import Sheet, Symbol, Wanted
from wardley.layout.ends import Joined, joined
from wardley.layout.labels.along import along, upon
from wardley.layout.labels.around import Look
from wardley.layout.labels.spot import Ends
from wardley.layout.letters import lines_of

_FLOW_SIZE = 12.0
_HEAD = 1.5
_HEAD_LENGTH = 15.0


def draw(sheet: Sheet) -> None:
    """Draw every line that a link of the map means, from edge to edge of the figures it joins."""
    count: dict[int, int] = {}
    for line in joined(sheet.map, sheet.placement.names):
        source, target = sheet.symbol(*line.source), sheet.symbol(*line.target)
        if source is None or target is None:
            continue
        ends = clipped(source, target)
        if ends is not None:
            count[line.number] = count.get(line.number, 0) + 1
            suffix = f"_{count[line.number]}" if count[line.number] > 1 else ""
            _draw(sheet, f"link_{line.number}{suffix}", line, (source, target), ends)


def clipped(source: Symbol, target: Symbol) -> Ends | None:
    """The line between two figures, from edge to edge; None where they touch."""
    dx, dy = target.x - source.x, target.y - source.y
    length = hypot(dx, dy)
    out, into = _reach(source, dx, dy, length), _reach(target, dx, dy, length)
    if length <= out + into or length == 0:
        return None
    ux, uy = dx / length, dy / length
    return source.x + ux * out, source.y + uy * out, target.x - ux * into, target.y - uy * into


def _reach(symbol: Symbol, dx: float, dy: float, length: float) -> float:
    longer = max(abs(dx), abs(dy))
    # The edge of a square is nearest along its sides and farthest at its corners.
    return symbol.reach * length / longer if symbol.square and longer and symbol.reach < 10 else symbol.reach


def _draw(sheet: Sheet, id_: str, line: Joined, symbols: tuple[Symbol, Symbol], ends: Ends) -> None:
    theme, link = sheet.theme, line.link
    source, target = symbols
    joins = source.id, target.id, f"{link.source} → {link.target}"
    if link.flow != "none":
        flow = Line(f"{id_}_flow", "flow", *ends, theme.flow, *joins, width=theme.flow_width)
        sheet.lines.append(flow)
    if source.evolution is None and target.evolution is None:
        sheet.lines.append(Line(id_, "link", *ends, theme.link, *joins, width=theme.link_width))
    else:
        width, kind = theme.evolved_link_width, "link evolved-link"
        sheet.lines.append(Line(id_, kind, *ends, theme.evolved_link, *joins, width=width))
    # Graphviz draws edges in the order of the nodes that they leave, and the heads belong upon the flow:
    # they have to leave the same one.
    if link.flow in ("forward", "both"):
        _head(sheet, f"{id_}_forward", ends, joins)
    if link.flow in ("backward", "both"):
        _head(sheet, f"{id_}_backward", (*ends[2:], *ends[:2]), joins)
    if link.flow_label:
        _flow_label(sheet, id_, link.flow_label, ends)
    if link.context:
        _context(sheet, id_, link.context, ends)


def _head(sheet: Sheet, id_: str, ends: Ends, joins: tuple[str, str, str]) -> None:
    x1, y1, x2, y2 = ends
    length = hypot(x2 - x1, y2 - y1)
    share = min(1.0, (_HEAD_LENGTH + 1) / length)
    size = _HEAD * min(1.0, length / (2 * _HEAD_LENGTH))
    start = x2 - (x2 - x1) * share, y2 - (y2 - y1) * share
    sheet.lines.append(Line(id_, "flow-head", *start, x2, y2, sheet.theme.flow_head, *joins, head=size))


def _flow_label(sheet: Sheet, id_: str, text: str, ends: Ends) -> None:
    """The words beside the line, near its middle where there is room."""
    lines, theme = lines_of(text), sheet.theme
    label = Text(
        f"{id_}_flow_label", "flow label", lines, 0, 0, _FLOW_SIZE, theme.flow_text, bold=True, name=text
    )
    look = Look(_FLOW_SIZE, theme.face, label.leading, bold=True)
    sheet.wanted.append(Wanted(label, along(label.id, ends, lines, look, theme.flow_width / 2)))


def _context(sheet: Sheet, id_: str, text: str, ends: Ends) -> None:
    """The words that run along the line, near its middle where there is room."""
    words, theme = " ".join(lines_of(text)), sheet.theme
    label = Text(f"{id_}_context", "context", (words,), 0, 0, theme.context_size, theme.context, name=text)
    look = Look(theme.context_size, theme.face, label.leading)
    sheet.wanted.append(Wanted(label, upon(label.id, ends, words, look)))
