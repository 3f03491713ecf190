"""Green components on a pink axis, with heavier strokes."""

from wardley.drawing.theme import Theme

THEME = Theme(
    axis="#c23667",
    axis_width=3,
    boundary="#b8b8b8",
    stroke="#8cb358",
    evolved_stroke="#ea7f5b",
    stroke_width=2,
    radius=7,
    label="#486b1a",
    evolved_label="#ea7f5b",
    link="#5c5c5c",
    evolved_link="#ea7f5b",
    evolved_link_width=2,
    context_size=10,
    submap_fill="#8cb358",
    submap_stroke="#8cb358",
    annotation_fill="#99c5ee",
    annotation_stroke="#015fa5",
    box_fill="#99c5ee",
    box_stroke="#015fa5",
    box_width=2,
    note_size=14,
)
