"""The way round among things that all need one another."""

from collections.abc import Callable, Collection, Iterable


def way_round(start: int, inside: Collection[int], needs: Callable[[int], Iterable[int]]) -> list[int]:
    """A shortest way from *start* back to it over those *inside*: each needs the next, the last the first.

    All of them must need one another, by way of others or not. Of several ways it is the one that *needs*
    answers first.
    """
    came: dict[int, int] = {}
    ring = [start]
    while start not in came:
        following = []
        for number in ring:
            for target in needs(number):
                if target in inside and target not in came:
                    came[target] = number
                    following.append(target)
        ring = following
    way = [start]
    while (before := came[way[-1]]) != start:
        way.append(before)
    return [start, *reversed(way[1:])]
