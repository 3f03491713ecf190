"""Black on white: the style of a map that names none."""

from wardley.drawing.theme import Theme

THEME = Theme()
