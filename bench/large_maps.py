"""Large maps to SVG: whether they end, how long they take, how much they need."""

import sys
from collections.abc import Sequence
from dataclasses import asdict

import maps
from processes import FailedError, Run, run
from report import Section, Table, Target, count
from samples import cpu, least, middle, ratio
from setting import Setting

Runs = dict[int, list[Run]]

SIZES = (1_000, 5_000, 20_000)
LARGEST_MIB = 1024

# A tenth more than in proportion: the clock of a shared machine is no better.
LINEAR = 1.1

COLUMNS = (
    "components", "min s", "median s", "median CPU s", "growth, CPU",
    "peak MiB, one process", "peak MiB, together", "SVG MiB",
)  # fmt: skip


def section(setting: Setting) -> Section:
    """The synthetic maps of thousands of components, each drawn by a whole process."""
    sizes = SIZES[:-1] if setting.quick else SIZES
    title = "Large maps → SVG, whole process"
    try:
        taken, written = _measure(sizes, 1 if setting.quick else 3, setting)
    except FailedError as failure:
        return Section([Table(title, COLUMNS, [], [f"Could not be measured: {failure}"])])
    rows = []
    for before, size in zip((0, *sizes), sizes, strict=False):
        runs = taken[size]
        grown = f"×{ratio(runs, taken[before], cpu):.1f} for ×{size / before:g}" if before else "–"
        rows.append([
            count(size), f"{least(runs):.2f}", f"{middle(runs):.2f}", f"{middle(runs, cpu):.2f}", grown,
            f"{max(one.largest for one in runs):.0f}", f"{_together(runs):.0f}",
            f"{written[size] / 2**20:.1f}",
        ])  # fmt: skip
    notes = ["Together: Python and Graphviz at one moment, looked at fifty times a second."]
    figures = {size: [asdict(one) for one in runs] for size, runs in taken.items()}
    return Section([Table(title, COLUMNS, rows, notes)], _targets(taken), {"runs": figures})


def _measure(sizes: Sequence[int], rounds: int, setting: Setting) -> tuple[Runs, dict[int, int]]:
    taken: Runs = {size: [] for size in sizes}
    written = {}
    for _ in range(rounds):
        for size in sizes:
            path, picture = maps.write(size, setting.scratch), setting.scratch / f"large-{size}.svg"
            command = [sys.executable, "-m", "wardley", "render", str(path), "-o", str(picture)]
            taken[size].append(run(command, ours=True, watch=True))
            written[size] = picture.stat().st_size
            picture.unlink()
    return taken, written


def _together(runs: list[Run]) -> float:
    return max(one.together if one.together is not None else one.largest for one in runs)


def _targets(taken: Runs) -> list[Target]:
    middle_size, largest = SIZES[1:]
    known = largest in taken
    proportion = largest / middle_size
    grown = ratio(taken[largest], taken[middle_size], cpu) if known else None
    peak = _together(taken[largest]) if known else None
    return [
        Target(f"svg: growth from {middle_size:,} to {largest:,}", proportion * LINEAR, grown),
        Target(f"svg: peak of {largest:,} together, MiB", LARGEST_MIB, peak),
    ]
