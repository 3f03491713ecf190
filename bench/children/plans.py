"""``plans.py ROUNDS PLAN ...``: seconds that each step from the text of PLAN to its draft takes, as JSON."""

import json
import sys
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import wardley
from wardley import registry
from wardley.graph.estate import Estate
from wardley.interfaces.pages import text
from wardley.plan.draft.draft import draft
from wardley.plan.plan import Plan, plan_of
from wardley.reporting.too_much import TooMuch

TODAY = date(2026, 1, 15)
ENOUGH = 30.0
"""After this many seconds a plan is measured no more, however few its rounds are."""


def main() -> None:
    """Answer for every plan."""
    rounds, *paths = sys.argv[1:]
    print(json.dumps({Path(path).stem: _measured(path, int(rounds)) for path in paths}))


def _measured(path: str, rounds: int) -> dict[str, Any]:
    """The seconds of each round, but for a first one that is thrown away, and what was planned."""
    taken: list[dict[str, float]] = []
    began = time.perf_counter()
    while len(taken) <= rounds and (len(taken) < 2 or time.perf_counter() - began < ENOUGH):
        seconds: dict[str, float] = {}
        estate = _timed(seconds, "reading", partial(_estate, path))
        work = _timed(seconds, "judging", partial(getattr, Plan(estate), "portfolio"))
        plan = _timed(seconds, "drafting", partial(draft, work))
        told = _timed(seconds, "everything", partial(_everything, path))
        taken.append(seconds)
    return {
        "initiatives": len(work.judged), "kept": len(work.kept), "placed": len(plan.placed),
        "teams": len(plan.loads) // len(plan.quarters), "quarters": len(plan.quarters), "rounds": taken[1:],
        "reports": told,
    }  # fmt: skip


def _everything(path: str) -> int:
    """From the text to every report as a terminal shows it, as 'wardley plan' does; answers how many."""
    report = wardley.check([wardley.read(path)], today=TODAY)
    plan, told = plan_of(report.estate), 0
    for name in registry.names("wardley.reporting.reports"):
        try:
            page = registry.load("wardley.reporting.reports", name).page(plan, report)
        except TooMuch:
            continue  # so much work does not fit on one page, and that is said
        text.tell(page)
        told += 1
    return told


def _estate(path: str) -> Estate:
    return Estate([wardley.read(path)], today=TODAY)


def _timed(seconds: dict[str, float], step: str, work: Callable[[], Any]) -> Any:
    began = time.perf_counter()
    answer = work()
    seconds[step] = time.perf_counter() - began
    return answer


if __name__ == "__main__":
    main()
