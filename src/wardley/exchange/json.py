"""A map as JSON, and the schema of that JSON."""

import json
from dataclasses import fields, is_dataclass
from typing import Any

from wardley.model.map import OF_THE_TEXT, WardleyMap

SUFFIX = ".json"


def write(map_: WardleyMap) -> str:
    """*map_* as an indented JSON object; `schema` describes it.

    Unknown values are null, never 0 or empty.
    """
    document = {
        item.name: _plain(getattr(map_, item.name)) for item in fields(map_) if item.name not in OF_THE_TEXT
    }
    return json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return {item.name: _plain(getattr(value, item.name)) for item in fields(value)}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of what `write` answers."""
    # pydantic takes longer to import than a map takes to read, and only the schema needs it.
    from wardley.model.document import MapDocument  # noqa: PLC0415

    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **MapDocument.model_json_schema()}


def read(text: str) -> WardleyMap:
    """The map that the JSON *text* describes. Raises `ValueError` where it does not fit the schema."""
    from wardley.model.document import read_document  # noqa: PLC0415

    return read_document(text)
