"""A map that names nobody whose needs it serves.

A value chain hangs from its users: without one nobody can say what a component is there for, and what is
needed most cannot be told from what is not needed at all.

```owm
component Oven [0.60, 0.70] // W103 medium
component Flour [0.40, 0.80]
Oven -> Flour
```

Where no `anchor` is written, the components that stand at the top (visibility from 0.85), need something
and are needed by nothing are taken for the users, and a `note` lists them. Where nothing stands so high it
is `medium`. A user whose name is a wish of the firm's own, as *Revenue* or *Growth*, is a `note` too.

Instead:

```owm
anchor Guest [0.95, 0.60]
component Oven [0.60, 0.70]
component Flour [0.40, 0.80]
Guest -> Oven -> Flour
```

Accept it where the map is a part of another one, which has the users; or where those who want revenue are
the users, as on a map of an industry that its investors read.

Source: Simon Wardley, *Wardley Maps*, chapters 2 and 6. Own count: 129 of 146 maps have no anchor, and in
117 one can be inferred.
"""

from collections.abc import Iterator

from wardley.analyse.finding import Finding, Subject
from wardley.analyse.listing import SHOWN, listed
from wardley.analyse.rule import Found
from wardley.graph.chart import TOP, Chart
from wardley.graph.estate import Estate
from wardley.graph.placement import Placement
from wardley.model.names import normalised
from wardley.source.diagnostic import Severity

CODE = "W103"

OWN_NEEDS = frozenset({
    "profit", "profits", "profitability", "revenue", "revenues", "margin", "margins", "growth",
    "shareholder value", "data acquisition",
})  # fmt: skip
"""What a firm wants for itself, and no user comes to it for (Wardley, chapter 6)."""

NAME_THEM = "name the users, as in anchor Guest [0.95, 0.6], and link each to what it needs"
WISH = "ask who is served, and what that user needs"


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """Maps without an anchor, and those whose anchors are no users; one finding a map."""
    for chart in estate.charts:
        heads = chart.anchors
        own = [head for head in heads if normalised(head.name) in OWN_NEEDS]
        written = any(head.kind in ("anchor", "need") for head in heads)
        if own or not written:
            yield _finding(chart, heads, own, written=written)


def _finding(chart: Chart, heads: list[Placement], own: list[Placement], *, written: bool) -> Finding:
    high = any((head.visibility or 0) >= TOP for head in heads)
    severity: Severity = "note" if written or high else "medium"
    said = [] if written else [_inferred([head.name for head in heads], high=high)]
    facts: dict[str, object] = {"anchors": [head.name for head in heads], "inferred": not written}
    if own:
        facts["own"] = [head.name for head in own]
        looks = "looks" if len(own) == 1 else "look"
        said.append(f"{listed([head.name for head in own])} {looks} like our own wish, and not a user's need")
    return Finding(
        CODE, "no-user-anchor", severity, "; ".join(said),
        (chart.place, *(head.place for head in (own or heads)[:SHOWN])), WISH if own else NAME_THEM, facts,
        Subject("map", chart.name, chart.name), {"top": TOP},
    )  # fmt: skip


def _inferred(names: list[str], *, high: bool) -> str:
    if not names:
        return "no user is named, and no component stands where one would"
    are = "is" if len(names) == 1 else "are"
    if high:
        users = "the user" if len(names) == 1 else "the users"
        return f"no anchor is written; {listed(names)} at the top {are} taken for {users}"
    return f"no user is named, and nothing stands at the top; {listed(names)} {are} the highest"
