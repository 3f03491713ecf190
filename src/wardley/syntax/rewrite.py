"""From the tree of a line to the one way to write it."""

import re
from typing import TYPE_CHECKING

from wardley.syntax.build import words_of

if TYPE_CHECKING:
    from lark import Token, Tree

_ORDER = ("PLACE", "STAGED", "CHILD_PLACE", "LABEL", "DECORATORS", "INERTIA", "INLINE_EVOLVE", "URL_REF")
"""The parts behind a name in the order in which every reader of maps finds them all.

OnlineWardleyMaps takes the first square bracket for the place and the first round one for the
decorators; so the place comes first, and the decorators before ``url(``, in one bracket.
"""

_TIGHT = frozenset({"ARROW", "FLOW", "LABELLED_FLOW", "TO"})
_BLANKS = re.compile(r"[ \t]+")


def written(tree: "Tree[object]") -> str:
    """The line of *tree* with one blank between words, in the order above."""
    tokens = words_of(tree)
    parts = [token for token in tokens if token.type in _ORDER]
    if parts and tokens[0].type in {"ELEMENT_KW", "SUBMAP_KW", "CHILD_KW", "EVOLVE_KW"}:
        head = [token for token in tokens if token.type not in _ORDER]
        return " ".join([_joined(head), *_ordered(parts)])
    return _joined(tokens)


def _ordered(parts: "list[Token]") -> list[str]:
    made = []
    for kind in _ORDER:
        same = [token for token in parts if token.type == kind]
        if kind == "DECORATORS" and len(same) > 1:
            made.append("(" + ", ".join(_listed(token[1:-1]) for token in same) + ")")
        else:
            made.extend(_word(token) for token in same)
    return made


def _joined(tokens: "list[Token]") -> str:
    text = ""
    tight = True
    for token in tokens:
        if token.type in _TIGHT and token.strip() != "-->":
            # A keyword wants its blank, even before an arrow.
            text, tight = (
                text + (" " if token is tokens[1] and tokens[0].type.endswith("_KW") else "") + token.strip(),
                True,
            )
        elif token.type == "CONTEXT":
            context = token[1:].strip()
            text += f"; {context}" if context else ";"
        elif token.type == "COMMA":
            text += ","
        else:
            text += ("" if tight or not text else " ") + _word(token)
            tight = False
    return text


def _word(token: "Token") -> str:  # noqa: PLR0911 - one kind of word, one way to write it
    """One word or part, with the blanks inside it put right."""
    text = token.strip()
    match token.type:
        case "PLACE" | "STAGED" | "CHILD_PLACE" | "BOX" | "NUMBERS":
            return f"[{_listed(text[1:-1])}]"
        case "LABEL":
            return f"label [{_listed(text[text.index('[') + 1 : -1])}]"
        case "PLACES":
            inner = re.findall(r"\[([^\[\]]+)\]", text)
            return "[" + ", ".join(f"[{_listed(pair)}]" for pair in inner) + "]"
        case "DECORATORS":
            return f"({_listed(text[1:-1])})"
        case "ATTRIBUTES":
            return f"({_attributes(text[1:-1])})"
        case "ADDRESS":
            return f"[{text[1:-1].strip()}]"
        case "INLINE_EVOLVE":
            return " ".join(text.split())
        case "RECORD_TEXT":
            return f"; {text[1:].strip()}".rstrip()
        case "NAME" | "BRACKETED" | "CHILD_NAME" | "PIPELINE_NAME" | "EVOLVE_NAME" | "RENAME" | "RECORD_NAME":
            return text if text.startswith('"') else _BLANKS.sub(" ", text)
    return text


def _listed(text: str) -> str:
    """The pieces of a list with a comma and a blank between them."""
    return ", ".join(piece.strip() for piece in text.split(","))


def _attributes(text: str) -> str:
    """As `_listed`, with each piece's own blanks joined; what stands in quotes stays."""
    pieces = re.findall(r'(?:"[^"]*"|[^,"])+', text)
    return ", ".join(
        " ".join(piece.split()) if '"' not in piece else piece.strip() for piece in pieces if piece.strip()
    )
