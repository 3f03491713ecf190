"""Which lines of a text OnlineWardleyMaps sees, and what it leaves of them.

Its answers name lines of the text that is left when comments are out, and its links name none at all.
To lay two answers side by side, and to look for evidence on the very line, both are traced back
to the line as the author wrote it.
"""

import re

BLANKS = (
    "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000\ufeff"
)
"""What JavaScript trims; Python's own set differs."""

NO_LINK = (
    "evolution", "valuechain", "anchor", "evolve", "component", "style", "build", "buy", "outsource", "title",
    "annotation", "annotations", "pipeline", "note", "pioneers", "settlers", "townplanners", "submap", "url",
    "{", "}", "accelerator", "deaccelerator", "size",
)  # fmt: skip
_OPERATORS = ("+>", "+<>", "+<", "+'", "->")

Seen = list[tuple[int, str]]


def seen(text: str) -> Seen:
    """The lines that are left, each with its number in *text* (from 1).

    ``//`` cuts a line wherever it stands, unless the line begins with url. A line with ``/*`` opens a
    comment and loses its rest, closed there or not; the next line with ``*/`` closes it. A carriage
    return alone ends no line for them, but counts for one in our numbers.
    """
    left: Seen = []
    opened = False
    following = 1
    for whole in text.split("\n"):
        number, following = following, following + 1 + whole.removesuffix("\r").count("\r")
        line = whole if whole.strip(BLANKS).startswith("url") else whole.split("//")[0]
        if "/*" in line:
            opened = True
            left.append((number, line.split("/*")[0].strip(BLANKS)))
        elif not opened:
            left.append((number, line))
        elif "*/" in line:
            opened = False
            left.append((number, line.split("*/")[1].strip(BLANKS)))
    return left


def element_lines(left: Seen) -> list[int]:
    """The numbers that components count by: a line with ``}`` and no open ``{`` before it drops out."""
    numbers: list[int] = []
    inside = False
    for number, untrimmed in left:
        line = untrimmed.strip(BLANKS)
        if inside or "}" not in line:
            numbers.append(number)
        inside = (inside or line.startswith("{")) and not line.startswith("}")
    return numbers


def link_lines(left: Seen) -> list[int]:
    """The numbers of the lines that give a link, one for each link."""
    return [number for number, line in left for _ in range(gives_link(line))]


def gives_link(line: str) -> int:
    """How many links the converter makes of *line*: none after a keyword, or with one in brackets."""
    line = line.strip(BLANKS)
    operator = next((one for one in _OPERATORS if one in line), None)
    if not operator or line.startswith(NO_LINK) or any(f"({word})" in line for word in NO_LINK):
        return 0
    if operator == "+'":
        # A labelled flow comes twice. The two are made one (`legacy`), but not where the label has no end.
        return 1 if re.search(r"\+'.*'<?>|\+'.*'<", line) else 2
    start, end = line.split(operator)[:2]
    return int(bool(start.strip(BLANKS) or end.split(";")[0].strip(BLANKS)))
