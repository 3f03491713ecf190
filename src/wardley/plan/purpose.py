"""The Purpose Alignment Model: what sets us apart, what must work, and what does neither.

Niel Nickolaisen's two questions, as in Pixton, Nickolaisen, Little and McDonald, *Stand Back and Deliver*
(2009): is it market differentiating, is it mission critical. It says what deserves attention, and not which
strategy is right.
"""

from collections import defaultdict
from collections.abc import Mapping
from fractions import Fraction
from math import sqrt
from typing import Literal

from wardley.graph.estate import Estate
from wardley.model.names import normalised
from wardley.model.policy import Policy
from wardley.model.portfolio import Initiative, Vote
from wardley.plan.exact import exact, mean
from wardley.source.record import record

Quadrant = Literal["differentiating", "parity", "partner", "neither"]

QUADRANTS: tuple[Quadrant, ...] = ("differentiating", "parity", "partner", "neither")

TREATMENT: Mapping[Quadrant, str] = {
    "differentiating": "invest: be better than others, and keep being it",
    "parity": "be as good as the market: copy, buy, standardise",
    "partner": "find somebody to do it with, and share the cost",
    "neither": "stop, or give it the least",
}
"""By quadrant, what the model says to do."""


@record
class Purpose:
    """Where an initiative stands: ``differentiating`` and ``critical``, 0..1.

    ``stated`` is true where its own line says so, and false where both are the means of its ``votes``.
    ``borderline`` is true where one of both is so near the line that it should be argued about.
    """

    differentiating: float
    critical: float
    quadrant: Quadrant
    borderline: bool
    stated: bool = True
    votes: tuple[Vote, ...] = ()


@record
class Spread:
    """How far votes on one axis lie apart: the ``lowest``, the ``highest`` and the standard ``deviation``.

    The deviation is that of the votes themselves (divided by their number). ``camps`` is true where votes
    stand on both sides of the line between low and high.
    """

    axis: Literal["differentiating", "critical"]
    lowest: float
    highest: float
    deviation: float
    camps: bool

    @property
    def range(self) -> Fraction:
        """How far the highest vote lies above the lowest."""
        return exact(self.highest) - exact(self.lowest)


def votes_on(estate: Estate) -> Mapping[str, tuple[Vote, ...]]:
    """By initiative (normalised name): how people score it, sorted by who."""
    found: dict[str, list[Vote]] = defaultdict(list)
    for vote in estate.votes:
        found[normalised(vote.initiative)].append(vote)
    return {name: tuple(sorted(votes, key=lambda vote: vote.who)) for name, votes in found.items()}


def purpose_of(initiative: Initiative, votes: tuple[Vote, ...], policy: Policy) -> Purpose | None:
    """The purpose of *initiative*: what its line says, else what the *votes* on it say together, or None."""
    first, second = initiative.differentiating, initiative.critical
    stated = first is not None and second is not None
    if first is not None and second is not None:
        place = exact(first), exact(second)
    elif votes:
        place = mean(vote.differentiating for vote in votes), mean(vote.critical for vote in votes)
    else:
        return None
    half, band = exact(policy.number("purpose-half")), exact(policy.number("purpose-band"))
    return Purpose(
        float(place[0]), float(place[1]), quadrant(*place, half),
        any(abs(score - half) < band for score in place), stated, votes,
    )  # fmt: skip


def quadrant(differentiating: Fraction, critical: Fraction, half: Fraction = Fraction(1, 2)) -> Quadrant:
    """The quadrant of two scores; a score on the line is high."""
    if differentiating >= half:
        return "differentiating" if critical >= half else "partner"
    return "parity" if critical >= half else "neither"


def spreads(votes: tuple[Vote, ...], policy: Policy) -> tuple[Spread, Spread] | None:
    """How far *votes* lie apart on each axis; None where there are none."""
    if not votes:
        return None
    half = exact(policy.number("purpose-half"))
    return (
        _spread("differentiating", [vote.differentiating for vote in votes], half),
        _spread("critical", [vote.critical for vote in votes], half),
    )


def _spread(axis: Literal["differentiating", "critical"], scores: list[float], half: Fraction) -> Spread:
    middle = mean(scores)
    variance = mean_of_squares([exact(score) - middle for score in scores])
    above = sum(exact(score) >= half for score in scores)
    return Spread(axis, min(scores), max(scores), sqrt(variance), 0 < above < len(scores))


def mean_of_squares(values: list[Fraction]) -> Fraction:
    """The mean of the squares of *values*."""
    return sum((value * value for value in values), Fraction()) / len(values)
