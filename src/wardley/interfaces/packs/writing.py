"""The text of a pack: comments, all but the lines that say of which maps it speaks."""

import os
import re
import shlex
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from wardley.analyse.finding import Finding
from wardley.graph.chart import Chart
from wardley.graph.placement import Placement
from wardley.interfaces import statements
from wardley.interfaces.packs.pack import Pack, Slice
from wardley.model.axes import STAGES
from wardley.model.strategy import KeyResult, Objective
from wardley.source.shown import one_line
from wardley.syntax.quoted import quoted

_FIGURE = re.compile(r"[\w.%+-]+")
_LONGEST = 8_000
"""Longer lines would not be read, and nobody reads them."""


def write(pack: Pack, output: str, paths: Sequence[str]) -> str:
    """The text of *pack* as it will stand in the file *output*, or ``-``: from there its maps are named.

    *paths* are those of the estate.
    """
    parts = [
        _opening(pack, output, paths), _purpose(pack), _choices(pack), _slices(pack.slices), _work(pack),
        _findings(pack), _to_fill(pack),
    ]  # fmt: skip
    return "\n".join("".join(f"{_cut(line)}\n" for line in part) for part in parts)


def _cut(line: str) -> str:
    return line if len(line) <= _LONGEST or not line.startswith("//") else f"{line[:_LONGEST]} ..."


def _opening(pack: Pack, output: str, paths: Sequence[str]) -> Iterator[str]:
    name = "pack.plan" if output == "-" else output
    yield _prose(f"{pack.department}: a pack for the next level down, made on {pack.report.today}")
    yield _prose(
        "What stands behind // is there to be read: the estate knows it already. Here and there are lines"
    )
    yield _prose(
        "with blanks to fill in; take their // away then. Read beside the files that it came from, the pack"
    )
    yield _prose("adds what was filled in, and this tells what that is and whether it contradicts them:")
    yield _prose(shlex.join(["wardley", "pack", *paths, "--changes", name]))
    yield from [""] if pack.slices else []
    for each in dict.fromkeys(_path(part.chart, output) for part in pack.slices):
        yield (
            f"map {quoted(each)}" if each else _prose("the map came from standard input: name its file here")
        )


def _path(chart: Chart, output: str) -> str:
    """The file of *chart* as seen from the folder of *output*; empty where it has none."""
    name = chart.source.name
    if name.startswith("<"):
        return ""
    if output == "-" or Path(name).is_absolute():
        return name.replace(os.sep, "/")
    folder = os.path.dirname(output) or "."  # noqa: PTH120 - a Path cannot go up without asking the disk
    if os.path.isabs(folder):  # noqa: PTH117 - as above
        folder = os.path.relpath(folder)
    return os.path.relpath(name, folder).replace(os.sep, "/")


def _purpose(pack: Pack) -> Iterator[str]:
    yield _heading("What it is for")
    whole = [one for one in pack.estate.strategy.cascades if one.name is None]
    boxes = [
        (kind, box.name) for one in whole for kind in ("aspiration", "play", "win") for box in one.box(kind)
    ]
    yield from (_told(f"{kind} {quoted(name)}") for kind, name in boxes)
    if not pack.objectives:
        yield _prose(f"No objective is written for {pack.department}.")
    for one in pack.objectives:
        yield _told(_objective(one))
        yield from (_told(_key_result(result)) for result in one.key_results)


def _objective(one: Objective) -> str:
    words = [
        f"{word} {_value(name)}"
        for word, name in (("owner", one.owner), ("department", one.department))
        if name
    ]
    words += [f"supports {_value(name)}" for name in one.supports]
    return _statement("objective", one.name, words, one.text)


def _key_result(one: KeyResult) -> str:
    pairs = (
        ("objective", one.objective), ("from", one.start_text), ("to", one.target_text),
        ("by", one.by and str(one.by)), ("owner", one.owner), ("metric", one.metric),
        ("against", one.against),
    )  # fmt: skip
    return _statement("keyresult", one.name, [f"{word} {_value(text)}" for word, text in pairs if text])


def _choices(pack: Pack) -> Iterator[str]:
    yield _heading("Our own choices")
    home = f"cascade {_value(pack.department)}"
    if pack.cascade:
        yield _prose(f"The cascade {pack.department} is declared already.")
    else:
        tops = [[f"under {_value(name)}"] for name in pack.above] or [[]]
        if len(tops) > 1:
            yield _prose("One of these, whichever we serve:")
        yield from (_told(_statement("cascade", pack.department, top)) for top in tops)
    yield from (_told(_statement("aspiration", one.name, [home])) for one in pack.objectives)
    kinds = ("play", "win", "capability", "system")
    for kind in kinds if pack.objectives else ("aspiration", *kinds):
        yield _told(f"{kind} {'[ , ] ' if kind == 'capability' else ''}({home})")


def _slices(parts: tuple[Slice, ...]) -> Iterator[str]:
    yield _heading("Our part of the map, with what is one step up and down")
    if not parts:
        yield _prose("Nothing on a map is said to be ours: name our team on estate lines.")
    for part in parts:
        yield _prose(f"{part.chart.title}:")
        yield from (_prose(f"  {_described(part.chart, placement)}") for placement in part.own)
        near = ", ".join(f"{placement.name}{_stage(placement)}" for placement in part.around)
        yield _prose(f"  around it: {near or 'nothing'}")


