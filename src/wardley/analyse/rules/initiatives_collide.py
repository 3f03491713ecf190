"""Two pieces of work pull one component in opposite ways.

One builds what the other buys, one makes better what the other takes away, or each is merged into the other.
Both cannot be right, and both will be paid for until somebody says which.

```owm
anchor Guest [0.95, 0.60]
component Booking [0.80, 0.60] (build)
component Keys [0.50, 0.60]
component Linen [0.40, 0.60]
Guest -> Booking -> Keys
Guest -> Linen
//@ initiative Own booking engine [0.3, 0.7] (build, owner Bo, changes Booking) ; W612 high
//@ initiative Booking as a service [0.2, 0.9] (buy, owner Ida, changes Booking)
//@ initiative Finest keys [0.3, 0.6] (better, changes Keys) ; W612 high
//@ initiative Keys wound down [0.1, 0.6] (changes Keys)
//@ estate Keys (retiring 2027-03)
//@ initiative Laundry of our own [0.1, 0.6] (build, changes Linen) ; W612 note
//@ initiative Linen hire [0.1, 0.7] (buy, changes Linen)
//@ decision Laundry of our own (stop, by Ida, on 2026-01-10) ; hiring is cheaper
```

Opposite are `build` against `buy` or `outsource`, and work that aims above the market (`better`) against
work that replaces the component, or any on what is being left (`retiring`). Work that only keeps things going
(`bridge`), and two of which one needs the other, do not collide. A decision that stops, defers or merges one
of the two settles it, and it is a `note`; a suggestion settles nothing.

Instead:

```owm
anchor Guest [0.95, 0.60]
component Booking [0.80, 0.60] (build)
component Keys [0.50, 0.60]
component Linen [0.40, 0.60]
Guest -> Booking -> Keys
Guest -> Linen
//@ initiative Booking as a service [0.2, 0.9] (buy, owner Ida, changes Booking)
//@ initiative Booking kept alive [0.2, 0.9] (build, bridge, owner Bo, changes Booking)
//@ initiative Finest keys [0.3, 0.6] (better, changes Keys)
//@ initiative Linen hire [0.1, 0.7] (buy, changes Linen)
```

Accept it where two ways are tried on purpose, with the day on which one of them ends.

Source: own; the same quarrel is usually work on what is going, W607.
"""

from collections.abc import Iterator

from wardley.analyse.finding import Finding
from wardley.analyse.initiatives import decided, places, subject, unasked
from wardley.analyse.listing import listed
from wardley.analyse.rule import Found
from wardley.graph.estate import Estate
from wardley.model.names import normalised
from wardley.plan.colliding import Collision, collisions
from wardley.plan.plan import plan_of
from wardley.plan.portfolio import Portfolio

CODE = "W612"


def unchecked(estate: Estate) -> str | None:
    """Why nothing could be checked, or None."""
    if any(one.changes for one in estate.initiatives) or any(one.into for one in estate.decisions):
        return None
    return unasked(estate) or "no initiative says what it changes"


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """Pairs of initiatives that collide, settled ones as a note."""
    portfolio = plan_of(estate).portfolio
    for collision in collisions(estate):
        yield _finding(portfolio, collision)


def _finding(portfolio: Portfolio, collision: Collision) -> Finding:
    first, second = collision.first, collision.second
    settled = decided(collision.settled)
    one, other = portfolio.by_name[normalised(first.name)], portfolio.by_name[normalised(second.name)]
    owners = {
        work.name: work.owner or portfolio.department_of(judged) or work.team
        for work, judged in ((first, one), (second, other))
    }
    known = [work.cost for work in (first, second) if work.cost is not None]
    return Finding(
        CODE, "initiatives-collide", "note" if settled else "high", _message(collision),
        places(first, second, of=(one.decision, other.decision)),
        "nothing more is asked here: people decided" if settled else
        "let those who ask choose one of the two, and write the decision down",
        {
            "first": first.name, "second": second.name, "opposite": collision.opposite,
            "components": list(collision.components), "owners": owners,
            "costs": {work.name: work.cost for work in (first, second)}, "costs_known": len(known),
        },
        subject(one, other), {}, (settled,) if settled else (),
    )  # fmt: skip


def _message(collision: Collision) -> str:
    first, second = f"'{collision.first.name}'", f"'{collision.second.name}'"
    where = listed(collision.components)
    if collision.opposite == "sourcing":
        way = "outsources" if collision.second.sourcing == "outsource" else "buys"
        return f"{first} builds {where}, which {second} {way}"
    if collision.opposite == "ending":
        return f"{first} makes {where} better, which {second} takes away or winds down"
    return f"{first} is merged into {second}, and that leads back to {first}"
