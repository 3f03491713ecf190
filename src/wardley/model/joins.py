"""What a link between two statements means: it follows from the kinds of its ends."""

from collections.abc import Mapping

JOINS: Mapping[tuple[str, str], str] = {
    ("initiative", "component"): "changes",
    ("initiative", "objective"): "serves",
    ("initiative", "keyresult"): "serves",
    ("initiative", "cause"): "because",
    ("initiative", "concern"): "addresses",
    ("initiative", "initiative"): "needs",
    ("contract", "component"): "covers",
    ("capability", "component"): "realised_by",
    ("objective", "objective"): "supports",
    ("objective", "win"): "supports",
    ("objective", "capability"): "supports",
    ("system", "keyresult"): "measures",
}
"""By the kinds of source and target: what the source does to the target."""

KINDS = frozenset({kind for pair in JOINS for kind in pair} | {"driver"})
"""The kinds whose names may be the ends of links; a name belongs to one of them alone."""

ATTRIBUTES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "initiative": {
        "changes": ("component",),
        "serves": ("objective", "keyresult"),
        "because": ("cause",),
        "addresses": ("concern",),
        "needs": ("initiative",),
    },
    "objective": {"supports": ("objective", "win", "capability")},
}
"""By keyword: the words that say the same as a link, and the kinds that each may name."""

MARKS: Mapping[str, tuple[str, ...]] = {"needs": ("first",)}
"""By what a link means: the words that may stand in round brackets behind it."""
