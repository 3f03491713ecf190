"""Estates to measure with: a map with five links a component, and facts on half of them.

``python bench/estates.py COMPONENTS`` prints one; the same bytes for the same number.
"""

import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

SEED = 1903  # any number, as long as it stays

LINKS_PER_COMPONENT = 5
COMPONENTS_PER_ANCHOR = 500
DOMAIN = 250  # components of a domain, one in `components // DOMAIN` of the numbers
SHARED = 50  # one in so many components belongs to the base that every domain stands on
VENDORS = 60
TEAMS = 40

_HOW = ("bespoke", "configured", "standard", "utility", "experiment")


def lines(components: int) -> Iterator[str]:
    """The estate of *components*, line by line: domains on a shared base, no circles, every sort of fact."""
    chance = random.Random(SEED)
    anchors = max(2, components // COMPONENTS_PER_ANCHOR)
    yield f"title An estate of {components} components"
    for number in range(anchors):
        yield f"anchor User {number} [0.97, {chance.uniform(0.1, 0.9):.3f}]"
    for number in range(components):
        visibility = 0.95 - 0.9 * number / components
        # What stands deeper has mostly evolved further, as on real maps.
        evolution = min(0.98, max(0.02, 0.15 + 0.7 * number / components + chance.gauss(0, 0.15)))
        place = f"[{visibility:.4f}, {evolution:.3f}]"
        yield f"component {_name(number)} {place}{_decorator(chance)}"
    for number in range(anchors):
        for _ in range(3):
            yield f"User {number} -> {_name(chance.randrange(max(1, components // 10)))}"
    for above, below in _needs(components, chance):
        yield f"{_name(above)} -> {_name(below)}"
    for number in range(0, components, 20):
        yield f"evolve {_name(number)} {chance.uniform(0.5, 0.98):.3f}"
    for number in range(0, components, 2):
        yield f"//@ estate {_name(number)} ({_facts(chance)})"
    yield from _work(components, chance)


def links_of(components: int) -> int:
    """How many links an estate of *components* has."""
    return components * LINKS_PER_COMPONENT + 3 * max(2, components // COMPONENTS_PER_ANCHOR)


def write(components: int, folder: Path) -> Path:
    """The file in *folder* that holds the estate of *components*; written if it is not there.

    Another process writes it: what this one ever held would be counted as the peak of those it starts.
    """
    path = folder / f"estate-{components}.owm"
    if not path.exists():
        with path.open("w", encoding="utf-8") as file:
            subprocess.run([sys.executable, __file__, str(components)], stdout=file, check=True)
    return path


def _name(number: int) -> str:
    return f"Service{number} team"


def _decorator(chance: random.Random) -> str:
    return chance.choice(("", "", " (build)", " (buy)", " (outsource)"))


def _facts(chance: random.Random) -> str:
    vendor = chance.random() < 0.5
    facts = [
        f"vendor Vendor {chance.randrange(VENDORS)}" if vendor else "in-house",
        chance.choice(_HOW),
        f"team Team {chance.randrange(TEAMS)}",
        f"cost {chance.randrange(1, 900)}k",
        f"people {chance.randrange(1, 9)}",
    ]
    if chance.random() < 0.3:
        facts.append("alternatives This / That")
    if chance.random() < 0.05:
        facts.append(f"end-of-life 2026-{chance.randrange(1, 13):02}")
    if vendor and chance.random() < 0.2:
        facts.append(f"customised {chance.randrange(5, 80)}%")
    return ", ".join(facts)


def _needs(components: int, chance: random.Random) -> Iterator[tuple[int, int]]:
    """Who needs whom: always a deeper one of the same domain, or one of the base that all domains share."""
    domains = max(1, components // DOMAIN)
    base = components - max(2, components // SHARED)
    for number in range(components * LINKS_PER_COMPONENT):
        above = number % (components - 1)
        if above >= base or chance.random() < 0.2:
            below = chance.randrange(max(base, above + 1), components)
        else:
            deeper = 1 + min(int(chance.expovariate(1 / 20)), DOMAIN)
            below = min(above + deeper * domains, components - 1)
        yield above, below


def _work(components: int, chance: random.Random) -> Iterator[str]:
    for number in range(max(1, components // 100)):
        name = f"Request {number}"
        purpose = f"[{chance.random():.2f}, {chance.random():.2f}]"
        yield f"//@ initiative {name} {purpose} (cost {number % 90 + 1}k)"
        yield f"//@ {name}->{_name(chance.randrange(components))}"
        contract = f"Contract {number}"
        vendor = f"vendor Vendor {number % VENDORS}"
        yield f"//@ contract {contract} ({vendor}, type subscription, ends 2026-09, notice 3m)"
        yield f"//@ {contract}->{_name(chance.randrange(components))}"
    yield "//@ quarters 2026Q1->2026Q4"


if __name__ == "__main__":
    sys.stdout.writelines(f"{line}\n" for line in lines(int(sys.argv[1])))
