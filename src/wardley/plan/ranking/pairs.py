"""How many pairs of items two lists put in the same order, and in opposite order.

There are two ways to count, and both say the same. For lists as people write them all pairs are compared at
once, as bits: for a thousand items that takes a third of the time. It grows with the square of the items, so
long lists are counted one by one.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from wardley.plan.ranking.lists import RankedList, items_of

AT_ONCE = 2000
"""Up to how many items are compared at once: fifty lists of so many take 50 MB."""


class Agreed(NamedTuple):
    """Of the ``shared`` items, how many pairs stand in the same order, and how many in opposite order."""

    shared: int
    same: int
    opposite: int


def all_pairs(lists: Sequence[RankedList]) -> Iterator[tuple[int, int, Agreed]]:
    """Every two of *lists* by their numbers and in their order, and how their pairs of items stand."""
    items = items_of(lists)
    relations = [_Relation(one, items) for one in lists] if len(items) <= AT_ONCE else []
    for first, one in enumerate(lists):
        for second in range(first + 1, len(lists)):
            if relations:
                yield first, second, relations[first].held_to(relations[second])
            else:
                yield first, second, counted(one, lists[second])


class _Relation:
    """What a list ranks above, and below, each of *items*: a row of bits for each, one after another.

    The row of what it does not rank is empty.
    """

    __slots__ = ("above", "below", "ranked", "tied")

    def __init__(self, one: RankedList, items: Sequence[str]) -> None:
        bit = {item: 1 << place for place, item in enumerate(items)}
        above: dict[str, int] = {}
        below: dict[str, int] = {}
        for rows, groups in ((above, one.groups), (below, reversed(one.groups))):
            bits = 0
            for group in groups:
                rows.update(dict.fromkeys(group, bits))
                for item in group:
                    bits |= bit[item]
        self.above, self.below = _joined(above, items), _joined(below, items)
        self.ranked = sum(bit[item] for item in one.doubled)
        self.tied = one.tied

    def held_to(self, other: "_Relation") -> Agreed:
        shared = (self.ranked & other.ranked).bit_count()
        opposite = (self.above & other.below).bit_count()
        if self.tied or other.tied:
            return Agreed(shared, (self.above & other.above).bit_count(), opposite)
        return Agreed(shared, _pairs(shared) - opposite, opposite)


def _joined(rows: Mapping[str, int], items: Sequence[str]) -> int:
    size = (len(items) + 7) // 8
    return int.from_bytes(b"".join([rows.get(item, 0).to_bytes(size, "little") for item in items]), "little")


def counted(one: RankedList, other: RankedList) -> Agreed:
    """How pairs of items stand on *one* and *other*, in time that grows little faster than the items."""
    ranks = other.doubled
    seen: list[int] = []
    opposite = 0
    for group in one.groups:
        shared = [ranks[item] for item in group if item in ranks]
        opposite += sum(len(seen) - bisect_right(seen, rank) for rank in shared)
        for rank in shared:
            seen.insert(bisect_right(seen, rank), rank)
    many = len(seen)
    untied = _pairs(many) - tied(one, other, many) - tied(other, one, many) + _tied_by_both(one, other)
    return Agreed(many, untied - opposite, opposite)


def tied(one: RankedList, other: RankedList, shared: int) -> int:
    """How many pairs *one* ties of what *other* ranks too; *shared* is how many items that are."""
    if shared == len(one.doubled):
        return one.tied
    return sum(_pairs(sum(item in other.doubled for item in group)) for group in one.ties)


def _tied_by_both(one: RankedList, other: RankedList) -> int:
    ranks = other.doubled
    groups = (Counter(ranks[item] for item in group if item in ranks) for group in one.ties)
    return sum(_pairs(many) for group in groups for many in group.values())


def _pairs(many: int) -> int:
    return many * (many - 1) // 2
