"""What people merged into what, and what they settled."""

from collections.abc import Mapping
from typing import Final

from wardley.model.names import normalised
from wardley.plan.portfolio import Portfolio
from wardley.plan.verdicts import Judged
from wardley.source.record import record

SETTLED: Final = ("stop", "defer", "merge")
"""Decisions after which nobody works on an initiative now. A suggestion settles nothing."""


@record
class Merge:
    """People merged ``merged``; ``survivor`` is what it ends in, by way of others if need be.

    The survivor is None where nothing is named, or the merges lead back to where they began. ``causes`` are
    those that it would not have without this merge.
    """

    merged: Judged
    survivor: Judged | None
    causes: tuple[str, ...] = ()


def settled(judged: Judged) -> bool:
    """Whether people decided to stop, defer or merge *judged*."""
    return judged.decision is not None and judged.decision.verdict in SETTLED


def survivors(portfolio: Portfolio) -> Mapping[str, Judged | None]:
    """By what is merged (normalised name): what it ends in, or None where that is nothing."""
    into = {
        name: normalised(one.decision.into or "")
        for name, one in portfolio.by_name.items()
        if one.decision is not None and one.decision.verdict == "merge"
    }
    found: dict[str, Judged | None] = {}
    for start in into:
        path: dict[str, None] = {}
        step = start
        while step in into and step not in found and step not in path:
            path[step] = None
            step = into[step]
        end = found[step] if step in found else None if step in path else portfolio.by_name.get(step)
        found.update(dict.fromkeys(path, end))
    return found


def merges(portfolio: Portfolio) -> tuple[Merge, ...]:
    """Every merge that people decided, by the name of what is merged."""
    ends = survivors(portfolio)
    known = {
        name: set(map(normalised, one.initiative.because)) for name, one in portfolio.by_name.items()
    }  # grows as the survivors take over causes
    found = []
    for name in sorted(ends):
        merged, survivor = portfolio.by_name[name], ends[name]
        moved: tuple[str, ...] = ()
        if survivor is not None:
            taken = known[normalised(survivor.name)]
            moved = tuple(cause for cause in merged.initiative.because if normalised(cause) not in taken)
            taken.update(map(normalised, moved))
        found.append(Merge(merged, survivor, moved))
    return tuple(found)
