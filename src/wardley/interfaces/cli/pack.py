"""Write what a department works with as a plan for it to go on with, and tell what it brought back."""

import argparse
import json
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

from wardley.interfaces import files
from wardley.interfaces.arguments import Refused, add_limits, add_output, day, limits_of, one_of, tell
from wardley.interfaces.reports.text import printable

if TYPE_CHECKING:
    from wardley.interfaces.checking import Answer

SUMMARY = "write a plan for the next level down, and tell what it brings back"
EXAMPLE = "wardley pack estate.owm requests.plan --department Sales -o sales.plan"


def configure(parser: argparse.ArgumentParser) -> None:
    """The words that the command takes."""
    parser.add_argument(
        "paths", metavar="FILE", nargs="+", help="maps, plans and folders of them, together one estate"
    )
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--department", metavar="NAME", help="whom the pack is for; a team will do")
    what.add_argument(
        "--changes",
        metavar="PACK",
        help="tell what the pack that came back adds to the estate, or contradicts",
    )
    parser.add_argument(
        "--format", metavar="FORMAT", type=one_of("format", ("text", "json")), default="text",
        help="how changes are told: text or json",
    )  # fmt: skip
    add_output(parser, "the pack, or what is told")
    parser.add_argument(
        "--today", metavar="DATE", type=day, help="hold dates against this day, as in 2026-02-01"
    )
    add_limits(parser)


def run(options: argparse.Namespace) -> int:
    """Write or tell it; 1 where a pack cannot stand beside the estate, 2 where something cannot be used."""
    if options.changes is not None:
        return _changes(options)
    _refuse_filled(options.output)
    found = _checked(options, tuple(options.paths))
    if found.report is None:
        return 2
    # The list of commands needs none of it.
    from wardley.interfaces.packs.pack import Pack  # noqa: PLC0415
    from wardley.interfaces.packs.writing import write  # noqa: PLC0415
    from wardley.plan.plan import plan_of  # noqa: PLC0415

    pack = Pack(plan_of(found.report.estate), found.report, options.department)
    files.deliver(write(pack, options.output, options.paths), options.output)
    unread = any(one.severity == "error" for one in found.report.diagnostics)
    if unread:
        again = shlex.join(["wardley", "check", *options.paths])
        tell("some lines could not be read, and are missing", f"{again} tells which")
    return 2 if found.problems else int(unread)


def _refuse_filled(output: str) -> None:
    """Raise `Refused` where a pack stands in *output* in which people wrote something."""
    if output == "-" or not Path(output).is_file():
        return
    import wardley  # noqa: PLC0415 - as above

    filled = [record for record in wardley.read(output).records if record.keyword != "map"]
    if filled:
        raise Refused(
            f"'{output}' is there already, and somebody wrote in it (line {filled[0].line})",
            "name another file with -o",
        )


def _changes(options: argparse.Namespace) -> int:
    from wardley.interfaces.checking import Asked, judged  # noqa: PLC0415 - as above
    from wardley.interfaces.packs.changes import as_data, changes, told  # noqa: PLC0415
    from wardley.interfaces.settings import settings_for  # noqa: PLC0415

    paths = tuple(options.paths)
    after = _checked(options, (*paths, options.changes))
    if after.report is None or after.problems:
        return 2
    maps = after.report.estate.maps
    # A folder among the paths may hold the pack: the estate is what is there without it.
    packs = [map_ for map_ in maps if map_.source and _is_same(map_.source.name, options.changes)]
    rest = [map_ for map_ in maps if all(map_ is not pack for pack in packs)]
    if not packs or not rest:
        raise Refused(f"'{options.changes}' stands beside nothing", "name the files that it came from")
    before, _ = judged(rest, Asked(paths, today=options.today), settings_for(paths[0]))
    found = changes(before, after.report, packs[0])
    text = json.dumps(as_data(found), indent=2, ensure_ascii=False) + "\n"
    files.deliver(text if options.format == "json" else told(found, paths), options.output)
    return int(found.clashes)


def _is_same(name: str, path: str) -> bool:
    return name == "<stdin>" if path == "-" else Path(name).resolve() == Path(path).resolve()


def _checked(options: argparse.Namespace, paths: tuple[str, ...]) -> "Answer":
    """The report on *paths*; what cannot be used is told."""
    from wardley.interfaces.checking import Asked, checked  # noqa: PLC0415 - as above

    found = checked(Asked(paths, today=options.today, limits=limits_of(options)))
    for message, help_ in found.problems:
        tell(printable(message), printable(help_ or "") or None)
    return found
