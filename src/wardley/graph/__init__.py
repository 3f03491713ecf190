"""Who needs whom: a map as a networkx graph, and the questions asked of it.

`build` is the only place that writes the graph's attributes, and tells what they are; `walk`
answers what a component needs and what needs it. This room knows nothing of rules or drawing.
"""
