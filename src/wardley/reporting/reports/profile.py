"""One thing on several maps: where each has it, how each treats it, and which stands apart.

After Wardley's profile diagram, which lays the same thing of many maps on one axis.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from statistics import median

from wardley.analyse.finding import Finding
from wardley.analyse.profile import Spot, maps_of, several
from wardley.analyse.profile import profile as profile_of
from wardley.analyse.report import Report
from wardley.drawing.plots.profile import Profile as Plot
from wardley.drawing.plots.profile import Row
from wardley.drawing.plots.profile import Spot as Dot
from wardley.graph.words import Thing
from wardley.model.axes import STAGES
from wardley.model.names import normalised
from wardley.plan.exact import exact, sum_of
from wardley.plan.plan import Plan
from wardley.reporting.page import Cell, Figure, Page, Table, Tone, section, sections, some
from wardley.reporting.said import UNKNOWN, amount, counted, footnotes, known, number

SUMMARY = "one thing on several maps: where each has it, how each treats it, and which stands apart"
PICTURED = True

_DRAWN = 30
"""Things on the picture at most, the first of the table; from far away nobody reads more."""

_LEAST = 3
"""With fewer maps none can stand apart from the others."""


class _Profile:
    """A ``thing`` with its ``spots``, the ``codes`` that speak of it, and the maps that stand ``apart``."""

    def __init__(self, thing: Thing, spots: Sequence[Spot], findings: Sequence[Finding]) -> None:
        self.thing = thing
        self.spots = list(spots)
        self.codes = tuple(dict.fromkeys(one.code for one in findings))
        self.apart = tuple(dict.fromkeys(name for one in findings for name in _apart(one)))
        self.placed = [one.evolution for _, one in spots if one.evolution is not None]

    @property
    def middle(self) -> float | None:
        """The median of where it is placed, or None."""
        return round(median(self.placed), 4) if self.placed else None

    @property
    def along(self) -> list[Spot]:
        """The spots from the left of the maps to the right; what is not placed stands last."""
        return sorted(self.spots, key=lambda spot: (spot[1].evolution is None, spot[1].evolution or 0.0))

    @property
    def spread(self) -> float | None:
        """How far the outermost lie from one another; None where fewer than two are placed."""
        if len(self.placed) < 2:
            return None
        return float(exact(max(self.placed)) - exact(min(self.placed)))


def page(plan: Plan, report: Report) -> Page:
    """The things that more than one map shows: first those of which a rule speaks, then the widest apart."""
    found = _profiles(plan, report)
    return Page(
        "profile", "The same thing on several maps", _summary(plan, found),
        sections(
            section("Where the maps have it", _figure(plan, found), _table(found)),
            section("How each map has it", _spots(found)),
        ),
        footnotes(report, "W501", "W502", "W504", "W505"),
        {"things": [_data(one) for one in found]},
    )  # fmt: skip


def _profiles(plan: Plan, report: Report) -> list[_Profile]:
    said: dict[str, list[Finding]] = defaultdict(list)
    for finding in report.findings:
        if finding.code.startswith("W5") and finding.subject.kind == "thing":
            said[normalised(finding.subject.name)].append(finding)
        elif finding.code == "W502":
            for name in _listed(finding):
                said[normalised(name)].append(finding)
    found = []
    for thing in several(plan.estate):
        spots = [spot for spot in thing.placements if spot[1].kind not in ("anchor", "submap", "need")]
        if len(maps_of(spots)) > 1:
            found.append(_Profile(thing, spots, said.get(normalised(thing.name), ())))
    return sorted(found, key=lambda one: (not one.codes, -(one.spread or 0.0), one.thing.name))


def _listed(finding: Finding) -> Iterable[str]:
    """The things of a finding that is about many."""
    things = finding.facts.get("things")
    return (
        [str(one["name"]) for one in things if isinstance(one, Mapping)] if isinstance(things, list) else ()
    )


def _apart(finding: Finding) -> Iterable[str]:
    maps = finding.facts.get("apart")
    return map(str, maps) if isinstance(maps, list) else ()


def _summary(plan: Plan, found: list[_Profile]) -> str:
    charts = len(plan.estate.charts)
    if charts < 2:
        return (
            f"{counted(charts, 'map')} {'was' if charts == 1 else 'were'} read, and it takes two to compare."
        )
    if not found:
        return f"No component stands on more than one of the {charts} maps."
    apart = [one.thing.name for one in found if one.apart]
    told = (
        f"{counted(len(found), 'component')} {'stands' if len(found) == 1 else 'stand'} on more than one of"
    )
    told += f" the {charts} maps. "
    if not apart:
        return f"{told}No map has one of them where the others do not."
    return f"{told}One map has {some(apart)} where the others do not: ask why."


def _figure(plan: Plan, found: list[_Profile]) -> Figure | None:
    """The things as rows along evolution, those of the table in its order; None without any place."""
    shown = [one for one in found if one.placed][:_DRAWN]
    if not shown:
        return None
    first, second, third = plan.estate.charts[0].boundaries
    plot = Plot("Evolution on each map", tuple(map(_drawn, shown)), boundaries=(first, second, third))
    more = f", the first {len(shown)} of {len(found)}" if len(shown) < len(found) else ""
    told = "; ".join(f"{one.thing.name}: {some([_placed(spot) for spot in one.along])}" for one in shown[:5])
    rest = f" And {len(shown) - 5} more." if len(shown) > 5 else ""
    return Figure(
        "profile", plot, f"Along evolution, a row for each component and a dot for each map. {told}.{rest}",
        f"Where each map has what several show{more}. A hollow dot stands apart; the bar is the median.",
    )  # fmt: skip


def _drawn(one: _Profile) -> Row:
    dots = tuple(
        Dot(chart.name, placement.evolution, chart.name in one.apart)
        for chart, placement in one.along
        if placement.evolution is not None
    )
    return Row(one.thing.name, dots, one.middle)


def _table(found: list[_Profile]) -> Table:
    rows = tuple(
        (
            Cell(one.thing.name, strong=bool(one.apart)), _count(len(maps_of(one.spots))),
            _count(one.middle), _count(one.spread), some([_placed(spot) for spot in one.along], 8),
            _stands_apart(one),
            " ".join(one.codes) or "none",
        )
        for one in found
    )  # fmt: skip
    return Table(
        "things", ("Component", "Maps", "Median", "Spread", "Where each map has it", "Stands apart", "Codes"),
        rows, frozenset({1, 2, 3}),
        note=(
            "Evolution runs from 0 to 1. The evolution of a thing is its market's, so maps of one market"
            " should agree; where one does not, its people know something, or are fond of what they have."
        ),
    )  # fmt: skip


def _count(value: float | None) -> Cell:
    return Cell(number(value), number=value)


def _placed(spot: Spot) -> str:
    chart, placement = spot
    return f"{chart.name} {number(placement.evolution)}"


def _stands_apart(one: _Profile) -> Cell:
    if one.apart:
        return Cell(some(one.apart), "fair")
    return Cell("too few maps to tell" if len(maps_of(one.spots)) < _LEAST else "none", "quiet")


def _spots(found: list[_Profile]) -> Table:
    rows = []
    for one in found:
        for chart, placement in one.spots:
            stage = UNKNOWN if placement.stage is None else STAGES[placement.stage]
            who = f"{placement.who} {placement.supplier}" if placement.supplier else placement.who
            tone: Tone | None = "fair" if chart.name in one.apart else None
            rows.append(
                (
                    Cell(one.thing.name, strong=bool(one.apart)), chart.name, placement.name,
                    Cell(f"{number(placement.evolution)} {stage}", tone), placement.how or UNKNOWN,
                    who or UNKNOWN, (placement.facts and placement.facts.team) or UNKNOWN,
                    Cell(amount(placement.cost), number=placement.cost),
                )
            )  # fmt: skip
    heads = ("Component", "Map", "Called", "Placed", "How", "Who", "Team", "Cost a year")
    costs = sum_of(placement.cost for one in found for _, placement in one.spots)
    note = (
        f"The known yearly cost of all of them is {known(costs)}, as each map writes it."
        if costs.known
        else ""
    )
    return Table("placements", heads, tuple(rows), frozenset({7}), note=note)


def _data(one: _Profile) -> dict[str, object]:
    return {
        "thing": one.thing.name, "names": list(one.thing.names), "median": one.middle, "spread": one.spread,
        "apart": list(one.apart), "codes": list(one.codes), **profile_of(one.spots),
    }  # fmt: skip
