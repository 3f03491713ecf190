"""Where something is written, in words and as data."""

from typing import Any

from wardley.source.place import Place


def data_of(place: Place) -> dict[str, Any]:
    """*place* as data: its ``file``, ``line`` and ``column``."""
    return {"file": place.file, "line": place.line, "column": place.column}


def line_of(place: Place) -> str:
    """*place* for people who follow an answer to its line, as in ``shop.owm:12``."""
    return f"{place.file}:{place.line}"