def _described(chart: Chart, placement: Placement) -> str:
    facts = placement.facts
    known = [placement.who, placement.supplier, placement.how, facts and facts.owner, facts and facts.team]
    parts = [
        f"{placement.name}{_stage(placement)}: {', '.join(word for word in known if word) or 'unknown how'}"
    ]
    for verb, numbers in (("needs", chart.needs), ("needed by", chart.needed_by)):
        names = [chart.placements[number].name for number in numbers[placement.number]]
        parts += [f"{verb} {', '.join(names)}"] if names else []
    return "; ".join(parts)


def _stage(placement: Placement) -> str:
    return "" if placement.stage is None else f" ({STAGES[placement.stage]})"


def _work(pack: Pack) -> Iterator[str]:
    yield _heading("Our work that goes on")
    if not pack.kept:
        yield _prose("None of our work goes on." if pack.work else "None is written.")
    for one in pack.kept:
        yield _prose(
            f"{one.verdict}: {one.reason}" if one.decision is None else f"{one.verdict}, as was decided"
        )
        yield from map(_told, statements.initiative(one.initiative))
    for title, verdicts in (
        ("Settled", ("stop", "merge", "defer")),
        ("Waiting", ("hold", "challenge", "unscored")),
    ):
        rest = [f"{one.name} ({one.verdict})" for one in pack.work if one.verdict in verdicts]
        if rest:
            yield _prose(f"{title}: {', '.join(rest)}")
    others = [f"{one.name} ({one.initiative.team or 'unknown team'})" for one in pack.helped]
    if others:
        yield _prose(f"Work of others that serves our objectives: {', '.join(others)}")


def _findings(pack: Pack) -> Iterator[str]:
    yield _heading("What is open about it")
    if not pack.findings:
        yield _prose("Nothing that the program can see.")
    alike: dict[tuple[str, str, str | None], list[Finding]] = {}
    for finding in pack.findings:
        alike.setdefault((finding.code, finding.severity, finding.help), []).append(finding)
    for (code, severity, help_), group in alike.items():
        for finding in group:
            where = f" ({finding.place.file}:{finding.place.line})" if finding.place else ""
            yield _prose(f"{code} {severity}: {finding.message}{where}")
        if help_:
            yield _prose(f"  {help_}")


def _to_fill(pack: Pack) -> Iterator[str]:
    yield _heading("To fill in")
    facts = [line for part in pack.slices for placement in part.own for line in _unknown_facts(placement)]
    yield from _asked("What is nowhere written of our part?", facts)
    if any("WHO" in line or "HOW" in line for line in facts):
        yield _prose("WHO: in-house, shared, vendor NAME, partner NAME or community;")
        yield _prose("HOW: experiment, bespoke, configured, standard or utility")
    bare = [one.name for one in pack.kept if not one.initiative.because]
    yield from _asked(
        "Why do we need what we ask for? Ask until it is a cause: value, failure, compliance or habit.",
        ["cause (failure, stakeholder )", *(f"{statements.end(name)}->" for name in bare)],
    )
    team = _value(pack.teams[0]) if pack.teams else ""
    yield from _asked("What is missing?", [f"initiative [ , ] (cost , effort , team {team}, serves )"])
    yield from _asked(
        "How many person-months can we give in a quarter?",
        [f"capacity {quoted(name)} [ ]" for name in pack.unmeasured],
    )
    yield from _asked(
        "How differentiating, and how critical is it? Everybody for themselves, from 0 to 1.",
        [f"rate ->{quoted(one.name)} [ , ]" for one in pack.work if one.goes_on or one.purpose is None],
    )
    if pack.ranked:
        yield _prose(f"{pack.department} has ranked the work already.")
    elif pack.kept:
        question = "What comes first? Put the best first; = between two says that they are alike."
        yield from _asked(question, list(_ranking(pack)))


def _asked(question: str, lines: Sequence[str]) -> Iterator[str]:
    """The *question* above the *lines* that answer it; nothing where there are none."""
    if lines:
        yield _prose(question)
        yield from map(_told, lines)


def _ranking(pack: Pack) -> Iterator[str]:
    names = [statements.listed_name(one.name) for one in pack.kept if '"' not in one.name]
    yield f"rank {quoted(pack.department)} ({', '.join(names)})"


def _unknown_facts(placement: Placement) -> Iterator[str]:
    """An ``estate`` line with the words that nobody said of *placement*."""
    facts = placement.facts
    if not placement.sourced:
        return
    words = [] if placement.who else ["WHO"]
    words += [] if placement.how else ["HOW"]
    for word in ("owner", "people", "cost"):
        if facts is None or getattr(facts, word) is None:
            words.append(f"{word} ")
    if words:
        yield _statement("estate", placement.name, words)


def _statement(keyword: str, name: str, words: Iterable[str], text: str | None = None) -> str:
    inner = ", ".join(words)
    return f"{keyword} {quoted(name)}" + (f" ({inner})" if inner else "") + (f" ; {text}" if text else "")


def _value(name: str) -> str:
    if _FIGURE.fullmatch(name):
        return name
    try:
        return statements.inside(name)
    except statements.Unwritable:
        return name  # it came out of such brackets, and stands in a comment


def _heading(title: str) -> str:
    return _prose(f"---- {title} ----")


def _prose(text: str) -> str:
    return f"// {one_line(text) if not text.startswith('  ') else '  ' + one_line(text)}"


def _told(statement: str) -> str:
    return f"// {statement}"
