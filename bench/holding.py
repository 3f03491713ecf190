"""How much memory a large map takes once it is read."""

import json
import sys

import maps
from processes import MIB, run
from report import Section, Table, Target, count
from setting import CHILDREN, Setting

SIZE = 100_000


def section(setting: Setting) -> Section:
    """One fresh process that reads the largest map and holds it."""
    path = maps.write(SIZE, setting.scratch)
    held = run([sys.executable, str(CHILDREN / "memory.py"), str(path)], ours=True)
    told = json.loads(held.output)
    before, after = told["before"] / MIB, told["after"] / MIB
    row = [
        count(told["components"]),
        *(f"{mib:.0f}" for mib in (held.largest, before, after, after - before)),
    ]
    table = Table(
        "Memory of a process that holds a model, MiB",
        ("components", "peak", "before reading", "with the model", "the model"),
        [row],
        ["Peak: what the system counted over the whole life of the process, text and statements included."],
    )
    figures = {"peak": held.largest, "before": before, "after": after}
    return Section([table], [Target("memory: peak with 100,000 components, MiB", 250, held.largest)], figures)
