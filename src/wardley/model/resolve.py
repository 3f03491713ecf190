"""Names that something points at and that nothing declares."""

import re
from collections.abc import Iterable, Iterator

from wardley.model.faults import place_of_end
from wardley.model.map import WardleyMap
from wardley.model.names import Names, normalised
from wardley.model.relations import Reason, Unresolved
from wardley.source.diagnostic import Diagnostic, Severity
from wardley.source.place import Place
from wardley.source.source import Source
from wardley.syntax import fast
from wardley.syntax.nearest import NAMES_ALIKE, Nearest
from wardley.syntax.statements import Child, Comment, Element, MethodLine, PipelineLine

_DECLARES = re.compile(r"[\s/]*+((?:component|anchor|submap|market|ecosystem)\s.*)$", re.DOTALL)
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:|[/#.]")

Ends = dict[tuple[str, str], list[tuple[int, bool]]]
"""By name and kind of statement: the lines that point, and whether as a link's source."""


def read_unresolved(
    map_: WardleyMap, names: Names, comments: list[Comment], methods: Iterable[MethodLine]
) -> tuple[Unresolved, ...]:
    """Every name that is pointed at and not declared, in the order of the first line that points."""
    dangling = _dangling(map_, names, methods)
    if not dangling:
        return ()
    commented = _commented(comments)
    near = Nearest(names.exact, len(dangling), NAMES_ALIKE)
    near_url = Nearest((url.name for url in map_.urls), len(dangling), NAMES_ALIKE)
    made = []
    for (name, statement), ends in dangling.items():
        lines = tuple(dict.fromkeys(line for line, _ in ends))
        commented_line = commented.get(normalised(name))
        suggestion = (near_url if statement == "submap" else near).find(name)
        reason: Reason = "unknown"
        if commented_line is not None:
            reason = "commented-out"
        elif suggestion:
            reason = "typo"
        made.append(Unresolved(name, statement, reason, suggestion, commented_line, lines))
    return tuple(made)


def _dangling(map_: WardleyMap, names: Names, methods: Iterable[MethodLine]) -> Ends:
    # Nearly every name of nearly every map is declared as it is written: sets find the others.
    pointed = {link.source for link in map_.links}
    pointed.update([link.target for link in map_.links])
    pointed.update([evolution.name for evolution in map_.evolutions])
    pointed.update([pipeline.name for pipeline in map_.pipelines])
    pointed.update([method.name for method in methods])
    missing = {name for name in pointed.difference(names.exact) if names.find(name) is None}
    found: Ends = {}
    for name, statement, line, is_source in _pointers(map_, methods) if missing else ():
        if name in missing:
            found.setdefault((name, statement), []).append((line, is_source))
    urls = {url.name for url in map_.urls}
    for submap in map_.submaps:
        if submap.url and submap.url not in urls and not _ADDRESS.match(submap.url):
            found.setdefault((submap.url, "submap"), []).append((submap.line, False))
    return dict(sorted(found.items(), key=lambda item: item[1][0][0]))


def _pointers(map_: WardleyMap, methods: Iterable[MethodLine]) -> Iterator[tuple[str, str, int, bool]]:
    """Every name that a line points at: with the kind of line, its number, and whether as a link's source."""
    for link in map_.links:
        yield link.source, "link", link.line, True
        yield link.target, "link", link.line, False
    for evolution in map_.evolutions:
        yield evolution.name, "evolve", evolution.line, True
    for pipeline in map_.pipelines:
        yield pipeline.name, "pipeline", pipeline.line, True
    for method in methods:
        yield method.name, method.word, method.line, True


def _commented(comments: Iterable[Comment]) -> dict[str, int]:
    """The names declared in comments, and the line of each."""
    # Only a text that points at nothing asks for them.
    from wardley.syntax.salvage import salvage  # noqa: PLC0415

    found: dict[str, int] = {}
    for comment in comments:
        match = _DECLARES.match(comment.text)
        if match:
            text = match[1].split("//")[0].strip()
            kind = "submap" if text.startswith("submap") else "element"
            for statement in fast.read(kind, text, comment.line) or salvage(kind, text, comment.line):
                if isinstance(statement, Element | Child | PipelineLine):
                    found.setdefault(normalised(statement.name), comment.line)
    return found


def unresolved_diagnostics(map_: WardleyMap) -> list[Diagnostic]:
    """One diagnostic a name, at every line that points at it."""
    source = map_.source
    return [_diagnostic(item, source) for item in map_.unresolved] if source else []


def _diagnostic(item: Unresolved, source: Source) -> Diagnostic:
    places = tuple(_place(item, line, source) for line in item.lines)
    severity: Severity = "medium" if item.reason == "unknown" else "low"
    noun = "address" if item.statement == "submap" else "component"
    if item.reason == "commented-out":
        where = f"it is commented out on line {item.commented_line}"
        help_ = f"{where}: take the comment mark away, or the {item.statement} out"
    elif item.suggestion:
        help_ = f"did you mean '{item.suggestion}'?"
    elif item.statement == "submap":
        help_ = f"declare it, as in url {item.name[:60]} [https://example.org]"
    else:
        help_ = f"declare it, as in component {item.name[:60]} [0.5, 0.5], or take the {item.statement} out"
    facts = {"name": item.name, "statement": item.statement, "reason": item.reason, "lines": item.lines}
    return Diagnostic(
        "W101", "link-to-nowhere", severity, f"no {noun} is called '{item.name}'", places, help_, facts
    )


def _place(item: Unresolved, line: int, source: Source) -> Place:
    text = source.line(line)
    return place_of_end(source, line, item.name, is_source=text.lstrip().startswith(item.name))
