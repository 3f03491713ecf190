"""Worker: `wardley`, text to model (``parse``) or model to graph (``graph``)."""

import sys

from serve import Work, serve

import wardley

WORKS = {
    "parse": Work(wardley.parse, lambda map_: (len(map_.components), len(map_.links))),
    "graph": Work(
        lambda map_: map_.graph(),
        lambda graph: (graph.number_of_nodes(), graph.number_of_edges()),
        prepare=wardley.parse,
    ),
}

serve(WORKS[sys.argv[1]])
