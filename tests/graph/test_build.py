"""A map as a networkx graph."""

import wardley

TEXT = """\
anchor Public [0.9, 0.6]
component Tea [0.7, 0.6] (buy)
component Tea [0.1, 0.1]
component Kettle [0.4, 0.3] inertia
pipeline Kettle
{
component Steel [0.5]
}
evolve Kettle->Boiler 0.8
Public->Tea
Tea+'cups'>Kettle; hot
Kettle->Tea
Tea->Tea
Tea->Milk
"""


def test_nodes_say_what_the_map_says() -> None:
    graph = wardley.parse(TEXT).graph()
    assert {name: data["kind"] for name, data in graph.nodes(data=True)} == {
        "Tea": "component",
        "Tea (line 3)": "component",
        "Kettle": "component",
        "Public": "anchor",
        "Steel": "form",
        "Milk": "undeclared",
    }
    kettle = graph.nodes["Kettle"]
    assert (kettle["visibility"], kettle["evolution"], kettle["stage"], kettle["inertia"]) == (
        0.4,
        0.3,
        1,
        True,
    )
    assert (kettle["pipeline"], kettle["evolves_to"], kettle["evolves_as"]) == (True, 0.8, "Boiler")
    assert graph.nodes["Tea"]["sourcing"] == "buy"
    assert graph.nodes["Milk"]["line"] is None


def test_links_keep_flow_context_cycles_and_loops() -> None:
    graph = wardley.parse(TEXT).graph()
    assert sorted((a, b) for a, b, kind in graph.edges(data="kind") if kind == "need") == [
        ("Kettle", "Tea"), ("Public", "Tea"), ("Tea", "Kettle"), ("Tea", "Milk"), ("Tea", "Tea"),
    ]  # fmt: skip
    assert [(a, b) for a, b, kind in graph.edges(data="kind") if kind == "form"] == [("Kettle", "Steel")]
    (flow,) = graph.get_edge_data("Tea", "Kettle").values()
    assert (flow["flow"], flow["flow_label"], flow["context"], flow["line"]) == ("forward", "cups", "hot", 11)


def test_every_node_has_every_attribute() -> None:
    graph = wardley.parse(TEXT).graph()
    keys = {frozenset(data) for _, data in graph.nodes(data=True)}
    assert len(keys) == 1
