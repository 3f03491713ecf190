"""Every rule with its page: the same that ``wardley explain`` prints."""

import re

from wardley.analyse.rule import Rule, rules
from wardley.interfaces.cli.explain import page

FAMILIES = {
    "W1": "The structure of a map",
    "W2": "Sourcing and treatment against evolution",
    "W3": "Evolution, movement, inertia",
    "W4": "What rests on what",
    "W5": "Across maps",
    "W6": "The work that people ask for",
    "W7": "What people want and choose",
    "W8": "The draft plan",
}


def rule_pages() -> str:
    """The rules by family, a heading each."""
    parts = []
    for start, title in FAMILIES.items():
        found = [rule for rule in rules() if rule.code.startswith(start)]
        parts += [f"## {title}", *map(_page, found)]
    return "\n\n".join(parts)


def rule_list() -> str:
    """A table of all rules."""
    rows = [f"| [{rule.code}](rules.md#{_anchor(rule)}) | {rule.name} | {rule.title} |" for rule in rules()]
    return "\n".join(["| code | name | what is wrong |", "| --- | --- | --- |", *rows])


def _page(rule: Rule) -> str:
    return re.sub(r"^# ", "### ", page(rule), count=1)


def _anchor(rule: Rule) -> str:
    return f"{rule.code} {rule.name}".lower().replace(" ", "-")
