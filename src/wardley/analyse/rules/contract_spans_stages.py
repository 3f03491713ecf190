"""One contract over parts of very different stages.

A commodity can be specified to the last screw, something novel cannot: what is learnt about it on the way
becomes a change request. One contract for both either binds the novel part to a specification, or leaves
the commodity without one.

```owm
anchor Passenger [0.95, 0.60]
component Crossing [0.80, 0.60] (buy)
component Mooring [0.30, 0.85] (outsource)
component Tide Forecast [0.50, 0.20]
component Tickets [0.60, 0.50]
component Crowd Counter [0.45, 0.10]
Passenger -> Crossing -> Mooring
Crossing -> Tide Forecast
Crossing -> Tickets
Crossing -> Crowd Counter
//@ contract Harbour works (vendor Harbour Soft, type fixed-spec, ends 2027-03) ; W207 high
//@ Harbour works -> Mooring
//@ Harbour works -> Tide Forecast
//@ contract Pier systems (vendor Pier Ltd, type unit) ; W207 medium
//@ Pier systems -> Tickets
//@ Pier systems -> Crowd Counter
```

Left of the line to product and a commodity in one contract are `high`, genesis and a product `medium`. It
is one level lower where such a part lies within 0.05 of the line that makes the difference, or where its
place is uncertain. The type of the contract counts: on `time-and-material` and by `outcome` learning is no
change request, and the finding is `low`. Where several maps show a part, the place in the middle counts.

Instead:

```owm
anchor Passenger [0.95, 0.60]
component Crossing [0.80, 0.60] (buy)
component Mooring [0.30, 0.85] (outsource)
component Tide Forecast [0.50, 0.20]
Passenger -> Crossing -> Mooring
Crossing -> Tide Forecast
//@ contract Mooring by the day (vendor Harbour Soft, type unit, ends 2027-03)
//@ Mooring by the day -> Mooring
//@ contract Tide study (vendor Harbour Soft, type time-and-material, ends 2026-09)
//@ Tide study -> Tide Forecast
```

Accept it where it is only a frame, and every part is called off by itself: better write each call-off as a
contract.

Source: Simon Wardley, *Wardley Maps*, chapter 11, figures 137 to 139 (break the contract up).
"""

from collections.abc import Iterator, Mapping

from wardley.analyse.finding import Finding, Subject, softer
from wardley.analyse.mismatch import clear, gone
from wardley.analyse.rule import Found
from wardley.analyse.uncertainty import uncertainty
from wardley.graph.chart import Chart
from wardley.graph.estate import Estate
from wardley.graph.placement import Placement
from wardley.model.axes import STAGES
from wardley.model.estate import Contract
from wardley.source.diagnostic import Severity

CODE = "W207"

_OPEN = ("time-and-material", "outcome")
"""Types of contract under which what is learnt is no change request."""

Part = tuple[Chart, Placement]


def unchecked(estate: Estate) -> str | None:
    """Why there is nothing to check, or None."""
    if not estate.contracts:
        return "no contract is written"
    return None if any(contract.covers for contract in estate.contracts) else "no contract covers a component"


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """Contracts that cover the novel and the commodity, or two stages that are no neighbours."""
    for contract in estate.contracts:
        parts = _parts(estate, contract)
        if parts and _stage(parts[-1]) - _stage(parts[0]) >= 2:
            yield _finding(estate, contract, parts)


def _parts(estate: Estate, contract: Contract) -> list[Part]:
    """What *contract* covers, from left to right; of a thing on several maps, the place in the middle."""
    things = {id(thing): thing for name in contract.covers if (thing := estate.thing(name))}
    parts = []
    for thing in things.values():
        placed = [part for part in thing.placements if _counts(estate, *part)]
        placed.sort(key=_from_the_left)
        if placed:
            parts.append(placed[(len(placed) - 1) // 2])
    return sorted(parts, key=_from_the_left)


def _counts(estate: Estate, chart: Chart, placement: Placement) -> bool:
    supplied = placement.kind not in ("anchor", "need") and placement.stage is not None
    return supplied and not gone(estate, chart, placement)


def _stage(part: Part) -> int:
    stage = part[1].stage
    assert stage is not None
    return stage


def _from_the_left(part: Part) -> tuple[object, ...]:
    return _stage(part), part[1].evolution, part[1].name, part[0].name


def _finding(estate: Estate, contract: Contract, parts: list[Part]) -> Finding:
    (_, low), (chart, high) = parts[0], parts[-1]
    severity, softened = _severity(estate, contract, parts)
    places = [place for place in (contract.place,) if place]
    return Finding(
        CODE, "contract-spans-stages", severity,
        f"the contract '{contract.name}' covers '{low.name}' ({STAGES[_stage(parts[0])]}) together with "
        f"'{high.name}' ({STAGES[_stage(parts[-1])]})",
        (*places, *(placement.place for _, placement in parts)),
        "split it into small contracts by stage, with what is novel on time and material",
        _facts(contract, parts), Subject("contract", contract.name),
        {
            "product": chart.boundaries[1], "commodity": chart.boundaries[2],
            "margin": estate.policy.number("margin"),
        },
        softened,
    )  # fmt: skip


def _severity(estate: Estate, contract: Contract, parts: list[Part]) -> tuple[Severity, tuple[str, ...]]:
    both = _stage(parts[-1]) == 3
    severity: Severity = "high" if both else "medium"
    # The lines that make the difference: the one to the right of what is novel, and the one to the left
    # of the other end.
    lines = (2, 3) if both else (1, 2)
    ends = (parts[0], parts[-1])
    if not all(clear(estate, *part, line) for part, line in zip(ends, lines, strict=True)):
        severity = softer(severity)
    softened = [
        f"place of '{placement.name}' uncertain: {', '.join(doubt.reasons)}"
        for chart, placement in ends
        if (doubt := uncertainty(estate.policy, chart, placement))
    ]
    if softened:
        severity = softer(severity)
    if contract.type in _OPEN:
        severity = "note" if severity == "note" else "low"
        softened.append(f"the contract is {contract.type}")
    return severity, tuple(softened)


def _facts(contract: Contract, parts: list[Part]) -> Mapping[str, object]:
    facts: dict[str, object] = {
        "covers": [
            {
                "component": part[1].name, "map": part[0].name, "evolution": part[1].evolution,
                "stage": STAGES[_stage(part)],
            }
            for part in parts
        ],
        "stages": _stage(parts[-1]) - _stage(parts[0]) + 1,
    }  # fmt: skip
    said = {
        "vendor": contract.vendor, "contract_type": contract.type, "notice": contract.notice,
        "ends": str(contract.ends) if contract.ends else None,
    }  # fmt: skip
    facts |= {name: value for name, value in said.items() if value is not None}
    costs = [placement.cost for _, placement in parts if placement.cost is not None]
    if costs:
        facts["cost"] = sum(costs)
    chart, placement = max(parts, key=lambda part: part[0].reach.share(part[1].number))
    facts["needs_above"] = chart.reach.counts[placement.number]
    facts["needs"] = chart.reach.total
    return facts
