"""Plain text, for terminals and for reading aloud."""

from collections.abc import Sequence

from wardley.drawing.words.description import Description
from wardley.drawing.words.outline import outline

SUFFIX = "txt"


def tell(descriptions: Sequence[Description], width: int) -> str:
    """*descriptions* one after the other, with a line between."""
    return "\n".join(outline(described, width) for described in descriptions)
