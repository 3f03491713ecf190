"""Why work is asked for, and for whom: by cause, by stakeholder, by department.

Failure demand is work that is asked for because something was not done, or not done right (John Seddon,
*Freedom from Command and Control*, 2003).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from wardley.model.names import normalised
from wardley.model.strategy import Cause
from wardley.plan.demand.duplicates import Duplicate, duplicates
from wardley.plan.demand.merging import Merge, merges, settled, survivors
from wardley.plan.exact import Sum, exact, sum_of
from wardley.plan.portfolio import Portfolio
from wardley.plan.verdicts import Judged
from wardley.source.record import record


@record
class Answers:
    """A ``cause`` and the work that answers it, each by name.

    ``asked`` is all the work that names it; ``live`` what people may still do about it: what is not stopped,
    deferred or merged by a decision, and what such work was merged into. ``departments`` are those that ask
    for what is live, as far as they are known. ``cost`` is that of all that is asked, ``live_cost`` of what
    is live.
    """

    cause: Cause
    asked: tuple[Judged, ...]
    live: tuple[Judged, ...]
    departments: tuple[str, ...]
    cost: Sum
    live_cost: Sum

    @property
    def name(self) -> str:
        """The cause's name."""
        return self.cause.name


@record
class Asking:
    """Work that is asked for by or for ``who``, by name; ``who`` is None where nobody is named.

    ``department`` is that of a stakeholder, or None. ``causes`` are theirs, or those of their work. ``live``
    is what is not stopped, deferred or merged by a decision.
    """

    who: str | None
    department: str | None
    causes: tuple[str, ...]
    asked: tuple[Judged, ...]
    live: tuple[Judged, ...]
    cost: Sum


@record
class Failure:
    """How much of the work that has a cause is there because something failed.

    ``caused`` is all work that names a cause, ``failing`` the part of it with a cause of the kind
    ``failure``, each counted once, before anything is stopped or merged. ``kinds_known`` counts the work of
    which some cause says its kind.
    """

    caused: Sum
    failing: Sum
    kinds_known: int

    @property
    def share(self) -> float | None:
        """Of the known cost of caused work; None where none is known."""
        return float(exact(self.failing.total) / exact(self.caused.total)) if self.caused.total else None

    @property
    def share_of_requests(self) -> float | None:
        """Of the number of caused requests; None where there are none."""
        return self.failing.count / self.caused.count if self.caused.count else None


