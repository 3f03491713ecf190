"""The Lark grammar, loaded when first needed."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal, cast

if TYPE_CHECKING:
    from lark import Lark, Tree

Start = Literal["line", "child", "record"]


def grammar_text() -> str:
    """The text of ``wardley.lark``.

    An installed package carries it inside; an editable install and a plain checkout read it
    from the repository's ``grammar`` folder, so that an edit is seen at once.
    """
    # Imported here: most maps are read without the grammar, and importlib.resources takes 6 ms.
    from importlib.resources import files  # noqa: PLC0415

    packed = files("wardley") / "grammar" / "wardley.lark"
    if packed.is_file():
        return packed.read_text(encoding="utf-8")
    return (Path(__file__).resolve().parents[3] / "grammar" / "wardley.lark").read_text(encoding="utf-8")


@cache
def parser() -> "Lark":
    """The parser for one line; built once (about 60 ms), and never for a text of common lines."""
    # Imported here: most maps are read without Lark, and importing it takes longer than reading them.
    from lark import Lark  # noqa: PLC0415

    return Lark(grammar_text(), parser="lalr", lexer="contextual", start=["line", "child", "record"])


def parse_line(text: str, start: Start = "line") -> "Tree[object]":
    """The tree of one line. Raises `lark.UnexpectedInput` where the grammar does not hold."""
    return cast("Tree[object]", parser().parse(text, start=start))
