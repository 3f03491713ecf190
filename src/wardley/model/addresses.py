"""Which addresses a picture may link to."""

import re

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.\-]*):")
_UNSEEN = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202e\ufeff]")

ALLOWED = ("http", "https", "mailto")
"""Schemes that a reader can follow without running anything; addresses without a scheme are relative."""


def refused_scheme(address: str) -> str | None:
    r"""The scheme of *address* if it is not allowed, else None.

    Characters that a browser skips are skipped here too, so that ``java\tscript:`` is seen for
    what it is.
    """
    match = _SCHEME.match(_UNSEEN.sub("", address))
    if match and match[1].lower() not in ALLOWED:
        return match[1].lower()
    return None
