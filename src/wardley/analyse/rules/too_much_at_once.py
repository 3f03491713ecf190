"""More work open at once than people can see through.

Each thing that is begun and not finished is asked after, waited for and picked up again. A team that has
everything open finishes everything late; an owner of everything is the one that all of it waits for.

```plan
quarters 2026Q1->2026Q2
capacity Kitchen [3, 3] // W805 low
capacity Builders [3, 3]
objective Guests stay for dinner
initiative Tasting menu [0.8, 0.6] (effort 0.8, team Kitchen, serves Guests stay for dinner, needs New hearth)
initiative Own bread [0.6, 0.7] (effort 0.8, team Kitchen, serves Guests stay for dinner, needs New hearth)
initiative Smoked fish [0.7, 0.6] (effort 0.8, team Kitchen, serves Guests stay for dinner, needs New hearth)
initiative New hearth [0.3, 0.9] (effort 4, team Builders, serves Guests stay for dinner)
```

Open is what the draft has begun by the end of a month and finishes in a later one; what is done one after the
other is not open at once. A team may have two things open for each three people, begun threes counted whole
(`policy open-per-three`). People are those of its `team` line, or the capacity of the quarter in full-time
people: a third of its person-months. Of a team of which neither is known nothing is said. An owner may have
three open, over all teams (`policy open-per-owner`). Both are `low`: the limits are conventions.

Instead:

```plan
quarters 2026Q1->2026Q2
capacity Kitchen [3, 3]
capacity Builders [3, 3]
objective Guests stay for dinner
initiative Tasting menu [0.8, 0.6] (effort 0.8, team Kitchen, serves Guests stay for dinner, needs New hearth)
initiative Own bread [0.6, 0.7] (effort 0.8, team Kitchen, serves Guests stay for dinner)
initiative Smoked fish [0.7, 0.6] (effort 0.8, team Kitchen, serves Guests stay for dinner)
initiative New hearth [0.3, 0.9] (effort 4, team Builders, serves Guests stay for dinner)
Own bread -> New hearth (first)
Smoked fish -> New hearth (first)
```

Accept it where the small ones are routine that nobody has to think about.

Source: Donald Reinertsen, *The Principles of Product Development Flow* (limits on work in process); the
figures are ours.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from math import ceil

from wardley.analyse.drafted import month_name, places, quarter, undrafted
from wardley.analyse.finding import Finding, Subject
from wardley.analyse.rule import Found
from wardley.graph.estate import Estate
from wardley.model.names import normalised
from wardley.plan.draft.schedule import MONTHS, Draft, Placed
from wardley.plan.exact import exact
from wardley.plan.plan import plan_of
from wardley.source.place import Place

CODE = "W805"
THRESHOLDS = {"open-per-three": (2.0,), "open-per-owner": (3.0,)}
unchecked = undrafted

NAMED = 10
"""How many of what is open at once are named."""

Open = Mapping[int, list[Placed]]
"""By month: what is begun by its end, and not finished."""


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """Teams, then owners, with more work open at once than they can see through."""
    draft = plan_of(estate).draft
    people = {normalised(one.name): one.people for one in estate.teams if one.people is not None}
    lines = {normalised(one.name): one.place for one in estate.teams}
    lines |= {normalised(one.team): one.place for one in estate.capacities}
    per_three, per_owner = (estate.policy.number(name) for name in THRESHOLDS)
    for name, open_ in _opened(draft, lambda one: one.team):
        limits = {
            month: per_three * ceil(count / 3)
            for month in open_
            if (count := _people(people, draft, name, month // MONTHS)) is not None
        }
        line = lines.get(normalised(name))
        yield from _findings(draft, Subject("team", name), (line,), open_, limits)
    for name, open_ in _opened(draft, lambda one: one.judged.initiative.owner):
        yield from _findings(draft, Subject("owner", name), (), open_, dict.fromkeys(open_, per_owner))


def _opened(draft: Draft, who: Callable[[Placed], str | None]) -> list[tuple[str, Open]]:
    """By team or owner, in order of their names: what is open at the end of each month."""
    found: dict[str, tuple[str, dict[int, list[Placed]]]] = {}
    for placed in draft.placed:
        name = who(placed)
        if name is None or not placed.months:
            continue
        _, open_ = found.setdefault(normalised(name), (name, defaultdict(list)))
        for month in range(placed.first, placed.last):
            open_[month].append(placed)
    return [entry for _, entry in sorted(found.items())]


def _people(people: Mapping[str, float], draft: Draft, team: str, number: int) -> Fraction | None:
    """How many people *team* is in the quarter *number*; None where nobody knows, or nobody is there."""
    load = draft.load(team, number)
    known = people.get(normalised(team))
    count = exact(known) if known is not None else load.capacity / MONTHS if load is not None else None
    return count or None


def _findings(
    draft: Draft, subject: Subject, lines: tuple[Place | None, ...], open_: Open, limits: Mapping[int, float]
) -> Iterator[Finding]:
    """One finding on *subject*, of the first month in which most is open beyond its limit; or none."""
    over = {
        month: len(open_[month]) - limit
        for month, limit in sorted(limits.items())
        if len(open_[month]) > limit
    }
    if not over:
        return
    worst = max(over, key=lambda month: (over[month], -month))
    work, when = open_[worst], month_name(draft, worst)
    team = subject.kind == "team"
    months = len(over) - 1
    more = f", and too many in {months} more month{'s' * (months > 1)}" if months else ""
    yield Finding(
        CODE, "too-much-at-once", "low",
        f"the {subject.kind} '{subject.name}' has {len(work)} initiatives open at the end of {when}, where "
        f"{limits[worst]:g} can be seen through{more}",
        places(*lines, *(one.judged.initiative.place for one in work[:NAMED])),
        "finish what is begun before the next is begun" if team
        else "hand some of it to another owner, or begin it later",
        {
            "month": when, "quarter": quarter(draft, worst // MONTHS), "open": len(work),
            "limit": limits[worst], "months_over": len(over), "work": [one.name for one in work][:NAMED],
        },
        subject, {"open-per-three" if team else "open-per-owner": limits[worst]},
    )  # fmt: skip
