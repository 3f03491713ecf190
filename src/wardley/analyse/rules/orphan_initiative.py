"""Work that serves no objective.

It takes the same people as work that serves one. Either somebody knows what it is for, and has not written it
down, or it is a habit, a favour or a pet.

```owm
anchor Reader [0.95, 0.60]
component Loans [0.80, 0.60]
component Catalogue [0.60, 0.60]
Reader -> Loans -> Catalogue
//@ objective Readers find books
//@ keyresult Searches that end well (objective Readers find books, from 40%, to 60%, by 2026Q4)
//@ initiative New catalogue [0.3, 0.9] (buy, cost 80k, serves Readers find books, needs Clean records)
//@ initiative Clean records [0.2, 0.7] (cost 10k)
//@ initiative Reading room lamps [0.2, 0.6] (cost 15k, owner Bo) ; W701 medium
//@ initiative Marble front [0.7, 0.6] (cost 90k, owner Ida) ; W701 medium
//@ initiative Film evenings [0.6, 0.2] (cost 9k) ; W701 low
//@ initiative Fire doors [0.0, 0.8] (cost 30k, compliance)
//@ decision Reading room lamps (keep, by Ida, on 2026-01-10)
```

It is `medium` for work that is kept, or that is differentiating or critical and only lacks an objective to be
kept; `low` for what a partner does. Work serves an objective where it names it or one of its key results,
where something that goes on and serves one needs it, and where what was merged into it does. What law asks
for needs no objective, nor does what enables it.

Instead:

```owm
anchor Reader [0.95, 0.60]
component Loans [0.80, 0.60]
component Catalogue [0.60, 0.60]
Reader -> Loans -> Catalogue
//@ objective Readers find books
//@ keyresult Searches that end well (objective Readers find books, from 40%, to 60%, by 2026Q4)
//@ initiative New catalogue [0.3, 0.9] (buy, cost 80k, serves Readers find books, needs Clean records)
//@ initiative Clean records [0.2, 0.7] (cost 10k)
//@ initiative Reading room lamps [0.2, 0.6] (cost 15k, owner Bo, serves Readers find books)
//@ initiative Marble front [0.7, 0.6] (cost 90k, owner Ida)
//@ initiative Fire doors [0.0, 0.8] (cost 30k, compliance)
//@ decision Marble front (stop, by Ida, on 2026-01-10)
```

Accept it where the work must be done and no objective will ever name it, as with a roof that leaks.

Source: the review of a Hoshin X-matrix, which looks for priorities that support nothing.
"""

from collections.abc import Iterator

from wardley.analyse.finding import Finding, softer
from wardley.analyse.initiatives import evidence, places, subject, unasked
from wardley.analyse.rule import Found
from wardley.graph.estate import Estate
from wardley.plan.plan import plan_of
from wardley.plan.portfolio import Portfolio
from wardley.plan.verdicts import Judged
from wardley.source.diagnostic import Severity

CODE = "W701"


def unchecked(estate: Estate) -> str | None:
    """Why nothing could be checked, or None."""
    return unasked(estate) or (None if estate.strategy.objectives else "no objective is written")


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """What goes on, or would with an objective, and serves none in any way."""
    plan = plan_of(estate)
    for row in plan.alignment.orphans:
        yield _finding(plan.portfolio, row.judged)


def _finding(portfolio: Portfolio, judged: Judged) -> Finding:
    severity: Severity = "medium"
    softened: tuple[str, ...] = ()
    if judged.verdict == "partner":
        severity, softened = softer(severity), ("a partner does it",)
    facts = {**evidence(portfolio, judged), "verdict": judged.verdict}
    if judged.enables:
        facts["enables"] = list(judged.enables)
    return Finding(
        CODE, "orphan-initiative", severity, _message(judged),
        places(judged.initiative, of=(judged.decision,)),
        "link it to the objective that it is for, or stop it", facts, subject(judged), {}, softened,
    )  # fmt: skip


def _message(judged: Judged) -> str:
    name = f"'{judged.name}'"
    if judged.verdict == "challenge" and judged.purpose is not None:
        differs = judged.purpose.quadrant == "differentiating"
        return f"{name} is {'differentiating' if differs else 'critical'}, and serves no objective"
    if judged.verdict == "partner":
        return f"{name} is for a partner to do, and serves no objective"
    return f"{name} is kept, and serves no objective"
