"""A text to its statements, line by line."""

import re
from dataclasses import dataclass, field

from wardley.source.diagnostic import Diagnostic
from wardley.source.limits import Limits
from wardley.source.source import Source
from wardley.syntax import fast
from wardley.syntax.comments import Comments
from wardley.syntax.grammar import Start, parse_line
from wardley.syntax.statements import BlockClose, BlockOpen, Comment, PipelineLine, Statement

_ONE_LINE = re.compile(r"(pipeline\s[^{]*\{)\s+(\S.*\})$")
"""A pipeline with its braces and what stands between them on one line."""


@dataclass(slots=True)
class Document:
    """Everything that a text says, in its order, and what of it could not be read."""

    source: Source
    statements: list[Statement] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)


def read_lines(source: Source, limits: Limits | None = None) -> Document:
    """Every line of *source* that can be read; the others are told in ``diagnostics``.

    Never raises on any text. A source named ``*.plan`` holds records without ``//@``; one named
    ``*.mmd``, or whose first line is ``wardley-beta``, has Mermaid's comments, ``%%``.
    """
    return _Reader(source, limits or Limits()).read()


class _Reader:
    """The state that runs from one line to the next: an open comment, an open block."""

    def __init__(self, source: Source, limits: Limits) -> None:
        self.document = Document(source)
        self.limits = limits
        self.comments = Comments()
        self.plan = source.name.endswith(".plan")
        self.mermaid = source.name.endswith(".mmd") or source.text.lstrip().startswith("wardley-beta")
        self.pipeline = False
        """Whether a pipeline was seen whose braces may still come."""
        self.block: int | None = None
        """The line of the ``{`` that is open."""
        self.orphan = False
        """Whether braces are open that belong to no pipeline, and were told of."""

    def read(self) -> Document:
        statements, longest = self.document.statements, self.limits.line_characters
        kind_of, comments = fast.KIND_OF, self.comments
        readers: dict[str, fast.Reader] = {}
        read_link = fast.reader("links")
        text, lines = self.document.source.text, self.document.source.lines
        special = self.plan or self.mermaid
        # A text without comments and long lines is not asked about them line by line.
        watchful = special or "//" in text or "/*" in text or max(map(len, lines)) > longest
        opened = False
        for number, raw in enumerate(lines, 1):
            if watchful and (special or opened or len(raw) > longest or "//" in raw or "/*" in raw):
                self._careful(number, raw)
                opened = comments.opened is not None
                continue
            text = raw.strip()
            if not text:
                continue
            word = text.partition(" ")[0]
            if word in kind_of:
                read = readers.get(word) or readers.setdefault(word, fast.reader(kind_of[word]))
            else:
                read = read_link
            # A pipeline, and what stands between braces, changes what the next lines mean.
            made = None if word == "pipeline" or self.block is not None else read(text, number)
            if made is None:
                self._statement(number, raw)
            else:
                statements += made
        self._finish()
        return self.document

    def _careful(self, number: int, raw: str) -> None:
        """A line with a comment, a record, or a form of its own."""
        if len(raw) > self.limits.line_characters:
            self._say(
                "E010",
                number,
                1,
                f"the line has {len(raw)} characters and is skipped",
                f"keep lines to {self.limits.line_characters} characters, or raise the limit line_characters",
            )
            return
        if self.mermaid and raw.lstrip().startswith("%%"):
            begin = raw.index("%%")
            self._comment(Comment(number, begin + 1, raw[begin + 2 :]))
            return
        known = len(self.comments.found)
        code = self.comments.strip(raw, number)
        if code.strip():
            if self.plan:
                self._record(number, code, 0)
            else:
                self._statement(number, code)
        for comment in self.comments.found[known:]:
            self._comment(comment)

    def _comment(self, comment: Comment) -> None:
        """Keeps *comment*, or reads the record that stands behind ``//@``."""
        if comment.text.startswith("@"):
            self._record(comment.line, comment.text[1:], comment.column + 2)
        else:
            self.document.comments.append(comment)

    def _record(self, number: int, text: str, offset: int) -> None:
        """One estate, strategy or plan statement; *offset* characters stand before *text* in its line."""
        column = offset + len(text) - len(text.lstrip()) + 1
        text = text.strip()
        if not text:
            return
        rule = "statement" if text.partition(" ")[0] in fast.RECORD_WORDS else "join"
        made = fast.read(rule, text, number, column)
        if made is None and rule == "statement" and "->" in text:
            made = fast.read("pair", text, number, column)
        self.document.statements += (
            made if made is not None else self._slow(number, text, column, "record", "record")
        )

    def _statement(self, number: int, code: str) -> None:
        """One line of a map without comments; braces are seen to here."""
        text = code.strip()
        column = len(code) - len(code.lstrip()) + 1
        whole = _ONE_LINE.match(text)
        if whole:
            self._read(number, whole[1], column)
            text, column = whole[2], column + whole.start(2)
        if text == "{" or text.startswith(("{ ", "{\t")):
            self._open(number, column)
            text, column = text[1:].lstrip(), column + len(text) - len(text[1:].lstrip())
        closes = text == "}" or (self.block is not None and text.endswith(" }"))
        if closes:
            text = text[:-1].rstrip()
        if text:
            self._read(number, text, column)
        if closes:
            self._close(number, column)

    def _read(self, number: int, text: str, column: int) -> None:
        kind = fast.KIND_OF.get(text.split(None, 1)[0], "links")
        start: Start = "line"
        if self.block is not None and text.startswith("component"):
            kind = start = "child"
        made = fast.read(kind, text, number, column)
        if made is None:
            made = self._slow(number, text, column, start, kind)
        self.document.statements += made
        for statement in made:
            if isinstance(statement, PipelineLine):
                self.pipeline = True
                if statement.opens:
                    self._open(number, column + len(text) - 1)

    def _slow(self, number: int, text: str, column: int, start: Start, kind: str) -> tuple[Statement, ...]:
        """*text* as Lark reads it; what can be salvaged, and a diagnostic, where Lark refuses it."""
        # Imported here, like what `_say` needs, for the reason told in `grammar`.
        from lark import UnexpectedInput  # noqa: PLC0415

        from wardley.syntax.build import build  # noqa: PLC0415
        from wardley.syntax.faults import Refused, fault  # noqa: PLC0415
        from wardley.syntax.salvage import salvage  # noqa: PLC0415

        try:
            return build(parse_line(text, start), number, column)
        except UnexpectedInput as problem:
            made = salvage(kind, text, number)
            self._add(fault(self.document.source, Refused(number, column, text, kind, bool(made)), problem))
            return made

    def _open(self, number: int, column: int) -> None:
        if self.block is not None:
            self._say(
                "E012",
                self.block,
                1,
                "the braces opened here are not closed",
                "close them with } on a line of its own",
            )
        if self.pipeline:
            self.block = number
            self.pipeline = False
            self.document.statements.append(BlockOpen(number))
        else:
            self.orphan = True
            self._say(
                "E013",
                number,
                column,
                "no pipeline stands before these braces",
                "write pipeline and its name on the line before",
            )

    def _close(self, number: int, column: int) -> None:
        if self.block is None:
            if not self.orphan:
                self._say("E014", number, column, "no brace is open here", "take the brace out")
            self.orphan = False
            return
        self.block = None
        self.document.statements.append(BlockClose(number))

    def _finish(self) -> None:
        if self.block is not None:
            self._say(
                "E012",
                self.block,
                1,
                "the braces opened here are not closed",
                "close them with } on a line of its own",
            )
        if self.comments.opened:
            opened = self.comments.opened
            self._say(
                "E011",
                opened.line,
                opened.column,
                "the comment opened here is not closed",
                "close it with */",
            )

    def _say(self, code: str, line: int, column: int, message: str, help_: str) -> None:
        from wardley.syntax.faults import whole  # noqa: PLC0415

        self._add(whole(self.document.source, code, line, column, message, help_))

    def _add(self, diagnostic: Diagnostic) -> None:
        self.document.diagnostics.append(diagnostic)
