"""What troubles or tempts us, the gravest first, and what becomes of it: the situation appraisal.

After Kepner and Tregoe: list, separate and clarify, set priorities by seriousness, urgency and growth, each
with its evidence, and choose the analysis that is due. The three marks are kept apart: their sum only says
what to look at first.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from wardley.model.names import normalised
from wardley.model.strategy import Concern, Driver
from wardley.plan.exact import exact
from wardley.plan.portfolio import Portfolio
from wardley.plan.verdicts import Judged
from wardley.source.record import record

Analysis = Literal["problem", "decision", "protect"]

ANALYSES: Mapping[Analysis, str] = {
    "problem": "problem analysis: find the cause",
    "decision": "decision analysis: choose what to do",
    "protect": "potential problem analysis: protect the plan",
}
"""By analysis, what it is for."""

GROUPS = ("strategy", "cost", "revenue")
"""What a driver of value can belong to."""

_LONG = 15
"""With more words than these a concern looks like several."""


@record
class Standing:
    """One ``concern`` on the board.

    ``rank`` is its place by the sum of its three marks, ties by seriousness, urgency, growth; those that are
    equal in all share a place; None where it is not scored. ``top`` is true for the upper quarter of what is
    scored. ``next`` is the analysis that is due: ``stated`` where its line says so, else suggested, and
    ``reason`` says why. ``work`` is all that addresses it, whatever becomes of it. ``unclear`` says why it
    looks like several issues in one line, or is None.
    """

    concern: Concern
    rank: int | None
    top: bool
    next: Analysis
    stated: bool
    reason: str
    work: tuple[Judged, ...] = ()
    unclear: str | None = None

    @property
    def sum(self) -> float | None:
        """Seriousness, urgency and growth together; for ordering, never to be shown alone."""
        marks = _marks(self.concern)
        return None if marks is None else float(sum(map(exact, marks)))

    @property
    def kept(self) -> tuple[Judged, ...]:
        """What addresses it and goes on."""
        return tuple(one for one in self.work if one.goes_on)


@record
class Covered:
    """The ``driver`` of value with the concerns that name it, and the ``work`` that goes on for them."""

    driver: Driver
    concerns: tuple[Standing, ...]
    work: tuple[Judged, ...]

    @property
    def gap(self) -> float | None:
        """How far it is from now to what is wanted, in the driver's own unit; None where not known."""
        now, wanted = self.driver.now, self.driver.wanted
        return None if now is None or wanted is None else float(exact(wanted) - exact(now))


@dataclass(frozen=True)
class Board:
    """Every concern, the gravest first, what is not scored last; and how the drivers of value are covered.

    ``groups`` are, by group of drivers, the concerns that name the group or a driver of it.
    """

    standings: tuple[Standing, ...] = ()
    drivers: tuple[Covered, ...] = ()
    groups: Mapping[str, tuple[Standing, ...]] = field(default_factory=dict)

    @property
    def top(self) -> tuple[Standing, ...]:
        """The upper quarter of what is scored, with what equals the last of it."""
        return tuple(one for one in self.standings if one.top)

    @cached_property
    def uncovered(self) -> tuple[Covered, ...]:
        """The drivers that no concern names."""
        return tuple(one for one in self.drivers if not one.concerns)


def board(portfolio: Portfolio) -> Board:
    """The concerns of the estate that *portfolio* is of."""
    work: dict[str, list[Judged]] = defaultdict(list)
    for judged in portfolio.judged:
        for name in judged.initiative.addresses:
            work[normalised(name)].append(judged)
    strategy = portfolio.estate.strategy
    standings = _ranked(strategy.concerns, work)
    named: dict[str, list[Standing]] = defaultdict(list)
    for standing in standings:
        if standing.concern.driver:
            named[normalised(standing.concern.driver)].append(standing)
    covered = tuple(_covered(driver, named[normalised(driver.name)]) for driver in strategy.drivers)
    return Board(standings, covered, _grouped(covered, named))


def _ranked(concerns: Iterable[Concern], work: Mapping[str, list[Judged]]) -> tuple[Standing, ...]:
    ordered = sorted(concerns, key=_order)
    scored = [one for one in ordered if _marks(one) is not None]
    last = _marks(scored[-(-len(scored) // 4) - 1]) if scored else None
    found: list[Standing] = []
    rank, before, top = 0, None, bool(scored)
    for number, concern in enumerate(ordered, 1):
        marks = _marks(concern)
        if marks != before:
            top = top and (before is None or before != last)
            rank, before = number, marks
        addressing = tuple(sorted(work.get(normalised(concern.name), ()), key=lambda one: one.name))
        analysis, reason = _due(concern, addressing)
        found.append(
            Standing(
                concern, rank if marks else None, top and marks is not None, analysis,
                concern.next is not None, reason, addressing, unclear(concern.name),
            )
        )  # fmt: skip
    return tuple(found)


def _order(concern: Concern) -> tuple[object, ...]:
    marks = _marks(concern)
    if marks is None:
        return (1, concern.name)
    return (0, -sum(map(exact, marks)), *(-mark for mark in marks), concern.name)


def _marks(concern: Concern) -> tuple[float, float, float] | None:
    """Seriousness, urgency and growth; None where it is not scored."""
    seriousness, urgency, growth = concern.seriousness, concern.urgency, concern.growth
    if seriousness is None or urgency is None or growth is None:
        return None
    return seriousness, urgency, growth


def _due(concern: Concern, work: Sequence[Judged]) -> tuple[Analysis, str]:
    """The analysis that is due, and why: a suggestion where people did not say it."""
    if concern.next is not None:
        return concern.next, "its line says so"
    if concern.kind == "opportunity":
        return "decision", "an opportunity is a choice"
    if not any(one.initiative.because for one in work):
        return "problem", "no cause of it is written"
    if not any(one.goes_on for one in work):
        return "decision", "a cause is written, and nothing is kept against it"
    return "protect", "a cause is written, and work on it is kept"


def unclear(name: str) -> str | None:
    """Why the concern *name* looks like several issues in one line; None where it does not."""
    if ";" in name:
        return "it has a semicolon"
    if " and " in normalised(name):
        return "it says 'and'"
    words = len(name.split())
    return f"it has {words} words" if words > _LONG else None


def _covered(driver: Driver, concerns: Sequence[Standing]) -> Covered:
    work = {normalised(one.name): one for standing in concerns for one in standing.kept}
    return Covered(driver, tuple(concerns), tuple(one for _, one in sorted(work.items())))


def _grouped(
    covered: Iterable[Covered], named: Mapping[str, list[Standing]]
) -> dict[str, tuple[Standing, ...]]:
    """By group: the concerns that name one of its drivers, or the group itself, each once."""
    found: dict[str, dict[str, Standing]] = {group: {} for group in GROUPS}
    for group in GROUPS:
        own = [one for driver in covered if driver.driver.group == group for one in driver.concerns]
        taken = {normalised(driver.driver.name) for driver in covered}
        for standing in (*own, *(named.get(group, ()) if group not in taken else ())):
            found[group].setdefault(normalised(standing.concern.name), standing)
    return {group: tuple(concerns.values()) for group, concerns in found.items()}
