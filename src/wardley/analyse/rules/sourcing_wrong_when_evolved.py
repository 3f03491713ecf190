"""Sourcing that will be wrong when the component has evolved.

The market moves on whether we do or not. What is rightly built by hand today is a product tomorrow, and
then what makes sense today is a mismatch: the time to say how it will be sourced is while the arrow is
still an arrow.

```owm
anchor Reader [0.95, 0.60]
component Lending [0.80, 0.55] (buy)
component Shelf Finder [0.60, 0.30] (build) // W212 medium
component Opening Hours [0.40, 0.60] (buy) // W212 medium
Reader -> Lending -> Shelf Finder
Lending -> Opening Hours
evolve Shelf Finder 0.55
evolve Opening Hours 0.80 (build)
```

It asks whether W201 to W205 would speak at the tip of the arrow, of what they do not say today. The
sourcing then is the word on the `evolve` line, and where there is none, today's. It is `medium`, `low`
where the tip lies within 0.05 beyond the line, and a `note` where an initiative that is kept changes the
component. An experiment is left alone: in genesis, and wherever its future sourcing is not stated, for its
outcome is open.

Instead:

```owm
anchor Reader [0.95, 0.60]
component Lending [0.80, 0.55] (buy)
component Shelf Finder [0.60, 0.30] (build)
component Opening Hours [0.40, 0.60] (buy)
Reader -> Lending -> Shelf Finder
Lending -> Opening Hours
evolve Shelf Finder 0.55 (buy)
evolve Opening Hours 0.80 (outsource)
```

Accept it where you have decided not to follow the market, and say why. It is silent where you sell the
component, have no choice (`mandated`) or are leaving it (`retiring`), and softer where it differentiates
you.

Source: Simon Wardley, *Wardley Maps*, chapter 3 (everything evolves) and chapter 4, figure 35.
"""

from collections.abc import Iterator

from wardley.analyse.finding import Finding
from wardley.analyse.mismatch import Case, changing, judged, untold
from wardley.analyse.rule import Found
from wardley.graph.chart import Chart
from wardley.graph.estate import Estate
from wardley.graph.placement import BY_DECORATOR, Placement
from wardley.model.axes import STAGES
from wardley.model.estate import TREATMENTS
from wardley.model.relations import Evolution
from wardley.source.diagnostic import Severity

CODE = "W212"
AFTER = ("W204", "W205")


def unchecked(estate: Estate) -> str | None:
    """Why there is nothing to check, or None."""
    arrows = [p for chart in estate.charts for p in chart.placements if p.evolves is not None]
    if not arrows:
        return "no evolve line is written"
    return None if any(p.evolves and p.evolves.sourcing for p in arrows) else untold(estate)


def check(estate: Estate, found: Found) -> Iterator[Finding]:
    """Components whose sourcing would be a mismatch at the tip of their arrow."""
    for chart, placement in estate.sourced:
        arrow = placement.evolves
        if arrow is None or arrow.to is None or placement.stage is None:
            continue
        stage = chart.stage_of(arrow.to) if arrow.stage is None else arrow.stage
        if stage <= placement.stage or _exempt(placement, arrow):
            continue
        today = {finding.code for finding in found.on(chart, placement, *AFTER)}
        codes = [code for code in _would(stage, *_sourcing(placement, arrow)) if code not in today]
        if codes:
            finding = judged(estate, chart, placement, _case(estate, chart, placement, arrow, stage, codes))
            if finding:
                yield finding


def _exempt(placement: Placement, arrow: Evolution) -> bool:
    facts = placement.facts
    if facts and (facts.mandated or facts.retiring):
        return True
    return placement.how == "experiment" and (placement.stage == 0 or arrow.sourcing is None)


def _sourcing(placement: Placement, arrow: Evolution) -> tuple[str | None, str | None]:
    """Who will run *placement* and how, as far as that is said."""
    return BY_DECORATOR[arrow.sourcing] if arrow.sourcing else (placement.who, placement.how)


def _would(stage: int, who: str | None, how: str | None) -> list[str]:
    """The codes that would speak of what *who* runs in the way *how* and that stands in *stage*."""
    treatment = TREATMENTS[how] if how else None
    by_hand = treatment is not None and treatment <= 1
    codes = {
        "W201": stage == 3 and by_hand,
        "W202": stage == 2 and by_hand,
        "W203": stage == 3 and who == "in-house",
        "W204": stage <= 1 and who == "vendor" and treatment == 3,
        "W205": stage <= 1 and who == "vendor" and treatment == 2,
    }
    return [code for code, speaks in codes.items() if speaks]


_WRONG = {
    "W201": "custom-built", "W202": "custom-built", "W203": "run in-house",
    "W204": "let to a specification", "W205": "bought off the shelf",
}  # fmt: skip


def _case(
    estate: Estate, chart: Chart, placement: Placement, arrow: Evolution, stage: int, codes: list[str]
) -> Case:
    line, margin = chart.boundaries[stage - 1], estate.policy.number("margin")
    severity: Severity = "medium"
    if arrow.stage is None and arrow.to is not None and round(arrow.to - line, 9) < margin:
        severity = "low"
    work = next((initiative for initiative in changing(estate, placement) if initiative.kept), None)
    if work:
        severity = "note"
    wrong = _WRONG[codes[0]]
    then = f"will be {wrong} then, as its arrow says"
    if arrow.sourcing is None:
        then = f"would still be {wrong} then, and its future sourcing is not stated"
    moved = f"{STAGES[placement.stage or 0]} to {STAGES[stage]}"
    who, how = _sourcing(placement, arrow)
    facts: dict[str, object] = {
        "evolves_to": arrow.to,
        "stage_then": STAGES[stage],
        "stated": arrow.sourcing is not None,
        "who_then": who,
        "how_then": how,
        "would_be": codes,
    }
    if work:
        facts["initiative"] = work.name
    return Case(
        CODE, "sourcing-wrong-when-evolved", severity,
        f"the market moves '{placement.name}' from {moved}; it {then}",
        "write the future sourcing on the evolve line, as in (buy), and add the work or the decision not to",
        ("who", "how"), facts, {STAGES[stage]: line, "margin": margin},
        (chart.source.place_of(arrow.line, arrow.name), *((work.place,) if work and work.place else ())),
    )  # fmt: skip
