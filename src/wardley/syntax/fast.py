"""Common lines, read by one regex each instead of by Lark.

The regexes are made from the grammar's terminals (`fastgen`), and the words they find go to the same
builders; only the three statements that fill a map, element, link and evolve, are built
here by hand. A law holds the two together: what this reads, Lark reads the same.
"""

import re
from collections.abc import Callable
from functools import cache

from wardley.syntax import values
from wardley.syntax._fast import KEYWORDS, PATTERNS
from wardley.syntax.build import BUILDERS, Made, moved
from wardley.syntax.statements import Element, Evolve, LinkLine

KIND_OF: dict[str, str] = {
    word: kind for kind, words in KEYWORDS.items() if kind not in {"child", "record"} for word in words
}
"""The grammar's rule by the first word of a line."""

RECORD_WORDS = frozenset(KEYWORDS["record"])

Reader = Callable[[str, int], Made | None]
"""From a stripped line and its number to what it says, or None where it is not a common line."""


class Word(str):
    """A word with its terminal and offset, as Lark's tokens carry them."""

    __slots__ = ("start_pos", "type")
    type: str
    start_pos: int


@cache
def reader(rule: str) -> Reader:
    """What reads the common lines of grammar rule *rule*; its regex is compiled when first asked for."""
    if rule not in PATTERNS:
        return lambda _text, _line: None
    regex, kinds = PATTERNS[rule]
    match = re.compile(regex).match
    return _BY_HAND[rule](match) if rule in _BY_HAND else _by_words(match, kinds, rule)


def read(rule: str, text: str, line: int, column: int = 1) -> Made | None:
    """What the stripped *text*, beginning at *column*, says if it is a common line of *rule*, else None."""
    made = reader(rule)(text, line)
    return made if made is None else moved(made, column)


Match = Callable[[str], re.Match[str] | None]


def _by_words(match: Match, kinds: tuple[str, ...], rule: str) -> Reader:
    """Hands the words of the line to the builder that Lark's tokens go to."""
    builder = BUILDERS[rule]

    def read_words(text: str, line: int) -> Made | None:
        found = match(text)
        if found is None:
            return None
        words = []
        for at, kind in enumerate(kinds, 1):
            if found[at] is not None:
                word = Word(found[at])
                word.type, word.start_pos = kind, found.start(at)
                words.append(word)
        return builder(words, line)  # type: ignore[arg-type]

    return read_words


_new = tuple.__new__
"""Builds a named tuple without its own ``__new__``, which is written in Python: 0.15 us for 0.4."""


def _element(match: Match) -> Reader:
    # Most elements end behind their place; what else there is has a regex of its own.
    match_parts = re.compile(PATTERNS["part"][0]).match

    def read_element(text: str, line: int) -> Made | None:
        found = match(text)
        if found is None:
            return None
        keyword, name, visibility, evolution, rest = found.groups()
        words: tuple[str, ...] = ()
        offset = None
        if rest:
            parts = match_parts(rest)
            if parts is None:
                return None
            label, decorators, inertia, late_label = parts.groups()
            words = (values.words(decorators) if decorators else ()) + (("inertia",) if inertia else ())
            offset = values.label(label or late_label) if label or late_label else None
        name = name.rstrip()
        if "  " in name or not name.isprintable():
            name = values.clean(name)
        return (
            _new(
                Element, (line, keyword, name, float(visibility), float(evolution), offset, words, None, None)
            ),
        )

    return read_element


def _link(match: Match) -> Reader:
    def read_link(text: str, line: int) -> Made | None:
        # One arrow, and not a character that could mean anything else: no regex is needed.
        source, arrow, target = text.partition("->")
        if (
            arrow and source and target
            and "-" not in source and "-" not in target and ">" not in source and ">" not in target
            and "+" not in text and ";" not in text and "<" not in text
            and '"' not in text and "\\" not in text
        ):  # fmt: skip
            return (_new(LinkLine, (line, source.rstrip(), "->", None, target.lstrip(), None)),)
        found = match(text)
        if found is None:
            return None
        source, _, target, context = found.groups()
        if "\\" in text or '"' in text:
            source, target = values.link_end(source), values.link_end(target)
        else:
            source, target = source.strip(), target.strip()
        if context:
            context = context.split(";")[1].strip()
        return (_new(LinkLine, (line, source, "->", None, target, context)),)

    return read_link


def _evolve(match: Match) -> Reader:
    def read_evolve(text: str, line: int) -> Made | None:
        found = match(text)
        if found is None:
            return None
        _, name, target, label, decorators = found.groups()
        to = values.leading_number(target)
        return (
            Evolve(
                line, values.clean(name.strip()), None, target.strip() if to is None else to,
                values.label(label) if label else None, values.words(decorators) if decorators else (),
            ),
        )  # fmt: skip

    return read_evolve


_BY_HAND: dict[str, Callable[[Match], Reader]] = {"element": _element, "links": _link, "evolve": _evolve}
