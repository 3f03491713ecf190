"""As if written by hand, on machines that have such letters."""

from wardley.drawing.theme import Theme

THEME = Theme(font='"Gloria Hallelujah", cursive', label_size=12, note_size=14)
