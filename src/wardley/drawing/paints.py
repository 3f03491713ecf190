"""What of a picture is painted with which colours of a theme, as the rules of its style sheet."""

from typing import NamedTuple

TINTED = (*(f"tint-{n}" for n in range(1, 9)), "tint-unknown", *(f"ramp-{n}" for n in range(1, 6)))
"""The classes of what is filled by what is known of it."""


class Rule(NamedTuple):
    """What is painted with which keys of a theme; ``key.2`` is the second of several colours.

    ``selectors`` are those of CSS, within the picture. ``stop`` is a colour in a gradient.
    """

    selectors: tuple[str, ...]
    fill: str | None = None
    stroke: str | None = None
    stop: str | None = None


def _figure(kind: str) -> tuple[str, ...]:
    """What is drawn of an element of *kind*, with the parts of its figure."""
    return (
        f".{kind} ellipse",
        f".{kind}.owner polygon",
        f".peer.{kind}-part ellipse",
        f".square.{kind}-part polygon",
    )


AXES = (
    Rule((".paper",), "paper"),
    Rule((".band polygon",), "band"),
    Rule((".shade stop:first-child", ".shade.right stop:last-child"), stop="shade"),
    Rule((".shade stop:last-child", ".shade.right stop:first-child"), stop="paper"),
    Rule((".axis polygon",), "axis", "axis"),
    Rule((".axis path",), stroke="axis"),
    Rule((".boundary path",), stroke="boundary"),
    Rule((".title text",), "title"),
    Rule((".axis-label text", ".stage text", ".legend text"), "axis_text"),
)

LINKS = (
    Rule((".flow path",), stroke="flow"),
    Rule((".flow-head polygon",), "flow_head", "flow_head"),
    Rule((".flow-head path",), stroke="flow_head"),
    Rule((".link path",), stroke="link"),
    Rule((".link.evolved-link path", ".evolve path"), stroke="evolved_link"),
    Rule((".evolve polygon",), "evolved_link", "evolved_link"),
    Rule((".lead path",), stroke="label"),
    Rule((".lead.anchor-lead path",), stroke="anchor"),
    Rule((".lead.evolved-lead path",), stroke="evolved_label"),
)

FIGURES = (
    Rule((".pipeline polygon", ".pipeline path"), "pipeline_fill", "pipeline_stroke"),
    *(Rule((f".ring.{kind} ellipse",), f"{kind}_fill", kind) for kind in ("build", "buy", "outsource")),
    Rule((".ring.bare ellipse",), "paper"),
    Rule(
        (".component ellipse", ".form ellipse", ".owner polygon", ".square polygon", ".peer ellipse"),
        "fill", "stroke",
    ),
    Rule(_figure("submap"), "submap_fill", "submap_stroke"),
    Rule(_figure("evolved"), "evolved_fill", "evolved_stroke"),
    Rule((".component.ecosystem ellipse", ".submap.ecosystem ellipse"), "ecosystem_fill"),
    Rule((".component.market ellipse", ".submap.market ellipse", ".evolved.market ellipse"), "paper"),
    Rule((".field ellipse", ".core ellipse"), "ecosystem_field", "ecosystem_line"),
    Rule((".hatch polygon",), stroke="hatch"),
    Rule((".peers polygon",), stroke="market"),
    Rule((".inertia polygon",), "inertia"),
)  # fmt: skip

_OF_TINTS = (".component.{0} ellipse", ".component.{0} polygon", ".legend.{0} ellipse")

TINTS = (
    *(
        Rule(tuple(form.format(f"{kind}-{n}") for form in _OF_TINTS), f"{key}.{n}")
        for kind, key, count in (("tint", "tints", 8), ("ramp", "ramp", 5))
        for n in range(1, count + 1)
    ),
    Rule(tuple(form.format("tint-unknown") for form in _OF_TINTS), "fill"),
    Rule((".component.market.tint-unknown ellipse",), "paper"),
    Rule(tuple(f".legend.{kind} ellipse" for kind in TINTED), stroke="stroke"),
)

REMARKS = (
    Rule((".accelerator polygon", ".deaccelerator polygon"), stroke="force_stroke"),
    Rule((".accelerator stop:first-child", ".deaccelerator stop:last-child"), stop="force"),
    Rule((".accelerator stop:last-child", ".deaccelerator stop:first-child"), stop="force_end"),
    Rule((".label text",), "label"),
    Rule((".anchor.label text",), "anchor"),
    Rule((".evolved.label text",), "evolved_label"),
    Rule((".flow.label text",), "flow_text"),
    Rule((".context text",), "context"),
    Rule((".note text",), "note"),
    Rule((".annotation ellipse",), "annotation_fill", "annotation_stroke"),
    Rule((".annotation text",), "annotation_text"),
    Rule((".annotations polygon",), "box_fill", "box_stroke"),
    Rule((".annotations text",), "box_text"),
)

ATTITUDES = tuple(
    rule
    for n, kind in enumerate(("pioneers", "settlers", "townplanners"), 1)
    for rule in (
        Rule((f".{kind} path",), f"attitude_fill.{n}", f"attitude_stroke.{n}"),
        Rule((f".{kind}.label text",), f"attitude_text.{n}"),
    )
)

MARKS = tuple(
    rule
    for n, kind in enumerate(("high", "medium", "low"), 1)
    for rule in (
        Rule((f".{kind} polygon",), f"mark_stroke.{n}", f"mark_stroke.{n}"),
        Rule((f".{kind} path", f".{kind} ellipse"), stroke=f"mark_stroke.{n}"),
        Rule((f".{kind}.label text",), f"mark_text.{n}"),
    )
)

CHANGES = (
    *(
        rule
        for n, kind in enumerate(("change-new", "change-gone", "change-moved", "change-sourced"), 1)
        for rule in (
            Rule((f".{kind} ellipse", f".{kind} path", f".{kind} polygon"), stroke=f"change.{n}"),
            Rule((f".{kind} text",), f"change.{n}"),
        )
    ),
    Rule((".change-moved polygon",), "change.3"),
)

PLOTS = (
    Rule((".plot-band polygon",), "plot_band"),
    Rule((".heading text", ".inside text"), "label"),
    Rule((".grid path",), stroke="boundary"),
    *(
        rule
        for kind, key in (*((f"tint-{n}", f"tints.{n}") for n in range(1, 8)), ("bare", "boundary"))
        for rule in (
            Rule((f".dot.{kind} ellipse", f".dot.{kind} polygon"), key, key),
            Rule((f".dot.hollow.{kind} ellipse", f".dot.hollow.{kind} polygon"), "paper", key),
            Rule((f".team.{kind} ellipse", f".team.{kind} polygon"), "paper", key),
        )
    ),
    Rule((".median polygon", ".due polygon"), "label", "label"),
    Rule((".backing ellipse", ".backing polygon"), "paper", "paper"),
    Rule((".vote path", ".range path"), stroke="axis"),
    Rule((".vote ellipse",), "axis", "axis"),
    Rule((".bar polygon", ".bar path"), "paper", "axis_text"),
    Rule((".bar.strong polygon", ".bar.strong path"), "build_fill", "build"),
    Rule((".odd polygon", ".odd path"), stroke="mark_stroke.1"),
    Rule((".late polygon", ".late path"), "mark_stroke.1", "mark_stroke.1"),
    Rule((".late text", ".odd text"), "mark_text.1"),
)

RULES = (*AXES, *ATTITUDES, *LINKS, *FIGURES, *TINTS, *REMARKS, *MARKS, *CHANGES, *PLOTS)
"""Of two that fit an element, the one with more classes counts, else the later."""
