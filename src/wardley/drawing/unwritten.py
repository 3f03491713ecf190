"""Letters of a map that a format cannot write: who gets the picture is told, and what would help."""

import unicodedata
from collections.abc import Callable, Iterator

from wardley.drawing.dot import rows
from wardley.drawing.scene import Scene
from wardley.drawing.shapes import Text
from wardley.drawing.words.spoken import listed
from wardley.source.diagnostic import Diagnostic
from wardley.source.place import Place
from wardley.source.shown import one_line

CODE, NAME = "D201", "letters-missing"

_NAMES = 5
_LETTERS = 12
_SELECTORS = range(0xFE00, 0xFE10)


def unwritten(scene: Scene, format_: str, lacks: Callable[[str, bool], str], help_: str) -> list[Diagnostic]:
    """What *format_* cannot write of *scene*, in one diagnostic; none where it can write everything.

    *lacks* answers the letters of a line, bold or not, that are missing; *help_* says what would help.
    """
    found = {
        one_line(text.name or line): letters
        for text, line in _lines(scene)
        if (letters := seen(lacks(line, text.bold)))
    }
    if not found:
        return []
    letters = "".join(dict.fromkeys("".join(found.values())))
    shown = letters if len(letters) <= _LETTERS else f"{letters[:_LETTERS]}…"
    names = listed((f"'{name}'" for name in found), _NAMES)
    message = f"{format_} has no letters for {names} ({shown})"
    places = tuple(place for name in found if (place := _place(scene, name)) is not None)
    facts = {"format": format_, "names": list(found), "letters": letters}
    return [Diagnostic(CODE, NAME, "low", message, places, help_, facts)]


def seen(letters: str) -> str:
    """Those of *letters* that would be seen: neither blanks nor what only steers others."""
    return "".join(
        letter
        for letter in letters
        if unicodedata.category(letter) not in ("Cf", "Zs", "Cc") and ord(letter) not in _SELECTORS
    )


def _lines(scene: Scene) -> Iterator[tuple[Text, str]]:
    for mark in scene.marks:
        if isinstance(mark, Text):
            for row in rows(mark):
                yield mark, row.line


def _place(scene: Scene, name: str) -> Place | None:
    """Where the element of that name is declared, None where that is not known."""
    told = scene.told
    if told is None:
        return None
    element = told.placement.names.find(name)
    if element is None or not element.line or told.map.source is None:
        return None
    return told.map.source.place_of(element.line, element.name)
