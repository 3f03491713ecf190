"""What of a line is comment."""

import re

from wardley.syntax.statements import Comment

_QUOTED_OR_MARK = re.compile(r'(?<![^\s><])"(?:[^"\\]|\\.)*"|//|/\*')
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:$")
_URL_LINE = re.compile(r"\s*url\s")


class Comments:
    """Takes the comments out of one line after another, and keeps them.

    ``//`` runs to the end of the line, ``/* */`` may run over several. Neither begins
    inside the quotes of a name or on a ``url`` line, and ``//`` does not begin behind the colon of
    an address. What is taken out of the middle of a line leaves blanks, so that columns stay.
    """

    def __init__(self) -> None:
        self.found: list[Comment] = []
        self.opened: Comment | None = None
        """The ``/*`` that is still open."""

    def strip(self, line: str, number: int) -> str:
        """*line* without its comments."""
        kept = ""
        at = 0
        while True:
            if self.opened:
                end = line.find("*/", at)
                stop = len(line) if end < 0 else end
                self.found.append(Comment(number, at + 1, line[at:stop].strip(), True))
                if end < 0:
                    return kept
                kept += " " * (end + 2 - at)
                at = end + 2
                self.opened = None
            mark = self._mark(line, at)
            if mark is None:
                return kept + line[at:]
            kept += line[at : mark.start()]
            if mark[0] == "//":
                self.found.append(Comment(number, mark.start() + 1, line[mark.end() :]))
                return kept
            self.opened = Comment(number, mark.start() + 1, "")
            kept += "  "
            at = mark.end()

    @staticmethod
    def _mark(line: str, at: int) -> re.Match[str] | None:
        if _URL_LINE.match(line):
            return None
        for match in _QUOTED_OR_MARK.finditer(line, at):
            if match[0] == "//" and not _SCHEME.search(line, max(0, match.start() - 20), match.start()):
                return match
            if match[0] == "/*":
                return match
        return None
