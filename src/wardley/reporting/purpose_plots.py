"""The pictures of purpose: all requests by their scores, and by quadrant and stage."""

from collections.abc import Iterator

from wardley.drawing.plots.grid import Cell, Grid, Item
from wardley.drawing.plots.quadrant import Corner, Dot, Quadrant
from wardley.model.axes import STAGES
from wardley.model.names import normalised
from wardley.plan.crossing import BY_STAGE, Crossed, Crossing
from wardley.plan.exact import Sum
from wardley.plan.portfolio import Portfolio
from wardley.plan.purpose import QUADRANTS, TREATMENT, spreads
from wardley.plan.purpose import Quadrant as Part
from wardley.plan.verdicts import Judged
from wardley.reporting.page import Figure
from wardley.reporting.said import UNKNOWN, amount, counted, known, part

ALL_VOTES = 40
"""With more requests than these, only the votes on those that are contested are drawn."""

_WRONG: tuple[tuple[Part, int], ...] = (("differentiating", 3), ("parity", 0))
"""The cells in which nothing belongs."""

_WHY = {
    "commodity": "it should set us apart, and all that it changes is a commodity",
    "no-market": "it should be as good as the market, and there is no product yet",
}


def by_scores(work: Portfolio) -> Figure | None:
    """Every scored request as a dot; None where none is scored."""
    scored = [one for one in work.judged if one.purpose is not None]
    if not scored:
        return None
    policy = work.estate.policy
    largest = max((one.initiative.cost or 0.0 for one in scored), default=0.0)
    owners = {normalised(one.name): one.objective or "" for one in work.estate.strategy.key_results}
    owners |= {normalised(one.name): one.name for one in work.estate.strategy.objectives}
    corners = [_corner(work, quadrant) for quadrant in QUADRANTS]
    half = policy.number("purpose-half")
    plot = Quadrant(
        "Purpose of what is asked for", (corners[0], corners[1], corners[2], corners[3]),
        tuple(_dots(work, scored, owners)), half=half, band=policy.number("purpose-band"),
        no_fill="no objective", no_outline="no team", strong="bold: sets us apart",
        largest=amount(largest) if largest else "",
    )  # fmt: skip
    shares = [f"{sum_.count} {quadrant}" for quadrant, sum_ in work.by_quadrant.items()]
    left = len(work.judged) - len(scored)
    missing = f"; {counted(left, 'request')} without scores {'is' if left == 1 else 'are'} not on it"
    alt = f"{counted(len(scored), 'request')} by purpose: {', '.join(shares)}{missing if left else ''}."
    return Figure("purpose", plot, alt)


def _corner(work: Portfolio, quadrant: Part) -> Corner:
    cost = work.by_quadrant[quadrant]
    told = [counted(cost.count, "request")]
    if cost.count:
        told += [known(cost) if cost.known else f"cost {UNKNOWN}", *_share(work, cost)]
    return Corner(quadrant.capitalize(), TREATMENT[quadrant], ", ".join(told))


def _share(work: Portfolio, cost: Sum) -> Iterator[str]:
    if cost.known:
        yield part(work.counts.share(cost.total))


def _dots(work: Portfolio, scored: list[Judged], owners: dict[str, str]) -> Iterator[Dot]:
    for one in scored:
        purpose, asked = one.purpose, one.initiative
        if purpose is None:
            continue
        served = (owner for name in asked.serves if (owner := owners.get(normalised(name))))
        spread = spreads(purpose.votes, work.estate.policy)
        shown = len(scored) <= ALL_VOTES or any(axis.camps for axis in spread or ())
        votes = tuple((vote.critical, vote.differentiating) for vote in purpose.votes) if shown else ()
        yield Dot(
            one.name, purpose.critical, purpose.differentiating, asked.cost, next(served, ""),
            asked.team or "", one.verdict == "stop", purpose.quadrant == "differentiating", votes,
            f"cost {amount(asked.cost)}; {one.verdict}",
        )  # fmt: skip


def by_stage(crossing: Crossing) -> Figure | None:
    """Every scored request in the cell of its quadrant and stage; None where none is in any."""
    inside = sum(map(len, crossing.cells.values()))
    if not inside:
        return None
    cells = tuple(tuple(_cell(crossing, quadrant, stage) for stage in range(4)) for quadrant in QUADRANTS)
    plot = Grid(
        "Purpose by stage", tuple(name.capitalize() for name in STAGES),
        tuple(quadrant.capitalize() for quadrant in QUADRANTS), cells, "Stage of what it changes", "Purpose",
        "outlined: its purpose contradicts its stage",
    )  # fmt: skip
    odd, left = len(crossing.contradictions), len(crossing.outside)
    alt = f"{counted(inside, 'request')} by purpose and stage; {counted(odd, 'contradiction')}."
    note = "Not in it, since they have no scores or change nothing whose stage is known" if left else ""
    return Figure("purpose-by-stage", plot, alt, f"{note}: {counted(left, 'request')}." if left else "")


def _cell(crossing: Crossing, quadrant: Part, stage: int) -> Cell:
    items = tuple(_item(one, quadrant) for one in crossing.cells[quadrant, stage])
    return Cell(BY_STAGE[quadrant][stage], items, (quadrant, stage) in _WRONG)


def _item(one: Crossed, quadrant: Part) -> Item:
    why = _WHY[one.contradiction] if one.contradiction else ""
    return Item(one.judged.name, quadrant == "differentiating", one.contradiction is not None, why)
