"""Work that looks as if it were asked for twice: for one cause, on one component, or under one name."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from wardley.model.names import normalised
from wardley.plan.demand.merging import settled
from wardley.plan.portfolio import Portfolio
from wardley.plan.replacing import buys
from wardley.plan.verdicts import Judged
from wardley.source.record import record

Reason = Literal["cause", "component", "name"]

_WORDS = re.compile(r"[^\W_]+[+#]*")
_EMPTY = frozenset(
    {
        "a", "an", "and", "for", "from", "in", "initiative", "into", "new", "of", "on", "our", "program",
        "programme", "project", "the", "to", "with",
    }
)  # fmt: skip
"""Words that tell no two names apart."""


@record
class Duplicate:
    """Two or more initiatives, by name, that look like one.

    ``reason`` says why: ``cause``, they answer the cause ``about``; ``component``, they change the component
    ``about`` in one ``direction`` (``build``, ``buy`` or ``partner``); ``name``, they are called nearly
    alike, and ``about`` is the first of their names.
    """

    reason: Reason
    about: str
    work: tuple[Judged, ...]
    direction: Literal["build", "buy", "partner"] | None = None


def duplicates(portfolio: Portfolio, by_cause: Mapping[str, tuple[Judged, ...]]) -> tuple[Duplicate, ...]:
    """What looks like one in *portfolio* and is not settled; *by_cause* is what is live for each cause."""
    live = sorted((one for one in portfolio.judged if not settled(one)), key=lambda one: normalised(one.name))
    return (
        *_of_causes(by_cause), *_on_components(portfolio, live), *_under_names(live),
    )  # fmt: skip


def _of_causes(by_cause: Mapping[str, tuple[Judged, ...]]) -> Iterator[Duplicate]:
    for cause, work in sorted(by_cause.items(), key=lambda item: normalised(item[0])):
        if len(work) > 1:
            yield Duplicate("cause", cause, work)


def _on_components(portfolio: Portfolio, live: Iterable[Judged]) -> Iterator[Duplicate]:
    """Work that says how it sources a component, and says the same; steps on one way are no duplicates."""
    names: dict[str, str] = {}
    found: dict[tuple[str, Literal["build", "buy", "partner"]], list[Judged]] = defaultdict(list)
    for judged in live:
        work = judged.initiative
        direction = "buy" if buys(work) else work.sourcing
        if direction is None or direction == "outsource":
            continue
        changed = {}
        for written in work.changes:
            thing = portfolio.estate.thing(written)
            name = thing.name if thing else written
            changed[normalised(name)] = name
        for key, name in changed.items():
            names.setdefault(key, name)
            found[key, direction].append(judged)
    for (key, direction), group in sorted(found.items(), key=lambda item: item[0]):
        needed = {normalised(need.name) for one in group for need in one.initiative.needs}
        alone = tuple(one for one in group if normalised(one.name) not in needed)
        if len(alone) > 1:
            yield Duplicate("component", names[key], alone, direction)


def _under_names(live: Iterable[Judged]) -> Iterator[Duplicate]:
    found: dict[tuple[str, ...], list[Judged]] = defaultdict(list)
    for judged in live:
        if key := _bare(judged.name):
            found[key].append(judged)
    for group in found.values():
        if len(group) > 1:
            yield Duplicate("name", group[0].name, tuple(group))


def _bare(name: str) -> tuple[str, ...]:
    """The words of *name* that tell it apart, without the *s* of a plural, in one order."""
    words = [word for word in _WORDS.findall(normalised(name)) if word not in _EMPTY]
    return tuple(sorted(_singular(word) for word in words))


def _singular(word: str) -> str:
    plural = len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))
    return word[:-1] if plural else word
