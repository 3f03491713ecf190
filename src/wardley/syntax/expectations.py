"""What may come next, in the language's own words."""

from collections.abc import Iterable

WORDS: dict[str, str] = {
    "$END": "the end of the line",
    "ACCELERATOR_NAME": "a name",
    "ADDRESS": "an address in square brackets",
    "ANNOTATION_TEXT": "a text",
    "ARROW": "'->'",
    "ATTRIBUTES": "facts in round brackets",
    "AXIS_WORD": "a word",
    "BOX": "four numbers in square brackets",
    "BRACKETED": "a name",
    "CHILD_NAME": "a name",
    "CHILD_PLACE": "one number in square brackets",
    "COMMA": "','",
    "CONTEXT": "';' and a text",
    "DECORATORS": "decorators such as (buy)",
    "END": "a name",
    "EVOLVE_NAME": "a name",
    "FLOW": "'+>'",
    "HIDE": "--hide",
    "INERTIA": "inertia",
    "INLINE_EVOLVE": "evolve and a number",
    "INTEGER": "a number",
    "LABEL": "label [right, down]",
    "LABELLED_FLOW": "'+' and a flow",
    "METHOD_NAME": "a name",
    "NAME": "a name",
    "NOTE_TEXT": "a text",
    "NUMBERS": "numbers in square brackets",
    "OPEN": "'{'",
    "PIPELINE_NAME": "a name",
    "PIXELS": "a number of pixels",
    "PLACE": "two numbers in square brackets",
    "PLACES": "places in square brackets",
    "QUOTED": "a name",
    "QUOTED_END": "a name",
    "QUOTED_NOTE": "a text",
    "RECORD_NAME": "a name",
    "RECORD_TEXT": "';' and a text",
    "RENAME": "a name",
    "STAGED": "a place with a stage's name",
    "STAGE_LABEL": "a stage's name",
    "STYLE_NAME": "a style",
    "TARGET": "an evolution from 0 to 1",
    "TITLE_TEXT": "a text",
    "TO": "'->'",
    "URL_NAME": "a name",
    "URL_REF": "url(name)",
}
"""Every terminal that can be missed, as its author knows it; a test holds it to the grammar."""


def expectation(terminals: Iterable[str], behind: str) -> str:
    """One sentence: what may stand behind *behind* (empty: at the line's beginning)."""
    words = sorted({WORDS[name] for name in terminals if name in WORDS})
    if "the end of the line" in words:
        words.remove("the end of the line")
        words.append("the end of the line")
    listed = " or ".join(filter(None, [", ".join(words[:-1]), words[-1]])) if words else "the end of the line"
    return f"after {behind} may come {listed}" if behind else f"here may come {listed}"
