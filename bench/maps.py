"""Maps to measure with: as many components as asked for, and the same bytes for the same number.

``python bench/maps.py COMPONENTS`` prints one.
"""

import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

SEED = 1854  # any number, as long as it stays

LINKS_PER_COMPONENT = 1.5
COMPONENTS_PER_EVOLVE = 20


def links_of(components: int) -> int:
    """How many links a map of *components* has."""
    return int(components * LINKS_PER_COMPONENT)


def lines(components: int) -> Iterator[str]:
    """A map of *components*, line by line, in words that all the tools measured here can read.

    That leaves out most of what people write: `README.md` says what follows for the figures.
    """
    chance = random.Random(SEED)
    evolutions = [chance.uniform(0.02, 0.9) for _ in range(components)]
    yield f"title A map of {components} components"
    for number, evolution in enumerate(evolutions):
        yield f"component {_name(number)} [{chance.uniform(0.02, 0.98):.3f}, {evolution:.3f}]"
    for above, below in _needs(components, chance):
        yield f"{_name(above)} -> {_name(below)}"
    for number in range(0, components, COMPONENTS_PER_EVOLVE):
        yield f"evolve {_name(number)} {evolutions[number] + 0.08:.3f}"


def write(components: int, folder: Path) -> Path:
    """The file in *folder* that holds the map of *components*; written if it is not there.

    Another process writes it: what this one ever held would be counted as the peak of those it starts.
    """
    path = folder / f"map-{components}.owm"
    if not path.exists():
        with path.open("w", encoding="utf-8") as file:
            subprocess.run([sys.executable, __file__, str(components)], stdout=file, check=True)
    return path


def _name(number: int) -> str:
    return f"Service{number} team"


def _needs(components: int, chance: random.Random) -> list[tuple[int, int]]:
    """Who needs whom: never in a circle, never twice."""
    found: dict[tuple[int, int], None] = {}
    while len(found) < links_of(components):
        above, below = sorted((chance.randrange(components), chance.randrange(components)))
        if above != below:
            found[above, below] = None
    return list(found)


if __name__ == "__main__":
    sys.stdout.writelines(f"{line}\n" for line in lines(int(sys.argv[1])))
