"""Text to model, inside a warm process, beside the peers."""

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field

import maps
import workers
from report import Section, Table, Target, compared, count, spread
from samples import Sample, Samples, cpu, ratio
from setting import Setting
from workers import Worker

SIZES = (40, 1_000, 10_000, 100_000)
MERMAID_UP_TO = 10_000

# Short work is repeated within a sample, or the clock would be what is measured.
PASSES = {40: 50, 1_000: 5}

COLUMNS = (
    "components", "tool", "min ms", "median ms", "median CPU ms",
    "ours ÷ it", "ours ÷ it, CPU", "growth, CPU",
)  # fmt: skip
NOTES = (
    "In process, imports not counted. The tools take turns; a ratio is the median over neighbouring pairs.",
    f"Mermaid is asked up to {MERMAID_UP_TO:,} components: its next size takes minutes.",
    "Mermaid's CPU counts its collector's and compiler's threads, which run beside the clock.",
)


@dataclass(slots=True)
class Tool:
    """A worker and its samples by size; ``worker`` is None where the tool is not installed."""

    name: str
    worker: Worker | None
    samples: dict[int, list[Sample]] = field(default_factory=dict)

    def takes(self, size: int) -> bool:
        """Whether it is asked for *size*."""
        return self.worker is not None and (self.name != "mermaid" or size <= MERMAID_UP_TO)

    def plain(self) -> dict[int, list[list[float]]]:
        """The samples by size, each as wall and CPU seconds."""
        return {size: [[one.wall, one.cpu] for one in samples] for size, samples in self.samples.items()}


def section(setting: Setting) -> Section:
    """The synthetic maps at every size."""
    sizes = SIZES[:-1] if setting.quick else SIZES
    with ExitStack() as stack:
        tools = [
            Tool("wardley", workers.ours("parse")),
            Tool("wardleymap", workers.wardleymap(setting)),
            Tool("mermaid", workers.mermaid(setting)),
        ]
        for tool in tools:
            if tool.worker:
                stack.enter_context(tool.worker)
        measure(tools, sizes, setting)
    ours = tools[0]
    rows = [
        [count(size), tool.name, *_cells(tool, size, ours.samples[size])] for size in sizes for tool in tools
    ]
    table = Table("Text → model", COLUMNS, rows, NOTES)
    return Section([table], _targets(tools), {tool.name: tool.plain() for tool in tools})


def measure(tools: Sequence[Tool], sizes: Sequence[int], setting: Setting) -> None:
    """Fill the samples of *tools*: a round has each size, a size each tool; the first is thrown away."""
    for number in range(setting.rounds + 1):
        for size in sizes:
            path = maps.write(size, setting.scratch)
            for tool in tools:
                if tool.worker and tool.takes(size):
                    sample = tool.worker.sample(path, PASSES.get(size, 1), (size, maps.links_of(size)))
                    if number:
                        tool.samples.setdefault(size, []).append(sample)


def growth(tool: Tool, small: int, large: int) -> float | None:
    """How many times longer *large* takes than *small*: the median over rounds, in processor time."""
    if small in tool.samples and large in tool.samples:
        return ratio(tool.samples[large], tool.samples[small], cpu)
    return None


def growth_cell(tool: Tool, size: int) -> str:
    """The growth from a tenth of *size*, or a dash."""
    grown = growth(tool, size // 10, size)
    return "–" if grown is None else f"×{grown:.1f} for ×10"


def _cells(tool: Tool, size: int, ours: Samples) -> list[str]:
    if size not in tool.samples:
        return ["–" if tool.worker else "not installed", *["–"] * 5]
    samples = tool.samples[size]
    return [*spread(samples), *compared(ours, samples), growth_cell(tool, size)]


def _targets(tools: Sequence[Tool]) -> list[Target]:
    ours, wardleymap, mermaid = tools

    def against(peer: Tool, size: int) -> float | None:
        if size in peer.samples and size in ours.samples:
            return ratio(ours.samples[size], peer.samples[size])
        return None

    found = []
    for size in SIZES[1:]:
        found.append(Target(f"parse {size:,}: ours ÷ wardleymap (goal)", 1, against(wardleymap, size)))
        found.append(Target(f"parse {size:,}: ours ÷ wardleymap (must)", 2, against(wardleymap, size)))
    found.append(Target("parse 10,000: ours ÷ mermaid", 0.1, against(mermaid, MERMAID_UP_TO)))
    found.append(Target("parse: growth from 10,000 to 100,000", 11, growth(ours, 10_000, 100_000)))
    return found
