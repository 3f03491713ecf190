"""The best orders of a few things, of which all pairs have a price, by trying every set of them once.

Things are numbers from 0, and a set of them is an integer whose bits say which are in it.
"""

from collections.abc import Sequence

from wardley.source.record import record

_HALF = 8
"""Prices are added up in two steps: for the lower and the upper eight of sixteen things."""


@record
class BestOrders:
    """The cheapest orders: ``cost``, how many there are (``count``), and the first of them by number.

    ``swaps`` are the pairs that stand in the other order in another one, as they stand in ``order``.
    """

    order: tuple[int, ...]
    cost: int
    count: int
    swaps: tuple[tuple[int, int], ...]


def best_orders(above: Sequence[Sequence[int]]) -> BestOrders:
    """The cheapest orders where *above* [i][j] is what it costs that j stands before i.

    Raises ``ValueError`` for more than sixteen things. Sixteen take a fifth of a second.
    """
    many = len(above)
    if many > 2 * _HALF:
        raise ValueError(f"at most {2 * _HALF} things can be put in order, and here are {many}")
    low, high = _prices(above)
    cost = _costs(many, low, high)
    first = _first_choices(cost, low, high)
    return _told(many, cost, first)


def _prices(above: Sequence[Sequence[int]]) -> tuple[list[list[int]], list[list[int]]]:
    """By thing and set of the lower, and of the upper things: what it costs to stand before all of these."""
    many = len(above)
    tables = []
    for begin in (0, _HALF):
        table = []
        for thing in range(many):
            prices = [0]
            for other in range(begin, min(many, begin + _HALF)):
                price = 0 if other == thing else above[other][thing]
                prices += [before + price for before in prices]
            table.append(prices)
        tables.append(table)
    return tables[0], tables[1]


def _costs(many: int, low: list[list[int]], high: list[list[int]]) -> list[int]:
    """By set: what its cheapest order costs."""
    cost = [0] * (1 << many)
    mask = (1 << _HALF) - 1
    things = [(1 << thing, low[thing], high[thing]) for thing in range(many)]
    for members in range(1, 1 << many):
        lower, upper = members & mask, members >> _HALF
        cost[members] = min(
            [cost[members ^ bit] + near[lower] + far[upper] for bit, near, far in things if members & bit]
        )
    return cost


def _first_choices(cost: list[int], low: list[list[int]], high: list[list[int]]) -> dict[int, list[int]]:
    """By set that a cheapest order of all leaves: the things that may come next, by number."""
    mask = (1 << _HALF) - 1
    found: dict[int, list[int]] = {}
    waiting = [len(cost) - 1]
    while waiting:
        members = waiting.pop()
        if members in found or not members:
            continue
        lower, upper = members & mask, members >> _HALF
        found[members] = [
            thing
            for thing in range(len(low))
            if members >> thing & 1
            and cost[members] == cost[members ^ 1 << thing] + low[thing][lower] + high[thing][upper]
        ]
        waiting += [members ^ 1 << thing for thing in found[members]]
    return found


def _told(many: int, cost: list[int], first: dict[int, list[int]]) -> BestOrders:
    orders = {0: 1}
    before = [0] * many
    for members in sorted(first):  # a set comes after its parts
        orders[members] = sum(orders[members ^ 1 << thing] for thing in first[members])
        for thing in first[members]:
            before[thing] |= members ^ 1 << thing
    order = []
    left = len(cost) - 1
    while left:
        order.append(first[left][0])
        left ^= 1 << order[-1]
    swaps = tuple(
        (one, other)
        for place, one in enumerate(order)
        for other in order[place + 1 :]
        if before[other] >> one & 1
    )
    return BestOrders(tuple(order), cost[-1], orders[len(cost) - 1], swaps)
