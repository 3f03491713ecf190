"""Which element of the old map is which of the new one."""

from functools import partial
from typing import NamedTuple

from wardley.graph.changes.change import TOLERANCE
from wardley.graph.changes.guessing import Left, guesses
from wardley.graph.changes.matching import Keys, matched
from wardley.graph.changes.side import Side, kind_of
from wardley.model.names import Element, normalised

SPELLING, SAME, PLANNED = (
    "the names differ in case and blanks alone",
    "a same line joins the two names",
    "the old map says that it will be called so",
)
"""Why two names are one thing, where something in the maps says so."""

_EXACT = 4
"""How many of the first keys are the identical name."""

_ROUNDS = 4


class Pair(NamedTuple):
    """An element of both maps; where its name changed, ``reason`` says why it is one, or is a ``guess``."""

    old: Element
    new: Element
    reason: str | None = None
    guess: bool = False


class Pairing:
    """The elements of two maps, as far as possible in pairs.

    ``pairs`` stand in the order of the new map; ``added`` and ``removed`` are what is left on either side.
    """

    def __init__(self, old: Side, new: Side, *, guess: bool = True, tolerance: float = TOLERANCE) -> None:
        self.old, self.new = old, new
        self.pairs: list[Pair] = []
        self.added: list[Element] = []
        self.removed: list[Element] = []
        self._numbers: tuple[dict[int, int], dict[int, int]] = ({}, {})
        self._pair_by_name()
        if guess and self.added and self.removed:
            self._pair_by_guess(tolerance)
        self._renamed = {
            normalised(pair.old.name): normalised(pair.new.name) for pair in self.pairs if pair.reason
        }

    def _pair_by_name(self) -> None:
        old, new = self.old.elements, self.new.elements
        heads = _heads(self.old, self.new)
        planned = _planned(self.old)
        keys = [_keys(self.old, element, heads, planned.get(id(element))) for element in old]
        others = [_keys(self.new, element, heads, normalised(element.name)) for element in new]
        for before, after in matched(keys, others):
            if before is None or after is None:
                if before is not None:
                    self.removed.append(old[before])
                elif after is not None:
                    self.added.append(new[after])
                continue
            self._join(Pair(old[before], new[after], _reason(keys[before], others[after])))

    def _pair_by_guess(self, tolerance: float) -> None:
        """Pair what only seems to have a new name; what one guess tells of its neighbours serves the next."""
        for _ in range(_ROUNDS):
            old = Left(self.old, self.removed, partial(self.key, old=True))
            new = Left(self.new, self.added, partial(self.key, old=False))
            found = guesses(old, new, tolerance)
            if not found:
                return
            for before, after, reason in found:
                self._join(Pair(before, after, reason, guess=True))
            gone, come = {id(before) for before, _, _ in found}, {id(after) for _, after, _ in found}
            self.removed = [element for element in self.removed if id(element) not in gone]
            self.added = [element for element in self.added if id(element) not in come]

    def _join(self, pair: Pair) -> None:
        number = len(self.pairs)
        self.pairs.append(pair)
        self._numbers[0][id(pair.old)] = self._numbers[1][id(pair.new)] = number

    def key(self, name: str, *, old: bool) -> int | str:
        """What *name* means, alike on both sides where it is one thing: a pair's number, or else a name."""
        element = (self.old if old else self.new).names.find(name)
        if element is not None:
            number = self._numbers[0 if old else 1].get(id(element))
            return normalised(element.name) if number is None else number
        return normalised(name)

    def now(self, name: str) -> str:
        """What the element that the old map calls *name* is called by the new one, to compare names by."""
        key = normalised(name)
        return self._renamed.get(key, key)


def _keys(side: Side, element: Element, heads: dict[str, str], planned: str | None) -> Keys:
    kind, owner, name = kind_of(element), side.owner.get(id(element), ""), element.name
    place = side.standing(element)
    loose = normalised(name)
    return (
        (kind, normalised(owner), name, place), (kind, normalised(owner), name), (kind, name), name, loose,
        heads.get(loose), planned,
    )  # fmt: skip


def _reason(old: Keys, new: Keys) -> str | None:
    if old[_EXACT - 1] == new[_EXACT - 1]:
        return None
    if old[_EXACT] == new[_EXACT]:
        return SPELLING
    return SAME if old[_EXACT + 1] is not None and old[_EXACT + 1] == new[_EXACT + 1] else PLANNED


def _heads(*sides: Side) -> dict[str, str]:
    """By name, the first of the names that a ``same`` line joins with it."""
    heads: dict[str, str] = {}
    for side in sides:
        for entry in side.entries:
            if entry.record.keyword == "same":
                others = [word.text.strip().strip('"') for word in entry.record.attributes]
                keys = [normalised(name) for name in (entry.record.name or "", *others)]
                head = next((heads[key] for key in keys if key in heads), keys[0])
                for key in keys:
                    heads.setdefault(key, head)
    return heads


def _planned(side: Side) -> dict[int, str]:
    """By the identity of an element, the name that it is to have by its last ``evolve A->B``."""
    found: dict[int, str] = {}
    for evolution in side.map.evolutions:
        element = side.names.find(evolution.name) if evolution.rename else None
        if element is not None:
            found[id(element)] = normalised(evolution.rename or "")
    return found
