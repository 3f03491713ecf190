"""Writing where an element stands into its line, and nothing else."""

import re
from typing import TYPE_CHECKING

from wardley.syntax.build import build, words_of
from wardley.syntax.grammar import Start, parse_line
from wardley.syntax.statements import Child, Element

if TYPE_CHECKING:
    from lark import Token

_BEFORE = re.compile(r"[\s{]*")
_WRITTEN = frozenset({"PLACE", "CHILD_PLACE"})
_NAMES = frozenset({"QUOTED", "BRACKETED", "NAME", "CHILD_NAME"})


def with_place(raw: str, code: str, place: tuple[float, float], *, form: bool = False) -> str | None:
    """The line *raw* with *place* written into it: a visibility and an evolution.

    *code* is the line with its comments blanked out. The numbers stand where its author wrote the name of
    a stage, and else behind the name of the element; a visibility that is written stays to the letter.
    *form*: the line is that of a form of a pipeline, which has an evolution alone. None where the line
    cannot be read, or would then say anything else.
    """
    from lark import UnexpectedInput  # noqa: PLC0415 - most maps are read without Lark

    at = len(code) - len(_BEFORE.sub("", code, count=1))
    text = code[at:].rstrip()
    if form and text.endswith("}"):
        text = text[:-1].rstrip()
    start: Start = "child" if form else "line"
    try:
        tree = parse_line(text, start)
        gap = _gap(words_of(tree), text, place, form=form)
        if gap is None:
            return None
        begin, end, words = gap
        made = build(parse_line(text[:begin] + words + text[end:], start), 0)
        told = build(tree, 0)
    except UnexpectedInput:
        return None
    if [_apart(statement) for statement in told] != [_apart(statement) for statement in made]:
        return None
    if not isinstance(made[0], Element | Child) or made[0].evolution != place[1]:
        return None
    return raw[: at + begin] + words + raw[at + end :]


def _gap(
    tokens: "list[Token]", text: str, place: tuple[float, float], *, form: bool
) -> tuple[int, int, str] | None:
    """From where to where the place belongs in *text*, and its words; None where one is written."""
    visibility, evolution = place
    whole = f"[{_number(evolution)}]" if form else f"[{_number(visibility)}, {_number(evolution)}]"
    for token in tokens:
        if token.type in _WRITTEN:
            return None
        if token.type == "STAGED":
            begin = token.start_pos or 0
            comma = token.find(",")
            if comma < 0 or form:
                return begin, begin + len(token), whole
            stage = token[comma + 1 : -1]
            begin += comma + 1 + len(stage) - len(stage.lstrip())
            return begin, begin + len(stage.strip()), _number(evolution)
    name = next((token for token in tokens if token.type in _NAMES), None)
    end = (name.start_pos or 0) + len(name.rstrip()) if name is not None else len(text)
    return end, end, f" {whole}"


def _apart(statement: object) -> object:
    """What *statement* says but for its place."""
    if isinstance(statement, Element):
        return statement._replace(visibility=None, evolution=None)
    return statement._replace(evolution=None) if isinstance(statement, Child) else statement


def _number(value: float) -> str:
    """*value* as people write it: two digits behind the point, and more only where it has more."""
    short = f"{value:.2f}"
    return short if float(short) == value else f"{value:.4f}".rstrip("0")
