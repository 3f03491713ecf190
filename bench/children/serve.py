"""The measuring side of a worker: how long a piece of work takes on the files it is asked about.

A question is a line of JSON, ``{"paths": [...], "passes": n}``; so is its answer.
"""

import gc
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple


class Work(NamedTuple):
    """What is measured: ``act`` on what ``prepare`` makes of a text; ``tally``: its components and links."""

    act: Callable[[Any], Any]
    tally: Callable[[Any], tuple[int, int]]
    prepare: Callable[[str], Any] = str


def serve(work: Work) -> None:
    """Answer questions from standard input until there are no more."""
    answers, sys.stdout = sys.stdout, sys.stderr  # whatever the library prints is no answer
    for question in sys.stdin:
        print(json.dumps(_answer(work, **json.loads(question))), file=answers, flush=True)


def _answer(work: Work, paths: list[str], passes: int) -> dict[str, Any]:
    texts = {path: Path(path).read_text(encoding="utf-8", errors="replace") for path in paths}
    walls, cpus = [], []
    for _ in range(passes):
        wall, cpu, components, links, failed = 0.0, 0.0, 0, 0, []
        for path, text in texts.items():
            subject = work.prepare(text)
            gc.collect()
            wall_then, cpu_then = time.perf_counter(), time.process_time()
            try:
                result = work.act(subject)
            except Exception as problem:  # noqa: BLE001 - which texts a tool cannot take is part of the answer
                failed.append([path, repr(problem)])
                continue
            wall += time.perf_counter() - wall_then
            cpu += time.process_time() - cpu_then
            found = work.tally(result)
            components, links = components + found[0], links + found[1]
            del result, subject
        walls.append(wall)
        cpus.append(cpu)
    times = {"wall": median(walls), "cpu": median(cpus)}
    return {**times, "components": components, "links": links, "failed": failed}
