"""A folder of real maps to SVG in one call."""

import shutil
import sys
from dataclasses import asdict
from pathlib import Path

from processes import FailedError, Run, run
from report import Section, Table, Target
from samples import cpu, least, middle
from setting import CORPUS, Setting

MAPS = "swardley-map-repository--*.owm"
SECONDS = 4

COLUMNS = (
    "maps", "pictures", "min s", "median s", "median CPU s",
    "peak MiB, one process", "peak MiB, together",
)  # fmt: skip


def section(setting: Setting) -> Section:
    """Simon Wardley's own maps, all named on one command line."""
    paths = sorted(CORPUS.glob(MAPS))
    title = "Many real maps → SVG, one call"
    if not paths:
        return Section([Table(title, COLUMNS, [], ["The maps are not here: they are other people's."])])
    folder = setting.scratch / "pictures"
    try:
        runs = [_drawn(paths, folder) for _ in range(2 if setting.quick else 6)][1:]
    except FailedError as failure:
        return Section([Table(title, COLUMNS, [], [f"Could not be measured: {failure}"])])
    pictures = len(list(folder.glob("*.svg")))
    together = max((one.together or 0 for one in runs), default=0)
    row = [
        str(len(paths)), str(pictures),
        f"{least(runs):.2f}", f"{middle(runs):.2f}", f"{middle(runs, cpu):.2f}",
        f"{max(one.largest for one in runs):.0f}", f"{together:.0f}",
    ]  # fmt: skip
    notes = ["An exit status of 1 is taken: some of these maps have lines that nobody can read."]
    seconds = middle(runs) if pictures == len(paths) else None
    target = Target(f"{len(paths)} real maps, seconds", SECONDS, seconds)
    return Section([Table(title, COLUMNS, [row], notes)], [target], {"runs": [asdict(one) for one in runs]})


def _drawn(paths: list[Path], folder: Path) -> Run:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    command = [sys.executable, "-m", "wardley", "render", *map(str, paths), "-o", f"{folder}/"]
    return run(command, ours=True, statuses=(0, 1), watch=True)
