"""The look of Simon Wardley's own maps: a grey fading field and typewriter letters."""

from dataclasses import replace
from typing import Any

from wardley.drawing.themes import plain

_TYPED: dict[str, Any] = {
    "font": 'Consolas, "Lucida Console", "Liberation Mono", monospace',
    "face": "Courier",
    "corners": True,
    "label_size": 12.0,
    "note_size": 14.0,
}

LIGHT = replace(
    plain.LIGHT, **_TYPED, shade="#c4c4c4", boundary="#949494", evolved_label="#a80000", flow_text="#015386"
)
DARK = replace(plain.DARK, **_TYPED, shade="#35353b", boundary="#77777d", evolved_label="#ff8a8a")
