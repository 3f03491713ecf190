"""The style sheet within an SVG, with which one picture follows the light and dark of the page around it.

The colours for light pages are attributes in the SVG, and that is all that a reader without CSS needs.
Browsers override them: each with a custom property that the page may set (``--wardley-paper``), else with the
colour of the half that fits. Which half fits is what CSS calls the color-scheme: that of the reader, unless
the page has chosen by one of the marks that its theme sets on ``html`` or ``body``.

All of it stands within ``@supports``: who does not know ``light-dark()`` (browsers before 2024, converters)
skips it as a whole and keeps to the attributes, where a half-understood ``var()`` would come out as black.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from wardley.drawing.paints import RULES
from wardley.drawing.theme import Style, Theme

DARK = (
    "[data-theme=dark]", "[data-md-color-scheme=slate]", "[data-bs-theme=dark]",
    "[data-jp-theme-light=false]", ":is(html,body):is(.dark,.vscode-dark)",
)  # fmt: skip
"""How a page says that it is dark: Furo, PyData and others, Material, Bootstrap, Jupyter, and by class."""

LIGHT = (
    "[data-theme=light]", "[data-md-color-scheme=default]", "[data-bs-theme=light]",
    "[data-jp-theme-light=true]", ":is(html,body):is(.light,.vscode-light)",
)  # fmt: skip


_CLASS = re.compile(r"\.([a-z][\w-]*)")
_NAMES = ".label text,.note text,.context text"
_ON_ITS_OWN = (
    "font-weight:400;font-style:normal;font-size-adjust:none;letter-spacing:0;word-spacing:0;"
    "text-transform:none;"
)
"""What of the letters of the page would make names wider than they were measured."""
_GROUPS = "g{font:inherit;letter-spacing:inherit;text-transform:inherit;opacity:1}text{font-family:inherit}"


def root_classes(style: Style | None) -> str:
    """The classes of a picture as a whole: what it is, and its look where it follows the page."""
    return f"wardley-map wardley-{style.name}" if style else "wardley-map"


def style_sheet(style: Style | None, theme: Theme, kinds: Iterable[str], mark: str) -> str:
    """The element ``style`` of a picture with shapes of *kinds*.

    None for *style*: the picture keeps the colours of *theme*. *mark* is an id of the picture.
    """
    words = frozenset(word for kind in kinds for word in kind.split()) | {"paper"}
    if style is None:
        halo = _halo(theme.paper, f"#{mark}") if theme.halo else ""
        return f"<style>\n@supports(paint-order:stroke){{{halo}}}\n</style>\n" if halo else ""
    own = f".wardley-{style.name}"
    painted = "\n".join(_painted(style, words))
    halo = _halo(_colour(style, "paper"), "") if theme.halo else ""
    return (
        "<style>\n@supports(color:light-dark(#000,#fff)){\n"
        f".wardley-map{{{_ON_ITS_OWN}color-scheme:light dark;\n{_GROUPS}}}\n"
        f"{_chosen()}"
        f"{own}{{font-family:{theme.font};\n{painted}\n{halo}}}\n"
        "}\n</style>\n"
    )


@cache
def _chosen() -> str:
    """The color-scheme that the page says, the innermost mark having the last word."""
    dark, light = (f":is({','.join(marks)})" for marks in (DARK, LIGHT))
    return (
        f"{dark} .wardley-map,{light} {dark} .wardley-map{{color-scheme:dark}}\n"
        f"{light} .wardley-map,{dark} {light} .wardley-map{{color-scheme:light}}\n"
        "@media print{.wardley-map{color-scheme:only light!important}}\n"
    )


def _halo(paper: str, root: str) -> str:
    names = ",".join(f"{root} {name}".strip() for name in _NAMES.split(","))
    return f"{names}{{paint-order:stroke;stroke:{paper};stroke-width:3px;stroke-linejoin:round}}"


def _painted(style: Style, words: frozenset[str]) -> Iterator[str]:
    for rule in RULES:
        selectors = [one for one in rule.selectors if words.issuperset(_CLASS.findall(one))]
        if not selectors:
            continue
        paints = [
            f"{name}:{_colour(style, key)}{_opaque(style, key, name)}"
            for name, key in (("fill", rule.fill), ("stroke", rule.stroke), ("stop-color", rule.stop))
            if key and (_value(style.light, key) or _value(style.dark, key))
        ]  # fmt: skip
        if paints:
            yield f"{','.join(selectors)}{{{';'.join(paints)}}}"


def _colour(style: Style, key: str) -> str:
    """The colour of *key*, unless the page sets another."""
    light, dark = (_value(theme, key) or "transparent" for theme in (style.light, style.dark))
    either = light if light == dark else f"light-dark({light},{dark})"
    return f"var(--wardley-{re.sub('[._]', '-', key)},{either})"


def _opaque(style: Style, key: str, name: str) -> str:
    """What undoes the attribute for the opacity of the light colour: the other has its own."""
    light = _value(style.light, key)
    return f";{name.removesuffix('-color')}-opacity:1" if light and len(light) == 9 else ""


def _value(theme: Theme, key: str) -> str | None:
    name, _, number = key.partition(".")
    value = getattr(theme, name)
    found: str | None = value[int(number) - 1] if number else value
    return found
