"""Which of the old is which of the new."""

from collections import defaultdict, deque
from collections.abc import Hashable, Sequence

Keys = Sequence[Hashable | None]
"""What one thing is known by, the surest first; None where it has no such mark."""

Match = tuple[int | None, int | None]
"""The numbers of a thing among the old and among the new; None where it is not there."""


def matched(old: Sequence[Keys], new: Sequence[Keys]) -> list[Match]:
    """Pairs of *old* and *new* that share a key, the surest keys first, and after them what is left over.

    Things with the same key are paired in their order. Pairs stand in the order of *new*, and behind them
    those that are missing there, in the order of *old*. Linear in keys, and the same both ways.
    """
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for level in range(max((len(keys) for keys in (*old[:1], *new[:1])), default=0)):
        waiting: dict[Hashable, deque[int]] = defaultdict(deque)
        for number, keys in enumerate(old):
            if number not in taken and keys[level] is not None:
                waiting[keys[level]].append(number)
        for number, keys in enumerate(new):
            if number not in partner and keys[level] is not None and waiting.get(keys[level]):
                partner[number] = waiting[keys[level]].popleft()
                taken.add(partner[number])
    pairs: list[Match] = [(partner.get(number), number) for number in range(len(new))]
    return [*pairs, *((number, None) for number in range(len(old)) if number not in taken)]
