"""Components that no need leads to.

A component is on a map because something above it needs it. What no way leads down to from a user is a
habit, a link not yet drawn, or something that could stop.

```owm
anchor Patient [0.95, 0.60] // W104 note
component Visit [0.80, 0.50]
component Records [0.60, 0.70]
component Fax [0.40, 0.90]
component Phone Line [0.30, 0.95]
component Pager [0.20, 0.90]
Patient -> Visit -> Records
Fax -> Phone Line
```

It is one `note` a map, with the list: first comes what nothing needs and most hangs from, since one link to
it brings the rest along. What a link to nowhere should have joined is left to W101. What stands in the box
of a pipeline is one of its forms, though no link says so, and reached with it. Where a map names no user
and none can be inferred, only what has no link is told.

Instead:

```owm
anchor Patient [0.95, 0.60]
component Visit [0.80, 0.50]
component Records [0.60, 0.70]
component Phone Line [0.30, 0.95]
Patient -> Visit -> Records
Visit -> Phone Line
```

Accept it where the map is half drawn, or where a component stands there as a remark.

Source: Simon Wardley, *Wardley Maps*, chapter 4: focus on user needs. Own count: of what nothing leads to
on 143 maps that people drew, three in four stand in the box of a pipeline.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from math import inf

from wardley.analyse.finding import Finding, Subject
from wardley.analyse.listing import SHOWN, listed
from wardley.analyse.rule import Found
from wardley.graph.chart import Chart
from wardley.graph.estate import Estate
from wardley.graph.placement import Placement
from wardley.model.names import normalised

CODE = "W104"

_BOX = 4
"""How far the box of a pipeline reaches down from its owner, in hundredths of visibility."""

_RIM = 0.01
"""By how much a form may stand outside its pipeline's ends: people write them with two digits."""

_Boxes = dict[int, list[tuple[float, float]]]
"""By visibility of their owner, in hundredths: where pipelines begin and end, apart from one another."""


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """The components that do not descend from an anchor, one finding a map."""
    for chart in estate.charts:
        boxed = _boxed(chart)
        counted = [
            p for p in chart.placements if p.kind not in ("anchor", "need", "form") and p.number not in boxed
        ]
        reached, lost, linked = _reached(chart, boxed), _lost(chart), _linked(chart)
        missed = [p for p in counted if p.number not in reached and normalised(p.name) not in lost]
        loose = [p for p in missed if p.number not in linked]
        hanging = [p for p in missed if p.number in linked] if chart.anchors else []
        if loose or hanging:
            yield _finding(chart, hanging, loose, len(counted))


def _boxed(chart: Chart) -> set[int]:
    """The numbers of what stands in the box of a pipeline, and is a form of it that has a line of its own."""
    boxes = _boxes(chart)
    if not boxes:
        return set()
    owners = {id(owner) for p in chart.map.pipelines if (owner := chart.find(p.name)) is not None}
    return {p.number for p in chart.placements if p.kind != "form" and id(p) not in owners and _in(boxes, p)}


def _boxes(chart: Chart) -> _Boxes:
    found: _Boxes = defaultdict(list)
    for pipeline in chart.map.pipelines:
        owner = chart.find(pipeline.name)
        if owner is None or owner.visibility is None or pipeline.start is None or pipeline.end is None:
            continue
        start, end = sorted((pipeline.start, pipeline.end))
        found[round(owner.visibility * 100)].append((start - _RIM, end + _RIM))
    return {height: _apart(ends) for height, ends in found.items()}


def _apart(ends: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """*ends* in order, those that overlap as one."""
    found: list[tuple[float, float]] = []
    for start, end in sorted(ends):
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], end)
        else:
            found.append((start, end))
    return found


def _in(boxes: _Boxes, placement: Placement) -> bool:
    evolution, visibility = placement.evolution, placement.visibility
    if evolution is None or visibility is None:
        return False
    height = round(visibility * 100)
    for above in range(_BOX + 1):
        ends = boxes.get(height + above, [])
        at = bisect_right(ends, (evolution, inf))
        if at and evolution <= ends[at - 1][1]:
            return True
    return False


def _reached(chart: Chart, boxed: set[int]) -> set[int]:
    """The numbers of the users, the forms, and all that hangs from either."""
    ring = [anchor.number for anchor in chart.anchors]
    ring += boxed.difference(ring)
    found = set(ring)
    for number in ring:
        following = [target for target in chart.needs[number] if target not in found]
        found.update(following)
        ring += dict.fromkeys(following)
    return found


def _linked(chart: Chart) -> set[int]:
    """The numbers of what any link, with or without a flow, or a pipeline joins to something else."""
    found = {end for _, source, target in chart.links for end in (source, target)}
    found.update(number for number, targets in enumerate(chart.needs) if targets)
    return found


def _lost(chart: Chart) -> set[str]:
    """The names (in lower case) whose links go nowhere."""
    nowhere = {item.name for item in chart.map.unresolved if item.statement == "link"}
    names: set[str] = set()
    for link in chart.map.links if nowhere else ():
        if link.source in nowhere or link.target in nowhere:
            names.update((link.source, link.target))
    return set(map(normalised, names))


def _finding(chart: Chart, hanging: list[Placement], loose: list[Placement], components: int) -> Finding:
    heads = [p for p in hanging if not chart.needed_by[p.number]]
    heads.sort(key=lambda p: (-len(chart.needs[p.number]), -(p.visibility or 0), p.number))
    first = [*heads, *loose] or hanging
    names = [p.name for p in first]
    missed = len(hanging) + len(loose)
    return Finding(
        CODE, "not-reached-from-a-need", "note",
        _message(missed, components, names, unlinked=not hanging),
        (chart.place, *(p.place for p in first[:SHOWN])),
        "link them to what needs them, or ask whether anybody would miss them",
        {
            "components": components, "missed": missed, "share": round(missed / components, 3),
            "first": names, "unreached": [p.name for p in hanging],
            "unlinked": [p.name for p in loose],
        },
        Subject("map", chart.name, chart.name),
    )  # fmt: skip


def _message(missed: int, components: int, first: list[str], *, unlinked: bool) -> str:
    if unlinked:
        have = "has" if missed == 1 else "have"
        return f"{missed} of {components} components {have} no link: {listed(first)}"
    return f"no need leads to {missed} of {components} components: look first at {listed(first)}"
