"""The heuristic: closures in their order, and then whatever still fits."""

from heapq import heapify, heappop, heappush

from wardley.plan.draft.closures import Closures
from wardley.plan.draft.placing import Placing
from wardley.plan.draft.work import Work


def fill(work: Work) -> Placing:
    """A plan of *work* in which nothing that is left out would fit as it stands."""
    placing, closures = Placing(work), Closures(work)
    while (members := closures.next()) is not None:
        if placing.put_all(members):
            closures.done(members)
        else:  # what it needs may still be worth doing by itself
            closures.close(members[-1])
    squeeze(placing)
    return placing


def squeeze(placing: Placing, only: list[int] | None = None) -> list[int]:
    """Place what still fits beside all that is placed, best first; answers what that was, in this order.

    Room never grows by placing, so what does not fit once is not tried again. *only* limits what is tried to
    these, and what needs them.
    """
    work = placing.work
    numbers = range(len(work.judged)) if only is None else only
    waiting = [
        _entry(work, number) for number in numbers if not placing.placed(number) and placing.ready(number)
    ]
    heapify(waiting)
    found = []
    while waiting:
        number = heappop(waiting)[-1]
        if placing.put(number):
            found.append(number)
            for one in work.needed_by[number]:
                if not placing.placed(one) and placing.ready(one):
                    heappush(waiting, _entry(work, one))
    return found


def _entry(work: Work, number: int) -> tuple[int, float, int]:
    effort = work.effort[number]
    return work.weights[number].rank, -work.score[number] / effort if effort else float("-inf"), number
