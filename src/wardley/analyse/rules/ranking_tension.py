"""Departments would do different things first, and the plan cannot do both.

People disagree on much that never meets. What matters are the decisive pairs: work that competes for the time
of one team, so that the one waits where the other goes first, and that departments rank in opposite order.

```owm
anchor Guest [0.95, 0.60]
component Booking [0.80, 0.60]
component Kitchen [0.50, 0.70]
Guest -> Booking -> Kitchen
//@ objective Full tables
//@ initiative Online booking [0.8, 0.7] (effort 5, team Web, serves Full tables) ; W709 medium
//@ initiative Loyalty card [0.7, 0.6] (effort 6, team Web, serves Full tables)
//@ initiative New ovens [0.2, 0.8] (effort 4, team Kitchen, serves Full tables)
//@ rank Sales (Loyalty card, New ovens, Online booking) ; W709 note
//@ rank Marketing (Loyalty card, Online booking, New ovens)
//@ rank Service (Online booking, New ovens, Loyalty card)
//@ rank Finance (Online booking, Loyalty card, New ovens)
//@ quarters 2026Q2->2026Q4
//@ capacity Web [7.5, 7.5, 7.5]
//@ capacity Kitchen [3, 3, 3]
```

Where Kendall's coefficient of concordance W, over the items that all departments rank, is below 0.5 (`policy
agreement`), or two departments agree on no more pairs of items than they disagree on (tau-b of 0 or less),
that is one `note` for all departments. W is corrected for ties; 0 is no agreement and 1 the same order.

A pair is decisive where the draft plan finishes the one and not the other by the end of a quarter, the team
cannot finish both by then, and two departments or more (`policy camp`) put the one first and as many the
other. It is `medium` where the team could do either, and `low` where the second is too large for that. Work
of which one needs the other is no such pair, nor is what waits for something else than its team. Of many
pairs of one team in one quarter, the five that divide departments most evenly are told, and how many more
there are.

Instead:

```owm
anchor Guest [0.95, 0.60]
component Booking [0.80, 0.60]
component Kitchen [0.50, 0.70]
Guest -> Booking -> Kitchen
//@ objective Full tables
//@ initiative Online booking [0.8, 0.7] (effort 5, team Web, serves Full tables)
//@ initiative Loyalty card [0.7, 0.6] (effort 6, team Web, serves Full tables)
//@ initiative New ovens [0.2, 0.8] (effort 4, team Kitchen, serves Full tables)
//@ rank Sales (Online booking, Loyalty card, New ovens)
//@ rank Marketing (Online booking, Loyalty card, New ovens)
//@ rank Service (Online booking, New ovens, Loyalty card)
//@ rank Finance (Online booking, Loyalty card, New ovens)
//@ quarters 2026Q2->2026Q4
//@ capacity Web [7.5, 7.5, 7.5]
//@ capacity Kitchen [3, 3, 3]
```

Accept it where the pair was talked about and settled, as in `accept W709 Online booking->Loyalty card`. That
W below 0.5 is weak is a convention; few departments, few items and partial lists make it unsure.

Source: Kendall and Babington Smith, *The problem of m rankings*, 1939; Kendall, *Rank Correlation Methods*,
1948.
"""

from collections import defaultdict
from collections.abc import Iterator

from wardley.analyse.finding import Finding, Subject
from wardley.analyse.rule import Found
from wardley.graph.estate import Estate
from wardley.model.names import normalised
from wardley.plan.plan import plan_of
from wardley.plan.ranking.agreement import Agreement
from wardley.plan.tensions.decisive import DecisivePair
from wardley.source.place import Place

CODE = "W709"
NAME = "ranking-tension"

_WIDEST = 5
_AGENDA = 5
"""How many pairs of one team and one quarter are told: more is no agenda."""


