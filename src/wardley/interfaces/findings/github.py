"""Findings as annotations: the commands that a step of GitHub Actions prints to mark lines of a change."""

from collections.abc import Mapping

from wardley.analyse.report import Report
from wardley.interfaces.reports.places import Places, path
from wardley.interfaces.reports.tally import coverage, tally
from wardley.interfaces.reports.text import printable
from wardley.source.diagnostic import Diagnostic, Severity

SUFFIX = "txt"

COMMANDS: Mapping[Severity, str] = {
    "error": "error", "high": "error", "medium": "warning", "low": "notice", "note": "notice",
}  # fmt: skip

SHOWN = {"error": 10, "warning": 10, "notice": 9}
"""How many of each are marked: GitHub shows ten a step, and the summary is a notice too."""


def tell(report: Report) -> str:
    """*report* as commands: the worst of each kind mark a line, the rest is plain text, the last sums up.

    Accepted findings are counted and not marked.
    """
    places = Places(report)
    told: dict[str, int] = dict.fromkeys(SHOWN, 0)
    marked: list[Diagnostic] = []
    rest: list[Diagnostic] = []
    for one in (*report.diagnostics, *report.open):
        command = COMMANDS[one.severity]
        told[command] += 1
        (marked if told[command] <= SHOWN[command] else rest).append(one)
    lines = [_command(one, places) for one in marked] + [_line(one, places) for one in rest]
    return "\n".join([*lines, _summary(report, len(rest))]) + "\n"


def _command(one: Diagnostic, places: Places) -> str:
    place = places.of(one)
    properties = {"title": printable(f"{one.code} {one.name} ({one.severity})")}
    if place:
        properties = {
            "file": path(place.file), "line": str(place.line), "col": str(place.column),
            "endColumn": str(place.end_column), **properties,
        }  # fmt: skip
    said = [one.message, f"help: {one.help}"] if one.help else [one.message]
    return _written(COMMANDS[one.severity], properties, said)


def _summary(report: Report, rest: int) -> str:
    said = [tally(report), coverage(report)]
    if rest:
        said.append(
            f"{rest} of them {'is' if rest == 1 else 'are'} in the log alone: a step shows ten of a kind"
        )
    return _written("notice", {"title": "wardley check"}, said)


def _written(command: str, properties: Mapping[str, str], said: list[str]) -> str:
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{command} {listed}::{_data(chr(10).join(map(printable, said)))}"


def _data(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    return _data(words).replace(":", "%3A").replace(",", "%2C")


def _line(one: Diagnostic, places: Places) -> str:
    """*one* as a line of the log that is no command, whatever stands in it."""
    place = places.of(one)
    where = f"{path(place.file)}:{place.line}:{place.column}: " if place else ""
    words = printable(f"{one.severity} {one.code} {where}{one.message}")
    return words.replace("##[", "## [")  # the runner still takes its first kind of command anywhere in a line
