"""A map as a networkx graph."""

from typing import Any

import networkx

from wardley.model.elements import Anchor, Component, Submap
from wardley.model.map import WardleyMap
from wardley.model.names import Names
from wardley.model.relations import PipelineComponent

Graph = networkx.MultiDiGraph


def build(map_: WardleyMap) -> "Graph[str]":
    """*map_* as a directed multigraph whose edges run from what needs to what is needed.

    Every component, anchor, submap and form in a pipeline is a node, keyed by its name. A
    second element of a name has the key ``name (line n)``: links mean the first, as the map's
    drawing does. A name that links point at and nothing declares is a node too. Cycles,
    self-links and parallel links are kept.

    Node attributes: ``kind`` (``component``, ``anchor``, ``submap``, ``form`` of a pipeline, or
    ``undeclared``); ``name``; ``visibility`` and ``evolution`` (0..1, or None); ``stage`` (0 genesis ..
    3 commodity, or None); ``sourcing`` (``build``, ``buy``, ``outsource`` or None); ``market``,
    ``ecosystem``, ``inertia``, ``pipeline`` (bool: it has a pipeline); ``evolves_to`` (0..1 or None) and
    ``evolves_as`` (its new name or None) of its first ``evolve``; ``line`` (from 1; None where
    undeclared).

    Edge attributes: ``kind`` (``need`` for a link, ``form`` from a pipeline's owner to each of its
    forms); ``flow`` (``none``, ``forward``, ``backward``, ``both``), ``flow_label`` and ``context``
    (str or None); ``line``.

    Graph attributes: ``title`` (str or None).
    """
    graph: Graph[str] = networkx.MultiDiGraph(title=map_.title)
    names = Names(map_)
    _add_nodes(graph, map_, names)
    _add_links(graph, map_, names)
    _add_forms(graph, map_, names)
    return graph


def _add_nodes(graph: "Graph[str]", map_: WardleyMap, names: Names) -> None:
    owners = {id(names.find(pipeline.name)) for pipeline in map_.pipelines}
    evolving: dict[int, tuple[float | None, str | None]] = {}
    for item in map_.evolutions:
        evolving.setdefault(id(names.find(item.name)), (item.to, item.rename))
    stage_of = map_.evolution.stage_of
    nodes: list[tuple[str, dict[str, Any]]] = []
    for element in names.elements:
        evolution = element.evolution
        stage = element.stage
        if stage is None and evolution is not None:
            stage = stage_of(evolution)
        full = element if isinstance(element, Component) else None
        to, rename = evolving.get(id(element), (None, None))
        facts = {
            "kind": _kind(element),
            "name": element.name,
            "visibility": full.visibility if full else None,
            "evolution": evolution,
            "stage": stage,
            "sourcing": full.sourcing if full else None,
            "market": bool(full and full.market),
            "ecosystem": bool(full and full.ecosystem),
            "inertia": bool(full and full.inertia),
            "pipeline": id(element) in owners,
            "evolves_to": to,
            "evolves_as": rename,
            "line": element.line,
        }
        nodes.append((key_of(element, names), facts))
    graph.add_nodes_from(nodes)


def key_of(element: Component | PipelineComponent, names: Names) -> str:
    """The node of *element*: its name, or ``name (line n)`` where another element has the name."""
    return element.name if names.exact[element.name] is element else f"{element.name} (line {element.line})"


def _kind(element: Component | PipelineComponent) -> str:
    match element:
        case Anchor():
            return "anchor"
        case Submap():
            return "submap"
        case Component():
            return "component"
    return "form"


def _add_links(graph: "Graph[str]", map_: WardleyMap, names: Names) -> None:
    find = names.find
    edges: list[tuple[str, str, dict[str, Any]]] = []
    for link in map_.links:
        ends = []
        for name in (link.source, link.target):
            element = find(name)
            if element is None and name not in graph:
                graph.add_node(name, **_UNDECLARED, name=name)
            ends.append(element.name if element is not None else name)
        edges.append(
            (
                ends[0],
                ends[1],
                {
                    "kind": "need",
                    "flow": link.flow,
                    "flow_label": link.flow_label,
                    "context": link.context,
                    "line": link.line,
                },
            )
        )
    graph.add_edges_from(edges)


def _add_forms(graph: "Graph[str]", map_: WardleyMap, names: Names) -> None:
    for pipeline in map_.pipelines:
        owner = names.find(pipeline.name)
        if owner is None:
            continue
        for form in pipeline.components:
            graph.add_edge(
                owner.name, key_of(form, names),
                kind="form", flow="none", flow_label=None, context=None, line=form.line,
            )  # fmt: skip


_UNDECLARED: dict[str, Any] = {
    "kind": "undeclared",
    "visibility": None,
    "evolution": None,
    "stage": None,
    "sourcing": None,
    "market": False,
    "ecosystem": False,
    "inertia": False,
    "pipeline": False,
    "evolves_to": None,
    "evolves_as": None,
    "line": None,
}