def unchecked(estate: Estate) -> str | None:
    """Why no rankings could be held against one another, or None."""
    agreement = plan_of(estate).agreement
    if len(agreement.lists) < 2:
        return agreement.unknown
    if all(tau.tau is None for tau in agreement.taus):
        return "no two departments rank the same two items in an order"
    return None


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """That departments agree little, and then the pairs that have to be decided."""
    agreement = plan_of(estate).agreement
    if agreement.strength == "weak" or agreement.opposed:
        yield Finding(
            CODE, NAME, "note", _little(agreement), _ranked(estate),
            "talk about the decisive pairs only; what never competes need not be agreed on",
            _facts(agreement), threshold={"agreement": agreement.weak_below},
        )  # fmt: skip
    told: dict[tuple[str, int], list[DecisivePair]] = defaultdict(list)
    for pair in plan_of(estate).tensions.decisive:
        told[normalised(pair.team), pair.quarter].append(pair)
    for pairs in told.values():
        for pair in pairs[:_AGENDA]:
            last = pair is pairs[_AGENDA - 1] if len(pairs) > _AGENDA else False
            yield _decisive(estate, pair, len(pairs) - _AGENDA if last else 0)


def _ranked(estate: Estate) -> tuple[Place, ...]:
    return tuple(one.place for one in estate.rankings if one.place and one.order)


def _little(agreement: Agreement) -> str:
    if agreement.strength == "weak":
        return (
            f"{len(agreement.lists)} departments agree weakly on what comes first: "
            f"W is {agreement.w:.2f} over {len(agreement.common)} items"
        )
    first, *others = agreement.opposed
    more = f", and so do {len(others)} more pairs of departments" if len(others) > 1 else ""
    more = ", and so does one more pair of departments" if len(others) == 1 else more
    return (
        f"'{first.first}' and '{first.second}' disagree on as many pairs of items as they agree on, or more: "
        f"tau-b is {first.tau:.2f}{more}"
    )


def _facts(agreement: Agreement) -> dict[str, object]:
    """W, tau-b by pair of departments, and the items whose ranks lie furthest apart."""
    facts: dict[str, object] = {} if agreement.w is None else {"w": round(agreement.w, 3)}
    facts |= {"departments": list(agreement.departments), "items": len(agreement.common)}
    if agreement.left_out:
        facts["left_out"] = list(agreement.left_out)
    known = [(tau, tau.tau) for tau in agreement.taus if tau.tau is not None]
    facts["tau_b"] = {f"{tau.first} - {tau.second}": round(value, 3) for tau, value in known}
    facts["widest"] = {one.item: list(one.ranks) for one in agreement.spread[:_WIDEST] if one.spread}
    return facts


def _decisive(estate: Estate, pair: DecisivePair, more: int) -> Finding:
    """What has to be decided about *pair*, where *more* pairs of its team and quarter are not told."""
    find = plan_of(estate).portfolio.find
    work = [judged.initiative for name in (pair.first, pair.second) if (judged := find(name))]
    until = f"before {pair.before}" if pair.before else f"by the end of {pair.quarter_name}"
    can = "can finish only one of" if pair.either else "cannot, beside its other work, finish both"
    return Finding(
        CODE, NAME, "medium" if pair.either else "low",
        f"'{pair.team}' {can} '{pair.first}' and '{pair.second}' {until}: "
        f"{', '.join(pair.for_first)} would do the first first, {', '.join(pair.for_second)} the second"
        + (f"; {more} more pairs of this team and quarter are not listed" if more else ""),
        (*(one.place for one in work if one.place), *_ranked(estate)),
        "let these departments settle which of the two comes first",
        {
            "team": pair.team, "first": pair.first, "second": pair.second, "quarter": pair.quarter_name,
            "for_first": list(pair.for_first), "for_second": list(pair.for_second), "either": pair.either,
            "second_is_planned": pair.placed, **({"not_listed": more} if more else {}),
        },
        Subject("initiative", pair.first, other=pair.second), {"camp": estate.policy.number("camp")},
    )  # fmt: skip
