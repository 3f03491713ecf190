"""Tell how one component comes to rest on another."""

import argparse
from typing import TYPE_CHECKING, Any, NamedTuple

from wardley.interfaces.questions import add_question, answer
from wardley.interfaces.reports.text import printable
from wardley.interfaces.reports.whereabouts import data_of, line_of

if TYPE_CHECKING:
    from wardley.graph.estate import Estate
    from wardley.graph.paths import Route, Step

SUMMARY = "tell how one component comes to rest on another"
EXAMPLE = "wardley path Customer Electricity maps/"


class Answer(NamedTuple):
    """The way down from ``source`` to ``target``, or None; then ``back`` is the other way round, or None.

    ``together`` says whether a map shows both.
    """

    source: str
    target: str
    route: "Route | None"
    back: "Route | None"
    together: bool


def configure(parser: argparse.ArgumentParser) -> None:
    """The words that the command takes."""
    parser.add_argument("source", metavar="FROM", help="the component that rests on the other")
    parser.add_argument("target", metavar="TO", help="the component that is rested on")
    add_question(parser)


def run(options: argparse.Namespace) -> int:
    """Tell it; 1 where a line could not be read, 2 where something could not be used."""

    def ask(estate: "Estate") -> Answer:
        from wardley.graph.meant import meant  # noqa: PLC0415 - the list of commands needs none of it
        from wardley.graph.paths import route  # noqa: PLC0415

        start, end = meant(estate, options.source), meant(estate, options.target)
        there = route(estate, start.name, end.name)
        back = route(estate, end.name, start.name) if there is None else None
        return Answer(start.name, end.name, there, back, together=not {*start.charts}.isdisjoint(end.charts))

    return answer(options, ask, in_words, as_data)


def in_words(found: Answer) -> str:
    """*found* for people: a line a step."""
    source, target, there, back, together = found
    if there is not None:
        return _told(there, source, target)
    said = printable(f"'{source}' does not rest on '{target}'")
    if back is None:
        return f"{said}, nor the other way round{'' if together else '; no map shows both'}\n"
    return f"{said}; it is the other way round\n" + _told(back, target, source)


def _told(route: "Route", source: str, target: str) -> str:
    if not route.steps:
        return printable(f"both names mean '{source}'") + "\n"
    count = len(route.steps)
    maps = f" over {len(route.charts)} maps" if len(route.charts) > 1 else f" on {route.charts[0].title}"
    head = f"'{source}' rests on '{target}', {count} step{'' if count == 1 else 's'} down{maps}"
    lines = [head, *(f"  {_step(step)} ({line_of(step.place)})" for step in route.steps)]
    return "".join(f"{printable(line)}\n" for line in lines)


def _step(step: "Step") -> str:
    source, target = step.source.name, step.target.name
    match step.kind:
        case "same":
            return f"{source} is {target} on {step.chart.title}"
        case "form":
            return f"{source} -> {target}, one of its forms"
    return f"{source} -> {target}"


def as_data(found: Answer) -> dict[str, Any]:
    """*found* for programs."""
    return {
        "from": found.source,
        "to": found.target,
        "path": _data(found.route),
        "reverse": _data(found.back),
    }


def _data(route: "Route | None") -> list[dict[str, Any]] | None:
    if route is None:
        return None
    return [
        {
            "kind": step.kind,
            "map": step.chart.name,
            "from": step.source.name,
            "to": step.target.name,
            "place": data_of(step.place),
        }
        for step in route.steps
    ]
