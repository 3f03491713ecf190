"""What stands on a component is counted as networkx counts it, and groups come from the top down."""

import networkx as nx
from hypothesis import example, given
from hypothesis import strategies as st

from wardley.graph.reach import Reach


@st.composite
def graphs(draw: st.DrawFn) -> tuple[list[list[int]], list[int]]:
    count = draw(st.integers(0, 12))
    number = st.integers(0, max(0, count - 1))
    links = draw(st.lists(st.tuples(number, number), max_size=30)) if count else []
    needs: list[list[int]] = [[] for _ in range(count)]
    for source, target in links:
        needs[source].append(target)
    heads = draw(st.lists(number, unique=True)) if count else []
    return needs, heads


def _graph(needs: list[list[int]]) -> "nx.DiGraph[int]":
    graph: nx.DiGraph[int] = nx.DiGraph()
    graph.add_nodes_from(range(len(needs)))
    graph.add_edges_from((source, target) for source, targets in enumerate(needs) for target in targets)
    return graph


@given(graphs())
@example(([[1], [0, 2], [3], [2]], [0, 3]))
@example(([[0]], [0]))
def test_a_component_carries_every_need_that_leads_to_it_and_itself(
    made: tuple[list[list[int]], list[int]],
) -> None:
    needs, heads = made
    graph, reach = _graph(needs), Reach(needs, heads)

    assert reach.total == len(heads)
    for number in range(len(needs)):
        above = {number} | nx.ancestors(graph, number)
        assert reach.counts[number] == len(above.intersection(heads))
        assert reach.share(number) == (reach.counts[number] / len(heads) if heads else 0)


@given(graphs())
@example(([[1], [0, 2], [3], [2]], []))
def test_the_groups_are_those_that_need_one_another_and_come_before_what_they_need(
    made: tuple[list[list[int]], list[int]],
) -> None:
    needs, heads = made
    order = Reach(needs, heads).order

    assert sorted(order) == sorted(map(sorted, nx.strongly_connected_components(_graph(needs))))
    at = {number: index for index, group in enumerate(order) for number in group}
    for source, targets in enumerate(needs):
        assert all(at[source] <= at[target] for target in targets)
