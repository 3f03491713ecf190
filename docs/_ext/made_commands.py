"""Every command with the words that it takes, from the parsers that read them."""

import argparse
from collections.abc import Iterator

from wardley import registry
from wardley.interfaces.arguments import Parser
from wardley.interfaces.cli.main import COMMANDS


def commands() -> str:
    """The commands in the order of their names, a heading each."""
    return "\n\n".join(_command(name) for name in registry.names(COMMANDS) if name != "main")


def _command(name: str) -> str:
    command = registry.load(COMMANDS, name)
    parser = Parser(name, command.SUMMARY, command.EXAMPLE)
    command.configure(parser)
    return "\n\n".join(
        [
            f"## wardley {name}",
            parser.description or "",
            f"```sh\n{command.EXAMPLE}\n```",
            *_words(parser),
        ]
    )


def _words(parser: argparse.ArgumentParser) -> Iterator[str]:
    for action in parser._actions:  # noqa: SLF001 - argparse has no other list of what it takes
        if "--help" in action.option_strings:
            continue
        value = f"{action.metavar or ''}{' ...' if action.nargs in {'+', '*'} else ''}"
        spelt = [f"`{option} {value}".strip() + "`" for option in action.option_strings] or [f"`{value}`"]
        yield f"{', '.join(spelt)}\n: {_escaped(str(action.help))}"


def _escaped(text: str) -> str:
    return text.replace("*", "\\*").replace("<", "\\<").replace("%%", "%")
