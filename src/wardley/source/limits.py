"""How much of a text is read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds that keep a hostile or mistaken file from filling the machine.

    ``file_bytes``: a larger file is refused. ``line_characters``: a longer line is skipped
    with a diagnostic, the others are read. ``components``: components, anchors and
    submaps beyond it are left out with one diagnostic. ``diagnostics``: the number kept a
    text; one more says how many were left out.
    """

    file_bytes: int = 64 * 1024 * 1024
    line_characters: int = 20_000
    components: int = 1_000_000
    diagnostics: int = 1_000
