"""Where something is written."""

from typing import NamedTuple


class Place(NamedTuple):
    """A stretch of one line of a text, counted in code points.

    ``line`` and ``column`` start at 1; ``end_column`` is the column after the last
    character, so ``end_column - column`` is the width (0 where a thing is missing).
    """

    file: str
    line: int
    column: int
    end_column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"
