"""What contradicts itself in a text whose lines could all be read."""

import re

from wardley.source.diagnostic import Diagnostic, Severity
from wardley.source.place import Place
from wardley.source.source import Source

CODES = {
    "E201": "outside-the-map",
    "E202": "number-too-large",
    "E203": "stage-unknown",
    "E204": "style-unknown",
    "E205": "address-refused",
    "E206": "sourced-two-ways",
    "E207": "too-many-components",
    "E208": "axis-contradicts-itself",
    "E209": "title-written-twice",
    "E210": "facts-without-component",
    "E211": "place-without-brackets",
}
"""What a map says against itself."""

ESTATE_CODES = {
    "E301": "name-of-two-kinds",
    "E302": "declared-twice",
    "E303": "value-unreadable",
    "E304": "word-unknown",
    "E305": "words-contradict",
    "E306": "value-missing",
    "E307": "name-missing",
    "E308": "numbers-misplaced",
    "E309": "link-without-meaning",
    "E310": "same-clashes",
    "E311": "accept-unusable",
    "E312": "accept-unused",
    "E313": "accept-expired",
    "E314": "policy-unusable",
    "E315": "facts-clash",
    "E316": "map-unknown",
}
"""What estate, strategy and plan statements say against themselves: told when an estate is checked."""

_NAMES = CODES | ESTATE_CODES

_OPERATOR = re.compile(r"\+'(?:(?!'[<>]|\+').)*'(?:<>|>|<)|\+<>|\+>|\+<|--?>|-\.->")


class Faults:
    """Collects the diagnostics of one source."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.found: list[Diagnostic] = []

    def say(
        self, code: str, severity: Severity, line: int, words: str, message: str, help_: str | None = None
    ) -> None:
        """One more fault, at *words* in *line*."""
        place = self.source.place_of(line, words)
        self.found.append(Diagnostic(code, _NAMES[code], severity, message, (place,), help_))


def place_of_end(source: Source, line: int, name: str, *, is_source: bool) -> Place:
    """Where an end of the link in *line* is written."""
    text = source.line(line)
    operator = _OPERATOR.search(text)
    begin = 0 if operator is None or is_source else operator.end()
    at = text.find(name, begin)
    return source.place(line, at, at + len(name)) if at >= 0 else source.place_of(line, name)
