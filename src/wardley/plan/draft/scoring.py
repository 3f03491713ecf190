"""What an initiative counts for in a draft: its class, which comes first, and its score.

Scores run from 0 to 10 a part. With ``policy order (purpose-first)``:

- purpose: 10 times the higher of *differentiating* and 0.6 of *critical*. What matters and does not set us
  apart is worth doing, and never before what does both.
- time: its ``urgency`` where that is written; else 10 for a deadline in the first half of the plan (or one
  that is past), 6 for one in the second half, 0 without.
- what it opens: 2 for each kept initiative that needs it, at most 10.

``policy order (wsjf)`` is the weighted shortest job first of the Scaled Agile Framework: value, time
criticality and risk reduction or enablement, by size. ``value``, ``urgency`` and ``risk`` are taken where
they are written, and should run from 0 to 10; what is not written is filled in with the three parts above, in
the same way for all. It has one class only. It favours small work and undervalues what is new, which is why
it is not what is done unless somebody asks for it.

Work that the law or a regulator asks for and that nobody scored counts as wholly critical.
"""

from fractions import Fraction

from wardley.model.quantities import When
from wardley.plan.draft.months import Months
from wardley.plan.exact import exact
from wardley.plan.verdicts import Judged
from wardley.source.record import record

DEADLINE, DIFFERENTIATING, REST = range(3)
"""The classes, in the order in which they are placed."""

_PARITY = Fraction(3, 5)


@record
class Weight:
    """The class ``rank`` and the ``score`` of an initiative."""

    rank: int
    score: Fraction


def weigh(judged: Judged, months: Months, order: str) -> Weight:
    """What *judged* counts for under the policy *order*, ``purpose-first`` or ``wsjf``."""
    work = judged.initiative
    opens = Fraction(min(10, 2 * len(judged.enables)))
    if order == "wsjf":
        value = _purpose(judged) if work.value is None else exact(work.value)
        risk = opens if work.risk is None else exact(work.risk)
        return Weight(REST, value + _time(judged, months) + risk)
    return Weight(_rank(judged, months), _purpose(judged) + _time(judged, months) + opens)


def _purpose(judged: Judged) -> Fraction:
    if judged.purpose is None:
        return 10 * _PARITY if judged.compliance else Fraction()
    return 10 * max(exact(judged.purpose.differentiating), _PARITY * exact(judged.purpose.critical))


def _time(judged: Judged, months: Months) -> Fraction:
    work = judged.initiative
    if work.urgency is not None:
        return exact(work.urgency)
    if not _bound(work.deadline, months):
        return Fraction()
    assert work.deadline is not None
    return Fraction(10 if 2 * (months.due(work.deadline) + 1) <= months.count else 6)


def _rank(judged: Judged, months: Months) -> int:
    if _bound(judged.initiative.deadline, months):
        return DEADLINE
    purpose = judged.purpose
    return DIFFERENTIATING if purpose is not None and purpose.quadrant == "differentiating" else REST


def _bound(deadline: When | None, months: Months) -> bool:
    """Whether *deadline* says anything about these months; one that lies behind them does not."""
    return deadline is not None and months.due(deadline) < months.count
