"""Whole programs: how long they run, and how much memory they and their children have at once."""

import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from samples import Sample
from setting import environment

MIB = 1024 * 1024
PROC = Path("/proc")

# What the kernel counts a process's greatest size in.
UNIT = 1 if sys.platform == "darwin" else 1024


class FailedError(Exception):
    """A program ended with a status that was not expected; the message is the last thing it said."""


@dataclass(frozen=True, slots=True)
class Run(Sample):
    """One run, with its greatest sizes in MiB.

    ``largest``: of the largest single process; ``together``: of the program and its children at one
    moment, None where that was not watched. ``output`` is what it printed.
    """

    largest: float
    together: float | None = None
    output: str = ""


def run(command: Sequence[str], *, ours: bool, statuses: Collection[int] = (0,), watch: bool = False) -> Run:
    """*command*, from start to end; raises `FailedError` where its exit status is none of *statuses*."""
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as complaints:
        began = time.perf_counter()
        process = subprocess.Popen(command, stdout=output, stderr=complaints, env=environment(ours=ours))
        watcher = _Watcher(process.pid) if watch and PROC.is_dir() else None
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        together = watcher.finish() / MIB if watcher else None
        if process.returncode not in statuses:
            complaints.seek(0)
            said = complaints.read().decode(errors="replace").strip().splitlines()
            raise FailedError(f"exit status {process.returncode}: {said[-1] if said else 'nothing said'}")
        output.seek(0)
        cpu = usage.ru_utime + usage.ru_stime
        return Run(wall, cpu, usage.ru_maxrss * UNIT / MIB, together, output.read().decode(errors="replace"))


class _Watcher:
    """Looks at a process and all below it, again and again, and keeps the greatest size of all together."""

    SECONDS_BETWEEN = 0.02

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._greatest = 0
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def finish(self) -> int:
        """The greatest size seen, in bytes."""
        self._ended.set()
        self._thread.join()
        return self._greatest

    def _look(self) -> None:
        page = os.sysconf("SC_PAGE_SIZE")
        while not self._ended.wait(self.SECONDS_BETWEEN):
            self._greatest = max(self._greatest, page * sum(map(_pages, _family(self._pid))))


def _family(pid: int) -> list[int]:
    """*pid* and its descendants that run at this moment."""
    found = [pid]
    for task in PROC.glob(f"{pid}/task/*/children"):
        for child in _text(task).split():
            found += _family(int(child))
    return found


def _pages(pid: int) -> int:
    numbers = _text(PROC / str(pid) / "statm").split()
    return int(numbers[1]) if numbers else 0


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii")
    except OSError:
        return ""  # it ended while it was looked at
