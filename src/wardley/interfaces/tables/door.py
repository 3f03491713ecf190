"""The words of a command that let tables in and out, and what they ask for."""

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from wardley.interfaces.arguments import Refused, limits_of, listed, one_of

if TYPE_CHECKING:
    from wardley.interfaces.tables.imported import Imported
    from wardley.model.map import WardleyMap

KINDS = ("requests", "votes", "rankings")
FORMATS = ("csv", "xlsx")


def add_door(parser: argparse.ArgumentParser) -> None:
    """Let *parser* take tables beside the files of an estate, and write one."""
    parser.add_argument(
        "--import", dest="tables", metavar="TABLE", action="append", default=[],
        help="read a table of requests, votes or rankings (CSV, .xlsx, .ods) as if it were a plan;"
        " may be given several times",
    )  # fmt: skip
    parser.add_argument(
        "--import-as", metavar="KIND", type=one_of("kind of table", KINDS),
        help=f"the tables hold {listed(KINDS, 'or')}; without it, what their columns say",
    )  # fmt: skip
    parser.add_argument(
        "--columns", metavar="FIELD=COLUMN,...", action="append", default=[],
        help='what the columns are called, as in "name=Request title, cost=Budget"',
    )  # fmt: skip
    parser.add_argument(
        "--sheet", metavar="NAME", help="the sheet of a workbook; without it, the first with anything in it"
    )
    parser.add_argument(
        "--export", metavar="FORMAT", type=one_of("format of a table", FORMATS),
        help=f"write all requests as a table instead of a report: {listed(FORMATS, 'or')}",
    )  # fmt: skip


class Door:
    """Reads the tables that *options* name once the maps beside them are known, into ``imported``."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.imported: tuple[Imported, ...] = ()
        self._options = options
        if not options.tables and (options.columns or options.import_as or options.sheet):
            word = "--columns" if options.columns else "--import-as" if options.import_as else "--sheet"
            raise Refused(f"{word} says how a table is read, and none is", "name one with --import FILE")

    def read(self, maps: "Sequence[WardleyMap]") -> "tuple[WardleyMap, ...]":
        """The tables as plans beside *maps*; raises `Refused` for what is no table."""
        # Nobody who imports no table waits for any of this.
        from wardley.interfaces.tables.heads import named_columns  # noqa: PLC0415
        from wardley.interfaces.tables.imported import Wanted, import_tables  # noqa: PLC0415

        options = self._options
        wanted = Wanted(
            tuple(options.tables), named_columns(options.columns), options.import_as, options.sheet
        )
        self.imported = import_tables(wanted, maps, limits_of(options))
        return tuple(table.map for table in self.imported)

    @property
    def remarks(self) -> tuple[tuple[str, str | None], ...]:
        """What is to be told of the tables, and what would help."""
        return tuple(remark for table in self.imported for remark in table.remarks)

    @property
    def statements(self) -> str:
        """The rows as the text of a plan, each table below the name of its file."""
        parts = [
            "".join(f"{line}\n" for line in (f"// from {table.map.source.name}", *table.statements))
            for table in self.imported
            if table.map.source is not None
        ]
        return "\n".join(parts)
