"""A scene in DOT, Graphviz's language.

Everything has a place already, so Graphviz is asked to draw and not to arrange (``neato -n2``). The graph's
y grows upwards; it is the map's, negated, so that in Graphviz's SVG the map's own numbers come out.
``viewport`` holds the picture to its size whatever is written over the edge.
"""

import re
from collections.abc import Iterator
from math import ceil, hypot
from typing import NamedTuple

from wardley.drawing.engine import LONGEST
from wardley.drawing.scene import Scene
from wardley.drawing.shapes import Area, Line, Mark, Text
from wardley.layout.letters import width

TIP = 400
"""Letters in a tooltip."""

_BAD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_UNSAFE = re.compile(r"[^A-Za-z0-9!#$%&'()*+,\-./:;=?@\[\]_~]")
_JUSTIFY = {"start": "\\l", "middle": "", "end": "\\r"}
_FORMS = {"triangle": "polygon, sides=3"}


def clean(text: str) -> str:
    """*text* with U+FFFD for every character that XML cannot hold."""
    return _BAD.sub("\ufffd", text)


def dot_str(text: str) -> str:
    """*text* as a literal label: no escape, entity or markup in it means anything to Graphviz."""
    return '"' + clean(text).replace("&", "&amp;").replace("\\", "\\\\").replace('"', "&quot;") + '"'


def dot_tip(text: str) -> str:
    """*text* as a literal tooltip, whose escapes Graphviz expands twice; cut where nobody would read on."""
    return dot_str(cut(text, TIP).replace("\\", "\\\\"))


def dot_url(address: str) -> str:
    """*address*, whose scheme has been looked at, with everything encoded that an address may not hold."""
    return dot_str(address_of(address))


def address_of(url: str) -> str:
    """*url* with everything encoded that an address may not hold."""
    return _UNSAFE.sub(_encoded, _BAD.sub("", url))


def _encoded(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode())


def cut(text: str, longest: int) -> str:
    """*text*, ended by an ellipsis where it has more letters, or once escaped three times as many bytes."""
    keep = longest
    while len(dot_str(text[:keep]).encode()) > 3 * longest:
        keep //= 2
    return text if len(text) <= keep else f"{text[: keep - 1]}…"


class Row(NamedTuple):
    """One line of a `Text`, with an id of its own."""

    id: str
    y: float
    line: str


def rows(text: Text) -> Iterator[Row]:
    """The lines of *text* that have letters."""
    for number, line in enumerate(text.lines, 1):
        if line.strip():
            id_ = text.id if number == 1 else f"{text.id}_{number}"
            yield Row(id_, text.y + text.leading * (number - 1), line)


def write(scene: Scene, *, turns: bool = False, alone: bool = False, longest: int | None = LONGEST) -> str:
    """*scene* as DOT.

    *turns*: text at an angle is set level at its turning point, and whoever asks will turn it; else it is
    set as its level stand-in says. *alone*: for readers whom nobody tells how to draw it; every Graphviz
    program then draws it alike, and figures show their names as tooltips. *longest*: letters after which a
    text is cut.
    """
    return "\n".join(
        [*_head(scene, alone=alone), *_body(scene, turns=turns, tips=alone, longest=longest), "}", ""]
    )


def _head(scene: Scene, *, alone: bool) -> Iterator[str]:
    canvas, theme = scene.canvas, scene.theme
    wide, high = canvas.full_width, canvas.full_height
    middle_x, middle_y = wide / 2 - canvas.left, high / 2 - canvas.top
    yield "digraph map {"
    # Each of Graphviz's programs would arrange the nodes anew, were it not told that this has been done.
    layout = ", layout=nop2" if alone else ""
    yield (
        f"graph [id=map{layout}, notranslate=true, inputscale=72, splines=line, outputorder=edgesfirst,"
        f' pad=0, bgcolor="{theme.paper}", viewport="{wide:.2f},{high:.2f},1,{middle_x:.2f},{-middle_y:.2f}"]'
    )
    yield f'node [fixedsize=true, shape=plaintext, margin="0,0", label="", fontname="{theme.face}"]'
    yield "edge [arrowhead=none]"


def _body(scene: Scene, *, turns: bool, tips: bool, longest: int | None) -> Iterator[str]:
    canvas, face = scene.canvas, scene.theme.face
    for number, area in enumerate(scene.areas):
        yield _area(area, number, tips=tips)
    corners = (-canvas.left, canvas.top), (canvas.width + canvas.right, -canvas.height - canvas.bottom)
    for number, (x, y) in enumerate(corners, 1):
        yield f'corner_{number} [style=invis, width=0, height=0, pos="{x:.2f},{y:.2f}"]'
    for mark in scene.marks:
        if isinstance(mark, Mark):
            yield _mark(mark, tips=tips)
        else:
            text = mark if turns or mark.level is None else mark.level
            for row in rows(text):
                yield _text(text, row, face, tip=text.name if tips else "", longest=longest)
    for line in scene.lines:
        yield _line(line, tips=tips)


