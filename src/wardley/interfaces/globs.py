"""Patterns for the paths of files, as settings write them."""

import os
import re
from functools import cached_property
from pathlib import Path

_PARTS = re.compile(r"\*\*/|\*\*|\*|\?|[^*?]+")
_MEANINGS = {"**/": "(?:[^/]+/)*", "**": ".*", "*": "[^/]*", "?": "[^/]"}


class Globs:
    """*patterns* below the folder *root*.

    ``*`` and ``?`` stand for anything but a ``/``, ``**`` for any number of folders. A pattern without a
    ``/`` fits a name in any folder. What fits a folder fits everything in it.
    """

    def __init__(self, patterns: tuple[str, ...] = (), root: Path | None = None) -> None:
        self.patterns = patterns
        self.root = Path.cwd() if root is None else root

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Globs) and (self.patterns, self.root) == (other.patterns, other.root)

    def __hash__(self) -> int:
        return hash((self.patterns, self.root))

    def __repr__(self) -> str:
        return f"Globs({self.patterns!r}, {str(self.root)!r})"

    def match(self, path: str | Path) -> bool:
        """Whether a pattern fits *path*, or a folder that holds it; none fits what lies outside the root."""
        if not self.patterns:
            return False
        try:
            # Without looking at the disk: a link is meant where it stands.
            below = Path(os.path.abspath(path)).relative_to(self.root).as_posix()  # noqa: PTH100
        except ValueError:
            return False
        return self._any.fullmatch(below) is not None

    @cached_property
    def _any(self) -> re.Pattern[str]:
        return re.compile(f"(?:{'|'.join(map(_translated, self.patterns))})(?:/.*)?", re.DOTALL)


def _translated(pattern: str) -> str:
    tidy = pattern.removeprefix("./").rstrip("/")
    if "/" not in tidy:
        tidy = f"**/{tidy}"
    parts = _PARTS.findall(tidy.removeprefix("/"))
    return "".join(_MEANINGS.get(part, re.escape(part)) for part in parts)
