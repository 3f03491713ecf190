"""The table of settings as it may be written, and what is said of one that is written otherwise."""

import re
from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from wardley import registry
from wardley.interfaces.arguments import listed, suggestion

FORMATS = registry.names("wardley.interfaces.findings")
GATES = ("high", "medium", "low", "never")

Keys = tuple[str | int, ...]


def _code(word: str) -> str:
    if not re.fullmatch(r"[EW]\d{0,3}", word.upper()):
        raise ValueError
    return word.upper()


def _format(word: str) -> str:
    if word not in FORMATS:
        raise ValueError
    return word


Code = Annotated[str, AfterValidator(_code)]
Number = Annotated[float, Field(allow_inf_nan=False)]


class PathTable(BaseModel):
    """What may be said for some of the files."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    select: list[Code] = []
    ignore: list[Code] = []
    policy: dict[str, Number | list[Number] | str] = {}


class SettingsTable(PathTable):
    """What may be said for all files."""

    fail_on: Literal["high", "medium", "low", "never"] | None = Field(None, alias="fail-on")
    format: Annotated[str, AfterValidator(_format)] | None = None
    baseline: Annotated[str, Field(min_length=1)] | None = None
    exclude: list[Annotated[str, Field(min_length=1)]] = []
    per_path: dict[str, PathTable] = Field({}, alias="per-path")


_WANTED = {
    "select": 'a list of codes, or of their beginnings, as in ["W2", "W305"]',
    "fail-on": f"one of {listed(map(repr, GATES), 'or')}",
    "format": f"one of {listed(map(repr, FORMATS), 'or')}",
    "baseline": "the name of a file",
    "exclude": 'a list of patterns, as in ["drafts/**"]',
    "policy": "a table of thresholds",
    "per-path": 'a table by pattern, as in [per-path."drafts/**"]',
}
_WANTED["ignore"] = _WANTED["select"]
_HELD = {
    "select": 'codes, or their beginnings, as in "W2" and "W305"',
    "exclude": 'patterns, as in "drafts/**"',
}
_HELD["ignore"] = _HELD["select"]
_WORDS = {"fail-on": GATES, "format": FORMATS}
_THRESHOLD = "a number, a list of numbers or a word"


class Fault(NamedTuple):
    """What is wrong in a table: the ``line`` of the file, from 1, what is said of it, and what would help."""

    line: int
    message: str
    help: str | None


def read_table(data: object) -> SettingsTable:
    """*data*, which TOML gave, as a table; raises ``pydantic.ValidationError``."""
    return SettingsTable.model_validate(data)


def faults_in(data: object, text: str, table: tuple[str, ...]) -> list[Fault]:
    """Everything that is wrong in *data*, the *table* of a file with *text*, in the order of the file."""
    try:
        read_table(data)
    except ValidationError as problem:
        lines = dict(_lines(text))
        found: dict[Keys, Fault] = {}
        for error in problem.errors(include_url=False, include_context=False):
            keys = _within(data, error["loc"])
            words, help_ = _said(error["type"], keys, _at(data, keys))
            found.setdefault(keys, Fault(_line(lines, (*table, *keys)), words, help_))
        return sorted(found.values(), key=lambda fault: fault.line)
    return []


def _within(data: Any, path: Keys) -> Keys:
    """The part of *path* that leads through *data*; pydantic goes on with which of several types it tried."""
    keys: list[str | int] = []
    for key in path:
        fits = key in data if isinstance(data, dict) else isinstance(data, list) and isinstance(key, int)
        if not fits:
            break
        data = data[key]
        keys.append(key)
    return tuple(keys)


def _at(data: Any, keys: Keys) -> object:
    for key in keys:
        data = data[key]
    return data


def _said(kind: str, keys: Keys, value: object) -> tuple[str, str | None]:
    names = [key for key in keys if isinstance(key, str)]
    if not names:
        return f"the settings are a table, not {_shown(value)}", None
    name = names[-1]
    of_path = len(names) > 1 and names[0] == "per-path"
    if kind == "extra_forbidden":
        known = [
            field.alias or key
            for key, field in (PathTable if of_path else SettingsTable).model_fields.items()
        ]
        where = f"the settings for '{names[1]}'" if of_path else "the settings"
        return f"{where} know no '{name}'", suggestion(name, known)
    if len(names) > 1 and names[-2] == "policy":
        return f"'policy {name}' is {_THRESHOLD}, not {_shown(value)}", None
    if of_path and len(names) == 2:
        return f"the settings for '{name}' are a table, not {_shown(value)}", None
    if isinstance(keys[-1], int):
        return f"'{name}' holds {_HELD[name]}, not {_shown(value)}", None
    help_ = suggestion(value, _WORDS[name]) if name in _WORDS and isinstance(value, str) else None
    return f"'{name}' is {_WANTED[name]}, not {_shown(value)}", help_


def _shown(value: object) -> str:
    match value:
        case bool():
            return str(value).lower()
        case str():
            return f"'{value}'"
        case int() | float():
            return f"{value}"
        case list():
            odd = next((item for item in value if not isinstance(item, int | float)), None)
            return "a list" if odd is None else f"a list that holds {_shown(odd)}"
        case dict():
            return "a table"
    return f"the date {value}"


_PART = r"""(?:"(?:[^"\\]|\\.)*"|'[^']*'|[\w-]+)"""
_KEY = rf"{_PART}(?:\s*\.\s*{_PART})*"
_HEADER = re.compile(rf"\s*\[\s*({_KEY})\s*\]")
_ENTRY = re.compile(rf"\s*({_KEY})\s*=")


def _lines(text: str) -> Iterator[tuple[tuple[str, ...], int]]:
    """By path of a key, the line that writes it, as far as that can be told without reading the values."""
    table: tuple[str, ...] = ()
    for number, line in enumerate(text.split("\n"), 1):
        if match := _HEADER.match(line):
            table = _parts(match[1])
            yield table, number
        elif match := _ENTRY.match(line):
            yield (*table, *_parts(match[1])), number


def _parts(key: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in re.findall(_PART, key))


def _line(lines: Mapping[tuple[str, ...], int], keys: Keys) -> int:
    """The line of *keys*, or of the part of them that stands on a line of its own; 1 where none does."""
    path = tuple(str(key) for key in keys)
    return next((lines[path[:end]] for end in range(len(path), 0, -1) if path[:end] in lines), 1)
