"""A whole process from text to SVG: what a user waits for one small map."""

import compileall
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import maps
from processes import FailedError, Run, run
from report import Section, Table, Target, compared, spread
from samples import Sample, ratio, rounds
from setting import CHILDREN, SOURCES, Setting

COMPONENTS = 40


def section(setting: Setting) -> Section:
    """Ours, wardleymap, and the start of Python that both begin with."""
    compileall.compile_dir(SOURCES / "wardley", quiet=1)
    path = maps.write(COMPONENTS, setting.scratch)
    tools: dict[str, Callable[[], Sample]] = {"wardley": partial(_ours, path, setting.scratch / "ours.svg")}
    if setting.wardleymap:
        tools["wardleymap"] = partial(_peer, setting.wardleymap, path, setting.scratch / "peer.svg")
    tools["python -c pass"] = partial(run, [sys.executable, "-c", "pass"], ours=False)
    columns = ("program", "min ms", "median ms", "median CPU ms", "peak MiB", "ours ÷ it", "ours ÷ it, CPU")
    title = f"Whole process, text → SVG, {COMPONENTS} components"
    try:
        taken = dict(zip(tools, rounds(list(tools.values()), 5 if setting.quick else 15), strict=True))
    except FailedError as failure:
        return Section([Table(title, columns, [], [f"Could not be measured: {failure}"])])
    rows = [_row(name, taken) for name in taken]
    if not setting.wardleymap:
        rows.append(["wardleymap", "not installed", *["–"] * 5])
    peer = ratio(taken["wardley"], taken["wardleymap"]) if "wardleymap" in taken else None
    notes = [
        "Bytecode is compiled before; the first run of each is thrown away; peak: the largest one process."
    ]
    figures = {name: [[sample.wall, sample.cpu] for sample in samples] for name, samples in taken.items()}
    target = Target("whole process, 40 components: ours ÷ wardleymap", 0.1, peer)
    return Section([Table(title, columns, rows, notes)], [target], figures)


def _row(name: str, taken: dict[str, list[Sample]]) -> list[str]:
    ours, samples = taken["wardley"], taken[name]
    peak = max(sample.largest for sample in samples if isinstance(sample, Run))
    return [name, *spread(samples), f"{peak:.0f}", *compared(ours, samples)]


def _ours(path: Path, picture: Path) -> Run:
    command = [sys.executable, "-m", "wardley", "render", str(path), "-o", str(picture)]
    return _drawn(run(command, ours=True), picture)


def _peer(python: Path, path: Path, picture: Path) -> Run:
    command = [str(python), str(CHILDREN / "wardleymap_svg.py"), str(path), str(picture)]
    return _drawn(run(command, ours=False), picture)


def _drawn(done: Run, picture: Path) -> Run:
    if b"<svg" not in picture.read_bytes()[:4000]:
        raise FailedError(f"{picture.name} is no SVG")
    picture.unlink()
    return done
