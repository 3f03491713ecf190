"""Something we must be good at, far from what is needed, and nobody works on it.

How we mean to win rests on what we can do. Where that is two steps away and no work narrows it, the plan
promises what the house cannot keep.

```owm
anchor Reader [0.95, 0.60]
component Loans [0.80, 0.60]
component Catalogue [0.60, 0.60]
component Advice [0.70, 0.30]
Reader -> Loans -> Catalogue
Reader -> Advice
//@ win Advice from somebody who has read it
//@ capability Finding anything [2, 4]
//@ capability Hosts, not guards [1, 3] ; W706 medium
//@ capability Knowing what you will like [2, 4] ; W706 high
//@ capability Counting [3, 4]
//@ Finding anything -> Catalogue
//@ Knowing what you will like -> Advice
//@ initiative New catalogue [0.3, 0.9] (changes Catalogue, serves Readers find what they want)
//@ initiative Readers' evenings [0.4, 0.3] (cost 12k, changes Advice)
//@ objective Readers find what they want
```

It is `medium` where what is needed lies two or more above what there is (`policy capability-gap`) and no work
that goes on touches it before the quarters end; `high` where how we win hangs on it: names it or a component
of it, is supported by the same objective, or a component of it is marked as differentiating. Work touches a
capability where it changes a component that realises it, or serves an objective that supports it.

Instead:

```owm
anchor Reader [0.95, 0.60]
component Loans [0.80, 0.60]
component Catalogue [0.60, 0.60]
component Advice [0.70, 0.30]
Reader -> Loans -> Catalogue
Reader -> Advice
//@ win Advice from somebody who has read it
//@ capability Finding anything [2, 4]
//@ capability Hosts, not guards [2, 3]
//@ capability Knowing what you will like [2, 4]
//@ Finding anything -> Catalogue
//@ Knowing what you will like -> Advice
//@ initiative New catalogue [0.3, 0.9] (changes Catalogue, serves Readers find what they want)
//@ initiative Readers' evenings [0.6, 0.6] (cost 12k, changes Advice, serves Readers find what they want)
//@ objective Readers find what they want
```

Accept it where the gap is closed by hiring or teaching that nobody plans here, and say who does it.

Source: must-have capabilities of the choice cascade (Martin and Lafley, *Playing to Win*); gap analysis.
"""

from collections.abc import Iterator

from wardley.analyse.finding import Finding, Subject
from wardley.analyse.initiatives import unasked
from wardley.analyse.listing import SHOWN, listed
from wardley.analyse.rule import Found
from wardley.graph.estate import Estate
from wardley.plan.exact import exact
from wardley.plan.gap.goals import CapabilityGap
from wardley.plan.plan import plan_of

CODE = "W706"
THRESHOLDS = {"capability-gap": (2.0,)}


def unchecked(estate: Estate) -> str | None:
    """Why nothing could be checked, or None."""
    if all(capability.gap is None for capability in estate.capabilities):
        return "no capability says what there is and what is needed"
    return unasked(estate)


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """Capabilities with a wide gap that nothing narrows, the widest first."""
    limit = estate.policy.number("capability-gap")
    for gap in plan_of(estate).gap.capabilities:
        now, needed = gap.capability.now, gap.capability.needed
        if now is None or needed is None or exact(needed) - exact(now) < exact(limit):
            continue
        if gap.nobody:
            yield _finding(gap, now, needed, limit)


def _finding(gap: CapabilityGap, now: float, needed: float, limit: float) -> Finding:
    capability = gap.capability
    facts = {
        "capability": capability.name, "now": now, "needed": needed,
        "gap": float(exact(needed) - exact(now)), "owner": capability.owner,
        "realised_by": list(capability.realised_by), "wins": gap.wins,
        "not_kept": {one.name: one.verdict for one in gap.left},
        "left_out": {one.name: one.why for one in gap.work},
    }  # fmt: skip
    pointed = [
        capability.place, *(one.initiative.place for one in gap.left[:SHOWN]),
        *(one.judged.initiative.place for one in gap.work[:SHOWN]),
    ]  # fmt: skip
    return Finding(
        CODE, "capability-gap-open", "high" if gap.wins else "medium",
        f"'{capability.name}' is at {now:g} and {needed:g} is needed, and {_why(gap)}",
        tuple(place for place in pointed if place is not None),
        "plan work on it and link that, or lower the ambition",
        {name: fact for name, fact in facts.items() if fact not in (None, [], {})},
        Subject("capability", capability.name), {"capability-gap": limit},
    )  # fmt: skip


def _why(gap: CapabilityGap) -> str:
    if gap.work:
        names = listed([one.name for one in gap.work])
        return f"what touches it did not get into the draft plan: {names}"
    if gap.left:
        verb = "does" if len(gap.left) == 1 else "do"
        return f"no work that goes on touches it; {listed([one.name for one in gap.left])} {verb} not"
    if not gap.capability.realised_by:
        return "no component and no work is linked to it"
    return f"no work touches it or {listed(list(gap.capability.realised_by))}"
