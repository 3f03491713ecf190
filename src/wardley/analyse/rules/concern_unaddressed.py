"""A grave concern that nobody works on, or one that says too much or too little.

What is serious, urgent and growing comes first. A concern that is several in one cannot be weighed, and one
without evidence is a feeling.

```plan
concern Readers leave empty-handed [5, 4, 4] // W710 medium
concern Lifts break and the lights flicker [3, 3, 2] ; nine calls in May // W710 note
concern The young stay away [3, 2, 4] // W710 note
concern Draughty hall [2, 1, 1] ; measured in January
initiative Lift repairs [0.1, 0.7] (addresses Lifts break and the lights flicker)
initiative Comics cellar [0.3, 0.2] (addresses Readers leave empty-handed)
```

It is `medium` where a concern of the upper quarter, by seriousness, urgency and growth together (ties by
seriousness, then urgency, then growth), has no work that goes on; a `note` where its words look like several
issues ("and", a semicolon, more than 15 words), and where nothing is written behind it as evidence. Where no
concern has any evidence, one note says so.

Instead:

```plan
concern Readers leave empty-handed [5, 4, 4] ; 212 of 400 asked at the door
concern Lifts break [3, 3, 2] ; nine calls in May
concern The young stay away [3, 2, 4] ; cards lapse at 14
concern Draughty hall [2, 1, 1] ; measured in January
initiative New catalogue [0.1, 0.7] (addresses Readers leave empty-handed, serves Readers find books)
objective Readers find books
```

Accept it where you have looked, and chose to live with it.

Source: situation appraisal, Charles Kepner and Benjamin Tregoe, *The New Rational Manager*.
"""

from collections.abc import Iterator

from wardley.analyse.finding import Finding, Subject
from wardley.analyse.initiatives import ESTATE
from wardley.analyse.listing import SHOWN, listed
from wardley.analyse.rule import Found
from wardley.graph.estate import Estate
from wardley.plan.concerns import ANALYSES, Board, Standing
from wardley.plan.plan import plan_of
from wardley.source.diagnostic import Severity

CODE = "W710"

_ACTIONS = {
    "problem": "find its cause first, then choose what to do",
    "decision": "choose what to do about it, and plan that",
    "protect": "plan what prevents it, and what to do if it comes",
}


def unchecked(estate: Estate) -> str | None:
    """Why nothing could be checked, or None."""
    return None if estate.strategy.concerns else "no concern is written"


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """Concerns that nobody works on, that are several, or that have no evidence, the gravest first."""
    board = plan_of(estate).concerns
    bare = _all_bare(board)
    if bare:
        yield _no_evidence(board)
    for standing in board.standings:
        open_ = standing.top and not standing.kept and bool(estate.initiatives)
        lacks = not bare and not standing.concern.evidence
        if open_ or standing.unclear or lacks:
            yield _finding(standing, open_=open_, lacks=lacks)


def _all_bare(board: Board) -> bool:
    """Whether nobody writes evidence down: then its absence says nothing of any one concern."""
    return len(board.standings) > 1 and not any(one.concern.evidence for one in board.standings)


def _no_evidence(board: Board) -> Finding:
    count = len(board.standings)
    pointed = [one.concern.place for one in board.standings[:SHOWN]]
    return Finding(
        CODE, "concern-unaddressed", "note", f"none of the {count} concerns says what it rests on",
        tuple(place for place in pointed if place is not None),
        "write the evidence behind each, after a semicolon", {"concerns": count, "evidence": 0}, ESTATE,
    )  # fmt: skip


def _finding(standing: Standing, *, open_: bool, lacks: bool) -> Finding:
    concern = standing.concern
    said = []
    if open_:
        verb = "does" if len(standing.work) == 1 else "do"
        left = f"; {listed([one.name for one in standing.work])} {verb} not" if standing.work else ""
        said.append(f"is among the gravest, and no work that goes on addresses it{left}")
    if standing.unclear:
        said.append(f"looks like several in one: {standing.unclear}")
    if lacks:
        said.append("has no evidence")
    severity: Severity = "medium" if open_ else "note"
    pointed = [concern.place, *(one.initiative.place for one in standing.work[:SHOWN])]
    return Finding(
        CODE, "concern-unaddressed", severity, f"the concern '{concern.name}' {'; and it '.join(said)}",
        tuple(place for place in pointed if place is not None), _action(standing, open_=open_),
        _facts(standing, lacks=lacks), Subject("concern", concern.name), {"top": 0.25} if open_ else {},
    )  # fmt: skip


def _action(standing: Standing, *, open_: bool) -> str:
    if open_:
        return _ACTIONS[standing.next]
    if standing.unclear:
        return "part it into lines that can be weighed one by one"
    return "write what it rests on behind it, after a semicolon"


def _facts(standing: Standing, *, lacks: bool) -> dict[str, object]:
    concern = standing.concern
    facts: dict[str, object | None] = {
        "concern": concern.name, "seriousness": concern.seriousness, "urgency": concern.urgency,
        "growth": concern.growth, "rank": standing.rank, "owner": concern.owner, "driver": concern.driver,
        "evidence": concern.evidence, "no_evidence": lacks or None, "several": standing.unclear,
        "next": ANALYSES[standing.next], "next_because": standing.reason,
        "not_kept": {one.name: one.verdict for one in standing.work if not one.goes_on} or None,
    }  # fmt: skip
    return {name: fact for name, fact in facts.items() if fact is not None}
