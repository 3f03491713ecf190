"""What the commands share that ask an estate something: its texts read, and what is wrong with them told."""

import argparse
import json
import shlex
import sys
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wardley.interfaces import files
from wardley.interfaces.arguments import Refused, add_limits, add_output, limits_of, one_of, tell
from wardley.interfaces.reports.text import colour_wanted, printable, report

if TYPE_CHECKING:
    from wardley.graph.estate import Estate
    from wardley.graph.meant import NameUnknown
    from wardley.interfaces.settings import Settings
    from wardley.model.policy import Policy
    from wardley.source.limits import Limits

FORMATS = ("text", "json")


def add_question(parser: argparse.ArgumentParser) -> None:
    """Let *parser* take the paths of an estate, and how and where the answer is told."""
    parser.add_argument(
        "paths", metavar="PATH", nargs="*", default=["."],
        help="maps, plans and folders of them, together one estate; '-' is standard input; without any,"
        " the current folder",
    )  # fmt: skip
    parser.add_argument(
        "--format", metavar="FORMAT", type=one_of("format", FORMATS),
        help="text or json; without it, what the output's suffix says, or text",
    )  # fmt: skip
    add_output(parser, "the answer")
    add_limits(parser)


def answer(
    options: argparse.Namespace,
    ask: "Callable[[Estate], Any]",
    in_words: Callable[[Any], str],
    as_data: Callable[[Any], Any],
) -> int:
    """Put what *ask* finds out of the estate where *options* say, in words or as data.

    The exit status: 1 where a line could not be read, 2 where a text could not be used. Raises `Refused` for
    a name that nothing has.
    """
    from wardley.graph.meant import NameUnknown  # noqa: PLC0415 - the list of commands needs none of it

    estate, status = _estate(options)
    if estate is None:
        return status
    try:
        found = ask(estate)
    except NameUnknown as unknown:
        raise _refused(unknown) from None
    as_json = (options.format or Path(options.output).suffix[1:].lower()) == "json"
    told = json.dumps(as_data(found), indent=2, ensure_ascii=False) + "\n" if as_json else in_words(found)
    files.deliver(told, options.output)
    return status


def _estate(options: argparse.Namespace) -> "tuple[Estate | None, int]":
    """The estate at the paths of *options* (None: nothing could be read), and the exit status so far."""
    estate, problems = estate_of(options.paths, limits_of(options))
    if estate is None:
        return None, 2
    errors = _tell_errors(estate)
    return estate, 2 if problems else int(errors)


def estate_of(paths: "Sequence[str]", limits: "Limits") -> "tuple[Estate | None, bool]":
    """The estate at *paths* (None: nothing could be read), and whether some text could not be used.

    Says which. The texts are read as the settings of the first path want it.
    """
    from wardley.graph.estate import Estate  # noqa: PLC0415 - see above
    from wardley.interfaces.estate_files import read_estate  # noqa: PLC0415
    from wardley.interfaces.settings import SettingsRefused, settings_for  # noqa: PLC0415

    try:
        settings = settings_for(paths[0])
    except SettingsRefused as refusal:
        _tell(refusal.problems)
        return None, True
    maps, problems = read_estate(paths, limits, settings.exclude)
    _tell(problems)
    return (Estate(maps, policy_of(settings)) if maps else None), bool(problems)


def _tell(problems: Iterable[tuple[str, str | None]]) -> None:
    for message, help_ in problems:
        tell(printable(message), printable(help_ or ""))


def policy_of(settings: "Settings") -> "Policy":
    """The thresholds that a map itself is read by; those of rules are nothing to a question."""
    from wardley.model.policy import DEFAULTS, Policy  # noqa: PLC0415 - see above

    policy = Policy()
    for name, value in settings.policy.items():
        wrong = policy.set(name, value) if name in DEFAULTS else None
        if wrong:
            raise Refused(wrong, f"{settings.file} sets it")
    return policy


def _tell_errors(estate: "Estate") -> bool:
    """Say which lines could not be read or contradict themselves, as they are missing in the answer."""
    sources = {map_.source.name: map_.source for map_ in estate.maps if map_.source}
    told = [d for map_ in estate.maps for d in map_.diagnostics if d.severity == "error"]
    told += [fault for fault in estate.faults if fault.severity == "error"]
    for file, group in groupby(told, lambda diagnostic: diagnostic.place.file if diagnostic.place else ""):
        sys.stderr.write(report(group, sources.get(file), colour=colour_wanted(sys.stderr)))
    return bool(told)


def _refused(unknown: "NameUnknown") -> Refused:
    message = f"no {unknown.kind} of the estate is called '{unknown.name}'"
    if unknown.other == "supplier":
        words = f"wardley impact --vendor {shlex.quote(unknown.name)}"
        return Refused(message, f"a supplier is: {words} tells what rests on it")
    if unknown.near is not None:
        return Refused(message, f"did you mean '{unknown.near}'?")
    if unknown.other is not None:
        article = "an" if unknown.other[0] in "aeio" else "a"
        return Refused(message, f"{article} {unknown.other} is")
    return Refused(message, "see that its map is among the paths")
