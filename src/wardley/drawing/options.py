"""What whoever asks for a picture may decide about it."""

from typing import Literal

from wardley.drawing.marks import Marking
from wardley.source.record import record

Labels = Literal["written", "auto"]
"""Where names go: where their authors said (and else where there is room), or all where there is room."""

LABELS: tuple[Labels, ...] = ("written", "auto")


@record
class Options:
    """How a map is to be drawn, beyond what its text says.

    ``style`` overrides the map's own. ``labels``: see `Labels`. ``marks`` are drawn over the map, with a
    legend. Every id in SVG begins with ``prefix``, so that several pictures stand on one page.
    """

    style: str | None = None
    labels: Labels = "written"
    marks: tuple[Marking, ...] = ()
    prefix: str = ""


AS_IT_IS = Options()
"""Nothing that the map does not say."""
