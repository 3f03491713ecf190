"""The moving parts of each initiative: what it changes, what stands on that, and what that rests on."""

from collections.abc import Iterable

from wardley.analyse.report import Report
from wardley.graph.chart import Chart
from wardley.graph.placement import Placement
from wardley.plan.gap.finish import Finish
from wardley.plan.plan import Plan
from wardley.reporting.done import when
from wardley.reporting.page import Cell, Items, Page, Table, section, sections, some
from wardley.reporting.said import UNKNOWN, counted, footnotes

SUMMARY = "what each initiative changes, what stands on that, what that rests on, and whose it all is"

Spot = tuple[Chart, Placement]


class _Parts:
    """What the initiative of ``finish`` touches: what it ``changed``, what is ``above`` that, and ``below``.

    ``needs`` of ``all_needs`` of the users on those maps stand on it.
    """

    def __init__(self, finish: Finish, changed: Iterable[Spot], reached: "_Reached") -> None:
        self.finish = finish
        self.changed = tuple(dict.fromkeys(changed))
        taken = dict.fromkeys(self.changed)
        up = dict.fromkeys(spot for one in self.changed for spot in reached.above(one))
        down = dict.fromkeys(spot for one in self.changed for spot in reached.below(one))
        self._users = {(chart, anchor) for chart, _ in taken for anchor in chart.anchors}
        self.needs = sum(spot in up or spot in taken for spot in self._users)
        self.all_needs = len(self._users)
        self.above = tuple(
            spot for spot in up if spot not in taken and spot[1].kind not in ("anchor", "need")
        )
        self.below = tuple(spot for spot in down if spot not in taken and spot not in up)

    @property
    def every(self) -> tuple[Spot, ...]:
        """All of them, what is changed first."""
        return (*self.changed, *self.above, *self.below)

    @property
    def practices(self) -> list[str]:
        """The names of those that are practices."""
        return _names(spot for spot in self.every if spot[1].kind == "practice")

    @property
    def people(self) -> list[str]:
        """The teams and suppliers that run any of it, and the team that does the work, each once."""
        team = self.finish.judged.initiative.team
        found = [team] if team else []
        for _, placement in self.every:
            facts = placement.facts
            found += [name for name in (facts and facts.team, placement.supplier) if name]
        return list(dict.fromkeys(found))

    @property
    def systems(self) -> list[str]:
        """The systems that any of it is said to run on, each once."""
        named = (placement.facts.system for _, placement in self.every if placement.facts)
        return list(dict.fromkeys(name for name in named if name))


class _Reached:
    """What stands above and below a placement, walked once for each."""

    def __init__(self) -> None:
        self._above: dict[Spot, tuple[Spot, ...]] = {}
        self._below: dict[Spot, tuple[Spot, ...]] = {}

    def above(self, spot: Spot) -> tuple[Spot, ...]:
        """Everything that rests on it, nearest first."""
        if spot not in self._above:
            chart, placement = spot
            self._above[spot] = tuple((chart, one) for one in chart.above(placement))
        return self._above[spot]

    def below(self, spot: Spot) -> tuple[Spot, ...]:
        """Everything that it rests on, nearest first."""
        if spot not in self._below:
            chart, placement = spot
            self._below[spot] = tuple((chart, one) for one in chart.below(placement))
        return self._below[spot]


def page(plan: Plan, report: Report) -> Page:
    """Every initiative that goes on, the first to be done first."""
    reached = _Reached()
    parts, bare = [], []
    for finish in plan.gap.finishes.of(plan.portfolio.judged):
        changed = list(_changed(plan, finish))
        if changed:
            parts.append(_Parts(finish, changed, reached))
        else:
            bare.append(finish.name)
    nothing = (f"{some(bare, 12)} {'changes' if len(bare) == 1 else 'change'} no component.",) if bare else ()
    return Page(
        "moving-parts", "Moving parts", _summary(plan, parts, bare),
        sections(
            section("What each initiative touches", _table(parts)),
            section("Whose it is", _whose(parts)),
            section("Nothing on the maps", Items(nothing)),
        ),
        footnotes(report, "W608", "W803"),
        {"initiatives": [_data(one) for one in parts], "change_nothing": bare},
    )  # fmt: skip


def _changed(plan: Plan, finish: Finish) -> Iterable[Spot]:
    for name in finish.judged.initiative.changes:
        thing = plan.estate.thing(name)
        if thing is not None:
            yield from thing.placements


def _names(spots: Iterable[Spot]) -> list[str]:
    return list(dict.fromkeys(placement.name for _, placement in spots))


def _summary(plan: Plan, parts: list[_Parts], bare: list[str]) -> str:
    if not plan.estate.initiatives:
        return "No initiative is written, so nothing moves."
    if not parts:
        return f"{counted(len(bare), 'initiative')} that goes on, and none changes a component of a map."
    told = f"{counted(len(parts), 'initiative')} that {'goes' if len(parts) == 1 else 'go'} on"
    told += f" {'changes' if len(parts) == 1 else 'change'} components."
    most = min(parts, key=lambda one: (-len(one.every), one.finish.name))
    return (
        f"{told} '{most.finish.name}' has the most moving parts: {len(most.changed)} changed,"
        f" {len(most.above)} on top of that, {len(most.below)} below."
    )


def _table(parts: list[_Parts]) -> Table:
    rows = tuple(
        (
            Cell(f"{one.finish.name} ({when(one.finish)})", strong=True), some(_names(one.changed)),
            f"{one.needs} of {one.all_needs}",
            _some(one.above, "nothing but needs" if one.needs else "nothing that is drawn"),
            _some(one.below, "nothing that is drawn"),
        )
        for one in parts
    )  # fmt: skip
    heads = ("Initiative", "Changes", "Needs on it", "Stands on it", "It rests on")
    return Table("moving_parts", heads, rows, frozenset({2}))


def _some(spots: tuple[Spot, ...], none: str) -> str:
    names = _names(spots)
    return some(names) if names else none


def _whose(parts: list[_Parts]) -> Table:
    """Whose the parts are. Systems and practices have a column only where one is named."""
    more = {"Systems": [one.systems for one in parts], "Practices": [one.practices for one in parts]}
    shown = {head: names for head, names in more.items() if any(names)}
    rows = []
    for number, one in enumerate(parts):
        row: list[Cell | str] = [
            Cell(one.finish.name, strong=True), one.finish.judged.initiative.owner or UNKNOWN,
            some(one.people) if one.people else UNKNOWN,
        ]  # fmt: skip
        row += [some(names[number]) if names[number] else "none named" for names in shown.values()]
        rows.append(tuple(row))
    return Table("whose", ("Initiative", "Owner", "Teams and suppliers that it touches", *shown), tuple(rows))


def _data(one: _Parts) -> dict[str, object]:
    return {
        "initiative": one.finish.name,
        "quarter": None if one.finish.quarter is None else str(one.finish.quarter),
        "needs": one.needs, "all_needs": one.all_needs, "changes": _names(one.changed),
        "above": _names(one.above), "below": _names(one.below), "teams_and_suppliers": one.people,
        "systems": one.systems, "practices": one.practices,
    }  # fmt: skip
