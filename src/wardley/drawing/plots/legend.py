"""What the signs of a plot mean, in rows."""

from collections import Counter
from collections.abc import Iterable, Iterator

from wardley.drawing.plots.board import SMALL, Board, Written
from wardley.source.record import record
from wardley.source.shown import one_line

OWN = 6
"""Categories with a colour of their own; the others share the next."""

BARE = "bare"
"""The class of what has no category."""

_AFTER, _LEADING, _LONGEST = 20.0, 20.0, 44
_HEAD = Written(SMALL, bold=True)
_WORD = Written(SMALL)


@record
class Step:
    """A category in the legend: the class that it is painted by, its words, and how many have it."""

    kind: str
    words: str
    count: int


class Categories:
    """Which of the words has which colour: the most frequent first, of equally many the first by letters."""

    def __init__(self, words: Iterable[str], none: str) -> None:
        self._counts = Counter(map(one_line, words))
        self._none = none
        ranked = sorted(filter(None, self._counts), key=lambda word: (-self._counts[word], word))
        own = ranked if len(ranked) <= OWN + 1 else ranked[:OWN]
        self._kinds = {word: f"tint-{min(place, OWN) + 1}" for place, word in enumerate(ranked)}
        self._own, self._rest = own, ranked[len(own) :]

    def __bool__(self) -> bool:
        return bool(self._kinds)

    def kind(self, word: str) -> str:
        """The class of *word*, one of those that this was made of."""
        return self._kinds.get(one_line(word), BARE)

    def steps(self) -> Iterator[Step]:
        """The legend, without what nothing has."""
        for word in self._own:
            yield Step(self._kinds[word], word, self._counts[word])
        if self._rest:
            rest = sum(self._counts[word] for word in self._rest)
            yield Step(f"tint-{OWN + 1}", f"{len(self._rest)} others", rest)
        if self._counts[""]:
            yield Step(BARE, self._none, self._counts[""])


def colour_of(board: Board, kind: str) -> str:
    """The colour of the class *kind* in the look of *board*."""
    if kind == BARE:
        return board.theme.boundary
    return board.theme.tints[int(kind.removeprefix("tint-")) - 1]


class Key:
    """Writes a legend from left to right, within *room* px from 0, its first baseline at *y*."""

    def __init__(self, board: Board, room: float, y: float) -> None:
        self.x, self.y = 0.0, y
        self._board, self._room, self._left, self._count = board, room, 0.0, 0

    def head(self, words: str, indent: float) -> None:
        """Begin a row with *words*; what follows stands *indent* px from the left, also in further rows."""
        if self.x:
            self.y += _LEADING
        self.x = 0.0
        self._write(words, _HEAD)
        self._left = self.x = indent

    def entry(self, words: str, sign: float = 0) -> tuple[float, float]:
        """Write *words* after a sign as wide as *sign* px; the middle of the room for that."""
        told = one_line(words)
        told = told if len(told) <= _LONGEST else f"{told[: _LONGEST - 1]}…"
        wide = (sign + 6 if sign else 0) + self._board.wide(told, _WORD)
        if self.x > self._left and self.x + wide > self._room:
            self.x, self.y = self._left, self.y + _LEADING
        at = self.x + sign / 2, self.y - 4.2
        self.x += sign + 6 if sign else 0
        self._write(told, _WORD)
        self.x += _AFTER
        return at

    def _write(self, words: str, how: Written) -> None:
        self._count += 1
        self._board.write(f"legend_{self._count}", "legend", (words,), (self.x, self.y), how)
        self.x += self._board.wide(words, how)
