"""What the site makes of the program itself when it is built, so that no page can say something else.

A page asks for it with a line such as ``<!-- made: codes -->``; what stands there then is Markdown.
"""

import re
from collections.abc import Callable

from docutils import nodes
from made_codes import codes
from made_columns import columns
from made_commands import commands
from made_looks import coloured, gallery, inline, style_keys
from made_pictures import bare, changes, picture
from made_reports import figures, reports
from made_rules import rule_list, rule_pages
from owm_lexer import OwmLexer, PlanLexer
from sphinx.application import Sphinx
from sphinx.domains.python import PyXRefRole

MARK = re.compile(r"^<!-- made: (\w+)(?: (.+))? -->$", re.MULTILINE)

MAKERS: dict[str, Callable[..., str]] = {
    "bare": bare,
    "changes": changes,
    "coloured": coloured,
    "codes": lambda _app, family: codes(family),
    "columns": lambda _app, _nothing: columns(),
    "commands": lambda _app, _nothing: commands(),
    "figures": figures,
    "gallery": gallery,
    "inline": inline,
    "picture": picture,
    "reports": lambda _app, _nothing: reports(),
    "rule_list": lambda _app, _nothing: rule_list(),
    "rule_pages": lambda _app, _nothing: rule_pages(),
    "style_keys": lambda _app, _nothing: style_keys(),
}


class NameRole(PyXRefRole):
    """A Python name in single backticks, wherever on the site it is described."""

    def process_link(self, env, refnode, has_explicit_title, title, target):
        refnode["reftype"] = "obj"
        refnode["soft"] = True
        return super().process_link(env, refnode, has_explicit_title, title, f".{target}")


def fill(app: Sphinx, _docname: str, content: list[str]) -> None:
    """Put what is made in the place of each mark of a page."""
    content[0] = MARK.sub(lambda match: MAKERS[match[1]](app, match[2]), content[0])


def leave_as_word(_app: Sphinx, _env, node: nodes.Element, contnode: nodes.TextElement):
    """A soft name that is not described here stands as it is, without a warning."""
    return contnode if node.get("soft") else None


def setup(app: Sphinx) -> dict[str, bool]:
    app.add_role_to_domain("py", "name", NameRole())
    app.add_lexer("owm", OwmLexer)
    app.add_lexer("wardley", OwmLexer)
    app.add_lexer("plan", PlanLexer)
    app.connect("source-read", fill)
    app.connect("missing-reference", leave_as_word)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
