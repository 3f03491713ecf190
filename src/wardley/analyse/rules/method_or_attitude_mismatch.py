"""A method or an attitude that does not fit the component's stage.

Agile makes change cheap, six sigma makes deviation rare: each is right where it came from and costly
elsewhere. So with people: pioneers make what nobody has seen, settlers make it a product, town planners
make it run without a thought.

```owm
anchor Guest [0.95, 0.60]
component Booking [0.80, 0.55] (buy)
component Payments [0.40, 0.90] (outsource) // W213 low
component Taste Finder [0.60, 0.10] (build) // W213 low
component Room Keys [0.50, 0.43] (buy) // W213 note
Guest -> Booking -> Payments
Booking -> Taste Finder
Booking -> Room Keys
//@ estate Payments (agile)
//@ estate Taste Finder (team Operations)
//@ estate Room Keys (team Lab)
//@ team Operations (attitude town-planners)
//@ team Lab (attitude pioneers)
```

Agile fits genesis and custom-built, lean fits custom-built and product, six sigma fits a commodity;
pioneers, settlers and town planners likewise. It is `low`, and a `note` where the component lies within
0.05 of the stage that it would fit. The areas of pioneers, settlers and town planners that a map draws
count too: where a component lies in several, one that fits is enough.

Instead:

```owm
anchor Guest [0.95, 0.60]
component Booking [0.80, 0.55] (buy)
component Payments [0.40, 0.90] (outsource)
component Taste Finder [0.60, 0.10] (build)
component Room Keys [0.50, 0.43] (buy)
Guest -> Booking -> Payments
Booking -> Taste Finder
Booking -> Room Keys
//@ estate Payments (six-sigma)
//@ estate Taste Finder (agile, team Lab)
//@ estate Room Keys (team Web)
//@ team Lab (attitude pioneers)
//@ team Web (attitude settlers)
```

Accept it where the method's name means little, or where a team is about to hand the component on.

Source: Simon Wardley, *Wardley Maps*, chapter 3, figure 22 (methods) and chapter 4, figure 43 (attitudes).
"""

from collections.abc import Iterator
from typing import NamedTuple

from wardley.analyse.finding import Finding, Subject
from wardley.analyse.mismatch import clear, evidence, gone
from wardley.analyse.rule import Found
from wardley.graph.chart import Chart
from wardley.graph.estate import Estate
from wardley.graph.placement import Placement
from wardley.model.axes import STAGES
from wardley.model.elements import Attitude
from wardley.model.estate import Team
from wardley.model.names import normalised
from wardley.source.diagnostic import Severity
from wardley.source.place import Place

CODE = "W213"

FITS = {
    "agile": (0, 1), "lean": (1, 2), "six-sigma": (3, 3),
    "pioneers": (0, 1), "settlers": (1, 2), "townplanners": (3, 3),
}  # fmt: skip
"""By method or attitude: the first and the last stage that it fits."""


class Said(NamedTuple):
    """What is said to work on a component: ``what`` is a key of `FITS`; ``fact`` is the fact that says so.

    ``words`` tell it.
    """

    what: str
    fact: str
    words: str
    places: tuple[Place, ...]


def unchecked(estate: Estate) -> str | None:
    """Why there is nothing to check, or None."""
    if any(chart.map.attitudes for chart in estate.charts) or any(team.attitude for team in estate.teams):
        return None
    facts = (placement.facts for chart in estate.charts for placement in chart.placements)
    if any(known and known.method for known in facts):
        return None
    return "no method, no team's attitude and no area of pioneers, settlers or town planners is written"


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """Components on which a method or people work that fit another stage."""
    teams = {normalised(team.name): team for team in estate.teams}
    for chart in estate.charts:
        for placement in chart.placements:
            if not placement.sourced or placement.stage is None or gone(estate, chart, placement):
                continue
            wrong = [said for said in _said(chart, placement, teams) if _outside(placement, said.what)]
            if wrong:
                yield _finding(estate, chart, placement, wrong)


def _said(chart: Chart, placement: Placement, teams: dict[str, Team]) -> Iterator[Said]:
    facts = placement.facts
    if facts and facts.method:
        words = f"worked on with {facts.method}, which fits"
        yield Said(facts.method, "method", words, (placement.place_of("method"),))
    team = teams.get(normalised(facts.team)) if facts and facts.team else None
    if team and team.attitude:
        places = (placement.place_of("team"), *((team.place,) if team.place else ()))
        yield Said(team.attitude, "attitude", f"in the hands of {_people(team.attitude)}, who fit", places)
    areas = [area for area in chart.map.attitudes if _inside(area, placement)]
    if areas:  # of several, the one that fits best
        area = min(areas, key=lambda area: _outside(placement, area.kind))
        words = f"drawn among the {_people(area.kind)}, who fit"
        yield Said(area.kind, "area", words, (chart.source.place(area.line),))


def _people(attitude: str) -> str:
    return "town planners" if attitude == "townplanners" else attitude


def _inside(area: Attitude, placement: Placement) -> bool:
    evolution, visibility = placement.evolution, placement.visibility
    if evolution is None or visibility is None:
        return False
    left, right = sorted((area.left, area.right))
    bottom, top = sorted((area.bottom, area.top))
    return left <= evolution <= right and bottom <= visibility <= top


def _outside(placement: Placement, what: str) -> int:
    """How many stages *placement* lies outside of what *what* fits."""
    first, last = FITS[what]
    stage = placement.stage or 0
    return max(first - stage, stage - last, 0)


def _finding(estate: Estate, chart: Chart, placement: Placement, wrong: list[Said]) -> Finding:
    stage = placement.stage or 0
    severities = [_severity(estate, chart, placement, said) for said in wrong]
    worst: Severity = "low" if "low" in severities else "note"
    first = wrong[severities.index(worst)]
    fits = FITS[first.what]
    named = " or ".join(dict.fromkeys(STAGES[number] for number in fits))
    return Finding(
        CODE, "method-or-attitude-mismatch", worst,
        f"'{placement.name}' is {_stage_in_words(stage)} and is {first.words} {named}",
        tuple(dict.fromkeys((placement.place, *(place for said in wrong for place in said.places)))),
        "change the method, or hand it over to people whose way of working fits the stage",
        {
            **evidence(chart, placement), **{said.fact: said.what for said in wrong},
            "fits": [STAGES[number] for number in range(fits[0], fits[1] + 1)],
        },
        Subject("component", placement.name, chart.name),
        {"stages": chart.boundaries, "margin": estate.policy.number("margin")},
    )  # fmt: skip


def _severity(estate: Estate, chart: Chart, placement: Placement, said: Said) -> Severity:
    first, last = FITS[said.what]
    line = first if (placement.stage or 0) < first else last + 1
    return "low" if clear(estate, chart, placement, line) else "note"


def _stage_in_words(stage: int) -> str:
    return f"a {STAGES[stage]}" if stage >= 2 else f"still {STAGES[stage]}"
