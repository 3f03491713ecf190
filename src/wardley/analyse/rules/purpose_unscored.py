"""Work that nobody has scored.

What serves the purpose can only be told where somebody said so. Two questions are enough: would we win
customers by it, and would we be in trouble without it. What is not scored cannot be weighed, so it is done
because somebody asks loudly.

```owm
anchor Reader [0.95, 0.60]
component Lending [0.80, 0.60]
component Shelving [0.50, 0.60]
Reader -> Lending -> Shelving
//@ initiative Home delivery [0.8, 0.6] (cost 40k) ; W601 medium
//@ initiative Night returns [0.3, 0.7] (cost 15k)
//@ initiative Self-service desks (cost 60k) ; W601 note
//@ initiative Reading room app (cost 20k)
//@ rate Ida->Reading room app [0.4, 0.2]
//@ initiative Label printers (cost 5k) ; W601 note
```

An initiative is scored on its own line, differentiating first and critical second, or by the mean of what
people `rate` it. Each without a score is a `note`; where less than four in five have one (`policy scored`)
that is `medium` for all the work together. What people decided to stop, or merged, needs no score.

Instead:

```owm
anchor Reader [0.95, 0.60]
component Lending [0.80, 0.60]
component Shelving [0.50, 0.60]
Reader -> Lending -> Shelving
//@ initiative Home delivery [0.8, 0.6] (cost 40k)
//@ initiative Night returns [0.3, 0.7] (cost 15k)
//@ initiative Self-service desks [0.2, 0.6] (cost 60k)
//@ initiative Reading room app (cost 20k)
//@ rate Ida->Reading room app [0.4, 0.2]
//@ rate Bo->Reading room app [0.6, 0.4]
//@ initiative Label printers (cost 5k)
//@ decision Label printers (stop, by Ida, on 2026-01-15)
```

Accept it where the list is still being written, with the day on which people will sit down over it.

Source: Niel Nickolaisen's purpose alignment model, in Pixton, Nickolaisen, Little and McDonald, *Stand
Back and Deliver*, 2009.
"""

from collections.abc import Iterator

from wardley.analyse.finding import Finding
from wardley.analyse.initiatives import ESTATE, evidence, left, names, places, subject, unasked
from wardley.analyse.rule import Found
from wardley.graph.estate import Estate
from wardley.plan.exact import exact
from wardley.plan.plan import plan_of

CODE = "W601"
THRESHOLDS = {"scored": (0.8,)}
unchecked = unasked


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """Work without a score, and all of it together where most has none."""
    portfolio = plan_of(estate).portfolio
    asked = [judged for judged in portfolio.judged if not left(judged)]
    bare = [judged for judged in asked if judged.purpose is None]
    scored, least = len(asked) - len(bare), estate.policy.number("scored")
    if asked and scored < exact(least) * len(asked):
        yield Finding(
            CODE, "purpose-unscored", "medium",
            f"{scored} of {len(asked)} initiatives are scored by their purpose",
            places(portfolio.judged[0].initiative),
            "score them in one room: would we win customers by it, would we be in trouble without it",
            {"scored": scored, "initiatives": len(asked), "unscored": names(bare)},
            ESTATE, {"scored": least},
        )  # fmt: skip
    for judged in bare:
        yield Finding(
            CODE, "purpose-unscored", "note", f"nobody has scored the purpose of '{judged.name}'",
            places(judged.initiative),
            "score it, differentiating and critical, as in [0.2, 0.9]",
            evidence(portfolio, judged), subject(judged),
        )  # fmt: skip
