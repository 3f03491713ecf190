"""The days by which an estate must act, and what is already under way or decided."""

from collections.abc import Iterator
from datetime import date

from wardley.analyse.mismatch import changing
from wardley.graph.chart import Chart
from wardley.graph.estate import Estate
from wardley.graph.placement import Placement
from wardley.model.estate import Contract
from wardley.model.portfolio import Initiative
from wardley.model.quantities import before

THRESHOLDS = {"horizon": (12.0,)}
"""How many months ahead are looked at where no quarters are planned."""


class Deadlines:
    """What ends when in *estate*.

    ``horizon`` is the last day that is looked at: the end of the planned quarters, or where none are planned
    or they have passed, so many months from today as ``policy horizon`` says.
    """

    def __init__(self, estate: Estate) -> None:
        self._estate = estate
        planned = estate.horizon.last.last if estate.horizon else estate.today
        months = estate.policy.number("horizon")
        self.horizon: date = planned if planned > estate.today else before(estate.today, -months)
        self._decided = frozenset(
            estate.words_for(
                decision.subject for decision in estate.decisions if decision.verdict not in (None, "defer")
            )
        )
        self._unsettled = frozenset(
            contract.name
            for contract in estate.contracts
            if not self.decided(contract) and self.mover(contract) is None
        )

    def running_out(self) -> Iterator[tuple[Contract, date]]:
        """The contracts that run and do not renew themselves, each with its last day, in their order."""
        for contract in self._estate.contracts:
            last = contract.ends.last if contract.ends else None
            if last is not None and not contract.rolling and last >= self._estate.today:
                yield contract, last

    def decided(self, contract: Contract) -> bool:
        """Whether people decided what becomes of *contract*, or of a component that it covers.

        Where all that it covers is being left, that is the decision.
        """
        if not self._decided.isdisjoint(self._estate.words_for((contract.name, *contract.covers))):
            return True
        covered = [placement for name in contract.covers for _, placement in placed(self._estate, name)]
        return bool(covered) and all(one.facts is not None and one.facts.retiring for one in covered)

    def mover(self, contract: Contract) -> Initiative | None:
        """The first kept initiative that changes something *contract* covers, or None."""
        for word in self._estate.words_for(contract.covers):
            for initiative in self._estate.changes.get(word, ()):
                if initiative.kept:
                    return initiative
        return None

    def ending(self, placement: Placement) -> Contract | None:
        """The first contract on *placement* that ends inside the horizon, nothing decided or under way."""
        for contract in self._estate.covered.get(placement.key, ()):
            last = contract.ends.last if contract.ends else None
            if last is None or contract.rolling or contract.name not in self._unsettled:
                continue
            if self._estate.today <= last <= self.horizon:
                return contract
        return None

    def unsupported(self, placement: Placement) -> bool:
        """Whether the end of life of *placement* has passed, or is inside the horizon with nothing begun."""
        end = placement.facts.end_of_life if placement.facts else None
        if end is None:
            return False
        if end.last < self._estate.today:
            return True
        return end.last <= self.horizon and not self.under_way(placement)

    def under_way(self, placement: Placement) -> bool:
        """Whether *placement* is being left, or a kept initiative changes it."""
        leaving = placement.facts is not None and placement.facts.retiring
        return leaving or kept(self._estate, placement) is not None


def kept(estate: Estate, placement: Placement) -> Initiative | None:
    """The first kept initiative that changes *placement*, or None."""
    return next((one for one in changing(estate, placement) if one.kept), None)


def last_day_to_act(contract: Contract, last: date) -> date:
    """The last day on which *contract*, which ends on the day *last*, can be given notice."""
    return before(last, contract.notice or 0)


def placed(estate: Estate, name: str) -> list[tuple[Chart, Placement]]:
    """The placements that *name* means, on all maps, each with its chart."""
    thing = estate.thing(name)
    return thing.placements if thing else []


def months_since(day: date, today: date) -> int:
    """How many whole months lie between *day* and *today*."""
    months = (today.year - day.year) * 12 + today.month - day.month
    return months - 1 if before(today, months) < day else months
