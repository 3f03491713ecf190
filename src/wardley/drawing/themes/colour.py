"""Green components on a pink axis, with heavier strokes."""

from dataclasses import replace
from typing import Any

from wardley.drawing.themes import plain

_HEAVY: dict[str, Any] = {
    "axis_width": 3.0,
    "stroke_width": 2.0,
    "radius": 7.0,
    "evolved_link_width": 2.0,
    "context_size": 10.0,
    "box_width": 2.0,
    "note_size": 14.0,
}

LIGHT = replace(
    plain.LIGHT,
    **_HEAVY,
    axis="#c23667",
    boundary="#949494",
    stroke="#708f46",
    evolved_stroke="#de7856",
    label="#416017",
    anchor="#416017",
    evolved_label="#b26045",
    link="#5c5c5c",
    evolved_link="#de7856",
    pipeline_stroke="#708f46",
    build_fill="#e9e9e9",
    buy_fill="#989397",
    submap_fill="#708f46",
    submap_stroke="#708f46",
    annotation_fill="#99c5ee",
    annotation_stroke="#015fa5",
    box_fill="#99c5ee",
    box_stroke="#015fa5",
    force_stroke="#708f46",
)
DARK = replace(
    plain.DARK,
    **_HEAVY,
    axis="#ee7ba4",
    boundary="#77777d",
    stroke="#9cc465",
    evolved_stroke="#ea7f5b",
    label="#bfdc94",
    anchor="#bfdc94",
    evolved_label="#f09a7c",
    link="#a3a3a8",
    evolved_link="#ea7f5b",
    pipeline_stroke="#9cc465",
    submap_fill="#9cc465",
    submap_stroke="#9cc465",
    annotation_fill="#123c5e",
    annotation_stroke="#5ba7e0",
    box_fill="#123c5e",
    box_stroke="#5ba7e0",
    force_stroke="#9cc465",
)
