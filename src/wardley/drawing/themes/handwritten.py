"""As if written by hand, on machines that have such letters."""

from dataclasses import replace
from typing import Any

from wardley.drawing.themes import plain

_HAND: dict[str, Any] = {"font": '"Gloria Hallelujah", cursive', "label_size": 12.0, "note_size": 14.0}

LIGHT = replace(plain.LIGHT, **_HAND)
DARK = replace(plain.DARK, **_HAND)
