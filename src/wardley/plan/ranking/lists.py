"""What departments ranked, and which of it they all ranked."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from wardley.model.portfolio import Ranking


@dataclass(frozen=True)
class RankedList:
    """What ``department`` would do first: ``groups`` of tied items, the best first, each item once."""

    department: str
    groups: tuple[tuple[str, ...], ...]

    @cached_property
    def doubled(self) -> dict[str, int]:
        """By item, in the order of the list: twice its rank, which is a whole number also for ties."""
        found: dict[str, int] = {}
        above = 0
        for group in self.groups:
            found.update(dict.fromkeys(group, 2 * above + len(group) + 1))
            above += len(group)
        return found

    @cached_property
    def ranks(self) -> dict[str, float]:
        """By item, in the order of the list: its rank from 1; tied items have the mean of theirs."""
        return {item: twice / 2 for item, twice in self.doubled.items()}

    @cached_property
    def ties(self) -> tuple[tuple[str, ...], ...]:
        """The groups of two items or more."""
        return tuple(group for group in self.groups if len(group) > 1)

    @cached_property
    def tied(self) -> int:
        """How many pairs of items it ties."""
        return sum(len(group) * (len(group) - 1) // 2 for group in self.ties)

    def among(self, items: Container[str]) -> "RankedList":
        """The same list without what is not among *items*."""
        kept = (tuple(item for item in group if item in items) for group in self.groups)
        return RankedList(self.department, tuple(group for group in kept if group))


def ranked(rankings: Iterable[Ranking]) -> tuple[RankedList, ...]:
    """The lists of those departments that rank anything, in their order."""
    return tuple(RankedList(one.department, one.order) for one in rankings if one.order)


def items_of(lists: Iterable[RankedList]) -> tuple[str, ...]:
    """Every item that somebody ranks, by name."""
    return tuple(sorted({item for one in lists for item in one.doubled}))


def common_to(lists: Sequence[RankedList]) -> tuple[str, ...]:
    """The items that every one of *lists* ranks, by name."""
    if not lists:
        return ()
    return tuple(sorted(set(lists[0].doubled).intersection(*(one.doubled for one in lists[1:]))))
