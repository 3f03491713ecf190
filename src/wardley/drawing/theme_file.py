"""A style of one's own, from a TOML file.

    base = "modern"           # what it is made from; modern where it does not say
    stroke = "#0b3d60"
    label_size = 13
    mark_text = ["#8c1d18", "#704000", "#45494d"]

    [dark]                    # colours for dark pages, where they differ from the base's
    stroke = "#9fd0f5"

The keys are those of `wardley.drawing.theme.Theme`; "none" stands for its None. What ends in SVG and CSS is
held to colours, numbers and plain names of fonts, so a style that somebody hands on can do no harm.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, replace
from functools import lru_cache
from pathlib import Path
from typing import Any
from zlib import crc32

from wardley.drawing.theme import DEFAULT, STYLES_ELSEWHERE, Style, Theme, find, styles
from wardley.syntax.nearest import nearest

SUFFIX = ".toml"

LARGEST = 100_000
"""Bytes of a file; a style takes some thousands."""

FACES = ("Helvetica", "Courier")

_COLOUR = re.compile(r"#(?:[0-9a-f]{6}|[0-9a-f]{8})", re.IGNORECASE)
_FONT = re.compile(r"""(?:"[\w -]+"|'[\w -]+'|[A-Za-z][\w -]*)""", re.ASCII)
_ENTRY = re.compile(r"""\s*["']?([\w-]+)["']?\s*=""")
_LONGEST = 300
_DASHES = {"": "", "solid": "", "dashed": "dashed", "dotted": "dotted"}
_SIZES = {"size": (6.0, 40.0), "width": (0.25, 20.0), "radius": (2.0, 15.0)}
"""By the end of a key's name: the least and the most px."""

_FIELDS = {field.name: field for field in fields(Theme)}
_NOT_COLOURS = frozenset({"font", "face", "sourcing_dash"})
COLOURS = tuple(
    name for name, field in _FIELDS.items() if field.type not in (float, bool) and name not in _NOT_COLOURS
)
"""The keys that ``[dark]`` may have: those in which the halves of a style may differ."""


class ThemeError(ValueError):
    """A style cannot be used; ``problems`` says everything that is wrong in its file, each with its place."""

    def __init__(self, problems: list[str]) -> None:
        more = f" (and {len(problems) - 1} more in this file)" if len(problems) > 1 else ""
        super().__init__(problems[0] + more)
        self.problems = tuple(problems)


def look_of(style: str) -> Style:
    """The style called *style*, or that in the TOML file of that name; raises `ThemeError`."""
    if style.lower().endswith(SUFFIX):
        return read_style(style)
    if style not in (*styles(), *STYLES_ELSEWHERE):
        near = nearest(style, styles(), 0.6)
        help_ = f"did you mean '{near}'?" if near else f"there are {', '.join(styles())}"
        raise ThemeError([f"no style is called '{style}'; {help_}"])
    return find(style)


def read_style(path: str | Path) -> Style:
    """The style in the TOML file at *path*; raises `ThemeError`."""
    try:
        with Path(path).open("rb") as file:
            data = file.read(LARGEST + 1)
        if len(data) > LARGEST:
            raise ThemeError([f"{path}: a style has at most {LARGEST:,} bytes"])
        return _made(str(path), data.decode("utf-8-sig"))
    except OSError as problem:
        reason = (problem.strerror or str(problem)).lower()
        raise ThemeError([f"{path}: the style cannot be read: {reason}"]) from None
    except UnicodeDecodeError:
        raise ThemeError([f"{path}: the style cannot be read: it is not UTF-8"]) from None


@lru_cache(maxsize=16)
def _made(path: str, text: str) -> Style:
    """The style that *text* describes; made once for many maps."""
    # It takes longer to load than a map to draw, and most styles are our own.
    import tomllib  # noqa: PLC0415

    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        raise ThemeError([f"{path}: this is no TOML: {problem}"]) from None
    lines = dict(_lines(text))
    problems = [f"{path}:{lines.get((half, key), 1)}: {said}" for half, key, said in _faults(table)]
    if problems:
        raise ThemeError(problems)
    base = find(table.pop("base", DEFAULT))
    night = _values(table.pop("dark", {}))
    day = _values(table)
    both = {key: value for key, value in day.items() if key not in COLOURS}
    name = f"own-{crc32(text.encode()):08x}"
    return Style(name, replace(base.light, **day), replace(base.dark, **both, **night))


def _lines(text: str) -> Iterator[tuple[tuple[str, str], int]]:
    """By half ('' or ``dark``) and key, the line that writes it."""
    half = ""
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip().startswith("["):
            half = "dark"
            yield ("", line.strip().strip("[]").strip()), number
        elif match := _ENTRY.match(line):
            yield (half, match[1]), number


def _faults(table: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Half, key and what is wrong with it."""
    for key, value in table.items():
        if key == "base":
            if value not in (*styles(), *STYLES_ELSEWHERE):
                yield "", key, f"'base' is one of {', '.join(styles())}, not {_shown(value)}"
        elif key == "dark":
            if not isinstance(value, dict):
                yield "", key, f"'dark' is a table of colours, written [dark], not {_shown(value)}"
                continue
            for inner, colour in value.items():
                if said := _fault(inner, colour, COLOURS):
                    yield "dark", inner, said
        elif said := _fault(key, value, tuple(_FIELDS)):
            yield "", key, said


def _fault(key: str, value: object, known: tuple[str, ...]) -> str | None:
    if key not in known:
        if key in _FIELDS:
            return f"'{key}' is no colour, and holds for both halves; write it above [dark]"
        near = nearest(key, known, 0.6)
        return f"no key of a style is called '{key}'" + (f"; did you mean '{near}'?" if near else "")
    wanted, fits = _wanted(key)
    return None if fits(value) else f"'{key}' is {wanted}, not {_shown(value)}"


def _wanted(key: str) -> tuple[str, Callable[[Any], bool]]:
    """What *key* takes, in words and as a test."""
    if key in _WORDS:
        return _WORDS[key]
    type_ = _FIELDS[key].type
    default = _FIELDS[key].default
    if type_ is float:
        least, most = _SIZES[key.rpartition("_")[2]]
        return f"a number of px from {least:g} to {most:g}", lambda value: _is_number(value, least, most)
    if type_ is bool:
        return "true or false", lambda value: isinstance(value, bool)
    if isinstance(default, tuple):
        count = len(default)
        return f"a list of {count} colours", lambda value: _is_list(value, count, _is_colour)
    if default is None or type_ is not str:
        return 'a colour, as in "#0b3d60", or "none"', lambda value: value == "none" or _is_colour(value)
    return 'a colour, as in "#0b3d60" or "#0b3d6080"', _is_colour


def _is_colour(value: object) -> bool:
    return isinstance(value, str) and _COLOUR.fullmatch(value) is not None


def _is_font(value: object) -> bool:
    if not isinstance(value, str) or len(value) > _LONGEST:
        return False
    return all(_FONT.fullmatch(name.strip(" ")) for name in value.split(","))


def _is_number(value: object, least: float, most: float) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and least <= value <= most


def _is_list(value: object, count: int, fits: Callable[[Any], bool]) -> bool:
    return isinstance(value, list) and len(value) == count and all(map(fits, value))


def _are_dashes(value: object) -> bool:
    return _is_list(value, 3, lambda item: isinstance(item, str) and item in _DASHES)


_WORDS: dict[str, tuple[str, Callable[[Any], bool]]] = {
    "face": (f"{' or '.join(FACES)}, whose letters can be measured", lambda value: value in FACES),
    "font": ('names of fonts, as in "Inter, Arial, sans-serif"', _is_font),
    "sourcing_dash": ('a list of three, each "solid", "dashed" or "dotted"', _are_dashes),
}


def _values(table: Mapping[str, Any]) -> dict[str, Any]:
    """*table*, in which nothing is wrong, as a `Theme` takes it."""
    return {key: _value(key, value) for key, value in table.items()}


def _value(key: str, value: Any) -> Any:
    if key == "sourcing_dash":
        return tuple(_DASHES[item] for item in value)
    if isinstance(value, list):
        return tuple(colour.lower() for colour in value)
    if isinstance(value, bool) or key in _NOT_COLOURS:
        return value
    if isinstance(value, str):
        return None if value == "none" else value.lower()
    return float(value)


def _shown(value: object) -> str:
    match value:
        case bool():
            return str(value).lower()
        case str():
            return f"'{value}'"
        case list():
            items = ", ".join(map(_shown, value[:8]))
            return f"[{items}{', …' if len(value) > 8 else ''}]"
        case dict():
            return "a table"
    return f"{value}"
