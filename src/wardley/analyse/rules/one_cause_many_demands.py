"""Several pieces of work answer one cause.

Each department asks for what it would do about it. One of them may be enough, or something else that none of
them asked for; done all, they are paid for one by one and meet at the same counter.

```owm
anchor Guest [0.95, 0.60]
component Booking [0.80, 0.60]
Guest -> Booking
//@ cause Guests wait at the desk (failure, stakeholder Guest) ; W610 medium
//@ cause Keys get lost (failure, stakeholder Porter) ; W610 low
//@ cause Lobby is dark (failure, stakeholder Guest) ; W610 note
//@ initiative Second desk [0.1, 0.8] (cost 40k, department Front, because Guests wait at the desk)
//@ initiative Sign in by phone [0.6, 0.7] (cost 60k, department Digital, because Guests wait at the desk)
//@ initiative Key cards [0.2, 0.6] (cost 15k, because Keys get lost)
//@ initiative Key rack [0.1, 0.5] (cost 2k, because Keys get lost)
//@ initiative New lamps [0.2, 0.6] (cost 4k, because Lobby is dark)
//@ initiative Wider windows [0.3, 0.5] (cost 40k, because Lobby is dark)
//@ decision Wider windows (stop, by Ida, on 2026-01-10) ; lamps will do
```

Two answers are `low`; three or more (`policy demands`), or answers from different departments, `medium`.
Counted is what people did not stop, defer or merge; what was merged hands its causes to what it was merged
into. Where only one is left by decision, or people decided to do each of them, it is a `note` that says so.

Instead:

```owm
anchor Guest [0.95, 0.60]
component Booking [0.80, 0.60]
Guest -> Booking
//@ cause Guests wait at the desk (failure, stakeholder Guest)
//@ cause Keys get lost (failure, stakeholder Porter)
//@ cause Lobby is dark (failure, stakeholder Guest)
//@ initiative Sign in by phone [0.6, 0.7] (cost 60k, department Digital, because Guests wait at the desk)
//@ initiative Key cards [0.2, 0.6] (cost 15k, because Keys get lost)
//@ initiative New lamps [0.2, 0.6] (cost 4k, because Lobby is dark)
```

Accept it where the cause is as broad as *growth*; better, split it into what is really behind each.

Source: underlying causes of demand; John Seddon, *Freedom from Command and Control*, 2003.
"""

from collections.abc import Iterator

from wardley.analyse.finding import Finding, Subject
from wardley.analyse.initiatives import decided, places, unasked
from wardley.analyse.listing import listed
from wardley.analyse.rule import Found
from wardley.graph.estate import Estate
from wardley.model.quantities import money
from wardley.plan.demand.demand import Answers
from wardley.plan.plan import plan_of
from wardley.source.diagnostic import Severity

CODE = "W610"
THRESHOLDS = {"demands": (3.0,)}


def unchecked(estate: Estate) -> str | None:
    """Why nothing could be checked, or None."""
    if any(one.because for one in estate.initiatives):
        return None
    return unasked(estate) or "no initiative names a cause"


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """Causes that two or more initiatives answer, settled ones as a note."""
    many = estate.policy.number("demands")
    for answers in plan_of(estate).demand.by_cause:
        if answers.live and max(len(answers.asked), len(answers.live)) > 1:
            yield _finding(answers, many)


def _finding(answers: Answers, many: float) -> Finding:
    live, spread = answers.live, len(answers.departments) > 1
    severity: Severity = "medium" if len(live) >= many or spread else "low"
    settled = _settled(answers)
    work = answers.asked if settled and len(live) == 1 else live
    cost = answers.cost if work is answers.asked else answers.live_cost
    departments = f" from {len(answers.departments)} departments" if spread else ""
    paid = f", at a known cost of {money(cost.total)}" if cost.total else ""
    return Finding(
        CODE, "one-cause-many-demands", "note" if settled else severity,
        f"{len(work)} initiatives{departments} answer '{answers.name}': {listed([one.name for one in work])}"
        + paid,
        places(answers.cause, *(one.initiative for one in work), of=(one.decision for one in answers.asked)),
        "nothing more is asked here: people decided" if settled else
        "solve the cause once and merge the work, or split the cause where it is too broad",
        {
            "cause": answers.name, "kind": answers.cause.kind,
            "stakeholder": answers.cause.stakeholder,
            "initiatives": [one.name for one in work], "live": len(live),
            "departments": list(answers.departments), "cost": cost.total, "costs_known": cost.known,
        },
        Subject("cause", answers.name), {"demands": many}, settled,
    )  # fmt: skip


def _settled(answers: Answers) -> tuple[str, ...]:
    """The decisions after which one answer is left, or that say of each that it be done; else none."""
    work = answers.asked if len(answers.live) == 1 else answers.live
    told = [said for one in work if (said := decided(one.decision)) is not None]
    return tuple(told) if len(answers.live) == 1 or len(told) == len(work) else ()
