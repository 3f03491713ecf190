"""Purpose crossed with evolution: what the work is for, and how far the market is with what it changes.

From the purpose alignment model (Nickolaisen), the methods that suit each stage of evolution and what
follows from both together: nobody is better than others by a commodity that everybody can have, and there
is no market to be as good as where nothing exists yet.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from wardley.graph.estate import Estate
from wardley.model.names import normalised
from wardley.plan.portfolio import Portfolio
from wardley.plan.purpose import QUADRANTS, Quadrant
from wardley.plan.verdicts import Judged
from wardley.source.record import record

BY_STAGE: Mapping[Quadrant, tuple[str, str, str, str]] = {
    "differentiating": (
        "explore it in-house",
        "build it in-house",
        "buy it, and name the part that differs: the rest is parity",
        "a contradiction: scored or placed wrongly, too coarse, or we sell it",
    ),
    "parity": (
        "a contradiction: nothing exists to be at par with; wait, or score it again",
        "build the least, and watch for products",
        "buy it, with the least change",
        "use a utility",
    ),
    "partner": (
        "partner on time and material",
        "partner",
        "buy or partner",
        "use a utility",
    ),
    "neither": ("stop", "stop", "stop, or do the least", "stop, or do the least"),
}
"""By quadrant and stage (genesis, custom-built, product, commodity): how to treat it."""

Contradiction = Literal["commodity", "no-market"]
"""``commodity``: it should set us apart, and all that it changes is one. ``no-market``: it should be as good
as the market, and of nothing that it changes is there a product yet."""


@record
class Stand:
    """A component that work changes, as the map ``map`` places it; ``sells`` where it is what we sell."""

    name: str
    map: str
    evolution: float | None
    stage: int | None
    sells: bool = False


@record
class Crossed:
    """An initiative with the components that it changes, in the order in which it names them.

    ``stage`` is the median of theirs, 0 (genesis) to 3 (commodity): of two in the middle the earlier, which
    claims less; None where no component of a known stage is named. ``treatment`` is the word for its cell,
    None where it is in none.
    """

    judged: Judged
    stands: tuple[Stand, ...]
    stage: int | None
    treatment: str | None
    contradiction: Contradiction | None


@dataclass(frozen=True)
class Crossing:
    """All work, in the order of its lines, crossed with evolution."""

    crossed: tuple[Crossed, ...]

    @cached_property
    def cells(self) -> dict[tuple[Quadrant, int], tuple[Crossed, ...]]:
        """By quadrant and stage, in the model's order: what is in that cell."""
        return {
            (quadrant, stage): tuple(
                one
                for one in self.crossed
                if one.stage == stage and one.judged.purpose and one.judged.purpose.quadrant == quadrant
            )
            for quadrant in QUADRANTS
            for stage in range(4)
        }

    @cached_property
    def outside(self) -> tuple[Crossed, ...]:
        """What is in no cell: nobody scored it, or it names no component of a known stage."""
        return tuple(one for one in self.crossed if one.treatment is None)

    @cached_property
    def contradictions(self) -> tuple[Crossed, ...]:
        """What says one thing by its purpose and another by its place."""
        return tuple(one for one in self.crossed if one.contradiction)

    def find(self, name: str) -> Crossed | None:
        """The initiative *name*, or None."""
        return self._by_name.get(normalised(name))

    @cached_property
    def _by_name(self) -> dict[str, Crossed]:
        return {normalised(one.judged.name): one for one in self.crossed}


def crossing(portfolio: Portfolio) -> Crossing:
    """The work of *portfolio* crossed with evolution."""
    return Crossing(tuple(_crossed(portfolio.estate, judged) for judged in portfolio.judged))


def _crossed(estate: Estate, judged: Judged) -> Crossed:
    groups = [group for group in _changed(estate, judged) if group]
    stands = tuple(stand for group in groups for stand in group)
    stages = [stage for group in groups if (stage := _median(stand.stage for stand in group)) is not None]
    stage = _median(iter(stages))
    purpose = judged.purpose
    if purpose is None or stage is None:
        return Crossed(judged, stands, stage, None, None)
    treatment = BY_STAGE[purpose.quadrant][stage]
    return Crossed(judged, stands, stage, treatment, _contradiction(purpose.quadrant, stands))


def _changed(estate: Estate, judged: Judged) -> Iterator[tuple[Stand, ...]]:
    """For each component that it names, how the maps place it; one that several maps show is one."""
    seen = set()
    for name in judged.initiative.changes:
        thing = estate.thing(name)
        if thing is None or thing.name in seen:
            continue
        seen.add(thing.name)
        yield tuple(
            Stand(spot.name, chart.name, spot.evolution, spot.stage, bool(spot.facts and spot.facts.sells))
            for chart, spot in thing.placements
        )


def _median(stages: Iterator[int | None]) -> int | None:
    """The middle one of the *stages* that are known, the earlier of two; None where none is."""
    known = sorted(stage for stage in stages if stage is not None)
    return known[(len(known) - 1) // 2] if known else None


def _contradiction(quadrant: Quadrant, stands: tuple[Stand, ...]) -> Contradiction | None:
    """What *stands*, all of a known stage, contradict."""
    if quadrant == "differentiating" and all(stand.stage == 3 and not stand.sells for stand in stands):
        return "commodity"
    if quadrant == "parity" and all(stand.stage is not None and stand.stage <= 1 for stand in stands):
        return "no-market"
    return None
