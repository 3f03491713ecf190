"""What work is for and where it stands contradict each other.

Nobody is better than others by a commodity that all can have, and nobody can be as good as a market that
does not exist yet. One of the two is wrong: the scores, or the map.

```owm
anchor Guest [0.95, 0.60]
component Booking [0.80, 0.75]
component Payments [0.50, 0.90]
component Scent Design [0.60, 0.20]
Guest -> Booking -> Payments
Guest -> Scent Design
//@ initiative Best booking there is [0.9, 0.8] (cost 80k, changes Booking) ; W606 medium
//@ Best booking there is -> Payments
//@ initiative Scents like the others [0.2, 0.7] (cost 10k, changes Scent Design) ; W606 medium
```

The first is told where a differentiating initiative changes commodities alone, none of which we sell
(`sells`); the second where all that a parity initiative changes stands left of product. A component whose
evolution is not known leaves it open, and nothing is said; nor is it on what people decided to stop or
merged.

Instead:

```owm
anchor Guest [0.95, 0.60]
component Booking [0.80, 0.75]
component Payments [0.50, 0.90]
component Room Choice [0.70, 0.30]
component Scent Design [0.60, 0.20]
Guest -> Booking -> Payments
Booking -> Room Choice
Guest -> Scent Design
//@ initiative Choose your very room [0.9, 0.8] (cost 80k, changes Room Choice)
//@ Choose your very room -> Booking
//@ initiative A scent of our own [0.7, 0.5] (cost 10k, changes Scent Design)
```

Accept it where commodities are used in a new way and the new part is not on the map yet; better, add it.

Source: the purpose alignment model (*Stand Back and Deliver*, 2009) crossed with the stages of evolution
(Simon Wardley, *Wardley Maps*, chapter 2); the crossing is this program's own.
"""

from collections.abc import Iterator

from wardley.analyse.finding import Finding
from wardley.analyse.initiatives import evidence, left, places, subject, unscored
from wardley.analyse.listing import listed
from wardley.analyse.rule import Found
from wardley.graph.estate import Estate
from wardley.plan.crossing import Crossed
from wardley.plan.plan import plan_of
from wardley.plan.portfolio import Portfolio

CODE = "W606"


def unchecked(estate: Estate) -> str | None:
    """Why nothing could be held against the map, or None."""
    reason = unscored(estate)
    if reason is not None:
        return reason
    crossed = plan_of(estate).crossing.crossed
    if any(one.treatment for one in crossed):
        return None
    return "no scored initiative changes a component whose evolution is known"


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """Differentiating work on commodities alone, and parity work on what has no market."""
    plan = plan_of(estate)
    for crossed in plan.crossing.contradictions:
        if not left(crossed.judged):
            yield _finding(plan.portfolio, crossed)


def _finding(portfolio: Portfolio, crossed: Crossed) -> Finding:
    judged = crossed.judged
    names = list(dict.fromkeys(stand.name for stand in crossed.stands))
    one = len(names) == 1
    if crossed.contradiction == "commodity":
        said = (
            f"'{judged.name}' is to set us apart, and {listed(names)}"
            f" {'is a commodity' if one else 'are commodities'} that everybody can have"
        )
        action = "score it again, place what it changes again, split off what differs, or mark it sells"
    else:
        said = (
            f"'{judged.name}' is to be as good as the market, and there is no market yet for {listed(names)}"
        )
        action = (
            "score it again, place what it changes again, or split it; if both are right build the least,"
            " and watch for products"
        )
    return Finding(
        CODE, "purpose-contradicts-map", "medium", said, places(judged.initiative), action,
        evidence(portfolio, judged) | {
            "evolutions": {stand.name: stand.evolution for stand in crossed.stands},
            "contradiction": crossed.contradiction,
        },
        subject(judged), {"stages": list(_boundaries(portfolio.estate, crossed))},
    )  # fmt: skip


def _boundaries(estate: Estate, crossed: Crossed) -> tuple[float, ...]:
    """The lines between the stages on the first map that shows what it changes."""
    charts = {chart.name: chart for chart in estate.charts}
    return charts[crossed.stands[0].map].boundaries
