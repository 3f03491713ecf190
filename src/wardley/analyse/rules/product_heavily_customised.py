"""A product that is heavily customised.

A package is cheap because many share what it costs to keep it up. What we changed in it is ours alone to
carry through every new version, until the versions pass us by.

```owm
anchor Visitor [0.95, 0.60]
component Tickets [0.80, 0.60] // W206 high
component Till [0.50, 0.80] (buy) // W206 medium
component Door Counter [0.40, 0.75] (buy)
Visitor -> Tickets -> Till
Visitor -> Door Counter
//@ estate Tickets (vendor TicketCo, customised 50%)
//@ estate Till (customised 25%)
//@ estate Door Counter (customised 10%)
```

From a quarter of code or configuration that is our own it is `medium`, from a half `high`. Both are set
as in `policy customised [0.25, 0.5]`. Packages that we run ourselves count as those of a vendor do.

Instead:

```owm
anchor Visitor [0.95, 0.60]
component Tickets [0.80, 0.60]
component Guided Tours [0.85, 0.30] (build)
component Till [0.50, 0.80] (buy)
Visitor -> Tickets -> Till
Visitor -> Guided Tours -> Tickets
//@ estate Tickets (vendor TicketCo, customised 10%)
//@ estate Till (customised 0%)
```

Accept it where a regulator asks for the difference, or where what was counted is settings and no change.
The mark `differentiating` makes it softer; an initiative alone does not, because what differs belongs
beside the package and not in it.

Source: Simon Wardley, *Wardley Maps*, chapter 4 (off the shelf, with minimal change); a quarter is where
users of ERP packages begin to call their system significantly customised.
"""

from collections.abc import Iterator

from wardley.analyse.finding import Finding
from wardley.analyse.mismatch import Case, judged
from wardley.analyse.rule import Found
from wardley.graph.estate import Estate
from wardley.graph.placement import Placement
from wardley.model.axes import STAGES

CODE = "W206"
THRESHOLDS = {"customised": (0.25, 0.5)}


def unchecked(estate: Estate) -> str | None:
    """That nobody wrote how much of a component is their own."""
    if any(_customised(placement) is not None for _, placement in estate.sourced):
        return None
    return "no component says how far it is customised"


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """Packages, and what vendors run, of which too large a share is our own."""
    much, most = estate.policy.numbers("customised")
    for chart, placement in estate.sourced:
        customised = _customised(placement)
        if customised is None or customised < much or placement.stage not in (2, 3):
            continue
        if placement.who != "vendor" and placement.treatment != 2:
            continue
        case = Case(
            CODE, "product-heavily-customised", "high" if customised >= most else "medium",
            f"'{placement.name}' is a {STAGES[placement.stage]} and is customised heavily",
            "go back to the standard: change how you work, not the package, and put what differs beside it",
            ("customised", "who", "how", "cost"), {"customised": customised}, {"customised": [much, most]},
        )  # fmt: skip
        finding = judged(estate, chart, placement, case)
        if finding:
            yield finding


def _customised(placement: Placement) -> float | None:
    return placement.facts.customised if placement.facts else None
