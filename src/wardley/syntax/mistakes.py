"""Known mistakes: what the author sees, and lines that earn it.

The table is tried from the top when the grammar does not hold; the first row that fits speaks.
Each row's ``examples`` are its test.
"""

import re

from wardley.syntax import mistakes_of_lines, mistakes_of_names, mistakes_of_parts
from wardley.syntax.mistake import Mistake

MISTAKES: tuple[Mistake, ...] = (
    *mistakes_of_names.ROWS,
    *mistakes_of_parts.ROWS,
    *mistakes_of_lines.ROWS,
)


def recognise(kind: str, text: str) -> tuple[Mistake, re.Match[str]] | None:
    """The first row that fits *text*, a line of grammar rule *kind*."""
    for mistake in MISTAKES:
        match = mistake.fits(kind, text)
        if match:
            return mistake, match
    return None
