"""Tell what a code means."""

import argparse
from typing import TYPE_CHECKING

from wardley.interfaces import files
from wardley.interfaces.arguments import Refused, add_output, suggestion

if TYPE_CHECKING:
    from wardley.analyse.rule import Rule

SUMMARY = "tell what the code of a finding means"
EXAMPLE = "wardley explain W201"


def configure(parser: argparse.ArgumentParser) -> None:
    """The words that the command takes."""
    parser.add_argument("code", metavar="CODE", help="the code of a rule, as in W201, or its name")
    add_output(parser, "the page")


def run(options: argparse.Namespace) -> int:
    """Write the rule's page."""
    from wardley.analyse.rule import rules  # noqa: PLC0415 - only this command loads every rule

    files.deliver(page(_chosen(options.code, rules())), options.output)
    return 0


def page(rule: "Rule") -> str:
    """The page of *rule*: code and name, what its module says, and the thresholds that ``policy`` changes."""
    parts = [f"# {rule.code} {rule.name}", rule.page]
    if rule.thresholds:
        lines = [
            f"//@ policy {name} [{', '.join(f'{value:g}' for value in values)}]"
            for name, values in rule.thresholds.items()
        ]
        parts.append(
            "\n".join(["Thresholds, as they are unless a map says otherwise:", "", "```owm", *lines, "```"])
        )
    return "\n\n".join(parts) + "\n"


def _chosen(word: str, every: "tuple[Rule, ...]") -> "Rule":
    for rule in every:
        if word.upper() == rule.code or word.lower() == rule.name:
            return rule
    if word[:1] in "Ee" and word[1:].isdigit():
        raise Refused(
            f"'{word}' says that a text cannot be read; only rules have pages",
            "the message of such a finding says what would help, and the docs show an example of each",
        )
    known = [rule.code for rule in every] + [rule.name for rule in every]
    raise Refused(
        f"no rule is called '{word}'",
        suggestion(word, known) if len(word) > 4 else "wardley rules lists them",
    )
