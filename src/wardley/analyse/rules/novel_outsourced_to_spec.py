"""Something novel that is outsourced to a specification.

Nobody knows yet what it has to be, and a contract says that somebody does. What is learnt on the way
becomes a change request, and the cost of changing is the supplier's profit: not their fault, but the
contract's.

```owm
anchor Passenger [0.95, 0.60]
component Crossing [0.80, 0.60] (buy)
component Tide Forecast [0.50, 0.15] (outsource) // W204 high
component Berth Planner [0.40, 0.37] // W204 medium
component Crowd Counter [0.45, 0.20] // W204 low
Passenger -> Crossing -> Tide Forecast
Crossing -> Berth Planner
Crossing -> Crowd Counter
//@ estate Berth Planner (vendor Harbour Soft, bespoke, fixed-spec)
//@ estate Crowd Counter (vendor Eyes Ltd, bespoke)
//@ contract Eyes on the pier (vendor Eyes Ltd, type time-and-material, ends 2027-03)
//@ Eyes on the pier -> Crowd Counter
```

To the left of product it is `high`, within 0.05 of that line `medium`. The type of the contract decides,
on the `estate` line or on the contract that covers the component: `fixed-spec` and `unit` are such
contracts, `outcome` and `time-and-material` are `low`, a `subscription` is none. Where no type is
written, `(outsource)` is taken for a fixed specification.

Instead:

```owm
anchor Passenger [0.95, 0.60]
component Crossing [0.80, 0.60] (buy)
component Tide Forecast [0.50, 0.15] (build)
component Berth Planner [0.40, 0.37]
component Crowd Counter [0.45, 0.20]
Passenger -> Crossing -> Tide Forecast
Crossing -> Berth Planner
Crossing -> Crowd Counter
//@ estate Berth Planner (partner Harbour Soft, bespoke)
//@ estate Crowd Counter (in-house, experiment)
```

Accept it where the supplier's people work under your lead: better say `in-house`, and name the contract.
A `partner` and a `shared` service are no vendors.

Source: Simon Wardley, *Wardley Maps*, chapters 4 and 11 (one contract over parts of different stages).
"""

from collections.abc import Iterator

from wardley.analyse.finding import Finding
from wardley.analyse.mismatch import Case, clear, judged, untold
from wardley.analyse.rule import Found
from wardley.graph.estate import Estate
from wardley.graph.placement import Placement
from wardley.model.elements import Component
from wardley.model.estate import Contract, ContractType
from wardley.source.diagnostic import Severity

CODE = "W204"
unchecked = untold

_WORDS: dict[ContractType | None, str] = {
    "fixed-spec": "on a fixed specification",
    "unit": "by the unit",
    "outcome": "by outcome",
    "time-and-material": "on time and material",
    None: "whole, as if it could be specified",
}
"""By type of contract: how the work is let. What is not here is no such contract."""

_OPEN: tuple[ContractType | None, ...] = ("outcome", "time-and-material")


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """What is genesis or custom-built, and a vendor makes it under a contract that says what it has to be."""
    for chart, placement in estate.sourced:
        if placement.stage is None or placement.stage > 1 or placement.who != "vendor":
            continue
        type_, contract = _terms(estate, placement)
        if type_ not in _WORDS or (type_ is None and not _handed_over(placement)):
            continue
        severity: Severity = "high" if clear(estate, chart, placement, 2) else "medium"
        if type_ in _OPEN:
            severity = "low"
        case = Case(
            CODE, "novel-outsourced-to-spec", severity,
            f"'{placement.name}' is still novel and is let to a vendor {_WORDS[type_]}",
            _action(type_), ("who", "contract_type", "cost"), _facts(type_, contract),
            {"product": chart.boundaries[1], "margin": estate.policy.number("margin")},
            (contract.place,) if contract and contract.place else (),
        )  # fmt: skip
        finding = judged(estate, chart, placement, case)
        if finding:
            yield finding


def _terms(estate: Estate, placement: Placement) -> tuple[ContractType | None, Contract | None]:
    """The type under which *placement* is let, and the contract that says so; of several, the least fit."""
    contracts = estate.covered.get(placement.key, [])
    written = placement.facts.contract_type if placement.facts else None
    for type_ in (
        (written,) if written else ("fixed-spec", "unit", "outcome", "time-and-material", "subscription")
    ):
        for contract in contracts:
            if contract.type == type_:
                return type_, contract
    return written, next(iter(contracts), None)


def _handed_over(placement: Placement) -> bool:
    # What is said to be a package is bought and not let, whatever the decorator says.
    element = placement.element
    return isinstance(element, Component) and element.sourcing == "outsource" and placement.treatment != 2


def _facts(type_: ContractType | None, contract: Contract | None) -> dict[str, object]:
    found: dict[str, object] = {"contract_type": type_} if type_ else {}
    if contract:
        found["contract"] = contract.name
        if contract.ends:
            found["ends"] = str(contract.ends)
        if contract.notice is not None:
            found["notice"] = contract.notice
    return found


def _action(type_: ContractType | None) -> str:
    if type_ in _OPEN:
        return "keep the work in small pieces, and bring what is learnt back in-house"
    return "bring it in-house, re-let it in small pieces on time and material, or wait for the market"