@dataclass(frozen=True)
class Demand:
    """The demand behind a ``portfolio``; the order of its parts does not hang on that of the lines."""

    portfolio: Portfolio

    @cached_property
    def merges(self) -> tuple[Merge, ...]:
        """What people merged, and into what, by name."""
        return merges(self.portfolio)

    @cached_property
    def duplicates(self) -> tuple[Duplicate, ...]:
        """Work that looks as if it were asked for twice, people having settled none of it."""
        return duplicates(self.portfolio, {one.name: one.live for one in self.by_cause})

    @cached_property
    def causes(self) -> Mapping[str, tuple[str, ...]]:
        """By initiative (normalised name): its causes, and behind them those of what was merged into it."""
        found = {normalised(one.name): dict(_causes_of(one)) for one in self.portfolio.judged}
        for merge in self.merges:
            if merge.survivor is not None:
                for key, name in _causes_of(merge.merged).items():
                    found[normalised(merge.survivor.name)].setdefault(key, name)
        return {name: tuple(causes.values()) for name, causes in found.items()}

    def causes_of(self, judged: Judged) -> tuple[str, ...]:
        """The causes of *judged*, with those that merging brought it."""
        return self.causes[normalised(judged.name)]

    @cached_property
    def by_cause(self) -> tuple[Answers, ...]:
        """Every cause, first where most known cost hangs on it, last what nobody answers."""
        causes = {normalised(one.name): one for one in self.portfolio.estate.strategy.causes}
        asked: dict[str, list[Judged]] = {key: [] for key in causes}
        for judged in self._by_name:
            for key in _causes_of(judged):
                asked[key].append(judged)
        found = [self._answers(causes[key], work) for key, work in asked.items()]
        return tuple(sorted(found, key=lambda one: (-one.cost.total, -len(one.asked), normalised(one.name))))

    @cached_property
    def by_stakeholder(self) -> tuple[Asking, ...]:
        """Whom the work is for, through its causes; last what is asked for nobody who is named."""
        home = {normalised(one.name): one.department for one in self.portfolio.estate.strategy.stakeholders}
        groups = _Groups()
        for answers in self.by_cause:
            for judged in answers.asked:
                groups.add(answers.cause.stakeholder, judged, (answers.name,))
        for judged in self._by_name:
            if not judged.initiative.because:
                groups.add(None, judged, ())
        return groups.told(home)

    @cached_property
    def by_department(self) -> tuple[Asking, ...]:
        """Which department asks, by its initiative's line or its team; last what is nobody's."""
        groups = _Groups()
        for judged in self._by_name:
            groups.add(self.portfolio.department_of(judged), judged, _causes_of(judged).values())
        return groups.told({})

    @cached_property
    def without_cause(self) -> tuple[Judged, ...]:
        """Work that names no cause, was given none by merging and is not asked for by law, by name."""
        return tuple(one for one in self._by_name if not self.causes_of(one) and not one.compliance)

    @cached_property
    def failure(self) -> Failure:
        """How much of the caused work is there because something failed."""
        kinds = {normalised(one.name): one.kind for one in self.portfolio.estate.strategy.causes}
        caused, failing, known = [], [], 0
        for judged in self.portfolio.judged:
            found = [kinds.get(key) for key in _causes_of(judged)]
            if found:
                caused.append(judged.initiative.cost)
                known += any(found)
            if "failure" in found:
                failing.append(judged.initiative.cost)
        return Failure(sum_of(caused), sum_of(failing), known)

    @cached_property
    def _by_name(self) -> tuple[Judged, ...]:
        return tuple(sorted(self.portfolio.judged, key=lambda one: normalised(one.name)))

    @cached_property
    def _survivors(self) -> Mapping[str, Judged | None]:
        return survivors(self.portfolio)

    def _answers(self, cause: Cause, asked: list[Judged]) -> Answers:
        live: dict[str, Judged] = {}
        for judged in asked:
            going = self._survivors.get(normalised(judged.name), judged)
            if going is not None and not settled(going):
                live[normalised(going.name)] = going
        ordered = tuple(one for _, one in sorted(live.items()))
        known = {self.portfolio.department_of(one) for one in ordered}
        return Answers(
            cause, tuple(asked), ordered, _distinct(department for department in known if department),
            _cost(asked), _cost(ordered),
        )  # fmt: skip


class _Groups:
    """Work by whom it is for."""

    def __init__(self) -> None:
        self._names: dict[str | None, str | None] = {}
        self._causes: dict[str | None, dict[str, None]] = defaultdict(dict)
        self._asked: dict[str | None, dict[str, Judged]] = defaultdict(dict)

    def add(self, who: str | None, judged: Judged, causes: Iterable[str]) -> None:
        key = None if who is None else normalised(who)
        spelt = self._names.setdefault(key, who)
        if who is not None and spelt is not None:
            self._names[key] = min(spelt, who)
        self._causes[key].update(dict.fromkeys(causes))
        self._asked[key].setdefault(normalised(judged.name), judged)

    def told(self, departments: Mapping[str, str | None]) -> tuple[Asking, ...]:
        found = []
        for key, who in self._names.items():
            asked = tuple(one for _, one in sorted(self._asked[key].items()))
            live = tuple(one for one in asked if not settled(one))
            causes = tuple(sorted(self._causes[key], key=normalised))
            department = departments.get(key) if key is not None else None
            found.append(Asking(who, department, causes, asked, live, _cost(asked)))
        return tuple(
            sorted(found, key=lambda one: (one.who is None, -one.cost.total, normalised(one.who or "")))
        )


def demand(portfolio: Portfolio) -> Demand:
    """The demand behind *portfolio*."""
    return Demand(portfolio)


def _causes_of(judged: Judged) -> dict[str, str]:
    """By normalised name: the causes that its own line or links name, in their order."""
    return {normalised(name): name for name in judged.initiative.because}


def _cost(work: Iterable[Judged]) -> Sum:
    return sum_of(one.initiative.cost for one in work)


def _distinct(names: Iterable[str]) -> tuple[str, ...]:
    """*names* in order, each once however it is spelt."""
    found: dict[str, str] = {}
    for name in sorted(names):
        found.setdefault(normalised(name), name)
    return tuple(name for _, name in sorted(found.items()))
