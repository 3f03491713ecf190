"""How long it takes to plan: from the text of what people ask for to a draft of the next quarters."""

import json
import sys
from itertools import pairwise
from typing import Any

import portfolios
from processes import FailedError, run
from report import Section, Table, Target, count, milliseconds, times
from setting import CHILDREN, Setting

SIZES = ((1_000, 1.5, 5.0), (10_000, 20.0, 60.0))
"""Initiatives, and the seconds that a draft of them may take, and all from their text to every report."""

LINEAR = 13
"""How many times longer ten times the initiatives may take: tenfold, and a little for sorting."""

STEPS = ("reading", "judging", "drafting", "everything")
COLUMNS = (
    "initiatives", "teams", "quarters", "kept", "placed", *(f"{step} ms" for step in STEPS),
    "growth",
)  # fmt: skip

NOTE = (
    "Least of the rounds, in a warm process. Reading: text → estate. Judging: estate → verdicts. Drafting:"
    " verdicts → months, loads, spending, and why what is left out is out. Everything: text → every rule,"
    " every report, as text."
)


def section(setting: Setting) -> Section:
    """Every size in one process."""
    paths = [portfolios.write(size, setting.scratch) for size, *_ in SIZES]
    command = [sys.executable, str(CHILDREN / "plans.py"), str(setting.rounds), *map(str, paths)]
    try:
        taken = json.loads(run(command, ours=True).output)
    except FailedError as failure:
        return Section([Table("Planning", COLUMNS, [], [f"Could not be measured: {failure}"])])
    plans = [taken[path.stem] for path in paths]
    growth = [None, *(_least(ten, "everything") / _least(one, "everything") for one, ten in pairwise(plans))]
    rows = [_row(plan, grown) for plan, grown in zip(plans, growth, strict=True)]
    targets = [
        *(
            Target(f"draft of {count(size)} initiatives, seconds", bound, _least(plan, "drafting"))
            for (size, bound, _), plan in zip(SIZES, plans, strict=True)
        ),
        *(
            Target(f"plan and all reports of {count(size)}, seconds", bound, _least(plan, "everything"))
            for (size, _, bound), plan in zip(SIZES, plans, strict=True)
        ),
        Target("growth of it all from 1,000 to 10,000", LINEAR, growth[-1]),
    ]
    return Section([Table("Planning", COLUMNS, rows, [NOTE])], targets, taken)


def _least(plan: dict[str, Any], step: str) -> float:
    return min(float(seconds[step]) for seconds in plan["rounds"])


def _row(plan: dict[str, Any], grown: float | None) -> list[str]:
    counts = [count(plan[what]) for what in ("initiatives", "teams", "quarters", "kept", "placed")]
    spent = [milliseconds(_least(plan, step)) for step in STEPS]
    return [*counts, *spent, "–" if grown is None else f"×{times(grown)}"]
