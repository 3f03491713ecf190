"""All elements as a table: for those who see no picture, run no script, or print the page."""

from collections.abc import Iterable

from wardley.drawing.cards import Said
from wardley.drawing.interactive.data import Dossier, Entry
from wardley.drawing.markup import Markup, joined, tag

_COLUMNS = ("Stage", "Evolves", "Sourcing", "Owner", "Team", "Cost a year", "Contract")
"""The facts that have a column of their own, where they are known of any element; the others share one."""

_OTHERS, _NEEDS, _NEEDED_BY = "Also known", "Needs", "Needed by"


def table(dossier: Dossier) -> Markup:
    """The elements of *dossier* in reading order: a row each, and one for its findings if there are any."""
    entries = dossier.entries
    known = {label for entry in entries for label, _ in entry.card.rows}
    columns = [label for label in _COLUMNS if label in known]
    if known.difference(columns):
        columns.append(_OTHERS)
    columns += [_NEEDS, _NEEDED_BY]
    needed_by: list[list[int]] = [[] for _ in entries]
    for number, entry in enumerate(entries):
        for other in entry.node.needs:
            needed_by[other].append(number)
    heads = (tag("th", label, scope="col", role="columnheader") for label in ("Name", *columns))
    bodies = (
        _body(dossier, number, columns, _names(dossier, needed_by[number])) for number in range(len(entries))
    )
    head = tag("thead", tag("tr", *heads, role="row"), role="rowgroup")
    return tag("table", joined([head, *bodies]), role="table")


def _body(dossier: Dossier, number: int, columns: list[str], needed_by: str) -> Markup:
    entry = dossier.entries[number]
    node = entry.node
    # Without script the link shows where it stands, with it what is known of it.
    name = tag("a", node.name, href=f"#{dossier.prefix}{node.shapes[0]}")
    words = {_NEEDS: _names(dossier, node.needs), _NEEDED_BY: needed_by}
    cells = (
        tag("td", words.get(label) or _cell(entry, label, columns), data_label=label, role="cell")
        for label in columns
    )
    head = tag("th", name, scope="row", role="rowheader")
    rows = [tag("tr", head, *cells, role="row", class_="facts")]
    if entry.card.findings:
        said = tag("ul", *map(_finding, entry.card.findings))
        wide = tag("td", said, role="cell", class_="said", colspan=str(len(columns) + 1))
        rows.append(tag("tr", wide, role="row"))
    return tag("tbody", *rows, role="rowgroup", data_node=str(number))


def _names(dossier: Dossier, numbers: Iterable[int]) -> str:
    return ", ".join(dossier.entries[number].node.name for number in numbers)


def _cell(entry: Entry, label: str, columns: list[str]) -> str:
    rows = entry.card.rows
    if label == _OTHERS:
        return "; ".join(f"{other}: {value}" for other, value in rows if other not in columns)
    return "; ".join(value for other, value in rows if other == label)


def _finding(said: Said) -> Markup:
    badge = tag("span", said.severity, class_=f"badge {said.severity}")
    action = f" \N{RIGHTWARDS ARROW} {said.action}." if said.action else ""
    return tag("li", badge, f" {said.code} {said.message}.{action}")
