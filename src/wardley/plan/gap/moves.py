"""What changes on the maps: where each component stands, where it is to stand, and who moves it."""

from collections.abc import Iterator
from typing import Literal

from wardley.graph.chart import Chart
from wardley.graph.placement import BY_DECORATOR, Placement
from wardley.model.estate import TREATMENTS
from wardley.model.quantities import When
from wardley.model.relations import Evolution
from wardley.plan.gap.finish import Finish, Finishes
from wardley.plan.portfolio import Portfolio
from wardley.plan.verdicts import Judged
from wardley.source.place import Place
from wardley.source.record import record

By = Literal["work", "market", "nobody"]


@record
class Stand:
    """How a component stands: ``evolution`` (0..1) and ``stage`` (0..3), ``who`` runs it and ``how``.

    ``supplier`` is its vendor or partner, where one is named. None is not known.
    """

    evolution: float | None
    stage: int | None
    who: str | None
    how: str | None
    supplier: str | None = None

    @property
    def treatment(self) -> int | None:
        """The stage that ``how`` fits, 0..3."""
        return None if self.how is None else TREATMENTS[self.how]


@record
class Move:
    """``component`` of the map ``chart``, as it is ``now`` and as it is ``to`` be.

    ``to`` is what the ``evolve`` line says, and for what it leaves open the kept work that buys, outsources,
    builds or partners. ``evolves`` says that there is such a line, ``rename`` is the name that it gives.
    ``work`` is what goes on and changes the component, ``left`` what would have and does not go on.
    ``retiring`` says that it is being left, by ``retires`` where a day is written.
    """

    chart: str
    component: str
    now: Stand
    to: Stand
    evolves: bool = False
    rename: str | None = None
    work: tuple[Finish, ...] = ()
    left: tuple[Judged, ...] = ()
    retiring: bool = False
    retires: When | None = None
    place: Place | None = None

    @property
    def by(self) -> By:
        """Who moves it: our ``work``, ``nobody`` though our own hands would have to, or the ``market``."""
        if self.work:
            return "work"
        return "nobody" if self.handled or self.retiring else "market"

    @property
    def moves(self) -> bool:
        """Whether it is to stand elsewhere on the axis."""
        return (self.now.evolution, self.now.stage) != (self.to.evolution, self.to.stage)

    @property
    def handled(self) -> bool:
        """Whether somebody else is to run it, or it is to be treated otherwise."""
        return (self.now.who, self.now.how) != (self.to.who, self.to.how)


def moves(portfolio: Portfolio, finishes: Finishes) -> tuple[Move, ...]:
    """The components of every map that evolve, are being left, or on which something kept works.

    In the order of the maps, and on each as they stand.
    """
    return tuple(_moves(portfolio, finishes))


def _moves(portfolio: Portfolio, finishes: Finishes) -> Iterator[Move]:
    estate = portfolio.estate
    for chart in estate.charts:
        for placement in chart.placements:
            if placement.kind in ("anchor", "need"):
                continue
            if chart.names.exact[placement.name] is not placement.element:
                continue  # written twice on one map: all that is said of the name means the first
            work = [portfolio.find(one.name) for one in estate.changes.get(placement.key, ())]
            judged = [one for one in work if one is not None]
            retiring = bool(placement.facts and placement.facts.retiring)
            kept = any(one.goes_on for one in judged)
            changes = kept or retiring or placement.evolves is not None
            if changes and not estate.gone(chart, placement):
                yield _move(chart, placement, judged, finishes)


def _move(chart: Chart, placement: Placement, judged: list[Judged], finishes: Finishes) -> Move:
    evolves, facts = placement.evolves, placement.facts
    work = finishes.of(judged)
    now = Stand(
        placement.evolution, placement.stage, placement.who, placement.how, placement.supplier
    )  # fmt: skip
    return Move(
        chart.name, placement.name, now, _then(chart, now, evolves, work), evolves is not None,
        evolves.rename if evolves else None, work,
        tuple(sorted((one for one in judged if not one.goes_on), key=lambda one: one.name)),
        bool(facts and facts.retiring), facts.retires if facts else None, placement.place,
    )  # fmt: skip


def _then(chart: Chart, now: Stand, evolves: Evolution | None, work: tuple[Finish, ...]) -> Stand:
    """Where it is to stand: on the axis by the *evolves* line alone, in our hands by it or by the *work*."""
    evolution, stage = now.evolution, now.stage
    if evolves is not None and (evolves.to is not None or evolves.stage is not None):
        evolution = evolves.to
        stage = evolves.stage
        if stage is None and evolution is not None:
            stage = chart.stage_of(evolution)
    return _handled(now, evolution, stage, evolves.sourcing if evolves else None, work)


def _handled(
    now: Stand, evolution: float | None, stage: int | None, stated: str | None, work: tuple[Finish, ...]
) -> Stand:
    """Who is to run it and how: as *stated* on its ``evolve`` line, else as the *work* will have it."""
    sourcing = stated or next((chosen for one in work if (chosen := _chosen(one))), None)
    if sourcing is None:
        return Stand(evolution, stage, now.who, now.how, now.supplier)
    if sourcing == "partner":
        return Stand(evolution, stage, "partner", None, now.supplier if now.who == "partner" else None)
    who, how = BY_DECORATOR[sourcing]
    if sourcing == "build" and stage == 0:
        how = "experiment"
    if who != now.who:
        return Stand(evolution, stage, who, how)
    if now.how is not None and (stated is None or TREATMENTS[now.how] == TREATMENTS[how]):
        how = now.how  # the same hand goes on as it does, unless the line says otherwise
    return Stand(evolution, stage, who, how, now.supplier)


def _chosen(finish: Finish) -> str | None:
    """How the work of *finish* will source what it changes; None where it does not say."""
    if finish.judged.initiative.sourcing is not None:
        return finish.judged.initiative.sourcing
    return "partner" if finish.judged.verdict == "partner" else None
