"""What is to be reached, and who closes the gap when: key results and capabilities."""

from wardley.graph.placement import Placement
from wardley.model.names import normalised
from wardley.model.strategy import Capability, KeyResult
from wardley.plan.alignment import Alignment
from wardley.plan.gap.finish import Finish, Finishes, last_of
from wardley.plan.serving import Column
from wardley.plan.verdicts import Judged
from wardley.source.record import record


@record
class ResultGap:
    """A ``key_result`` with the kept ``work`` that serves it, or its objective as a whole.

    Where nothing does so directly it is the work that serves it through another. ``left`` is what would
    serve it and does not go on. ``last`` is the last of the work to be done, of what has a quarter.
    """

    key_result: KeyResult
    work: tuple[Finish, ...]
    left: tuple[Judged, ...]
    last: Finish | None

    @property
    def after(self) -> tuple[Finish, ...]:
        """The work that is done only after the day by which it is to be reached."""
        by = self.key_result.by
        if by is None:
            return ()
        return tuple(one for one in self.work if one.quarter is not None and one.quarter.last > by.last)

    @property
    def nothing_in_time(self) -> bool:
        """Whether there is work with a quarter, and none of it is done by the day."""
        dated = [one for one in self.work if one.quarter is not None]
        return bool(dated) and len(dated) == len(self.after)

    @property
    def unscheduled(self) -> bool:
        """Whether there is work on it, and none of it fitted in the draft."""
        return bool(self.work) and not any(one.scheduled for one in self.work)


@record
class CapabilityGap:
    """A ``capability`` with the kept ``work`` that touches it: a component of it, or an objective for it.

    ``left`` is what would touch it and does not go on. ``last`` is the last of the work to be done, of what
    has a quarter. ``wins`` says why how we win hangs on it, or is None where nothing says so.
    """

    capability: Capability
    work: tuple[Finish, ...]
    left: tuple[Judged, ...]
    last: Finish | None
    wins: str | None = None

    @property
    def nobody(self) -> bool:
        """Whether nothing that goes on touches it before the quarters end."""
        return not any(one.scheduled for one in self.work)


def result_gaps(alignment: Alignment, finishes: Finishes) -> tuple[ResultGap, ...]:
    """Every key result, in the order of its objective and of its line."""
    strategy = alignment.portfolio.estate.strategy
    places = {normalised(one.name): number for number, one in enumerate(strategy.objectives)}
    ordered = sorted(
        strategy.key_results, key=lambda one: places.get(normalised(one.objective or ""), len(places))
    )
    found = []
    for result in ordered:
        column = alignment.column("keyresult", result.name)
        work, left = _touching(alignment, column)
        done = finishes.of(work)
        found.append(ResultGap(result, done, left, last_of(done)))
    return tuple(found)


def capability_gaps(alignment: Alignment, finishes: Finishes) -> tuple[CapabilityGap, ...]:
    """Every capability, the widest gap first, then in the order of lines; unknown gaps stand last."""
    wins = _Wins(alignment)
    found = []
    for capability in alignment.portfolio.estate.capabilities:
        column = alignment.column("capability", capability.name)
        work, left = _touching(alignment, column)
        done = finishes.of(work)
        found.append(CapabilityGap(capability, done, left, last_of(done), wins.why(capability)))
    return tuple(sorted(found, key=_width))


def _width(gap: CapabilityGap) -> tuple[bool, float]:
    width = gap.capability.gap
    return width is None, -(width or 0.0)


def _touching(alignment: Alignment, column: Column | None) -> tuple[list[Judged], tuple[Judged, ...]]:
    """What goes on and serves *column*, and what would and does not; directly, where anything does so."""
    marked = alignment.serving(column) if column is not None else ()
    kept = [(row.judged, mark) for row, mark in marked if row.judged.goes_on]
    own = [judged for judged, mark in kept if mark != "through"]
    left = [row.judged for row, mark in marked if not row.judged.goes_on and mark != "through"]
    return own or [judged for judged, _ in kept], tuple(sorted(left, key=lambda one: one.name))


class _Wins:
    """Why how we win hangs on a capability: its words are in it, an objective joins them, or it differs."""

    def __init__(self, alignment: Alignment) -> None:
        self._estate = alignment.portfolio.estate
        strategy = self._estate.strategy
        self._wins = [choice.name for cascade in strategy.cascades for choice in cascade.box("win")]
        known = {normalised(win) for win in self._wins}
        self._joined: dict[str, str] = {}
        for objective in strategy.objectives:
            above = [normalised(name) for name in objective.supports]
            if not known.isdisjoint(above):
                for name in above:
                    self._joined.setdefault(name, objective.name)

    def why(self, capability: Capability) -> str | None:
        """The reason, or None where nothing says so."""
        components = self._components(capability)
        for name in (capability.name, *(one.name for one in components)):
            if any(_within(name, win) for win in self._wins):
                return f"how we win names '{name}'"
        objective = self._joined.get(normalised(capability.name))
        if objective is not None:
            return f"the objective '{objective}' supports it and how we win"
        for placement in components:
            if placement.facts and placement.facts.differentiating:
                return f"'{placement.name}' is marked as differentiating"
        return None

    def _components(self, capability: Capability) -> list[Placement]:
        things = map(self._estate.thing, capability.realised_by)
        return [placement for thing in things if thing for _, placement in thing.placements]


def _within(name: str, text: str) -> bool:
    """Whether *text* has *name* as words of its own."""
    words = "".join(letter if letter.isalnum() else " " for letter in text.lower()).split()
    part = "".join(letter if letter.isalnum() else " " for letter in name.lower()).split()
    return bool(part) and any(words[at : at + len(part)] == part for at in range(len(words)))
