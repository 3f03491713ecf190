"""What people want and choose: the choice cascade, objectives and key results, causes, concerns, drivers.

Unknown is None, never 0.
"""

from typing import Literal

from wardley.model.quantities import When
from wardley.source.place import Place
from wardley.source.record import record

BOXES = ("aspiration", "play", "win", "capability", "system")
"""The five boxes of the choice cascade, from the aspiration down (Martin and Lafley, *Playing to Win*)."""


@record
class Choice:
    """A line in one of the upper three boxes: the ``aspiration``, where to ``play``, how to ``win``."""

    kind: Literal["aspiration", "play", "win"]
    name: str
    cascade: str | None = None
    text: str | None = None
    place: Place | None = None


@record
class Capability:
    """What we must be good at, ``now`` and as ``needed`` (1..5); components realise it."""

    name: str
    now: float | None = None
    needed: float | None = None
    owner: str | None = None
    cascade: str | None = None
    realised_by: tuple[str, ...] = ()
    place: Place | None = None

    @property
    def gap(self) -> float | None:
        """How far it is from now to what is needed; None where one of them is not known."""
        return None if self.now is None or self.needed is None else self.needed - self.now


@record
class System:
    """How we see that it works: a management system, and the key results that it ``measures``."""

    name: str
    cascade: str | None = None
    measures: tuple[str, ...] = ()
    place: Place | None = None


@record
class Cascade:
    """One choice cascade. ``name`` is None for that of the whole; ``under`` is what it serves above."""

    name: str | None = None
    under: str | None = None
    choices: tuple[Choice, ...] = ()
    capabilities: tuple[Capability, ...] = ()
    systems: tuple[System, ...] = ()
    place: Place | None = None

    def box(self, kind: str) -> tuple[Choice | Capability | System, ...]:
        """What stands in the box *kind*, one of ``BOXES``."""
        if kind == "capability":
            return self.capabilities
        if kind == "system":
            return self.systems
        return tuple(choice for choice in self.choices if choice.kind == kind)


@record
class KeyResult:
    """A number that tells whether ``objective`` is reached: ``start`` now, ``target`` ``by`` a date.

    Percentages are shares (0.61). ``start_text`` and ``target_text`` are both as the author wrote them, for
    showing. ``metric`` names what is measured where several key results share it; ``against`` names the
    metrics or key results that it pulls against.
    """

    name: str
    objective: str | None = None
    start: float | None = None
    target: float | None = None
    start_text: str | None = None
    target_text: str | None = None
    by: When | None = None
    owner: str | None = None
    department: str | None = None
    metric: str | None = None
    against: str | None = None
    place: Place | None = None


@record
class Objective:
    """What is to be reached, in words. ``supports`` are objectives, ways to win and capabilities above it."""

    name: str
    owner: str | None = None
    department: str | None = None
    cascade: str | None = None
    supports: tuple[str, ...] = ()
    key_results: tuple[KeyResult, ...] = ()
    text: str | None = None
    place: Place | None = None


@record
class Cause:
    """Why something is asked for, and for whom."""

    name: str
    kind: Literal["value", "failure", "compliance", "habit"] | None = None
    stakeholder: str | None = None
    text: str | None = None
    place: Place | None = None


@record
class Concern:
    """What troubles or tempts us: ``seriousness``, ``urgency`` and ``growth`` (1..5), each with its evidence.

    ``next`` is the analysis that it asks for: problem, decision, protect. The three are kept apart.
    """

    name: str
    seriousness: float | None = None
    urgency: float | None = None
    growth: float | None = None
    kind: Literal["threat", "opportunity"] | None = None
    next: Literal["problem", "decision", "protect"] | None = None
    driver: str | None = None
    owner: str | None = None
    stakeholder: str | None = None
    evidence: str | None = None
    place: Place | None = None


@record
class Driver:
    """What drives the worth of a customer over the years, ``now`` and as ``wanted``, in its own unit."""

    name: str
    group: Literal["strategy", "cost", "revenue"] | None = None
    now: float | None = None
    wanted: float | None = None
    place: Place | None = None


@record
class Stakeholder:
    """Somebody who has a say or a need, and the ``department`` they belong to."""

    name: str
    department: str | None = None
    place: Place | None = None


@record
class Strategy:
    """All of it, each in the order of its lines.

    ``cascades`` are those that have a line or a box; ``departments`` the declared ones. A key result whose
    objective is not declared stands in ``key_results`` alone.
    """

    cascades: tuple[Cascade, ...] = ()
    objectives: tuple[Objective, ...] = ()
    key_results: tuple[KeyResult, ...] = ()
    causes: tuple[Cause, ...] = ()
    concerns: tuple[Concern, ...] = ()
    drivers: tuple[Driver, ...] = ()
    stakeholders: tuple[Stakeholder, ...] = ()
    departments: tuple[str, ...] = ()
