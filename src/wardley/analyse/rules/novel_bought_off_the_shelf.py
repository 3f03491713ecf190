"""Something novel that is bought off the shelf.

A product is what many want alike, and this is not yet wanted alike by anybody. Either the product does
not do the novel part, and will be tailored until it is no product any more, or the map is old and the
market has moved.

```owm
anchor Patient [0.95, 0.60]
component Appointments [0.80, 0.60] (buy)
component Gait Analysis [0.60, 0.20] (buy) // W205 medium
component Ward Rota [0.50, 0.37] (buy) // W205 low
Patient -> Appointments -> Ward Rota
Patient -> Gait Analysis
```

To the left of product it is `medium`, within 0.05 of that line `low`.

Instead:

```owm
anchor Patient [0.95, 0.60]
component Appointments [0.80, 0.60] (buy)
component Gait Analysis [0.60, 0.20] (build)
component Ward Rota [0.50, 0.45] (buy)
Patient -> Appointments -> Ward Rota
Patient -> Gait Analysis
```

Accept it where one vendor has made a product of it and no other has: you are early, and the exit is open.
It is silent where you have no choice (`mandated`), and a note where it is being left (`retiring`).

Source: Simon Wardley, *Wardley Maps*, chapter 3, figure 22: off the shelf is weak on the left.
"""

from collections.abc import Iterator

from wardley.analyse.finding import Finding
from wardley.analyse.mismatch import Case, clear, judged, untold
from wardley.analyse.rule import Found
from wardley.graph.estate import Estate

CODE = "W205"
unchecked = untold


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """What is genesis or custom-built, and comes from a vendor as a package."""
    for chart, placement in estate.sourced:
        stage = placement.stage
        if stage is None or stage > 1 or placement.who != "vendor" or placement.treatment != 2:
            continue
        customised = placement.facts.customised if placement.facts else None
        case = Case(
            CODE, "novel-bought-off-the-shelf", "medium" if clear(estate, chart, placement, 2) else "low",
            f"'{placement.name}' is still novel and is bought off the shelf",
            "check that the product does the novel part; if several vendors sell it, move it on the map",
            ("who", "how", "customised", "cost"), {} if customised is None else {"customised": customised},
            {"product": chart.boundaries[1], "margin": estate.policy.number("margin")},
        )  # fmt: skip
        finding = judged(estate, chart, placement, case)
        if finding:
            yield finding
