"""Initiatives whose purpose people score so differently that the mean says nothing."""

from wardley.model.policy import Policy
from wardley.model.portfolio import Vote
from wardley.plan.exact import exact
from wardley.plan.portfolio import Portfolio
from wardley.plan.purpose import Spread, spreads
from wardley.plan.verdicts import Judged
from wardley.source.record import record

_SETTLED = ("stop", "defer", "merge")


@record
class Contested:
    """What people score differently: ``judged``, by ``votes`` (sorted by who).

    ``on`` are the axes that they are apart on, the wider first. Each is so because of two camps, with votes
    on both sides of the line, or because the votes scatter.
    """

    judged: Judged
    votes: tuple[Vote, ...]
    on: tuple[Spread, ...]

    @property
    def name(self) -> str:
        """The initiative's name."""
        return self.judged.name


def contested(portfolio: Portfolio) -> tuple[Contested, ...]:
    """The work whose scores are contested, the widest first, then by name.

    What people decided to stop, defer or merge is left out: there is nothing more to score.
    """
    policy = portfolio.estate.policy
    found = []
    for one in portfolio.judged:
        votes = one.purpose.votes if one.purpose else ()
        settled = one.decision is not None and one.decision.verdict in _SETTLED
        if settled or len(votes) < policy.number("rating-votes"):
            continue
        on = [spread for spread in spreads(votes, policy) or () if _apart(spread, policy)]
        if on:
            on.sort(key=lambda spread: (spread.range, spread.deviation), reverse=True)
            found.append(Contested(one, votes, tuple(on)))
    return tuple(sorted(found, key=lambda one: (-one.on[0].range, one.name)))


def two_camps(spread: Spread, policy: Policy) -> bool:
    """Whether votes stand on both sides of the line, and as far apart as ``policy rating-range`` says."""
    return spread.camps and spread.range >= exact(policy.number("rating-range"))


def _apart(spread: Spread, policy: Policy) -> bool:
    return two_camps(spread, policy) or spread.deviation >= policy.number("rating-deviation")
