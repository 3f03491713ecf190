"""How long it takes to find places for the names of a map."""

import json
import sys
from typing import Any

import maps
from labels import SMALL, drawn_by_people
from processes import FailedError, run
from report import Section, Table, Target, count, milliseconds
from setting import CHILDREN, Setting

SYNTHETIC = ((60, 0.030), (500, None), (2_000, 2.0))
"""Components, and the seconds that placing their names may take; None where nobody set any."""

TITLE = "Places for names: time"
COLUMNS = ("map", "components", "names, ms", "scene, all found, ms", "scene, all written, ms")


def section(setting: Setting) -> Section:
    """Synthetic maps, whose parts stand anywhere, and those that people drew."""
    sizes = SYNTHETIC[:-1] if setting.quick else SYNTHETIC
    made = [maps.write(size, setting.scratch) for size, _ in sizes]
    paths = drawn_by_people(setting.map)
    command = [sys.executable, str(CHILDREN / "scenes.py"), str(setting.rounds)]
    try:
        times = json.loads(run([*command, *map(str, [*made, *paths])], ours=True).output)
    except FailedError as failure:
        return Section([Table(TITLE, COLUMNS, [], [f"Could not be measured: {failure}"])])
    rows = [_row("synthetic", times[path.stem]) for path in made]
    rows += _real({path.stem: times[path.stem] for path in paths})
    targets = [
        Target(f"seconds to place names, {count(size)} components", bound, times[f"map-{size}"]["names"])
        for size, bound in sizes
        if bound is not None
    ]
    notes = [
        "Least of the rounds. Names: the scene where no place is written, less the same where all are.",
        "What only the library can place, anchors and words on flows, is in both.",
    ]
    return Section([Table(TITLE, COLUMNS, rows, notes)], targets, times)


def _real(times: dict[str, Any]) -> list[list[str]]:
    """The map in the middle and the slowest, of up to `SMALL` components and of more."""
    rows = []
    for what, wanted in ((f"≤ {SMALL}", True), (f"> {SMALL}", False)):
        group = [item for item in times.items() if (item[1]["components"] <= SMALL) == wanted]
        group.sort(key=lambda item: float(item[1]["names"]))
        if group:
            for place, (name, one) in (("in the middle", group[len(group) // 2]), ("slowest", group[-1])):
                rows.append(_row(f"{place} of {len(group)} real maps {what}: {name}", one))
    return rows


def _row(title: str, times: dict[str, Any]) -> list[str]:
    seconds = times["names"], min(times["scene"]), min(times["scene without"])
    return [title, count(times["components"]), *map(milliseconds, seconds)]
