"""All that people should talk about, in five parts, and an order to start from."""

from dataclasses import dataclass

from wardley.plan.colliding import Collision, collisions
from wardley.plan.draft.schedule import Draft
from wardley.plan.portfolio import Portfolio
from wardley.plan.ranking.agreement import Agreement
from wardley.plan.ranking.kemeny import StartingOrder
from wardley.plan.tensions.contested import Contested, contested
from wardley.plan.tensions.decisive import DecisivePair, decisive_pairs
from wardley.plan.tensions.opposing import Opposing, opposing


@dataclass(frozen=True)
class Tensions:
    """Where people pull apart.

    ``agreement`` is how far departments agree on what comes first, ``decisive`` the pairs to decide,
    ``contested`` the work that people score differently, ``opposing`` the key results that pull against one
    another, and ``colliding`` the initiatives that do. ``undecided`` says why no decisive pairs could be
    looked for, or is None.
    """

    agreement: Agreement
    decisive: tuple[DecisivePair, ...]
    contested: tuple[Contested, ...]
    opposing: tuple[Opposing, ...]
    colliding: tuple[Collision, ...]
    undecided: str | None = None

    @property
    def start(self) -> StartingOrder | None:
        """An order to start the conversation from; None where nothing is ranked."""
        return self.agreement.start


def tensions(portfolio: Portfolio, agreement: Agreement, draft: Draft) -> Tensions:
    """The tensions in *portfolio*, where departments agree as in *agreement* and *draft* is the plan."""
    estate = portfolio.estate
    camp = estate.policy.number("camp")
    few = len(agreement.lists) < 2 * camp
    return Tensions(
        agreement, decisive_pairs(draft, agreement.lists, camp), contested(portfolio),
        opposing(estate.strategy), collisions(estate),
        f"fewer than {2 * camp:g} departments rank the work" if few else draft.not_planned,
    )  # fmt: skip
