"""Elements of a page, in which every text is escaped."""

from wardley.drawing.markup import Markup, joined, prose, section, tag, text

__all__ = ["Markup", "badge", "joined", "prose", "section", "tag", "text"]


def badge(severity: str) -> Markup:
    """How much something matters: a word on a colour."""
    return tag("span", severity, class_=f"badge {severity}")
