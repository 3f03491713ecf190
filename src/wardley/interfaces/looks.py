"""How a picture is to look, for the commands that draw: style, pages, and what its colours say."""

import argparse

from wardley import registry
from wardley.interfaces.arguments import Refused, listed, one_of, suggestion

STYLES = registry.names("wardley.drawing.themes")

LABELS = ("written", "auto")
TIMES = ("now", "future")
SCHEMES = ("auto", "light", "dark")

USUAL = ("owner", "vendor", "sourcing", "cost")


def add_look(parser: argparse.ArgumentParser) -> None:
    """Let *parser* take ``--style`` and ``--scheme``."""
    parser.add_argument(
        "--style", type=style, metavar="STYLE",
        help=f"{listed(STYLES)}, or a TOML file; without it, what the map says, or modern",
    )  # fmt: skip
    parser.add_argument(
        "--scheme", type=one_of("scheme", SCHEMES), metavar="SCHEME", default="auto",
        help="for light or dark pages; auto: an SVG follows the page that it is on, and all else is light",
    )  # fmt: skip


def add_drawing(parser: argparse.ArgumentParser) -> None:
    """Let *parser* take ``--labels``, ``--at`` and ``--engine``."""
    parser.add_argument(
        "--labels", type=one_of("way to place labels", LABELS), metavar="HOW", default="written",
        help="written: names stand where the map says, and the others where there is room; auto: all of them"
        " where there is room",
    )  # fmt: skip
    parser.add_argument(
        "--at", metavar="WHEN", type=one_of("time", TIMES), default="now",
        help="now, or future: after the map's evolve lines; without it, now",
    )  # fmt: skip
    parser.add_argument(
        "--engine", metavar="ENGINE", default="auto",
        help="what draws: auto, pure (installed with wardley), dot (the system's Graphviz), or a program",
    )  # fmt: skip


def add_colour_by(parser: argparse.ArgumentParser) -> None:
    """Let *parser* take ``--colour-by``."""
    parser.add_argument(
        "--colour-by", type=_attribute, metavar="WORD",
        help=f"fill components by what is known of them, with a legend: {listed(USUAL)}, or any other word"
        " of estate lines; reads the files as one estate, plans and folders among them",
    )  # fmt: skip


def style(word: str) -> str:
    """*word* where it is a style or the file of one; a converter for `argparse`."""
    if word in STYLES or word == "color":
        return word
    from wardley.drawing.theme_file import SUFFIX, ThemeError, read_style  # noqa: PLC0415 - seldom asked for

    if not word.lower().endswith(SUFFIX):
        raise argparse.ArgumentTypeError(f"no style is called '{word}'; {suggestion(word, STYLES)}")
    try:
        read_style(word)
    except ThemeError as problem:
        raise Refused(str(problem)) from None
    return word


def _attribute(word: str) -> str:
    if word in USUAL:
        return word
    # It loads much that a map is drawn without.
    from wardley.graph.attributes import ATTRIBUTES  # noqa: PLC0415

    return one_of("attribute", ATTRIBUTES)(word)
