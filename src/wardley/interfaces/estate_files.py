"""The texts of an estate: files, folders of them, and the maps that plans name."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from wardley.api import WardleyMap, read
from wardley.graph.estate import is_plan
from wardley.interfaces.globs import Globs
from wardley.source.errors import SourceError
from wardley.source.limits import Limits

SUFFIXES = (".owm", ".wm", ".wardley", ".plan", ".mmd")
"""The files that are read from a folder; others are read where they are named."""

_FOLLOWED = (*SUFFIXES, ".txt")
_SKIPPED = frozenset({"__pycache__", "node_modules", "site-packages", "venv"})


class Problem(NamedTuple):
    """An input that cannot be used: a ``message`` that names it, and what would ``help``, or None."""

    message: str
    help: str | None = None


def read_estate(
    paths: Sequence[str], limits: Limits | None = None, exclude: Globs | None = None
) -> tuple[tuple[WardleyMap, ...], tuple[Problem, ...]]:
    """The maps and plans at *paths*, and what of it cannot be used.

    A folder stands for the maps and plans in it and in its folders, in the order of their paths; left out
    are hidden folders, those of installed packages, and what *exclude* fits. ``-`` is standard input. The
    maps that a plan's ``map`` lines name come last, where nothing else named them. A file is read once,
    whatever it is called.
    """
    reader = _Reader(limits or Limits(), exclude or Globs())
    for path in dict.fromkeys(paths):
        reader.take(path)
    reader.follow()
    return tuple(reader.maps), tuple(reader.problems)


class _Reader:
    """What was read so far."""

    def __init__(self, limits: Limits, exclude: Globs) -> None:
        self.maps: list[WardleyMap] = []
        self.problems: list[Problem] = []
        self._limits = limits
        self._exclude = exclude
        self._known: set[object] = set()

    def take(self, path: str) -> None:
        """Read the file, or every map and plan in the folder, at *path*."""
        if path == "-" or not Path(path).is_dir():
            self._read(path)
            return
        found = sorted(self._inside(path), key=lambda file: file.as_posix())
        if not found:
            self.problems.append(
                Problem(f"the folder '{path}' holds no map", f"their names end in {', '.join(SUFFIXES)}")
            )
        for file in found:
            self._read(str(file))

    def follow(self) -> None:
        """Read the maps that plans name; one that is not there is the plan's own fault, and told as such."""
        for map_ in self.maps:  # which grows meanwhile
            if not is_plan(map_):
                continue
            here = Path(map_.source.name).parent if map_.source else Path()
            for record in map_.records:
                if record.keyword == "map" and record.name:
                    file = here / record.name
                    # Whoever wrote the plan need not be whoever reads it: nothing but maps is opened for it.
                    if file.suffix.lower() in _FOLLOWED and file.is_file():
                        self._read(str(file))

    def _inside(self, path: str) -> Iterator[Path]:
        for folder, folders, names in os.walk(path, onerror=self._refuse_folder):
            here = Path(folder)
            folders[:] = [name for name in folders if not self._skips(here / name)]
            for name in names:
                file = here / name
                if file.suffix.lower() in SUFFIXES and name[0] != "." and not self._exclude.match(file):
                    yield file

    def _skips(self, folder: Path) -> bool:
        if folder.name.startswith(".") or folder.name in _SKIPPED:
            return True
        return (folder / "pyvenv.cfg").exists() or self._exclude.match(folder)

    def _refuse_folder(self, problem: OSError) -> None:
        reason = (problem.strerror or str(problem)).lower()
        self.problems.append(Problem(f"the folder '{problem.filename}' cannot be read: {reason}"))

    def _read(self, path: str) -> None:
        known = path if path == "-" else _identity(path)
        if known in self._known:
            return
        self._known.add(known)
        try:
            self.maps.append(read(_shown(path), limits=self._limits))
        except SourceError as problem:
            self.problems.append(_told(problem))


def _identity(path: str) -> object:
    """What the file at *path* has in common with all its other names."""
    try:
        found = os.stat(path)  # noqa: PTH116 - of every file of the estate, and a Path takes longer to make
    except (OSError, ValueError):
        return path
    return (found.st_dev, found.st_ino)


def _shown(path: str) -> str:
    """*path* as messages show it: from the current folder if it lies there, and without detours.

    Plans name maps by their paths, so one map must not be called by several.
    """
    if path == "-":
        return path
    shown = Path(path)
    if ".." in shown.parts:
        straight = Path(os.path.normpath(path))
        # Behind a link, '..' does not lead back to where one came from.
        shown = straight if os.path.realpath(straight) == os.path.realpath(path) else shown
    if shown.is_absolute() and shown.is_relative_to(here := Path.cwd()):
        shown = shown.relative_to(here)
    return str(shown)


def _told(problem: SourceError) -> Problem:
    diagnostic = problem.diagnostic
    place = diagnostic.place
    name = place.file if place else ""
    if place and (place.line, place.column) != (1, 1):
        name = str(place)
    return Problem(f"{name}: {diagnostic.message}", diagnostic.help)
