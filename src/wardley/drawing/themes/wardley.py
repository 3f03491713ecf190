"""The look of Simon Wardley's own maps: a grey fading field and typewriter letters."""

from wardley.drawing.theme import Theme

THEME = Theme(
    font='Consolas, "Lucida Console", monospace',
    face="Courier",
    shade="#c4c4c4",
    boundary="#b8b8b8",
    corners=True,
    label_size=12,
    note_size=14,
)
