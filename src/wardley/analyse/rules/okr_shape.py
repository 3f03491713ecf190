"""Objectives and key results that are out of shape.

An objective says in words where to go, and a few key results say in numbers whether we are there. With too
many, nothing comes first; with none, nobody can tell.

```owm
anchor Reader [0.95, 0.60]
component Loans [0.80, 0.60]
Reader -> Loans
//@ objective Readers find books ; W703 medium
//@ objective Lend 5000 books a week ; W703 low
//@ keyresult Books lent (objective Lend 5000 books a week, from 3800, to 5000, by 2026Q4, metric loans)
//@ keyresult Books back in time (objective Lend 5000 books a week, from 81%, to 95%, by 2026Q4)
//@ objective The young come back ; W703 low
//@ keyresult Readers under 20 (objective The young come back, from 210, to 400, by 2026Q4)
//@ objective Busy branches
//@ keyresult Loans a branch (objective Busy branches, from 3800, to 5000, by 2026Q4, metric loans) ; W703 low
//@ keyresult Seats taken (objective Busy branches, from 30%, to 50%, by 2026Q4)
```

It is `low` for more than five objectives at one level (`policy objectives`), for an objective with a number
in its words, with one key result or with more than five (`policy key-results`), and for a metric that two
objectives push the same way; `medium` for an objective without a key result. At one level are the objectives
of a cascade that support no other objective; below them those of one department, or where none is named,
those that support the same objective.

Instead:

```owm
anchor Reader [0.95, 0.60]
component Loans [0.80, 0.60]
Reader -> Loans
//@ objective Readers find books
//@ keyresult Searches that end well (objective Readers find books, from 40%, to 60%, by 2026Q4)
//@ keyresult Books lent in a week (objective Readers find books, from 3800, to 5000, by 2026Q4)
//@ objective The young come back
//@ keyresult Readers under 20 (objective The young come back, from 210, to 400, by 2026Q4)
//@ keyresult School classes a term (objective The young come back, from 4, to 12, by 2026Q3)
```

Accept it where one number says all there is to say, or the number in an objective is a name.

Source: John Doerr, *Measure What Matters* (three to five objectives, a few key results each; "it is not a key
result unless it has a number"); OGSM asks for one objective in words.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from wardley.analyse.finding import Finding, Subject
from wardley.analyse.listing import SHOWN, listed
from wardley.analyse.rule import Found
from wardley.graph.estate import Estate
from wardley.model.names import normalised
from wardley.model.strategy import KeyResult, Objective
from wardley.source.diagnostic import Severity

CODE = "W703"
THRESHOLDS = {"objectives": (5.0,), "key-results": (2.0, 5.0)}

_WORDS = frozenset({
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "fifteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred",
    "thousand", "million", "billion", "dozen",
})  # fmt: skip
_FIGURE = re.compile(r"[^\w]?\d[\d.,]*(?:%|k|m|bn|x)?", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")


def unchecked(estate: Estate) -> str | None:
    """Why nothing could be checked, or None."""
    return None if estate.strategy.objectives else "no objective is written"


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """Levels with too many objectives, objectives out of shape, and key results that two objectives share."""
    yield from _crowded(estate)
    few, many = estate.policy.numbers("key-results")
    for objective in estate.strategy.objectives:
        finding = _out_of_shape(objective, int(few), int(many))
        if finding is not None:
            yield finding
    yield from _shared(estate)


def _crowded(estate: Estate) -> Iterator[Finding]:
    limit = estate.policy.number("objectives")
    for (subject, level), group in _levels(estate.strategy.objectives).items():
        if len(group) > limit:
            names = [one.name for one in group]
            pointed = [one.place for one in group if one.place is not None]
            yield Finding(
                CODE, "okr-shape", "low",
                f"{len(group)} objectives stand {level}, and more than {limit:g} leave nothing first",
                tuple(pointed), "choose those that matter most, and drop or merge the others",
                {"count": len(group), "objectives": names}, subject, {"objectives": limit},
            )  # fmt: skip


def _levels(objectives: Sequence[Objective]) -> Mapping[tuple[Subject, str], list[Objective]]:
    """The objectives of each level, by its subject and where it is."""
    known = {normalised(one.name): one.name for one in objectives}
    found: dict[tuple[Subject, str], list[Objective]] = defaultdict(list)
    for one in objectives:
        above = [known[key] for name in one.supports if (key := normalised(name)) in known]
        if not above and one.cascade is not None:
            found[Subject("cascade", one.cascade), f"at the top of the cascade '{one.cascade}'"].append(one)
        elif not above:
            found[Subject("estate", "estate"), "at the top"].append(one)
        elif one.department is not None:
            found[Subject("department", one.department), f"below, in '{one.department}'"].append(one)
        else:
            for name in above:
                found[Subject("objective", name), f"under '{name}'"].append(one)
    return found


def _out_of_shape(objective: Objective, few: int, many: int) -> Finding | None:
    results = [one.name for one in objective.key_results]
    said = []
    if not results:
        said.append("has no key result")
    elif not few <= len(results) <= many:
        noun = "key result" if len(results) == 1 else "key results"
        said.append(f"has {len(results)} {noun}, and {few} to {many} are usual")
    number = _number(objective.name)
    if number is not None:
        said.append(f"has a number in its words ({number})")
    if not said:
        return None
    severity: Severity = "low" if results else "medium"
    action = "say in words where to go, and put the number into a key result"
    if len(results) > many:
        action = "keep the few key results that say most"
    elif len(results) < few:
        action = "write the few numbers that tell whether it is reached, from, to and by"
    return Finding(
        CODE, "okr-shape", severity, f"the objective '{objective.name}' {'; and it '.join(said)}",
        tuple(place for place in (objective.place,) if place is not None), action,
        {"objective": objective.name, "key_results": results, **({"number": number} if number else {})},
        Subject("objective", objective.name), {"key-results": [few, many]},
    )  # fmt: skip


def _number(name: str) -> str | None:
    """The number in *name*, or None: years, and what follows a name as in *ISO 9001*, are none."""
    words = name.split()
    for at, word in enumerate(words):
        bare = word.strip(".,;:!?()\"'")
        if bare.lower() in _WORDS:
            return bare
        if not _FIGURE.fullmatch(bare) or _YEAR.fullmatch(bare):
            continue
        if at > 1 and words[at - 1][:1].isupper():
            continue
        return bare
    return None


def _shared(estate: Estate) -> Iterator[Finding]:
    """Key results on one metric, which objectives push the same way; the later of them is told."""
    first: dict[tuple[str, bool], KeyResult] = {}
    for result in estate.strategy.key_results:
        if not (result.metric and result.objective) or result.start is None or result.target is None:
            continue
        key = (normalised(result.metric), result.target > result.start)
        before = first.setdefault(key, result)
        if normalised(before.objective or "") == normalised(result.objective):
            continue
        pointed = [one.place for one in (result, before) if one.place is not None]
        yield Finding(
            CODE, "okr-shape", "low",
            f"the key result '{result.name}' moves the same metric the same way as"
            f" {listed([before.name])} of another objective",
            tuple(pointed[:SHOWN]), "let one objective own the number, and the other support it",
            {
                "key_result": result.name, "objective": result.objective, "metric": result.metric,
                "other": before.name, "other_objective": before.objective,
            },
            Subject("keyresult", result.name),
        )  # fmt: skip
