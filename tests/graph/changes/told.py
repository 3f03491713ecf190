"""Two texts compared, and what is told in short."""

import wardley
from wardley.graph.changes.change import Difference, Standing


def compared(old: str, new: str, **options) -> Difference:
    """What changed between two texts."""
    return wardley.diff(wardley.parse(old, name="old"), wardley.parse(new, name="new"), **options)


def short(difference: Difference) -> list[tuple]:
    """Each change as what, name, field, before, after; of a place its evolution, or its visibility."""
    return [
        (change.what, change.subject.name, change.field, _at(change.before), _at(change.after))
        for change in difference
    ]


def _at(value: object) -> object:
    return value.evolution if isinstance(value, Standing) else value
