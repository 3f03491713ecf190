"""What a project has settled on, in ``wardley.toml`` or below ``[tool.wardley]`` in ``pyproject.toml``."""

import os
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from wardley.interfaces.arguments import Refused
from wardley.interfaces.globs import Globs

if TYPE_CHECKING:
    from wardley.interfaces.settings_table import SettingsTable

Values = tuple[float, ...]

NAMES = ("wardley.toml", "pyproject.toml")
"""In one folder, the first of these that holds settings is used."""


class Problem(NamedTuple):
    """What settings cannot say: a ``message`` that begins with the place, and what would ``help``."""

    message: str
    help: str | None = None


class SettingsRefused(Refused):
    """A file of settings cannot be used; ``problems`` lists everything that is wrong in it."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        first, *more = problems
        others = f", and {len(more)} more in this file" if more else ""
        super().__init__(f"{first.message}{others}", first.help)
        self.problems = tuple(problems)


@dataclass(frozen=True, slots=True)
class PathSettings:
    """What holds for the files that ``paths`` fits: codes that are reported, or not, and thresholds."""

    paths: Globs
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    policy: Mapping[str, Values | str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Settings:
    """What a project has settled on; None and nothing where it has not.

    ``file`` is where it is written. ``select`` and ``ignore`` are codes or their beginnings. ``fail_on`` is
    the severity from which a check fails, ``format`` how its findings are told. ``baseline`` is a path as
    seen from the current folder. ``exclude`` fits what is left out of folders. ``policy`` sets thresholds.
    ``per_path`` are in the order of the file.
    """

    file: Path | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str | None = None
    format: str | None = None
    baseline: str | None = None
    exclude: Globs = field(default_factory=Globs)
    policy: Mapping[str, Values | str] = field(default_factory=dict)
    per_path: tuple[PathSettings, ...] = ()

    def includes(self, code: str, path: str | Path) -> bool:
        """Whether findings of *code* in the file *path* are reported, by what is said for paths.

        Every part that fits the path must agree; in each, the longer beginning of the code wins.
        """
        # Who asks has loaded it, and others need it not.
        from wardley.analyse.check import Choice  # noqa: PLC0415

        parts = (part for part in self.per_path if part.paths.match(path))
        return all(Choice(part.select, part.ignore).includes(code) for part in parts)

    def policy_of(self, path: str | Path) -> Mapping[str, Values | str]:
        """The thresholds for the file *path*; of several parts that fit it, the later wins."""
        found = dict(self.policy)
        for part in self.per_path:
            if part.policy and part.paths.match(path):
                found.update(part.policy)
        return found


def settings_for(path: str | Path) -> Settings:
    """The settings of the file or folder *path*: the nearest, from its folder upwards.

    ``-``, the standard input, has those of the current folder. Raises `SettingsRefused` where they cannot
    be used.
    """
    start = Path.cwd() if str(path) == "-" else Path(os.path.abspath(path))  # noqa: PTH100 - links are kept
    folders = start.parents if not start.is_dir() else (start, *start.parents)
    for folder in folders:
        for name in NAMES:
            file = folder / name
            if file.is_file():
                found = read_settings(file)
                if found is not None:
                    return found
    return Settings()


def read_settings(file: Path) -> Settings | None:
    """The settings in *file*, or None where it is a ``pyproject.toml`` that has none.

    Raises `SettingsRefused` where they cannot be used.
    """
    return _read(file, _text(file, _shown(file)), Path.cwd())


@lru_cache(maxsize=64)
def _read(file: Path, text: str, _here: Path) -> Settings | None:
    """`read_settings` once for the many files of a folder; how paths are shown hangs on where we are."""
    shown = _shown(file)
    own = file.name != "pyproject.toml"
    if not own and "wardley" not in text:
        return None
    try:
        data: dict[str, Any] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        raise SettingsRefused([_unreadable(str(problem), shown)]) from None
    if not own:
        tool = data.get("tool", {})
        if not isinstance(tool, dict) or "wardley" not in tool:
            return None
        data = tool["wardley"]
    # pydantic takes longer to import than a map to check, and most projects have no settings.
    from wardley.interfaces.settings_table import faults_in, read_table  # noqa: PLC0415

    faults = faults_in(data, text, () if own else ("tool", "wardley"))
    if faults:
        raise SettingsRefused([Problem(f"{shown}:{line}: {words}", help_) for line, words, help_ in faults])
    return _made(read_table(data), file)


def _made(table: "SettingsTable", file: Path) -> Settings:
    folder = file.parent
    parts = [
        PathSettings(
            Globs((pattern,), folder), tuple(part.select), tuple(part.ignore), _thresholds(part.policy)
        )
        for pattern, part in table.per_path.items()
    ]  # fmt: skip
    baseline = None if table.baseline is None else _shown(folder / table.baseline)
    return Settings(
        file, tuple(table.select), tuple(table.ignore), table.fail_on, table.format, baseline,
        Globs(tuple(table.exclude), folder), _thresholds(table.policy), tuple(parts),
    )  # fmt: skip


def _thresholds(policy: Mapping[str, float | str | list[float]]) -> dict[str, Values | str]:
    """*policy* as `wardley.model.policy.Policy` takes it: numbers always in a tuple."""
    found: dict[str, Values | str] = {}
    for name, value in policy.items():
        found[name] = (
            value if isinstance(value, str) else tuple(value) if isinstance(value, list) else (value,)
        )
    return found


def _text(file: Path, shown: str) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as problem:
        reason = (
            (problem.strerror or str(problem)).lower() if isinstance(problem, OSError) else "it is not UTF-8"
        )
        raise SettingsRefused([Problem(f"{shown}: the settings cannot be read: {reason}")]) from None


def _unreadable(reason: str, shown: str) -> Problem:
    match = re.fullmatch(r"(.*) \(at line (\d+), column (\d+)\)", reason, re.DOTALL)
    words, place = (match[1], f"{shown}:{match[2]}:{match[3]}") if match else (reason, shown)
    return Problem(f"{place}: this is no TOML: {words[:1].lower()}{words[1:]}")


def _shown(file: Path) -> str:
    """*file* as seen from the current folder, where it lies in it."""
    here = Path.cwd()
    return str(file.relative_to(here) if file.is_relative_to(here) else file)
