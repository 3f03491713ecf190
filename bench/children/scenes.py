"""``scenes.py ROUNDS MAP ...``: seconds that placing names takes on each of MAPs, as JSON.

The placer is timed as a map's author meets it: making the scene of the map without a written place for any
name, less making the scene of the same map with a place written for every name, in turn. What nobody can
write a place for, anchors and the words on flows, is placed in both.
"""

import gc
import json
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from places import with_all_places, without_places

import wardley
from wardley.drawing.options import Options
from wardley.drawing.scene import scene_of

ENOUGH = 5.0
"""After this many seconds a map is measured no more, however few its rounds are."""


def main() -> None:
    """Answer for every map."""
    rounds, *paths = sys.argv[1:]
    answers = {}
    for path in paths:
        map_ = wardley.read(path)
        bare, placed = without_places(map_), with_all_places(map_)
        auto, written = Options(labels="auto"), Options(labels="written")
        pairs = _pairs(partial(scene_of, bare, auto), partial(scene_of, placed, written), int(rounds))
        answers[Path(path).stem] = {
            "components": len(map_.components),
            "names": min(one for one, _ in pairs) - min(other for _, other in pairs),
            "scene": [pair[0] for pair in pairs],
            "scene without": [pair[1] for pair in pairs],
        }
    print(json.dumps(answers))


def _pairs(one: Callable[[], object], other: Callable[[], object], rounds: int) -> list[tuple[float, float]]:
    """What both take, in turn; a first round is thrown away, and there are no more after `ENOUGH` seconds."""
    pairs: list[tuple[float, float]] = []
    began = time.perf_counter()
    while len(pairs) <= rounds and (not pairs or time.perf_counter() - began < ENOUGH):
        pairs.append((_seconds(one), _seconds(other)))
    return pairs[1:] or pairs


def _seconds(act: Callable[[], object]) -> float:
    gc.collect()
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
