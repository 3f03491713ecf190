"""The newest pictures, for all who look at them."""

import threading
from collections.abc import Sequence
from dataclasses import replace
from time import localtime, strftime

from wardley.interfaces.live.shown import Shown
from wardley.source.record import record


@record
class Posted:
    """A picture on the board: ``shown`` at the ``time`` of day, as in ``09:30:05``.

    Where the text could not be drawn, ``shown.picture`` is the last that could be, and ``old`` is true.
    ``number`` is another for every other picture.
    """

    shown: Shown
    time: str = ""
    old: bool = False
    number: int = 0


class Board:
    """What there is to see; ``version`` counts the changes. Safe for many threads."""

    def __init__(self, files: Sequence[str]) -> None:
        self.version = 0
        self.closed = False
        self._changed = threading.Condition()
        self._posted = [Posted(Shown(file, file)) for file in files]
        self._drawn: list[Shown | None] = [None for _ in files]

    def post(self, shown: Sequence[Shown]) -> list[Shown]:
        """Put *shown* up, one for each file, wake who waits, and answer with those that are new."""
        with self._changed:
            new = [at for at, one in enumerate(shown) if one != self._drawn[at]]
            for at in new:
                self._posted[at] = _after(self._posted[at], shown[at])
                self._drawn[at] = shown[at]
            if new:
                self.version += 1
                self._changed.notify_all()
        return [shown[at] for at in new]

    def look(self) -> tuple[int, list[Posted]]:
        """The version, and what is on the board."""
        with self._changed:
            return self.version, list(self._posted)

    def wait(self, version: int, seconds: float) -> int:
        """The version, as soon as it is another than *version*, or after so many *seconds*."""
        with self._changed:
            self._changed.wait_for(lambda: self.closed or self.version != version, seconds)
            return self.version

    def close(self) -> None:
        """Wake everybody, for there is nothing more to come."""
        with self._changed:
            self.closed = True
            self._changed.notify_all()


def _after(before: Posted, shown: Shown) -> Posted:
    """*shown* in place of *before*, whose picture stays where there is no other."""
    time, last = strftime("%H:%M:%S", localtime()), before.shown.picture
    if shown.picture is None and last is not None:
        kept = replace(shown, picture=last, title=before.shown.title)
        return Posted(kept, time, old=True, number=before.number)
    return Posted(shown, time, old=False, number=before.number + (shown.picture != last))
