"""The JSON document of a map, as pydantic checks and describes it."""

from dataclasses import fields
from typing import get_type_hints

from pydantic import BaseModel, ConfigDict, create_model

from wardley.model.map import OF_THE_TEXT, WardleyMap

_TYPES = get_type_hints(WardleyMap)

# Made from the map's own fields, so that a field is named and typed in one place.
MapDocument: type[BaseModel] = create_model(
    "WardleyMap",
    __config__=ConfigDict(extra="forbid", frozen=True),
    __doc__="A Wardley map. Visibility and evolution run from 0 to 1; null is unknown; lines start at 1.",
    **{
        item.name: (_TYPES[item.name], item.default)
        for item in fields(WardleyMap)
        if item.name not in OF_THE_TEXT
    },
)  # type: ignore[call-overload]
"""The pydantic model of the document; its JSON Schema is published."""


def read_document(text: str) -> WardleyMap:
    """The map that the JSON *text* describes. Raises `ValueError` where it does not fit the schema."""
    document = MapDocument.model_validate_json(text)
    return WardleyMap(**{name: getattr(document, name) for name in MapDocument.model_fields})
