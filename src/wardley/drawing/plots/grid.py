"""Names in the cells of a table, such as work by purpose and stage."""

from wardley.source.record import record


@record
class Item:
    """A ``name`` in a cell. ``odd`` is outlined, since it contradicts its place; ``said`` says why."""

    name: str
    strong: bool = False
    odd: bool = False
    said: str = ""


@record
class Cell:
    """``items`` under a ``word`` that says what to do with them; ``wrong`` where nothing belongs there."""

    word: str = ""
    items: tuple[Item, ...] = ()
    wrong: bool = False


@record
class Grid:
    """``cells`` by row and column. ``across`` and ``down`` are what the columns and rows are of.

    ``odd`` are the words for what is outlined, in the legend; ``most`` is how many names a cell shows.
    """

    title: str
    columns: tuple[str, ...]
    rows: tuple[str, ...]
    cells: tuple[tuple[Cell, ...], ...]
    across: str = ""
    down: str = ""
    odd: str = "outlined: contradicts its place"
    noun: str = "request"
    most: int = 12
