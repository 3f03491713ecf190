"""How far two departments agree: Kendall's tau-b.

M. G. Kendall, *The treatment of ties in ranking problems* (1945).
"""

from collections.abc import Sequence
from math import sqrt

from wardley.plan.ranking.lists import RankedList
from wardley.plan.ranking.pairs import Agreed, all_pairs, tied
from wardley.source.record import record


@record
class Tau:
    """How the departments ``first`` and ``second`` agree on the ``items`` (how many) that both rank.

    ``concordant`` pairs of items stand in the same order with both, ``discordant`` ones in opposite order;
    what one of them ties is neither. ``tau`` (tau-b) runs from -1 (opposite) to 1 (the same order), or is
    None where they share fewer than two items or one of them ties all.
    """

    first: str
    second: str
    items: int
    concordant: int
    discordant: int
    tau: float | None

    @property
    def opposed(self) -> bool:
        """Whether they agree on no more pairs than they disagree on; a tau of exactly 0 counts."""
        return self.tau is not None and self.concordant <= self.discordant


def taus(lists: Sequence[RankedList]) -> tuple[Tau, ...]:
    """The tau-b of every two of *lists*, each pair once, in the order of the lists."""
    return tuple(_tau(lists[first], lists[second], agreed) for first, second, agreed in all_pairs(lists))


def _tau(one: RankedList, other: RankedList, agreed: Agreed) -> Tau:
    shared, concordant, discordant = agreed
    pairs = shared * (shared - 1) // 2
    most = (pairs - tied(one, other, shared)) * (pairs - tied(other, one, shared))
    tau = (concordant - discordant) / sqrt(most) if most else None
    return Tau(one.department, other.department, shared, concordant, discordant, tau)
