"""Seeing that files change, by looking at them now and then."""

import os
from collections.abc import Callable, Sequence

Mark = tuple[int, int, int] | None
"""What tells one state of a file from another: when it was written, its size and its number on the disk.

None where there is no file.
"""

INTERVAL = 0.15
"""Seconds between two looks: short for whoever waits, and next to nothing for the machine."""

BLINK = 0.06
"""Seconds between looks while files are changing."""

PATIENCE = 8
"""Looks after which a file that is missing is gone: editors take one away to put a new one in its place."""

LONGEST = 30
"""Looks after which a file is read although it goes on changing."""


class Eyes:
    """What is seen of the files at *paths*.

    Looking costs one call of the system a file, works on every disk and network drive, and needs no library
    that must be built for each machine, as those do that the system wakes.
    """

    def __init__(self, paths: Sequence[str]) -> None:
        self._paths = tuple(paths)
        self._known: tuple[Mark, ...] = self._look()

    def wait(self, pause: Callable[[float], bool]) -> bool:
        """Look until something has changed and come to rest; False where *pause* says that it is enough.

        *pause* waits for so many seconds, and answers whether to stop. Many changes shortly after one another
        are one, and a file that is missing for a moment has not changed.
        """
        while not pause(INTERVAL):
            if self._look() != self._known:
                return self._rest(pause)
        return False

    def _rest(self, pause: Callable[[float], bool]) -> bool:
        before = self._look()
        missing = 0
        for _ in range(LONGEST):
            if pause(BLINK):
                return False
            now = self._look()
            vanished = any(mark is None and known for mark, known in zip(now, self._known, strict=True))
            missing = missing + 1 if vanished else 0
            if now == before and (not vanished or missing >= PATIENCE):
                break
            before = now
        self._known = before
        return True

    def _look(self) -> tuple[Mark, ...]:
        return tuple(map(_mark, self._paths))


def _mark(path: str) -> Mark:
    try:
        found = os.stat(path)  # noqa: PTH116 - of every file, several times a second
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino
