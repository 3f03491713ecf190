"""Work that begins on top of something before that is replaced.

What is replaced changes how it is spoken to, and what was built on it while it was still there is built
twice. Often nobody sees this: the two pieces of work are asked for by different people, and stand a layer
apart on the map.

```owm
anchor Reader [0.95, 0.60]
component Reading Lists [0.80, 0.40] (build)
component Reservations [0.70, 0.55] (build)
component Catalogue [0.50, 0.75] (build)
Reader -> Reading Lists -> Reservations -> Catalogue
//@ quarters 2026Q1->2026Q2
//@ capacity Web [3, 3]
//@ capacity Systems [3, 3]
//@ objective Reading
//@ initiative Taste lists [0.8, 0.6] (effort 2, team Web, changes Reading Lists, serves Reading) ; W803 low
//@ initiative Phone line [0.2, 0.7] (effort 2, team Web, changes Reservations, serves Reading) ; W803 medium
//@ initiative Shared catalogue [0.1, 0.9] (buy, effort 4, team Systems, changes Catalogue, serves Reading)
```

Something is replaced where kept work is to buy or outsource it. Work on what needs it, at once or through
others, that starts in the draft before the replacement is finished is `low`, and `medium` where the component
that it changes needs the replaced one directly. The draft does not order work by this: it only says so. A
replacement that did not fit finishes after all else. Where the work itself needs the replacement, people saw
to it; a `bridge` is meant for the time before. Of one component the nearest twelve replacements below it are
looked at.

Instead:

```owm
anchor Reader [0.95, 0.60]
component Reading Lists [0.80, 0.40] (build)
component Reservations [0.70, 0.55] (build)
component Catalogue [0.50, 0.75] (build)
Reader -> Reading Lists -> Reservations -> Catalogue
//@ quarters 2026Q1->2026Q3
//@ capacity Web [3, 3, 3]
//@ capacity Systems [3, 3, 3]
//@ objective Reading
//@ initiative Taste lists [0.8, 0.6] (effort 2, team Web, changes Reading Lists, serves Reading)
//@ initiative Phone line [0.2, 0.7] (effort 2, team Web, changes Reservations, serves Reading)
//@ initiative Shared catalogue [0.1, 0.9] (buy, effort 4, team Systems, changes Catalogue, serves Reading)
//@ Taste lists -> Shared catalogue (first)
//@ Phone line -> Shared catalogue (first)
```

Accept it where a stable interface lies between the two, so that what is above does not notice.

Source: Simon Wardley, *Wardley Maps*, chapter 10: a change of what lies below costs all that was built on it.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from wardley.analyse.drafted import places, quarter, undrafted
from wardley.analyse.finding import Finding, Subject
from wardley.analyse.rule import Found
from wardley.graph.chart import Chart
from wardley.graph.estate import Estate
from wardley.graph.placement import Placement
from wardley.model.names import normalised
from wardley.model.portfolio import Initiative
from wardley.plan.draft.schedule import MONTHS, Draft, Placed
from wardley.plan.plan import plan_of
from wardley.plan.replacing import buys, changed

CODE = "W803"

NEAREST = 12
"""So many replaced components below one are looked at, the nearest first."""


class _Replacement(NamedTuple):
    """The kept ``initiative`` takes a component away; ``last`` is the month in which that is done, if any."""

    initiative: Initiative
    last: int | None


class _Hit(NamedTuple):
    """A component that work changes stands on one that is replaced: the names from one to the other."""

    path: tuple[str, ...]
    by: _Replacement


def unchecked(estate: Estate) -> str | None:
    """Why nothing could be checked, or None."""
    if not any(one.changes for one in estate.initiatives):
        return "no initiative says what it changes"
    return undrafted(estate)


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """What starts in the draft before something below it is replaced."""
    draft = plan_of(estate).draft
    below = {chart.name: _Below(chart, by) for chart, by in _replaced(estate, draft).items()}
    for placed in draft.placed:
        if placed.months and below and not placed.judged.initiative.bridge:
            hits = _hits(estate, placed, below)
            if hits:
                yield _finding(draft, placed, hits)


def _replaced(estate: Estate, draft: Draft) -> dict[Chart, dict[int, list[_Replacement]]]:
    """By chart and number: the kept work that replaces what stands there, the last to finish first."""
    found: dict[Chart, dict[int, list[_Replacement]]] = defaultdict(lambda: defaultdict(list))
    kept: list[_Replacement] = [_Replacement(one.judged.initiative, None) for one in draft.unplaced]
    kept += [_Replacement(one.judged.initiative, one.last) for one in draft.placed if one.months]
    for by in sorted(kept, key=lambda by: _end(*_named(by))):
        for chart, placement in changed(estate, by.initiative) if buys(by.initiative) else ():
            found[chart][placement.number].append(by)
    return found


def _end(last: int | None, name: str) -> tuple[float, str]:
    return (float("-inf") if last is None else -last, name)


class _Below:
    """The nearest of the components *by*, which are replaced, below each component of *chart*.

    All are sought at once, upwards, a step at a time; a component takes note of the first so many that
    reach it, and of where they came from. So each link is walked that often at most.
    """

    def __init__(self, chart: Chart, by: dict[int, list[_Replacement]]) -> None:
        self._chart = chart
        self.by = by
        self._from: dict[int, dict[int, int]] = {number: {number: number} for number in by}
        ring = [(number, number) for number in sorted(by)]
        while ring:
            following = []
            for number, origin in ring:
                for above in chart.needed_by[number]:
                    known = self._from.setdefault(above, {})
                    if origin not in known and len(known) < NEAREST + (above in by):
                        known[origin] = number
                        following.append((above, origin))
            ring = following

    def of(self, placement: Placement) -> list[int]:
        """The numbers of those below *placement*, the nearest first, without itself."""
        return [one for one in self._from.get(placement.number, ()) if one != placement.number]

    def path(self, placement: Placement, origin: int) -> tuple[str, ...]:
        """The names from *placement* down to *origin*."""
        number, names = placement.number, [placement.name]
        while number != origin:
            number = self._from[number][origin]
            names.append(self._chart.placements[number].name)
        return tuple(names)


def _hits(estate: Estate, placed: Placed, below: dict[str, _Below]) -> list[_Hit]:
    """What *placed* is built on while it is still to be replaced: of one replacement the shortest way."""
    initiative = placed.judged.initiative
    awaited = {normalised(need.name) for need in initiative.needs} | {normalised(initiative.name)}
    found: dict[str, _Hit] = {}
    for chart, placement in changed(estate, initiative):
        walked = below.get(chart.name)
        if walked is None:
            continue
        for origin in walked.of(placement):
            for by in walked.by[origin]:
                name = normalised(by.initiative.name)
                if name in awaited or (by.last is not None and placed.first >= by.last):
                    continue
                hit = _Hit(walked.path(placement, origin), by)
                if name not in found or len(hit.path) < len(found[name].path):
                    found[name] = hit
    return sorted(found.values(), key=lambda hit: (len(hit.path), *_end(*_named(hit.by))))


def _named(by: _Replacement) -> tuple[int | None, str]:
    return by.last, by.initiative.name


def _finding(draft: Draft, placed: Placed, hits: list[_Hit]) -> Finding:
    first, initiative = hits[0], placed.judged.initiative
    direct = len(first.path) == 2
    starts = quarter(draft, placed.start)
    finishes = {hit.by.initiative.name: _finish(draft, hit.by) for hit in hits}
    more = "" if len(hits) == 1 else f"; it stands on {len(hits) - 1} more that will be replaced"
    return Finding(
        CODE, "built-on-what-is-being-replaced", "medium" if direct else "low",
        f"'{placed.name}' begins in {starts} on '{first.path[0]}', which "
        f"{'needs' if direct else 'stands on'} '{first.path[-1]}', and '{first.by.initiative.name}' replaces "
        f"that {finishes[first.by.initiative.name]}{more}",
        places(initiative.place, *(hit.by.initiative.place for hit in hits)),
        f"do it after '{first.by.initiative.name}', or expect to do part of it again",
        {"starts": starts, "finishes": finishes, "paths": [list(hit.path) for hit in hits]},
        Subject("initiative", placed.name),
    )  # fmt: skip


def _finish(draft: Draft, by: _Replacement) -> str:
    return "after this draft" if by.last is None else f"by the end of {quarter(draft, by.last // MONTHS)}"
