"""What a map says of one thing, field by field, and where."""

from collections.abc import Iterator

from wardley.graph.changes.change import Change, Subject
from wardley.source.place import Place

Fields = dict[str, tuple[object, Place | None]]
"""By field its value, and where that is written; None is unknown, and False that something is not so."""

_NOTHING: tuple[object, Place | None] = (None, None)


def differing(subject: Subject, old: Fields, new: Fields) -> Iterator[Change]:
    """A change for every field of *subject* whose value is another, in the order of the fields."""
    for field in dict.fromkeys((*new, *old)):
        (before, old_place), (after, new_place) = old.get(field, _NOTHING), new.get(field, _NOTHING)
        # What may be true is not so where nobody says it.
        before = False if before is None and after is True else before
        after = False if after is None and before is True else after
        if before == after or {before, after} == {None, False}:
            continue
        facts = {}
        if isinstance(before, float) and isinstance(after, float):
            facts["by"] = round(after - before, 9)
        yield Change(
            "changed", subject, field, before, after, facts, old_place=old_place, new_place=new_place
        )


def said(fields: Fields) -> dict[str, object]:
    """What *fields* say, without what they do not."""
    return {field: value for field, (value, _) in fields.items() if value is not None and value is not False}
