"""JSON, for programs that tell in their own way."""

from collections.abc import Sequence
from dataclasses import asdict

from wardley.drawing.words.description import Description
from wardley.interfaces.reports.plain import json_text

SUFFIX = "json"


def tell(descriptions: Sequence[Description], width: int) -> str:  # noqa: ARG001 - every format is called alike
    """``{"maps": [...]}``, each map with the fields of `Description`."""
    return json_text({"maps": [asdict(described) for described in descriptions]})
