"""A choice cascade with a box that is empty, or a line that leads nowhere.

Five choices belong together: what we want to be, where to play, how to win there, what we must be good at
for that, and how we see that it works. Each makes the others true, so one that is missing makes the others
a wish.

```owm
anchor Reader [0.95, 0.60]
component Loans [0.80, 0.60]
component Catalogue [0.60, 0.60]
Reader -> Loans -> Catalogue
//@ objective Readers find what they want
//@ keyresult Searches that end in a loan (objective Readers find what they want, from 40%, to 60%, by 2026Q4)
//@ initiative New catalogue [0.3, 0.9] (serves Readers find what they want, changes Catalogue)
//@ aspiration The living room of the town ; W705 medium
//@ play Everybody within a walk of a branch
//@ capability Finding anything [2, 4]
//@ capability Hosts, not guards [1, 3]
//@ system Monthly look at the counts
//@ Finding anything -> Catalogue
//@ cascade Children ; W705 low
//@ aspiration Every child has a card
//@ play Schools within a walk of a branch
//@ win Books come to the class
//@ capability A van with shelves [2, 3]
//@ system Cards counted each term
//@ A van with shelves -> Loans
//@ Cards counted each term -> Searches that end in a loan
```

It is `low` for a cascade in which a box is empty, a capability has no component that realises it and no
work that touches it, a system measures no key result, or which names no way to win and no capability above
it while others stand above; `medium` where one of *where to play* and *how to win* is there without the
other, for they are chosen together. What has not been written anywhere (components, work, key results) is
not missed.

Instead:

```owm
anchor Reader [0.95, 0.60]
component Loans [0.80, 0.60]
component Catalogue [0.60, 0.60]
Reader -> Loans -> Catalogue
//@ objective Readers find what they want
//@ keyresult Searches that end in a loan (objective Readers find what they want, from 40%, to 60%, by 2026Q4)
//@ initiative New catalogue [0.3, 0.9] (serves Readers find what they want, changes Catalogue)
//@ aspiration The living room of the town
//@ play Everybody within a walk of a branch
//@ win Somebody there who knows what you will like
//@ capability Finding anything [2, 4]
//@ system Monthly look at the counts
//@ Finding anything -> Catalogue
//@ Monthly look at the counts -> Searches that end in a loan
```

Accept it where a choice is being made just now, and say by when.

Source: Roger Martin and A. G. Lafley, *Playing to Win*: the choice cascade, made by leaders at all levels.
"""

from collections.abc import Iterator

from wardley.analyse.finding import Finding, Subject
from wardley.analyse.listing import listed
from wardley.analyse.rule import Found
from wardley.graph.estate import Estate
from wardley.model.strategy import Capability, System
from wardley.plan.cascade import Laid
from wardley.plan.plan import Plan, plan_of
from wardley.source.diagnostic import Severity
from wardley.source.place import Place

CODE = "W705"


def unchecked(estate: Estate) -> str | None:
    """Why nothing could be checked, or None."""
    return None if estate.strategy.cascades else "no choice cascade is written"


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """Cascades with gaps, each once."""
    plan = plan_of(estate)
    for laid in plan.cascades:
        finding = _finding(plan, laid)
        if finding is not None:
            yield finding


def _finding(plan: Plan, laid: Laid) -> Finding | None:
    empty = [box.title for box in laid.empty]
    bare = _bare(plan, laid)
    blind = _blind(plan, laid)
    said = []
    if empty:
        said.append("nothing stands in it" if len(empty) == len(laid.boxes) else _missing(laid))
    if bare:
        said.append(f"no component and no work realises {listed([one.name for one in bare])}")
    if blind:
        verb = "measures" if len(blind) == 1 else "measure"
        said.append(f"{listed([one.name for one in blind])} {verb} no key result")
    if laid.loose:
        said.append("it names no way to win and no capability that it stands under")
    if not said:
        return None
    severity: Severity = "medium" if _halved(laid) else "low"
    name = f"cascade '{laid.cascade.name}'" if laid.cascade.name else "choice cascade"
    facts = {
        "cascade": laid.name, "empty": empty, "capabilities": [one.name for one in bare],
        "systems": [one.name for one in blind], "stands_alone": laid.loose,
    }  # fmt: skip
    subject = Subject("cascade", laid.cascade.name) if laid.cascade.name else Subject("estate", "estate")
    return Finding(
        CODE, "choice-cascade-gap", severity, f"the {name} has gaps: {'; '.join(said)}",
        _places(laid, bare, blind), _action(empty, laid), {key: fact for key, fact in facts.items() if fact},
        subject,
    )  # fmt: skip


def _halved(laid: Laid) -> bool:
    """Whether one of where to play and how to win is there, and the other is not."""
    return laid.box("play").empty != laid.box("win").empty


def _missing(laid: Laid) -> str:
    if _halved(laid):
        there, lacks = ("play", "win") if laid.box("win").empty else ("win", "play")
        others = [box.title for box in laid.empty if box.kind != lacks]
        rest = f", and {listed(others)} {'is' if len(others) == 1 else 'are'} empty" if others else ""
        return f"it says {_asked(laid, there)}, and not {_asked(laid, lacks)}{rest}"
    names = [box.title for box in laid.empty]
    return f"{listed(names)} {'is' if len(names) == 1 else 'are'} empty"


def _asked(laid: Laid, kind: str) -> str:
    return next(box.title for box in laid.boxes if box.kind == kind)


def _bare(plan: Plan, laid: Laid) -> list[Capability]:
    """The capabilities that no component realises and no work touches, in an estate that has such."""
    estate, matrix = plan.estate, plan.alignment
    if not (estate.charts and estate.initiatives):
        return []
    found = []
    for capability in laid.cascade.capabilities:
        column = matrix.column("capability", capability.name)
        if not capability.realised_by and not (column is not None and matrix.serving(column)):
            found.append(capability)
    return found


def _blind(plan: Plan, laid: Laid) -> list[System]:
    """The systems that measure no key result, in an estate that has some."""
    if not plan.estate.strategy.key_results:
        return []
    return [one for one in laid.cascade.systems if not one.measures]


def _action(empty: list[str], laid: Laid) -> str:
    if empty:
        return "make the choice that is missing, and see whether the others still hold"
    if laid.loose:
        return "say what it serves above, as in cascade Children (under Books come to the class)"
    return "link each capability to a component, and each system to the key results that it measures"


def _places(laid: Laid, bare: list[Capability], blind: list[System]) -> tuple[Place, ...]:
    """Where the cascade is written, or its first line; then what in it leads nowhere."""
    lines = [line.place for box in laid.boxes for line in box.lines]
    pointed = [laid.cascade.place or next(iter(lines), None)]
    pointed += [one.place for one in bare]
    pointed += [one.place for one in blind]
    return tuple(dict.fromkeys(place for place in pointed if place is not None))
