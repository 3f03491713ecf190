"""Lines for what is not known, ready to paste into a map and to be filled in."""

from wardley.syntax.quoted import quoted

QUESTION = "in-house, shared, vendor NAME, partner NAME or community? and how?"


def blank(name: str) -> str:
    """The ``estate`` line for the component *name* that leaves open who runs it, and how."""
    return f"//@ estate {quoted(name)} () ; {QUESTION}"
