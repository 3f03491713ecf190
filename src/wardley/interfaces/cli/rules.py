"""List the rules."""

import argparse
import json
from collections.abc import Iterable
from typing import TYPE_CHECKING

from wardley.interfaces import files
from wardley.interfaces.arguments import add_output, one_of

if TYPE_CHECKING:
    from wardley.analyse.rule import Rule

SUMMARY = "list what is checked"
EXAMPLE = "wardley rules --format json"


def configure(parser: argparse.ArgumentParser) -> None:
    """The words that the command takes."""
    parser.add_argument(
        "--format", metavar="FORMAT", default="text", type=one_of("format", ("text", "json")),
        help="text or json; without it, text",
    )  # fmt: skip
    add_output(parser, "the list")


def run(options: argparse.Namespace) -> int:
    """Write the list."""
    from wardley.analyse.rule import rules  # noqa: PLC0415 - only this command loads every rule

    tell = _json if options.format == "json" else _text
    files.deliver(tell(rules()), options.output)
    return 0


def _text(every: "Iterable[Rule]") -> str:
    return "".join(
        f"{rule.code}  {rule.name:<30} {rule.title[:1].lower()}{rule.title[1:]}\n" for rule in every
    )


def _json(every: "Iterable[Rule]") -> str:
    rows = [
        {
            "code": rule.code,
            "name": rule.name,
            "title": rule.title,
            "thresholds": {name: list(values) for name, values in rule.thresholds.items()},
        }
        for rule in every
    ]
    return json.dumps({"rules": rows}, indent=2, ensure_ascii=False) + "\n"
