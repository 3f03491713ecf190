"""Work that takes long, with nothing to learn from on the way.

Whether something was worth doing is known when it meets the world. What takes three quarters, or a quarter
of a team's year, and has no number to be held against before it is done, is a bet that nobody can look at.

```plan
quarters 2026Q1->2026Q4
capacity Bakery [6, 6, 6, 6]
objective Bread in every street
keyresult Streets with our bread (objective Bread in every street, from 4, to 40, by 2027Q2)
initiative New ovens [0.3, 0.8] (effort 14, team Bakery, serves Bread in every street) // W806 low
```

It is `low` where work of the draft runs for more than two quarters (`policy learn-quarters`), or takes more
than 25 % of what its team can do in a year (`policy learn-share`) and more than three person-months, below
which there is little to cut. A checkpoint excuses it: a key result that it serves, itself or through the
objective, with its date inside the run. Where no key result has a date, nobody plans with them yet, and
nothing is said.

Instead:

```plan
quarters 2026Q1->2026Q4
capacity Bakery [6, 6, 6, 6]
objective Bread in every street
keyresult Streets with our bread (objective Bread in every street, from 4, to 10, by 2026Q2)
initiative New ovens [0.3, 0.8] (effort 14, team Bakery, serves Bread in every street)
initiative First oven [0.3, 0.8] (effort 2, team Bakery, serves Bread in every street)
```

Accept it where it cannot be cut, such as moving a house, and say how you see on the way that it goes well.

Source: Dan Ward, *F.I.R.E.* (fast, inexpensive, restrained, elegant); *think small* in Simon Wardley,
*Wardley Maps*, chapter 11. The limits are ours.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from fractions import Fraction

from wardley.analyse.drafted import places, quarter, undrafted
from wardley.analyse.finding import Finding, Subject
from wardley.analyse.rule import Found
from wardley.graph.estate import Estate
from wardley.model.names import normalised
from wardley.model.quantities import percent
from wardley.model.strategy import KeyResult
from wardley.plan.draft.schedule import MONTHS, Draft, Placed
from wardley.plan.exact import exact
from wardley.plan.plan import plan_of

CODE = "W806"
THRESHOLDS = {"learn-quarters": (2.0,), "learn-share": (0.25,)}

LITTLE = 3
"""Person-months up to which no share of a year counts: one person's quarter."""


def unchecked(estate: Estate) -> str | None:
    """Why nothing could be checked, or None."""
    dated = any(one.by for one in estate.strategy.key_results)
    return undrafted(estate) or (None if dated else "no key result with a date is written")


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """Work of the draft that is long or large, and has no key result to be held against on the way."""
    draft = plan_of(estate).draft
    limits = {name: estate.policy.number(name) for name in THRESHOLDS}
    years = _years(draft)
    results = _results(estate)
    for placed in draft.placed:
        if not placed.months:
            continue
        long = _months(placed) > MONTHS * limits["learn-quarters"]
        share = _share(placed, years)
        large = share is not None and share > exact(limits["learn-share"])
        if not (long or large):
            continue
        serves = placed.judged.initiative.serves
        served = [one for name in serves for one in results.get(normalised(name), ())]
        if not any(_inside(draft, placed, one) for one in served):
            yield _finding(draft, placed, share if large else None, served, limits)


def _months(placed: Placed) -> int:
    return placed.last - placed.first + 1


def _years(draft: Draft) -> dict[str, Fraction]:
    """By team: what it can do in a year, in person-months, if all quarters are like those of the draft."""
    found: dict[str, Fraction] = defaultdict(Fraction)
    for load in draft.loads:
        found[normalised(load.team)] += load.capacity * 4 / len(draft.quarters)
    return found


def _share(placed: Placed, years: Mapping[str, Fraction]) -> Fraction | None:
    """The part of its team's year that *placed* takes; None where that is not known, or it is little."""
    year, effort = years.get(normalised(placed.team or "")), placed.judged.initiative.effort
    if not year or effort is None or effort <= LITTLE:
        return None
    return exact(effort) / year


def _results(estate: Estate) -> dict[str, tuple[KeyResult, ...]]:
    """By name of an objective or key result: the key results that what serves it is held against."""
    found = {normalised(one.name): (one,) for one in estate.strategy.key_results}
    return found | {normalised(one.name): one.key_results for one in estate.strategy.objectives}


def _inside(draft: Draft, placed: Placed, result: KeyResult) -> bool:
    """Whether *result* is to be reached while *placed* runs, its first and last quarter included."""
    if result.by is None:
        return False
    run = draft.quarters[placed.start].first, draft.quarters[placed.finish].last
    return run[0] <= result.by.last <= run[1]


def _finding(
    draft: Draft, placed: Placed, share: Fraction | None, served: list[KeyResult], limits: dict[str, float]
) -> Finding:
    first, last = quarter(draft, placed.start), quarter(draft, placed.finish)
    length = _months(placed)
    run = f"{length} month{'s' * (length > 1)}, "
    run += f"in {first}" if first == last else f"from {first} to {last}"
    taken = "" if share is None else f", takes {percent(float(share))} of what {placed.team} can do in a year"
    return Finding(
        CODE, "too-big-to-learn-from", "low",
        f"'{placed.name}' runs {run}{taken}, and no key result that it serves falls due on the way",
        places(placed.judged.initiative.place),
        "cut it to a first part that somebody can use, with a number that tells whether to go on",
        {
            "starts": first, "finishes": last, "months": _months(placed),
            "effort": placed.judged.initiative.effort,
            **({} if share is None else {"share": round(float(share), 3)}),
            "key_results": {one.name: str(one.by) for one in served if one.by is not None},
        },
        Subject("initiative", placed.name), limits,
    )  # fmt: skip
