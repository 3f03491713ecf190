"""Light on dark."""

from wardley.drawing.theme import Theme

# OnlineWardleyMaps paints white at 80 % over its paper; this is the colour that comes out.
PALE = "#d7d6da"

THEME = Theme(
    paper="#353347",
    title="#ffffff",
    axis="#ffffff",
    axis_text=PALE,
    boundary="#ffffff",
    fill=PALE,
    stroke="#ffffff",
    evolved_stroke="#90caf9",
    label=PALE,
    evolved_label="#90caf9",
    label_size=13,
    link="#ffffff",
    evolved_link="#90caf9",
    flow_head="#64b5f6",
    flow_text="#4fc3f7",
    context=PALE,
    context_size=10,
    inertia="#ffffff",
    outsource=PALE,
    submap_fill="#ffffff",
    submap_stroke="#ffffff",
    annotation_fill=PALE,
    box_fill=PALE,
    note=PALE,
    mark_stroke=("#ff8a80", "#ffb74d", "#bdbdc7"),
    mark_text=("#ffb4ab", "#ffcc80", "#d0d0d8"),
    attitude_text=("#ffffff", "#ffffff", "#ffffff"),
)
