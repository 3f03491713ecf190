"""Where names stand at a moment, and what they are to one another."""

from collections.abc import Iterable
from math import inf
from typing import NamedTuple

from wardley.layout.labels.cells import Cell, cells_of
from wardley.layout.labels.room import NEAR, OF_A_LEAD, TEXT
from wardley.layout.labels.spot import Sides

_AIR = 4.0


class Stand(NamedTuple):
    """The place that the name of this ``number`` takes: its ``words``, and the ``lead`` to them, in boxes.

    The sides are those of all of them together.
    """

    left: float
    top: float
    right: float
    bottom: float
    number: int
    words: tuple[Sides, ...]
    lead: tuple[Sides, ...] = ()


def stand(number: int, words: tuple[Sides, ...], lead: tuple[Sides, ...] = ()) -> Stand:
    """The `Stand` of these boxes, at least one of them of *words*."""
    if len(words) == 1 and not lead:
        return Stand(*words[0], number, words)
    lefts, tops, rights, bottoms = zip(*words, *lead, strict=True)
    return Stand(min(lefts), min(tops), max(rights), max(bottoms), number, words, lead)


class Standing:
    """Names, which go by number, in cells, so that looking takes no longer on a large map."""

    def __init__(self) -> None:
        self._cells: dict[Cell, dict[int, Stand]] = {}

    def take(self, one: Stand) -> None:
        """Let a name stand at *one*."""
        for cell in cells_of(one[:4]):
            self._cells.setdefault(cell, {})[one.number] = one

    def leave(self, one: Stand) -> None:
        """Undo one `take`."""
        for cell in cells_of(one[:4]):
            del self._cells[cell][one.number]

    def around(self, number: int, region: Sides) -> list[Stand]:
        """The others than this *number* that stand in *region* or close to it."""
        left, top, right, bottom = region
        left, right = left - _AIR, right + _AIR
        met: dict[int, Stand] = {}
        for cell in cells_of((left, top, right, bottom)):
            if cell in self._cells:
                met.update(self._cells[cell])
        met.pop(number, None)
        return [
            one for one in met.values()
            if one[0] < right and one[2] > left and one[1] < bottom and one[3] > top
        ]  # fmt: skip


def clash(
    boxes: Iterable[Sides], others: Iterable[Stand], limit: float = inf, *, lead: bool = False
) -> float:
    """What the *others* make *boxes* of words cost, or those of a *lead*; or some sum of at least *limit*."""
    total = 0.0
    for box in boxes:
        left, top, right, bottom = box
        left, right = left - _AIR, right + _AIR
        for west, north, east, south, _, words, their_lead in others:
            if west < right and east > left and north < bottom and south > top:
                total += _shared(box, words, lead=lead)
                if their_lead:
                    total += _shared(box, their_lead, lead=True)
                if total >= limit:
                    return total
    return total


def met(one: Stand, others: Iterable[Stand]) -> list[int]:
    """Those of *others* that *one*, or what leads there, touches or stands close to."""
    boxes = one.words + one.lead
    return [other.number for other in others if _meet(boxes, other.words + other.lead, _AIR)]


def under(one: Stand, others: Iterable[Stand]) -> list[int]:
    """Those of *others* whose words those of *one* cover."""
    return [other.number for other in others if _meet(one.words, other.words, 0)]


def _meet(boxes: tuple[Sides, ...], others: tuple[Sides, ...], air: float) -> bool:
    return any(
        there[0] - air < box[2] and there[2] + air > box[0] and there[1] < box[3] and there[3] > box[1]
        for box in boxes
        for there in others
    )


def _shared(box: Sides, others: tuple[Sides, ...], *, lead: bool) -> float:
    """What it costs that *box* lies on or close to *others*, if either is of a *lead* or if none is."""
    left, top, right, bottom = box
    total = 0.0
    for west, north, east, south in others:
        if west - _AIR < right and east + _AIR > left and north < bottom and south > top:
            across, down = min(right, east) - max(left, west), min(bottom, south) - max(top, north)
            share = across * down / ((right - left) * (bottom - top))
            if across <= 0:
                total += 0 if lead else NEAR
            else:
                total += OF_A_LEAD * TEXT * share if lead else TEXT * (1 + share)
    return total
