"""A commodity that is custom-built.

What everybody can have from the market is built and kept by hand: it costs more than the market's, it
ties people down, and no customer chooses us for it. "Custom building that which is already a commodity"
is the bias that maps are drawn to find.

```owm
anchor Guest [0.95, 0.60]
component Booking [0.80, 0.60] (buy)
component Payments [0.40, 0.90] (build) // W201 high
component Sign-in [0.35, 0.72] (build) // W201 medium
Guest -> Booking -> Payments
Booking -> Sign-in
```

Within 0.05 of the line to commodity it is `medium`, because nobody can place a component more exactly.
Where the component is known to be parity work, marked so or changed by such initiatives alone, the
finding says so.

Instead:

```owm
anchor Guest [0.95, 0.60]
component Booking [0.80, 0.60] (buy)
component Payments [0.40, 0.90] (outsource)
component Sign-in [0.35, 0.72] (buy)
Guest -> Booking -> Payments
Booking -> Sign-in
```

Accept it where scale, sovereignty or law makes building it the cheaper or the only way, and say so. It is
silent where you sell the component (`sells`) or have no choice (`mandated`), a note where it is being
left (`retiring`), and softer where it differentiates you. If only one part of it is unique, split it.

Source: Simon Wardley, *Wardley Maps*, chapters 2 and 4.
"""

from collections.abc import Iterator

from wardley.analyse.finding import Finding
from wardley.analyse.mismatch import Case, clear, custom_built, judged, treated, untold, with_purpose
from wardley.analyse.rule import Found
from wardley.graph.estate import Estate

CODE = "W201"
unchecked = untold


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """Commodities whose treatment fits genesis or custom-built."""
    margin = estate.policy.number("margin")
    for chart, placement, evolution in custom_built(estate, 3):
        case = Case(
            CODE, "commodity-custom-built", "high" if clear(estate, chart, placement, 3) else "medium",
            f"'{placement.name}' is a commodity and is treated as {treated(placement)}",
            _action(placement.alternatives), ("how", "cost", "alternatives"),
            {"past_custom": round(evolution - chart.boundaries[1], 3)},
            {"commodity": chart.boundaries[2], "margin": margin},
        )  # fmt: skip
        finding = judged(estate, chart, placement, with_purpose(estate, placement, case))
        if finding:
            yield finding


def _action(alternatives: tuple[str, ...]) -> str:
    if alternatives:
        return f"move to a utility or a standard package: {', '.join(alternatives)}"
    return "move to a utility or a standard package; name the alternatives on the market first"
