"""A product that looks ready to become a commodity.

An activity changes its stage when the concept is there, suppliers find it suitable, the technology allows
it and people want it. Then the change comes in a jump, and those who run the old way are slow to see it.
When it comes nobody can say.

```owm
anchor Shop [0.95, 0.60]
component Baking [0.80, 0.55]
component Oven Control [0.50, 0.60] (build) // W305 note
component Dough Mixing [0.40, 0.55] (buy)
Shop -> Baking -> Oven Control
Baking -> Dough Mixing
//@ signs Oven Control (concept yes, suitability yes, technology yes, attitude yes)
//@ signs Dough Mixing (concept yes, suitability yes, technology yes, attitude no)
```

It is a `note` on a component in the product stage for which all four conditions are answered with yes, or
three of them while most of what is written about it is about its use (`publication 4`).

Instead:

```owm
anchor Shop [0.95, 0.60]
component Baking [0.80, 0.55]
component Oven Control [0.50, 0.80] (outsource)
component Dough Mixing [0.40, 0.55] (buy)
Shop -> Baking -> Oven Control
Baking -> Dough Mixing
//@ signs Oven Control (concept yes, suitability yes, technology yes, attitude yes)
//@ signs Dough Mixing (concept yes, suitability yes, technology yes, attitude no)
```

Accept it where you are ready: the utility is chosen, and what resists is named.

Source: Simon Wardley, *Wardley Maps*, chapters 9 and 10 (four conditions, punctuated equilibrium).
"""

from collections.abc import Iterator

from wardley.analyse.finding import Finding, Subject
from wardley.analyse.mismatch import evidence
from wardley.analyse.rule import Found
from wardley.graph.chart import Chart
from wardley.graph.estate import Estate
from wardley.graph.placement import Placement
from wardley.model.words import CONDITIONS

CODE = "W305"
_PRODUCT = 2
_ON_USE = 4


def unchecked(estate: Estate) -> str | None:
    """Why nothing could be checked, or None."""
    answered = any(placement.signs and placement.signs.conditions for _, placement in _placements(estate))
    return None if answered else f"no signs line answers {', '.join(CONDITIONS[:-1])} or {CONDITIONS[-1]}"


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """Products for which the conditions of the next stage are given."""
    for chart, placement in _placements(estate):
        signs = placement.signs
        if signs is None or placement.stage != _PRODUCT:
            continue
        answers = dict(signs.conditions)
        given = [condition for condition in CONDITIONS if answers.get(condition)]
        on_use = dict(signs.rows).get("publication") == _ON_USE
        if len(given) < len(CONDITIONS) - on_use:
            continue
        missing = [condition for condition in CONDITIONS if condition not in given]
        facts: dict[str, object] = {"given": given}
        if missing:
            facts |= {"missing": missing, "publication": _ON_USE}
        what = (
            "every condition for it is given"
            if not missing
            else (f"{', '.join(given)} are given, and what is written about it is about its use")
        )
        yield Finding(
            CODE, "industrialisation-near", "note",
            f"'{placement.name}' looks ready to become a commodity: {what}",
            (placement.place, *((signs.place,) if signs.place else ())),
            "prepare for it: expect a jump, see who offers it as a utility, and name what resists",
            {**evidence(chart, placement), **facts},
            Subject("component", placement.name, chart.name),
            {"product": chart.boundaries[1], "commodity": chart.boundaries[2]},
        )  # fmt: skip


def _placements(estate: Estate) -> Iterator[tuple[Chart, Placement]]:
    for chart in estate.charts:
        for placement in chart.placements:
            yield chart, placement
