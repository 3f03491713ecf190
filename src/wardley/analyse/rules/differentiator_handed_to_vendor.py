"""What sets us apart is in a vendor's hands.

Customers choose us for it, and somebody else decides what becomes of it. What a vendor sells to us, it
sells to our competitors, and what a contract has specified cannot be better next year than it was written
down.

```owm
anchor Patient [0.95, 0.60]
component Home Monitoring [0.70, 0.30] (outsource) // W210 high
component Triage Advice [0.60, 0.25] (buy) // W210 medium
component Appointments [0.80, 0.60] (buy) // W210 note
Patient -> Appointments -> Triage Advice
Patient -> Home Monitoring
//@ estate Home Monitoring (vendor CareSoft, fixed-spec, differentiating)
//@ estate Triage Advice (differentiating)
//@ capability Seen on the same day [2, 5]
//@ Seen on the same day -> Appointments
```

Only what is said counts: the mark `differentiating` on the component, or a capability that it realises. One
whose need is scored 1, the lowest, is left out; that some initiative on a component differentiates is not
enough. It is `high` where the contract is `fixed-spec`. Else it is `medium` left of the line to product
(within 0.05 of it `low`) and a `note` to the right, where it is usual to buy the base and own the top.

Instead:

```owm
anchor Patient [0.95, 0.60]
component Home Monitoring [0.70, 0.30] (build)
component Triage Advice [0.60, 0.25]
component Appointments [0.80, 0.60] (build)
Patient -> Appointments -> Triage Advice
Patient -> Home Monitoring
//@ estate Home Monitoring (differentiating)
//@ estate Triage Advice (partner University Clinic, differentiating)
//@ capability Seen on the same day [2, 5]
//@ Seen on the same day -> Appointments
```

Accept it where the vendor's part is the base, and what customers choose is yours on top of it: better place
the two as two components. A `partner` is no vendor, and what you sell (`sells`) is left out.

Source: Niel Nickolaisen, *Purpose Based Alignment* (2005); Simon Wardley, *Wardley Maps*, chapter 4.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from wardley.analyse.finding import Finding
from wardley.analyse.mismatch import Case, clear, judged
from wardley.analyse.rule import Found
from wardley.graph.chart import Chart
from wardley.graph.estate import Estate
from wardley.graph.placement import Placement
from wardley.model.estate import Contract
from wardley.model.strategy import Capability
from wardley.source.diagnostic import Severity

CODE = "W210"


def unchecked(estate: Estate) -> str | None:
    """Why there is nothing to check, or None."""
    if any(capability.realised_by for capability in estate.capabilities):
        return None
    facts = (placement.facts for chart in estate.charts for placement in chart.placements)
    if any(known and known.differentiating for known in facts):
        return None
    return "no component is marked as differentiating, and none realises a capability"


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """What differentiates us or realises a capability that we need, and is supplied by a vendor."""
    realised = _realised(estate)
    for chart, placement in estate.sourced:
        if placement.who != "vendor":
            continue
        capabilities = realised.get((chart.name, placement.number), [])
        if capabilities or (placement.facts and placement.facts.differentiating):
            finding = judged(estate, chart, placement, _case(estate, chart, placement, capabilities))
            if finding:
                yield finding


def _realised(estate: Estate) -> Mapping[tuple[str, int], list[Capability]]:
    """By chart and number: the capabilities that are needed and that the component realises."""
    found: dict[tuple[str, int], list[Capability]] = defaultdict(list)
    for capability in estate.capabilities:
        if capability.needed is not None and capability.needed <= 1:
            continue
        things = {id(t): t for name in capability.realised_by if (t := estate.thing(name))}
        for thing in things.values():
            for chart, placement in thing.placements:
                found[(chart.name, placement.number)].append(capability)
    return found


def _case(estate: Estate, chart: Chart, placement: Placement, capabilities: list[Capability]) -> Case:
    contract = _contract(estate, placement)
    fixed = _fixed(placement, contract)
    severity: Severity = "note"
    if fixed:
        severity = "high"
    elif placement.stage is not None and placement.stage <= 1:
        severity = "medium" if clear(estate, chart, placement, 2) else "low"
    action = "bring the part that customers choose us for into our own hands"
    if severity == "note":
        action = "name the part that customers choose us for, and own it on top of what is bought"
    if capabilities:
        what = f"is to give us the capability '{capabilities[0].name}'"
    else:
        what = "is what sets us apart"
    let = "let to a vendor to a fixed specification" if fixed else "in a vendor's hands"
    return Case(
        CODE, "differentiator-handed-to-vendor", severity,
        f"'{placement.name}' {what} and is {let}", action, ("who", "contract_type", "differentiating"),
        _facts(estate, capabilities, contract),
        {"product": chart.boundaries[1], "margin": estate.policy.number("margin")},
        tuple(place for found in (*capabilities, contract) if found and (place := found.place)),
    )  # fmt: skip


def _contract(estate: Estate, placement: Placement) -> Contract | None:
    """The contract that covers *placement*; of several the first to a fixed specification."""
    contracts = estate.covered.get(placement.key, [])
    return next((c for c in contracts if c.type == "fixed-spec"), contracts[0] if contracts else None)


def _fixed(placement: Placement, contract: Contract | None) -> bool:
    # What is written on the component itself comes before the contract's own line.
    written = placement.facts.contract_type if placement.facts else None
    return (written or (contract and contract.type)) == "fixed-spec"


def _facts(estate: Estate, capabilities: list[Capability], contract: Contract | None) -> dict[str, object]:
    facts: dict[str, object] = {}
    if capabilities:
        facts["capabilities"] = [capability.name for capability in capabilities]
    wins = [entry.record.name for entry in estate.known.by_keyword["win"]]
    if len(wins) == 1:  # of several, which one this serves is not said
        facts["how_to_win"] = wins[0]
    if contract:
        facts["contract"] = contract.name
        if contract.type:
            facts["contract_type"] = contract.type
        if contract.ends:
            facts["ends"] = str(contract.ends)
    return facts
