"""Names in a sentence."""

from collections.abc import Sequence

SHOWN = 3
"""So many names are read at one glance."""


def listed(names: Sequence[str]) -> str:
    """*names* in quotes, as in *'Oven', 'Till' and 'Flour'*; of more than three, how many more there are."""
    shown = [f"'{name}'" for name in names[:SHOWN]]
    if len(names) > SHOWN:
        shown.append(f"{len(names) - SHOWN} more")
    return " and ".join(filter(None, (", ".join(shown[:-1]), *shown[-1:])))
