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
INITIATIVES_PER_COMPONENT = 10
INITIATIVES_PER_CAUSE = 5
RANKED = 40  # so many each department puts in order
STAGES = ("genesis", "custom", "product", "commodity")


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
        yield f"keyresult Number {number} (objective Objective {number}, from 10%, to 20%, by 2027Q2)"
    for number, cost in enumerate(costs):
        yield from _initiative(number, cost, teams, objectives, chance)
    yield from _around(initiatives, random.Random(SEED + 1))


def _around(initiatives: int, chance: random.Random) -> Iterator[str]:
    """Why the work is asked for, what it changes, what people think of it and what they decided."""
    causes = max(3, initiatives // INITIATIVES_PER_CAUSE)
    components = max(3, initiatives // INITIATIVES_PER_COMPONENT)
    for number in range(causes):
        kind = chance.choice(("value", "failure", "failure", "habit"))
        yield f"cause Cause {number} ({kind}, stakeholder Somebody {number % 50})"
    for number in range(components):
        words = f"team Team {number % 50}, people {chance.randrange(1, 9)}, cost {chance.randrange(5, 500)}k"
        yield f"estate Component {number} (in-house, bespoke, {words})"
    for number in range(initiatives):
        yield from _said_of(f"Request {number}", causes, components, chance)
    asked = [f"Request {number}" for number in range(min(initiatives, RANKED))]
    for number in range(DEPARTMENTS):
        yield f"rank Department {number} ({', '.join(chance.sample(asked, len(asked)))})"
    for number in range(20):
        scores = ", ".join(str(chance.randrange(1, 6)) for _ in range(3))
        yield f"concern Concern {number} [{scores}] (threat) ; seen in May"
        yield f"capability Capability {number} [1, 4]"
        yield f"Capability {number}->Component {chance.randrange(components)}"
    yield from ("aspiration More of it", "play Everywhere", "win By being quicker", "system Monday meeting")


def _said_of(name: str, causes: int, components: int, chance: random.Random) -> Iterator[str]:
    if chance.random() < 0.7:
        yield f"{name}->Component {chance.randrange(components)}"
    if chance.random() < 0.6:
        yield f"{name}->Cause {chance.randrange(causes)}"
    if chance.random() < 0.1:
        yield f"decision {name} ({chance.choice(('stop', 'defer', 'keep'))}, by Ada, on 2026-01-12)"
    if chance.random() < 0.25:
        for who in ("Ada", "Bea", "Cy", "Dee"):
            yield f"rate {who}->{name} [{chance.random():.1f}, {chance.random():.1f}]"


def drawn(initiatives: int) -> Iterator[str]:
    """The map below the plan, line by line."""
    chance = random.Random(SEED + 2)
    components = max(3, initiatives // INITIATIVES_PER_COMPONENT)
    yield "anchor User [0.95, 0.5]"
    for number in range(components):
        yield f"component Component {number} [{chance.random() * 0.9:.2f}, {chance.random():.2f}]"
    for number in range(components):
        above = f"Component {chance.randrange(number)}" if number > 2 else "User"
        yield f"{above}->Component {number}"


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
    path = folder / f"portfolio-{initiatives}.owm"
    if not path.exists():
        text = [*drawn(initiatives), *(f"//@ {line}" for line in lines(initiatives))]
        path.write_text("".join(f"{line}\n" for line in text), encoding="utf-8")
    return path


if __name__ == "__main__":
    sys.stdout.writelines(f"{line}\n" for line in lines(int(sys.argv[1])))
