"""Work that is let go, and what is kept needs it.

A list of what is stopped looks like a saving. It is none where something that is kept stands on it, where
the work was moved to something that is not done either, or where the money is spent all the same.

```plan
objective Visitors come twice
initiative Evening tours [0.8, 0.6] (cost 40k, serves Visitors come twice)
initiative Lights in the hall [0.1, 0.4] (cost 25k)
initiative Audio guide [0.7, 0.7] (cost 30k, serves Visitors come twice)
initiative Headphones [0.2, 0.6] (cost 8k)
initiative Leaflets [0.1, 0.2] (cost 6k)
initiative Posters [0.1, 0.3] (cost 9k)
initiative Ticket kiosk [0.2, 0.3] (cost 20k, committed 20k)
Evening tours -> Lights in the hall
Audio guide -> Headphones
decision Lights in the hall (stop, by Ines) ; W808 high
decision Headphones (defer, by Ines) ; W808 high
decision Leaflets (merge into Posters, by Ines) ; W808 high
decision Posters (stop, by Ines)
decision Ticket kiosk (stop, by Ines) ; W808 low
```

It is `high` where something that is kept, by our own hands or a partner's, needs what is stopped or deferred;
where work is merged into something that is stopped or deferred, or that nobody would keep; and where merging
leads round in a circle or names nothing. Into work that still waits for a decision it is `medium`. Where all
that stopped work costs is spent or owed whatever is decided (`committed`), nothing is released: `low`. Where
a contract for work still runs on what the stopped work changes, and no `committed` is written, that may
cost: a `note`.

Instead:

```plan
objective Visitors come twice
initiative Evening tours [0.8, 0.6] (cost 40k, serves Visitors come twice)
initiative Lights in the hall [0.1, 0.4] (cost 25k)
initiative Audio guide [0.7, 0.7] (cost 30k, serves Visitors come twice)
initiative Headphones [0.2, 0.6] (cost 8k)
initiative Leaflets [0.1, 0.2] (cost 6k)
initiative Posters [0.2, 0.7] (cost 9k, serves Visitors come twice)
initiative Ticket kiosk [0.2, 0.3] (cost 20k, committed 4k)
Evening tours -> Lights in the hall
Audio guide -> Headphones
decision Lights in the hall (keep, by Ines)
decision Audio guide (defer, by Ines)
decision Headphones (defer, by Ines)
decision Leaflets (merge into Posters, by Ines)
decision Ticket kiosk (stop, by Ines)
```

Accept it where the need is met in another way that is not written down.

Source: honest counting; what is stopped, what is put off and what is moved elsewhere are three things.
"""

from collections.abc import Iterator
from typing import NamedTuple

from wardley.analyse.drafted import Merges, places
from wardley.analyse.finding import Finding, Subject
from wardley.analyse.listing import listed
from wardley.analyse.rule import Found
from wardley.graph.estate import Estate
from wardley.model.estate import Contract
from wardley.plan.exact import exact
from wardley.plan.plan import plan_of
from wardley.plan.portfolio import Portfolio
from wardley.plan.verdicts import Judged
from wardley.source.diagnostic import Severity

CODE = "W808"

FOR_WORK = ("fixed-spec", "time-and-material", "outcome")
"""The contracts that pay for work, so that stopping the work may leave something owed."""

_GONE = {"stop": "stopped", "defer": "deferred", "merge": "merged"}
_KEEP_TOO = "keep it too, let go of what needs it, or take the need out where it is met in another way"


class _Trouble(NamedTuple):
    severity: Severity
    message: str
    action: str


