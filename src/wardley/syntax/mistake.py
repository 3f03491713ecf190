"""A known mistake: how it looks, and what its author sees."""

import re
from dataclasses import dataclass

from wardley.syntax._fast import KEYWORDS
from wardley.syntax.nearest import nearest

STATEMENT_WORDS = tuple(
    sorted({word for kind, words in KEYWORDS.items() if kind != "record" for word in words})
)
RECORD_WORDS = KEYWORDS["record"]

ELEMENTS = frozenset({"element", "submap"})
NAMED = ELEMENTS | {"evolve", "pipeline", "accelerator", "url", "method", "child"}
PLACED = ELEMENTS | {"note", "accelerator", "annotations"}
LINKS = frozenset({"links"})
RECORDS = frozenset({"record"})
NUMBER = r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?"
DECORATOR = r"(?:build|buy|outsource|market|ecosystem|inertia)"
OPERATOR = r"(?:--?>|-\.->|\+<>|\+>|\+<)"


@dataclass(frozen=True)
class Mistake:
    """One row: where it applies, how it looks, and what is said.

    ``kinds`` are grammar rules (None: any; ``links`` is every line without a keyword);
    the caret stands under the group ``at`` of ``pattern``. ``{at}`` in the texts is
    what stands there, ``{near}`` the keyword or decorator nearest to it.
    """

    code: str
    name: str
    pattern: str
    message: str
    help: str
    examples: tuple[str, ...]
    kinds: frozenset[str] | None = None
    words: tuple[str, ...] = ()

    def fits(self, kind: str, text: str) -> re.Match[str] | None:
        """The match in *text*, a line of rule *kind*."""
        if self.kinds is not None and kind not in self.kinds:
            return None
        match = re.search(self.pattern, text)
        if match and self.words and not nearest(match["at"].strip(), self.words):
            return None
        return match

    def say(self, match: re.Match[str]) -> tuple[str, str]:
        """The message and the help for *match*."""
        at = match["at"].strip()
        near = nearest(at, self.words) if self.words else None
        shown = at if len(at) <= 60 else at[:57] + "..."
        return self.message.format(at=shown, near=near), self.help.format(at=shown, near=near)
