"""All that is worked out from one estate, each part once and when it is asked for."""

from functools import cached_property

from wardley.graph.estate import Estate
from wardley.plan.portfolio import Portfolio, portfolio


class Plan:
    """What follows from the work, the strategy and the decisions of ``estate``."""

    def __init__(self, estate: Estate) -> None:
        self.estate = estate

    @cached_property
    def portfolio(self) -> Portfolio:
        """The work, judged and counted."""
        return portfolio(self.estate)


def plan_of(estate: Estate) -> Plan:
    """The plan of *estate*, the same one however often it is asked for."""
    plan: Plan | None = estate.memo.get("plan")
    if plan is None:
        plan = estate.memo["plan"] = Plan(estate)
    return plan
