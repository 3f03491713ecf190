"""Names that there was no room for: who gets the picture is told, and what would help."""

from collections.abc import Iterator

from wardley.drawing.sheet import Crowded, Sheet
from wardley.drawing.words.spoken import listed
from wardley.source.diagnostic import Diagnostic
from wardley.source.place import Place
from wardley.source.shown import one_line

CODE, NAME = "D203", "names-without-room"

HELP = "a larger sheet (`size [1400, 900]`) or a part of the map (`--focus`, `--only`) gives more room"

_NAMES = 5


def crowding(sheet: Sheet) -> Iterator[Diagnostic]:
    """One diagnostic for all names that cover something where they stand; none where there are none."""
    if not sheet.crowded:
        return
    names = list(dict.fromkeys(one_line(crowded.name) for crowded in sheet.crowded))
    count = "a name covers" if len(names) == 1 else f"{len(names)} names cover"
    shown = listed((f"'{name}'" for name in names), _NAMES)
    places = tuple(place for crowded in sheet.crowded if (place := _place(sheet, crowded)) is not None)
    message = f"{count} something else for want of room: {shown}"
    yield Diagnostic(CODE, NAME, "low", message, places, HELP, {"names": names})


def _place(sheet: Sheet, crowded: Crowded) -> Place | None:
    """Where what is named is declared."""
    line, source = crowded.line, sheet.map.source
    return source.place_of(line, crowded.name) if line and source is not None else None
