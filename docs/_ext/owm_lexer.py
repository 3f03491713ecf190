"""Colours for maps and plans on the site, from the words of the grammar."""

from typing import ClassVar

from pygments.lexer import RegexLexer, bygroups, words
from pygments.token import Comment, Keyword, Name, Number, Operator, String, Text

from wardley.syntax._fast import KEYWORDS

# The longest first, or `annotation` would take the beginning of `annotations`.
_MAP = "|".join(
    sorted((word for kind in KEYWORDS if kind != "record" for word in KEYWORDS[kind]), reverse=True)
)
_PLAN = "|".join(sorted(KEYWORDS["record"], reverse=True))
_DECORATORS = ("build", "buy", "outsource", "market", "ecosystem", "inertia")

_REST = [
    (r"//@", Operator, "record"),
    (r"[a-z]+://[^\s\])]+", Text),
    (r"//.*$", Comment.Single),
    (r"/\*(?s:.*?)\*/", Comment.Multiline),
    (r'"(?:[^"\\]|\\.)*"', String),
    (r"--hide|--?>|-\.->|\+<>|\+[<>]|\+'[^']*'(?:<>|[<>])|[;{}]", Operator),
    (r"(?<=\[)[^\[\]]*(?=\])", Number),
    (r"\b(label|evolve|inertia)\b", Keyword),
    (words(_DECORATORS, prefix=r"(?<=[(, ])", suffix=r"(?=[,) ])"), Name.Decorator),
    (r"[^\S\n]+|.", Text),
]


class OwmLexer(RegexLexer):
    """A map."""

    name = "Wardley map"
    aliases = ("owm", "wardley")
    tokens: ClassVar = {
        "root": [
            (rf"^([^\S\n]*)({_MAP})(?=\s)", bygroups(Text, Keyword)),
            *_REST,
            (r"\n", Text),
        ],
        "record": [
            (rf"([^\S\n]*)({_PLAN})(?=\s|$)", bygroups(Text, Keyword), "#pop"),
            (r"", Text, "#pop"),
        ],
    }


class PlanLexer(OwmLexer):
    """A plan."""

    name = "Wardley plan"
    aliases = ("plan",)
    tokens: ClassVar = {
        "root": [
            (rf"^([^\S\n]*)({_PLAN})(?=\s|$)", bygroups(Text, Keyword)),
            *_REST[1:],
            (r"\n", Text),
        ],
    }
