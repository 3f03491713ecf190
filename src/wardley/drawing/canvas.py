"""The sheet that a map is drawn on: its size, its margins, and where a point of the map falls."""

from dataclasses import dataclass
from math import isfinite, isnan

from wardley.drawing.shapes import Text
from wardley.layout.letters import width
from wardley.layout.place import finite
from wardley.model.axes import Size

WIDTH, HEIGHT = 1000.0, 700.0
"""The size of the map area where its author asks for none."""

SMALLEST, LARGEST = 100.0, 20_000.0

MARGINS = (35.0, 45.0, 70.0, 92.0)
"""Left, top, right and bottom, as in OnlineWardleyMaps."""

GROWN = (240.0, 140.0, 320.0, 240.0)
"""How far they grow at most for what is written over the edge."""

_AIR = 6
_LEFT_AIR = 2
_NEAR = 60


@dataclass(slots=True)
class Canvas:
    """Map units; the map area runs from (0, 0) to (width, height), with margins around it."""

    width: float = WIDTH
    height: float = HEIGHT
    left: float = MARGINS[0]
    top: float = MARGINS[1]
    right: float = MARGINS[2]
    bottom: float = MARGINS[3]

    def x(self, evolution: float) -> float:
        """Where *evolution* lies."""
        return evolution * self.width

    def y(self, visibility: float) -> float:
        """Where *visibility* lies."""
        return (1 - visibility) * self.height

    @property
    def full_width(self) -> float:
        """The width with margins."""
        return self.left + self.width + self.right

    @property
    def full_height(self) -> float:
        """The height with margins."""
        return self.top + self.height + self.bottom

    def holds(self, x: float, y: float) -> bool:
        """Whether a point is on the map or in its margins."""
        across = -self.left <= x <= self.width + self.right
        return across and -self.top <= y <= self.height + self.bottom

    def begins_near(self, x: float, y: float) -> bool:
        """Whether a text that begins there is on the sheet, or near enough for the margins to grow."""
        left, top, right, bottom = MARGINS
        across = -left - _NEAR <= x <= self.width + right + _NEAR
        return across and -top - _NEAR <= y <= self.height + bottom + _NEAR

    def include(self, left: float, top: float, right: float, bottom: float) -> None:
        """Grow the margins for a rectangle, within `GROWN`; one that begins beyond that is left out."""
        most_right, most_bottom = self.width + GROWN[2], self.height + GROWN[3]
        if right < -GROWN[0] or bottom < -GROWN[1] or left > most_right or top > most_bottom:
            return
        self.left = max(self.left, min(_LEFT_AIR - left, GROWN[0]))
        self.top = max(self.top, min(_AIR - top, GROWN[1]))
        self.right = max(self.right, min(right + _AIR - self.width, GROWN[2]))
        self.bottom = max(self.bottom, min(bottom + _AIR - self.height, GROWN[3]))


def extent(text: Text, face: str) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of *text* in the letters *face*, its angle left out of account."""
    wide = max([width(line, text.size, face, bold=text.bold) for line in text.lines], default=0.0)
    start = text.x - {"start": 0.0, "middle": wide / 2, "end": wide}[text.anchor]
    last = text.y + text.leading * (len(text.lines) - 1)
    return start, text.y - 0.75 * text.size, start + wide, last + 0.25 * text.size


def canvas_of(size: Size | None) -> Canvas:
    """The canvas that an author asked for, each side between `SMALLEST` and `LARGEST` px."""
    return Canvas(_side(size.width, WIDTH), _side(size.height, HEIGHT)) if size else Canvas()


def _side(asked: float | None, default: float) -> float:
    if not asked or asked <= 0 or not isfinite(asked):
        return default
    return min(max(float(asked), SMALLEST), LARGEST)


def fraction(value: float | None, default: float) -> float:
    """*value* as it can be drawn; *default* where it is missing."""
    found = finite(value)
    return default if found is None else found


def pixels(value: float) -> float:
    """*value* as a distance that can be drawn."""
    return min(max(value, -LARGEST), LARGEST) if not isnan(value) else 0.0
