"""A raster image, 2 pixels to the map unit."""

from wardley.drawing.dot import write
from wardley.drawing.engine import find
from wardley.drawing.scene import Scene

SUFFIX = "png"

_DPI = 144
_MOST_PIXELS = 40e6
"""A larger map is drawn with fewer pixels to the unit, so that no map asks for more memory than there is."""


def render(scene: Scene, engine: str | None = None) -> bytes:
    """*scene* as PNG, drawn by *engine*; raises `wardley.drawing.engine.EngineError`."""
    program = find(engine)
    canvas = scene.canvas
    dpi = min(_DPI, 72 * (_MOST_PIXELS / (canvas.full_width * canvas.full_height)) ** 0.5)
    text = write(scene, longest=program.longest)
    return program.draw(text.replace("graph [", f"graph [dpi={dpi:.0f}, ", 1), "png")
