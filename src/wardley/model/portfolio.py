"""The work that people ask for, what they think of it, what they decided, and the time there is for it.

Unknown is None, never 0. Scores and shares run from 0 to 1, amounts of money are in the estate's own
currency, effort and capacity are in person-months.
"""

from typing import Literal

from wardley.model.quantities import When
from wardley.source.place import Place
from wardley.source.record import record

Verdict = Literal["keep", "stop", "defer", "partner", "merge", "renew", "leave"]


@record
class Need:
    """The initiative ``name`` is needed: it finishes no later; where ``first``, before the other starts."""

    name: str
    first: bool = False


@record
class Initiative:
    """Work that somebody asks for. ``differentiating`` and ``critical`` (0..1) are its purpose.

    ``committed`` is what of ``cost`` is spent or owed whatever is decided, exit fees included. ``effort`` is
    in person-months. ``value``, ``urgency`` and ``risk`` are scores of the author's own scale.
    ``better`` says that it aims above the market, ``bridge`` that it only keeps things going, ``compliance``
    that law or a regulator asks for it. ``changes`` are components, ``serves`` objectives and key results,
    ``because`` causes, ``addresses`` concerns. ``stopped`` and ``kept`` are what people decided; see
    `wardley.plan.verdicts` for what is suggested. ``text`` is the author's remark.
    """

    name: str
    differentiating: float | None = None
    critical: float | None = None
    cost: float | None = None
    committed: float | None = None
    effort: float | None = None
    value: float | None = None
    urgency: float | None = None
    risk: float | None = None
    sourcing: Literal["build", "buy", "outsource", "partner"] | None = None
    team: str | None = None
    owner: str | None = None
    department: str | None = None
    deadline: When | None = None
    better: bool = False
    bridge: bool = False
    compliance: bool = False
    changes: tuple[str, ...] = ()
    serves: tuple[str, ...] = ()
    because: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    needs: tuple[Need, ...] = ()
    text: str | None = None
    stopped: bool = False
    kept: bool = True
    place: Place | None = None


@record
class Vote:
    """How ``who`` scores ``initiative``: ``differentiating`` and ``critical``, 0..1."""

    who: str
    initiative: str
    differentiating: float
    critical: float
    place: Place | None = None


@record
class Ranking:
    """What ``department`` would do first: groups of initiatives, the best first, ties in one group."""

    department: str
    order: tuple[tuple[str, ...], ...] = ()
    place: Place | None = None


@record
class Decision:
    """What people decided about ``subject``: an initiative, contract or component.

    ``into`` is what it is merged into, where the verdict is ``merge``.
    """

    subject: str
    verdict: Verdict | None = None
    into: str | None = None
    by: str | None = None
    on: When | None = None
    reason: str | None = None
    place: Place | None = None


@record
class Capacity:
    """What ``team`` can do in each quarter of the horizon, in person-months."""

    team: str
    quarters: tuple[float, ...] = ()
    place: Place | None = None


@record
class Horizon:
    """The quarters that are planned: from the ``first`` to the ``last``. ``budget`` is for all of them."""

    first: When
    last: When
    budget: float | None = None
    place: Place | None = None

    @property
    def quarters(self) -> tuple[When, ...]:
        """The quarters in their order."""
        begin = self.first.first.year * 4 + (self.first.first.month - 1) // 3
        end = self.last.last.year * 4 + (self.last.last.month - 1) // 3
        return tuple(quarter(number // 4, number % 4 + 1) for number in range(begin, end + 1))


def quarter(year: int, number: int) -> When:
    """The quarter *number* (1..4) of *year*."""
    from wardley.model.quantities import when  # noqa: PLC0415 - few estates plan quarters

    return when(f"{year:04d}Q{number}")
