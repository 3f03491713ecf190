"""Checking an estate beside reading it, and a whole process over a typical map."""

import compileall
import sys
from contextlib import ExitStack
from functools import partial
from statistics import median

import estates
import workers
from processes import Run, run
from reading import Tool, growth, growth_cell
from report import Section, Table, Target, count, milliseconds, spread, times
from samples import cpu, middle, ratio, rounds
from setting import SOURCES, Setting

SIZES = (1_000, 10_000, 100_000)
TYPICAL = 40
PASSES = {1_000: 3}

NOTES = (
    "Five links a component, facts on half, all rules on. In process, imports not counted.",
    "reading: text → model. checking: model → report. The ratio is of both together to reading alone.",
)


def section(setting: Setting) -> Section:
    """Every size in a warm process, the largest for its memory too, and a typical one from start to end."""
    sizes = SIZES[:-1] if setting.quick else SIZES
    with ExitStack() as stack:
        read, check = (Tool(name, workers.ours(name)) for name in ("parse", "check"))
        for tool in (read, check):
            assert tool.worker
            stack.enter_context(tool.worker)
        _measure((read, check), sizes, setting)
    rows = [_row(read, check, size) for size in sizes]
    table = Table("Model → findings", ("components", *_COLUMNS), rows, NOTES)
    memory, peak = _memory(sizes[-1], setting)
    whole, seconds = _whole(setting)
    targets = [
        *(
            Target(f"check {size:,}: (reading + checking) ÷ reading", 3, _total(read, check, size))
            for size in sizes
        ),
        Target("check: growth from 10,000 to 100,000", 11, growth(check, 10_000, 100_000)),
        Target(f"check {sizes[-1]:,}: peak MiB of the process", 2000, peak),
        Target("whole process, 40 components, seconds", 1 / 3, seconds),
    ]
    return Section([table, memory, whole], targets, {tool.name: tool.plain() for tool in (read, check)})


_COLUMNS = (
    "reading ms", "reading CPU ms", "checking ms", "checking CPU ms", "(reading + checking) ÷ reading",
    "growth of checking, CPU",
)  # fmt: skip


def _measure(tools: tuple[Tool, Tool], sizes: tuple[int, ...], setting: Setting) -> None:
    for number in range(max(2, setting.rounds // 2) + 1):
        for size in sizes:
            path = estates.write(size, setting.scratch)
            for tool in tools:
                assert tool.worker
                sample = tool.worker.sample(path, PASSES.get(size, 1), (size, estates.links_of(size)))
                if number:
                    tool.samples.setdefault(size, []).append(sample)


def _row(read: Tool, check: Tool, size: int) -> list[str]:
    cells = [milliseconds(middle(tool.samples[size], *of)) for tool in (read, check) for of in ((), (cpu,))]
    return [count(size), *cells, times(_total(read, check, size)), growth_cell(check, size)]


def _total(read: Tool, check: Tool, size: int) -> float:
    return 1 + ratio(check.samples[size], read.samples[size], cpu)


def _memory(size: int, setting: Setting) -> tuple[Table, float]:
    path = estates.write(size, setting.scratch)
    told = setting.scratch / "findings.json"
    words = ["check", str(path), "--today", "2026-02-01", "-o", str(told)]
    done = run([sys.executable, "-m", "wardley", *words], ours=True, statuses=(0, 1))
    with told.open(encoding="utf-8") as file:  # line by line: what is held here would count as a child's
        findings = sum('"fingerprint"' in line for line in file)
    row = [count(size), count(findings), milliseconds(done.wall), f"{done.largest:.0f}"]
    columns = ("components", "findings", "whole process ms", "peak MiB")
    return Table("wardley check --format json", columns, [row]), done.largest


def _whole(setting: Setting) -> tuple[Table, float]:
    compileall.compile_dir(SOURCES / "wardley", quiet=1)
    path = estates.write(TYPICAL, setting.scratch)
    command = [sys.executable, "-m", "wardley", "check", str(path), "--today", "2026-02-01"]
    tools = {
        "wardley check": partial(run, command, ours=True, statuses=(0, 1)),
        "python -c pass": partial(run, [sys.executable, "-c", "pass"], ours=False),
    }
    taken = dict(zip(tools, rounds(list(tools.values()), 5 if setting.quick else 15), strict=True))
    rows = [
        [name, *spread(samples), f"{max(s.largest for s in samples if isinstance(s, Run)):.0f}"]
        for name, samples in taken.items()
    ]
    columns = ("program", "min ms", "median ms", "median CPU ms", "peak MiB")
    note = "Bytecode is compiled before; the first run of each is thrown away."
    seconds = median(sample.wall for sample in taken["wardley check"])
    return Table(f"Whole process, {TYPICAL} components checked", columns, rows, [note]), seconds
