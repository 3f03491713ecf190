"""A team that is asked for more than it can do.

A plan that fills every month breaks at the first surprise, and one that asks for more than there are months
is no plan: what is left out is then chosen by chance.

```plan
quarters 2026Q1->2026Q2
capacity Workshop [3, 3] // W801 high
capacity Store [3, 3] // W801 low
objective Bicycles back in three days
initiative Frame repairs [0.8, 0.8] (effort 5, team Workshop, serves Bicycles back in three days)
initiative Wheel building [0.3, 0.8] (effort 2, team Workshop, serves Bicycles back in three days)
initiative Parts on the shelf [0.2, 0.9] (effort 5, team Store, serves Bicycles back in three days)
```

By team, the effort of what is kept is held against its capacity: all of it against all planned quarters, and
what the draft plans in each quarter against that quarter. Above 100 % it is `high`, above 80 % (`policy
busy-load`) `low`. The draft itself plans no more than `policy load` says, so of its quarters only those are
told for which somebody raised that. Below 30 % (`policy idle-load`) in a quarter while its own work waits
there for another team's, a team is a `note`: it is not the one to be hired for. Work without an effort is
not counted, and how much that is, is said.

Instead:

```plan
quarters 2026Q1->2026Q2
capacity Workshop [6, 6]
capacity Store [3, 3]
objective Bicycles back in three days
initiative Frame repairs [0.8, 0.8] (effort 5, team Workshop, serves Bicycles back in three days)
initiative Wheel building [0.3, 0.8] (effort 2, team Workshop, serves Bicycles back in three days)
initiative Parts on the shelf [0.2, 0.9] (effort 4.8, team Store, serves Bicycles back in three days)
```

Accept it where people from elsewhere help out, until that is written as capacity.

Source: queueing: waiting grows without bound as load nears capacity (Donald Reinertsen, *The Principles of
Product Development Flow*).
"""

from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction

from wardley.analyse.drafted import places, quarter, undrafted
from wardley.analyse.finding import Finding, Subject
from wardley.analyse.listing import listed
from wardley.analyse.rule import Found
from wardley.graph.estate import Estate
from wardley.model.names import normalised
from wardley.model.portfolio import Capacity
from wardley.model.quantities import percent
from wardley.plan.draft.schedule import Draft, Idle, Load
from wardley.plan.exact import exact
from wardley.plan.plan import plan_of
from wardley.plan.verdicts import Judged
from wardley.source.diagnostic import Severity

CODE = "W801"
THRESHOLDS = {"busy-load": (0.8,), "idle-load": (0.3,)}


class Asked:
    """What is asked of one team: the ``demand`` of its ``work`` on its ``capacity`` over all quarters.

    ``loads`` are its quarters in the draft, ``idle`` where its work waits for others in the meantime.
    """

    def __init__(self, name: str, work: list[Judged], loads: list[Load], idle: list[Idle]) -> None:
        self.name = name
        self.work = work
        self.loads = loads
        self.capacity = sum((load.capacity for load in loads), Fraction())
        efforts = [one.initiative.effort for one in work]
        self.demand = sum((exact(effort) for effort in efforts if effort is not None), Fraction())
        self.unknown = efforts.count(None)
        self.idle = idle

    def over(self, share: Fraction) -> bool:
        """Whether more than *share* of its capacity is asked for."""
        return self.demand > share * self.capacity

    def full(self, share: Fraction) -> list[Load]:
        """The quarters of which the draft plans more than *share*."""
        return [load for load in self.loads if load.planned > share * load.capacity]

    def waiting(self, share: Fraction) -> list[Idle]:
        """Where it waits for others in quarters of which the draft plans less than *share*."""
        slack = {load.quarter for load in self.loads if load.planned < share * load.capacity}
        return [one for one in self.idle if one.quarter in slack]


def unchecked(estate: Estate) -> str | None:
    """Why nothing could be checked, or None."""
    return undrafted(estate) or (None if estate.capacities else "no capacity is written")


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """Teams of which more is asked than they can do, and those that wait for others with their hands free."""
    draft = plan_of(estate).draft
    limits = {name: estate.policy.number(name) for name in THRESHOLDS}
    busy, slack = (exact(limits[name]) for name in THRESHOLDS)
    for capacity, asked in _asked(estate, draft):
        waits = asked.waiting(slack)
        if asked.over(Fraction(1)) or asked.full(Fraction(1)):
            yield _finding(draft, capacity, asked, "high", _over(draft, asked, Fraction(1)), limits)
        elif asked.over(busy) or asked.full(busy):
            yield _finding(draft, capacity, asked, "low", _over(draft, asked, busy), limits)
        elif waits:
            yield _finding(draft, capacity, asked, "note", _idle(draft, asked, waits), limits)


