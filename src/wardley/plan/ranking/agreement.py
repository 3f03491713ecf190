"""How far the departments of an estate agree on what comes first."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from wardley.model.policy import Policy
from wardley.model.portfolio import Ranking
from wardley.plan.ranking.borda import Points, borda
from wardley.plan.ranking.concordance import concordance
from wardley.plan.ranking.kemeny import StartingOrder, starting_order
from wardley.plan.ranking.lists import RankedList, common_to, items_of, ranked
from wardley.plan.ranking.tau import Tau, taus
from wardley.source.record import record

Strength = Literal["weak", "some", "strong"]


@record
class ItemRanks:
    """The ranks of ``item``, one for each department in their order: from 1, among what it ranked.

    None where it did not rank the item. ``spread`` is how far the worst rank lies below the best; None
    where fewer than two departments ranked it.
    """

    item: str
    ranks: tuple[float | None, ...]
    spread: float | None


@dataclass(frozen=True)
class Agreement:
    """What departments ranked (``lists``, in the order of their lines) and how far they agree."""

    lists: tuple[RankedList, ...]
    weak_below: float = 0.5
    strong_from: float = 0.7

    @property
    def departments(self) -> tuple[str, ...]:
        """Who ranked anything, in the order of their lines."""
        return tuple(one.department for one in self.lists)

    @cached_property
    def items(self) -> tuple[str, ...]:
        """Everything that somebody ranked, by name."""
        return items_of(self.lists)

    @cached_property
    def common(self) -> tuple[str, ...]:
        """What all of them ranked, by name: ``w`` is over these."""
        return common_to(self.lists)

    @property
    def left_out(self) -> tuple[str, ...]:
        """What only some of them ranked, by name, so that ``w`` leaves it out."""
        common = frozenset(self.common)
        return tuple(item for item in self.items if item not in common)

    @cached_property
    def w(self) -> float | None:
        """Kendall's W, corrected for ties: 0 no agreement, 1 the same order; None: see ``unknown``."""
        return concordance(self.lists)

    @property
    def unknown(self) -> str | None:
        """Why there is no ``w``, or None."""
        if self.w is not None:
            return None
        if len(self.lists) < 2:
            return "no department ranks the work" if not self.lists else "only one department ranks the work"
        if len(self.common) < 2:
            return f"all departments rank {'only one item' if self.common else 'no item'} in common"
        return "every department ties all that they all ranked"

    @property
    def strength(self) -> Strength | None:
        """The agreement in a word, by ``policy agreement``; None where there is no ``w``."""
        if self.w is None:
            return None
        if self.w < self.weak_below:
            return "weak"
        return "strong" if self.w >= self.strong_from else "some"

    @cached_property
    def taus(self) -> tuple[Tau, ...]:
        """The tau-b of every two departments, over what both ranked."""
        return taus(self.lists)

    def tau(self, one: str, other: str) -> Tau | None:
        """The tau-b of the departments *one* and *other*, whichever comes first; None for unknown ones."""
        return self._taus.get(frozenset((one, other)))

    @cached_property
    def _taus(self) -> dict[frozenset[str], Tau]:
        return {frozenset((tau.first, tau.second)): tau for tau in self.taus}

    @property
    def opposed(self) -> tuple[Tau, ...]:
        """The pairs of departments whose tau is 0 or less, the lowest first."""
        found = [tau for tau in self.taus if tau.opposed]
        return tuple(sorted(found, key=lambda tau: (tau.tau, tau.first, tau.second)))

    @cached_property
    def spread(self) -> tuple[ItemRanks, ...]:
        """Every item with the rank that each department gives it, the widest spread first, then by name."""
        found = [_item(item, self.lists) for item in self.items]
        return tuple(sorted(found, key=lambda one: (-1.0 if one.spread is None else one.spread) * -1))

    @cached_property
    def borda(self) -> tuple[Points, ...]:
        """The Borda points of every item, the most first."""
        return borda(self.lists)

    @cached_property
    def start(self) -> StartingOrder | None:
        """An order to start from: Kemeny's, exact for few items; None where nothing is ranked."""
        return starting_order(self.lists)


def _item(item: str, lists: Iterable[RankedList]) -> ItemRanks:
    ranks = tuple(one.ranks.get(item) for one in lists)
    known = [rank for rank in ranks if rank is not None]
    return ItemRanks(item, ranks, max(known) - min(known) if len(known) > 1 else None)


def agreement(rankings: Iterable[Ranking], policy: Policy) -> Agreement:
    """How far *rankings* agree, in the words of *policy*."""
    weak, strong = policy.numbers("agreement")
    return Agreement(ranked(rankings), weak, strong)
