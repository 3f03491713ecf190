"""A product that is custom-built.

Several suppliers sell it, and we make our own. That is right where our way of doing it is what people
choose us for, and nowhere else: the makers of the product spread their cost over all their customers, and
we bear ours alone.

```owm
anchor Reader [0.95, 0.60]
component Lending [0.80, 0.55] (build) // W202 medium
component Shelf Finder [0.60, 0.43] (build) // W202 low
component Catalogue [0.50, 0.65] (buy)
Reader -> Lending -> Catalogue
Reader -> Shelf Finder -> Catalogue
```

From 0.05 beyond the line to product it is `medium`, nearer to it `low`. From the line to commodity on, it
is W201's. Where the component is known to be parity work, the finding says so.

Instead:

```owm
anchor Reader [0.95, 0.60]
component Lending [0.80, 0.55] (buy)
component Shelf Finder [0.60, 0.33] (build)
component Catalogue [0.50, 0.65] (buy)
Reader -> Lending -> Catalogue
Reader -> Shelf Finder -> Catalogue
```

Accept it where the way it is done is an advantage, and say which. It is one level softer where the
component is marked `differentiating`, or where an initiative changes it that is scored as differentiating
and critical and has not been stopped; silent where you sell it or have no choice, and a note where it is
being left.

Source: Simon Wardley, *Wardley Maps*, chapter 4, figure 35 (use appropriate methods).
"""

from collections.abc import Iterator

from wardley.analyse.finding import Finding
from wardley.analyse.mismatch import Case, clear, custom_built, judged, treated, untold, with_purpose
from wardley.analyse.rule import Found
from wardley.graph.estate import Estate

CODE = "W202"
unchecked = untold


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """Products whose treatment fits genesis or custom-built."""
    margin = estate.policy.number("margin")
    for chart, placement, evolution in custom_built(estate, 2):
        case = Case(
            CODE, "product-custom-built", "medium" if clear(estate, chart, placement, 2) else "low",
            f"'{placement.name}' is a product and is treated as {treated(placement)}",
            _action(placement.alternatives), ("how", "cost", "alternatives"),
            {"past_custom": round(evolution - chart.boundaries[1], 3)},
            {"product": chart.boundaries[1], "margin": margin},
        )  # fmt: skip
        finding = judged(estate, chart, placement, with_purpose(estate, placement, case))
        if finding:
            yield finding


def _action(alternatives: tuple[str, ...]) -> str:
    if alternatives:
        compared = f"compare {', '.join(alternatives)} against what is needed to be at par"
    else:
        compared = "name two products on the market and compare them against what is needed to be at par"
    return f"{compared}; keep only what differs as own work on top"
