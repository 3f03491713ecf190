"""Something custom-built that stands on something else that need not be.

Racks of one's own need servers of one's own, and those need robots of one's own. Each step follows from the
one below, so work that begins at the top is work twice: mend the root first, and look whether the rest
still needs to be.

```owm
anchor Guest [0.95, 0.60]
component Booking [0.80, 0.60] (build) // W209 note
component Room Keys [0.60, 0.55] (build) // W209 note
component Door Locks [0.30, 0.80] (build)
component Website [0.70, 0.62] (build)
Guest -> Booking -> Room Keys -> Door Locks
Guest -> Website
```

It is a `note`: a path says that one may have forced the other, not that it has. Above are custom-built
products and commodities (W201, W202). A root carries one of these, or is run in-house (W203) or heavily
customised (W206), and nothing below it is. What is accepted or being left does not count on either side. At
most five roots are named, and the components that need one another in a circle do not force each other.

Instead:

```owm
anchor Guest [0.95, 0.60]
component Booking [0.80, 0.60] (build)
component Room Keys [0.60, 0.55] (buy)
component Door Locks [0.30, 0.80] (outsource)
component Website [0.70, 0.62] (build)
Guest -> Booking -> Room Keys -> Door Locks
Guest -> Website
```

Accept it where both were chosen for reasons of their own and only happen to stand on one another.

Source: Simon Wardley, *Wardley Maps*, chapter 8, figures 89 to 92 (robots, servers and racks).
"""

from collections import Counter
from collections.abc import Iterator

from wardley.analyse.finding import Finding, Subject
from wardley.analyse.mismatch import evidence, untold
from wardley.analyse.rule import Found
from wardley.analyse.waivers import accept
from wardley.graph.chart import Chart
from wardley.graph.estate import Estate
from wardley.source.place import Place

CODE = "W209"
AFTER = ("W201", "W202", "W203", "W206")
unchecked = untold

NAMED = 5
"""How many roots one finding names."""

LONGEST = 8
"""How many components of a path are told; what lies between them and the root is counted."""

Root = tuple[str, int]
"""A root's name and its number on the chart: the order in which roots are named."""

Told = dict[Root, tuple[int, Place]]
"""By root: how many components name it, and where it is declared."""


def check(estate: Estate, found: Found) -> Iterator[Finding]:
    """Custom-built components with the deepest mismatches that they stand on."""
    marked = _marked(estate, found)
    for chart in estate.charts:
        codes = marked.get(chart.name)
        if not codes:
            continue
        below = Below(chart, set(codes))
        forced = [
            number
            for number in sorted(codes)
            if below.forced[number] and not {"W201", "W202"}.isdisjoint(codes[number])
        ]
        counted = Counter(root for number in forced for root in below.roots[number][:NAMED])
        told = {root: (count, chart.placements[root[1]].place) for root, count in counted.items()}
        for number in forced:
            yield _finding(chart, number, below, told)


def _marked(estate: Estate, found: Found) -> dict[str, dict[int, set[str]]]:
    """By chart and number: the codes of what is open there, without what is being left."""
    judged, _ = accept((finding for code in AFTER for finding in found.of(code)), estate, set())
    charts = {chart.name: chart for chart in estate.charts}
    marked: dict[str, dict[int, set[str]]] = {}
    for finding in judged:
        chart = charts.get(finding.subject.map or "")
        placement = chart.find(finding.subject.name) if chart else None
        if chart is None or placement is None or finding.accepted is not None:
            continue
        if not (placement.facts and placement.facts.retiring):
            marked.setdefault(chart.name, {}).setdefault(placement.number, set()).add(finding.code)
    return marked


class Below:
    """By number of a component: the first ``roots`` that it stands on, or itself where it is one.

    One more than are named, so that it is known whether there are more. ``forced`` is whether they lie
    below it. ``steps`` and ``far`` are the next component on a shortest way to the first of them, and how
    many steps that takes.
    """

    def __init__(self, chart: Chart, marked: set[int]) -> None:
        self._chart = chart
        self._marked = marked
        size = len(chart.placements)
        self.roots: list[tuple[Root, ...]] = [()] * size
        self.forced = [False] * size
        self.steps = [-1] * size
        self.far = [0] * size
        for group in reversed(chart.reach.order):
            self._carry(group)

    def way(self, number: int) -> list[int]:
        """The first numbers on the way from *number* to its first root."""
        way = [number]
        while self.steps[way[-1]] >= 0 and len(way) < LONGEST:
            way.append(self.steps[way[-1]])
        return way

    def _carry(self, group: list[int]) -> None:
        roots = self._merged([target for number in group for target in self._chart.needs[number]])
        carried = roots or self._own(group)
        if not carried:
            return
        ring = self._step_down(group, carried[0]) if roots else [carried[0][1]]
        if len(group) > 1:
            self._step_within(set(group).difference(ring), ring)
        for number in group:
            self.roots[number], self.forced[number] = carried, bool(roots)

    def _merged(self, targets: list[int]) -> tuple[Root, ...]:
        """The first roots of all *targets*."""
        first: tuple[Root, ...] = ()
        others: list[tuple[Root, ...]] = []
        for target in targets:
            roots = self.roots[target]
            if roots and roots is not first:
                # Most components of one neighbourhood carry the very same: then nothing is to be merged.
                if first:
                    others.append(roots)
                else:
                    first = roots
        if not others:
            return first
        merged = tuple(sorted({*first, *(root for roots in others for root in roots)})[: NAMED + 1])
        return first if merged == first else merged

    def _own(self, group: list[int]) -> tuple[Root, ...]:
        names = [(self._chart.placements[number].name, number) for number in group if number in self._marked]
        return tuple(sorted(names)[: NAMED + 1])

    def _step_down(self, group: list[int], first: Root) -> list[int]:
        """The members of *group* that need *first*, or what it lies below; their next step is set."""
        ring = []
        for number in group:  # what they need of one another has no roots yet
            below = self._chart.needs[number]
            ways = [target for target in below if self.roots[target] and self.roots[target][0] == first]
            if ways:
                nearest = min(ways, key=self.far.__getitem__)
                self.steps[number], self.far[number] = nearest, self.far[nearest] + 1
                ring.append(number)
        return ring

    def _step_within(self, left: set[int], ring: list[int]) -> None:
        for number in ring:  # grows as it is walked
            for above in self._chart.needed_by[number]:
                if above in left:
                    left.discard(above)
                    self.steps[above], self.far[above] = number, self.far[number] + 1
                    ring.append(above)


def _finding(chart: Chart, number: int, below: Below, told: Told) -> Finding:
    placement = chart.placements[number]
    roots, more = below.roots[number][:NAMED], len(below.roots[number]) > NAMED
    names = [name for name, _ in roots]
    listed = ", ".join(f"'{name}'" for name in names)
    way = [chart.placements[step].name for step in below.way(number)]
    facts = {
        **evidence(chart, placement), "roots": names, "more_roots": more, "path": way,
        "path_left_out": below.far[number] + 1 - len(way),
        "forced_by": {root[0]: told[root][0] for root in roots},
    }  # fmt: skip
    return Finding(
        CODE, "custom-forced-by-custom", "note",
        f"'{placement.name}' may be custom-built because of what it stands on: {listed}"
        + (" and others" if more else ""),
        (placement.place, *(told[root][1] for root in roots)),
        f"begin with '{names[0]}', then look whether what stands on it still needs to be custom-built",
        facts, Subject("component", placement.name, chart.name),
    )  # fmt: skip
