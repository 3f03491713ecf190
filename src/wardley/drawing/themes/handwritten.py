"""As if written by hand, on machines that have such letters."""

from dataclasses import replace
from typing import Any

from wardley.drawing.themes import plain

_HAND: dict[str, Any] = {
    # Others that look written, for want of the first: what browsers take for "cursive" may be calligraphy.
    "font": '"Gloria Hallelujah", "Comic Neue", "Chalkboard SE", "Comic Sans MS", cursive',
    "label_size": 12.0,
    "note_size": 14.0,
}

LIGHT = replace(plain.LIGHT, **_HAND)
DARK = replace(plain.DARK, **_HAND)
