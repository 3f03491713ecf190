"""All that is worked out from one estate, each part once and when it is asked for."""

from functools import cached_property
from typing import TYPE_CHECKING

from wardley.graph.estate import Estate
from wardley.plan.portfolio import Portfolio, portfolio

if TYPE_CHECKING:
    from wardley.plan.alignment import Alignment
    from wardley.plan.cascade import Cascades
    from wardley.plan.concerns import Board
    from wardley.plan.crossing import Crossing
    from wardley.plan.demand.demand import Demand
    from wardley.plan.departments import Departments
    from wardley.plan.draft.schedule import Draft
    from wardley.plan.gap.gap import Gap
    from wardley.plan.ranking.agreement import Agreement
    from wardley.plan.tensions.tensions import Tensions
    from wardley.plan.x_matrix import XMatrix


class Plan:
    """What follows from the work, the strategy and the decisions of ``estate``."""

    def __init__(self, estate: Estate) -> None:
        self.estate = estate

    @cached_property
    def portfolio(self) -> Portfolio:
        """The work, judged and counted."""
        return portfolio(self.estate)

    @cached_property
    def demand(self) -> "Demand":
        """Why the work is asked for, and for whom."""
        from wardley.plan.demand.demand import demand  # noqa: PLC0415 - not every question asks why

        return demand(self.portfolio)

    @cached_property
    def crossing(self) -> "Crossing":
        """Purpose crossed with evolution."""
        from wardley.plan.crossing import crossing  # noqa: PLC0415 - as above

        return crossing(self.portfolio)

    @cached_property
    def concerns(self) -> "Board":
        """What troubles or tempts us, the gravest first."""
        from wardley.plan.concerns import board  # noqa: PLC0415 - as above

        return board(self.portfolio)

    @cached_property
    def cascades(self) -> "Cascades":
        """The choice cascades, nested, with the boxes that are empty."""
        from wardley.plan.cascade import cascades  # noqa: PLC0415 - as above

        return cascades(self.estate.strategy)

    @cached_property
    def alignment(self) -> "Alignment":
        """Which work serves which objective, key result, capability and concern."""
        from wardley.plan.alignment import alignment  # noqa: PLC0415 - as above

        return alignment(self.portfolio, self.concerns)

    @cached_property
    def x_matrix(self) -> "XMatrix":
        """The same as the X-matrix of Hoshin planning."""
        from wardley.plan.x_matrix import x_matrix  # noqa: PLC0415 - as above

        return x_matrix(self.alignment)

    @cached_property
    def departments(self) -> "Departments":
        """Departments and objectives: whose work is kept, whose voice was heard."""
        from wardley.plan.departments import departments  # noqa: PLC0415 - as above

        return departments(self.alignment)

    @cached_property
    def gap(self) -> "Gap":
        """From the map as it is to what is written of it, by the draft plan."""
        from wardley.plan.gap.gap import gap  # noqa: PLC0415 - as above

        return gap(self.alignment, self.draft)

    @cached_property
    def draft(self) -> "Draft":
        """The draft of the next quarters."""
        from wardley.plan.draft.draft import draft  # noqa: PLC0415 - as above

        return draft(self.portfolio)

    @cached_property
    def agreement(self) -> "Agreement":
        """How far departments agree on what comes first."""
        from wardley.plan.ranking.agreement import agreement  # noqa: PLC0415 - as above

        return agreement(self.estate.rankings, self.estate.policy)

    @cached_property
    def tensions(self) -> "Tensions":
        """Where people pull apart, and what they should therefore talk about."""
        from wardley.plan.tensions.tensions import tensions  # noqa: PLC0415 - as above

        return tensions(self.portfolio, self.agreement, self.draft)


def plan_of(estate: Estate) -> Plan:
    """The plan of *estate*, the same one however often it is asked for."""
    plan: Plan | None = estate.memo.get("plan")
    if plan is None:
        plan = estate.memo["plan"] = Plan(estate)
    return plan
