"""Text to model of people's own maps, inside a warm process, beside wardleymap."""

from contextlib import ExitStack
from functools import partial
from pathlib import Path

import workers
from report import Section, Table, compared, spread
from samples import Sample, rounds
from setting import CORPUS, Setting
from workers import Worker

TITLE = "Text → model, real maps"
COLUMNS = ("tool", "min ms", "median ms", "median CPU ms", "ours ÷ it", "ours ÷ it, CPU")


def section(setting: Setting) -> Section:
    """All real maps at which neither tool raises, one after another."""
    paths = sorted(CORPUS.glob("*.owm"))
    if not paths:
        return Section([Table(TITLE, COLUMNS, [], ["The maps are not here: they are other people's."])])
    with ExitStack() as stack:
        found = [
            stack.enter_context(one) for one in (workers.ours("parse"), workers.wardleymap(setting)) if one
        ]
        refused = {path for worker in found for path, _ in worker.answer(paths)["failed"]}
        taken = [path for path in paths if str(path) not in refused]
        samples = rounds([partial(_pass, worker, taken) for worker in found], setting.rounds)
    names = [worker.name for worker in found]
    rows = [
        [name, *spread(one), *compared(samples[0], one)] for name, one in zip(names, samples, strict=True)
    ]
    if len(found) < 2:
        rows.append(["wardleymap", "not installed", *["–"] * 4])
    notes = [
        f"The sum over {len(taken)} maps; {len(refused)} more, at which a tool raises, are left out.",
        "No ratio of equal work: wardleymap passes over much of what these maps say.",
    ]
    figures = {name: [[s.wall, s.cpu] for s in one] for name, one in zip(names, samples, strict=True)}
    return Section([Table(TITLE, COLUMNS, rows, notes)], [], figures)


def _pass(worker: Worker, paths: list[Path]) -> Sample:
    answer = worker.answer(paths)
    return Sample(answer["wall"], answer["cpu"])
