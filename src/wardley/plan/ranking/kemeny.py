"""A starting order: the one that contradicts the fewest opinions of departments, pair by pair.

J. G. Kemeny, *Mathematics without numbers* (1959). Up to 16 items the best order is found by trying every
set of items once (a dynamic programme over subsets, as Held and Karp's of 1962). For more, which is NP-hard,
the order by Borda points is improved until no two neighbours stand against the majority (local Kemenisation:
Dwork, Kumar, Naor and Sivakumar, *Rank aggregation methods for the web*, 2001). The best order may then be a
better one.
"""

from collections.abc import Sequence

from wardley.plan.ranking.borda import borda
from wardley.plan.ranking.lists import RankedList
from wardley.plan.ranking.pairs import counted
from wardley.plan.ranking.subsets import best_orders
from wardley.source.record import record

EXACT_UP_TO = 16
"""How many items the best order is found for."""


@record
class StartingOrder:
    """An order of all that is ranked: where a conversation may start, and not the right one.

    An opinion is that a department ranks one item above another; ``disagreements`` is how many of the
    ``opinions`` the ``order`` contradicts. ``exact`` is true where no order contradicts fewer. There are then
    ``orders`` such orders (else None): this is the first of them by Borda points, then by name; items in
    ``swaps`` stand the other way round in another of them.
    """

    order: tuple[str, ...]
    disagreements: int
    opinions: int
    exact: bool
    orders: int | None = None
    swaps: tuple[tuple[str, str], ...] = ()

    @property
    def label(self) -> str:
        """What it is, and is not, in words."""
        if self.exact:
            return "the order that contradicts the fewest opinions, not the right one"
        return "an order that contradicts few opinions, perhaps not the fewest, and not the right one"


def starting_order(lists: Sequence[RankedList]) -> StartingOrder | None:
    """The order to start from; None where nothing is ranked."""
    items = [points.item for points in borda(lists)]
    if not items:
        return None
    opinions = sum(_opinions(one) for one in lists)
    if len(items) > EXACT_UP_TO:
        order = _improved(items, lists)
        whole = RankedList("", tuple((item,) for item in order))
        return StartingOrder(order, sum(counted(whole, one).opposite for one in lists), opinions, exact=False)
    best = best_orders(_above(items, lists))
    return StartingOrder(
        tuple(items[number] for number in best.order), best.cost, opinions, True, best.count,
        tuple((items[first], items[second]) for first, second in best.swaps),
    )  # fmt: skip


def _opinions(one: RankedList) -> int:
    """How many pairs *one* puts in an order."""
    many = len(one.doubled)
    return many * (many - 1) // 2 - one.tied


def _above(items: Sequence[str], lists: Sequence[RankedList]) -> list[list[int]]:
    """By item and item: how many of *lists* rank the one above the other."""
    ranks = _ranks(items, lists)
    return [[_more(ranks[one], ranks[other]) for other in items] for one in items]


def _ranks(items: Sequence[str], lists: Sequence[RankedList]) -> dict[str, list[int]]:
    """By item: twice its rank on each of *lists*, or 0 where it is not on it."""
    return {item: [one.doubled.get(item, 0) for one in lists] for item in items}


def _more(ranks: Sequence[int], others: Sequence[int]) -> int:
    return sum(0 < rank < other for rank, other in zip(ranks, others, strict=True))


def _improved(items: Sequence[str], lists: Sequence[RankedList]) -> tuple[str, ...]:
    """*items* with each one moved up as long as more put it above its neighbour than below."""
    ranks = _ranks(items, lists)
    order: list[str] = []
    for item in items:
        place = len(order)
        while place and _more(ranks[item], ranks[order[place - 1]]) > _more(
            ranks[order[place - 1]], ranks[item]
        ):
            place -= 1
        order.insert(place, item)
    return tuple(order)
