"""Plans to measure with: the work that a large company asks for, in the language's own words.

``python bench/portfolios.py INITIATIVES`` prints one; the same bytes for the same number.
"""

import random
import sys
from collections.abc import Iterator
from pathlib import Path

SEED = 1931  # any number, as long as it stays

INITIATIVES_PER_TEAM = 20
QUARTERS = 12
INITIATIVES_PER_OBJECTIVE = 40
DEPARTMENTS = 10
NEEDS_OF_TEN = 6  # of ten initiatives, so many need an earlier one


def lines(initiatives: int) -> Iterator[str]:
    """The plan of *initiatives*, line by line; a bit more is asked for than there is room for."""
    chance = random.Random(SEED)
    teams = max(3, initiatives // INITIATIVES_PER_TEAM)
    objectives = max(3, initiatives // INITIATIVES_PER_OBJECTIVE)
    costs = [chance.randrange(5, 400) for _ in range(initiatives)]
    yield f"quarters 2026Q1->{2026 + QUARTERS // 4 - 1}Q4 (budget {sum(costs) * 7 // 10}k)"
    for number in range(teams):
        department = f"department Department {number % DEPARTMENTS}"
        yield f"team Team {number} ({department}, people {chance.randrange(3, 12)})"
        capacity = ", ".join(f"{chance.randrange(8, 20) / 2:g}" for _ in range(QUARTERS))
        yield f"capacity Team {number} [{capacity}]"
    for number in range(objectives):
        yield f"objective Objective {number} (department Department {number % DEPARTMENTS})"
    for number, cost in enumerate(costs):
        yield from _initiative(number, cost, teams, objectives, chance)


def _initiative(number: int, cost: int, teams: int, objectives: int, chance: random.Random) -> Iterator[str]:
    words = [
        f"cost {cost}k" if chance.random() < 0.9 else "",
        f"effort {chance.randrange(1, 24) / 2:g}" if chance.random() < 0.95 else "",
        f"team Team {chance.randrange(teams)}",
        f"owner Owner {chance.randrange(teams * 2)}",
        f"serves Objective {chance.randrange(objectives)}" if chance.random() < 0.9 else "",
        f"deadline {2026 + chance.randrange(4)}Q{chance.randrange(1, 5)}" if chance.random() < 0.1 else "",
    ]
    purpose = f"[{chance.random():.2f}, {chance.random() ** 0.5:.2f}]"
    yield f"initiative Request {number} {purpose} ({', '.join(filter(None, words))})"
    while number and chance.random() < NEEDS_OF_TEN / 10 / (1 + NEEDS_OF_TEN / 10):
        target = max(0, number - 1 - int(chance.expovariate(1 / 30)))
        if target != number:
            yield f"Request {number}->Request {target}{' (first)' if chance.random() < 0.5 else ''}"


def write(initiatives: int, folder: Path) -> Path:
    """The file in *folder* that holds the plan of *initiatives*; written if it is not there."""
    path = folder / f"portfolio-{initiatives}.plan"
    if not path.exists():
        path.write_text("".join(f"{line}\n" for line in lines(initiatives)), encoding="utf-8")
    return path


if __name__ == "__main__":
    sys.stdout.writelines(f"{line}\n" for line in lines(int(sys.argv[1])))
