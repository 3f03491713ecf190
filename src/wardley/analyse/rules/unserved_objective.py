"""An objective that nothing works for.

It stands on the page and in nobody's diary. Nothing will bring it about but luck.

```owm
anchor Reader [0.95, 0.60]
component Loans [0.80, 0.60]
Reader -> Loans
//@ objective Readers find books
//@ keyresult Searches that end well (objective Readers find books, from 40%, to 60%, by 2026Q4)
//@ keyresult Shelves in order (objective Readers find books, from 70%, to 95%, by 2026Q4) ; W702 medium
//@ objective The young come back ; W702 high
//@ keyresult Readers under 20 (objective The young come back, from 210, to 400, by 2026Q4)
//@ objective Open on Sundays ; W702 high
//@ initiative New catalogue [0.3, 0.9] (effort 3, team Books, serves Searches that end well)
//@ initiative Comics cellar [0.3, 0.2] (effort 2, team Books, serves The young come back)
//@ initiative Sunday rota [0.3, 0.9] (effort 9, team Desk, serves Open on Sundays)
//@ quarters 2026Q1->2026Q2
//@ capacity Books [6, 6]
//@ capacity Desk [1, 1]
```

It is `high` where no work that goes on serves the objective, or only such as did not fit in the draft of the
quarters, and `medium` where the draft leaves it out because nobody estimated it. A key result is `medium`
where its objective is served, and all such work names other key results; who names the objective alone serves
every key result of it. What supports an objective of a level below supports that above.

Instead:

```owm
anchor Reader [0.95, 0.60]
component Loans [0.80, 0.60]
Reader -> Loans
//@ objective Readers find books
//@ keyresult Searches that end well (objective Readers find books, from 40%, to 60%, by 2026Q4)
//@ keyresult Shelves in order (objective Readers find books, from 70%, to 95%, by 2026Q4)
//@ initiative New catalogue [0.3, 0.9] (effort 3, team Books, serves Searches that end well)
//@ initiative Shelving [0.1, 0.7] (effort 2, team Books, serves Shelves in order)
//@ quarters 2026Q1->2026Q2
//@ capacity Books [6, 6]
```

Accept it where the objective is reached by how people work, and needs no work of its own.

Source: the review of a Hoshin X-matrix, which looks for breakthroughs that nothing supports.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from wardley.analyse.finding import Finding, Subject, softer
from wardley.analyse.initiatives import unasked
from wardley.analyse.listing import SHOWN, listed
from wardley.analyse.rule import Found
from wardley.graph.estate import Estate
from wardley.model.names import normalised
from wardley.model.strategy import KeyResult, Objective
from wardley.plan.gap.finish import Finish
from wardley.plan.plan import Plan, plan_of
from wardley.plan.serving import ColumnKind
from wardley.plan.verdicts import Judged
from wardley.source.diagnostic import Severity

CODE = "W702"


def unchecked(estate: Estate) -> str | None:
    """Why nothing could be checked, or None."""
    if not (estate.strategy.objectives or estate.strategy.key_results):
        return "no objective is written"
    return unasked(estate)


@dataclass(frozen=True, slots=True)
class _Served:
    """What goes on for one objective or key result, and what would and does not."""

    work: tuple[Finish, ...]
    left: tuple[Judged, ...]

    @property
    def bare(self) -> bool:
        """Whether nothing for it has a place in the plan."""
        return not any(one.scheduled for one in self.work)

    @property
    def only_unknown(self) -> bool:
        """Whether there is work, and some of it was left out for want of an estimate alone."""
        return any(one.state == "not estimated" for one in self.work)


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """Objectives that nothing serves, then key results of those that something serves."""
    plan = plan_of(estate)
    bare = set()
    for objective in estate.strategy.objectives:
        served = _served(plan, "objective", objective.name)
        if served.bare:
            bare.add(normalised(objective.name))
            yield _finding(objective, "objective", "high", served)
    for result in estate.strategy.key_results:
        if normalised(result.objective or "") in bare:
            continue  # the objective says it
        served = _served(plan, "keyresult", result.name)
        if served.bare:
            yield _finding(result, "keyresult", "medium", served)


def _served(plan: Plan, kind: ColumnKind, name: str) -> _Served:
    column = plan.alignment.column(kind, name)
    rows = plan.alignment.serving(column) if column is not None else ()
    return _Served(
        plan.gap.finishes.of(row.judged for row, _ in rows),
        tuple(row.judged for row, mark in rows if not row.judged.goes_on and mark != "through"),
    )


def _finding(goal: Objective | KeyResult, kind: str, severity: Severity, served: _Served) -> Finding:
    softened: tuple[str, ...] = ()
    if served.only_unknown:
        severity, softened = softer(severity), ("some of the work is not estimated",)
    noun = "objective" if kind == "objective" else "key result"
    pointed = [goal.place, *(one.judged.initiative.place for one in served.work[:SHOWN])]
    facts = {
        noun.replace(" ", "_"): goal.name, "owner": goal.owner, "department": goal.department,
        "left_out": {one.name: one.why for one in served.work},
        "not_kept": {one.name: one.verdict for one in served.left},
    }  # fmt: skip
    return Finding(
        CODE, "unserved-objective", severity, f"the {noun} '{goal.name}' {_why(served)}",
        tuple(place for place in pointed if place is not None),
        "give it work that fits, or drop it",
        {name: value for name, value in facts.items() if value}, Subject(kind, goal.name), {}, softened,
    )  # fmt: skip


def _why(served: _Served) -> str:
    if served.work:
        names = listed([one.name for one in served.work])
        one = len(served.work) == 1
        reason = f": {served.work[0].why}" if one and served.work[0].why else ""
        return f"is served only by {names}, which {'is' if one else 'are'} not in the draft plan{reason}"
    if not served.left:
        return "is served by no work"
    names = listed([one.name for one in served.left])
    return f"is served by no work that goes on; {names} {'does' if len(served.left) == 1 else 'do'} not"
