"""A named text and its lines."""

import re
from dataclasses import dataclass, field

from wardley.source.place import Place


@dataclass(slots=True)
class Source:
    """A text with the name that messages show for it: a path, ``<stdin>`` or ``<text>``.

    Lines end at LF, CRLF or CR; they are numbered from 1.
    """

    name: str
    text: str
    _lines: list[str] | None = field(default=None, init=False, repr=False, compare=False)

    @property
    def lines(self) -> list[str]:
        """Every line without its line end."""
        if self._lines is None:
            text = self.text
            if "\r" in text:
                text = text.replace("\r\n", "\n").replace("\r", "\n")
            self._lines = text.split("\n")
        return self._lines

    def line(self, number: int) -> str:
        """Line *number* without its line end; empty where the text has no such line."""
        lines = self._lines or self.lines
        return lines[number - 1] if 0 < number <= len(lines) else ""

    def place(self, line: int, start: int = 0, end: int | None = None) -> Place:
        """The place from offset *start* to *end* (0-based, None: the line's end) of *line*."""
        length = len(self.line(line).rstrip())
        stop = length if end is None else end
        return Place(self.name, line, min(start, length) + 1, max(min(stop, length), min(start, length)) + 1)

    def place_of(self, line: int, words: str) -> Place:
        """The place of the last *words* in *line*, or of the whole line where they do not stand in it.

        Words that stand by themselves win over the same letters inside a longer word or number.
        """
        text = self.line(line)
        at = text.rfind(words) if words else -1
        if at > text.find(words) >= 0:  # a pattern is built only where there is a choice
            for match in re.finditer(rf"(?<![\w.]){re.escape(words)}(?![\w.])", text):
                at = match.start()
        if at < 0:
            return self.place(line, len(text) - len(text.lstrip()))
        return Place(self.name, line, at + 1, min(at + len(words), max(len(text.rstrip()), at)) + 1)
