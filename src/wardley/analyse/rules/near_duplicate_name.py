"""One component that is written twice.

Two names that differ in a capital, a hyphen or an ending are two components to a program, and one to the
people who read the map. Half of the links hang on each, and both halves look less needed than the whole.

```owm
anchor Reader [0.95, 0.60]
component Library Card [0.70, 0.65]
component Loan [0.80, 0.50]
component library-cards [0.40, 0.80] // W102 medium
Reader -> Library Card
Reader -> Loan -> library-cards
```

Names are held together by their letters and digits alone, in lower case and without the `s` of a plural;
signs that tell names apart, as in *C++*, count. Nothing else that is merely alike is told: on one map it is
usually meant.

Instead:

```owm
anchor Reader [0.95, 0.60]
component Library Card [0.70, 0.65]
component Loan [0.80, 0.50]
Reader -> Library Card
Reader -> Loan -> Library Card
```

Accept it where two things really have one name, and nobody will mistake one for the other.

Source: Simon Wardley, *Wardley Maps*, chapter 2: a component is written once.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from wardley.analyse.finding import Finding, Subject
from wardley.analyse.rule import Found
from wardley.graph.chart import Chart
from wardley.graph.estate import Estate
from wardley.graph.placement import Placement

CODE = "W102"

_SHORT = 3
"""Up to so many letters a name is an abbreviation, and its last one counts."""

_BETWEEN_DIGITS = re.compile(r"(?<=\d)[\W_]+(?=\d)")
_SILENT = re.compile(r"[^\w.+#]|_|(?<!\d)\.|\.(?!\d)")


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """Components of one map whose names are the same to a reader, each group once."""
    for chart in estate.charts:
        alike: dict[str, list[Placement]] = defaultdict(list)
        for placement in chart.placements:
            if placement.kind != "form":
                alike[_letters(placement.name)].append(placement)
        for letters, group in alike.items():
            if letters and len(group) > 1:
                yield _finding(chart, sorted(group, key=lambda placement: placement.line))


def _letters(name: str) -> str:
    """What of *name* a reader remembers."""
    words = name.lower().split(" ")
    letters = "".join(words)
    if not letters.isalnum() or any(word[:1].isdigit() for word in words[1:]):
        letters = _SILENT.sub("", _BETWEEN_DIGITS.sub(".", name.lower()))
    return letters.removesuffix("s") if len(letters) > _SHORT else letters


def _finding(chart: Chart, group: list[Placement]) -> Finding:
    first, second = group[:2]
    if first.name == second.name:
        message = f"'{second.name}' is written twice"
    else:
        message = f"'{second.name}' and '{first.name}' look like one component"
    return Finding(
        CODE, "near-duplicate-name", "medium", message,
        (second.place, first.place, *(placement.place for placement in group[2:])),
        "keep one, and let everything link to it; where they are two, give them names that tell them apart",
        {"names": [placement.name for placement in group]},
        Subject("component", second.name, chart.name),
    )  # fmt: skip
