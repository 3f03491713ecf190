"""A finding that rests on an uncertain place.

Whether something is a mismatch hangs on where the market is. Where the rows of the cheat sheet say
otherwise than the map, scatter, or the author is not sure, the place should be looked at before money is
spent on it.

```owm
anchor Member [0.95, 0.60]
component Booking [0.80, 0.50]
component Payments [0.40, 0.90] (build) // W108 note
component Door Lock [0.30, 0.80] (build) // W108 note
Member -> Booking -> Payments
Booking -> Door Lock
//@ signs Payments (market 2, failure 2)
//@ estate Door Lock (confidence low)
```

It is a `note` beside the finding, which stands one level lower for it. The place is uncertain where the
mean of the rows lies more than 0.15 away, where they deviate by more than 0.18, or where `confidence low`
is written. A component without a finding on its sourcing or treatment is left alone.

Instead:

```owm
anchor Member [0.95, 0.60]
component Booking [0.80, 0.50]
component Payments [0.40, 0.90] (build)
component Door Lock [0.30, 0.80] (build)
Member -> Booking -> Payments
Booking -> Door Lock
//@ signs Payments (market 4, failure 4)
//@ estate Door Lock (confidence high)
```

Accept it where the market has two halves, as for consumers and for firms, and the map says which is meant.

Source: Simon Wardley, *Wardley Maps*, chapter 2: the cheat sheet.
"""

from collections.abc import Iterator

from wardley.analyse.finding import Finding, Subject
from wardley.analyse.mismatch import evidence
from wardley.analyse.rule import Found
from wardley.analyse.uncertainty import THRESHOLDS as HELD
from wardley.analyse.uncertainty import Uncertainty, uncertainty
from wardley.graph.chart import Chart
from wardley.graph.estate import Estate
from wardley.graph.placement import Placement
from wardley.model.words import ROWS

CODE = "W108"
AFTER = tuple(f"W{number}" for number in range(201, 213))


def unchecked(estate: Estate) -> str | None:
    """That nobody scored a row or wrote how sure they are."""
    if estate.known.by_keyword["signs"]:
        return None
    for chart in estate.charts:
        if any(placement.facts and placement.facts.confidence for placement in chart.placements):
            return None
    return "no component has signs, and nobody wrote how sure its place is"


def check(estate: Estate, found: Found) -> Iterator[Finding]:
    """Components with a finding on sourcing or treatment whose place on the axis is uncertain."""
    for chart in estate.charts:
        for placement in chart.placements:
            if placement.signs is None and placement.facts is None:
                continue
            doubt = uncertainty(estate.policy, chart, placement)
            findings = found.on(chart, placement, *AFTER) if doubt else []
            if doubt and findings:
                codes = list(dict.fromkeys(finding.code for finding in findings))
                yield _finding(estate, chart, placement, doubt, codes)


def _finding(
    estate: Estate, chart: Chart, placement: Placement, doubt: Uncertainty, codes: list[str]
) -> Finding:
    facts = {**evidence(chart, placement), "codes": codes, "reasons": list(doubt.reasons)}
    rows = placement.signs.rows if placement.signs else ()
    if rows:
        facts |= {"rows": dict(rows), "mean": doubt.mean, "spread": doubt.spread}
    places = placement.places("confidence")
    if placement.signs and placement.signs.place:
        places = tuple(dict.fromkeys((*places, placement.signs.place)))
    return Finding(
        CODE, "placement-uncertain", "note",
        f"the place of '{placement.name}' is uncertain ({', '.join(doubt.reasons)}), and {', '.join(codes)}"
        f" {'rests' if len(codes) == 1 else 'rest'} on it",
        places, _action(len(rows)), facts, Subject("component", placement.name, chart.name),
        {name: estate.policy.number(name) for name in HELD},
    )  # fmt: skip


def _action(scored: int) -> str:
    if scored == len(ROWS):
        return "go through the rows again with someone who disagrees, and say which market is meant"
    return "score the missing rows with someone who disagrees, and say which market is meant"
