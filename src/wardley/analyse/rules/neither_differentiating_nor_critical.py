"""Work that neither sets us apart nor must work.

Nobody would choose us for it, and nobody would miss it much. It still takes people, money and attention
from what does matter, and it is the first place to look for time.

```owm
anchor Guest [0.95, 0.60]
component Booking [0.80, 0.60]
component Breakfast [0.70, 0.60]
Guest -> Booking
Guest -> Breakfast
//@ initiative Hotel magazine [0.2, 0.1] (cost 30k, effort 2, owner Ida) ; W602 medium
//@ initiative Loyalty mugs [0.1, 0.4] (cost 8k, owner Bo) ; W602 medium
//@ initiative Lobby screens [0.3, 0.45] (cost 12k, owner Bo) ; W602 note
//@ initiative Staff choir [0.2, 0.2] (cost 2k) ; W602 note
//@ decision Staff choir (keep, by Ida, on 2026-01-10)
```

Both scores lie below one half (`policy purpose-half`). Where one of them is nearer to it than 0.1 (`policy
purpose-band`) it is a `note`: argue about the score first. It is silent on what a kept initiative needs, on
what law asks for, and on what people decided to stop, defer or merge; where they decided to keep it, that
is shown.

Instead:

```owm
anchor Guest [0.95, 0.60]
component Booking [0.80, 0.60]
component Breakfast [0.70, 0.60]
Guest -> Booking
Guest -> Breakfast
//@ initiative Hotel magazine [0.2, 0.1] (cost 30k, effort 2, owner Ida)
//@ initiative Loyalty mugs [0.1, 0.4] (cost 8k, owner Bo)
//@ initiative Lobby screens [0.3, 0.6] (cost 12k, owner Bo)
//@ initiative Fire doors [0.0, 0.4] (cost 20k, compliance)
//@ decision Hotel magazine (stop, by Ida, on 2026-01-10) ; nobody reads it
//@ decision Loyalty mugs (defer, by Ida, on 2026-01-10) ; see again in autumn
```

Accept it where it is worth its price for the people who work here, and say so. Before you stop it, see
whether it was scored from one chair only, or whether something needs it and nobody drew that.

Source: the "who cares" quadrant of the purpose alignment model, Pixton, Nickolaisen, Little and McDonald,
*Stand Back and Deliver*, 2009.
"""

from collections.abc import Iterator

from wardley.analyse.finding import Finding
from wardley.analyse.initiatives import decided, evidence, places, subject, unscored
from wardley.analyse.rule import Found
from wardley.graph.estate import Estate
from wardley.plan.demand.merging import settled
from wardley.plan.plan import plan_of
from wardley.plan.portfolio import Portfolio
from wardley.plan.verdicts import Judged
from wardley.source.diagnostic import Severity

CODE = "W602"
unchecked = unscored


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """Work in the quadrant of what does neither, with nothing that asks for it."""
    portfolio = plan_of(estate).portfolio
    for judged in portfolio.in_quadrant("neither"):
        if not (judged.enables or judged.compliance or settled(judged)):
            yield _finding(portfolio, judged)


def _finding(portfolio: Portfolio, judged: Judged) -> Finding:
    purpose, policy = judged.purpose, portfolio.estate.policy
    assert purpose is not None
    severity: Severity = "medium"
    softened = []
    action = "stop it, or defer it to a date on which somebody looks again"
    if purpose.borderline:
        severity, action = "note", "argue about its scores first, and then stop it or keep it"
        softened.append(f"a score is within {policy.number('purpose-band'):g} of the line")
    kept = decided(judged.decision)
    if kept is not None:
        severity, action = "note", "see at the next review whether the reason still holds"
        softened.append(kept)
    return Finding(
        CODE, "neither-differentiating-nor-critical", severity,
        f"'{judged.name}' is neither differentiating ({purpose.differentiating:g})"
        f" nor critical ({purpose.critical:g})",
        places(judged.initiative, of=(judged.decision,)), action, evidence(portfolio, judged),
        subject(judged),
        {"purpose-half": policy.number("purpose-half"), "purpose-band": policy.number("purpose-band")},
        tuple(softened),
    )  # fmt: skip
