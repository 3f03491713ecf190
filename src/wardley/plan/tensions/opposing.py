"""Key results of which one is reached at the cost of the other."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import product

from wardley.model.names import normalised
from wardley.model.strategy import KeyResult, Strategy
from wardley.plan.exact import exact
from wardley.source.record import record

_PAIRS = 1000
"""As many pairs on one metric are all listed; of more, one for each key result."""


@record
class Opposing:
    """The key results ``first`` and ``second`` pull against one another.

    ``metric`` is what both measure, the one up and the other down; None where they do not move one number in
    two directions. ``declared`` is true where the first is said to be against the second, or against what
    that measures; else, and where each is said to be against the other, the first is the first by name.
    """

    first: KeyResult
    second: KeyResult
    metric: str | None = None
    declared: bool = False


def direction(result: KeyResult) -> int | None:
    """1 where the number of *result* is to rise, -1 where it is to fall, 0 where it is to stay; or None."""
    if result.start is None or result.target is None:
        return None
    change = exact(result.target) - exact(result.start)
    return (change > 0) - (change < 0)


def opposing(strategy: Strategy) -> tuple[Opposing, ...]:
    """Every two key results that pull against one another, by their names.

    Words are not compared: only what names its ``metric``, or what it is ``against``, is found.
    """
    found: dict[tuple[str, str], Opposing] = {}
    for metric, one, other in _two_ways(strategy.key_results):
        first, second = sorted((one, other), key=_key)
        found[_key(first), _key(second)] = Opposing(first, second, metric)
    for one, other in _declared(strategy.key_results):
        before = found.pop((_key(other), _key(one)), None) or found.get((_key(one), _key(other)))
        first, second = sorted((one, other), key=_key) if before and before.declared else (one, other)
        found[_key(first), _key(second)] = Opposing(first, second, before.metric if before else None, True)
    return tuple(pair for _, pair in sorted(found.items(), key=lambda item: item[0]))


def _key(result: KeyResult) -> str:
    return normalised(result.name)


def _two_ways(results: Iterable[KeyResult]) -> Iterator[tuple[str, KeyResult, KeyResult]]:
    """On each metric: what is to raise it with what is to lower it."""
    for group in _by_metric(results).values():
        up = [one for one in group if direction(one) == 1]
        down = [one for one in group if direction(one) == -1]
        pairs: Iterable[tuple[KeyResult, KeyResult]] = product(up, down)
        if len(up) * len(down) > _PAIRS:
            pairs = [*((one, down[0]) for one in up), *((up[0], one) for one in down[1:])]
        for one, other in pairs:
            yield group[0].metric or "", one, other


def _by_metric(results: Iterable[KeyResult]) -> dict[str, list[KeyResult]]:
    found: dict[str, list[KeyResult]] = defaultdict(list)
    for one in sorted(results, key=_key):
        if one.metric:
            found[normalised(one.metric)].append(one)
    return found


def _declared(results: Iterable[KeyResult]) -> Iterator[tuple[KeyResult, KeyResult]]:
    """What is said to be against another key result, or against what others measure, with these."""
    results = tuple(results)
    by_metric = _by_metric(results)
    by_name = {_key(one): one for one in results}
    for one in results:
        against = normalised(one.against or "")
        others = [by_name[against]] if against in by_name else by_metric.get(against, [])
        yield from ((one, other) for other in others if _key(other) != _key(one))
