"""Scalable drawing, for pages and for people who cannot see it.

Graphviz draws; what it writes is then tidied: real names for its numbers, the style's letters, turned text, a
title and a description. It holds no script and refers to nothing outside itself but the addresses of submaps.
"""

import re
from itertools import islice
from zlib import crc32

from wardley.drawing.dot import clean, rows, write
from wardley.drawing.engine import find
from wardley.drawing.scene import Scene
from wardley.drawing.shapes import Mark, Text
from wardley.drawing.style_sheet import root_classes, style_sheet

SUFFIX = "svg"

_COMMENT = re.compile(r"<!-- [^\n]* -->\n")
_PAPER = re.compile(r'<g id="map" class="graph"[^>]*>\n<title>map</title>\n<polygon fill="[^"]*"[^>]*>\n')
_GROUP = re.compile(
    r'<g id="([^"]*)" class="(?:node|edge|cluster) ([^"]*)">\n<title>[^\n]*</title>\n(<text )?'
)
_ANCHOR = re.compile(r'<g id="(a_[\w-]+)"><a ')
_FONT = re.compile(r'(<text [^>]*?) font-family="[^"]*"([^>]*? font-size="\d+)(\.\d*?)0*"')
_GRADIENT = re.compile(r'(<linearGradient id="|<(?:polygon|path|ellipse) fill="url\(#)([\w-]*l_\d+)')
_STOP = re.compile(r'style="stop-color:(#[0-9a-f]{6});stop-opacity:([\d.]+?)\.?;"/>')
_DASHES = re.compile(r'(<(?:path|polygon|polyline|ellipse) [^>]*?stroke-dasharray=")(\d),\d')


def render(scene: Scene, engine: str | None = None) -> str:
    """*scene* as SVG, drawn by *engine*; raises `wardley.drawing.engine.EngineError`."""
    program = find(engine)
    drawn = program.draw(write(scene, turns=True, longest=program.longest), "svg").decode()
    return finish(drawn, scene)


def finish(drawn: str, scene: Scene) -> str:
    """Graphviz's SVG of *scene*, tidied."""
    body = drawn[drawn.index('<g id="map"') : drawn.rindex("</g>")]
    body = _COMMENT.sub("", body)
    names, angles = _names(scene)
    spoken = _spoken(scene)
    led = {mark.id for mark in scene.marks if isinstance(mark, Mark) and mark.url}

    def group(match: re.Match[str]) -> str:
        id_, kind, text = match[1], match[2], match[3]
        name = names.get(id_)
        title = f"<title>{name}</title>\n" if name else ""
        turn = angles.get(id_) if text else None
        role = _role(spoken.get(id_), led=id_ in led)
        if text and id_ in spoken:
            text += 'aria-hidden="true" '
        return f'<g id="{scene.prefix}{id_}" class="{kind}"{role}>\n{title}{text or ""}{turn or ""}'

    body = _GROUP.sub(group, body)

    def anchor(match: re.Match[str]) -> str:
        said = spoken.get(match[1].removeprefix("a_"))
        label = f'aria-label="{said}" ' if said else ""
        return f'<g id="{scene.prefix}{match[1]}"><a {label}'

    body = _ANCHOR.sub(anchor, body)
    body = _STOP.sub(r'stop-color="\1" stop-opacity="\2"/>', body)
    body = _FONT.sub(lambda match: f'{match[1]}{match[2]}{match[3].rstrip(".")}"', body)
    # Graphviz has one pattern of dots and one of dashes; these are the ones that readers of maps know.
    body = _DASHES.sub(lambda match: match[1] + ("2,2" if match[2] == "1" else "5,5"), body)
    if 'xml:space="preserve"' in body:
        # Blanks are kept without Graphviz's help.
        body = body.replace("&#160;", " ")
    # Two pictures in one page must not share the ids that they refer to.
    mark = f"{scene.prefix}map-{crc32(body.encode()):08x}"
    body = _GRADIENT.sub(lambda match: f"{match[1]}{mark}-{match[2]}", body)
    return _head(scene, mark) + _PAPER.sub(lambda _: _paper(scene), body, count=1) + "</g>\n</svg>\n"


def _spoken(scene: Scene) -> dict[str, str]:
    """By the id of a group: what is read out there, as the value of an attribute."""
    texts = (mark for mark in scene.marks if isinstance(mark, Text))
    first = {text.id: row.id for text in texts for row in islice(rows(text), 1)}
    return {first.get(id_, id_): xml(said).replace('"', "&quot;") for id_, said in scene.spoken}


def _role(said: str | None, *, led: bool) -> str:
    """What a group is to a screen reader; *led*: there is a link inside, which is read in its place."""
    if led:
        return ' role="none"'
    # The empty description keeps the title, which is for the mouse, from being read after the label.
    label = f'aria-label="{said}" aria-description=""'
    return f' role="graphics-symbol img" {label}' if said else ' aria-hidden="true"'


def _names(scene: Scene) -> tuple[dict[str, str], dict[str, str]]:
    """By id: the names of elements as XML, and the attribute that turns a text."""
    names: dict[str, str] = {}
    angles: dict[str, str] = {}
    for area in scene.areas:
        names[area.id] = area.name
    for line in scene.lines:
        names[line.id] = line.name
    for mark in scene.marks:
        names[mark.id] = mark.name
        if isinstance(mark, Text) and (mark.angle or len(mark.lines) > 1):
            for row in rows(mark):
                names[row.id] = mark.name
                if mark.angle:
                    angles[row.id] = f'transform="rotate({mark.angle:g} {mark.x:.2f} {mark.y:.2f})" '
    return {id_: xml(name) for id_, name in names.items() if name}, angles


def xml(text: str) -> str:
    """*text* as character data."""
    return clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")


def _head(scene: Scene, mark: str) -> str:
    canvas = scene.canvas
    x, y = _number(-canvas.left), _number(-canvas.top)
    wide, high = _number(canvas.full_width), _number(canvas.full_height)
    font = scene.theme.font.replace('"', "&quot;")
    own_id = "" if scene.style else f' id="{mark}"'
    kinds = (shape.kind for shapes in (scene.areas, scene.lines, scene.marks) for shape in shapes)
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
        f'{own_id} class="{root_classes(scene.style)}"'
        f' width="{wide}" height="{high}" viewBox="{x} {y} {wide} {high}"'
        f' role="graphics-document document" aria-roledescription="{scene.role}"'
        f' aria-labelledby="{mark}-title" aria-describedby="{mark}-desc" font-family="{font}">\n'
        f'<title id="{mark}-title">{xml(scene.title)}</title>\n'
        f'<desc id="{mark}-desc">{xml(scene.description)}</desc>\n'
        + style_sheet(scene.style, scene.theme, kinds, mark)
    )


def _paper(scene: Scene) -> str:
    canvas = scene.canvas
    x, y = _number(-canvas.left), _number(-canvas.top)
    wide, high = _number(canvas.full_width), _number(canvas.full_height)
    rectangle = f'x="{x}" y="{y}" width="{wide}" height="{high}"'
    paper = f'<rect class="paper" {rectangle} fill="{scene.theme.paper}"/>'
    return f'<g id="{scene.prefix}map" class="map">\n{paper}\n'


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
