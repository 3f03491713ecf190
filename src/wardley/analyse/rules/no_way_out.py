"""A vital component from a vendor that there is no way out of.

Prices rise, vendors are sold, services end. Who has not thought of leaving cannot leave in time.

```owm
anchor Patient [0.95, 0.60]
anchor Doctor [0.95, 0.70]
component Records [0.60, 0.62] // W404 medium
component Appointments [0.70, 0.62]
component Mail [0.20, 0.90]
Patient -> Appointments -> Records
Doctor -> Records
Appointments -> Mail
//@ estate Records (vendor Medisoft, configured)
//@ estate Mail (vendor Postbox, utility, alternatives Letterly, exit export of all mailboxes)
```

It is vital where it is marked `critical`, or half of the needs or more (`policy reach`), two at least,
stand on it. No way out means neither alternative nor `exit`, or no `exit` and 25 % or more of it customised
(`policy exit-customised`). It is `medium`, and `high` where its contract ends inside the planned quarters
(else within twelve months, `policy horizon`) with nothing decided or under way. Only where the estate
writes down exits is one missing, and only where it writes down alternatives are these.

Instead:

```owm
anchor Patient [0.95, 0.60]
anchor Doctor [0.95, 0.70]
component Records [0.60, 0.62]
component Appointments [0.70, 0.62]
component Mail [0.20, 0.90]
Patient -> Appointments -> Records
Doctor -> Records
Appointments -> Mail
//@ estate Records (vendor Medisoft, configured, exit yearly export in the national format)
//@ estate Mail (vendor Postbox, utility, alternatives Letterly, exit export of all mailboxes)
```

Accept it where the whole market is one vendor, and say who watches it. It is silent where you have no
choice (`mandated`) or are leaving (`retiring`); a `partner` and a `shared` service are no vendors.

Source: DORA, article 28 (exit strategies); Simon Wardley, *Wardley Maps*, figure 129 (second sourcing).
"""

from collections.abc import Iterator

from wardley.analyse import deadlines, fragility
from wardley.analyse.finding import Finding, Subject
from wardley.analyse.fragility import Fragilities, vital
from wardley.analyse.mismatch import evidence
from wardley.analyse.recorded import described, records
from wardley.analyse.rule import Found
from wardley.graph.estate import Estate

CODE = "W404"
THRESHOLDS = {"exit-customised": (0.25,), **fragility.REACH, **deadlines.THRESHOLDS}


def unchecked(estate: Estate) -> str | None:
    """Why nothing could be checked, or None."""
    return None if records(estate, "exit") else "no way out (exit) is written of any component"


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """Vital components from vendors with no exit, and no alternative or much of our own in them."""
    fragilities = Fragilities(estate)
    limit = estate.policy.number("exit-customised")
    for chart, placement, facts in described(estate):
        if placement.who != "vendor" or not placement.sourced or not vital(estate, chart, placement):
            continue
        if facts.exit or facts.mandated or facts.retiring:
            continue
        alone = fragilities.sole_vendor(placement)
        customised = facts.customised is not None and facts.customised >= limit
        if not alone and not customised:
            continue
        contract = fragilities.deadlines.ending(placement)
        said = "names neither an alternative nor an exit" if alone else "is customised and names no exit"
        more: dict[str, object] = {}
        if facts.customised is not None:
            more["customised"] = facts.customised
        if contract is not None:
            more |= {"contract": contract.name, "ends": str(contract.ends), "notice": contract.notice}
        yield Finding(
            CODE, "no-way-out", "high" if contract else "medium",
            f"'{placement.name}' is vital, comes from {_supplier(placement.supplier)} and {said}"
            + (f"; its contract ends {contract.ends}" if contract else ""),
            placement.places("who", "customised"),
            "write how you would leave: standards, an abstraction, fewer features that only they have",
            {**evidence(chart, placement), **more},
            Subject("component", placement.name, chart.name),
            {
                "reach": estate.policy.number("reach"), "exit-customised": limit,
                "horizon": fragilities.deadlines.horizon.isoformat(),
            },
        )  # fmt: skip


def _supplier(supplier: str | None) -> str:
    return f"'{supplier}'" if supplier else "a vendor"
