"""An estate as one networkx graph: the components of every map, and all that joins them."""

from typing import Any

import networkx

from wardley.graph.chart import Chart
from wardley.graph.estate import Estate
from wardley.graph.frame import row
from wardley.model.names import normalised

Node = tuple[str, str | None, str]
"""What a thing is, the map it stands on (None: it belongs to the estate), and its name."""


def whole(estate: Estate) -> "networkx.MultiDiGraph[Node]":
    """*estate* as a directed multigraph whose nodes are (kind, map or None, name).

    Components, anchors, submaps and forms are ``("component", map, name)`` with the attributes of a row of
    `wardley.graph.frame.frame`; of several of one name on one map the first. Contracts, initiatives,
    objectives, key results, causes, concerns, capabilities, systems, teams and vendors have None for the map.

    Edges say in ``kind`` what the source does to the target: ``need`` and ``form`` within a map, ``same``
    (both ways) between one thing on several maps, ``runs`` from a team and ``supplies`` from a vendor to a
    component, and what links between statements mean: ``changes``, ``serves``, ``because``, ``addresses``,
    ``needs``, ``covers``, ``realised_by``, ``supports``, ``measures``; with ``line`` where one line says it.
    """
    graph: networkx.MultiDiGraph[Node] = networkx.MultiDiGraph()
    for chart in estate.charts:
        _add_chart(graph, chart)
    _add_sameness(graph, estate)
    _add_statements(graph, estate)
    return graph


def _add_chart(graph: "networkx.MultiDiGraph[Node]", chart: Chart) -> None:
    for placement in chart.placements:
        node = ("component", chart.name, placement.name)
        if node in graph:
            continue
        graph.add_node(node, **row(chart, placement))
        if placement.facts and placement.facts.team:
            graph.add_edge(("team", None, placement.facts.team), node, kind="runs")
        if placement.supplier and placement.who == "vendor":
            graph.add_edge(("vendor", None, placement.supplier), node, kind="supplies")
    names = [placement.name for placement in chart.placements]
    linked = set()
    for link, source, target in chart.links:
        if link.flow == "none":
            linked.add((source, target))
            _join(graph, chart, names[source], names[target], kind="need", line=link.line)
    for source, targets in enumerate(chart.needs):
        for target in targets:
            if (source, target) not in linked:
                _join(graph, chart, names[source], names[target], kind="form")


def _join(graph: "networkx.MultiDiGraph[Node]", chart: Chart, source: str, target: str, **facts: Any) -> None:
    graph.add_edge(("component", chart.name, source), ("component", chart.name, target), **facts)


def _add_sameness(graph: "networkx.MultiDiGraph[Node]", estate: Estate) -> None:
    for thing in estate.things:
        nodes = list(
            dict.fromkeys(("component", chart.name, placement.name) for chart, placement in thing.placements)
        )
        # A ring joins all of one thing with as many edges as it has places.
        for node, other in zip(nodes, [*nodes[1:], nodes[0]], strict=True) if len(nodes) > 1 else ():
            graph.add_edge(node, other, kind="same")
            graph.add_edge(other, node, kind="same")


def _add_statements(graph: "networkx.MultiDiGraph[Node]", estate: Estate) -> None:
    known = estate.known
    for name, kind in known.kinds.items():
        graph.add_node((kind, None, name), name=name)
    for team in estate.teams:
        graph.add_node(("team", None, team.name), name=team.name, department=team.department)
    declared = {(kind, normalised(name)): name for name, kind in known.kinds.items()}
    for (join, _), targets in known.joins.items():
        for target, entry in targets:
            source = entry.record.name or ""
            kind = known.kind_of(source) or ""
            start = (kind, None, declared.get((kind, normalised(source)), source))
            for end in _ends(estate, target, declared):
                graph.add_edge(start, end, kind=join, line=entry.record.line)


def _ends(estate: Estate, name: str, declared: dict[tuple[str, str], str]) -> list[Node]:
    kind = estate.known.kind_of(name) or ""
    if kind != "component":
        return [(kind, None, declared.get((kind, normalised(name)), name))]
    found = ((chart, chart.find(name)) for chart in estate.charts)
    return [("component", chart.name, placement.name) for chart, placement in found if placement is not None]
