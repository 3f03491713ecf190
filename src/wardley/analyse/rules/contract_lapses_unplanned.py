"""A contract that ends, and nobody has decided what then.

A contract ends on its day whether we are ready or not, and notice ends before it. A decision that is not
taken is taken by the calendar.

```owm
anchor Passenger [0.95, 0.60]
component Crossing [0.80, 0.60]
component Tickets [0.60, 0.65]
component Radar [0.40, 0.70]
Passenger -> Crossing -> Tickets
Crossing -> Radar
//@ estate Tickets (vendor Ferrysoft, configured)
//@ estate Radar (vendor Echo, configured)
//@ contract Ticketing (vendor Ferrysoft, type subscription, ends 2026-06, notice 3m) ; W406 high
//@ Ticketing -> Tickets
//@ contract Radar lease (vendor Echo, type subscription, ends 2026-12, notice 3m) ; W406 medium
//@ Radar lease -> Radar
```

The last day to act is the contract's last day less the notice. Where it lies inside the planned quarters
(else within twelve months, `policy horizon`), with no decision on the contract or on what it covers and no
kept initiative that changes what it covers, it is `medium`; with less than 90 days left (`policy
notice-days`), or none, `high`. Once the day has passed an initiative no longer covers it, and makes it
`medium`: only a decision settles it. A month stands for its last day. What covers only components that are
being left (`retiring`) is decided.

Instead:

```owm
anchor Passenger [0.95, 0.60]
component Crossing [0.80, 0.60]
component Tickets [0.60, 0.65]
component Radar [0.40, 0.70]
Passenger -> Crossing -> Tickets
Crossing -> Radar
//@ estate Tickets (vendor Ferrysoft, configured)
//@ estate Radar (vendor Echo, configured)
//@ contract Ticketing (vendor Ferrysoft, type subscription, ends 2026-06, notice 3m)
//@ Ticketing -> Tickets
//@ contract Radar lease (vendor Echo, type subscription, ends 2026-12, notice 3m)
//@ Radar lease -> Radar
//@ decision Ticketing (renew, by Ada, on 2026-01-20)
//@ initiative Radar ashore [0.2, 0.8] (cost 20k, changes Radar)
```

Accept it where it does not matter whether it goes on. A contract that renews itself (`rolling`) does not
lapse.

Source: contract management; a date that nobody watches is the commonest surprise in an estate.
"""

from collections.abc import Iterator
from datetime import date

from wardley.analyse import deadlines
from wardley.analyse.deadlines import Deadlines, last_day_to_act, placed
from wardley.analyse.finding import Finding, Subject, softer
from wardley.analyse.fragility import known_cost, most_needed
from wardley.analyse.rule import Found
from wardley.graph.estate import Estate
from wardley.model.estate import Contract
from wardley.source.diagnostic import Severity

CODE = "W406"
THRESHOLDS = {"notice-days": (90.0,), **deadlines.THRESHOLDS}


def unchecked(estate: Estate) -> str | None:
    """Why nothing could be checked, or None."""
    return (
        None if any(contract.ends for contract in estate.contracts) else "no contract with an end is written"
    )


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """Contracts whose last day to act comes, or has passed, with nothing decided."""
    dates = Deadlines(estate)
    for contract, last in dates.running_out():
        act = last_day_to_act(contract, last)
        if act > dates.horizon or dates.decided(contract):
            continue
        mover = dates.mover(contract)
        if mover is not None and act >= estate.today:
            continue
        left = (act - estate.today).days
        covered = [one for name in contract.covers for one in placed(estate, name)]
        severity: Severity = "high" if left < estate.policy.number("notice-days") else "medium"
        softened = () if mover is None else (f"changed by the kept initiative '{mover.name}'",)
        yield Finding(
            CODE, "contract-lapses-unplanned", softer(severity) if softened else severity,
            _message(contract, act, left), (contract.place,) if contract.place else (),
            "decide whether to renew or to leave, and put the work in the quarter before",
            {
                "contract": contract.name, "vendor": contract.vendor, "ends": str(contract.ends),
                "notice": contract.notice, "last_day": act.isoformat(), "days_left": left,
                "covers": list(contract.covers), **most_needed(covered),
                **known_cost(placement for _, placement in covered),
            },
            Subject("contract", contract.name),
            {"notice-days": estate.policy.number("notice-days"), "horizon": dates.horizon.isoformat()},
            softened,
        )  # fmt: skip


def _message(contract: Contract, act: date, left: int) -> str:
    name = f"the contract '{contract.name}' ends {contract.ends}"
    if left < 0:
        return f"{name}, and the last day to act on it, {act.isoformat()}, has passed with nothing decided"
    return f"{name}, the last day to act on it is {act.isoformat()}, and nothing is decided or under way"
