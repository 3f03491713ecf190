"""Questions to the graph of a map: what a component needs, and what needs it."""

from collections import deque
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import networkx

if TYPE_CHECKING:
    Graph = networkx.MultiDiGraph[str]


def needs(graph: "Graph", name: str) -> list[str]:
    """Everything that *name* rests on, nearest first; *name* itself is not in it.

    Raises `KeyError` where the graph has no such node.
    """
    return _reach(graph, name, graph.successors)


def needed_by(graph: "Graph", name: str) -> list[str]:
    """Everything that rests on *name*, nearest first; *name* itself is not in it.

    Raises `KeyError` where the graph has no such node.
    """
    return _reach(graph, name, graph.predecessors)


def _reach(graph: "Graph", name: str, step: Callable[[str], Iterable[str]]) -> list[str]:
    if name not in graph:
        raise KeyError(name)
    seen = {name}
    found: list[str] = []
    waiting = deque([name])
    while waiting:
        for neighbour in step(waiting.popleft()):
            if neighbour not in seen:
                seen.add(neighbour)
                found.append(neighbour)
                waiting.append(neighbour)
    return found


def layers(graph: "Graph") -> dict[str, int]:
    """How deep each node stands: 0 where nothing needs it, else one below the deepest that does.

    The nodes of a cycle share a layer. Linear in nodes and edges.
    """
    whole = networkx.condensation(networkx.DiGraph(graph))
    depth: dict[int, int] = {}
    for component in networkx.topological_sort(whole):
        depth[component] = max((depth[above] + 1 for above in whole.predecessors(component)), default=0)
    return {name: depth[whole.graph["mapping"][name]] for name in graph}