def unchecked(estate: Estate) -> str | None:
    """Why nothing could be checked, or None."""
    return None if estate.initiatives else "no initiative is written"


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """What is stopped, deferred or merged, and something that is kept or counted stands against that."""
    portfolio = plan_of(estate).portfolio
    merges = Merges(portfolio)
    for one in portfolio.of("stop", "defer", "merge"):
        trouble = _trouble(estate, portfolio, merges, one)
        if trouble is None:
            continue
        decision, end = one.decision, merges.end(one)
        needy = [work for name in one.enables if (work := portfolio.find(name)) is not None]
        lines = [work.initiative.place for work in (one, *needy)]
        facts = {
            "verdict": one.verdict, "decided_by": decision and decision.by,
            "reason": (decision and decision.reason) or (None if decision else one.reason),
            "needed_by": list(one.enables) or None,
            "into": one.into, "ends_in": None if end is one else end.name,
            "cost": one.initiative.cost, "committed": one.initiative.committed,
        }  # fmt: skip
        yield Finding(
            CODE, "stop-breaks-keep", trouble.severity, trouble.message,
            places(decision.place if decision else None, *lines), trouble.action,
            {name: value for name, value in facts.items() if value is not None},
            Subject("initiative", one.name),
        )  # fmt: skip


def _trouble(estate: Estate, portfolio: Portfolio, merges: Merges, one: Judged) -> _Trouble | None:
    if one.verdict == "merge":
        found = _astray(portfolio, one, merges.end(one))
        return found or _spent(one) or _owed(estate, one)
    if one.enables:
        which = "which is kept, needs" if len(one.enables) == 1 else "which are kept, need"
        message = f"'{one.name}' is {_GONE[one.verdict]}, and {listed(one.enables)}, {which} it"
        return _Trouble("high", message, _KEEP_TOO)
    return None if one.verdict == "defer" else _spent(one) or _owed(estate, one)


def _astray(portfolio: Portfolio, one: Judged, end: Judged) -> _Trouble | None:
    """What is wrong with what *one* is merged into, which ends in *end*."""
    action = "merge it into something that is kept, or stop it and count it as stopped"
    into = portfolio.find(one.into) if one.into else None
    if into is None:
        return _Trouble("high", f"'{one.name}' is merged, and no initiative is named into which", action)
    if end.verdict == "merge":
        lost = "that leads round in a circle" if end.into else "what becomes of that is not named"
        return _Trouble("high", f"'{one.name}' is merged into '{into.name}', and {lost}", action)
    if end.goes_on:
        return None
    way = "" if end is into else f" and with it into '{end.name}'"
    message = f"'{one.name}' is merged into '{into.name}'{way}, which {_not_kept(end)}"
    severity: Severity = "high" if end.verdict in _GONE else "medium"
    return _Trouble(severity, message, action)


def _not_kept(end: Judged) -> str:
    if end.decision is not None and end.verdict in _GONE:
        return f"is {_GONE[end.verdict]}"
    return f"is not kept: {end.reason}"


def _spent(one: Judged) -> _Trouble | None:
    cost, committed = one.initiative.cost, one.initiative.committed
    if cost is None or not committed or exact(committed) < exact(cost):
        return None
    return _Trouble(
        "low",
        f"'{one.name}' is {_GONE[one.verdict]}, and that releases nothing: what it costs is spent or owed "
        "whatever is decided",
        "count no saving for it; what it frees is the time of its team",
    )


def _owed(estate: Estate, one: Judged) -> _Trouble | None:
    contract = None if one.initiative.committed is not None else _running(estate, one)
    if contract is None:
        return None
    return _Trouble(
        "note",
        f"'{one.name}' is {_GONE[one.verdict]}, and the contract '{contract.name}' for work on what it "
        f"changes runs until {contract.ends}",
        "write what is owed all the same as in committed 20k, or committed 0",
    )


def _running(estate: Estate, one: Judged) -> Contract | None:
    """The first contract for work that still runs on what *one* changes."""
    for word in estate.words_for(one.initiative.changes):
        for contract in estate.covered.get(word, ()):
            if contract.type in FOR_WORK and contract.ends and contract.ends.last >= estate.today:
                return contract
    return None
