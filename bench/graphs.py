"""Model to graph, inside a warm process."""

import workers
from reading import SIZES, Tool, growth_cell, measure
from report import Section, Table, count, spread
from setting import Setting


def section(setting: Setting) -> Section:
    """`graph()` of the synthetic maps at every size."""
    sizes = SIZES[:-1] if setting.quick else SIZES
    with workers.ours("graph") as worker:
        tool = Tool("wardley", worker)
        measure([tool], sizes, setting)
    rows = [[count(size), *spread(tool.samples[size]), growth_cell(tool, size)] for size in sizes]
    table = Table(
        "Model → graph",
        ("components", "min ms", "median ms", "median CPU ms", "growth, CPU"),
        rows,
        ["`map.graph()` of a map that is read already; importing networkx is not counted."],
    )
    return Section([table], [], {"wardley": tool.plain()})
