"""The fields to search, to choose by, to scale and to colour with; they are shown where the script runs."""

from collections import Counter
from collections.abc import Iterator

from wardley.drawing.cards import CHOICES
from wardley.drawing.interactive.data import FINDING, Dossier, values_of
from wardley.drawing.markup import Markup, joined, tag

_KEY = '<svg viewBox="0 0 35 11" aria-hidden="true"><path class="{}" fill="none" d="M1 5.5H34"/></svg> '


def controls(dossier: Dossier, *, schemes: bool) -> Markup:
    """The form above the picture; *schemes*: light and dark can be chosen."""
    fields = [choice for word in (*CHOICES, FINDING) for choice in _choice(dossier, word)]
    fields += [_schemes()] if schemes else []
    parts = [
        tag(
            "label", "Search ",
            Markup('<input type="search" id="search" autocomplete="off" spellcheck="false">'),
        ),
        tag("button", "Show all", type="reset"),
        tag("div", *fields, id="choices") if fields else "",
    ]  # fmt: skip
    return tag("form", joined(parts), id="controls", role="search", hidden="", data_live="")


def bar() -> Markup:
    """What was found, and the buttons that scale the picture."""
    words = (("in", "+", "Larger"), ("out", "\N{MINUS SIGN}", "Smaller"), ("fit", "Whole", "The whole map"))
    buttons = (
        tag("button", sign, type="button", data_zoom=action, aria_label=name, title=name)
        for action, sign, name in words
    )
    said = tag("output", id="said", role="status", form="controls")
    scale = tag("div", *buttons, id="zoom", role="group", aria_label="Scale")
    return tag("div", said, scale, id="bar", hidden="", data_live="")


def key() -> Markup:
    """What the lines mean that light up, and how the picture is moved."""
    parts = (
        tag("span", Markup(_KEY.format("below")), "what it needs, all the way down", tag("b", id="belows")),
        tag("span", Markup(_KEY.format("above")), "what needs it, all the way up", tag("b", id="aboves")),
        tag(
            "span",
            "Drag or arrow keys move; Ctrl and wheel, pinch, + and \N{MINUS SIGN} scale; 0 shows all.",
        ),
    )
    return tag("p", *parts, id="key", hidden="", data_live="")


def facts() -> Markup:
    """Where the script tells what is known of an element."""
    inside = (
        tag("button", "\N{MULTIPLICATION SIGN}", type="button", id="close", aria_label="Close"),
        tag("h2", id="facts-name", tabindex="-1"),
        tag("div", id="facts-body"),
    )
    return tag("aside", *inside, id="facts", hidden="", aria_labelledby="facts-name")


def _schemes() -> Markup:
    options = (tag("option", word, value=word) for word in ("auto", "light", "dark"))
    # A reader that remembers fields would show another word than the page has.
    return tag("label", "Colours ", tag("select", *options, id="theme", autocomplete="off"))


def _choice(dossier: Dossier, choice: str) -> Iterator[Markup]:
    """The field to choose by *choice*; nothing where nothing is known."""
    found = [values for entry in dossier.entries if (values := values_of(entry.card, choice)) is not None]
    counts = Counter(value for values in found for value in values)
    if not counts:
        return
    unknown = sum(not values for values in found)
    options = [("", "any")]
    if choice == FINDING:
        options.append(("*", f"with findings ({len(found) - unknown})"))
    options += [(f"+{value}", f"{value} ({counts[value]})") for value in sorted(counts, key=_order)]
    if unknown:
        options.append(("-", f"{'none' if choice == FINDING else 'unknown'} ({unknown})"))
    items = (tag("option", words, value=value) for value, words in options)
    field = tag("select", *items, data_choice=choice, autocomplete="off")
    yield tag("label", f"{choice.capitalize()} ", field)


def _order(value: str) -> tuple[str, str]:
    return value.casefold(), value