def _asked(estate: Estate, draft: Draft) -> Iterator[tuple[Capacity, Asked]]:
    """What is asked of each team with a capacity, in the order in which these are written."""
    work: dict[str, list[Judged]] = defaultdict(list)
    loads: dict[str, list[Load]] = defaultdict(list)
    idle: dict[str, list[Idle]] = defaultdict(list)
    for one in plan_of(estate).portfolio.kept:
        work[normalised(one.initiative.team or "")].append(one)
    for load in draft.loads:
        loads[normalised(load.team)].append(load)
    for wait in draft.idle:
        idle[normalised(wait.team)].append(wait)
    for capacity in estate.capacities:
        key = normalised(capacity.team)
        yield capacity, Asked(capacity.team, work[key], loads[key], idle[key])


def _over(draft: Draft, asked: Asked, share: Fraction) -> tuple[str, str]:
    """What is too much for *asked*, of which more than *share* is, and what would help."""
    have = "has" if asked.unknown == 1 else "have"
    unknown = f"; {asked.unknown} of its initiatives {have} no effort" if asked.unknown else ""
    if asked.over(share):
        part = f", {percent(float(asked.demand / asked.capacity))} of" if asked.capacity else ", beyond"
        message = (
            f"what is kept asks {_months(asked.demand)} person-months of '{asked.name}'{part} the "
            f"{_months(asked.capacity)} that it has in {_span(draft)}{unknown}"
        )
        return message, "stop, defer or move some of it, or give the team more room"
    full = max(asked.full(share), key=lambda load: (load.share or 0, -load.quarter))
    planned = f"{_months(full.planned)} of {_months(full.capacity)} person-months"
    return (
        f"'{asked.name}' has {planned} planned in {quarter(draft, full.quarter)}{unknown}",
        "leave room for what nobody foresees: lower policy load, or move some of it",
    )


def _idle(draft: Draft, asked: Asked, waits: list[Idle]) -> tuple[str, str]:
    """Where *asked* waits for others, and what would help."""
    first = waits[0]
    quarters = list(dict.fromkeys(quarter(draft, one.quarter) for one in waits))
    when = " and ".join(filter(None, (", ".join(quarters[:-1]), quarters[-1])))
    others = list(dict.fromkeys(one.other for one in waits if one.other))
    lift = f"lift {listed(others)}" if others else f"do '{first.waiting_for}' sooner"
    of = f" of '{first.other}'" if first.other else ""
    message = f"'{asked.name}' has time in {when}, and its '{first.initiative}' waits for"
    return (
        f"{message} '{first.waiting_for}'{of}",
        f"{lift}, or give '{asked.name}' work that waits for nobody",
    )


def _finding(
    draft: Draft, capacity: Capacity, asked: Asked, severity: Severity, words: tuple[str, str],
    limits: dict[str, float],
) -> Finding:  # fmt: skip
    shares = ((quarter(draft, one.quarter), one.share) for one in asked.loads)
    loads = {when: round(float(share), 3) for when, share in shares if share is not None}
    return Finding(
        CODE, "quarter-over-capacity", severity, words[0], places(capacity.place), words[1],
        {
            "demand": round(float(asked.demand), 3), "capacity": round(float(asked.capacity), 3),
            "without_effort": asked.unknown, "load": loads,
            "waits": [
                {"quarter": quarter(draft, one.quarter), "initiative": one.initiative,
                 "for": one.waiting_for, "team": one.other}
                for one in asked.waiting(exact(limits["idle-load"]))
            ],
        },
        Subject("team", asked.name), {**limits, "load": draft.share},
    )  # fmt: skip


def _months(effort: Fraction) -> str:
    """*effort* in person-months, without more digits than help."""
    return f"{round(float(effort), 1):g}"


def _span(draft: Draft) -> str:
    first, last = quarter(draft, 0), quarter(draft, len(draft.quarters) - 1)
    return first if first == last else f"{first} to {last}"
