"""Work that cannot be done in its order.

What needs each other in a circle has no first step. And what waits for something that is not in the plan is
not in it either, however well there is time for it.

```plan
quarters 2026Q1->2026Q2
capacity Yard [3, 3]
capacity Sails [3, 3]
objective Two boats at sea
initiative Hull [0.8, 0.8] (effort 1, team Yard, serves Two boats at sea, needs Mast) // W802 high
initiative Mast [0.2, 0.8] (effort 1, team Yard, serves Two boats at sea, needs Rigging)
initiative Rigging [0.2, 0.8] (effort 1, team Sails, serves Two boats at sea, needs Hull)
initiative New sails [0.2, 0.8] (effort 2, team Sails, serves Two boats at sea, needs Sail loft)
initiative Sail loft [0.2, 0.6] (effort 9, team Yard, serves Two boats at sea) // W802 medium
initiative Second boat [0.6, 0.8] (effort 1, team Yard, serves Two boats at sea, needs Harbour)
initiative Harbour [0.2, 0.6] (team Yard, serves Two boats at sea) // W802 low
```

The draft keeps to what is needed: nothing finishes before what it needs, and nothing starts before what it
needs `(first)` is finished. What it cannot keep to is found here. A circle of kept work is `high`, and told
on its first member in the order of names. Kept work that did not fit, so that others did not either, is
`medium`; where only its effort, or somebody with a capacity to do it, is missing in the text, it is `low`.
Work that is stopped or deferred and yet needed is W808.

Instead:

```plan
quarters 2026Q1->2026Q2
capacity Yard [9, 9]
capacity Sails [3, 3]
objective Two boats at sea
initiative Hull [0.8, 0.8] (effort 1, team Yard, serves Two boats at sea, needs Mast)
initiative Mast [0.2, 0.8] (effort 1, team Yard, serves Two boats at sea, needs Rigging)
initiative Rigging [0.2, 0.8] (effort 1, team Sails, serves Two boats at sea)
initiative New sails [0.2, 0.8] (effort 2, team Sails, serves Two boats at sea, needs Sail loft)
initiative Sail loft [0.2, 0.6] (effort 9, team Yard, serves Two boats at sea)
initiative Second boat [0.6, 0.8] (effort 1, team Yard, serves Two boats at sea, needs Harbour)
initiative Harbour [0.2, 0.6] (effort 1, team Yard, serves Two boats at sea)
```

Accept it where the two are done together by one team, and are one piece of work on two lines.

Source: plain order; the draft is that of `wardley plan`.
"""

from collections.abc import Iterator

from wardley.analyse.drafted import Merges, places
from wardley.analyse.finding import Finding, Subject
from wardley.analyse.listing import SHOWN, listed
from wardley.analyse.rule import Found
from wardley.graph.estate import Estate
from wardley.graph.reach import Reach
from wardley.graph.rings import way_round
from wardley.model.names import normalised
from wardley.plan.draft.schedule import Draft, Unplaced
from wardley.plan.plan import plan_of
from wardley.plan.portfolio import Portfolio
from wardley.plan.verdicts import Judged

CODE = "W802"

NAMED = 20
"""How many of a circle, or of what waits, are named in the facts."""


def unchecked(estate: Estate) -> str | None:
    """Why nothing could be checked, or None."""
    return None if any(one.needs for one in estate.initiatives) else "no initiative says what it needs"


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """Circles of kept work, then what is not in the draft and holds others up."""
    plan = plan_of(estate)
    order = _Order(plan.portfolio)
    for group in order.circles:
        yield _circle(order.way_round(group))
    if plan.draft.not_planned is None:
        yield from _held_up(plan.draft, order)


class _Order:
    """What is kept, by number in the order of names, and what of it ``needs`` what.

    A need for what was merged is one for what it went into.
    """

    def __init__(self, portfolio: Portfolio) -> None:
        self.work = sorted(portfolio.going_on, key=lambda one: normalised(one.name))
        numbers = {normalised(one.name): number for number, one in enumerate(self.work)}
        merges = Merges(portfolio)
        self.needs: list[list[int]] = []
        self.above: list[list[int]] = [[] for _ in self.work]
        for number, one in enumerate(self.work):
            wanted = filter(None, (portfolio.find(need.name) for need in one.initiative.needs))
            ends = {numbers.get(normalised(merges.end(need).name), number) for need in wanted} - {number}
            self.needs.append(sorted(ends))
            for end in self.needs[number]:
                self.above[end].append(number)
        groups = (sorted(group) for group in Reach(self.needs, []).order if len(group) > 1)
        self.circles = sorted(groups)
        """The groups whose members all need one another."""

    def way_round(self, group: list[int]) -> list[Judged]:
        """A shortest way from the first of *group* back to it: each needs the next."""
        way = way_round(group[0], set(group), self.needs.__getitem__)
        return [self.work[number] for number in way]

    def waiting(self, root: int, told: set[int]) -> list[Judged]:
        """What needs *root*, the nearest first, over others or not, without what is *told* already."""
        found = [root]
        for number in found:  # grows as it is walked
            for above in self.above[number]:
                if above not in told:
                    told.add(above)
                    found.append(above)
        return [self.work[number] for number in found[1:]]


def _circle(ring: list[Judged]) -> Finding:
    names = [one.name for one in ring]
    shown = [*names[:NAMED], *([names[-1]] if len(names) > NAMED else [])]
    way = " needs ".join([*(f"'{name}'" for name in names[:SHOWN]), *(["..."] if len(names) > SHOWN else [])])
    return Finding(
        CODE, "prerequisite-after-dependant", "high",
        f"{len(names)} initiatives need one another in a circle: {way} needs '{names[0]}'",
        places(*(one.initiative.place for one in ring[:NAMED])),
        "find the part of one of them that needs nothing of the others, and do that first",
        {"circle": shown, "length": len(names)}, Subject("initiative", names[0]),
    )  # fmt: skip


def _held_up(draft: Draft, order: _Order) -> Iterator[Finding]:
    """What did not fit and waits for nothing itself, with the work that did not fit because of it.

    What waits for several of them is told with the first, so that each is walked once.
    """
    out = {normalised(one.name): one for one in draft.unplaced}
    told = {number for group in order.circles for number in group}
    told |= {number for number, one in enumerate(order.work) if normalised(one.name) not in out}
    for root, one in enumerate(order.work):
        left = out.get(normalised(one.name))
        if left is None or left.waiting_for or root in told:
            continue
        waiting = order.waiting(root, told)
        if waiting:
            yield _held(left, waiting)


def _held(left: Unplaced, waiting: list[Judged]) -> Finding:
    room = left.short is not None or left.over_budget is not None
    names = [one.name for one in waiting]
    return Finding(
        CODE, "prerequisite-after-dependant", "medium" if room else "low",
        f"'{left.name}' did not fit ({left.reason}), and {listed(names)} cannot be planned without it",
        places(left.judged.initiative.place, *(one.initiative.place for one in waiting[:NAMED])),
        f"make room for '{left.name}' first, or cut what the others need of it" if room
        else f"write what is missing of '{left.name}', so that the others can be planned",
        {
            "reason": left.reason, "waiting": names[:NAMED], "count": len(names),
            **({} if left.short is None else {"short": round(float(left.short), 3)}),
        },
        Subject("initiative", left.name),
    )  # fmt: skip
