"""What became of components, anchors, submaps and the forms of pipelines."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from wardley.graph.changes.change import TOLERANCE, Change, Standing, Subject, What, stage_differs
from wardley.graph.changes.facts import Facts
from wardley.graph.changes.fields import differing, said
from wardley.graph.changes.pairing import Pair, Pairing
from wardley.graph.changes.side import Side, kind_of, known
from wardley.model.names import Element

STAGES_MOVED = "the stages begin elsewhere"

ARRIVED = 0.02
"""How near to its target something has to stand to have arrived; beyond it is near enough too."""


class Elements:
    """The elements of two maps, compared.

    ``arrived`` are the numbers of the old map's ``evolve`` lines whose element stands where they said.
    """

    def __init__(self, pairing: Pairing, facts: tuple[Facts, Facts], tolerance: float = TOLERANCE) -> None:
        self.pairing = pairing
        self.old, self.new = pairing.old, pairing.new
        self.facts = facts
        self.tolerance = tolerance
        self.arrived: set[int] = set()
        self._plans: dict[int, list[tuple[int, float]]] = {}
        for number, evolution in enumerate(self.old.map.evolutions):
            element, target = self.old.names.find(evolution.name), known(evolution.to)
            if element is not None and target is not None:
                self._plans.setdefault(id(element), []).append((number, target))

    def compare(self) -> Iterator[Change]:
        """Everything that changed about them."""
        for element in self.pairing.added:
            yield self._alone(element, self.new, is_new=True)
        for element in self.pairing.removed:
            yield self._alone(element, self.old, is_new=False)
        for pair in self.pairing.pairs:
            for change in self._changed(pair):
                yield replace(change, old=pair.old, new=pair.new)

    def _alone(self, element: Element, side: Side, *, is_new: bool) -> Change:
        standing = side.standing(element)
        facts, subject = said(self.facts[is_new].of(element)), _subject(element, side)
        if is_new:
            return Change("added", subject, after=standing, facts=facts, new=element)
        return Change("removed", subject, before=standing, facts=facts, old=element)

    def _changed(self, pair: Pair) -> Iterator[Change]:
        old, new = pair.old, pair.new
        subject = _subject(new, self.new)
        if old.name != new.name:
            yield Change("renamed", subject, "name", old.name, new.name, {}, pair.reason, pair.guess)
        if kind_of(old) != kind_of(new):
            yield Change("changed", subject, "kind", kind_of(old), kind_of(new))
        elif self._owner(old, is_new=False) != self._owner(new, is_new=True):
            owners = self.old.owner[id(old)], self.new.owner[id(new)]
            yield Change("changed", subject, "pipeline", *owners)
        moved = self._moved(pair, subject)
        if moved is not None:
            yield moved
        yield from differing(subject, self.facts[0].of(old), self.facts[1].of(new))

    def _owner(self, element: Element, *, is_new: bool) -> int | str | None:
        owner = (self.new if is_new else self.old).owner.get(id(element))
        return None if owner is None else self.pairing.key(owner, old=not is_new)

    def _moved(self, pair: Pair, subject: Subject) -> Change | None:
        """How *pair* moved, or which stage it is in now that the stages are others; else None."""
        old, new = pair.old, pair.new
        before, after = self.old.standing(old), self.new.standing(new)
        if kind_of(old) != kind_of(new) and "form" in (kind_of(old), kind_of(new)):
            # A form has no height of its own.
            before, after = (Standing(None, at.evolution, at.stage) for at in (before, after))
        named = old.stage is not None and old.stage == new.stage
        shift = {
            "visibility": self._shift(before.visibility, after.visibility),
            "evolution": None if named else self._shift(before.evolution, after.evolution),
        }
        if any(by is not None for by in shift.values()):
            facts: Mapping[str, object] = {"by": {axis: by or None for axis, by in shift.items()}}
            target = self._target(old, after.evolution) if shift["evolution"] else None
            if target is not None:
                facts = {**facts, "target": target}
            what: What = "moved" if target is None else "arrived"
            return Change(what, subject, "place", before, after, facts)
        if self.old.stages != self.new.stages and stage_differs(before, after):
            return Change("changed", subject, "stage", before, after, reason=STAGES_MOVED)
        return None

    def _shift(self, before: float | None, after: float | None) -> float | None:
        """By how much, if that is more than the tolerance; 0 where one of the two is not known."""
        if before is None or after is None:
            return None if before is after else 0.0
        by = after - before
        return round(by, 6) if abs(by) > self.tolerance + 1e-9 else None

    def _target(self, old: Element, evolution: float | None) -> float | None:
        """The planned target that *old* has reached at *evolution*, if it has; the furthest of several."""
        before = known(old.evolution)
        if before is None or evolution is None:
            return None
        reached = [
            (number, target)
            for number, target in self._plans.get(id(old), ())
            if (target - before) * (evolution - before) > 0
            and (abs(evolution - target) <= ARRIVED or abs(evolution - before) >= abs(target - before))
        ]
        self.arrived.update(number for number, _ in reached)
        return max((target for _, target in reached), key=lambda target: abs(target - before), default=None)


def _subject(element: Element, side: Side) -> Subject:
    return Subject(kind_of(element), element.name, side.owner.get(id(element)))
