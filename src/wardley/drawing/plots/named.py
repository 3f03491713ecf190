"""The names of dots, where they cover nothing."""

from collections.abc import Iterator, Sequence
from math import inf

from wardley.drawing.plots.board import Board, Written
from wardley.drawing.plots.dodge import Disc
from wardley.layout.labels.around import LEAD, Around, Look, Point, led
from wardley.layout.labels.room import TEXT, Room
from wardley.layout.labels.search import settle
from wardley.layout.labels.spot import Box, Ends, Offer, Sides, Spot
from wardley.source.record import record

_TOUCHING, _SPACE = 3.0, 1.4


@record
class Tag:
    """What is written beside a dot: under the id *id_* the ``words``, which belong to ``name``."""

    id: str
    disc: Disc
    words: str
    name: str
    how: Written


def write_beside(board: Board, room: Room, tags: Sequence[Tag], furthest: float = inf) -> list[Tag]:
    """Write *tags* where there is *room*, and note in it where they stand; those for which there was none.

    One that would stand more than *furthest* px from its dot is left, too.
    """
    labels = [_label(board, tag) for tag in tags]
    placed = settle(labels, room)
    left, taken = [], []
    for tag, label in zip(tags, labels, strict=True):
        found = placed.get(tag.id)
        if found is None or found.covers or found.spot.gap > furthest:
            left.append(tag)
            continue
        taken.append(found.spot)
        _write(board, tag, found.spot, clear=_is_clear(room, label.own, found.spot))
    for spot in taken:
        room.take(spot.box, TEXT)
    return left


def figure(disc: Disc) -> Box:
    """The box that *disc* takes."""
    return Box(disc.x - disc.radius, disc.y - disc.radius, disc.x + disc.radius, disc.y + disc.radius)


class _Spaced:
    """A `Label` around a dot that leaves room above and below: names one below the other read as one."""

    def __init__(self, around: Around) -> None:
        self.key, self.own, self._around = around.key, around.own, around

    def offers(self) -> Iterator[Offer]:
        for cost, left, top, right, bottom, number in self._around.offers():
            yield cost, left, top - _SPACE, right, bottom + _SPACE, number

    def more(self, offer: Offer) -> tuple[Sides, ...]:
        return self._around.more(_words(offer))

    def lead(self, offer: Offer) -> Ends | None:
        return self._around.lead(_words(offer))

    def spot(self, offer: Offer) -> Spot:
        return self._around.spot(_words(offer))


def _words(offer: Offer) -> Offer:
    """*offer* without the room around its words."""
    cost, left, top, right, bottom, number = offer
    return cost, left, top + _SPACE, right, bottom - _SPACE, number


def _label(board: Board, tag: Tag) -> _Spaced:
    how = tag.how
    look = Look(how.size, board.theme.face, how.leading, how.bold)
    point = Point(tag.disc.x, tag.disc.y, tag.disc.radius)
    return _Spaced(Around(tag.id, point, (tag.words,), look))


def _is_clear(room: Room, own: Box, spot: Spot) -> bool:
    """Whether nobody would take the name for that of another dot."""
    left, top, right, bottom = spot.box
    near = Box(left - LEAD, top - LEAD, right + LEAD, bottom + LEAD)
    return spot.gap <= _TOUCHING or not room.near(near).another(spot.box, own, spot.gap)


def _write(board: Board, tag: Tag, spot: Spot, *, clear: bool) -> None:
    how = tag.how
    set_ = Written(how.size, how.bold, how.italic, spot.anchor, how.leading)
    text = board.write(tag.id, "label", spot.lines, (spot.x, spot.y), set_, tag.name)
    ends = led(Point(tag.disc.x, tag.disc.y, tag.disc.radius), spot.box)
    if ends is not None and (spot.gap >= LEAD or not clear):
        board.line(f"{tag.id}_lead", "lead", ends, text.colour, 0.75, "dotted")
