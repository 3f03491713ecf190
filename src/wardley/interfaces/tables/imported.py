"""Tables as plans: each row is the statement that says the same, at the line of its number.

The statements are read as those of any plan are, so that what contradicts itself, names nothing or is found
by a rule is told at the row. What cannot be read of a row is told there too, and the rest of it is kept.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from wardley.api import parse
from wardley.interfaces.arguments import Refused, listed
from wardley.interfaces.statements import decision, initiative, line, ranking, vote
from wardley.interfaces.tables.faults import CODES, Fault
from wardley.interfaces.tables.fields import Kind, key
from wardley.interfaces.tables.grid import Grid, Row, read_grid
from wardley.interfaces.tables.heads import Heads, find_heads
from wardley.interfaces.tables.opinions import OpinionReader
from wardley.interfaces.tables.requests import Request, RequestReader
from wardley.interfaces.tables.values import short
from wardley.model.joins import KINDS
from wardley.model.map import WardleyMap
from wardley.model.names import normalised
from wardley.source.diagnostic import Diagnostic
from wardley.source.limits import Limits
from wardley.source.place import Place
from wardley.source.source import Source

Told = tuple[str, str | None]

_APART = "   "
"""What parts the statements of one row where its line is shown."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """The ``paths`` of tables, and how to read them.

    ``columns`` are those that the user named, by field; ``kind`` and the ``sheet`` of a workbook are None
    where they are to be found out.
    """

    paths: tuple[str, ...]
    columns: Mapping[str, str]
    kind: Kind | None = None
    sheet: str | None = None


@dataclass(frozen=True, slots=True)
class Imported:
    """A table as a ``map`` of records, its ``statements`` as lines of a plan, and remarks for people."""

    map: WardleyMap
    statements: tuple[str, ...]
    remarks: tuple[Told, ...] = ()


def import_tables(wanted: Wanted, maps: Sequence[WardleyMap], limits: Limits) -> tuple[Imported, ...]:
    """The tables that are *wanted*, beside *maps*; raises `Refused` for one that is no table."""
    found: list[tuple[Grid, Heads, tuple[Row, ...]]] = []
    for path in dict.fromkeys(wanted.paths):
        grid = read_grid(path, wanted.sheet, limits)
        heads = find_heads(grid, wanted.kind, wanted.columns)
        found.append((grid, heads, tuple(row for row in grid.rows if row.number > heads.row)))
    _refuse_unfound(wanted, found)
    names = set(_declared(maps))
    for _, heads, rows in found:
        if heads.kind == "requests":
            index = heads.columns["name"][0].index
            names.update(normalised(row.cell(index)) for row in rows)
    readers = [_read_requests(heads, rows, names) for _, heads, rows in found]
    works = [record.name or "" for map_ in maps for record in map_.records if record.keyword == "initiative"]
    works += [request.work.name for requests, _ in readers for request in requests]
    return tuple(
        _imported(grid, heads, _lines(heads, rows, requests, works, faults), faults, limits)
        for (grid, heads, rows), (requests, faults) in zip(found, readers, strict=True)
    )


def _refuse_unfound(wanted: Wanted, found: Iterable[tuple[Grid, Heads, tuple[Row, ...]]]) -> None:
    there = [
        cell
        for grid, heads, _ in found
        for row in grid.rows if row.number == heads.row
        for cell in row.cells if cell
    ]  # fmt: skip
    keys = {key(head) for head in there}
    for head in wanted.columns.values():
        if key(head) not in keys:
            shown = [f"'{' '.join(each.split())}'" for each in there]
            raise Refused(f"no column is called '{head}'", f"there are {listed(shown)}")


def _declared(maps: Iterable[WardleyMap]) -> Iterator[str]:
    for map_ in maps:
        for element in (*map_.components, *map_.anchors, *map_.submaps):
            yield normalised(element.name)
        for pipeline in map_.pipelines:
            yield from (normalised(form.name) for form in pipeline.components)
        for record in map_.records:
            if record.keyword in KINDS:
                yield normalised(record.name or "")


def _read_requests(heads: Heads, rows: tuple[Row, ...], names: set[str]) -> tuple[list[Request], list[Fault]]:
    if heads.kind != "requests":
        return [], []
    reader = RequestReader(heads, rows, lambda name: normalised(name) in names)
    return reader.requests(), reader.faults


def _lines(
    heads: Heads, rows: tuple[Row, ...], requests: list[Request], works: list[str], faults: list[Fault]
) -> list[tuple[int, str]]:
    """Every statement with the number of its row."""
    if heads.kind == "requests":
        return [pair for request in requests for pair in _of_request(request)]
    reader = OpinionReader(heads, rows)
    if heads.kind == "votes":
        made = [(number, vote(given)) for number, given in reader.votes(works)]
    else:
        made = [(number, ranking(given)) for number, given in reader.rankings(works)]
    faults += reader.faults
    return [(number, line(statement)) for number, statement in made]


def _of_request(request: Request) -> Iterator[tuple[int, str]]:
    for statement in initiative(request.work):
        yield request.row, line(statement)
    if request.decision is not None:
        yield request.row, line(decision(request.decision))


def _imported(
    grid: Grid, heads: Heads, lines: list[tuple[int, str]], faults: list[Fault], limits: Limits
) -> Imported:
    if not lines:
        raise _empty(grid, heads, faults)
    text = "".join(f"{statement}\n" for _, statement in lines)
    map_ = parse(text, name="table.plan", limits=limits)
    rows = [number for number, _ in lines]
    source = Source(grid.name, _shown(grid, lines, faults))
    map_.records = tuple(replace(record, line=rows[record.line - 1]) for record in map_.records)
    map_.source = source
    told = [
        replace(each, places=tuple(source.place(rows[place.line - 1]) for place in each.places))
        for each in map_.diagnostics
    ]
    kept = faults[: limits.diagnostics]
    map_.diagnostics = (*told, *(_diagnostic(fault, source) for fault in kept))
    remarks: list[Told] = [*grid.remarks, *heads.remarks]
    if more := len(faults) - len(kept):
        remarks.append((f"{grid.name}: {more} more faults are not told", "mend those that are"))
    return Imported(map_, tuple(statement for _, statement in lines), tuple(remarks))


def _empty(grid: Grid, heads: Heads, faults: list[Fault]) -> Refused:
    if not faults:
        return Refused(
            f"the table '{grid.name}' has no rows below the names of its columns (row {heads.row})"
        )
    first = faults[0]
    return Refused(
        f"no row of the table '{grid.name}' can be read; row {first.row}, {first.message}", first.help
    )


def _shown(grid: Grid, lines: list[tuple[int, str]], faults: list[Fault]) -> str:
    """A text whose lines are the rows: the statements of each, then the words that cannot be read."""
    by_number = {row.number: row for row in grid.rows}
    parts: dict[int, list[str]] = {}
    for number, statement in lines:
        parts.setdefault(number, []).append(statement)
    for fault in faults:
        if fault.words or fault.row not in parts:
            row = by_number.get(fault.row)
            cells = [short(cell) for cell in row.cells if cell] if row else []
            parts.setdefault(fault.row, []).append(f"// {fault.words or ', '.join(cells)}")
    return "\n".join(_APART.join(parts.get(number, ())) for number in range(1, max(parts, default=0) + 1))


def _diagnostic(fault: Fault, source: Source) -> Diagnostic:
    place: Place = source.place_of(fault.row, fault.words) if fault.words else source.place(fault.row)
    return Diagnostic(fault.code, CODES[fault.code], "error", fault.message, (place,), fault.help)
