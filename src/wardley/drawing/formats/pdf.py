"""A page as large as the map, of lines and letters that stay sharp, and can be selected and searched.

A system's Graphviz writes it by itself, with the fonts of the machine. That of the wheel writes none: its SVG
is turned into a PDF by svglib, in the letters that every reader of PDF has, else in a font of the machine.
"""

import re
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING, Any

from wardley import registry
from wardley.drawing.dot import address_of, clean, write
from wardley.drawing.engine import EngineMissing, find
from wardley.drawing.fonts import face_for, is_standard, lacking
from wardley.drawing.scene import Scene
from wardley.drawing.shapes import Mark
from wardley.drawing.unwritten import unwritten
from wardley.source.diagnostic import Diagnostic

if TYPE_CHECKING:
    from svglib.fonts import FontMap

SUFFIX = "pdf"

POINTS = 0.75
"""Points to the map unit, which is a px of CSS."""

_STYLE = re.compile(r"<style>.*?</style>\n?", re.DOTALL)
_FAMILY = re.compile(r'(<svg [^>]*) font-family="[^"]*"')
_TEXT = re.compile(r"<text ([^>]*)>([^<]*)</text>")
_FACES = {"Helvetica": "Helvetica", "Courier": "Courier New"}
"""What svglib calls them in each of their styles."""

_HELP = "draw svg, or let a Graphviz draw that has the fonts of this machine: --engine dot"


def render(scene: Scene, engine: str | None = None) -> bytes:
    """*scene* as PDF.

    Raises `wardley.drawing.engine.EngineError`, and `EngineMissing` where svglib is needed and is not there.
    """
    program = find(engine)
    if not program.own_letters:
        # What is meant for paper gets a margin of half an inch, unless Graphviz is told otherwise.
        text = write(scene, longest=program.longest).replace("graph [", "graph [margin=0, ", 1)
        return program.draw(text, "pdf")
    try:
        from svglib.fonts import FontMap  # noqa: PLC0415 - an extra, and slow to load
    except ModuleNotFoundError:
        raise EngineMissing(
            "drawing pdf needs svglib, which is not installed here; `pip install 'wardley[pdf]'`"
        ) from None
    fonts = FontMap()
    drawn = str(registry.load("wardley.drawing.formats", "svg").render(scene, engine))
    return _written(scene, _lettered(drawn, scene, fonts), fonts)


def remarks(scene: Scene, engine: str | None = None) -> list[Diagnostic]:
    """Which letters of *scene* have no shape in the PDF."""
    if not find(engine).own_letters:
        return []

    def lacks(line: str, bold: bool) -> str:  # noqa: FBT001 - as it is called
        return lacking(clean(line), scene.theme.face, bold=bold)

    return unwritten(scene, "a PDF", lacks, _HELP)


def _lettered(svg: str, scene: Scene, fonts: "FontMap") -> str:
    """*svg* without its style sheet, which is for browsers, and in fonts that are there."""
    face = scene.theme.face
    svg = _FAMILY.sub(rf'\1 font-family="{_FACES[face]}"', _STYLE.sub("", svg), count=1)
    return _TEXT.sub(partial(_in_its_font, face, fonts), svg)


def _in_its_font(letters: str, fonts: "FontMap", match: re.Match[str]) -> str:
    from html import unescape  # noqa: PLC0415 - as svglib

    line = unescape(match[2])
    if is_standard(line):
        return match[0]
    bold = 'font-weight="bold"' in match[1]
    face = face_for(line, letters, bold=bold)
    if face is None:
        return match[0]
    for weight in ("normal", "bold"):
        for style in ("normal", "italic"):
            # One file for all of them: svglib would look for others by itself.
            fonts.register_font(face.path, face.path, weight, style, rlgFontName=face.path)
    return f'<text {match[1]} font-family="{face.path}">{match[2]}</text>'


def _written(scene: Scene, svg: str, fonts: "FontMap") -> bytes:
    from reportlab.graphics import renderPDF  # noqa: PLC0415 - as above
    from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415
    from svglib.svglib import svg2rlg  # noqa: PLC0415

    drawing: Any = svg2rlg(BytesIO(svg.encode()), font_map=fonts)
    wide, high = scene.canvas.full_width * POINTS, scene.canvas.full_height * POINTS
    file = BytesIO()
    # Invariant: without the time of day, and with an id that follows from what is written.
    canvas = Canvas(file, (wide, high), invariant=1, pageCompression=1, lang="en")
    canvas.setTitle(clean(scene.title))
    canvas.setSubject(clean(scene.description))
    canvas.setAuthor("")
    canvas.setCreator("wardley")
    renderPDF.draw(drawing, canvas, 0, 0)
    for mark in scene.marks:
        if isinstance(mark, Mark) and mark.url:
            canvas.linkURL(address_of(mark.url), _rectangle(scene, mark, high))
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def _rectangle(scene: Scene, mark: Mark, high: float) -> tuple[float, float, float, float]:
    """The place of *mark* on the page, whose y grows upwards."""
    x, y = (mark.x + scene.canvas.left) * POINTS, high - (mark.y + scene.canvas.top) * POINTS
    half, tall = mark.width / 2 * POINTS, mark.height / 2 * POINTS
    return x - half, y - tall, x + half, y + tall
