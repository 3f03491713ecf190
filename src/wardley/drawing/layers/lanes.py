"""Room beside what a picture shows already: where a stroke or a word disturbs least."""

from collections.abc import Iterable, Iterator

from wardley.drawing.canvas import extent
from wardley.drawing.shapes import Mark, Text
from wardley.drawing.sheet import Sheet

Box = tuple[float, float, float, float]
"""Left, top, right and bottom, px."""

NAME, STROKE, FIGURE, NEAR = 8.0, 6.0, 4.0, 2.0
"""How much a px of what is hidden weighs: of a name, another stroke, a figure, or the air around a stroke."""

_BAND = 32.0
_AIR = 3.0
_LARGE = 40.0
"""A figure from this size on is a frame, such as a box of annotations or a pipeline, that may be crossed."""


class Crowd:
    """The boxes that are taken, in bands, so that looking takes no longer on a large map."""

    def __init__(self, sheet: Sheet) -> None:
        self._bands: dict[int, list[tuple[Box, float]]] = {}
        face = sheet.theme.face
        for mark in sheet.marks:
            if isinstance(mark, Text):
                text = mark if not mark.angle or mark.level is None else mark.level
                self.take(_widened(extent(text, face)), NAME)
            elif mark.width <= _LARGE and mark.height <= _LARGE:
                self.take(_around(mark), FIGURE)

    def take(self, box: Box, weight: float) -> None:
        """Note that *box* is taken, and what a px of it weighs."""
        for band in _bands(box):
            self._bands.setdefault(band, []).append((box, weight))

    def leave(self, box: Box, weight: float) -> None:
        """Undo one `take` of the same."""
        for band in _bands(box):
            self._bands[band].remove((box, weight))

    def cost(self, box: Box) -> float:
        """What it costs to draw over *box*: the px across that it shares with others, by their weights."""
        left, _, right, _ = box
        return sum(
            (min(right, other[2]) - max(left, other[0])) * weight for other, weight in self._meeting(box)
        )

    def names(self, box: Box) -> Iterator[Box]:
        """The words that *box* runs across."""
        return (other for other, weight in self._meeting(box) if weight == NAME)

    def _meeting(self, box: Box) -> list[tuple[Box, float]]:
        left, top, right, bottom = box
        met = {
            (other, weight)
            for band in _bands(box)
            for other, weight in self._bands.get(band, ())
            if other[0] < right and other[2] > left and other[1] < bottom and other[3] > top
        }
        return sorted(met)


def gaps(start: float, end: float, names: Iterable[Box], keep: float) -> list[tuple[float, float]]:
    """The parts of a stroke from *start* to *end* that run clear of *names*.

    Its last *keep* px, where its head is, are always among them.
    """
    low, high = min(start, end), max(start, end)
    parts, at = [], low
    for left, _, right, _ in sorted(names):
        parts.append((at, min(high, left - _AIR)))
        at = max(at, right + _AIR)
    parts.append((at, high))
    head = (max(low, high - keep), high) if end >= start else (low, min(high, low + keep))
    parts = _merged([*(part for part in parts if part[1] - part[0] >= _AIR), *([head] if keep else [])])
    return parts if end >= start else [(right, left) for left, right in reversed(parts)]


def _merged(parts: list[tuple[float, float]]) -> list[tuple[float, float]]:
    merged: list[tuple[float, float]] = []
    for left, right in sorted(parts):
        if merged and left <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(right, merged[-1][1]))
        else:
            merged.append((left, right))
    return merged


def _bands(box: Box) -> range:
    return range(int(box[1] // _BAND), int(box[3] // _BAND) + 1)


def _widened(box: Box) -> Box:
    return box[0] - 1, box[1] - 1, box[2] + 1, box[3] + 1


def _around(mark: Mark) -> Box:
    half, tall = mark.width / 2, mark.height / 2
    return mark.x - half, mark.y - tall, mark.x + half, mark.y + tall
