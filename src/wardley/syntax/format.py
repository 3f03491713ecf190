"""The text of a map, tidied.

Three promises are kept on the user's own text before a word of it is changed: the tidied text says
the same, tidying it again changes nothing, and every comment is still there.
"""

from collections.abc import Iterable

from wardley.source.source import Source
from wardley.syntax.comments import Comments
from wardley.syntax.grammar import Start, parse_line
from wardley.syntax.lines import Document, read_lines
from wardley.syntax.rewrite import written
from wardley.syntax.statements import BlockClose, BlockOpen, Element, Evolve, RecordLine

INDENT = "  "
"""What stands before a line between the braces of a pipeline."""


class FormatRefused(ValueError):  # noqa: N818 - it is the text that is refused
    """The text cannot be tidied without a loss; the message says which of the promises would break."""


def tidy(source: Source) -> str:
    """The text of *source* with one way to write each line.

    Lines that cannot be read stay as they are, without blanks at their ends. Line ends stay LF or CRLF.
    Raises `FormatRefused` where one of the promises above would be broken.
    """
    text = _tidy(source)
    before, after = read_lines(source), read_lines(Source(source.name, text))
    if _meaning(before) != _meaning(after):
        raise FormatRefused("the tidied text would not say the same")
    if _comments(before) != _comments(after):
        raise FormatRefused("a comment would be lost")
    if _tidy(Source(source.name, text)) != text:
        raise FormatRefused("tidying again would change the text once more")
    return text


def _meaning(document: Document) -> list[object]:
    """The statements without their places."""
    said: list[object] = []
    for statement in document.statements:
        plain = statement._replace(line=0)
        if isinstance(plain, Element | Evolve):
            plain = plain._replace(words=tuple(sorted(set(plain.words))))
        if isinstance(plain, RecordLine):
            plain = plain._replace(
                column=0, attributes=tuple((" ".join(a.split()), 0) for a, _ in plain.attributes)
            )
        said.append(plain)
    said.extend(diagnostic.code for diagnostic in document.diagnostics)
    return said


def _comments(document: Document) -> list[str]:
    return [text for comment in document.comments if (text := " ".join(comment.text.split()))]


def _tidy(source: Source) -> str:
    end = "\r\n" if "\r\n" in source.text else "\n"
    lines = _Lines(source)
    made = [lines.tidy(number, raw) for number, raw in enumerate(source.lines, 1)]
    return end.join(_without_runs_of_blanks(made)) + end if any(made) else ""


def _without_runs_of_blanks(lines: Iterable[str]) -> list[str]:
    kept: list[str] = []
    for line in lines:
        if line or (kept and kept[-1]):
            kept.append(line)
    while kept and not kept[-1]:
        kept.pop()
    return kept


class _Lines:
    """Tidies one line after another."""

    def __init__(self, source: Source) -> None:
        self.comments = Comments()
        self.plan = source.name.endswith(".plan")
        self.mermaid = source.name.endswith(".mmd") or source.text.lstrip().startswith("wardley-beta")
        document = read_lines(source)
        self.opens = {item.line for item in document.statements if isinstance(item, BlockOpen)}
        self.closes = {item.line for item in document.statements if isinstance(item, BlockClose)}
        self.inside = False

    def tidy(self, number: int, raw: str) -> str:
        """*raw* as it should be written."""
        line = raw.strip()
        if self.mermaid and line.startswith("%%"):
            return self._indented(line)
        was_open = self.comments.opened is not None
        known = len(self.comments.found)
        code = self.comments.strip(raw, number).strip()
        fresh = self.comments.found[known:]
        if was_open or any(comment.block for comment in fresh):
            # A block comment keeps its shape, and what shares a line with it stays beside it.
            return raw.rstrip()
        comment = f"//{fresh[0].text}".rstrip() if fresh else ""
        if comment.startswith("//@"):
            comment = f"//@ {_record(comment[3:].strip())}".rstrip()
        if not code:
            return self._indented(comment)
        if code == "}":
            self.inside = False
        text = self._code(code)
        made = self._indented(f"{text}  {comment}" if comment else text)
        self.inside = (self.inside or number in self.opens) and number not in self.closes
        return made

    def _indented(self, text: str) -> str:
        return INDENT + text if self.inside and text else text

    def _code(self, code: str) -> str:
        if self.plan:
            return _record(code)
        if code in {"{", "}"}:
            return code
        start: Start = "child" if self.inside and code.split(None, 1)[0] == "component" else "line"
        return _rewritten(code, start)


def _record(text: str) -> str:
    return _rewritten(text, "record")


def _rewritten(text: str, start: Start) -> str:
    # Imported here: reading a map of common lines does without Lark.
    from lark import UnexpectedInput  # noqa: PLC0415

    try:
        tree = parse_line(text, start)
    except UnexpectedInput:
        return text
    return written(tree)
