"""The drawing in DOT, for Graphviz's programs and whatever else reads it."""

from wardley.drawing.dot import write
from wardley.drawing.scene import Scene

SUFFIX = "dot"


def render(scene: Scene, engine: str | None = None) -> str:  # noqa: ARG001 - every format is called alike
    """*scene* as DOT; no program runs."""
    return write(scene, alone=True)
