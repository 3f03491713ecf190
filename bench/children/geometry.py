"""Points, polygons and discs, and whether they meet. Everything is in px, with y downwards."""

from collections.abc import Sequence
from math import hypot

Point = tuple[float, float]
Polygon = Sequence[Point]
Bounds = tuple[float, float, float, float]
"""Left, top, right, bottom."""


def bounds(points: Polygon) -> Bounds:
    """The upright rectangle around *points*."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def apart(one: Bounds, other: Bounds) -> bool:
    """Whether the rectangles have no point in common."""
    return one[2] < other[0] or other[2] < one[0] or one[3] < other[1] or other[3] < one[1]


def polygons_meet(one: Polygon, other: Polygon) -> bool:
    """Whether two polygons, of which *one* is convex, share an area; one may lie within the other."""
    if apart(bounds(one), bounds(other)):
        return False
    return any(crosses(*side, one) for side in sides(other)) or _within(one[0], other)


def disc_meets(centre: Point, radius: float, polygon: Polygon) -> bool:
    """Whether a disc and a polygon share an area."""
    if _within(centre, polygon):
        return True
    return any(_distance(centre, *side) < radius for side in sides(polygon))


def crosses(start: Point, end: Point, convex: Polygon) -> bool:
    """Whether a part of the line from *start* to *end* lies within *convex*, whose corners run clockwise.

    Clockwise as one sees it, with y downwards; Cyrus and Beck's clipping.
    """
    first, last = 0.0, 1.0
    dx, dy = end[0] - start[0], end[1] - start[1]
    for (x1, y1), (x2, y2) in sides(convex):
        inward_x, inward_y = y1 - y2, x2 - x1
        depth = (start[0] - x1) * inward_x + (start[1] - y1) * inward_y
        slope = dx * inward_x + dy * inward_y
        if slope == 0:
            if depth <= 0:
                return False
        elif slope > 0:
            first = max(first, -depth / slope)
        else:
            last = min(last, -depth / slope)
        if first >= last:
            return False
    return True


def gap(one: Bounds, other: Bounds) -> float:
    """The distance between two rectangles, 0 where they meet."""
    across = max(one[0] - other[2], other[0] - one[2], 0.0)
    return hypot(across, max(one[1] - other[3], other[1] - one[3], 0.0))


def corners(around: Bounds) -> Polygon:
    """The rectangle's corners, clockwise."""
    left, top, right, bottom = around
    return (left, top), (right, top), (right, bottom), (left, bottom)


def sides(polygon: Polygon) -> list[tuple[Point, Point]]:
    """Its sides, the last of them back to the first corner."""
    return [(polygon[at - 1], polygon[at]) for at in range(len(polygon))]


def _within(point: Point, polygon: Polygon) -> bool:
    x, y = point
    inside = False
    for (x1, y1), (x2, y2) in sides(polygon):
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1):
            inside = not inside
    return inside


def _distance(point: Point, start: Point, end: Point) -> float:
    dx, dy = end[0] - start[0], end[1] - start[1]
    square = dx * dx + dy * dy
    along = ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / square if square else 0.0
    share = min(max(along, 0.0), 1.0)
    return hypot(point[0] - start[0] - share * dx, point[1] - start[1] - share * dy)
