"""Changes as Markdown, for a comment on a pull request: the news in a table, details folded away."""

from wardley.graph.changes.change import Change, Group
from wardley.interfaces.comparing import Compared, Comparison
from wardley.interfaces.reports.changed import HEADINGS, maps_tally, sentence, tally
from wardley.interfaces.reports.contents import contents
from wardley.interfaces.reports.escaped import escaped
from wardley.interfaces.reports.room import fitted, length

SUFFIX = "md"

LIMIT = 65_000
"""How long the text may become, in units of UTF-16: GitHub refuses a comment of more than 65,536."""

_FOLDED: tuple[Group, ...] = ("estate", "moved", "links", "rest")
_SHARE = 3
"""What is folded away gets one part in so many of the room."""


def tell(comparison: Comparison) -> str:
    """*comparison* as Markdown; what does not fit is counted."""
    if comparison.folders:
        head = f"### wardley diff: {maps_tally(comparison)}\n\n{_sides(comparison)}\n"
    else:
        head = f"### wardley diff: {tally(comparison.maps[0].difference)}\n\n{_sides(comparison)}\n"
    parts, room = [head], LIMIT - length(head)
    for number, one in enumerate(comparison.maps):
        told = _map(one, room // (len(comparison.maps) - number), alone=not comparison.folders)
        room -= length(told)
        parts.append(told)
    return "\n".join(part for part in parts if part)


def _sides(comparison: Comparison) -> str:
    return f"{escaped(comparison.old)} → {escaped(comparison.new)}"


def _map(one: Compared, room: int, *, alone: bool) -> str:
    name = escaped(one.name)
    if one.old is None:
        return f"#### {name}: a new map\n\nIt has {contents(one.difference.new)}.\n"
    if one.new is None:
        return f"#### {name}: gone\n\nIt had {contents(one.difference.old)}.\n"
    head = "" if alone else f"#### {name}: {tally(one.difference)}\n\n"
    groups = one.difference.groups()
    news = [change for group, changes in groups.items() if group not in _FOLDED for change in changes]
    details = [
        _details(HEADINGS[group], groups[group], room // _SHARE // len(_FOLDED))
        for group in _FOLDED
        if group in groups
    ]
    unread = _unread(one)
    table = _table(news, room - sum(map(length, (head, unread, *details))))
    return head + "\n".join(part for part in (unread, table, *details) if part)


def _unread(one: Compared) -> str:
    told = [
        f"{count} line{'' if count == 1 else 's'} of {escaped(side or '')} could not be read"
        for count, side in zip(one.unread, (one.old, one.new), strict=True)
        if count
    ]
    return f"{' and '.join(told)}, and may hide changes.\n" if told else ""


def _table(changes: list[Change], room: int) -> str:
    if not changes:
        return ""
    head = "| | what changed |\n| --- | --- |\n"
    rows = (f"| {HEADINGS[one.group]} | {escaped(sentence(one))} |\n" for one in changes)
    return fitted(head, rows, len(changes), room, "json")


def _details(heading: str, changes: list[Change], room: int) -> str:
    head = f"<details><summary>{heading} ({len(changes)})</summary>\n\n"
    rows = (f"- {escaped(sentence(one))}\n" for one in changes)
    return fitted(head, rows, len(changes), room, "json") + "\n</details>\n"
