"""A name as statements take it."""

import re

_PLAIN = re.compile(r"[^\W_]\w*(?:(?: & |[ .'/-])[^\W_]\w*)*")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def quoted(name: str) -> str:
    """*name* as a statement takes it: in quotes where it has more than words."""
    if _PLAIN.fullmatch(name) and "label" not in name.split():
        return name
    return '"' + "".join(_ESCAPES.get(letter, letter) for letter in name) + '"'
