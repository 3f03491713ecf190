"""Points by rank: the Borda count, for lists with ties that leave items out.

J.-C. de Borda (1781). For whole lists without ties it puts items in the order of the usual count.
"""

from collections.abc import Iterable

from wardley.plan.ranking.lists import RankedList
from wardley.source.record import record


@record
class Points:
    """The ``points`` of ``item``, which ``departments`` (how many) rank."""

    item: str
    points: int
    departments: int


def borda(lists: Iterable[RankedList]) -> tuple[Points, ...]:
    """Every ranked item with its points, the most first; equals by name.

    From each list an item gets a point for each item below it and loses one for each above. What is tied
    with it counts nothing. A list that leaves it out gives and takes nothing, as one does whose middle it is.
    """
    points: dict[str, int] = {}
    departments: dict[str, int] = {}
    for one in lists:
        top = len(one.doubled) + 1
        for item, twice in one.doubled.items():
            points[item] = points.get(item, 0) + top - twice
            departments[item] = departments.get(item, 0) + 1
    ordered = sorted(points, key=lambda item: (-points[item], item))
    return tuple(Points(item, points[item], departments[item]) for item in ordered)
