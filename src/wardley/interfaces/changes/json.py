"""Changes as a JSON document for programs."""

from typing import Any

from wardley.graph.changes.change import Change, Sourced, Standing
from wardley.interfaces.comparing import Compared, Comparison
from wardley.interfaces.reports.changed import sentence
from wardley.interfaces.reports.plain import json_text, plain
from wardley.interfaces.reports.whereabouts import data_of
from wardley.model.axes import STAGES
from wardley.source.place import Place

SUFFIX = "json"


def tell(comparison: Comparison) -> str:
    """*comparison* as an indented JSON object; what is not known, or not there, is null."""
    return json_text(
        {
            "old": plain(comparison.old),
            "new": plain(comparison.new),
            "looked_at": comparison.looked_at,
            "maps": [_map(one) for one in comparison.maps],
        }
    )


def _map(one: Compared) -> dict[str, Any]:
    old, new = one.unread
    return {
        "name": plain(one.name),
        "old": plain(one.old),
        "new": plain(one.new),
        "status": _status(one),
        "unread": {"old": old, "new": new},
        "counts": {group: len(changes) for group, changes in one.difference.groups().items()},
        "changes": [_change(change) for change in one.difference.changes],
    }


def _status(one: Compared) -> str:
    if one.old is None or one.new is None:
        return "added" if one.old is None else "removed"
    return "changed" if one.differs else "same"


def _change(change: Change) -> dict[str, Any]:
    subject = change.subject
    return {
        "group": change.group,
        "what": change.what,
        "subject": {"kind": subject.kind, "name": plain(subject.name), "other": plain(subject.other)},
        "field": change.field,
        "before": _value(change.before),
        "after": _value(change.after),
        "facts": {field: _value(value) for field, value in change.facts.items()},
        "reason": change.reason,
        "guess": change.guess,
        "message": plain(sentence(change)),
        "places": {"old": _place(change.old_place), "new": _place(change.new_place)},
    }


def _value(value: object) -> object:
    if isinstance(value, Standing):
        stage = None if value.stage is None else STAGES[value.stage]
        return {"visibility": value.visibility, "evolution": value.evolution, "stage": stage}
    if isinstance(value, Sourced):
        told = {"decorator": value.decorator, "who": value.who, "how": value.how, "supplier": value.supplier}
        return plain(told)
    return plain(value)


def _place(place: Place | None) -> object:
    return None if place is None else plain(data_of(place))
