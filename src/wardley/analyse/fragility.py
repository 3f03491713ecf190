"""What makes a component fragile, and how much of a map stands on it."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from wardley.analyse import deadlines
from wardley.analyse.deadlines import Deadlines
from wardley.analyse.recorded import records
from wardley.graph.chart import Chart
from wardley.graph.estate import Estate
from wardley.graph.placement import Placement

REACH = {"reach": (0.5,)}
"""From which share of the needs a component is widely needed."""

THRESHOLDS = {"people": (1.0, 2.0), **REACH, **deadlines.THRESHOLDS}
"""Up to how many people are few, and up to how many where the component is widely needed."""


class Fragility(NamedTuple):
    """One fragility: how it is ``said``, its ``remedy``, the ``field`` that shows it, and its facts."""

    said: str
    remedy: str
    field: str
    facts: Mapping[str, object] = {}


class Fragilities:
    """What is fragile in *estate*. What nobody records anywhere is not held against a component."""

    def __init__(self, estate: Estate) -> None:
        self._estate = estate
        self.deadlines = Deadlines(estate)
        self._exits = records(estate, "exit") and records(estate, "alternatives")
        self._keepers = records(estate, "owner", "team")

    def of(self, chart: Chart, placement: Placement) -> list[Fragility]:
        """The fragilities of *placement*, in the order in which they should be read."""
        found = []
        limit = self._estate.policy.number("people")
        if placement.people is not None and placement.people <= limit:
            found.append(
                Fragility(f"{counted(placement.people)} it", "let a second person learn it", "people")
            )
        if self.kept_by_nobody(placement):
            found.append(Fragility("nobody is named who looks after it", "name its owner", "who"))
        if self.sole_vendor(placement):
            found.append(
                Fragility(
                    "no other vendor and no way out is written", "write down alternatives or an exit", "who"
                )
            )
        found += self._ends(placement)
        sold = placement.facts is not None and placement.facts.sells
        if placement.stage is not None and placement.stage <= 1 and not sold:
            found.append(
                Fragility(
                    "it is still novel", "keep what is novel behind something stable", "evolution",
                    {"product": chart.boundaries[1]},
                )
            )  # fmt: skip
        return found

    def _ends(self, placement: Placement) -> list[Fragility]:
        found = []
        end = placement.facts.end_of_life if placement.facts else None
        if end is not None and self.deadlines.unsupported(placement):
            said = f"its end of life {'was' if end.last < self._estate.today else 'is'} {end}"
            found.append(
                Fragility(said, "move off it or extend its support", "end_of_life", {"end_of_life": end.text})
            )
        contract = self.deadlines.ending(placement)
        if contract is not None:
            facts = {"contract": contract.name, "ends": str(contract.ends)}
            found.append(
                Fragility(
                    f"its contract '{contract.name}' ends with nothing decided",
                    f"decide on the contract '{contract.name}'", "who", facts,
                )
            )  # fmt: skip
        return found

    def kept_by_nobody(self, placement: Placement) -> bool:
        """Whether *placement*, in-house and described, has neither owner nor team, though others have."""
        facts = placement.facts
        if facts is None or placement.who != "in-house" or not self._keepers:
            return False
        return facts.owner is None and facts.team is None

    def sole_vendor(self, placement: Placement) -> bool:
        """Whether a vendor supplies *placement* with neither alternative nor exit, though others have these.

        Where no choice is left (mandated), there is no alternative to write.
        """
        facts = placement.facts
        if placement.who != "vendor" or not self._exits or (facts and facts.mandated):
            return False
        return not placement.alternatives and not (facts and facts.exit)


def widely_needed(estate: Estate, chart: Chart, placement: Placement) -> bool:
    """Whether two needs or more, and at least the policy's share of all, stand on *placement*.

    One need alone says nothing: on a map with two needs everything below one of them would be half of all.
    """
    reach = chart.reach
    share = round(reach.share(placement.number), 9)
    return reach.counts[placement.number] >= 2 and share >= estate.policy.number("reach")


def vital(estate: Estate, chart: Chart, placement: Placement) -> bool:
    """Whether *placement* is marked critical, or widely needed."""
    marked = placement.facts is not None and placement.facts.critical
    return marked or widely_needed(estate, chart, placement)


def counted(people: float) -> str:
    """*people* as the subject of looking after something."""
    return "1 person looks after" if people == 1 else f"{people:g} people look after"


def most_needed(placed: Iterable[tuple[Chart, Placement]]) -> dict[str, object]:
    """As facts: how many of how many needs stand on the one of *placed* that most do; nothing of none."""
    reaches = [(chart.reach, placement.number) for chart, placement in placed]
    if not reaches:
        return {}
    reach, number = max(reaches, key=lambda one: one[0].share(one[1]))
    return {"needs_above": reach.counts[number], "needs": reach.total}


def known_cost(placements: Iterable[Placement]) -> dict[str, object]:
    """As facts: what *placements* are known to cost a year, and of how many that is known."""
    known = [placement.cost for placement in placements if placement.cost is not None]
    return {"cost": sum(known), "costs_known": len(known)} if known else {}
