"""Two key results of which one is reached at the cost of the other.

One department is measured by raising a number, another by lowering it, and both work hard. Neither is wrong:
nobody has said which number leads.

```owm
anchor Patient [0.95, 0.60]
component Appointments [0.80, 0.60]
Patient -> Appointments
//@ objective Every chair in use (owner Cy, department Finance)
//@ keyresult Chairs in use (objective Every chair in use, from 70%, to 95%, metric utilisation) ; W708 high
//@ keyresult Minutes for a visit (objective Every chair in use, from 20, to 12, metric length of a visit)
//@ objective Patients come back (owner Bea, department Care)
//@ keyresult Room for emergencies (objective Patients come back, from 95%, to 80%, metric utilisation)
//@ keyresult Patients who return (objective Patients come back, against length of a visit) ; W708 high
```

Both name one `metric`, and the one is to rise and the other to fall; or the one says that it is `against` the
other, by its name or that of its metric. Words are not compared, so what names neither is not found. The
finding stands on the one that says so, else on the first of both by name.

Instead:

```owm
anchor Patient [0.95, 0.60]
component Appointments [0.80, 0.60]
Patient -> Appointments
//@ objective Every chair in use (owner Cy, department Finance)
//@ keyresult Chairs in use (objective Every chair in use, from 70%, to 85%, metric utilisation)
//@ objective Patients come back (owner Bea, department Care)
//@ keyresult Patients who return (objective Patients come back, from 61%, to 80%, metric return)
```

Accept it where both owners have agreed how far the one may be bought with the other, and say where that is
written.

Source: Ben Lamorte, *The OKRs Field Book*, 2022, on silos that ignore what they depend on.
"""

from collections.abc import Iterator

from wardley.analyse.finding import Finding, Subject
from wardley.analyse.rule import Found
from wardley.graph.estate import Estate
from wardley.model.names import normalised
from wardley.model.strategy import KeyResult, Objective
from wardley.plan.tensions.opposing import Opposing, direction, opposing

CODE = "W708"

_WAYS = {1: "raises", -1: "lowers"}


def unchecked(estate: Estate) -> str | None:
    """Why no key results could be held against one another, or None."""
    results = estate.strategy.key_results
    if not results:
        return "no key result is written"
    if any(one.metric or one.against for one in results):
        return None
    return "no key result names its metric, or what it is against"


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """Key results that pull against one another."""
    objectives = {normalised(one.name): one for one in estate.strategy.objectives}
    for pair in opposing(estate.strategy):
        both = (pair.first, pair.second)
        facts: dict[str, object] = {"first": pair.first.name, "second": pair.second.name}
        if pair.metric:
            facts["metric"] = pair.metric
        facts["declared"] = pair.declared
        for side, result in zip(("first", "second"), both, strict=True):
            facts |= {f"{side}_{name}": value for name, value in _known(result, objectives)}
        yield Finding(
            CODE, "opposing-key-results", "high", _message(pair),
            tuple(result.place for result in both if result.place),
            "let one number lead, and make the other a limit that it may not cross",
            facts, Subject("keyresult", pair.first.name, other=pair.second.name),
        )  # fmt: skip


def _known(result: KeyResult, objectives: dict[str, Objective]) -> Iterator[tuple[str, object]]:
    """What a person wants to see of *result*: whose it is, and from where to where it goes."""
    objective = objectives.get(normalised(result.objective or ""))
    said = {
        "owner": result.owner or (objective and objective.owner),
        "department": result.department or (objective and objective.department),
        "objective": objective and objective.name, "from": result.start_text, "to": result.target_text,
    }  # fmt: skip
    yield from ((name, value) for name, value in said.items() if value)


def _message(pair: Opposing) -> str:
    if pair.metric:
        way, other = _WAYS[direction(pair.first) or 1], _WAYS[direction(pair.second) or -1]
        return f"'{pair.first.name}' {way} {pair.metric}, and '{pair.second.name}' {other} it"
    return f"'{pair.first.name}' is declared to pull against '{pair.second.name}'"
