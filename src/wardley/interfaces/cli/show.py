"""Tell everything that an estate knows of one component."""

import argparse
from typing import TYPE_CHECKING

from wardley.interfaces.questions import add_question, answer

if TYPE_CHECKING:
    from wardley.graph.about import About
    from wardley.graph.estate import Estate

SUMMARY = "tell all that is known of a component"
EXAMPLE = "wardley show CRM maps/"


def configure(parser: argparse.ArgumentParser) -> None:
    """The words that the command takes."""
    parser.add_argument("name", metavar="NAME", help="the component, by any of the words for it")
    add_question(parser)


def run(options: argparse.Namespace) -> int:
    """Tell it; 1 where a line could not be read, 2 where something could not be used."""
    # The list of commands needs none of it.
    from wardley.interfaces.reports.about import as_data, in_words  # noqa: PLC0415

    def ask(estate: "Estate") -> "About":
        from wardley.graph.about import about  # noqa: PLC0415

        return about(estate, options.name)

    return answer(options, ask, in_words, as_data)
