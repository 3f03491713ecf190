"""People's own words inside Markdown, where they are read and do nothing."""

import re

from wardley.interfaces.reports.text import CUT, printable

# As entities they are letters to every kind of Markdown, inside a table too; with a backslash they are not.
_ENTITIES = {mark: f"&#{ord(mark)};" for mark in "\\`*_[]{}|~$"} | {"&": "&amp;", "<": "&lt;", ">": "&gt;"}

# Code hosts look for people, issues, emoji and addresses in what is shown, so that no escaping helps:
# a space without width after the mark keeps them from finding one.
_CALLS = frozenset("@#!%^:&$~")
_NOTHING = "&#8203;"
_MARK = re.compile(r"([\\`*_\[\]{}|~$&<>@#!%^:])(?=([\w/\"'+-]?))")
_SITE = re.compile(r"\b(www|GH)(?=[.-])", re.IGNORECASE)


def escaped(words: str, limit: int = 400) -> str:
    """*words* as Markdown that shows them, on one line and at most *limit* characters of them."""
    shown = printable(words[: limit + 1])
    if len(shown) > limit:
        shown = shown[: limit - 1].rstrip() + CUT
    return _SITE.sub(rf"\1{_NOTHING}", _MARK.sub(_written, shown))


def _written(match: re.Match[str]) -> str:
    mark, following = match.groups()
    return _ENTITIES.get(mark, mark) + (_NOTHING if mark in _CALLS and following else "")
