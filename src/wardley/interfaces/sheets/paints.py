"""The colours of the one page: those of the style in which maps are drawn."""

from wardley.drawing.theme import Theme

KEYS = {
    "paper": "paper", "card": "band", "line": "sheet-line", "strong": "title", "ink": "label",
    "soft": "axis-text", "accent": "build", "poor": "mark-text-1",
}  # fmt: skip
"""By what is painted: the key of a theme, by which a page can set another colour."""


def paints_of(theme: Theme) -> dict[str, str]:
    """The colours of *theme* by what they paint."""
    return {
        "paper": theme.paper, "card": theme.band or theme.paper, "line": theme.ecosystem_fill,
        "strong": theme.title, "ink": theme.label, "soft": theme.axis_text, "accent": theme.build,
        "poor": theme.mark_text[0],
    }  # fmt: skip
