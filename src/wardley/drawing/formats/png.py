"""A raster image, 2 pixels to the map unit unless another scale is asked for."""

from functools import cache

from wardley.drawing.dot import write
from wardley.drawing.engine import find
from wardley.drawing.glyphs import GLYPHS
from wardley.drawing.scene import Scene
from wardley.drawing.unwritten import unwritten
from wardley.drawing.words.chunks import with_words
from wardley.source.diagnostic import Diagnostic

SUFFIX = "png"

SCALE = 2.0
"""Pixels to the map unit where nobody says."""

_DPI = 72
_MOST_PIXELS = 40e6
"""A larger map is drawn with fewer pixels to the unit, so that no map asks for more memory than there is."""

_HELP = "draw svg, or let a Graphviz draw that has the fonts of this machine: --engine dot"


def render(scene: Scene, engine: str | None = None) -> bytes:
    """*scene* as PNG, drawn by *engine*; raises `wardley.drawing.engine.EngineError`."""
    program = find(engine)
    dpi = _DPI * min(_asked(scene), _most(scene))
    text = write(scene, longest=program.longest)
    drawn = program.draw(text.replace("graph [", f"graph [dpi={dpi:.4g}, ", 1), "png")
    return with_words(drawn, scene.title, scene.description)


def remarks(scene: Scene, engine: str | None = None) -> list[Diagnostic]:
    """Which letters of *scene* have no shape in the PNG, and whether it is smaller than was asked for."""
    found = []
    if find(engine).own_letters:
        found += unwritten(scene, "a PNG", lambda line, _bold: _lacking(line), _HELP)
    asked, most = scene.options.scale, _most(scene)
    if asked is not None and asked > most:
        message = f"so large a map is drawn with {most:.2g} pixels to the unit, not {asked:g}"
        found.append(Diagnostic("D202", "scale-too-large", "low", message, help="draw svg or pdf"))
    return found


def _asked(scene: Scene) -> float:
    return SCALE if scene.options.scale is None else scene.options.scale


def _most(scene: Scene) -> float:
    canvas = scene.canvas
    return float((_MOST_PIXELS / (canvas.full_width * canvas.full_height)) ** 0.5)


def _lacking(line: str) -> str:
    return "" if line.isascii() else "".join(letter for letter in line if ord(letter) not in _glyphs())


@cache
def _glyphs() -> frozenset[int]:
    found: set[int] = set()
    for run in GLYPHS.split():
        first, _, last = run.partition("-")
        found.update(range(int(first, 16), int(last or first, 16) + 1))
    return frozenset(found)