def _area(area: Area, number: int, *, tips: bool) -> str:
    style = "filled,rounded" if area.rounded else "filled"
    fill = f"{area.fill}:{area.fade}" if area.fade else area.fill
    tip = f", tooltip={dot_tip(area.name)}" if tips and area.name else ""
    return (
        f'subgraph cluster_{number} {{ graph [id={area.id}, class="{area.kind}",'
        f' bb="{area.left:.2f},{-area.bottom:.2f},{area.right:.2f},{-area.top:.2f}",'
        f' style="{style}", fillcolor="{fill}", color="{area.stroke}"{tip}] }}'
    )


def _mark(mark: Mark, *, tips: bool) -> str:
    fill = f"{mark.fill}:{mark.fade}" if mark.fade else mark.fill
    filled = mark.fill != "none"
    words = [*(["filled"] if filled else []), *(["rounded"] if mark.rounded else []), mark.dash]
    listed = ",".join(filter(None, words))
    style = f', style="{listed}"' if "," in listed else f", style={listed}" if listed else ""
    style += f', fillcolor="{fill}"' if filled else ""
    penwidth = 0 if mark.stroke == "none" else mark.stroke_width
    colour = f', color="{mark.stroke}"' + ("" if penwidth == 1 else f", penwidth={penwidth:g}")
    more = ""
    if mark.url:
        more = f", URL={dot_url(mark.url)}, tooltip={dot_tip(mark.name)}"
    elif tips and mark.name:
        more = f", tooltip={dot_tip(mark.name)}"
    return (
        f'{mark.id} [id={mark.id}, class="{mark.kind}", shape={_FORMS.get(mark.form, mark.form)},'
        f' pos="{mark.x:.2f},{-mark.y:.2f}", width={mark.width / 72:.4f}, height={mark.height / 72:.4f}'
        f"{style}{colour}{more}]"
    )


def _text(text: Text, row: Row, face: str, *, tip: str, longest: int | None) -> str:
    line = row.line if longest is None else cut(row.line, longest)
    # The box is larger than the text in any letters, so that Graphviz begins at its edge whatever it
    # measures.
    inches = ceil(width(line, text.size, face, bold=text.bold) * 1.5 / 72) + 1
    x = text.x + {"start": 36 * inches, "middle": 0, "end": -36 * inches}[text.anchor]
    # Graphviz sets a single line's baseline 0.3 of its size below the middle.
    y = row.y - 0.3 * text.size
    font = ""
    if text.bold or text.italic:
        font = f', fontname="{face}-{"Bold" if text.bold else ""}{"Oblique" if text.italic else ""}"'
    more = f", tooltip={dot_tip(tip)}" if tip else ""
    label = dot_str(line)[:-1] + _JUSTIFY[text.anchor] + '"'
    return (
        f'{row.id} [id={row.id}, class="{text.kind}", pos="{x:.2f},{-y:.2f}", width={inches}, height=1,'
        f' fontsize={text.size:g}, fontcolor="{text.colour}"{font}, label={label}{more}]'
    )


def _line(line: Line, *, tips: bool) -> str:
    x1, y1, x2, y2 = line.x1, line.y1, line.x2, line.y2
    tip, arrow = "", ""
    if line.head:
        length = hypot(x2 - x1, y2 - y1) or 1.0
        tip = f"e,{x2:.2f},{-y2:.2f} "
        arrow = f", arrowhead=normal, arrowsize={line.head:.2f}"
        share = max(0.01, 1 - 10 * line.head / length)
        x2, y2 = x1 + (x2 - x1) * share, y1 + (y2 - y1) * share
    dx, dy = (x2 - x1) / 3, (y2 - y1) / 3
    pos = (
        f"{tip}{x1:.2f},{-y1:.2f} {x1 + dx:.2f},{-y1 - dy:.2f} {x2 - dx:.2f},{dy - y2:.2f} {x2:.2f},{-y2:.2f}"
    )
    style = f", style={line.dash}" if line.dash else ""
    width_ = f", penwidth={line.width:g}" if line.width != 1 else ""
    more = f", edgetooltip={dot_tip(line.name)}" if tips and line.name else ""
    look = f'color="{line.stroke}"{width_}{style}{arrow}{more}'
    tail, head = line.tail_of or "corner_1", line.head_of or "corner_2"
    return f'{tail} -> {head} [id={line.id}, class="{line.kind}", pos="{pos}", {look}]'
