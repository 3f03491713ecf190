"""Lines for what is not known, ready to paste into a map and to be filled in."""

import re

_PLAIN = re.compile(r"[^\W_]\w*(?:(?: & |[ .'/-])[^\W_]\w*)*")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}

QUESTION = "in-house, shared, vendor NAME, partner NAME or community? and how?"


def blank(name: str) -> str:
    """The ``estate`` line for the component *name* that leaves open who runs it, and how."""
    return f"//@ estate {quoted(name)} () ; {QUESTION}"


def quoted(name: str) -> str:
    """*name* as a statement takes it: in quotes where it has more than words."""
    if _PLAIN.fullmatch(name) and "label" not in name.split():
        return name
    return '"' + "".join(_ESCAPES.get(letter, letter) for letter in name) + '"'
