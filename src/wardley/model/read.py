"""From statements to the map that they describe."""

from collections import defaultdict
from typing import Any, TypeVar

from wardley.model import read_elements, read_relations, read_texts
from wardley.model.axis import (
    read_evolution_axis,
    read_size,
    read_style,
    read_title,
    read_value_chain_axis,
)
from wardley.model.faults import Faults
from wardley.model.map import WardleyMap
from wardley.model.names import Names
from wardley.model.placing import Placing
from wardley.model.records import Attribute, Record
from wardley.model.resolve import read_unresolved, unresolved_diagnostics
from wardley.model.stages import Stages
from wardley.source.diagnostic import Diagnostic
from wardley.source.limits import Limits
from wardley.syntax import statements as s
from wardley.syntax.lines import Document

M = TypeVar("M", bound=WardleyMap)

Groups = dict[type, list[Any]]
"""The statements of a text by their class, each list in the order of the text."""


def read_map(document: Document, into: type[M], limits: Limits | None = None) -> M:
    """The map that *document* describes, as an *into*; what does not fit is in its ``diagnostics``."""
    bounds = limits or Limits()
    groups: Groups = defaultdict(list)
    for statement in document.statements:
        groups[statement.__class__].append(statement)
    faults = Faults(document.source)
    map_ = into()
    map_.source = document.source
    _settings(map_, groups, faults)
    placing = Placing(Stages(map_.evolution), faults)
    inline = read_elements.read(map_, groups[s.Element], placing, bounds.components)
    read_texts.read(map_, groups, placing)
    map_.urls = tuple(read_elements.read_url(line, faults) for line in groups[s.UrlLine])
    map_.links = read_relations.read_links(groups[s.LinkLine])
    map_.pipelines = read_relations.read_pipelines(document.statements, groups[s.PipelineLine], placing)
    names = Names(map_)
    map_.evolutions = read_relations.read_evolutions(inline, groups[s.Evolve], names, placing)
    if groups[s.MethodLine]:
        read_relations.source_by_statements(map_, groups[s.MethodLine], names)
    map_.records = tuple(_record(line, groups[s.Element], faults) for line in groups[s.RecordLine])
    map_.unresolved = read_unresolved(map_, names, document.comments, groups[s.MethodLine])
    map_.diagnostics = _told(map_, document.diagnostics, faults.found, bounds.diagnostics)
    return map_


def _settings(map_: WardleyMap, groups: Groups, faults: Faults) -> None:
    map_.title = read_title(groups[s.Title], faults)
    map_.style = read_style(groups[s.Style], faults)
    map_.size = read_size(groups[s.SizeLine])
    map_.evolution = read_evolution_axis(groups[s.EvolutionLine], faults)
    map_.value_chain = read_value_chain_axis(groups[s.ValueChainLine])


def _record(line: s.RecordLine, elements: list[s.Element], faults: Faults) -> Record:
    keyword, name = line.keyword, line.name
    if keyword == "facts":
        keyword = "estate"
        name = next((element.name for element in elements if element.line == line.line), None)
        if name is None:
            faults.say(
                "E210", "medium", line.line, "(", "these facts stand behind no component",
                "write estate and the component's name before them",
            )  # fmt: skip
    attributes = tuple(Attribute(*attribute) for attribute in line.attributes)
    return Record(keyword, name, line.target, line.numbers, attributes, line.text, line.line, line.column)


def _told(
    map_: WardleyMap, unread: list[Diagnostic], faults: list[Diagnostic], limit: int
) -> tuple[Diagnostic, ...]:
    """Everything to say of the text, in the order of its places."""
    # What follows from a line that could not be read is not told again.
    lines = {diagnostic.places[0].line for diagnostic in unread}
    own = [fault for fault in faults if fault.places[0].line not in lines]
    found = [*unread, *own, *unresolved_diagnostics(map_)]
    found.sort(key=lambda diagnostic: (*diagnostic.places[0][1:3], diagnostic.code))
    if len(found) <= limit:
        return tuple(found)
    more = Diagnostic(
        "E015", "too-many-faults", "low", f"not every fault is listed; left out: {len(found) - limit}",
        found[limit].places[:1], "mend these first, or raise the limit diagnostics",
    )  # fmt: skip
    return (*found[:limit], more)
