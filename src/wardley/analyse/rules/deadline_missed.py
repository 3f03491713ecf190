"""A day that the draft does not keep.

A deadline that is missed in the draft will be missed in life, where all takes longer. Now it can still be
moved, or work put before it.

```owm
anchor Tenant [0.95, 0.60]
component Repairs [0.80, 0.60] (buy)
component Key Register [0.50, 0.70] (buy)
Tenant -> Repairs -> Key Register
//@ quarters 2026Q1->2026Q3
//@ capacity Office [3, 3, 3]
//@ objective Fast repairs
//@ contract Keys (vendor Lockwise, type subscription, ends 2026-06, notice 2m) ; W807 high
//@ Keys -> Key Register
//@ contract Vans (vendor Wheelers, type subscription, ends 2026-08, notice 3m) ; W807 medium
//@ Vans -> Repairs
//@ initiative Fire rules [0.1, 0.9] (effort 4, team Office, deadline 2026Q1, compliance) ; W807 high
//@ initiative Key system [0.2, 0.8] (buy, effort 2, team Office, changes Key Register, serves Fast repairs)
//@ initiative Hired vans [0.3, 0.9] (buy, effort 1, team Office, changes Repairs, serves Fast repairs)
```

Kept work that finishes in the draft after its deadline, or did not fit and is due within it, is `high`. A
contract that ends before kept work that buys or outsources what it covers is finished leaves a gap: `high`.
Where only the last day to act on it (its end less the notice) comes before, and has not passed, it is
`medium`: by then somebody must decide, with the new not yet there. A decision on the contract settles that,
and `renew` or `keep` the gap as well. Of a contract that renews itself (`rolling`) only the last day to act
counts. A month stands for its last day, and work is done at the end of its month. How a partner keeps to a
day is not known here.

Instead:

```owm
anchor Tenant [0.95, 0.60]
component Repairs [0.80, 0.60] (buy)
component Key Register [0.50, 0.70] (buy)
Tenant -> Repairs -> Key Register
//@ quarters 2026Q1->2026Q3
//@ capacity Office [9, 9, 9]
//@ objective Fast repairs
//@ contract Keys (vendor Lockwise, type subscription, ends 2026-06, notice 2m)
//@ Keys -> Key Register
//@ contract Vans (vendor Wheelers, type subscription, ends 2026-08, notice 3m)
//@ Vans -> Repairs
//@ initiative Fire rules [0.1, 0.9] (effort 4, team Office, deadline 2026Q1, compliance)
//@ initiative Key system [0.2, 0.8] (buy, effort 2, team Office, changes Key Register, serves Fast repairs)
//@ initiative Hired vans [0.3, 0.9] (buy, effort 1, team Office, changes Repairs, serves Fast repairs)
```

Accept it where the day is a wish, and write it as that.

Source: plain arithmetic on the dates and the draft.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from wardley.analyse.deadlines import last_day_to_act
from wardley.analyse.drafted import month_name, places, undrafted
from wardley.analyse.finding import Finding, Subject
from wardley.analyse.rule import Found
from wardley.graph.estate import Estate
from wardley.model.estate import Contract
from wardley.model.portfolio import Initiative
from wardley.model.quantities import when
from wardley.plan.draft.months import months_of
from wardley.plan.draft.schedule import Draft, Placed, Unplaced
from wardley.plan.plan import plan_of
from wardley.plan.replacing import buys
from wardley.source.diagnostic import Severity

CODE = "W807"
NAME = "deadline-missed"

_STAYS = ("renew", "keep")


class _Mover(NamedTuple):
    """Kept work that replaces what a contract covers; ``done`` is its last day, None beyond the draft."""

    initiative: Initiative
    done: date | None


def unchecked(estate: Estate) -> str | None:
    """Why nothing could be checked, or None."""
    dated = any(one.deadline for one in estate.initiatives) or any(one.ends for one in estate.contracts)
    return undrafted(estate) or (None if dated else "no deadline and no contract with an end is written")


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """Deadlines and last days to act that come before the work is done."""
    draft = plan_of(estate).draft
    for placed in draft.placed:
        if placed.late:
            yield _late(draft, placed)
    for left in draft.unplaced:
        deadline = left.judged.initiative.deadline
        if deadline is not None and deadline.last <= draft.quarters[-1].last:
            yield _left_out(left)
    yield from _contracts(estate, draft)


def _late(draft: Draft, placed: Placed) -> Finding:
    work, done = placed.judged.initiative, month_name(draft, placed.last)
    return Finding(
        CODE, NAME, "high", f"'{work.name}' is due by {work.deadline}, and the draft finishes it in {done}",
        places(work.place), "put it before other work of its team, cut it, or move the day",
        {"deadline": str(work.deadline), "finishes": done, "team": work.team},
        Subject("initiative", work.name),
    )  # fmt: skip


def _left_out(left: Unplaced) -> Finding:
    work = left.judged.initiative
    return Finding(
        CODE, NAME, "high",
        f"'{work.name}' is due by {work.deadline}, and it did not fit in this draft: {left.reason}",
        places(work.place), "make room for it, cut it, or move the day",
        {"deadline": str(work.deadline), "reason": left.reason, "team": work.team},
        Subject("initiative", work.name),
    )  # fmt: skip


def _contracts(estate: Estate, draft: Draft) -> Iterator[Finding]:
    """Contracts that end, or can be acted on, before what replaces what they cover is done."""
    done: dict[int, date | None] = {id(one.judged.initiative): None for one in draft.unplaced}
    done.update((id(one.judged.initiative), _done(draft, one)) for one in draft.placed)
    verdicts = {
        word: decision.verdict
        for decision in estate.decisions
        if decision.verdict not in (None, "defer")
        for word in estate.words_for((decision.subject,))
    }
    for contract in estate.contracts:
        last = contract.ends.last if contract.ends else None
        if last is None or last < estate.today:
            continue
        words = estate.words_for((contract.name, *contract.covers))
        decided = {verdicts[word] for word in words if word in verdicts}
        if decided.isdisjoint(_STAYS):
            mover = _mover(estate, contract, done)
            found = mover and _contract(estate.today, contract, last, mover, settled=bool(decided))
            if found:
                yield found


def _mover(estate: Estate, contract: Contract, done: Mapping[int, date | None]) -> _Mover | None:
    """What is done last, of what first replaces each component that *contract* covers; None: nothing does."""
    found = []
    for name in contract.covers:
        work = [one for word in estate.words_for((name,)) for one in estate.changes.get(word, ())]
        movers = [_Mover(one, done[id(one)]) for one in work if id(one) in done and buys(one)]
        if movers:
            found.append(min(movers, key=_by_end))
    return max(found, key=_by_end, default=None)


def _by_end(mover: _Mover) -> tuple[date, str]:
    return mover.done or date.max, mover.initiative.name


def _done(draft: Draft, placed: Placed) -> date:
    return when(months_of(draft.quarters).name(placed.last)).last


def _contract(today: date, contract: Contract, last: date, mover: _Mover, *, settled: bool) -> Finding | None:
    """What is wrong with the days of *contract*, which ends on the day *last*, if *mover* replaces all of it.

    A last day to act that has passed is no news here: W406 tells of it.
    """
    done, act = mover.done or date.max, last_day_to_act(contract, last)
    severity: Severity
    if done > last and not contract.rolling:
        severity, told = "high", f"the contract '{contract.name}' ends {contract.ends}"
        action = "finish the work before that day, or agree on a bridge until it is done"
    elif done > act >= today and not settled:
        severity, told = "medium", f"the last day to act on the contract '{contract.name}' is {act}"
        action = "decide by that day whether to renew or to leave; else begin the work earlier"
    else:
        return None
    finish = f"is finished in {done:%Y-%m}" if mover.done else "did not fit in this draft"
    return Finding(
        CODE, NAME, severity,
        f"{told}, and '{mover.initiative.name}', which changes what it covers, {finish}",
        places(contract.place, mover.initiative.place), action,
        {
            "contract": contract.name, "ends": str(contract.ends), "notice": contract.notice,
            "last_day": act.isoformat(), "initiative": mover.initiative.name,
            "finishes": mover.done.isoformat() if mover.done else None,
        },
        Subject("contract", contract.name),
    )  # fmt: skip
