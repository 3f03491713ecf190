"""Inertia that nobody works on.

What was a success resists its successor: money is sunk in it, people are skilled in it, power rests on it.
Inertia that has no name is met with more arguments for the change; each of its sixteen forms has a tactic
that answers it.

```owm
anchor Baker [0.95, 0.60]
component Ordering [0.80, 0.55] (buy) inertia // W302 low
component Ledger [0.50, 0.82] (build) // W302 note
component Delivery [0.60, 0.60] (buy) // W302 low
Baker -> Ordering -> Ledger
Ordering -> Delivery
//@ estate Ledger (people 4, since 2015)
//@ estate Delivery (inertia skill-sets)
//@ initiative Another oven [0.2, 0.8] (changes Ordering)
```

It is `low` where inertia is marked, and either no form of it is named or no initiative and no decision is
about the component. Nothing is concluded from this in an estate that writes down no facts, or no work.

It is a `note` where inertia is not marked and two signs of it are there: W201, W202 or W203 speaks of the
component, and at least with `medium`; its arrow crosses a line; it has been in use for five years; three
people look after it; its contract runs for another twelve months. One of the two must be of the first two
kinds, because old is not the same as stuck. The numbers are set by `policy`: `inertia-signals`,
`inertia-years`, `inertia-people` and `inertia-months`.

Instead:

```owm
anchor Baker [0.95, 0.60]
component Ordering [0.80, 0.55] (buy) inertia
component Ledger [0.50, 0.82] (build)
component Delivery [0.60, 0.60] (buy)
Baker -> Ordering -> Ledger
Ordering -> Delivery
//@ estate Ordering (inertia business-relationship)
//@ estate Ledger (people 4, since 2015, inertia financial-capital)
//@ estate Delivery (inertia skill-sets)
//@ initiative Another oven [0.2, 0.8] (changes Ordering, changes Delivery)
//@ decision Ledger (keep, on 2026-01-10) ; written down by the end of next year
```

Accept it where the tactic is at work and has no initiative of its own. What is being left (`retiring`) is
left out, and what you sell is looked at only where inertia is marked.

Source: Simon Wardley, *Wardley Maps*, chapter 10, figure 129 (sixteen forms, and the tactic against each).
"""

from collections.abc import Iterator

from wardley.analyse.finding import Finding, Subject
from wardley.analyse.mismatch import changing, evidence
from wardley.analyse.rule import Found
from wardley.graph.chart import Chart
from wardley.graph.estate import Estate
from wardley.graph.placement import Placement
from wardley.model.quantities import before
from wardley.model.relations import Evolution
from wardley.model.words import INERTIA
from wardley.source.place import Place

CODE = "W302"
AFTER = ("W201", "W202", "W203")
THRESHOLDS = {
    "inertia-signals": (2.0,),
    "inertia-years": (5.0,),
    "inertia-people": (3.0,),
    "inertia-months": (12.0,),
}

_FORMS = {
    "mismatch": "financial-capital",
    "people": "skill-sets",
    "contract": "business-relationship",
    "since": "past-success",
}
"""By sign of inertia: the form that it may be of. An arrow alone says nothing of the form."""


def unchecked(estate: Estate) -> str | None:
    """Why there is nothing to check, or None."""
    if _facts_are_written(estate) or _work_is_written(estate):
        return None
    return "nothing says what resists, who works against it, or how long anything has been in use"


def _facts_are_written(estate: Estate) -> bool:
    return any(placement.facts for chart in estate.charts for placement in chart.placements)


def _work_is_written(estate: Estate) -> bool:
    return bool(estate.initiatives or estate.decisions)


