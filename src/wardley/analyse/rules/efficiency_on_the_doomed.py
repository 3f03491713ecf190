"""Work on what other work takes away.

To make a thing better that is about to go is effective in nothing: robots were once bought to change servers
so that they would fit racks that nobody else had, when the answer was standard racks.

```owm
anchor Guest [0.95, 0.60]
component Booking [0.80, 0.60]
component Room Plan [0.60, 0.75] (build)
component Room Codes [0.40, 0.30] (build)
Guest -> Booking -> Room Plan -> Room Codes
//@ objective Fuller house
//@ initiative Standard room plan [0.2, 0.9] (buy, serves Fuller house, changes Room Plan)
//@ initiative Faster room plan [0.2, 0.6] (build, serves Fuller house, changes Room Plan) ; W607 high
//@ initiative New room codes [0.1, 0.6] (serves Fuller house, changes Room Codes) ; W607 medium
//@ initiative Room plan on paper [0.1, 0.6] (serves Fuller house, changes Room Plan) ; W607 note
//@ decision Room plan on paper (stop, by Ida, on 2026-01-10) ; the new plan prints
```

Another initiative that is kept buys or outsources what is our own and this one works on, or the only things
that need it. It is `high` where that component is a mismatch already (W201, W202, W203). It holds, and never
stops by itself: a practice may outlive the system. Where people decided, whichever way, it is a `note` that
says so; what law asks for is one level softer. It is silent on what only keeps things going (`bridge`).

Instead:

```owm
anchor Guest [0.95, 0.60]
component Booking [0.80, 0.60]
component Room Plan [0.60, 0.75] (build)
component Room Codes [0.40, 0.30] (build)
Guest -> Booking -> Room Plan -> Room Codes
//@ objective Fuller house
//@ initiative Standard room plan [0.2, 0.9] (buy, serves Fuller house, changes Room Plan)
//@ initiative Patch for the leap year [0.2, 0.6] (build, bridge, serves Fuller house, changes Room Plan)
//@ initiative Room plan clerk trained [0.1, 0.6] (serves Fuller house, changes Booking)
```

Accept it where the replacement is far off and the gain is there long before; write both days.

Source: Simon Wardley, *Wardley Maps*, chapter 8 (effective before efficient; the custom racks).
"""

from collections.abc import Iterator

from wardley.analyse.finding import Finding, softer
from wardley.analyse.initiatives import decided, evidence, places, subject, unasked
from wardley.analyse.rule import Found
from wardley.analyse.waivers import accept
from wardley.graph.estate import Estate
from wardley.plan.plan import plan_of
from wardley.plan.portfolio import Portfolio
from wardley.plan.replacing import Doom
from wardley.plan.verdicts import Judged
from wardley.source.diagnostic import Severity

CODE = "W607"
AFTER = ("W201", "W202", "W203")


def unchecked(estate: Estate) -> str | None:
    """Why nothing could be checked, or None."""
    if any(one.changes for one in estate.initiatives):
        return None
    return unasked(estate) or "no initiative says what it changes"


def check(estate: Estate, found: Found) -> Iterator[Finding]:
    """Work whose component, or all that needs it, a kept initiative replaces."""
    portfolio = plan_of(estate).portfolio
    doomed = [(judged, judged.doom) for judged in portfolio.judged if judged.doom is not None]
    mismatches = _mismatches(estate, found) if doomed else {}
    for judged, doom in doomed:
        thing = estate.thing(doom.component)
        spots = thing.placements if thing else ()
        codes = {code for chart, spot in spots for code in mismatches.get((chart.name, spot.name), ())}
        yield _finding(portfolio, judged, doom, sorted(codes))


def _mismatches(estate: Estate, found: Found) -> dict[tuple[str, str], set[str]]:
    """By map and component: the codes of the mismatches there that nobody accepted."""
    judged, _ = accept((finding for code in AFTER for finding in found.of(code)), estate, set())
    open_: dict[tuple[str, str], set[str]] = {}
    for finding in judged:
        if finding.accepted is None:
            key = (finding.subject.map or "", finding.subject.name)
            open_.setdefault(key, set()).add(finding.code)
    return open_


def _finding(portfolio: Portfolio, judged: Judged, doom: Doom, codes: list[str]) -> Finding:
    severity: Severity = "high" if codes else "medium"
    softened = []
    if judged.compliance:
        severity = softer(severity)
        softened.append("asked for by law or a regulator")
    settled = decided(judged.decision)
    if settled is not None:
        severity = "note"
        softened.append(settled)
    by = portfolio.find(doom.by)
    return Finding(
        CODE, "efficiency-on-the-doomed", severity, _message(judged, doom),
        places(judged.initiative, by.initiative if by else None, of=(judged.decision,)),
        "nothing more is asked here: people decided" if settled else
        f"hold it until '{doom.by}' is decided; mark it bridge where it only keeps things going till then",
        evidence(portfolio, judged) | {
            "component": doom.component, "replaced_by": doom.by, "needed_by": doom.above, "mismatches": codes,
        },
        subject(judged), {}, tuple(softened),
    )  # fmt: skip


def _message(judged: Judged, doom: Doom) -> str:
    said = f"'{judged.name}' works on '{doom.component}'"
    if doom.above is None:
        return f"{said}, which '{doom.by}' replaces"
    return f"{said}, which goes with '{doom.above}' when '{doom.by}' is done"
