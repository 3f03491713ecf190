"""The two axes of a map, and the size its author asked for."""

from wardley.source.record import record

STAGES = ("genesis", "custom-built", "product", "commodity")
"""The four stages of evolution, in order (Wardley, 2005)."""

DEFAULT_LABELS = ("Genesis", "Custom-Built", "Product (+rental)", "Commodity (+utility)")

DEFAULT_BOUNDARIES = (0.175, 0.40, 0.70)
"""Where OnlineWardleyMaps draws the lines between the stages, as evolution 0..1."""


@record
class EvolutionAxis:
    """The horizontal axis: four stages, and the evolution at which each gives way to the next."""

    labels: tuple[str, str, str, str] = DEFAULT_LABELS
    boundaries: tuple[float, float, float] = DEFAULT_BOUNDARIES
    hidden: bool = False

    def stage_of(self, evolution: float) -> int:
        """0 genesis .. 3 commodity; a value on a boundary belongs to the later stage."""
        return sum(evolution >= boundary for boundary in self.boundaries)

    def middle_of(self, stage: int) -> float:
        """The evolution in the middle of *stage* (0..3)."""
        edges = (0.0, *self.boundaries, 1.0)
        return round((edges[stage] + edges[stage + 1]) / 2, 4)


@record
class ValueChainAxis:
    """The vertical axis. ``minimum`` and ``maximum`` are the words at its ends, where written."""

    hidden: bool = False
    label: str = "Value Chain"
    minimum: str | None = None
    maximum: str | None = None


@record
class Size:
    """The canvas that the author asked for, in pixels; None where that side is left open."""

    width: float | None = None
    height: float | None = None
