"""A map as a figure of a report."""

from typing import TYPE_CHECKING

from wardley.model.map import WardleyMap
from wardley.source.record import record

if TYPE_CHECKING:
    from wardley.drawing.layers.marks import Marking
    from wardley.drawing.layers.tints import Tints


@record
class OfMap:
    """``map_``, drawn as maps are: with ``marks`` on what is out of line, and filled by ``tints``."""

    map_: WardleyMap
    marks: "tuple[Marking, ...]" = ()
    tints: "Tints | None" = None

    @property
    def title(self) -> str:
        """The map's title, '' where it has none."""
        return self.map_.title or ""