def check(estate: Estate, found: Found) -> Iterator[Finding]:
    """Components that resist their evolution, or seem to, without a form or without work on it."""
    decided = estate.words_for(decision.subject for decision in estate.decisions)
    facts, work = _facts_are_written(estate), _work_is_written(estate)
    limits = _Limits(estate)
    mismatched = _mismatched(found)
    for chart in estate.charts:
        for placement in chart.placements:
            if placement.kind in ("anchor", "need") or (placement.facts and placement.facts.retiring):
                continue
            forms = placement.facts.inertia if placement.facts else ()
            if forms or getattr(placement.element, "inertia", False):
                met = placement.key in decided or any(i.kept for i in changing(estate, placement))
                unmet = work and not met
                if unmet or (facts and not forms):
                    yield _marked(chart, placement, forms, unmet=unmet)
            elif placement.sourced and not (placement.facts and placement.facts.sells):
                signs = _signs(estate, chart, placement, limits)
                codes = mismatched.get((chart.name, placement.name))
                if codes:
                    signs = {"mismatch": codes, **signs}
                moves = codes or "arrow" in signs
                if moves and len(signs) >= limits.signals:
                    yield _suspected(limits, chart, placement, signs)


def _marked(chart: Chart, placement: Placement, forms: tuple[str, ...], *, unmet: bool) -> Finding:
    lacks = [] if forms else ["no form of it is named"]
    if unmet:
        lacks.append("no initiative or decision is about it")
    action = "name the form, as in inertia skill-sets, and choose the tactic against it"
    if forms:
        action = f"answer it: {'; '.join(dict.fromkeys(INERTIA[form] for form in forms))}"
    return Finding(
        CODE, "inertia-unmanaged", "low",
        f"'{placement.name}' is marked with inertia, and {' and '.join(lacks)}",
        placement.places("inertia"), action,
        {**evidence(chart, placement), "forms": {form: INERTIA[form] for form in forms}, "unmet": unmet},
        Subject("component", placement.name, chart.name),
    )  # fmt: skip


class _Limits:
    """From where on something is a sign, read from the policy once."""

    def __init__(self, estate: Estate) -> None:
        number = estate.policy.number
        self.signals = number("inertia-signals")
        self.since = before(estate.today, 12 * number("inertia-years"))
        self.people = number("inertia-people")
        self.months = number("inertia-months")
        self.told = {name: number(name) for name in THRESHOLDS}


def _mismatched(found: Found) -> dict[tuple[str | None, str], list[str]]:
    """By chart and component: the codes of its mismatches, but softened ones and those hardly over a line."""
    codes: dict[tuple[str | None, str], list[str]] = {}
    for code in AFTER:
        for finding in found.of(code):
            if finding.severity in ("high", "medium"):
                codes.setdefault((finding.subject.map, finding.subject.name), []).append(code)
    return codes


def _signs(estate: Estate, chart: Chart, placement: Placement, limits: _Limits) -> dict[str, object]:
    """By sign of inertia, but mismatches: what shows it."""
    facts = placement.facts
    signs: dict[str, object] = {}
    since = facts.since if facts else None
    if since and since.last <= limits.since:
        signs["since"] = str(since)
    if placement.people is not None and placement.people >= limits.people:
        signs["people"] = placement.people
    for contract in estate.covered.get(placement.key, ()):
        if contract.ends and before(contract.ends.last, limits.months) >= estate.today:
            signs["contract"] = contract.name
    arrow = placement.evolves
    if arrow and _crosses(chart, placement, arrow):
        signs["arrow"] = arrow.to
    return signs


def _crosses(chart: Chart, placement: Placement, arrow: Evolution) -> bool:
    if arrow.to is None or placement.stage is None:
        return False
    return (chart.stage_of(arrow.to) if arrow.stage is None else arrow.stage) > placement.stage


def _suspected(limits: _Limits, chart: Chart, placement: Placement, signs: dict[str, object]) -> Finding:
    forms = {form: INERTIA[form] for sign, form in _FORMS.items() if sign in signs}
    arrow = placement.evolves
    places: list[Place] = [*placement.places(*(sign for sign in ("since", "people") if sign in signs))]
    if "arrow" in signs and arrow:
        places.append(chart.source.place_of(arrow.line, arrow.name))
    return Finding(
        CODE, "inertia-unmanaged", "note",
        f"'{placement.name}' looks like something that resists its evolution, and no inertia is marked",
        tuple(dict.fromkeys(places)),
        f"ask what resists; it may be {' or '.join(forms) if forms else 'one of the sixteen forms'}",
        {**evidence(chart, placement), "signs": signs, "forms": forms},
        Subject("component", placement.name, chart.name),
        limits.told,
    )  # fmt: skip
