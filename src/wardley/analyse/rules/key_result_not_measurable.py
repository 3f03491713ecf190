"""A key result that cannot be measured.

A key result is a number that moves. One without a number to start from, a number to reach and a day is a
wish, and one that begins with a task is work: it can be done without anything getting better.

```owm
anchor Reader [0.95, 0.60]
component Loans [0.80, 0.60]
Reader -> Loans
//@ objective Readers find books
//@ keyresult Searches that end well (objective Readers find books, to 60%) ; W704 medium
//@ keyresult Shelves in order (objective Readers find books, from 95%, to 95%, by 2026Q4) ; W704 medium
//@ keyresult Launch the new catalogue (objective Readers find books, from 0, to 1, by 2026Q3) ; W704 note
```

It is `medium` where `from`, `to` or `by` is missing, or `from` is the same as `to`; a `note` where the words
begin with a task, such as launch, build, implement, hire or publish.

Instead:

```owm
anchor Reader [0.95, 0.60]
component Loans [0.80, 0.60]
Reader -> Loans
//@ objective Readers find books
//@ keyresult Searches that end well (objective Readers find books, from 40%, to 60%, by 2026Q4)
//@ keyresult Build failures a month (objective Readers find books, from 9, to 2, by 2026Q3)
```

Accept it where the number is a limit that has to hold while another one moves.

Source: John Doerr, *Measure What Matters* (a key result has a number); *The OKRs Field Book* (tasks in place
of outcomes).
"""

from collections.abc import Iterator

from wardley.analyse.finding import Finding, Subject
from wardley.analyse.listing import listed
from wardley.analyse.rule import Found
from wardley.graph.estate import Estate
from wardley.model.strategy import KeyResult
from wardley.source.diagnostic import Severity

CODE = "W704"

_TASKS = frozenset({
    "launch", "build", "implement", "hire", "publish", "deliver", "migrate", "install", "introduce",
    "develop", "create", "write", "complete", "deploy", "organise", "organize",
})  # fmt: skip
_MEASURED = frozenset({
    "cost", "costs", "defect", "defects", "delay", "delays", "error", "errors", "failure", "failures",
    "hours", "minutes", "rate", "speed", "success", "time", "times",
})  # fmt: skip
"""What follows a task's verb where that is a noun, as in *build failures*."""


def unchecked(estate: Estate) -> str | None:
    """Why nothing could be checked, or None."""
    return None if estate.strategy.key_results else "no key result is written"


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """Key results without all their numbers, and those that are tasks."""
    for result in estate.strategy.key_results:
        lacks = [
            word
            for word, value in (("from", result.start), ("to", result.target), ("by", result.by))
            if value is None
        ]
        still = result.start is not None and result.start == result.target
        task = _task(result.name)
        if lacks or still or task:
            yield _finding(result, lacks, task, still=still)


def _task(name: str) -> str | None:
    """The verb of a task that *name* begins with, or None."""
    verb, _, rest = name.lower().partition(" ")
    following = rest.partition(" ")[0]
    return verb if verb in _TASKS and following not in _MEASURED else None


def _finding(result: KeyResult, lacks: list[str], task: str | None, *, still: bool) -> Finding:
    said = []
    if lacks:
        said.append(f"does not say {listed(lacks)}")
    if still:
        said.append(f"starts where it is to end, at {result.start_text}")
    if task:
        said.append(f"begins with a task, to {task}")
    severity: Severity = "medium" if lacks or still else "note"
    action = "ask: so that which number moves, from what, to what and by when?"
    facts = {
        "key_result": result.name, "objective": result.objective, "owner": result.owner,
        "from": result.start_text, "to": result.target_text, "by": str(result.by) if result.by else None,
        "missing": lacks, "task": task,
    }  # fmt: skip
    return Finding(
        CODE, "key-result-not-measurable", severity,
        f"the key result '{result.name}' {', and '.join(said)}",
        tuple(place for place in (result.place,) if place is not None), action,
        {name: value for name, value in facts.items() if value}, Subject("keyresult", result.name),
    )  # fmt: skip
