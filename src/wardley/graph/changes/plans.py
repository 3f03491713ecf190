"""What changed in what is expected: the ``evolve`` lines."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from wardley.graph.changes.change import TOLERANCE, Change, Standing, Subject
from wardley.graph.changes.fields import Fields, differing, said
from wardley.graph.changes.matching import Keys, matched
from wardley.graph.changes.pairing import Pairing
from wardley.graph.changes.side import Side, known
from wardley.model.names import normalised
from wardley.model.relations import Evolution


def compare_plans(
    pairing: Pairing, arrived: Collection[int], tolerance: float = TOLERANCE
) -> Iterator[Change]:
    """What changed in them; those of the old map that have *arrived* are not told as given up."""
    old, new = pairing.old, pairing.new
    before, after = old.map.evolutions, new.map.evolutions
    keys = [_keys(pairing, evolution, old=True) for evolution in before]
    for was, is_ in matched(keys, [_keys(pairing, evolution, old=False) for evolution in after]):
        if was is not None and is_ is not None:
            yield from _changed(pairing, before[was], after[is_], tolerance)
        elif is_ is not None:
            evolution = after[is_]
            facts = said(_fields(new, evolution))
            yield Change(
                "added", _subject(evolution), after=_goal(new, evolution), facts=facts, new=evolution
            )
        elif was is not None and was not in arrived:
            evolution = before[was]
            facts, subject = said(_fields(old, evolution)), _subject(evolution)
            yield Change("removed", subject, before=_goal(old, evolution), facts=facts, old=evolution)


def _keys(pairing: Pairing, evolution: Evolution, *, old: bool) -> Keys:
    of = pairing.key(evolution.name, old=old)
    to = known(evolution.to)
    rename = normalised(evolution.rename or "")
    return (of, to, rename, evolution.sourcing), (of, to), (of, rename), (of,)


def _changed(pairing: Pairing, before: Evolution, after: Evolution, tolerance: float) -> Iterator[Change]:
    old, new, subject = pairing.old, pairing.new, _subject(after)
    start, end = _goal(old, before), _goal(new, after)
    was, is_ = start.evolution, end.evolution
    named = before.stage is not None and before.stage == after.stage
    if not named and (was != is_ if None in (was, is_) else abs((is_ or 0) - (was or 0)) > tolerance + 1e-9):
        by = round(is_ - was, 6) if was is not None and is_ is not None else None
        yield Change("changed", subject, "to", start, end, {"by": by}, old=before, new=after)
    for change in differing(subject, _fields(old, before), _fields(new, after)):
        yield replace(change, old=before, new=after)


def _subject(evolution: Evolution) -> Subject:
    return Subject("evolution", evolution.name)


def _goal(side: Side, evolution: Evolution) -> Standing:
    to = known(evolution.to)
    return Standing(None, to, side.stage(to, evolution.stage))


def _fields(side: Side, evolution: Evolution) -> Fields:
    place = side.place(evolution.line, evolution.name)
    return {
        "rename": (evolution.rename or None, place),
        "sourcing": (evolution.sourcing, place),
        "market": (evolution.market, place),
        "ecosystem": (evolution.ecosystem, place),
    }
