"""Work of which nobody says why.

A request arrives as a solution, and whoever asked for it may be gone. Why it is there, and for whom, tells
whether it is still wanted, whether something smaller would do, and who asks for the same.

```owm
anchor Guest [0.95, 0.60]
component Booking [0.80, 0.60]
Guest -> Booking
//@ cause Guests find their room taken (failure, stakeholder Guest) ; W609 note
//@ cause More families come (value, stakeholder Guest)
//@ initiative Booking checked twice [0.2, 0.8] (cost 30k, because Guests find their room taken)
//@ initiative Cots [0.3, 0.6] (cost 20k, because More families come)
//@ initiative Weekly occupancy report [0.1, 0.6] (cost 5k, owner Ida) ; W609 note
//@ initiative Garden chairs [0.3, 0.6] (cost 5k, owner Bo) ; W609 note
```

The finding also says where a name sounds like a solution: it begins with *automate*, *build*, *implement*,
*migrate*, *produce* or *rewrite*, or ends in *dashboard*, *portal* or *report*; that is no more than a
prompt. It is silent on what law asks for, on what is kept only because other work needs it, and on what
people decided to stop or merged; the causes of what was merged go over to what it was merged into.

Of the known cost of work that has a cause, more than 40 % (`policy failure-demand`) with a cause of the kind
`failure` is a `note` on all the work together: it is asked for because something was not done right.

Instead:

```owm
anchor Guest [0.95, 0.60]
component Booking [0.80, 0.60]
Guest -> Booking
//@ cause Guests find their room taken (failure, stakeholder Guest)
//@ cause More families come (value, stakeholder Guest)
//@ initiative Booking checked twice [0.2, 0.8] (cost 10k, because Guests find their room taken)
//@ initiative Cots [0.3, 0.6] (cost 20k, because More families come)
//@ initiative Weekly occupancy report [0.1, 0.6] (cost 5k, because More families come)
//@ initiative Smoke alarms [0.0, 0.9] (cost 5k, compliance)
```

Accept it where everybody knows why, and write the cause down the next time somebody asks.

Source: John Seddon, *Freedom from Command and Control*, 2003 (failure demand, often 40 to 60 per cent);
ask why it was there in the first place.
"""

import re
from collections.abc import Iterator

from wardley.analyse.finding import Finding
from wardley.analyse.initiatives import ESTATE, evidence, left, places, subject, unasked
from wardley.analyse.rule import Found
from wardley.graph.estate import Estate
from wardley.plan.exact import exact
from wardley.plan.plan import plan_of
from wardley.plan.portfolio import Portfolio
from wardley.plan.verdicts import Judged

CODE = "W609"
THRESHOLDS = {"failure-demand": (0.4,)}
unchecked = unasked

_SOLUTION = re.compile(
    r"(?P<begins>automate|build|implement|migrate|produce|rewrite)\b"
    r"|.*\b(?P<ends>dashboard|portal|report)s?$",
    re.IGNORECASE | re.DOTALL,
)


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """Work without a cause, and all that has one where failure causes much of it."""
    plan = plan_of(estate)
    for judged in plan.demand.without_cause:
        if not (left(judged) or judged.only_enabler):
            yield _uncaused(plan.portfolio, judged)
    yield from _failing(estate)


def _uncaused(portfolio: Portfolio, judged: Judged) -> Finding:
    message = f"'{judged.name}' names no cause"
    facts = evidence(portfolio, judged)
    sound = _SOLUTION.match(judged.name.strip())
    if sound is not None:
        word = (sound["begins"] or sound["ends"]).lower()
        message += f", and '{word}' sounds like a solution"
        facts["solution_word"] = word
    return Finding(
        CODE, "demand-without-cause", "note", message, places(judged.initiative),
        f"ask {judged.initiative.owner or 'whoever asks for it'} why it is wanted and for whom,"
        " and write that as its cause",
        facts, subject(judged),
    )  # fmt: skip


def _failing(estate: Estate) -> Iterator[Finding]:
    failure, limit = plan_of(estate).demand.failure, estate.policy.number("failure-demand")
    share, caused = failure.share, failure.caused
    if share is None or exact(failure.failing.total) <= exact(limit) * exact(caused.total):
        return
    answered = [one.cause for one in plan_of(estate).demand.by_cause if one.asked]
    causes = [cause for cause in answered if cause.kind == "failure"]
    yield Finding(
        CODE, "demand-without-cause", "note",
        f"{share:.0%} of the known cost of work that has a cause is there because something failed",
        tuple(cause.place for cause in causes if cause.place),
        "see whether the failure itself can be mended: that is work done once",
        {
            "share": round(share, 3), "failing_cost": failure.failing.total, "caused_cost": caused.total,
            "failing": failure.failing.count, "caused": caused.count, "costs_known": caused.known,
            "causes": [cause.name for cause in causes],
        },
        ESTATE, {"failure-demand": limit},
    )  # fmt: skip
