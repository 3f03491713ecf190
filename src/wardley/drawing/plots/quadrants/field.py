"""Where scores stand on the field of the four quadrants, px."""

from wardley.drawing.canvas import fraction
from wardley.drawing.plots.quadrant import Quadrant
from wardley.layout.labels.spot import Box

FEW = 40
"""More dots than these get a larger field, and not all of them their names."""

SIDE, ENDS = 32.0, 72.0
"""Beside the scores, and above and below them, where the words of the corners stand."""

CORNERS: tuple[tuple[bool, bool], ...] = ((True, True), (True, False), (False, True), (False, False))
"""Whether it is at the right, and at the top: in the order of a quadrant's corners."""

_SMALL, _LARGE = (760.0, 640.0), (960.0, 800.0)


class Field:
    """The field of ``plot``: the scores from 0 to 1 are ``wide`` and ``high``, the field is ``box``."""

    def __init__(self, plot: Quadrant) -> None:
        self.plot = plot
        self.wide, self.high = _SMALL if len(plot.dots) <= FEW else _LARGE
        self.box = Box(0.0, 0.0, self.wide + 2 * SIDE, self.high + 2 * ENDS)
        self.middle = self.place(plot.half, plot.half)

    def place(self, across: float, up: float) -> tuple[float, float]:
        """Where scores stand; one outside of 0 to 1 stands at that end."""
        x, y = (min(max(fraction(score, 0.0), 0.0), 1.0) for score in (across, up))
        return SIDE + x * self.wide, ENDS + (1 - y) * self.high

    def band(self) -> Box:
        """The sides of what is shaded: upright from left to right, level from top to bottom."""
        half, band = self.plot.half, self.plot.band
        left, bottom = self.place(half - band, half - band)
        right, top = self.place(half + band, half + band)
        return Box(left, top, right, bottom)
