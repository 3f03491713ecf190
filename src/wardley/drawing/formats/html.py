"""A page on which a map is explored: one file that asks for nothing from elsewhere."""

from wardley import registry
from wardley.drawing.interactive.page import page
from wardley.drawing.scene import Scene

SUFFIX = "html"


def render(scene: Scene, engine: str | None = None) -> str:
    """*scene* as HTML around its SVG; raises `wardley.drawing.engine.EngineError`."""
    svg = registry.load("wardley.drawing.formats", "svg")
    return page(scene, str(svg.render(scene, engine)))
