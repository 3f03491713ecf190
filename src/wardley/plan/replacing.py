"""What an initiative takes away, and what is therefore work on something that is going.

The story behind it: robots that modify servers so that they fit custom racks, when the answer was standard
racks (Simon Wardley, *Wardley Maps*, chapter 8).
"""

from collections.abc import Iterable, Iterator
from functools import cached_property

from wardley.graph.chart import Chart
from wardley.graph.estate import Estate
from wardley.graph.placement import Placement
from wardley.model.names import normalised
from wardley.model.portfolio import Initiative
from wardley.source.record import record

_BOUGHT = ("buy", "outsource")


@record
class Doom:
    """The work ``initiative`` changes ``component``, which the kept initiative ``by`` replaces.

    ``above`` is the replaced component that alone needs it, or None where it is replaced itself.
    """

    initiative: str
    component: str
    by: str
    above: str | None = None


def buys(initiative: Initiative) -> bool:
    """Whether *initiative* is to buy or outsource what it changes."""
    return initiative.sourcing in _BOUGHT


def changed(estate: Estate, initiative: Initiative) -> Iterator[tuple[Chart, Placement]]:
    """The components that *initiative* changes, on every map, in the order in which it names them."""
    for name in initiative.changes:
        thing = estate.thing(name)
        yield from thing.placements if thing else ()


def replaced(estate: Estate, initiative: Initiative) -> Iterator[tuple[Chart, Placement]]:
    """The components that *initiative* takes away: what is our own, and is to be bought or outsourced."""
    if buys(initiative):
        for chart, placement in changed(estate, initiative):
            if _home_made(placement):
                yield chart, placement


class Doomed:
    """Which components go, and why, if the *kept* initiatives are done."""

    def __init__(self, estate: Estate, kept: Iterable[Initiative]) -> None:
        self._estate = estate
        self._by: dict[Placement, str] = {}
        for initiative in kept:
            for _, placement in replaced(estate, initiative):
                self._by.setdefault(placement, initiative.name)

    def of(self, initiative: Initiative) -> Doom | None:
        """What *initiative* works on that another one takes away; None where nothing is.

        Buying, outsourcing, partnering and bridging work is never lost in this way.
        """
        if buys(initiative) or initiative.sourcing == "partner" or initiative.bridge:
            return None
        for _, placement in changed(self._estate, initiative):
            by = self._by.get(placement)
            if by is not None and normalised(by) != normalised(initiative.name):
                return Doom(initiative.name, placement.name, by)
            above = self._above.get(placement)
            if above is not None:
                return Doom(initiative.name, placement.name, self._by[self._top(above)], above.name)
        return None

    def _top(self, placement: Placement) -> Placement:
        while placement not in self._by:
            placement = self._above[placement]
        return placement

    @cached_property
    def _above(self) -> dict[Placement, Placement]:
        """By home-made component that only those need which go: the first of them.

        What a vendor or partner supplies serves whatever comes next, so it does not go.
        """
        found: dict[Placement, Placement] = {}
        for chart in self._estate.charts:
            waiting = [placement for placement in chart.placements if placement in self._by]
            while waiting:
                going = waiting.pop()
                for number in chart.needs[going.number]:
                    below = chart.placements[number]
                    if below in self._by or below in found or not _home_made(below):
                        continue
                    needy = [chart.placements[one] for one in chart.needed_by[number]]
                    if all(one in self._by or one in found for one in needy):
                        found[below] = needy[0]
                        waiting.append(below)
        return found


def _home_made(placement: Placement) -> bool:
    """Whether a component is our own: run in-house, and no standard or utility already."""
    return placement.who == "in-house" and (placement.treatment is None or placement.treatment <= 1)
