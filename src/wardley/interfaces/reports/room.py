"""Text that has to end somewhere: as many lines as its reader takes."""

from collections.abc import Iterable

from wardley.interfaces.reports.plain import encodable

_FOR_THE_REST = 80
"""Kept free for the line that says how many are left out."""


def fitted(head: str, lines: Iterable[str], count: int, room: int, whole: str) -> str:
    """*head* and as many of the *count* *lines* as there is *room* for, and how many are left out.

    *room* is counted as forges count it, in units of UTF-16. *whole* is the ``--format`` that has all.
    """
    room -= length(head) + _FOR_THE_REST
    kept = []
    for line in lines:
        room -= length(line)
        if room < 0:
            break
        kept.append(line)
    left = count - len(kept)
    rest = ""
    if left:
        rest = f"\n{left} more {'is' if left == 1 else 'are'} left out here; --format {whole} has all.\n"
    return head + "".join(kept) + rest


def length(text: str) -> int:
    """How many units of UTF-16 *text* takes."""
    return len(encodable(text).encode("utf-16-le")) // 2
