"""What `wardley diff` was asked, done: two maps, or the maps of two folders, compared."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from wardley.api import diff, parse, read
from wardley.graph.changes.change import TOLERANCE, Difference
from wardley.interfaces.arguments import Refused
from wardley.interfaces.estate_files import SUFFIXES, Problem, read_estate
from wardley.interfaces.settings import settings_for
from wardley.model.map import WardleyMap
from wardley.source.collector import collector_paused
from wardley.source.limits import Limits

if TYPE_CHECKING:
    from wardley.interfaces.revisions import Revision


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked: two files, folders or revisions; ``new`` is None for what ``old`` expects to become."""

    old: str
    new: str | None
    tolerance: float = TOLERANCE
    guess: bool = True
    limits: Limits = field(default_factory=Limits)


class Compared(NamedTuple):
    """A map in its two versions, each called as messages call it; None where there is none.

    ``name`` is the map's path in the folders, or its file. ``difference`` is from nothing, or to nothing,
    where a version is missing.
    """

    name: str
    old: str | None
    new: str | None
    difference: Difference

    @property
    def differs(self) -> bool:
        """Whether the two versions say different things, or one is missing."""
        return self.old is None or self.new is None or bool(self.difference.changes)

    @property
    def unread(self) -> tuple[int, int]:
        """How many lines of the old and of the new version could not be read."""
        old, new = (
            sum(diagnostic.severity == "error" for diagnostic in map_.diagnostics)
            for map_ in (self.difference.old, self.difference.new)
        )
        return old, new


class Comparison(NamedTuple):
    """The maps of two sides: ``maps`` are those that are not the same, of as many as were ``looked_at``.

    ``old`` and ``new`` are what the sides are called, ``problems`` what could not be used.
    """

    old: str
    new: str
    maps: tuple[Compared, ...]
    looked_at: int
    folders: bool = False
    problems: tuple[Problem, ...] = ()


class _Side(NamedTuple):
    """The maps of one side by their paths in the folder; one that is no folder has no path."""

    name: str
    maps: Mapping[str, WardleyMap]
    folder: bool
    problems: tuple[Problem, ...] = ()


def compared(asked: Asked) -> Comparison:
    """The answer to *asked*.

    Raises `Refused` for what cannot be compared, and `wardley.SourceError` for a text that cannot be used.
    """
    if asked.old == asked.new == "-":
        raise Refused("standard input is one map, and two are compared", "name a file for the other")
    old = _side(asked.old, asked.new, asked.limits)
    new = _future(old) if asked.new is None else _side(asked.new, asked.old, asked.limits)
    if old.folder != new.folder:
        one, other = (old, new) if old.folder else (new, old)
        raise Refused(f"'{one.name}' is a folder and '{other.name}' is none", "name two maps, or two folders")
    names = sorted({*old.maps, *new.maps}) if old.folder else [""]
    found = [_pair(name, old, new, asked) for name in names]
    kept = tuple(one for one in found if one.differs or not old.folder)
    problems = tuple(dict.fromkeys((*old.problems, *new.problems)))
    return Comparison(old.name, new.name, kept, len(found), old.folder, problems)


def _pair(name: str, old: _Side, new: _Side, asked: Asked) -> Compared:
    before, after = old.maps.get(name), new.maps.get(name)
    with collector_paused():
        difference = diff(
            before or WardleyMap(), after or WardleyMap(), tolerance=asked.tolerance, guess=asked.guess
        )
    called = [None if map_ is None else _called(side, name) for side, map_ in ((old, before), (new, after))]
    return Compared(name or new.name, called[0], called[1], difference)


def _called(side: _Side, name: str) -> str:
    return f"{side.name.rstrip('/')}/{name}" if name else side.name


def _future(old: _Side) -> _Side:
    from wardley.model.future import future  # noqa: PLC0415 - hardly ever asked for

    if old.folder:
        raise Refused("the future of one map is shown, and a folder is named", "name a map")
    return old._replace(
        name=f"{old.name} in the future", maps={name: future(map_) for name, map_ in old.maps.items()}
    )


def _side(word: str, other: str | None, limits: Limits) -> _Side:
    """What *word* names; what is left out of a folder follows from the settings near *other*."""
    if ":" in word:
        from wardley.interfaces.revisions import revision_of  # noqa: PLC0415 - most words name files

        revision = revision_of(word)
        if revision is not None:
            return _stored(revision, other, limits)
    if word == "-" or not Path(word).is_dir():
        map_ = read(word, limits=limits)
        return _Side(word if word != "-" else "<stdin>", {"": map_}, folder=False)
    maps, problems = read_estate((word,), limits, settings_for(word).exclude)
    return _Side(word, dict(_inside(word, maps)), folder=True, problems=problems)


def _inside(folder: str, maps: tuple[WardleyMap, ...]) -> "list[tuple[str, WardleyMap]]":
    """*maps* with their paths in *folder*; those outside, which its plans name, are none of its own."""
    found = []
    for map_ in maps:
        path = os.path.relpath(map_.source.name if map_.source else "", folder).replace(os.sep, "/")
        if not path.startswith("../"):
            found.append((path, map_))
    return found


def _stored(revision: "Revision", other: str | None, limits: Limits) -> _Side:
    from wardley.interfaces import revisions  # noqa: PLC0415 - as above

    if not revisions.is_folder(revision):
        source = revisions.content(revision, limits)
        return _Side(str(revision), {"": parse(source.text, name=source.name, limits=limits)}, folder=False)
    here = other if other is not None and Path(other).is_dir() else "."
    exclude = settings_for(here).exclude
    maps = {}
    for file in revisions.listed(revision):
        hidden = any(part.startswith(".") for part in file.path.split("/"))
        if (
            Path(file.path).suffix.lower() in SUFFIXES
            and not hidden
            and not exclude.match(Path(here, file.path))
        ):
            source = revisions.stored(file, revision, limits)
            maps[file.path] = parse(source.text, name=source.name, limits=limits)
    return _Side(str(revision), maps, folder=True)
