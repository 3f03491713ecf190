"""A name that nothing declares.

A link to nowhere is not drawn, and nobody notices: the map says less than its author meant. One letter is
enough. What is said in an `estate` line or a plan about a name that no map knows is lost in the same way.

```owm
anchor Guest [0.95, 0.60]
component Breakfast [0.80, 0.60]
component Bakery [0.50, 0.70]
// component Garden [0.40, 0.50]
Guest -> Breakfast -> Bakerry // W101 low
Breakfast -> Garden // W101 low
Breakfast -> Dairy // W101 medium
//@ estate Mill (in-house) ; W101 medium
```

It is `low` where a declared name is so near that it was probably meant, and where another map draws the
component. Each name is told once a map, at every line that points at it. Components that were commented out
are hidden on purpose, while something still points at them: one `low` finding a map lists them.

Instead:

```owm
anchor Guest [0.95, 0.60]
component Breakfast [0.80, 0.60]
component Bakery [0.50, 0.70]
component Dairy [0.40, 0.75]
component Mill [0.30, 0.80]
Guest -> Breakfast -> Bakery -> Mill
Breakfast -> Dairy
//@ estate Mill (in-house)
```

Accept it where parts of a map are hidden for a while and shall come back: `accept W101` without a name.

Source: own count: one in five links of 143 maps that people drew ends nowhere, half of these at a component
that was commented out.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from wardley.analyse.finding import Finding, Subject, worst
from wardley.analyse.listing import listed
from wardley.analyse.rule import Found
from wardley.graph.chart import Chart
from wardley.graph.estate import Estate
from wardley.model.known import names_near
from wardley.model.names import normalised
from wardley.source.diagnostic import Severity

CODE = "W101"
NAME = "link-to-nowhere"

_ABOUT_COMPONENTS = frozenset({"estate", "signs"})
"""The statements whose name can only be a component's."""

_HIDDEN = re.compile(r"\s*//(?!@)[\s/]*(?:component|anchor|submap|market|ecosystem)\s+([^\[(]+)")


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """Each name that something points at and that nothing declares, once a map; those hidden there as one."""
    shown: dict[tuple[object, ...], Finding] = {}
    hidden: dict[str | None, list[Finding]] = defaultdict(list)
    for finding in (*_pointed_at(estate), *_spoken_of(estate)):
        if finding.facts["reason"] == "commented-out":
            hidden[finding.subject.map].append(finding)
            continue
        key = finding.subject.map, finding.subject.name, finding.facts["statement"] == "submap"
        first = shown.get(key)
        shown[key] = finding if first is None else _joined(first, finding)
    yield from shown.values()
    for map_, findings in hidden.items():
        yield _of_hidden(map_, findings)


def _joined(first: Finding, other: Finding) -> Finding:
    severity = worst([first.severity, other.severity])
    return replace(first, severity=severity, places=tuple(dict.fromkeys((*first.places, *other.places))))


def _of_hidden(map_: str | None, findings: list[Finding]) -> Finding:
    names = list({normalised(finding.subject.name): finding.subject.name for finding in findings}.values())
    places = dict.fromkeys(place for finding in findings for place in finding.places)
    are = "is" if len(names) == 1 else "are"
    subject = Subject("map", map_, map_) if map_ is not None else Subject("estate", "estate")
    return Finding(
        CODE, NAME, "low", f"{listed(names)} {are} commented out, and still pointed at", tuple(places),
        "take the comment mark away, or hide what points there too",
        {
            "names": names, "reason": "commented-out",
            "commented_lines": list(dict.fromkeys(finding.facts["commented_line"] for finding in findings)),
        },
        subject,
    )  # fmt: skip


def _pointed_at(estate: Estate) -> Iterator[Finding]:
    """What each map itself points at, as was seen when it was read."""
    charts = {id(chart.map): chart.name for chart in estate.charts}
    for map_ in estate.maps:
        seen = {(item.name, item.statement): item for item in map_.unresolved}
        for told in map_.diagnostics:
            if told.code != CODE:
                continue
            name, statement = str(told.facts["name"]), str(told.facts["statement"])
            item = seen[name, statement]
            facts = {**told.facts, "suggestion": item.suggestion, "commented_line": item.commented_line}
            yield Finding(
                CODE, NAME, told.severity, told.message, told.places, told.help,
                {key: value for key, value in facts.items() if value is not None},
                Subject("name", name, charts.get(id(map_))),
            )  # fmt: skip


def _spoken_of(estate: Estate) -> Iterator[Finding]:
    """What the statements of maps and plans speak of."""
    if not estate.unknown:
        return
    charts = {chart.source.name: chart.name for chart in estate.charts}
    drawn, hidden = _drawn(estate), _hidden(estate)
    near = _near(estate)
    for name, keyword, place in estate.unknown:
        about = keyword in _ABOUT_COMPONENTS
        map_, line = hidden.get(normalised(name), (charts.get(place.file), None))
        severity, help_, facts = _meant(drawn.get(normalised(name)), line, near[about, name])
        yield Finding(
            CODE, NAME, severity, f"{'no component' if about else 'nothing'} is called '{name}'", (place,),
            help_, {"name": name, "statement": keyword, **facts}, Subject("name", name, map_),
        )  # fmt: skip


def _meant(
    elsewhere: Chart | None, hidden: int | None, near: str | None
) -> tuple[Severity, str, dict[str, object]]:
    """How bad it is, what would help, and the facts: of a name that is on another map, hidden or misspelt."""
    if elsewhere is not None:
        help_ = f"say it in the map '{elsewhere.name}', which draws it, or in a plan for that map"
        return "low", help_, {"reason": "on-another-map", "map": elsewhere.name}
    if hidden is not None:
        return "low", "", {"reason": "commented-out", "commented_line": hidden}
    if near is not None:
        return "low", f"did you mean '{near}'?", {"reason": "typo", "suggestion": near}
    return "medium", "mend the name, declare it, or take the line out", {"reason": "unknown"}


def _near(estate: Estate) -> dict[tuple[bool, str], str | None]:
    """By whether it can only be a component's, and unknown name: the name that was probably meant."""
    components = [placement.name for chart in estate.charts for placement in chart.placements]
    found: dict[tuple[bool, str], str | None] = {}
    for about, names in ((True, components), (False, [*components, *estate.known.kinds])):
        wanted = [name for name, keyword, _ in estate.unknown if (keyword in _ABOUT_COMPONENTS) is about]
        found.update({(about, name): near for name, near in names_near(wanted, names)})
    return found


def _drawn(estate: Estate) -> dict[str, Chart]:
    """By name (in lower case): the first map that draws it."""
    found: dict[str, Chart] = {}
    for chart in estate.charts:
        for placement in chart.placements:
            found.setdefault(placement.key, chart)
    return found


def _hidden(estate: Estate) -> dict[str, tuple[str, int]]:
    """By name (in lower case): the map and the line where it is commented out."""
    found: dict[str, tuple[str, int]] = {}
    for chart in estate.charts:
        for number, line in enumerate(chart.source.lines, 1):
            match = _HIDDEN.match(line)
            if match:
                found.setdefault(normalised(match[1]), (chart.name, number))
    return found
