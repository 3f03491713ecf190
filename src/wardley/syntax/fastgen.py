"""Writes ``_fast.py``: regexes for whole lines, made of the grammar's own terminals.

Run ``python -m wardley.syntax.fastgen`` after a change of the grammar; a test compares.
Each terminal stands in an atomic group, which gives the lexer's longest run without going back, so
that a regex accepts a part of what the grammar accepts, with the same words.
"""

import re
from pathlib import Path

from wardley.syntax.grammar import grammar_text, parser

TARGET = Path(__file__).with_name("_fast.py")

SHAPES: dict[str, str] = {
    "title": "TITLE_KW TITLE_TEXT",
    "style": "STYLE_KW STYLE_NAME",
    "size": "SIZE_KW PLACE",
    "evolution": "EVOLUTION_KW !HIDE STAGE_LABEL TO STAGE_LABEL TO STAGE_LABEL TO STAGE_LABEL",
    "element": "ELEMENT_KW NAME PLACE() ...",
    "part": "LABEL? DECORATORS? INERTIA? LABEL?",
    "evolve": "EVOLVE_KW EVOLVE_NAME TARGET LABEL? DECORATORS?",
    "pipeline": "PIPELINE_KW PIPELINE_NAME PLACE?",
    "child": "CHILD_KW CHILD_NAME CHILD_PLACE LABEL?",
    "note": "NOTE_KW !QUOTED_NOTE NOTE_TEXT PLACE",
    "annotations": "ANNOTATIONS_KW PLACE",
    "links": "!QUOTED_END END ARROW !QUOTED_END END CONTEXT?",
    "statement": "RECORD_KW RECORD_NAME NUMBERS? ATTRIBUTES? RECORD_TEXT?",
    "pair": "RECORD_KW RECORD_NAME TO RECORD_NAME NUMBERS? ATTRIBUTES? RECORD_TEXT?",
    "join": "RECORD_NAME TO RECORD_NAME NUMBERS? ATTRIBUTES? RECORD_TEXT?",
    "dialect": "DIALECT",
}
"""The commonest lines by the grammar's rule, as terminals.

``?`` marks what may be absent, ``!`` what the lexer would rather take than the next, ``()`` a place
whose two numbers are wanted one by one, ``...`` whatever is left.
"""

_KEYWORD = re.compile(r"^([A-Z]+)(?:_KW)?\.9:(.*)$", re.MULTILINE)
_ASIDE = re.compile(r"\(\?[=!](?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)")
_WORD = re.compile(r"[a-z][a-z-]+")


def keywords() -> dict[str, tuple[str, ...]]:
    """The words of each keyword terminal, by the terminal's name without ``_KW``."""
    found = {}
    for kind, pattern in _KEYWORD.findall(grammar_text()):
        found[kind.lower()] = tuple(_WORD.findall(_ASIDE.sub("", pattern)))
    return found


def generate() -> str:
    """The text of ``_fast.py`` for the grammar as it is."""
    patterns = {terminal.name: terminal.pattern.to_regexp() for terminal in parser().terminals}
    rows = []
    for rule, shape in SHAPES.items():
        regex = "".join(_piece(word, patterns) for word in shape.split())
        names = tuple(name for word in shape.split() for name in _names(word))
        rows.append(f"    {rule!r}: (\n        {regex + '$'!r},\n        {names!r},\n    ),\n")
    words = [f"    {kind!r}: {words!r},\n" for kind, words in keywords().items()]
    return (
        '"""Regexes for common lines. Made by fastgen from the grammar: do not edit."""\n\n'
        f"PATTERNS: dict[str, tuple[str, tuple[str, ...]]] = {{\n{''.join(rows)}}}\n\n"
        f"KEYWORDS: dict[str, tuple[str, ...]] = {{\n{''.join(words)}}}\n"
    )


def _names(word: str) -> tuple[str, ...]:
    """What the groups of *word*'s regex catch."""
    if word == "...":
        return ("REST",)
    if word.endswith("()"):
        return ("NUMBER", "NUMBER")
    return () if word[0] == "!" else (word.rstrip("?"),)


def _number() -> str:
    """NUMBER is only ever a part of other terminals, so that Lark keeps no pattern of it."""
    found = re.search(r"^NUMBER: /(.*)/$", grammar_text(), re.MULTILINE)
    return found[1] if found else "missing"


def _piece(word: str, patterns: dict[str, str]) -> str:
    if word[0] == "!":
        return f"(?!{patterns[word[1:]]})"
    if word == "...":
        return "(.*)"
    if word.endswith("()"):
        return rf"(?>{patterns[word[:-2]].replace(_number(), f'({_number()})')})\s*"
    group = rf"((?>{patterns[word.rstrip('?')]}))\s*"
    return f"(?:{group})?" if word.endswith("?") else group


if __name__ == "__main__":
    TARGET.write_text(generate(), encoding="utf-8")
