"""What serves what: how the marks of the alignment matrix follow from the links that people wrote.

An initiative serves directly what it names, and the objective of a key result that it names. It serves a key
result as a part of the whole where it names the objective alone. It serves through another what is served by
an initiative that goes on and needs it, what an objective that it serves supports, and what is served by that
which was merged into it.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Literal

from wardley.graph.estate import Estate
from wardley.graph.reach import Reach
from wardley.model.names import normalised
from wardley.model.strategy import Capability
from wardley.plan.verdicts import Judged
from wardley.source.record import record

Mark = Literal["direct", "whole", "through"]

ColumnKind = Literal["objective", "keyresult", "capability", "concern"]


@record
class Column:
    """What work may serve: ``name`` of ``kind``, with its number among the columns and who owns it.

    ``department`` is that of an objective or key result, ``gap`` that of a capability (None: not known).
    ``objective`` is the name of the one that a key result belongs to.
    """

    number: int
    kind: ColumnKind
    name: str
    owner: str | None = None
    department: str | None = None
    gap: float | None = None
    objective: str | None = None


class Serving:
    """The marks of *judged* initiatives on *columns*, by normalised name and number of the column.

    ``direct`` holds those that are ``direct`` or ``whole``. ``duty`` are the initiatives (normalised names)
    that law asks for, or that enable one which it asks for.
    """

    def __init__(self, estate: Estate, judged: Sequence[Judged], columns: Sequence[Column]) -> None:
        self._estate = estate
        self._columns = columns
        self._number = {(one.kind, normalised(one.name)): one.number for one in columns}
        self._results = self._by_objective()
        self._work = {normalised(one.name): one for one in judged}
        self._above = self._supported()
        self.direct: dict[str, dict[int, Mark]] = {
            name: dict(self._own(one)) for name, one in self._work.items()
        }
        self._capabilities()
        reach = self._spread()
        end = len(columns)
        self.duty = frozenset(name for name, bits in reach.items() if bits >> end & 1)
        self.marks: dict[str, dict[int, Mark]] = {
            name: self._marks(name, reach[name] & ~(1 << end)) for name in self._work
        }

    def _by_objective(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for column in self._columns:
            if column.kind == "keyresult" and column.objective:
                found[normalised(column.objective)].append(column.number)
        return found

    def _own(self, judged: Judged) -> Iterator[tuple[int, Mark]]:
        """What *judged* names itself; where it names an objective and a key result of it, the latter last."""
        work = judged.initiative
        for name in work.serves:
            objective = self._number.get(("objective", normalised(name)))
            if objective is not None:
                yield objective, "direct"
                for number in self._results.get(normalised(name), ()):
                    yield number, "whole"
        for name in work.serves:
            result = self._number.get(("keyresult", normalised(name)))
            if result is not None:
                yield result, "direct"
                above = self._number.get(("objective", normalised(self._columns[result].objective or "")))
                if above is not None:
                    yield above, "direct"
        for name in work.addresses:
            concern = self._number.get(("concern", normalised(name)))
            if concern is not None:
                yield concern, "direct"

    def _capabilities(self) -> None:
        """Mark what changes a component that realises a capability."""
        for capability in self._estate.capabilities:
            number = self._number.get(("capability", normalised(capability.name)))
            for judged in _working_on(self._estate, capability, self._work):
                if number is not None:
                    self.direct[normalised(judged.name)][number] = "direct"

    def _supported(self) -> dict[int, int]:
        """By number of an objective's column: the columns (as bits) that it supports, at all levels above."""
        objectives = self._estate.strategy.objectives
        spot = {normalised(one.name): number for number, one in enumerate(objectives)}
        own = [self._bits(normalised(one.name)) for one in objectives]
        bits = list(own)
        below: list[list[int]] = [[] for _ in objectives]
        for number, objective in enumerate(objectives):
            for name in map(normalised, objective.supports):
                if name in spot:
                    below[spot[name]].append(number)
                capability = self._number.get(("capability", name))
                if capability is not None:
                    bits[number] |= 1 << capability
        reached = _carried(below, bits)
        return {
            self._number["objective", name]: reached[number] & ~own[number] for name, number in spot.items()
        }

    def _bits(self, objective: str) -> int:
        """The columns (as bits) of *objective* and its key results."""
        numbers = [self._number["objective", objective], *self._results.get(objective, ())]
        return sum(1 << number for number in numbers)

    def _spread(self) -> dict[str, int]:
        """By initiative: the columns (as bits) that it serves in any way; the last bit is for a duty."""
        end = len(self._columns)
        spot = {name: number for number, name in enumerate(self._work)}
        bits: list[int] = []
        for name, judged in self._work.items():
            served = int(judged.compliance and judged.goes_on) << end
            for number in self.direct[name]:
                served |= 1 << number | self._above.get(number, 0)
            bits.append(served)
        carries = [[spot[other] for other in self._carries(judged)] for judged in self._work.values()]
        return dict(zip(spot, _carried(carries, bits), strict=True))

    def _carries(self, judged: Judged) -> Iterator[str]:
        """What *judged* hands its marks on to: what it needs where it goes on, or what it is merged into."""
        names = [need.name for need in judged.initiative.needs] if judged.goes_on else []
        if judged.into is not None:
            names.append(judged.into)
        for name in map(normalised, names):
            if name in self._work:
                yield name

    def _marks(self, name: str, bits: int) -> dict[int, Mark]:
        marks = self.direct[name]
        found: dict[int, Mark] = {}
        while bits:
            number = (bits & -bits).bit_length() - 1
            bits &= bits - 1
            found[number] = marks.get(number, "through")
        return found


def _carried(edges: list[list[int]], bits: list[int]) -> list[int]:
    """*bits*, each handed on along *edges* to the end; those on a round share what they have."""
    found = list(bits)
    for group in Reach(edges, []).order:
        shared = 0
        for number in group:
            shared |= found[number]
        for number in group:
            found[number] = shared
            for target in edges[number]:
                found[target] |= shared
    return found


def _working_on(estate: Estate, capability: Capability, work: dict[str, Judged]) -> Iterator[Judged]:
    """The initiatives that change a component which realises *capability*, each once."""
    seen: set[str] = set()
    for word in estate.words_for(capability.realised_by):
        for initiative in estate.changes.get(word, ()):
            name = normalised(initiative.name)
            if name not in seen:
                seen.add(name)
                yield work[name]
