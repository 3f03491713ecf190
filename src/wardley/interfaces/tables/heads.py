"""Which row names the columns, and what each column says."""

from collections.abc import Iterator, Mapping

from wardley.interfaces.arguments import Refused, listed, suggestion
from wardley.interfaces.tables.fields import FIELDS, WANTED, Field, Kind, field_of, in_other_units, key, scale
from wardley.interfaces.tables.grid import Grid, Row
from wardley.source.record import record

_LOOKED_AT = 20
"""Above the names of the columns may stand a title, a date, a logo."""

_CALLED = {
    "who": "who scores", "initiative": "what is scored or ranked", "name": "what the requests are called",
    "department": "which department ranks", "rank": "which rank it gives",
    "differentiating": "how differentiating it is", "critical": "how critical it is",
}  # fmt: skip


@record
class Column:
    """The column ``index`` (from 0), called ``head``; amounts in it are counted in ``scale``."""

    index: int
    head: str
    field: Field
    scale: int = 1

    @property
    def shown(self) -> str:
        """The column as messages name it, as in ``column 'Budget' (D)``."""
        return f"column '{self.head}' ({letters(self.index)})"


@record
class Heads:
    """The columns of a table of ``kind``, by the name of the field; the rows below ``row`` hold the data."""

    kind: Kind
    row: int
    columns: dict[str, tuple[Column, ...]]
    remarks: tuple[tuple[str, str | None], ...] = ()


def letters(index: int) -> str:
    """The letters of the column *index*, from 0: A .. Z, AA .."""
    text = ""
    index += 1
    while index:
        index, letter = divmod(index - 1, 26)
        text = chr(ord("A") + letter) + text
    return text


def named_columns(words: list[str]) -> dict[str, str]:
    """What ``--columns`` says in *words*, as in ``name=Request title, cost=Budget``: by field, the column.

    Raises `Refused` for a field that there is not.
    """
    fields = dict.fromkeys(field.name for known in FIELDS.values() for field in known)
    found: dict[str, str] = {}
    for word in words:
        for pair in word.split(","):
            name, equals, head = (part.strip() for part in pair.partition("="))
            if not equals or not head:
                raise Refused(
                    f"'{pair.strip()}' names no column", 'write it as --columns "name=Request title"'
                )
            field = key(name)
            near = next((known for known in fields if key(known) == field), None)
            if near is None:
                raise Refused(f"'{name}' is nothing that a column says", suggestion(name, fields))
            found[near] = head
    return found


def find_heads(grid: Grid, kind: Kind | None, named: Mapping[str, str]) -> Heads:
    """The columns of *grid*, which is of *kind* where that is given; *named* are those that the user named.

    Raises `Refused` where no row names the columns that such a table must have.
    """
    best: Heads | None = None
    for row in grid.rows[:_LOOKED_AT]:
        for each in (kind,) if kind else FIELDS:
            found = _heads(grid, row, each, named)
            if found is not None and (best is None or _known(found) > _known(best)):
                best = found
    if best is None:
        raise _refused(grid, kind)
    return best


def _known(heads: Heads) -> int:
    return sum(map(len, heads.columns.values()))


def _heads(grid: Grid, row: Row, kind: Kind, named: Mapping[str, str]) -> Heads | None:
    by_head = {key(head): field for field, head in named.items()}
    of_kind = {field.name: field for field in FIELDS[kind]}
    found: dict[str, list[Column]] = {}
    twice: list[str] = []
    strange: list[str] = []
    for index, head in enumerate(row.cells):
        asked = by_head.get(key(head)) if head else None
        field = of_kind.get(asked) if asked else field_of(kind, head)
        if field is not None and asked is None and field.name in named:
            field = None  # another column was named for it
        if field is not None and in_other_units(field, head):
            field = None
        if field is None:
            strange += [f"'{head}' ({letters(index)})"] if head else []
            continue
        columns = found.setdefault(field.name, [])
        if columns and field.reading not in ("names", "needs"):
            twice.append(f"'{head}' ({letters(index)})")
            continue
        columns.append(Column(index, " ".join(head.split()), field, scale(head)))
    if any(field not in found for field in WANTED[kind]):
        return None
    remarks = tuple(_remarks(grid, row, strange, twice, kind))
    return Heads(kind, row.number, {name: tuple(columns) for name, columns in found.items()}, remarks)


def _remarks(
    grid: Grid, row: Row, strange: list[str], twice: list[str], kind: Kind
) -> Iterator[tuple[str, str | None]]:
    if strange:
        what = "a column that is" if len(strange) == 1 else "columns that are"
        yield (
            f"{grid.name}: {what} not read: {listed(strange)}",
            f'if it says something, name it as in --columns "{WANTED[kind][-1]}=Its title"',
        )
    if twice:
        yield f"{grid.name}: said by another column already, and not read: {listed(twice)}", None
    bare = _bare(grid, row)
    if bare:
        yield (
            f"{grid.name}: without a name above them, and not read: {listed(map(letters, bare))}",
            f"name the columns in row {row.number}",
        )


def _bare(grid: Grid, row: Row) -> list[int]:
    """The columns below *row* that hold something and have no name."""
    below = (each for each in grid.rows if each.number > row.number)
    used = {n for each in below for n, cell in enumerate(each.cells) if cell and not row.cell(n)}
    return sorted(used)


def _refused(grid: Grid, kind: Kind | None) -> Refused:
    if not grid.rows:
        return Refused(f"the table '{grid.name}' is empty")
    wanted = WANTED[kind or "requests"]
    heads = [f"'{' '.join(cell.split())}'" for cell in grid.rows[0].cells if cell]
    missing = [
        field for field in wanted
        if not any((found := field_of(kind or "requests", cell)) and found.name == field for row in
                   grid.rows[:1] for cell in row.cells)
    ]  # fmt: skip
    said = listed([_CALLED[field] for field in missing or wanted])
    return Refused(
        f"{grid.name}: no column says {said}; row {grid.rows[0].number} has {listed(heads)}",
        f'name it, as in --columns "{(missing or wanted)[0]}=Its title"',
    )
