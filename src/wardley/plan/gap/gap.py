"""The way from here to there: moves on the map, a roadmap of them, key results and capabilities."""

from dataclasses import dataclass
from functools import cached_property

from wardley.model.quantities import When
from wardley.plan.alignment import Alignment
from wardley.plan.draft.schedule import Draft
from wardley.plan.gap.finish import Finish, Finishes
from wardley.plan.gap.goals import CapabilityGap, ResultGap, capability_gaps, result_gaps
from wardley.plan.gap.moves import By, Move, moves
from wardley.source.record import record


@record
class Step:
    """An initiative, done when ``finish`` says, with the ``moves`` to which it belongs."""

    finish: Finish
    moves: tuple[Move, ...]


@record
class Stage:
    """What is done in one ``quarter``, its ``number`` from 0; both are None for what has no quarter."""

    number: int | None
    quarter: When | None
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class Gap:
    """Current to target by ``draft``. ``moves`` stand in the order of the maps.

    ``results`` are the key results from, to, by; ``capabilities`` those with the widest gaps first.
    ``finishes`` says of any work when it is done.
    """

    draft: Draft
    finishes: Finishes
    moves: tuple[Move, ...]
    results: tuple[ResultGap, ...]
    capabilities: tuple[CapabilityGap, ...]

    @property
    def not_planned(self) -> str | None:
        """Why there is no draft to take quarters from, or None."""
        return self.draft.not_planned

    def moved_by(self, by: By) -> tuple[Move, ...]:
        """The moves that are made by *by*: our ``work``, the ``market``, or ``nobody``."""
        return tuple(move for move in self.moves if move.by == by)

    @cached_property
    def roadmap(self) -> tuple[Stage, ...]:
        """Every quarter with the work on components that is done in it, then what has no quarter, if any."""
        found: dict[str, tuple[Finish, list[Move]]] = {}
        for move in self.moves:
            for finish in move.work:
                found.setdefault(finish.name, (finish, []))[1].append(move)
        steps = [Step(finish, tuple(moves)) for _, (finish, moves) in sorted(found.items())]
        stages = [
            Stage(number, quarter, tuple(step for step in steps if step.finish.number == number))
            for number, quarter in enumerate(self.draft.quarters)
        ]
        rest = tuple(step for step in steps if step.finish.number is None)
        return (*stages, *([Stage(None, None, rest)] if rest else []))


def gap(alignment: Alignment, draft: Draft) -> Gap:
    """The way from the estate of *alignment* as it is to what is written of it, by *draft*."""
    finishes = Finishes(draft)
    return Gap(
        draft, finishes, moves(alignment.portfolio, finishes), result_gaps(alignment, finishes),
        capability_gaps(alignment, finishes),
    )  # fmt: skip
