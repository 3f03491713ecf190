"""From statements to links, pipelines, evolutions and sourcing."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar, cast

from wardley.model.elements import Component, Sourcing
from wardley.model.map import WardleyMap
from wardley.model.names import Names
from wardley.model.placing import Placing
from wardley.model.relations import Evolution, Flow, Link, Pipeline, PipelineComponent
from wardley.syntax import statements as s

C = TypeVar("C", bound=Component)

_FLOWS: dict[str, Flow] = {"->": "none", "+>": "forward", "+<": "backward", "+<>": "both"}


def read_links(lines: list[s.LinkLine]) -> tuple[Link, ...]:
    """The links, whether or not their ends are declared."""
    return tuple([Link(a, b, _FLOWS[op], label, text, line) for line, a, op, label, b, text in lines])


def read_pipelines(
    statements: Iterable[s.Statement], owners: list[s.PipelineLine], placing: Placing
) -> tuple[Pipeline, ...]:
    """The pipelines, each with the forms that stand between its braces."""
    forms: dict[int, list[PipelineComponent]] = defaultdict(list)
    owner = -1
    for statement in statements if owners else ():
        if isinstance(statement, s.PipelineLine):
            owner += 1
        elif isinstance(statement, s.Child):
            evolution, stage = placing.evolution(statement.evolution, statement.line)
            name = statement.name or f"Component {statement.line}"
            forms[owner].append(PipelineComponent(name, evolution, statement.label, stage, statement.line))
    return tuple(_pipeline(line, tuple(forms[index]), placing) for index, line in enumerate(owners))


def _pipeline(line: s.PipelineLine, forms: tuple[PipelineComponent, ...], placing: Placing) -> Pipeline:
    if forms:
        places = [form.evolution for form in forms if form.evolution is not None]
        start, end = (min(places), max(places)) if places else (None, None)
        return Pipeline(line.name, start, end, False, forms, line.line)
    start, _ = placing.evolution(line.start, line.line)
    end, _ = placing.evolution(line.end, line.line)
    return Pipeline(line.name, start, end, start is None or end is None, (), line.line)


def read_evolutions(
    inline: list[Evolution], lines: list[s.Evolve], names: Names, placing: Placing
) -> tuple[Evolution, ...]:
    """The ``evolve`` statements and those written on a component's own line, in the order of the text."""
    made = [_evolution(line, names, placing) for line in lines]
    return tuple(sorted([*inline, *made], key=lambda evolution: evolution.line) if inline else made)


def _evolution(line: s.Evolve, names: Names, placing: Placing) -> Evolution:
    name, target = line.name, line.to
    last = target if isinstance(target, str) else {0.0: "0", 1.0: "1"}.get(-1 if target is None else target)
    if last and f"{name} {last}" in names.exact:
        # A component may be called like a target: `evolve Digital Product`, `evolve Layer 1`.
        name, target = f"{name} {last}", None
    to, stage = placing.evolution(target, line.line)
    words = line.words
    return Evolution(
        name, to, line.rename or None, placing.sourcing(words, line.line),
        "market" in words, "ecosystem" in words, line.label, stage, line.line,
    )  # fmt: skip


def source_by_statements(map_: WardleyMap, lines: list[s.MethodLine], names: Names) -> None:
    """Sources components and submaps as ``build X``, ``buy X`` and ``outsource X`` say; the first counts."""
    wanted: dict[int, Sourcing] = {}
    for line in lines:
        element = names.find(line.name)
        if element is not None:
            wanted.setdefault(element.line, cast("Sourcing", line.word))
    map_.components = _sourced(map_.components, wanted)
    map_.submaps = _sourced(map_.submaps, wanted)


def _sourced(items: tuple[C, ...], wanted: dict[int, Sourcing]) -> tuple[C, ...]:
    return tuple(replace(item, sourcing=wanted[item.line]) if item.line in wanted else item for item in items)
