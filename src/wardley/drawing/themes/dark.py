"""Light on dark, whatever page it stands on."""

from dataclasses import replace

from wardley.drawing.themes import plain

# OnlineWardleyMaps paints white at 80 % over its paper; this is the colour that comes out.
PALE = "#d7d6da"

DARK = replace(
    plain.DARK,
    paper="#353347",
    title="#ffffff",
    axis="#ffffff",
    axis_text=PALE,
    boundary="#a3a0b5",
    fill=PALE,
    stroke="#ffffff",
    evolved_fill="#ffffff",
    evolved_stroke="#90caf9",
    label=PALE,
    anchor=PALE,
    evolved_label="#90caf9",
    label_size=13,
    # OnlineWardleyMaps' white would be louder than the names that it runs through.
    link="#aeacbd",
    evolved_link="#90caf9",
    evolved_link_width=1.5,
    flow="#4a90d073",
    flow_head="#8cc9fb",
    flow_text="#7fd3f9",
    context=PALE,
    context_size=10,
    inertia="#ffffff",
    pipeline_stroke="#ffffff",
    build="#ffffff",
    buy="#b9b6c4",
    outsource="#ffffff",
    build_fill="#5d5a75",
    buy_fill="#83809a",
    outsource_fill="#1f1e2b",
    market="#d7d6dacc",
    ecosystem_fill="#5d5a75",
    ecosystem_field="#353347",
    ecosystem_line="#d7d6da",
    submap_fill="#ffffff",
    submap_stroke="#ffffff",
    annotation_fill=PALE,
    annotation_stroke="#ffffff",
    annotation_text="#000000",
    box_fill=PALE,
    box_stroke="#ffffff",
    box_text="#000000",
    note=PALE,
    force="#ffffffcc",
    force_end="#808080cc",
    force_stroke="#ffffff",
    mark_stroke=("#ff8a80", "#ffb74d", "#bdbdc7"),
    mark_text=("#ffb4ab", "#ffcc80", "#d0d0d8"),
    change=("#7ee787", "#bdbdc7", "#8ec5ff", "#dcbcff"),
    attitude_fill=("#1a8ab366", "#2f66c266", "#6148c466"),
    attitude_text=("#ffffff", "#ffffff", "#ffffff"),
    tints=("#1b88b5", "#fcb03e", "#58e4b6", "#fa9eff", "#957cff", "#f3f959", "#439b50", "#a5a5a5"),
    ramp=("#8099be", "#99afcf", "#b4c7e1", "#d0deef", "#f2f7fd"),
)
LIGHT = DARK
