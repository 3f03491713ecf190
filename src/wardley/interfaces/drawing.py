"""Many maps drawn at once, each on its own: a fault in one leaves the others untouched."""

import os
import signal
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wardley.api import read
from wardley.drawing.draw import draw_with_remarks
from wardley.drawing.engine import EngineError, EngineMissing
from wardley.drawing.options import AS_IT_IS, Options
from wardley.interfaces.faults import described
from wardley.interfaces.reports.contents import contents
from wardley.interfaces.reports.text import printable, report
from wardley.model.map import WardleyMap
from wardley.source.errors import SourceError
from wardley.source.limits import Limits

_TASKS_A_WORKER = 32
"""With fewer, starting the workers takes longer than they save."""

_TASKS_AT_ONCE = 4


class Task(NamedTuple):
    """One map to draw: where it is, and how it is to look.

    ``map`` is what was read there already, None where that is still to be done.
    """

    source: str
    format: str
    engine: str | None
    colour: bool
    limits: Limits = Limits()
    options: Options = AS_IT_IS
    map: WardleyMap | None = None


class Drawn(NamedTuple):
    """What became of a `Task`.

    ``picture`` is None where the map could not be used; ``report`` says what there is to say about it, and
    ``contents`` what it holds. ``errors``: a line could not be read. ``fault`` is a report of our own.
    """

    source: str
    picture: str | bytes | None = None
    contents: str = ""
    report: str = ""
    errors: bool = False
    fault: str = ""


def draw(task: Task) -> Drawn:
    """The picture of one map, or why there is none."""
    try:
        chart = task.map or read(task.source, limits=task.limits)
        drawn = draw_with_remarks(chart, task.format, task.options, task.engine)
    except EngineMissing as problem:
        return Drawn(task.source, report=f"wardley: {printable(str(problem))}\n", errors=True)
    except EngineError as problem:
        return Drawn(task.source, report=f"{printable(f'{task.source}: {problem}')}\n", errors=True)
    except SourceError as problem:
        return Drawn(task.source, report=report([problem.diagnostic], colour=task.colour), errors=True)
    except Exception as problem:  # noqa: BLE001 - one map's fault is told, and the others are drawn
        return Drawn(task.source, errors=True, fault=described(problem))
    return Drawn(
        task.source,
        drawn.picture,
        contents(chart) + (f"; shown: {printable(view)}" if (view := task.options.view) else ""),
        report((*chart.diagnostics, *drawn.remarks), chart.source, colour=task.colour),
        any(diagnostic.severity == "error" for diagnostic in chart.diagnostics),
    )


def draw_all(tasks: Sequence[Task]) -> Iterator[Drawn]:
    """Every one of *tasks* drawn, in their order, as they become ready."""
    workers = min(_processors(), len(tasks) // _TASKS_A_WORKER)
    if workers < 2:
        yield from map(draw, tasks)
        return
    # Loading it takes as long as drawing two maps. Processes, as most of the work is Python's.
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415

    pool = ProcessPoolExecutor(workers, initializer=_leave_interruptions_to_the_parent)
    try:
        # Only this process has the standard input.
        elsewhere = pool.map(draw, [task for task in tasks if task.source != "-"], chunksize=_TASKS_AT_ONCE)
        for task in tasks:
            yield draw(task) if task.source == "-" else next(elsewhere)
    finally:
        pool.shutdown(cancel_futures=True)


def _processors() -> int:
    """How many processors this program may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _leave_interruptions_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
