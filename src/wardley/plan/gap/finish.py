"""When work is done, as the draft plan has it."""

from collections.abc import Iterable, Sequence
from typing import Literal

from wardley.model.names import normalised
from wardley.model.quantities import When
from wardley.plan.draft.schedule import Draft
from wardley.plan.verdicts import Judged
from wardley.source.record import record

State = Literal["planned", "partner", "did not fit", "not estimated", "no plan"]


@record
class Finish:
    """The initiative of ``judged``, which goes on, and the ``quarter`` in which it is done.

    ``number`` is the quarter's in the draft, from 0. Both are None where ``state`` is not ``planned``: a
    partner does it in its own time, it did not fit in the draft or cannot be planned for what nobody
    estimated (``why``), or there is no draft.
    """

    judged: Judged
    state: State
    number: int | None = None
    quarter: When | None = None
    why: str | None = None

    @property
    def name(self) -> str:
        """The initiative's name."""
        return self.judged.name

    @property
    def scheduled(self) -> bool:
        """Whether the draft does not leave it out: it is planned, or there is no plan of our own for it."""
        return self.state not in ("did not fit", "not estimated")


class Finishes:
    """By initiative, when it is done in *draft*."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._left = {normalised(one.name): one for one in draft.unplaced}

    def of(self, work: Iterable[Judged]) -> tuple[Finish, ...]:
        """Those of *work* that go on, the first to be done first, what has no quarter last; then by name."""
        found = (self._finish(one) for one in work if one.goes_on)
        return tuple(sorted(found, key=lambda one: (one.number is None, one.number or 0, one.name)))

    def _finish(self, judged: Judged) -> Finish:
        placed = self._draft.find(judged.name)
        if placed is not None and placed.finish < len(self._draft.quarters):
            return Finish(judged, "planned", placed.finish, self._draft.quarters[placed.finish])
        if judged.verdict == "partner":
            return Finish(judged, "partner")
        left = self._left.get(normalised(judged.name))
        if left is None or self._draft.not_planned is not None:
            return Finish(judged, "no plan", why=self._draft.not_planned)
        unknown = left.short is None and left.over_budget is None and not left.waiting_for
        return Finish(judged, "not estimated" if unknown else "did not fit", why=left.reason)


def last_of(finishes: Sequence[Finish]) -> Finish | None:
    """The last of *finishes* to be done, of those that have a quarter; None where none has."""
    return max((one for one in finishes if one.number is not None), key=_when, default=None)


def _when(finish: Finish) -> tuple[int, str]:
    return finish.number or 0, finish.name
