"""What is wrong with a text, as the page tells it."""

from wardley.interfaces.reports.text import excerpt
from wardley.source.diagnostic import Diagnostic
from wardley.source.record import record
from wardley.source.source import Source

_LISTED = 8


@record
class Remark:
    """One thing to say: ``where`` it is, ``excerpt`` the line with carets below it, ``also`` other lines.

    ``code`` and ``where`` are empty, and ``excerpt`` too, where there is no place to point at.
    """

    message: str
    help: str | None = None
    severity: str = "error"
    code: str = ""
    where: str = ""
    excerpt: tuple[str, ...] = ()
    also: str = ""


def of_diagnostic(diagnostic: Diagnostic, source: Source | None) -> Remark:
    """*diagnostic* with the line of *source* that it points at."""
    place = diagnostic.place
    where = ""
    lines: tuple[str, ...] = ()
    if place is not None:
        where = f"{place.file}, line {place.line}, column {place.column}" if source else place.file
        lines = tuple(excerpt(place, source)) if source else ()
    others = list(dict.fromkeys(str(other.line) for other in diagnostic.places[1:]))
    more = f" and {len(others) - _LISTED} more" if len(others) > _LISTED else ""
    also = (
        f"also on line{'s' if len(others) > 1 else ''} {', '.join(others[:_LISTED])}{more}" if others else ""
    )
    return Remark(
        diagnostic.message, diagnostic.help, diagnostic.severity, diagnostic.code, where, lines, also
    )


def of_words(message: str, help_: str | None = None) -> Remark:
    """A remark that points nowhere."""
    return Remark(message, help_)
