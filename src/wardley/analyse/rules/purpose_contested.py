"""People score the purpose of some work so differently that a mean says nothing.

Where one half calls it what sets us apart and the other a chore, both have seen something. The mean lies in
the middle, where nobody stands, and whatever is planned by it will be argued about again.

```owm
anchor Reader [0.95, 0.60]
component Lending [0.80, 0.60]
Reader -> Lending
//@ stakeholder Ida (department Branches)
//@ initiative Home delivery (cost 40k) ; W611 note
//@ rate Ida->Home delivery [0.9, 0.6]
//@ rate Bo->Home delivery [0.8, 0.7]
//@ rate Cal->Home delivery [0.2, 0.6]
//@ initiative Night returns [0.3, 0.7] (cost 15k)
//@ rate Ida->Night returns [0.1, 0.7]
//@ rate Bo->Night returns [0.3, 0.6]
//@ rate Cal->Night returns [0.4, 0.8]
```

Three people or more have scored it (`policy rating-votes`), and on one of both axes their votes stand on both
sides of the line between low and high and lie 0.4 or more apart (`policy rating-range`), or their standard
deviation is 0.25 or more (`policy rating-deviation`). That is a `note`, whatever the initiative's own line
says of its purpose. What people decided to stop, defer or merge is left out.

Instead:

```owm
anchor Reader [0.95, 0.60]
component Lending [0.80, 0.60]
Reader -> Lending
//@ stakeholder Ida (department Branches)
//@ initiative Home delivery (cost 40k)
//@ rate Ida->Home delivery [0.7, 0.6]
//@ rate Bo->Home delivery [0.7, 0.7]
//@ rate Cal->Home delivery [0.5, 0.6]
```

Accept it where people have talked, and agree to differ. A few votes are a small number: the limits are
conventions, and a reason to talk, not a measure.

Source: Niel Nickolaisen's purpose alignment model asks for the scores in one room; the limits are our own.
"""

from collections.abc import Iterator

from wardley.analyse.finding import Finding
from wardley.analyse.initiatives import evidence, places, subject
from wardley.analyse.rule import Found
from wardley.graph.estate import Estate
from wardley.model.names import normalised
from wardley.model.policy import Policy
from wardley.plan.plan import plan_of
from wardley.plan.purpose import Spread
from wardley.plan.tensions.contested import Contested, contested, two_camps

CODE = "W611"


def unchecked(estate: Estate) -> str | None:
    """Why no votes could be held against one another, or None."""
    if not estate.votes:
        return "nobody has rated an initiative"
    least = estate.policy.number("rating-votes")
    judged = plan_of(estate).portfolio.judged
    if any(one.purpose and len(one.purpose.votes) >= least for one in judged):
        return None
    return f"no initiative is rated by {least:g} people"


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """The work whose scores are contested, the widest first."""
    portfolio = plan_of(estate).portfolio
    department = {
        normalised(one.name): one.department for one in estate.strategy.stakeholders if one.department
    }
    names = ("rating-votes", "rating-range", "rating-deviation")
    limits = {name: estate.policy.number(name) for name in names}
    for one in contested(portfolio):
        asked = {who: of for vote in one.votes if (of := department.get(normalised(who := vote.who)))}
        pointed = (place for vote in one.votes if (place := vote.place))
        yield Finding(
            CODE, "purpose-contested", "note", _message(estate, one),
            tuple(dict.fromkeys((*places(one.judged.initiative), *pointed))),
            "talk about this one: let the highest and the lowest say what they see",
            {
                **evidence(portfolio, one.judged),
                "votes": {vote.who: [vote.differentiating, vote.critical] for vote in one.votes},
                "contested": {spread.axis: _told(spread, estate.policy) for spread in one.on},
                **({"departments": asked} if asked else {}),
            },
            subject(one.judged), limits,
        )  # fmt: skip


def _told(spread: Spread, policy: Policy) -> dict[str, object]:
    return {
        "lowest": spread.lowest, "highest": spread.highest, "deviation": round(spread.deviation, 3),
        "two_camps": two_camps(spread, policy),
    }  # fmt: skip


def _message(estate: Estate, one: Contested) -> str:
    apart = " and ".join(
        f"{spread.axis} {spread.lowest:g} to {spread.highest:g}"
        + (" in two camps" if two_camps(spread, estate.policy) else "")
        for spread in one.on
    )
    return f"{len(one.votes)} people score '{one.name}' far apart: {apart}"
